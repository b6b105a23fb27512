"""From the quarters to a period for many figures at once; equal to domain.periode, reads no clock.

The figures of a year stand in five columns: 0 the whole year, 1..4 the quarters.
"""

import numpy as np
import pandas as pd

from domain.istilah import Agregasi
from metrics.capaian import larik
from metrics.predikat import Benar, Larik, Teks


def periode(frame: pd.DataFrame, kunci: list[str], triwulan: int) -> pd.DataFrame:
    """Give each figure of [*kunci, agregasi, triwulan, nilai] for the year (0) or s.d. TW n.

    Returns [*kunci, agregasi, nilai], one row per key in order of first appearance; NaN where
    the period's figure is unknown.
    """
    dikenal = frame.groupby(kunci, sort=False, dropna=False)
    baris = dikenal.ngroup().to_numpy()
    hasil = frame.loc[~frame.duplicated(kunci), [*kunci, "agregasi"]].reset_index(drop=True)
    nilai = np.full((len(hasil), 5), np.nan)
    nilai[baris, frame["triwulan"].to_numpy(dtype=np.intp)] = larik(frame, "nilai")
    agregasi: Teks = hasil["agregasi"].to_numpy(dtype=object)
    pakai = dipakai(~np.isnan(nilai), agregasi, triwulan)
    return hasil.assign(nilai=ringkas(nilai, pakai, agregasi))


def dipakai(ada: Benar, agregasi: Teks, triwulan: int) -> Benar:
    """Tell which of the year and the quarters make up each figure; none where it is unknown."""
    sampai = triwulan or 4
    kolom = np.arange(5)
    tw = ada & (kolom >= 1) & (kolom <= sampai)
    terakhir = np.where(tw.any(axis=1), 4 - np.argmax(tw[:, ::-1], axis=1), -1)
    lengkap = tw.sum(axis=1) == sampai
    posisi = (agregasi == Agregasi.POSISI_AKHIR)[:, None]
    pakai = (tw & ~posisi) | (posisi & (kolom == terakhir[:, None]))
    pakai &= (lengkap | (agregasi != Agregasi.KUMULATIF))[:, None]
    pakai &= (agregasi != Agregasi.TAHUNAN)[:, None]
    if triwulan == 0:
        pakai &= ada[:, [4]]
    if sampai == 4:
        setahun = ada[:, 0] & ((agregasi != Agregasi.TAHUNAN) | (triwulan == 0))
        pakai[setahun] = kolom == 0
    return pakai


def ringkas(nilai: Larik, pakai: Benar, agregasi: Teks) -> Larik:
    """Make one figure of those in use: the mean for rata_rata, else their sum (one or several)."""
    jumlah = np.where(pakai, nilai, 0.0).sum(axis=1)
    banyak = pakai.sum(axis=1)
    jumlah = np.where(banyak > 0, jumlah, np.nan)
    return np.where(agregasi == Agregasi.RATA_RATA, jumlah / np.maximum(banyak, 1), jumlah)
