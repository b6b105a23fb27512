"""Figures that stand twice in one file: equal ones are taken once, others contradict each other."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from loaders.known import Known
from loaders.naming_figures import series
from loaders.outcome import Figure
from loaders.problems import Level, Problem

_KEY = itemgetter(0, 1, 2, 3)


def taken_once(
    file: str, figures: Sequence[Figure], known: Known
) -> tuple[Sequence[Figure], list[Problem]]:
    """The figures without those that repeat an earlier one equally, and what is to be told.

    One that differs from an earlier one stays, and is a galat.
    """
    if len(set(map(_KEY, figures))) == len(figures):
        return figures, []
    seen: dict[tuple[str, str, int, int], Figure] = {}
    kept: list[Figure] = []
    equal: list[Figure] = []
    for figure in figures:
        first = seen.setdefault(figure[:4], figure)
        same = first is not figure and first[4:7] == figure[4:7]
        (equal if same else kept).append(figure)
    told = list(_contradictions(file, kept, seen, known))
    return kept, [*told, *([_equal(file, equal, seen, known)] if equal else [])]


def _contradictions(
    file: str,
    figures: Sequence[Figure],
    seen: dict[tuple[str, str, int, int], Figure],
    known: Known,
) -> Iterator[Problem]:
    for figure in figures:
        first = seen[figure[:4]]
        if first is not figure:
            found = f"{series(figure, known)} berulang: {figure.raw_text}"
            found += f", sudah ada di {_place(first)}: {first.raw_text}"
            at = (Level.GALAT, file, figure.sheet, figure.cell)
            expected = "satu angka untuk setiap indikator, wilayah dan tahun"
            yield Problem(*at, found, expected, "Hapus salah satunya")


def _equal(
    file: str,
    figures: Sequence[Figure],
    seen: dict[tuple[str, str, int, int], Figure],
    known: Known,
) -> Problem:
    figure = figures[0]
    found = f"{series(figure, known)} = {figure.raw_text} ada juga di {_place(seen[figure[:4]])}"
    found += f"; begitu juga {len(figures) - 1} angka lain" if len(figures) > 1 else ""
    remedy = "Tidak perlu apa-apa: angkanya sama dan dimuat satu kali"
    return Problem(Level.CATATAN, file, figure.sheet, figure.cell, found, "", remedy)


def _place(figure: Figure) -> str:
    return f"lembar {figure.sheet} sel {figure.cell}" if figure.sheet else f"sel {figure.cell}"
