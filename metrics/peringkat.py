"""Rank of regions for one indikator, in a year and over the years; it fetches nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from domain.istilah import Arah
from metrics.capaian import larik
from metrics.predikat import Benar, Larik

Letak = npt.NDArray[np.int64]
Angka = tuple[str, int, float]  # wilayah, tahun, nilai: NaN where unknown

# A year in which fewer of the regions than this have a figure gives no rank: 1 of 1 says nothing.
CAKUPAN_MINIMUM = 0.8


def peringkat(frame: pd.DataFrame, arah: Arah) -> pd.DataFrame:
    """Rank the rows of [wilayah, nama, nilai] that have a figure, as officials say it.

    peringkat counts from the highest value, which is the worst for arah turun ("ke-3 termiskin")
    and the best otherwise, peringkat_bawah from the lowest, peringkat_terbaik from the best. Ties
    share a rank (1-2-2-4) and stand in order of wilayah. Returns [wilayah, nama, nilai, peringkat,
    peringkat_bawah, peringkat_terbaik, dari], highest value first.
    """
    kode, isi = frame["wilayah"].tolist(), larik(frame, "nilai")
    urutan = sorted(np.flatnonzero(~np.isnan(isi)).tolist(), key=lambda i: (-isi[i], kode[i]))
    letak = np.array(urutan, dtype=np.int64)
    nilai = isi[letak].round(9)
    urut = np.sort(nilai)
    dari_atas = len(urut) + 1 - np.searchsorted(urut, nilai, side="right")
    dari_bawah = 1 + np.searchsorted(urut, nilai)
    terbaik = dari_bawah if arah is Arah.TURUN else dari_atas
    return pd.DataFrame(
        {
            **{n: frame[n].array.take(letak) for n in ("wilayah", "nama", "nilai")},
            "peringkat": dari_atas,
            "peringkat_bawah": dari_bawah,
            "peringkat_terbaik": terbaik,
            "dari": len(letak),
        }
    )


def tanpa_data(frame: pd.DataFrame) -> pd.DataFrame:
    """Give [wilayah, nama] of the rows without a figure: listed, not ranked; ordered by wilayah."""
    kode = frame["wilayah"].tolist()
    tanpa = sorted(np.flatnonzero(np.isnan(larik(frame, "nilai"))).tolist(), key=kode.__getitem__)
    return frame[["wilayah", "nama"]].take(tanpa).reset_index(drop=True)


def peringkat_semua_tahun(frame: pd.DataFrame, arah: Arah) -> pd.DataFrame:
    """Rank every wilayah of [wilayah, tahun, nilai] that has a figure within its year.

    Returns [wilayah, tahun, nilai, peringkat, peringkat_bawah, peringkat_terbaik, dari,
    jumlah_wilayah] by tahun and wilayah, ranks as in peringkat(); `dari` is how many have a figure
    that year, of the jumlah_wilayah the frame knows at all. The ranks of a year are missing where
    too few have one to compare with.
    """
    return pd.DataFrame(urutan_semua(frame).kolom(frame, arah))


@dataclass(frozen=True)
class Urutan:
    """The known figures of a frame by tahun and wilayah, as columns, with their ranks.

    letak is the row of each in the frame, wilayah a number that sorts as its code does. `cukup`
    tells where enough of the `banyak` wilayah have a figure for a rank to mean something.
    """

    letak: Letak
    wilayah: Letak
    tahun: Letak
    nilai: Larik
    dari_atas: Letak
    dari_bawah: Letak
    dari: Letak
    cukup: Benar
    banyak: int

    def terbaik(self, arah: Arah) -> Letak:
        """The rank counted from the best end."""
        return self.dari_bawah if arah is Arah.TURUN else self.dari_atas

    def kolom(self, frame: pd.DataFrame, arah: Arah) -> dict[str, Any]:
        """The columns of peringkat_semua_tahun; `frame` is the one it was made of."""
        return {
            "wilayah": frame["wilayah"].array.take(self.letak),
            "tahun": self.tahun,
            "nilai": self.nilai,
            "peringkat": pd.arrays.IntegerArray(self.dari_atas, ~self.cukup),
            "peringkat_bawah": pd.arrays.IntegerArray(self.dari_bawah, ~self.cukup),
            "peringkat_terbaik": pd.arrays.IntegerArray(self.terbaik(arah), ~self.cukup),
            "dari": self.dari,
            "jumlah_wilayah": self.banyak,
        }


def urutan_semua(frame: pd.DataFrame) -> Urutan:
    """Rank every wilayah of [wilayah, tahun, nilai] that has a figure within its year."""
    kode, ke = np.unique(np.array(frame["wilayah"].tolist(), dtype=np.str_), return_inverse=True)
    tahun, isi = frame["tahun"].to_numpy(dtype=np.int64), larik(frame, "nilai")
    ada = np.flatnonzero(~np.isnan(isi))
    letak = ada[np.lexsort((ke[ada], tahun[ada]))]
    tahun, nilai = tahun[letak], isi[letak]
    dari_atas, dari_bawah, dari = (np.zeros(len(letak), dtype=np.int64) for _ in range(3))
    for iris in per_tahun(tahun):
        semua = nilai[iris].round(9)
        urut = np.sort(semua)
        dari[iris] = len(urut)
        dari_atas[iris] = len(urut) + 1 - np.searchsorted(urut, semua, side="right")
        dari_bawah[iris] = 1 + np.searchsorted(urut, semua)
    cukup = dari >= CAKUPAN_MINIMUM * len(kode)
    return Urutan(letak, ke[letak], tahun, nilai, dari_atas, dari_bawah, dari, cukup, len(kode))


def per_tahun(tahun: Letak) -> list[slice]:
    """The runs of one year in a column that is sorted by it."""
    batas = np.flatnonzero(np.diff(tahun)) + 1
    return [slice(a, z) for a, z in pairwise([0, *batas.tolist(), len(tahun)]) if a < z]


def peringkat_tahunan(angka: Iterable[Angka], wilayah: str, arah: Arah) -> list[dict[str, Any]]:
    """Give the rank of one wilayah in every year of some figures, one a wilayah and year at most.

    One row a year [tahun, nilai, peringkat, peringkat_bawah, peringkat_terbaik, dari,
    jumlah_wilayah] as in peringkat_semua_tahun; nilai and the ranks are None in a year in which the
    wilayah has no figure, the ranks where too few have one.
    """
    isi: dict[int, list[float]] = {}
    milik: dict[int, float] = {}
    dikenal: set[str] = set()
    for kode, tahun, nilai in angka:
        dikenal.add(kode)
        semua = isi.setdefault(tahun, [])
        if nilai == nilai:
            semua.append(round(nilai, 9))
            if kode == wilayah:
                milik[tahun] = nilai
    hasil: list[dict[str, Any]] = []
    for tahun in sorted(isi):
        semua, nilai = isi[tahun], milik.get(tahun)
        atas = bawah = None
        if nilai is not None and len(semua) >= CAKUPAN_MINIMUM * len(dikenal):
            batas = round(nilai, 9)
            atas = 1 + sum(n > batas for n in semua)
            bawah = 1 + sum(n < batas for n in semua)
        hasil.append(
            {
                "tahun": tahun,
                "nilai": nilai,
                "peringkat": atas,
                "peringkat_bawah": bawah,
                "peringkat_terbaik": bawah if arah is Arah.TURUN else atas,
                "dari": len(semua),
                "jumlah_wilayah": len(dikenal),
            }
        )
    return hasil
