"""Every indikator of a plan judged on its way to the end target (rule 7); it fetches nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.istilah import Agregasi, Arah, PeranTarget
from domain.jalur import Jalur, Metode, jalur
from domain.laju import Titik
from domain.seri import PutusSeri, putus_terakhir
from domain.target import Target
from metrics.baris import baris
from metrics.kinerja import target as target_baris
from metrics.masukan import KinerjaInput
from metrics.periode import periode


@dataclass(frozen=True)
class JalurIndikator:
    """The verdict on one indikator up to a year, with the points it rests on, base first.

    dasar says where the base comes from; putus is the break of the series that moved it, if any.
    The target is None where the plan has no end target.
    """

    indikator: str
    nama: str
    satuan: str
    desimal: int
    arah: Arah
    titik: tuple[Titik, ...]
    dasar: str
    putus: PutusSeri | None
    target: Target | None
    tahun_target: int
    jalur: Jalur


KONDISI_AWAL = "kondisi awal rencana"
REALISASI = "realisasi sebelum rencana"
REALISASI_PERTAMA = "realisasi pertama"
SESUDAH_PUTUS = "realisasi pertama sesudah putus seri"


def jalur_rencana(
    masukan: KinerjaInput, tahun: int, metode: Metode = Metode.LINIER
) -> tuple[JalurIndikator, ...]:
    """Judge each indikator of a plan once, in the plan's order, on its figures up to `tahun`.

    The base is the plan's kondisi awal; without one, the last figure before the plan, else the
    first within it. A break of the series moves it to the first figure after the break.
    """
    deret = _deret(masukan, tahun)
    semua = masukan.indikator.drop_duplicates("indikator").sort_values("urut", kind="stable")
    return tuple(_satu(masukan, b, deret.get(b["indikator"], ()), metode) for b in baris(semua))


def _satu(
    masukan: KinerjaInput, b: Mapping[str, object], seri: tuple[Titik, ...], metode: Metode
) -> JalurIndikator:
    kode, arah = str(b["indikator"]), Arah(str(b["arah"]))
    target, tahun_target = _akhir(masukan, kode)
    titik, dasar = _dari_dasar(masukan, kode, seri)
    putus = putus_terakhir(kode, titik[-1].tahun) if titik else None
    if putus is not None and titik[0].tahun < putus.tahun:
        titik, dasar = tuple(t for t in titik if t.tahun >= putus.tahun), SESUDAH_PUTUS
    return JalurIndikator(
        indikator=kode,
        nama=str(b["nama_pendek"]),
        satuan=str(b["satuan"]),
        desimal=int(str(b["desimal"])),
        arah=arah,
        titik=titik,
        dasar=dasar,
        putus=putus if dasar == SESUDAH_PUTUS else None,
        target=target,
        tahun_target=tahun_target,
        jalur=jalur(titik, target, tahun_target, arah, metode),
    )


def _deret(masukan: KinerjaInput, tahun: int) -> dict[str, tuple[Titik, ...]]:
    """The known yearly figures of each indikator up to a year, ascending."""
    angka = masukan.realisasi[masukan.realisasi["tahun"] <= tahun]
    arti = masukan.indikator.drop_duplicates("indikator").set_index("indikator")["agregasi"]
    agregasi = angka["indikator"].map(arti).fillna(Agregasi.TAHUNAN.value)
    setahun = periode(angka.assign(agregasi=agregasi), ["indikator", "tahun"], 0)
    ada = setahun[setahun["nilai"].notna()].sort_values(["indikator", "tahun"])
    hasil: dict[str, list[Titik]] = {}
    for kode, t, nilai in zip(ada["indikator"], ada["tahun"], ada["nilai"], strict=True):
        hasil.setdefault(str(kode), []).append(Titik(int(t), float(nilai)))
    return {kode: tuple(isi) for kode, isi in hasil.items()}


def _dari_dasar(
    masukan: KinerjaInput, kode: str, seri: tuple[Titik, ...]
) -> tuple[tuple[Titik, ...], str]:
    """The points from the base on, and where the base comes from."""
    milik = masukan.target[
        (masukan.target["indikator"] == kode)
        & (masukan.target["peran"] == PeranTarget.AWAL)
        & (masukan.target["bawah"] == masukan.target["atas"])
    ].sort_values("tahun")
    if len(milik):
        awal = Titik(int(milik["tahun"].iloc[-1]), float(milik["bawah"].iloc[-1]))
        return (awal, *(t for t in seri if t.tahun > awal.tahun)), KONDISI_AWAL
    lalu = [t for t in seri if t.tahun < masukan.tahun_awal]
    if lalu:
        return tuple(t for t in seri if t.tahun >= lalu[-1].tahun), REALISASI
    return seri, REALISASI_PERTAMA


def _akhir(masukan: KinerjaInput, kode: str) -> tuple[Target | None, int]:
    """The end target, else that of the last year that has one; with its year."""
    milik = masukan.target[
        (masukan.target["indikator"] == kode) & (masukan.target["triwulan"] == 0)
    ].sort_values("tahun", kind="stable")
    for peran in (PeranTarget.AKHIR, PeranTarget.TAHUNAN):
        cocok = milik[milik["peran"] == peran]
        if len(cocok):
            akhir = cocok.iloc[-1]
            bawah, atas = float(akhir["bawah"]), float(akhir["atas"])
            return target_baris(bawah, atas), int(akhir["tahun"])
    return None, masukan.tahun_akhir
