"""Figures as arrays of numbers, so that a whole country's are judged at once; it judges none."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.comparing import Figures
from loaders.outcome import Figure

YEARS = 4096  # a figure's number: indikator, wilayah and year, in this order
REGIONS = 1 << 20

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Numbers:
    """The numbers of the indikator and wilayah at hand; an indikator left out is below 0."""

    def __init__(self, codes: Sequence[str], figures: Sequence[Figure], held: Figures) -> None:
        named = set(map(itemgetter(0), figures)) | {key[0] for key in held}
        self._indikator = dict.fromkeys(named, -1) | {code: n for n, code in enumerate(codes)}
        regions = set(map(itemgetter(1), figures)) | {key[1] for key in held}
        self._region = {kode: n for n, kode in enumerate(sorted(regions))}

    def of_held(self, held: Figures) -> tuple[Ints, Floats, Ints]:
        """Number, value and -1 of every stored yearly figure."""
        if not held:
            return self._yearly((), (), (), (), ())
        indikator, wilayah, tahun, triwulan = zip(*held, strict=True)
        values = [there.nilai for there in held.values()]
        code, value, _ = self._yearly(indikator, wilayah, tahun, triwulan, values)
        return code, value, np.full(len(code), -1, dtype=np.int64)

    def merged(self, figures: Sequence[Figure], held: Figures) -> tuple[Ints, Floats, Ints]:
        """Number, value and place of the file's yearly figures, and of the stored ones beside."""
        columns: list[list[Any]] = [list(map(itemgetter(n), figures)) for n in range(5)]
        code, value, place = self._yearly(*columns)
        if not held:
            return code, value, place
        stored, stored_value, nowhere = self.of_held(held)
        beside = ~_within(stored, code)
        return (
            np.concatenate((code, stored[beside])),
            np.concatenate((value, stored_value[beside])),
            np.concatenate((place, nowhere[beside])),
        )

    def _yearly(
        self,
        indikator: Iterable[str],
        wilayah: Iterable[str],
        tahun: Sequence[int],
        triwulan: Sequence[int],
        nilai: Sequence[float | None],
    ) -> tuple[Ints, Floats, Ints]:
        which = np.fromiter(map(self._indikator.__getitem__, indikator), np.int64)
        where = np.fromiter(map(self._region.__getitem__, wilayah), np.int64)
        value = np.array(nilai, dtype=np.float64)  # None becomes NaN
        code = (which * REGIONS + where) * YEARS + np.array(tahun, dtype=np.int64)
        kept = np.flatnonzero((which >= 0) & ~np.isnan(value) & (np.array(triwulan) == 0))
        return code[kept], value[kept], kept.astype(np.int64)


def _within(some: Ints, among: Ints) -> NDArray[np.bool_]:
    """Which of the first numbers are among the others."""
    if not len(among):
        return np.zeros(len(some), dtype=np.bool_)
    ordered = np.sort(among)
    at = np.minimum(np.searchsorted(ordered, some), len(ordered) - 1)
    return ordered[at] == some
