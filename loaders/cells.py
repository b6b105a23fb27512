"""A spreadsheet as plain cells with their addresses; it may not know what they mean."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache, cached_property, lru_cache

from loaders.problems import Level, Problem

Value = str | float | int | bool | date | time | datetime | timedelta
Places = dict[int, frozenset[int]]  # some cells of a sheet: the columns, by row


class Flaw(StrEnum):
    """What stands in a cell whose formula has no value: a text, so that it is never blank or 0."""

    UNCALCULATED = "rumus belum dihitung"
    NULL = "#NULL!"
    DIV0 = "#DIV/0!"
    VALUE = "#VALUE!"
    REF = "#REF!"
    NAME = "#NAME?"
    NUM = "#NUM!"
    NA = "#N/A"
    OTHER = "#GALAT!"


def _nowhere() -> Places:
    return {}


@dataclass(frozen=True)
class Merged:
    """A merged range, its corners counted from 0 and included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """The cells of one sheet from A1 on: `rows[r][c]`, an empty cell is "".

    A cell in `percent` is given as it is shown: 15.61 where 0.1561 is formatted as 15,61 %.
    """

    file: str
    name: str
    rows: list[list[Value]]
    merged: tuple[Merged, ...] = ()
    hidden: bool = False
    percent: Places = field(default_factory=_nowhere)
    flawed: Places = field(default_factory=_nowhere)  # where a Flaw stands
    linked: Places = field(default_factory=_nowhere)  # formulas on another workbook's cells
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    between: Places = field(default_factory=_nowhere)  # formulas on their neighbours left and right

    @cached_property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows), default=0)

    def value(self, row: int, col: int) -> Value:
        """The cell's value, "" outside the sheet."""
        if row < 0 or col < 0:
            return ""
        try:
            return self.rows[row][col]
        except IndexError:
            return ""

    def text(self, row: int, col: int) -> str:
        """The cell as text: 2010 for 2010.0, without outer spaces."""
        value = self.value(row, col)
        return value.strip() if type(value) is str else text_of(value)

    def is_percent(self, row: int, col: int) -> bool:
        """Whether the cell is a number that Excel shows as a percentage."""
        return col in self.percent.get(row, ())

    def span(self, row: int, col: int) -> int:
        """The last column that a merged cell starting here covers, else its own."""
        for m in self.merged:
            if m.top <= row <= m.bottom and m.left == col:
                return m.right
        return col

    def problem(
        self, level: Level, row: int, col: int, found: str, expected: str, remedy: str
    ) -> Problem:
        """A problem at one cell of this sheet."""
        return Problem(level, self.file, self.name, address(row, col), found, expected, remedy)

    def problem_here(self, level: Level, found: str, expected: str, remedy: str) -> Problem:
        """A problem of the sheet as a whole."""
        return Problem(level, self.file, self.name, "", found, expected, remedy)


@dataclass(frozen=True)
class Workbook:
    """A file's sheets, its name as the load will record it and the SHA-256 of its bytes."""

    file: str
    sha256: str
    sheets: tuple[Sheet, ...]


def text_of(value: Value) -> str:
    """Write a cell's value as the text an official would type; numbers keep all their digits."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    if isinstance(value, float):
        text = repr(value)
        return text[:-2] if text.endswith(".0") else _plain(value, text)
    return str(value)


def _plain(value: float, text: str) -> str:
    """The digits of a number that Python would write with an exponent: 1e+16."""
    return str(int(value)) if "e+" in text else text


@cache
def column_letter(col: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=1 << 16)  # sheets of one shape share their addresses
def address(row: int, col: int) -> str:
    """The address of a cell counted from 0: (11, 4) is E12."""
    return f"{column_letter(col)}{row + 1}"


_NOT_ALNUM = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """A text without case, spaces and punctuation, for comparing what people type."""
    return _NOT_ALNUM.sub("", text.casefold())


@lru_cache(maxsize=8192)
def words(text: str) -> str:
    """A text as lower-case words with single spaces, for finding phrases in it."""
    return _NOT_ALNUM.sub(" ", text.casefold()).strip()
