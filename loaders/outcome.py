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


class Shown(NamedTuple):
    """A node of a plan's cascade as a matrix shows it, or an indikator with the node over it."""

    plan: tuple[str, int]
    jenis: str
    uraian: str
    indikator: str  # "" for the node itself
    opd: str
    sheet: str
    cell: str


def _problems() -> list[Problem]:
    return []


def _raw() -> list[Figure | RawFigure]:
    return []


def _rows() -> list[tuple[Any, ...]]:
    return []


def _batches() -> list[Batch]:
    return []


@dataclass
class Extract:
    """What one sheet gave: figures, read or raw, rows of table target and the problems on the way.

    A matrix that brings a new plan gives its identity and the rows of its cascade, one of a stored
    plan what it shows of the cascade, to be compared with it.
    """

    figures: list[Figure | RawFigure] = field(default_factory=_raw)
    problems: list[Problem] = field(default_factory=_problems)
    targets: list[tuple[Any, ...]] = field(default_factory=_rows)
    rencana: list[tuple[Any, ...]] = field(default_factory=_rows)
    batches: list[Batch] = field(default_factory=_batches)
    shown: list[Shown] = field(default_factory=list[Shown])

    def add(self, other: "Extract") -> None:
        """Take over what another sheet gave."""
        self.figures += other.figures
        self.problems += other.problems
        self.targets += other.targets
        self.rencana += other.rencana
        self.batches += other.batches
        self.shown += other.shown


@dataclass(frozen=True)
class Content:
    """What a file comes to for the store: its rows, what they point to, and the problems."""

    batches: tuple[Batch, ...] = ()
    identities: Identities = field(default_factory=Identities)
    problems: tuple[Problem, ...] = ()
    shown: tuple[Shown, ...] = ()
