"""Every indikator of a plan judged on its way to the end target (rule 7); it fetches nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.istilah import Agregasi, Arah, PeranTarget
from domain.jalur import Jalur, Metode, Proyeksi, jalur, proyeksi
from domain.laju import Titik
from domain.periode import setahun
from domain.seri import PutusSeri, putus_terakhir
from domain.target import Target
from metrics.baris import baris
from metrics.kinerja import target as target_baris
from metrics.masukan import KinerjaInput

Baris = Mapping[str, Any]  # one row of masukan.indikator
Janji = Mapping[str, tuple[int, Target]]  # by peran, with its year


@dataclass(frozen=True)
class JalurIndikator:
    """The verdict on one indikator up to a year, with the points it rests on, base first.

    dasar says where the base comes from; putus is the break of the series that moved it, if any.
    The target is None where the plan has no end target; rentang is what the figure can be at all.
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
    rentang: Target | None = None


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
    milik: dict[str, Baris] = {}
    for b in sorted(baris(masukan.indikator), key=lambda b: b["urut"]):
        milik.setdefault(str(b["indikator"]), b)
    deret, janji = _deret(masukan, tahun, milik), _janji(masukan)
    return tuple(
        _satu(masukan, b, deret.get(kode, ()), janji.get(kode, {}), metode)
        for kode, b in milik.items()
    )


def kerucut(j: JalurIndikator) -> tuple[Proyeksi, ...]:
    """The projection for each year from the one after the last figure to the target's."""
    ujung = j.jalur.proyeksi
    if ujung is None:
        return ()
    tahun = range(j.titik[-1].tahun + 1, ujung.tahun + 1)
    return tuple(proyeksi(j.titik, t, j.rentang) for t in tahun)


def _satu(
    masukan: KinerjaInput, b: Baris, seri: tuple[Titik, ...], janji: Janji, metode: Metode
) -> JalurIndikator:
    akhir = janji.get(PeranTarget.AKHIR) or janji.get(PeranTarget.TAHUNAN)
    tahun_target, target = akhir or (masukan.tahun_akhir, None)
    titik, dasar = _dari_dasar(janji.get(PeranTarget.AWAL), seri, masukan.tahun_awal)
    putus = putus_terakhir(str(b["indikator"]), titik[-1].tahun) if titik else None
    if putus is not None and titik[0].tahun < putus.tahun:
        titik, dasar = tuple(t for t in titik if t.tahun >= putus.tahun), SESUDAH_PUTUS
    arah, rentang = Arah(b["arah"]), _rentang(b)
    return JalurIndikator(
        indikator=b["indikator"],
        nama=b["nama_pendek"],
        satuan=b["satuan"],
        desimal=b["desimal"],
        arah=arah,
        titik=titik,
        dasar=dasar,
        putus=putus if dasar == SESUDAH_PUTUS else None,
        target=target,
        tahun_target=tahun_target,
        jalur=jalur(titik, target, tahun_target, arah, metode, rentang),
        rentang=rentang,
    )


def _rentang(b: Baris) -> Target | None:
    """What the kamus says the figure can be, None where it says nothing."""
    bawah, atas = b["minimum"], b["maksimum"]
    return None if bawah is None and atas is None else Target(bawah, atas)


def _deret(
    masukan: KinerjaInput, sampai: int, milik: Mapping[str, Baris]
) -> dict[str, tuple[Titik, ...]]:
    """The known yearly figures of each indikator up to a year, ascending."""
    kolom = (masukan.realisasi[k].tolist() for k in ("indikator", "tahun", "triwulan", "nilai"))
    isi: dict[str, dict[int, dict[int, float]]] = {}
    for kode, tahun, triwulan, nilai in zip(*kolom, strict=True):
        if nilai == nilai and tahun <= sampai and kode in milik:
            isi.setdefault(kode, {}).setdefault(tahun, {})[triwulan] = nilai
    hasil: dict[str, tuple[Titik, ...]] = {}
    for kode, per_tahun in isi.items():
        agregasi = Agregasi(milik[kode]["agregasi"])
        nilai_tahun = [(t, setahun(per_tahun[t], agregasi)) for t in sorted(per_tahun)]
        hasil[kode] = tuple(Titik(t, n) for t, n in nilai_tahun if n is not None)
    return hasil


def _janji(masukan: KinerjaInput) -> Mapping[str, Janji]:
    """The latest yearly target of each indikator and kind, with its year."""
    kolom = (
        masukan.target[k].tolist()
        for k in ("indikator", "peran", "tahun", "triwulan", "bawah", "atas")
    )
    hasil: dict[str, dict[str, tuple[int, Target]]] = {}
    for kode, peran, tahun, triwulan, bawah, atas in zip(*kolom, strict=True):
        milik = hasil.setdefault(kode, {})
        titik = peran != PeranTarget.AWAL or bawah == atas  # a base is one point
        ada = (bawah == bawah or atas == atas) and titik and not triwulan
        if ada and (peran not in milik or milik[peran][0] <= tahun):
            milik[peran] = tahun, target_baris(bawah, atas)
    return hasil


def _dari_dasar(
    awal: tuple[int, Target] | None, seri: tuple[Titik, ...], tahun_awal: int
) -> tuple[tuple[Titik, ...], str]:
    """The points from the base on, and where the base comes from."""
    if awal is not None and awal[1].bawah is not None:
        dasar = Titik(awal[0], awal[1].bawah)
        return (dasar, *(t for t in seri if t.tahun > dasar.tahun)), KONDISI_AWAL
    lalu = [t for t in seri if t.tahun < tahun_awal]
    if lalu:
        return tuple(t for t in seri if t.tahun >= lalu[-1].tahun), REALISASI
    return seri, REALISASI_PERTAMA
