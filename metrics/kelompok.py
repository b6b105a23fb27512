"""Whom a wilayah is ranked among: its province, the nation, plan peers, the nearest, or a list."""

from collections.abc import Collection, Sequence
from enum import StrEnum

import numpy as np
import pandas as pd

from metrics.capaian import larik

SETINGKAT = {"kota": "kabupaten"}  # a kota stands among kabupaten
TERDEKAT = 6  # how many stand beside a wilayah in the group of the nearest


class Kelompok(StrEnum):
    """The groups that are known by a word."""

    PROVINSI = "provinsi"
    NASIONAL = "nasional"
    BERENCANA = "berencana"
    TERDEKAT = "terdekat"


class KelompokSalah(ValueError):
    """A group that cannot be made; the message says why and what to do."""


def anggota(
    wilayah: pd.DataFrame,
    milik: str,
    kelompok: Kelompok | Sequence[str],
    berencana: Collection[str] = (),
) -> list[str]:
    """Give the codes of the group of `milik`, itself among them, in order of code.

    wilayah is [kode, induk, jenis, contoh], with lat and lon for TERDEKAT: the 6 of its level whose
    centres are nearest. `berencana` are the codes that have a plan. A sequence of codes is a group
    of its own (neighbours, say). What is fictional is compared with the fictional only. Raises
    KeyError for a code that is no wilayah, KelompokSalah where a group has no sense.
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
    elif kelompok is Kelompok.TERDEKAT:
        setingkat = wilayah.loc[sama, ["kode", "lat", "lon"]]
        return _terdekat(setingkat, milik)
    return sorted(str(kode) for kode in wilayah.loc[sama, "kode"])


def _terdekat(setingkat: pd.DataFrame, milik: str) -> list[str]:
    """The nearest by the distance of centres on the globe; of equal ones the lower code."""
    urut = setingkat.sort_values("kode", ignore_index=True)
    lat, lon = (np.radians(larik(urut, k)) for k in ("lat", "lon"))
    sendiri = int(urut.index[urut["kode"] == milik][0])
    if np.isnan(lat[sendiri]) or np.isnan(lon[sendiri]):
        raise KelompokSalah(
            f"titik tengah wilayah {milik} tidak diketahui; isi lat dan lon di data/wilayah.csv "
            "atau sebut kode tetangganya"
        )
    beda_lat, beda_lon = (lat - lat[sendiri]) / 2, (lon - lon[sendiri]) / 2
    jauh = np.sin(beda_lat) ** 2 + np.cos(lat) * np.cos(lat[sendiri]) * np.sin(beda_lon) ** 2
    dekat = np.argsort(np.where(np.isnan(jauh), np.inf, jauh), kind="stable")[: TERDEKAT + 1]
    return sorted(str(urut["kode"].iloc[i]) for i in dekat if not np.isnan(jauh[i]))
