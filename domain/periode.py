"""From the quarters of a year to the figure up to a quarter; it depends on no date of today."""

import math
from collections.abc import Mapping

from domain.istilah import Agregasi

SETAHUN = 0  # the value of `triwulan` that means the whole year
ROMAWI = ("setahun", "TW I", "TW II", "TW III", "TW IV")


def sampai_triwulan(nilai: Mapping[int, float], agregasi: Agregasi, triwulan: int) -> float | None:
    """Give the figure s.d. TW n from the quarters' own figures, None where it is unknown.

    `nilai` maps 1..4 to the quarter's figure in the indikator's satuan, and 0 to the year's.
    kumulatif needs every quarter up to n (a sum with a gap is unknown, not smaller);
    posisi_akhir takes the last one reported; rata_rata the mean of those reported; tahunan has
    no quarterly figure at all. S.d. TW IV is the year: a figure reported for the year is it.
    """
    if triwulan not in (1, 2, 3, 4):
        raise ValueError(f"triwulan {triwulan}: harus 1 sampai 4")
    if triwulan == 4 and SETAHUN in nilai and agregasi is not Agregasi.TAHUNAN:
        return nilai[SETAHUN]
    ada = [nilai[t] for t in range(1, triwulan + 1) if t in nilai]
    match agregasi:
        case Agregasi.TAHUNAN:
            return None
        case Agregasi.KUMULATIF:
            return math.fsum(ada) if len(ada) == triwulan else None
        case Agregasi.POSISI_AKHIR:
            return ada[-1] if ada else None
        case Agregasi.RATA_RATA:
            return math.fsum(ada) / len(ada) if ada else None


def setahun(nilai: Mapping[int, float], agregasi: Agregasi) -> float | None:
    """Give the year's figure: the one reported for it, else s.d. TW IV once that is reported."""
    if SETAHUN in nilai:
        return nilai[SETAHUN]
    if agregasi is not Agregasi.TAHUNAN and 4 not in nilai:
        return None
    return sampai_triwulan(nilai, agregasi, 4)
