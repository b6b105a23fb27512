"""Where one published series of a kelompok_seri takes over from another; it fetches nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Pergantian:
    """From `tahun` on, the series `ke` is published in place of `dari`."""

    tahun: int
    dari: str
    ke: str


def pergantian(rentang: Mapping[str, tuple[int, int]]) -> tuple[Pergantian, ...]:
    """Find the changes of series among those of one kelompok, by year.

    rentang is the first and last year of each series, of one wilayah. A series takes over where it
    begins later than the one before and outlasts it; one that runs beside another does not.
    """
    urut = sorted(rentang.items(), key=lambda satu: satu[1])
    return tuple(
        Pergantian(ke_awal, dari, ke)
        for (dari, (awal, akhir)), (ke, (ke_awal, ke_akhir)) in pairwise(urut)
        if awal < ke_awal and akhir < ke_akhir
    )
