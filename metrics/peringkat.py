"""Rank of regions for one indikator, in a year and over the years; it fetches nothing."""

import numpy as np
import pandas as pd

from domain.istilah import Arah

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


def peringkat_tahunan(frame: pd.DataFrame, wilayah: str, arah: Arah) -> pd.DataFrame:
    """Give the rank of one wilayah in every year of [wilayah, tahun, nilai].

    Returns [tahun, nilai, peringkat, peringkat_bawah, peringkat_terbaik, dari, jumlah_wilayah] by
    tahun; `dari` is how many have a figure that year, of the jumlah_wilayah the frame knows at
    all. The ranks are missing where the wilayah has no figure, or too few have one to compare with.
    """
    ada = frame[frame["nilai"].notna()]
    banyak = frame["wilayah"].nunique()
    kelompok = ada["nilai"].round(9).groupby(ada["tahun"])
    dari_atas = kelompok.rank(method="min", ascending=False)
    dari_bawah = kelompok.rank(method="min")
    susun = ada[["wilayah", "tahun", "nilai"]].assign(
        peringkat=dari_atas,
        peringkat_bawah=dari_bawah,
        peringkat_terbaik=dari_bawah if arah is Arah.TURUN else dari_atas,
    )
    hasil = pd.DataFrame({"tahun": np.sort(frame["tahun"].unique())})
    hasil = hasil.merge(susun[susun["wilayah"] == wilayah].drop(columns="wilayah"), how="left")
    dari = hasil["tahun"].map(ada["tahun"].value_counts()).fillna(0).astype("int64")
    cukup = dari >= CAKUPAN_MINIMUM * banyak
    ranks = {
        kolom: hasil[kolom].where(cukup).astype("Int64")
        for kolom in ("peringkat", "peringkat_bawah", "peringkat_terbaik")
    }
    return hasil.assign(**ranks, dari=dari, jumlah_wilayah=banyak)
