"""Reads single target cells of a plan by one convention for the whole file; it scores none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from domain.istilah import PeranTarget
from domain.target import Target, TargetSalah, target_dari
from loaders.cells import address
from loaders.heading import Row
from loaders.indicators import Indikator
from loaders.problems import Level
from loaders.sheets import Desk
from loaders.values import Decision, Sample, decide, is_missing

_NUMBERS = re.compile(r"\d[\d.,]*\d|\d")
_EXPECTED = "angka (9,8), rentang (72,5 - 73), batas (>= 75) atau tingkat (WTP)"


@dataclass(frozen=True)
class TargetCell:
    """A cell that may hold a target: the row it stands in, its column and its indikator."""

    row: Row
    col: int
    entry: Indikator

    @property
    def text(self) -> str:
        """The cell's text, "" where it says that there is no target."""
        text = self.row.sheet.text(self.row.row, self.col)
        return "" if is_missing(text) else text

    @property
    def origin(self) -> tuple[str, str, str]:
        """The sheet, the cell and its text, for the origin columns."""
        return self.row.sheet.name, address(self.row.row, self.col), self.text


@dataclass(frozen=True)
class Promise:
    """A target with what it is for; `relatif` is the rule that it was expanded from."""

    cell: TargetCell
    peran: PeranTarget
    tahun: int
    target: Target
    triwulan: int = 0
    relatif: str = ""


def decide_cells(cells: Iterable[TargetCell]) -> Decision:
    """Decide the number convention of a plan's target texts."""
    samples: list[Sample] = []
    for cell in cells:
        if isinstance(cell.row.sheet.value(cell.row.row, cell.col), str):
            numbers = _NUMBERS.findall(cell.text)
            samples += [Sample(n, cell.entry.minimum, cell.entry.maksimum) for n in numbers]
    return decide(samples)


def read_target(desk: Desk, cell: TargetCell, decision: Decision) -> Target | None:
    """Read a target; None where the cell has none, or where it becomes a problem."""
    if not cell.text:
        return None
    entry, value = cell.entry, cell.row.sheet.value(cell.row.row, cell.col)
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            found = Target(float(value), float(value))
        elif decision.konvensi is None and _NUMBERS.search(cell.text):
            raise TargetSalah(f"target “{cell.text}”: {decision.evidence}")
        else:
            convention = {} if decision.konvensi is None else {"konvensi": decision.konvensi}
            found = target_dari(cell.text, entry.arah, entry.skala, **convention)
    except TargetSalah as cause:
        refuse_cell(desk, cell, str(cause), _EXPECTED)
        return None
    ends = [end for end in (found.bawah, found.atas) if end is not None]
    low = entry.minimum is not None and min(ends) < entry.minimum
    if low or (entry.maksimum is not None and max(ends) > entry.maksimum):
        refuse_cell(desk, cell, f"target {entry.kode} {cell.text}", entry.range_text)
        return None
    return found


def refuse_cell(desk: Desk, cell: TargetCell, found: str, expected: str) -> None:
    """Note that a target cell is wrong."""
    remedy = "Perbaiki target itu"
    at = (cell.row.row, cell.col)
    desk.problems.append(cell.row.sheet.problem(Level.GALAT, *at, found, expected, remedy))


def warn_cell(desk: Desk, cell: TargetCell, found: str, expected: str) -> None:
    """Note that a target cell is doubtful."""
    remedy = "Periksa mana yang benar"
    at = (cell.row.row, cell.col)
    desk.problems.append(cell.row.sheet.problem(Level.PERINGATAN, *at, found, expected, remedy))


def target_row(key: tuple[str, int], promise: Promise) -> tuple[Any, ...]:
    """A promise as a row of table target, in the order of its columns."""
    cell, target = promise.cell, promise.target
    when = (promise.peran.value, promise.tahun, promise.triwulan)
    texts = (promise.relatif, cell.row.text("sumber"), cell.row.text("catatan"))
    return (*key, cell.entry.kode, *when, target.bawah, target.atas, *texts, *cell.origin)


def near(a: Target, b: Target, tolerance: float = 1e-6) -> bool:
    """Whether two targets are the same but for binary dust."""
    pairs = ((a.bawah, b.bawah), (a.atas, b.atas))
    return all(
        x == y or (x is not None and y is not None and abs(x - y) <= tolerance * max(1.0, abs(y)))
        for x, y in pairs
    )
