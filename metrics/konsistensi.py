"""Figures of a plan that contradict each other, as data; nothing is put right and nothing fetched.

TW IV = year, kondisi akhir = last year (domain rules 5 and 6), and parts = whole.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from domain.angka import TERJUMLAH, bulat
from domain.istilah import Agregasi, PeranTarget
from domain.periode import SETAHUN, sampai_triwulan
from metrics.baris import baris
from metrics.masukan import KinerjaInput

Arti = Mapping[str, tuple[Agregasi, int]]  # of each indikator, with its decimals


class Pasangan(StrEnum):
    """What is compared with what."""

    TRIWULAN_TARGET = "target_tw4_tahun"
    TRIWULAN_REALISASI = "realisasi_tw4_tahun"
    KONDISI_AKHIR = "kondisi_akhir_tahun_terakhir"
    BAGIAN = "bagian_keseluruhan"


@dataclass(frozen=True)
class Selisih:
    """Two figures that should be one: `ada` as given, `seharusnya` as the other says.

    Of a target each end is compared by itself; asal names both cells.
    """

    pasangan: Pasangan
    indikator: str
    wilayah: str
    tahun: int
    ada: float
    seharusnya: float
    asal: str


def konsistensi(masukan: KinerjaInput) -> tuple[Selisih, ...]:
    """Check the targets and figures of one plan; ordered by indikator, year and kind."""
    kolom = (masukan.indikator[n].tolist() for n in ("indikator", "agregasi", "desimal"))
    arti = {kode: (Agregasi(cara), n) for kode, cara, n in zip(*kolom, strict=True)}
    tahunan = masukan.target.loc[masukan.target["peran"] == PeranTarget.TAHUNAN]
    semua = [
        *_triwulan(tahunan, "bawah", Pasangan.TRIWULAN_TARGET, arti, masukan.wilayah),
        *_triwulan(tahunan, "atas", Pasangan.TRIWULAN_TARGET, arti, masukan.wilayah),
        *_triwulan(masukan.realisasi, "nilai", Pasangan.TRIWULAN_REALISASI, arti, masukan.wilayah),
        *_akhir(masukan, arti),
    ]
    return tuple(sorted(set(semua), key=lambda s: (s.indikator, s.tahun, s.pasangan, s.ada)))


def bagian_keseluruhan(
    bagian: pd.DataFrame, keseluruhan: pd.DataFrame, desimal: Mapping[str, int], banyak: int
) -> tuple[Selisih, ...]:
    """Check that the parts of a whole sum to it, for counts such as jumlah_penduduk_miskin.

    Both frames are [indikator, wilayah, tahun, nilai, cell], `keseluruhan` of the one wilayah above
    the parts. A year is checked where all `banyak` parts are known; each part may be off by half
    of its last digit.
    """
    isi: dict[tuple[str, int], list[float]] = {}
    kolom = (bagian[k].tolist() for k in ("indikator", "tahun", "nilai"))
    for kode, tahun, nilai in zip(*kolom, strict=True):
        if nilai == nilai and kode in desimal:
            isi.setdefault((kode, tahun), []).append(nilai)
    hasil: list[Selisih] = []
    kolom = (keseluruhan[k].tolist() for k in ("indikator", "tahun", "wilayah", "nilai", "cell"))
    for kode, tahun, wilayah, nilai, sel in sorted(zip(*kolom, strict=True)):
        semua = isi.get((kode, tahun), [])
        if nilai != nilai or len(semua) != banyak:
            continue
        longgar = (banyak + 1) * 0.5 / 10 ** desimal[kode]
        if abs(nilai - (jumlah := math.fsum(semua))) > longgar + 1e-9:
            asal = f"{sel}; jumlah {banyak} bagian"
            hasil.append(Selisih(Pasangan.BAGIAN, kode, wilayah, tahun, nilai, jumlah, asal))
    return tuple(hasil)


def bagian_wilayah(
    angka: pd.DataFrame, wilayah: pd.DataFrame, milik: str, arti: pd.DataFrame
) -> tuple[Selisih, ...]:
    """Check the counts of a wilayah against those right below it, and those above against its own.

    angka is yearly [indikator, wilayah, tahun, nilai, cell], wilayah [kode, induk, contoh], arti
    [indikator, satuan, desimal]; only an indikator of a unit in TERJUMLAH is a sum of its parts.
    """
    terjumlah = arti[arti["satuan"].isin(list(TERJUMLAH))]
    desimal = {str(b["indikator"]): int(b["desimal"]) for b in baris(terjumlah)}
    semua: list[Selisih] = []
    angka = angka[["indikator", "wilayah", "tahun", "nilai", "cell"]]
    angka = angka[angka["indikator"].isin(list(desimal))]
    for utuh in _utuh(wilayah, milik):
        contoh = wilayah["contoh"].to_numpy()
        sama = (wilayah["induk"] == utuh).to_numpy() & (contoh == contoh[wilayah["kode"] == utuh])
        kode = wilayah["kode"][sama]
        bagian, keseluruhan = angka[angka["wilayah"].isin(kode)], angka[angka["wilayah"] == utuh]
        semua.extend(bagian_keseluruhan(bagian, keseluruhan, desimal, len(kode)))
    return tuple(sorted(semua, key=lambda s: (s.indikator, s.tahun, s.wilayah)))


def sekitar(wilayah: pd.DataFrame, milik: str) -> list[str]:
    """The codes whose figures bagian_wilayah compares: itself, above, beside and below it."""
    utuh = _utuh(wilayah, milik)
    bagian = wilayah.loc[wilayah["induk"].isin(utuh), "kode"]
    return sorted({*utuh, *map(str, bagian)})


def _utuh(wilayah: pd.DataFrame, milik: str) -> list[str]:
    """A wilayah and the one above it, if any."""
    induk = str(wilayah.loc[wilayah["kode"] == milik, "induk"].iloc[0])
    return [milik, induk] if induk else [milik]


def _triwulan(
    frame: pd.DataFrame, kolom: str, pasangan: Pasangan, arti: Arti, wilayah: str
) -> Iterator[Selisih]:
    """The year's own figure against what its four quarters make."""
    nama = ("indikator", "tahun", "triwulan", kolom, "sheet", "cell")
    isi: dict[tuple[str, int], dict[int, tuple[float, str]]] = {}
    for kode, tahun, tw, nilai, lembar, sel in zip(*(frame[n].tolist() for n in nama), strict=True):
        if nilai == nilai and kode in arti:
            isi.setdefault((kode, tahun), {})[tw] = nilai, f"{lembar}!{sel}"
    for (kode, tahun), ada in isi.items():
        agregasi, desimal = arti[kode]
        if agregasi is Agregasi.TAHUNAN or len(ada) < 5:
            continue
        dari_tw = sampai_triwulan({t: n for t, (n, _) in ada.items() if t}, agregasi, 4)
        setahun = ada[SETAHUN][0]
        if dari_tw is not None and bulat(dari_tw, desimal) != bulat(setahun, desimal):
            asal = "; ".join(ada[t][1] for t in sorted(ada))
            yield Selisih(pasangan, kode, wilayah, tahun, setahun, dari_tw, asal)


