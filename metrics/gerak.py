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
    kolom = (angka[n].tolist() for n in ("tahun", "nilai"))
    isi = enumerate(zip(*kolom, strict=True))
    ada = sorted((t, i) for i, (t, nilai) in isi if nilai == nilai and t <= tahun)
    if not ada:
        return None
    lama = [satu for satu in ada if satu[0] < tahun_awal <= ada[-1][0]]
    tiga = (ada[-1:], ada[-2:-1], lama[-1:])
    semua = iter(baris(angka.take([i for satu in tiga for _, i in satu])))
    kini, sebelum, awal = (next(semua) if satu else None for satu in tiga)
    assert kini is not None
    return Gerak(kini, sebelum, awal)


def arah_gerak(dari: Baris | None, kini: Baris, arah: Arah, desimal: int) -> bool | None:
    """Whether a figure moved the wished way, judged as shown; None where it did not or may not."""
    if dari is None or arah not in (Arah.NAIK, Arah.TURUN):
        return None
    selisih = bulat(kini["nilai"], desimal) - bulat(dari["nilai"], desimal)
    if not selisih:
        return None
    return (selisih > 0) is (arah is Arah.NAIK)
