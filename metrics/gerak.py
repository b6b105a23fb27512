"""Whether a figure moves: the latest, the one before, and the one before the plan; pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from domain.angka import bulat
from domain.istilah import Arah
from metrics.baris import baris

Baris = Mapping[str, Any]  # one row of the figures given, by column


@dataclass(frozen=True)
class Gerak:
    """Rows of one series: `kini` the last known up to a year, `sebelum` the known one before it.

    `awal` is the last known one of the years before the plan began. Either is None where unknown.
    """

    kini: Baris
    sebelum: Baris | None
    awal: Baris | None


def gerak(angka: pd.DataFrame, tahun: int, tahun_awal: int) -> Gerak | None:
    """Find the three of [tahun, nilai, ...], yearly figures of one wilayah and indikator.

    None where nothing is known up to `tahun`. A figure older than the plan has no `awal`.
    """
    ada = angka[angka["nilai"].notna() & (angka["tahun"] <= tahun)].sort_values("tahun")
    semua = baris(ada)
    if not semua:
        return None
    kini = semua[-1]
    lama = [b for b in semua if b["tahun"] < tahun_awal]
    awal = lama[-1] if lama and kini["tahun"] >= tahun_awal else None
    return Gerak(kini, semua[-2] if len(semua) > 1 else None, awal)


def arah_gerak(dari: Baris | None, kini: Baris, arah: Arah, desimal: int) -> bool | None:
    """Whether a figure moved the wished way, judged as shown; None where it did not or may not."""
    if dari is None or arah not in (Arah.NAIK, Arah.TURUN):
        return None
    selisih = bulat(kini["nilai"], desimal) - bulat(dari["nilai"], desimal)
    if not selisih:
        return None
    return (selisih > 0) is (arah is Arah.NAIK)
