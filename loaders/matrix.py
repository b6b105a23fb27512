"""Finds tables of kinerja with indikator down and targets or quarters to the right; reads none.

RPJMD matrices, rencana aksi and the evaluation forms E.79 and E.81 differ in their columns only:
what a column holds is told by the words over it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.ordinal import SKALA, tingkat
from loaders.cells import Sheet, text_of, words
from loaders.grid import first_filled
from loaders.labels import Kind, heading_kind
from loaders.standing import only_texts, years_in
from loaders.values import token_of

_LOOK_AT = 40
_DEPTH = 5
_QUARTER = re.compile(r"\b(?:tw|triwulan|trw)\s*(iv|iii|ii|i|[1-4])\b")
_NUMBER = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_START = re.compile(
    r"\b(?:kondisi|data|kinerja|capaian) (?:kinerja )?(?:pada )?awal\b|\bbaseline\b"
)
_END = re.compile(r"\bkondisi (?:kinerja )?(?:pada )?akhir\b|\btarget akhir\b|\bakhir periode\b")
_ASIDE = re.compile(
    r"\bs d\b|\bsampai dengan\b|\btingkat capaian\b|\brasio\b|\bpersen\b|\bpredikat\b"
)
_MONEY = frozenset({"rp", "anggaran", "pagu", "rupiah"})


class Holds(StrEnum):
    """What a column of such a table holds."""

    AWAL = "awal"
    TARGET = "target"
    AKHIR = "akhir"
    REALISASI = "realisasi"


@dataclass(frozen=True)
class MatrixColumn:
    """A column: what it holds, its year where its heading tells one, its quarter (0: the year)."""

    col: int
    holds: Holds
    tahun: int | None
    triwulan: int
    heading: str


@dataclass(frozen=True)
class Matrix:
    """Such a table: where its indikator and units stand, its columns and its body."""

    sheet: Sheet
    titles: tuple[tuple[int, str], ...]
    indikator: int
    unit: int | None
    columns: tuple[MatrixColumn, ...]
    left_out: tuple[str, ...]  # headings of columns that are not read
    heading: int
    body: int

    def rows(self) -> Iterator[int]:
        """The rows with an indikator and anything under the columns."""
        for row in range(self.body, len(self.sheet.rows)):
            if self.sheet.text(row, self.indikator) and any(
                self.sheet.text(row, column.col) for column in self.columns
            ):
                yield row

    def count(self, *holds: Holds, quarters: bool) -> int:
        """How many columns hold one of these, of quarters or of years."""
        return sum(c.holds in holds and (c.triwulan > 0) == quarters for c in self.columns)


def find_matrix(sheet: Sheet) -> Matrix | None:
    """The first such table of the sheet; None where no row heads a column of indikator."""
    start = first_filled(sheet)
    for row in range(start, min(len(sheet.rows), start + _LOOK_AT)):
        for col in range(len(sheet.rows[row])):
            if _is_indikator(sheet.text(row, col)) and (found := _matrix(sheet, row, col)):
                return found
    return None


def _is_indikator(text: str) -> bool:
    return len(text) < 80 and words(text).startswith("indikator")


def _matrix(sheet: Sheet, row: int, indikator: int) -> Matrix | None:
    body = _body(sheet, row, indikator)
    if body is None:
        return None
    over = [_spread(sheet, r) for r in range(row, body) if not _numbers(sheet, r)]
    columns: list[MatrixColumn] = []
    left_out: list[str] = []
    unit: int | None = None
    for col in range(sheet.width):
        texts = list(dict.fromkeys(t for line in over if (t := line.get(col, ""))))
        heading = " ".join(texts)
        if heading_kind(heading) is Kind.UNIT:
            unit = col
        elif col > indikator and heading:
            if column := _column(col, heading):
                columns.append(column)
            elif any(token_of(sheet.text(r, col)) for r in range(body, len(sheet.rows))):
                left_out.append(heading)
    if not columns:
        return None
    titles = only_texts(sheet, range(row))
    return Matrix(sheet, titles, indikator, unit, tuple(columns), tuple(left_out), row, body)


def _body(sheet: Sheet, heading: int, indikator: int) -> int | None:
    """The first row below the heading that is neither heading, nor banner, nor column numbers."""
    for row in range(heading + 1, min(len(sheet.rows), heading + _DEPTH + 12)):
        if _numbers(sheet, row) or not sheet.text(row, indikator):
            continue
        if any(_is_entry(sheet.text(row, c)) for c in range(indikator + 1, len(sheet.rows[row]))):
            return row
    return None


def _is_entry(text: str) -> bool:
    """Whether a text may be a target or a figure: it has a digit, or is a level (WTP)."""
    if any(ch.isdigit() for ch in text):
        return True
    return any(tingkat(skala, text) is not None for skala in SKALA) if text else False


def _numbers(sheet: Sheet, row: int) -> bool:
    """Whether a row numbers the columns, (1) (2) (3) or 1 2 3 4=3+2."""
    texts = [t.strip("()[] ") for v in sheet.rows[row] if (t := text_of(v))]
    numbers = [t for t in texts if t.isdecimal()]
    counted = [int(t) for t in numbers] == sorted({int(t) for t in numbers})
    return len(numbers) > 3 and counted and numbers[0] == "1" and len(numbers) > 0.6 * len(texts)


def _spread(sheet: Sheet, row: int) -> dict[int, str]:
    """The heading text over each column, merged ranges and blanks to the right filled."""
    found: dict[int, str] = {}
    for col in range(len(sheet.rows[row])):
        if text := sheet.text(row, col):
            for over in range(col, max(sheet.span(row, col), col) + 1):
                found[over] = text
    return found


def _column(col: int, heading: str) -> MatrixColumn | None:
    """What a heading says its column holds; None for money, shares and sums from before."""
    said = words(heading)
    if _MONEY & set(said.split()[-2:]) or _ASIDE.search(said):
        return None
    quarter = _QUARTER.search(said)
    triwulan = _NUMBER[quarter[1]] if quarter else 0
    years = years_in(heading)
    tahun = years.pop() if len(years) == 1 else None
    if len(years) > 1:
        return None
    holds = _holds(said)
    return MatrixColumn(col, holds, tahun, triwulan, heading) if holds else None


def _holds(said: str) -> Holds | None:
    if _START.search(said):
        return Holds.AWAL
    if _END.search(said):
        return Holds.AKHIR
    named = [h for h in (Holds.TARGET, Holds.REALISASI) if h.value in said.split()]
    return named[0] if len(named) == 1 else None
