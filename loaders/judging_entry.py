"""Judges one figure that a person types against its range and its own past; it changes none.

What the loaders say of a file is said of it, too; a quarter has rules of its own, for a year's leap
tells nothing of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from domain.angka import tulis
from domain.istilah import Agregasi, StatusAngka
from domain.periode import ROMAWI
from loaders.judging import judge
from loaders.known import Known
from loaders.outcome import Figure
from loaders.problems import Level, Problem

_ENOUGH = 4  # changes, or quarters, from which a usual size can be told
_NEARLY = 0.8  # of the sum before: from here on a figure is nearer to a sum than to a quarter
_FAR = 2.0  # times the largest change, or the largest quarter, so far
_ONLY_HERE = "isian"  # what stands for a file and a cell

Quarter = tuple[int, int]  # year and quarter; 0 is the year


@dataclass(frozen=True)
class Entry:
    """A figure as it is typed for a period, and the known figures of its series."""

    indikator: str
    wilayah: str
    tahun: int
    triwulan: int
    nilai: float
    known: Mapping[Quarter, float]
    schooling: Sequence[Figure] = ()  # those of RLS and HLS of the year, where it is one of them


def judge_entry(entry: Entry, known: Known) -> list[Problem]:
    """All that is to be looked at before the figure is handed in, the gravest first."""
    found = judge(_ONLY_HERE, [*_year(entry), *entry.schooling], known)
    if entry.triwulan:
        agregasi = known.kamus.entries[entry.indikator].agregasi
        own = _summed_up(entry) if agregasi is Agregasi.KUMULATIF else _leap(entry)
        found += [_problem(text, expected, remedy) for text, expected, remedy in own]
    order = list(Level)
    return sorted(found, key=lambda problem: order.index(problem.level))


def _year(entry: Entry) -> list[Figure]:
    """The figures of the entry's year, itself in its place."""
    quarters = {q: v for (year, q), v in entry.known.items() if year == entry.tahun}
    quarters[entry.triwulan] = entry.nilai
    return [
        Figure(entry.indikator, entry.wilayah, entry.tahun, quarter, value, StatusAngka.TETAP,
               "", "", "", "", tulis(value))
        for quarter, value in sorted(quarters.items())
    ]  # fmt: skip


def _quarters(entry: Entry) -> dict[Quarter, float]:
    """The known quarters before the entry's, in order."""
    now = (entry.tahun, entry.triwulan)
    return {q: v for q, v in sorted(entry.known.items()) if q[1] and q < now}


def _summed_up(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """A quarter's own figure that looks like the sum up to it, or is larger than any so far."""
    before = [entry.known.get((entry.tahun, q)) for q in range(1, entry.triwulan)]
    told = [value for value in before if value is not None]
    usual = list(_quarters(entry).values())
    total, expected = fsum(told), _expected(entry, told)
    if total > 0 and expected is not None and entry.nilai > expected + _NEARLY * total:
        yield (
            f"{tulis(entry.nilai)}, seperti jumlah sejak awal tahun (triwulan sebelumnya "
            f"{tulis(total)})",
            f"angka {ROMAWI[entry.triwulan]} saja, bukan angka s.d. {ROMAWI[entry.triwulan]}",
            "Kurangi dengan triwulan sebelumnya bila angka ini angka kumulatif",
        )
    elif len(usual) >= _ENOUGH and entry.nilai > _FAR * max(usual) > 0:
        yield (
            f"{tulis(entry.nilai)}, lebih dari dua kali triwulan tertinggi ({tulis(max(usual))})",
            "",
            "Periksa apakah salah ketik",
        )


def _expected(entry: Entry, told: Sequence[float]) -> float | None:
    """What the quarter may come to: last year's, else this year's mean; None: cannot be told."""
    last = entry.known.get((entry.tahun - 1, entry.triwulan))
    if last is None and len(told) > 1:
        return fsum(told) / len(told)
    return last


def _leap(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """A position or a mean that moves further in a quarter than it ever did."""
    quarters = _quarters(entry)
    values = list(quarters.values())
    changes = [abs(after - before) for before, after in pairwise(values)]
    if len(changes) < _ENOUGH or not max(changes):
        return
    if abs(entry.nilai - values[-1]) > _FAR * max(changes):
        year, quarter = list(quarters)[-1]
        yield (
            f"{tulis(entry.nilai)}, jauh dari {tulis(values[-1])} ({ROMAWI[quarter]} {year})",
            f"perubahan setriwulan selama ini paling besar {tulis(max(changes))}",
            "Periksa apakah salah ketik; bila memang demikian, jelaskan di faktornya",
        )


def _problem(found: str, expected: str, remedy: str) -> Problem:
    return Problem(Level.PERINGATAN, _ONLY_HERE, "", "", found, expected, remedy)