def _akhir(masukan: KinerjaInput, arti: Arti) -> Iterator[Selisih]:
    """The kondisi akhir against the target of the plan's last year."""
    tahun = masukan.tahun_akhir
    nama = ("indikator", "peran", "tahun", "triwulan", "bawah", "atas", "sheet", "cell")
    kolom = (masukan.target[n].tolist() for n in nama)
    semua = [dict(zip(nama, b, strict=True)) for b in zip(*kolom, strict=True) if b[2] == tahun]
    setahun = [t for t in semua if t["peran"] == PeranTarget.TAHUNAN and not t["triwulan"]]
    janji = {str(t["indikator"]): t for t in setahun}
    for b in (b for b in semua if b["peran"] == PeranTarget.AKHIR):
        kode = str(b["indikator"])
        if kode not in janji:
            continue
        t = janji[kode]
        for ujung in ("bawah", "atas"):
            ada, lain = b[ujung], t[ujung]
            desimal = arti[kode][1] if kode in arti else 2
            if ada != ada or lain != lain or bulat(ada, desimal) == bulat(lain, desimal):
                continue
            sel = f"{b['sheet']}!{b['cell']}; {t['sheet']}!{t['cell']}"
            yield Selisih(Pasangan.KONDISI_AKHIR, kode, masukan.wilayah, tahun, ada, lain, sel)
