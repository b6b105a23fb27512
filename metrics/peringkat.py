"""Rank of regions for one indikator, in a year and over the years; it fetches nothing."""

import numpy as np
import pandas as pd

from domain.istilah import Arah
from metrics.capaian import larik

# A year in which fewer of the regions than this have a figure gives no rank: 1 of 1 says nothing.
CAKUPAN_MINIMUM = 0.8


def peringkat(frame: pd.DataFrame, arah: Arah) -> pd.DataFrame:
    """Rank the rows of [wilayah, nama, nilai] that have a figure, as officials say it.

    peringkat counts from the highest value, which is the worst for arah turun ("ke-3 termiskin")
    and the best otherwise, peringkat_bawah from the lowest, peringkat_terbaik from the best. Ties
    share a rank (1-2-2-4) and stand in order of wilayah. Returns [wilayah, nama, nilai, peringkat,
    peringkat_bawah, peringkat_terbaik, dari], highest value first.
    """
    ada = frame.loc[frame["nilai"].notna(), ["wilayah", "nama", "nilai"]]
    ada = ada.sort_values(["nilai", "wilayah"], ascending=[False, True], ignore_index=True)
    nilai = ada["nilai"].round(9)
    dari_atas = nilai.rank(method="min", ascending=False).astype("int64")
    dari_bawah = nilai.rank(method="min").astype("int64")
    terbaik = dari_bawah if arah is Arah.TURUN else dari_atas
    return ada.assign(
        peringkat=dari_atas,
        peringkat_bawah=dari_bawah,
        peringkat_terbaik=terbaik,
        dari=len(ada),
    )


def tanpa_data(frame: pd.DataFrame) -> pd.DataFrame:
    """Give [wilayah, nama] of the rows without a figure: listed, not ranked; ordered by wilayah."""
    tanpa = frame.loc[frame["nilai"].isna(), ["wilayah", "nama"]]
    return tanpa.sort_values("wilayah", ignore_index=True)


def peringkat_semua_tahun(frame: pd.DataFrame, arah: Arah) -> pd.DataFrame:
    """Rank every wilayah of [wilayah, tahun, nilai] that has a figure within its year.

    Returns [wilayah, tahun, nilai, peringkat, peringkat_bawah, peringkat_terbaik, dari,
    jumlah_wilayah] by tahun and wilayah, ranks as in peringkat(); `dari` is how many have a figure
    that year, of the jumlah_wilayah the frame knows at all. The ranks of a year are missing where
    too few have one to compare with.
    """
    ada = frame.loc[frame["nilai"].notna(), ["wilayah", "tahun", "nilai"]]
    ada = ada.sort_values(["tahun", "wilayah"], ignore_index=True)
    kelompok = ada["nilai"].round(9).groupby(ada["tahun"])
    dari = kelompok.transform("size").astype("int64")
    banyak = frame["wilayah"].nunique()
    cukup = dari >= CAKUPAN_MINIMUM * banyak
    dari_atas = kelompok.rank(method="min", ascending=False).where(cukup).astype("Int64")
    dari_bawah = kelompok.rank(method="min").where(cukup).astype("Int64")
    return ada.assign(
        peringkat=dari_atas,
        peringkat_bawah=dari_bawah,
        peringkat_terbaik=dari_bawah if arah is Arah.TURUN else dari_atas,
        dari=dari,
        jumlah_wilayah=banyak,
    )


def peringkat_tahunan(frame: pd.DataFrame, wilayah: str, arah: Arah) -> pd.DataFrame:
    """Give the rank of one wilayah in every year of [wilayah, tahun, nilai].

    The columns of peringkat_semua_tahun without wilayah, by tahun; nilai and the ranks are missing
    in a year in which the wilayah has no figure.
    """
    kode = frame["wilayah"].to_numpy(dtype=object)
    tahun, letak = np.unique(frame["tahun"].to_numpy(dtype=np.int64), return_inverse=True)
    nilai = larik(frame, "nilai")
    milik = np.full(len(tahun), np.nan)
    sendiri = kode == wilayah
    milik[letak[sendiri]] = nilai[sendiri]
    dibulatkan, batas = nilai.round(9), milik.round(9)[letak]
    dari, di_atas, di_bawah = (
        np.bincount(letak[pilih], minlength=len(tahun))
        for pilih in (~np.isnan(nilai), dibulatkan > batas, dibulatkan < batas)
    )
    banyak = len(set(kode))
    tanpa = np.isnan(milik) | (dari < CAKUPAN_MINIMUM * banyak)
    dari_atas, dari_bawah = (
        pd.arrays.IntegerArray(lebih + 1, tanpa) for lebih in (di_atas, di_bawah)
    )
    return pd.DataFrame(
        {
            "tahun": tahun,
            "nilai": milik,
            "peringkat": dari_atas,
            "peringkat_bawah": dari_bawah,
            "peringkat_terbaik": dari_bawah if arah is Arah.TURUN else dari_atas,
            "dari": dari,
            "jumlah_wilayah": banyak,
        }
    )
