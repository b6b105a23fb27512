"""What reading a file comes to: raw figures, rows and problems, as plain values."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loaders.cells import Sheet, Value
from loaders.indicators import Indikator
from loaders.problems import Problem
from store.writing import Batch, Identities


class RawFigure(NamedTuple):
    """A figure whose cell is not read yet; `marker` is that of its year's header.

    `factor` takes a stated unit to that of the kamus.
    """

    indikator: Indikator
    wilayah: str
    tahun: int
    triwulan: int
    value: Value
    marker: str
    sumber: str
    sheet: Sheet
    row: int
    col: int
    factor: float = 1.0


class Figure(NamedTuple):
    """A figure as table realisasi takes it, in the order of its columns."""

    indikator: str
    wilayah: str
    tahun: int
    triwulan: int
    nilai: float | None
    status: str
    marker: str
    sumber: str
    sheet: str
    cell: str
    raw_text: str


def _problems() -> list[Problem]:
    return []


def _raw() -> list[RawFigure]:
    return []


def _rows() -> list[tuple[Any, ...]]:
    return []


@dataclass
class Extract:
    """What one sheet gave: raw figures, rows of table target and the problems on the way."""

    figures: list[RawFigure] = field(default_factory=_raw)
    problems: list[Problem] = field(default_factory=_problems)
    targets: list[tuple[Any, ...]] = field(default_factory=_rows)


@dataclass(frozen=True)
class Content:
    """What a file comes to for the store: its rows, what they point to, and the problems."""

    batches: tuple[Batch, ...] = ()
    identities: Identities = field(default_factory=Identities)
    problems: tuple[Problem, ...] = ()
