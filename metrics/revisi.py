"""Figures that stood before the one in force, from all vintages of a series; it fetches nothing."""

import pandas as pd

KUNCI = ["wilayah", "tahun"]


def revisi(riwayat: pd.DataFrame, versi: int) -> pd.DataFrame:
    """Give the yearly figures that another has replaced up to a data version.

    riwayat is [wilayah, tahun, triwulan, nilai, from_load, to_load (0: still in force), ...], all
    vintages. Returns its columns and `kini`, the figure in force (NaN: withdrawn), by year, oldest
    first; one that is read again unchanged is no revision, and a value is told once.
    """
    setahun = riwayat[(riwayat["triwulan"] == 0) & (riwayat["from_load"] <= versi)]
    lalu = (setahun["to_load"] > 0) & (setahun["to_load"] <= versi)
    if not lalu.any():
        return setahun.iloc[:0].assign(kini=setahun["nilai"].iloc[:0])
    kini = setahun.loc[~lalu, [*KUNCI, "nilai"]].rename(columns={"nilai": "kini"})
    semula = setahun[lalu & setahun["nilai"].notna()].merge(kini, on=KUNCI, how="left")
    semula = semula[semula["nilai"] != semula["kini"]]
    semula = semula.drop_duplicates([*KUNCI, "nilai"])
    return semula.sort_values([*KUNCI, "from_load"], ignore_index=True)
