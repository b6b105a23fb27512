"""Finds figures that leap from one year to the next as their indikator never did; it changes none.

How far an indikator moves in a year is learnt from what the store holds and from the file itself,
so no limit is written down for any of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

import numpy as np
from numpy.typing import NDArray

from domain.angka import tulis
from loaders.comparing import Figures
from loaders.indicators import Indikator
from loaders.judging_numbers import REGIONS, YEARS, Floats, Ints, Numbers
from loaders.known import Known
from loaders.naming_figures import named, written
from loaders.outcome import Figure
from loaders.problems import Level, Problem

ENOUGH = 20  # changes from which a usual size can be told
_SPREADS = 8  # quartile ranges above the upper quartile that the file's own changes may reach
_POINTS = ("persen", "poin", "indeks", "rasio", "tahun", "per ")


@dataclass(frozen=True)
class _Series:
    """Yearly figures in the order of their series and years; `figure` is -1 for stored ones."""

    indikator: Ints
    tahun: Ints
    nilai: Floats
    figure: Ints
    adjacent: NDArray[np.bool_]  # whether the next one is the same series a year later
    size: Floats  # of the change to the next one


def jumps(
    file: str,
    touched: Sequence[Figure],
    figures: Sequence[Figure],
    held: Figures,
    known: Known,
) -> Iterator[Problem]:
    """The written figures that leap; where two years leap, up and back, the one between them."""
    names = {figure[0] for figure in touched}
    codes = [code for code in sorted(names) if not known.kamus.entries[code].skala]
    if not codes:
        return
    numbers = Numbers(codes, figures, held)
    in_points = np.array([_in_points(known.kamus.entries[code]) for code in codes], np.bool_)
    stored = _series(numbers.of_held(held), in_points)
    merged = _series(numbers.merged(figures, held), in_points)
    limits = _limits(len(codes), stored, merged)
    leaps = merged.adjacent & (merged.size > limits[merged.indikator])
    if not leaps.any():
        return
    writing = {figure[:4] for figure in touched}
    for at, others in _suspects(merged, leaps):
        row = int(merged.figure[at])
        if row >= 0 and figures[row][:4] in writing:
            limit = float(limits[merged.indikator[at]])
            beside = {int(merged.tahun[i]): float(merged.nilai[i]) for i in others}
            yield _told(file, figures[row], beside, limit, known)


def _series(columns: tuple[Ints, Floats, Ints], in_points: NDArray[np.bool_]) -> _Series:
    """Put figures, by their numbers, in order and measure the change to the next of each."""
    code, values, figure = columns
    order = np.argsort(code, kind="stable")
    code, values, figure = code[order], values[order], figure[order]
    series, year = np.divmod(code, YEARS)
    indikator = series // REGIONS
    adjacent = np.zeros(len(code), dtype=np.bool_)
    adjacent[:-1] = code[1:] == code[:-1] + 1
    size = _sizes(values, in_points[indikator])
    return _Series(indikator, year, values, figure, adjacent, size)


def _in_points(entry: Indikator) -> bool:
    return entry.satuan.startswith(_POINTS)


def _sizes(values: Floats, in_points: NDArray[np.bool_]) -> Floats:
    """How far it is to the next value: in the unit, or in proportion for amounts."""
    size = np.zeros(len(values), dtype=np.float64)
    if len(values) < 2:
        return size
    before, after = values[:-1], values[1:]
    ratio = np.zeros(len(before), dtype=np.float64)
    positive = (before > 0) & (after > 0)
    ratio[positive] = np.abs(np.log(after[positive] / before[positive]))
    size[:-1] = np.where(in_points[:-1], np.abs(after - before), ratio)
    return size


def _limits(codes: int, stored: _Series, merged: _Series) -> Floats:
    """The largest change each indikator ever made; infinite where too few are known to tell.

    The store's changes count as they are. Those of the file may hold the very misprint that is
    looked for, so only their quartiles count.
    """
    limits = np.full(codes, np.inf)
    for n, (before, after) in enumerate(
        zip(_sizes_of(codes, stored), _sizes_of(codes, merged), strict=True)
    ):
        found: list[float] = [float(before.max())] if len(before) >= ENOUGH else []
        if len(after) >= ENOUGH:
            low, high = np.quantile(after, (0.25, 0.75))
            found.append(float(high + _SPREADS * (high - low)))
        if found and max(found) > 0:
            limits[n] = max(found)
    return limits


def _sizes_of(codes: int, series: _Series) -> Iterator[Floats]:
    """The changes of each indikator; its figures stand together."""
    ends = np.searchsorted(series.indikator, np.arange(codes + 1))
    for begin, end in pairwise(ends.tolist()):
        yield series.size[begin:end][series.adjacent[begin:end]]


def _suspects(series: _Series, leaps: NDArray[np.bool_]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Which figure of each leap is to be looked at, and those it is compared with."""
    found: Mapping[int, None] = dict.fromkeys(int(i) for i in np.flatnonzero(leaps))
    value = series.nilai
    spikes = {
        i + 1
        for i in found
        if i + 1 in found and (value[i + 1] > value[i]) == (value[i + 1] > value[i + 2])
    }
    for i in found:
        if i + 1 in spikes:
            yield i + 1, (i, i + 2)
        elif i not in spikes:
            written = series.figure[i + 1] >= 0
            yield (i + 1, (i,)) if written else (i, (i + 1,))


def _told(
    file: str, figure: Figure, beside: Mapping[int, float], limit: float, known: Known
) -> Problem:
    entry = known.kamus.entries[figure.indikator]
    others = " dan ".join(f"{written(v, entry.kode, known)} ({t})" for t, v in beside.items())
    if _in_points(entry):
        unit = "poin" if entry.satuan.startswith("persen") else entry.satuan
        most = f"{tulis(limit, entry.desimal)} {unit}"
    else:
        most = f"{tulis(100 * (exp(limit) - 1), 0)} persen"
    return Problem(
        Level.PERINGATAN,
        file,
        figure.sheet,
        figure.cell,
        f"{named(figure, known)}, jauh dari {others}",
        f"perubahan setahun tidak lebih dari {most}, seperti indikator ini selama ini",
        "Periksa apakah salah ketik; bila memang demikian, setujui peringatan ini",
    )
