"""Whom a wilayah is ranked among: its province, the nation, plan peers or a list of its own."""

from collections.abc import Collection, Sequence
from enum import StrEnum

import pandas as pd

SETINGKAT = {"kota": "kabupaten"}  # a kota stands among kabupaten


class Kelompok(StrEnum):
    """The groups that are known by a word."""

    PROVINSI = "provinsi"
    NASIONAL = "nasional"
    BERENCANA = "berencana"


def anggota(
    wilayah: pd.DataFrame,
    milik: str,
    kelompok: Kelompok | Sequence[str],
    berencana: Collection[str] = (),
) -> list[str]:
    """Give the codes of the group of `milik`, itself among them, in order of code.

    wilayah is [kode, induk, jenis, contoh]; `berencana` are the codes that have a plan. A sequence
    of codes is a group of its own (neighbours, say). What is fictional is compared with the
    fictional only. Raises KeyError for a code that is no wilayah.
    """
    if not isinstance(kelompok, Kelompok):
        tidak_ada = sorted({milik, *kelompok} - set(wilayah["kode"]))
        if tidak_ada:
            raise KeyError(tidak_ada[0])
        return sorted({milik, *kelompok})
    satu = wilayah.loc[wilayah["kode"] == milik].iloc[0]
    jenis = wilayah["jenis"].replace(SETINGKAT)
    sama = (jenis == SETINGKAT.get(str(satu["jenis"]), str(satu["jenis"]))) & (
        wilayah["contoh"] == satu["contoh"]
    )
    if kelompok is Kelompok.PROVINSI:
        sama &= wilayah["induk"] == satu["induk"]
    elif kelompok is Kelompok.BERENCANA:
        sama &= wilayah["kode"].isin([milik, *berencana])
    return sorted(str(kode) for kode in wilayah.loc[sama, "kode"])
