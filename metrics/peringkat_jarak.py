"""Ranks of every wilayah over the years with what doubts and moves them; it fetches nothing.

Bands of neighbours that cannot be told apart, movement, gap to a reference, and whether the whole
group draws together.
"""

from itertools import pairwise

import numpy as np
import pandas as pd

from domain.istilah import Arah, StatusAngka
from metrics.capaian import larik
from metrics.peringkat import peringkat_semua_tahun
from metrics.perubahan import GerakJarak
from metrics.predikat import Larik, Teks, bulat

# A figure marked as weak has a relative standard error of 25 % or more (BPS, marks a and b): the
# 80 % interval around it is at least 1.28 standard errors wide to either side.
RSE_LEMAH = 0.25
_Z80 = 1.2816


def peringkat_berjarak(
    frame: pd.DataFrame, acuan: pd.DataFrame, arah: Arah, desimal: int
) -> pd.DataFrame:
    """Rank [wilayah, tahun, nilai, (status)] within each year and set each beside its past.

    acuan is [tahun, nilai] of the province or nation. Returns peringkat_semua_tahun's columns and
    pita_atas, pita_bawah (the ranks a wilayah may have, counted as `peringkat` is, when figures
    are only known to their last digit or weakly); tahun_sebelum, geser (places gained since the
    year before that has a rank among as many, below zero where lost, towards the best end);
    selisih (nilai - acuan), tahun_jarak and selisih_sebelum (the gap known before), gerak (a
    GerakJarak, None where there is no gap before).
    """
    hasil = peringkat_semua_tahun(frame, arah)
    hasil = hasil.sort_values(["tahun", "wilayah"], ignore_index=True)
    ragu = _ragu(hasil, frame, desimal)
    atas, bawah = _pita(larik(hasil, "tahun"), larik(hasil, "nilai"), ragu)
    diperingkat = hasil["peringkat"].notna().to_numpy()
    hasil = hasil.assign(
        pita_atas=pd.array(np.where(diperingkat, atas, np.nan), "Int64"),
        pita_bawah=pd.array(np.where(diperingkat, bawah, np.nan), "Int64"),
    )
    return pd.concat([hasil, _geser(hasil), _jarak(hasil, acuan, desimal)], axis=1)


def kerapatan(frame: pd.DataFrame) -> pd.DataFrame:
    """Tell whether a group draws together: spread by year of [wilayah, tahun, nilai].

    Only wilayah with a figure in every year that counts are compared, and a year counts where at
    least 80 % of them have one. Returns [tahun, banyak, rata_rata, simpangan, koefisien, rentang]:
    standard deviation in the figure's unit, in percent of the mean (NaN unless above zero), and
    highest minus lowest.
    """
    lebar = frame.pivot_table(index="wilayah", columns="tahun", values="nilai")
    cukup = lebar.notna().mean() >= 0.8
    sama = lebar.loc[:, cukup].dropna()
    nilai = sama.to_numpy(dtype=np.float64)
    if not nilai.size:
        kolom = ["tahun", "banyak", "rata_rata", "simpangan", "koefisien", "rentang"]
        return pd.DataFrame(columns=kolom)
    rata, simpangan = nilai.mean(axis=0), nilai.std(axis=0)
    dasar = np.where(rata > 0, rata, np.nan)
    return pd.DataFrame(
        {
            "tahun": sama.columns.to_numpy(),
            "banyak": len(sama),
            "rata_rata": rata,
            "simpangan": simpangan,
            "koefisien": 100 * simpangan / dasar,
            "rentang": nilai.max(axis=0) - nilai.min(axis=0),
        }
    )


def _ragu(hasil: pd.DataFrame, frame: pd.DataFrame, desimal: int) -> Larik:
    """How far each figure may be off: half of its last digit, more where it is marked as weak."""
    setengah = np.full(len(hasil), 0.5 / 10**desimal)
    if "status" not in frame:
        return setengah
    lemah = frame.loc[frame["status"] == StatusAngka.PRESISI_RENDAH, ["wilayah", "tahun"]]
    kunci = pd.MultiIndex.from_frame(hasil[["wilayah", "tahun"]])
    tanda = kunci.isin(pd.MultiIndex.from_frame(lemah))
    return np.where(tanda, _Z80 * RSE_LEMAH * np.abs(larik(hasil, "nilai")), setengah)


def _pita(tahun: Larik, nilai: Larik, ragu: Larik) -> tuple[Larik, Larik]:
    """The best and worst place from the top of each figure, among those of its year."""
    atas, bawah = np.zeros(len(nilai)), np.zeros(len(nilai))
    batas = np.flatnonzero(np.diff(tahun, prepend=np.nan, append=np.nan) != 0)
    for mulai, akhir in pairwise(batas.tolist()):
        iris = slice(mulai, akhir)
        kecil, besar = nilai[iris] - ragu[iris], nilai[iris] + ragu[iris]
        banyak = akhir - mulai
        di_atas = banyak - np.searchsorted(np.sort(kecil), besar + 1e-9, side="right")
        di_bawah = np.searchsorted(np.sort(besar), kecil - 1e-9, side="left")
        atas[iris], bawah[iris] = 1 + di_atas, banyak - di_bawah
    return atas, bawah


def _geser(hasil: pd.DataFrame) -> pd.DataFrame:
    """Places gained since the ranked year before, where as many were ranked."""
    ada = hasil[hasil["peringkat"].notna()]
    lalu = ada.groupby("wilayah", sort=False)[["tahun", "peringkat_terbaik", "dari"]].shift()
    sama = (lalu["dari"] == ada["dari"]).fillna(value=False).to_numpy(dtype=bool)
    geser = (lalu["peringkat_terbaik"] - ada["peringkat_terbaik"]).where(sama)
    tahun = lalu["tahun"].where(sama).astype("Int64")
    return pd.DataFrame({"tahun_sebelum": tahun, "geser": geser}).reindex(hasil.index)


def _jarak(hasil: pd.DataFrame, acuan: pd.DataFrame, desimal: int) -> pd.DataFrame:
    """The gap of each figure to the reference of its year, and to the gap known before."""
    nilai_acuan = acuan.loc[acuan["nilai"].notna()].set_index("tahun")["nilai"]
    selisih = larik(hasil, "nilai") - hasil["tahun"].map(nilai_acuan).to_numpy(dtype=np.float64)
    ada = pd.DataFrame(
        {"wilayah": hasil["wilayah"], "tahun": hasil["tahun"], "selisih": selisih}
    ).dropna()
    lalu = ada.groupby("wilayah", sort=False)[["tahun", "selisih"]].shift().reindex(hasil.index)
    sebelum = larik(lalu, "selisih")
    beda = bulat(np.abs(selisih), desimal) - bulat(np.abs(sebelum), desimal)
    gerak: Teks = np.full(len(hasil), None, dtype=object)
    gerak[beda == 0] = GerakJarak.TETAP.value
    gerak[beda < 0] = GerakJarak.MENYEMPIT.value
    gerak[beda > 0] = GerakJarak.MELEBAR.value
    return pd.DataFrame(
        {
            "selisih": selisih,
            "tahun_jarak": lalu["tahun"].astype("Int64"),
            "selisih_sebelum": sebelum,
            "gerak": pd.Series(gerak, hasil.index, dtype=object),
        },
        index=hasil.index,
    )
