"""One figure per year: the year's own, else the one its quarters make; it fetches nothing."""

from itertools import pairwise

import pandas as pd

from domain.istilah import Agregasi
from metrics.periode import periode

KUNCI = ["indikator", "wilayah", "tahun"]


def tahunan(angka: pd.DataFrame, agregasi: Agregasi) -> pd.DataFrame:
    """Give the yearly figures of [indikator, wilayah, tahun, triwulan, nilai, cell, ...].

    Same columns, triwulan 0, at most one row per key, in order of the keys. A year that has only
    quarters stands where agregasi makes one figure of them; its row is that of the last quarter,
    and its cell names those of all the quarters in use.
    """
    if not angka["triwulan"].any():
        return _urut(angka)
    setahun = angka[angka["triwulan"] == 0]
    punya = pd.MultiIndex.from_frame(setahun[KUNCI])
    kunci = pd.MultiIndex.from_frame(angka[KUNCI])
    bagian = angka[(angka["triwulan"] > 0) & ~kunci.isin(punya) & angka["nilai"].notna()]
    if bagian.empty:
        return _urut(setahun)
    nilai = periode(bagian.assign(agregasi=agregasi.value), KUNCI, 0).dropna(subset=["nilai"])
    urut = bagian.sort_values([*KUNCI, "triwulan"])
    terakhir = urut.drop_duplicates(KUNCI, keep="last").drop(columns="nilai")
    jadi = terakhir.merge(nilai[[*KUNCI, "nilai"]], on=KUNCI).assign(triwulan=0)
    if agregasi is not Agregasi.POSISI_AKHIR:
        sel = urut.groupby(KUNCI)["cell"].agg("; ".join)
        jadi["cell"] = sel.loc[pd.MultiIndex.from_frame(jadi[KUNCI])].to_numpy()
    hasil = pd.concat([setahun, jadi[angka.columns]])
    return _urut(hasil)


def _urut(angka: pd.DataFrame) -> pd.DataFrame:
    """In order of the keys, as they come from the store: to see that is cheaper than to sort."""
    kunci = list(zip(*(angka[k].tolist() for k in KUNCI), strict=True))
    if all(a <= b for a, b in pairwise(kunci)):
        return angka.reset_index(drop=True)
    return angka.sort_values(KUNCI, ignore_index=True)
