"""Ranks of every wilayah over the years with what doubts and moves them; it fetches nothing.

Bands of neighbours that cannot be told apart, movement, gap to a reference, and whether the whole
group draws together.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from domain.istilah import Arah, StatusAngka
from metrics.capaian import larik
from metrics.peringkat import Letak, Urutan, per_tahun, urutan_semua
from metrics.perubahan import GerakJarak
from metrics.predikat import Benar, Larik, Teks, bulat

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
    urut = urutan_semua(frame)
    atas, bawah = _pita(urut, _ragu(urut, frame, desimal))
    return pd.DataFrame(
        {
            **urut.kolom(frame, arah),
            "pita_atas": pd.arrays.IntegerArray(atas, ~urut.cukup),
            "pita_bawah": pd.arrays.IntegerArray(bawah, ~urut.cukup),
            **_geser(urut, arah),
            **_jarak(urut, acuan, desimal),
        }
    )


def kerapatan(frame: pd.DataFrame) -> pd.DataFrame:
    """Tell whether a group draws together: spread by year of [wilayah, tahun, nilai].

    Only wilayah with a figure in every year that counts are compared, and a year counts where at
    least 80 % of them have one. Returns [tahun, banyak, rata_rata, simpangan, koefisien, rentang]:
    standard deviation in the figure's unit, in percent of the mean (NaN unless above zero), and
    highest minus lowest.
    """
    isi = larik(frame, "nilai")
    ada = ~np.isnan(isi)
    kode = np.array(frame["wilayah"].tolist(), dtype=np.str_)[ada]
    semua, baris = np.unique(kode, return_inverse=True)
    tahun, kolom = np.unique(frame["tahun"].to_numpy(dtype=np.int64)[ada], return_inverse=True)
    lebar = np.full((len(semua), len(tahun)), np.nan)
    lebar[baris, kolom] = isi[ada]
    cukup = np.mean(~np.isnan(lebar), axis=0) >= 0.8 if len(semua) else np.zeros(0, dtype=bool)
    sama = lebar[:, cukup]
    nilai = sama[~np.isnan(sama).any(axis=1)]
    if not nilai.size:
        kolom_kosong = ["tahun", "banyak", "rata_rata", "simpangan", "koefisien", "rentang"]
        return pd.DataFrame(columns=kolom_kosong)
    rata, simpangan = nilai.mean(axis=0), nilai.std(axis=0)
    dasar = np.where(rata > 0, rata, np.nan)
    return pd.DataFrame(
        {
            "tahun": tahun[cukup],
            "banyak": len(nilai),
            "rata_rata": rata,
            "simpangan": simpangan,
            "koefisien": 100 * simpangan / dasar,
            "rentang": nilai.max(axis=0) - nilai.min(axis=0),
        }
    )


def perubahan_dua(frame: pd.DataFrame, sejak: int, tahun: int, desimal: int) -> pd.DataFrame:
    """What each wilayah of [wilayah, tahun, nilai] did between two years, by wilayah.

    Returns [wilayah, sebelum, nilai, selisih], the difference of the figures as displayed; all of
    it is missing where either is unknown.
    """
    kolom = (frame[n].tolist() for n in ("wilayah", "tahun", "nilai"))
    menurut = {(k, t): n for k, t, n in zip(*kolom, strict=True)}
    kode = sorted({k for k, _ in menurut})
    dulu, kini = (
        np.array([menurut.get((k, t), np.nan) for k in kode], dtype=float) for t in (sejak, tahun)
    )
    selisih = bulat(bulat(kini, desimal) - bulat(dulu, desimal), desimal)
    return pd.DataFrame({"wilayah": kode, "sebelum": dulu, "nilai": kini, "selisih": selisih})


def _ragu(urut: Urutan, frame: pd.DataFrame, desimal: int) -> Larik:
    """How far each figure may be off: half of its last digit, more where it is marked as weak."""
    setengah = np.full(len(urut.letak), 0.5 / 10**desimal)
    if "status" not in frame:
        return setengah
    status: Teks = frame["status"].to_numpy(dtype=object)[urut.letak]
    lemah = status == StatusAngka.PRESISI_RENDAH
    return np.where(lemah, _Z80 * RSE_LEMAH * np.abs(urut.nilai), setengah)


def _pita(urut: Urutan, ragu: Larik) -> tuple[Letak, Letak]:
    """The best and worst place from the top of each figure, among those of its year."""
    atas, bawah = (np.zeros(len(ragu), dtype=np.int64) for _ in range(2))
    for iris in per_tahun(urut.tahun):
        nilai = urut.nilai[iris]
        kecil, besar = nilai - ragu[iris], nilai + ragu[iris]
        di_atas = len(nilai) - np.searchsorted(np.sort(kecil), besar + 1e-9, side="right")
        di_bawah = np.searchsorted(np.sort(besar), kecil - 1e-9, side="left")
        atas[iris], bawah[iris] = 1 + di_atas, len(nilai) - di_bawah
    return atas, bawah


def _lalu(urut: Urutan, pilih: Benar) -> tuple[Letak, Letak]:
    """Of the chosen rows those that one of the same wilayah stands before, and which that is."""
    ada = np.flatnonzero(pilih)
    ada = ada[np.lexsort((urut.tahun[ada], urut.wilayah[ada]))]
    sama = urut.wilayah[ada[1:]] == urut.wilayah[ada[:-1]]
    return ada[1:][sama], ada[:-1][sama]


def _berisi(banyak: int, letak: Letak, isi: Letak) -> pd.arrays.IntegerArray:
    """A column that is known only at some places."""
    semua, tanpa = np.zeros(banyak, dtype=np.int64), np.ones(banyak, dtype=bool)
    semua[letak], tanpa[letak] = isi, False
    return pd.arrays.IntegerArray(semua, tanpa)


def _geser(urut: Urutan, arah: Arah) -> Mapping[str, pd.arrays.IntegerArray]:
    """Places gained since the ranked year before, where as many were ranked."""
    kini, lalu = _lalu(urut, urut.cukup)
    sama = urut.dari[kini] == urut.dari[lalu]
    kini, lalu = kini[sama], lalu[sama]
    terbaik = urut.terbaik(arah)
    return {
        "tahun_sebelum": _berisi(len(urut.letak), kini, urut.tahun[lalu]),
        "geser": _berisi(len(urut.letak), kini, terbaik[lalu] - terbaik[kini]),
    }


def _jarak(urut: Urutan, acuan: pd.DataFrame, desimal: int) -> Mapping[str, Any]:
    """The gap of each figure to the reference of its year, and to the gap known before."""
    dasar = dict(zip(acuan["tahun"].tolist(), larik(acuan, "nilai").tolist(), strict=True))
    selisih = urut.nilai - np.array(
        [dasar.get(t, np.nan) for t in urut.tahun.tolist()], dtype=float
    )
    kini, lalu = _lalu(urut, ~np.isnan(selisih))
    sebelum = np.full(len(selisih), np.nan)
    sebelum[kini] = selisih[lalu]
    beda = bulat(np.abs(selisih), desimal) - bulat(np.abs(sebelum), desimal)
    gerak: Teks = np.full(len(selisih), None, dtype=object)
    gerak[beda == 0] = GerakJarak.TETAP.value
    gerak[beda < 0] = GerakJarak.MENYEMPIT.value
    gerak[beda > 0] = GerakJarak.MELEBAR.value
    return {
        "selisih": selisih,
        "tahun_jarak": _berisi(len(selisih), kini, urut.tahun[lalu]),
        "selisih_sebelum": sebelum,
        "gerak": pd.Series(gerak, dtype=object),
    }
