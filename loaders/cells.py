"""A spreadsheet as plain cells with their addresses; it may not know what they mean."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from loaders.problems import Level, Problem

Value = str | float | int | bool | date | time | datetime | timedelta


@dataclass(frozen=True)
class Merged:
    """A merged range, its corners counted from 0 and included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """The cells of one sheet from A1 on: `rows[r][c]`, an empty cell is ""."""

    file: str
    name: str
    rows: list[list[Value]]
    merged: tuple[Merged, ...] = ()
    hidden: bool = False

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows), default=0)

    def value(self, row: int, col: int) -> Value:
        """The cell's value, "" outside the sheet."""
        if 0 <= row < len(self.rows) and 0 <= col < len(self.rows[row]):
            return self.rows[row][col]
        return ""

    def text(self, row: int, col: int) -> str:
        """The cell as text: 2010 for 2010.0, without outer spaces."""
        return text_of(self.value(row, col))

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
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() else repr(float(value))
    return str(value)


@cache
def column_letter(col: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, col: int) -> str:
    """The address of a cell counted from 0: (11, 4) is E12."""
    return f"{column_letter(col)}{row + 1}"


_NOT_ALNUM = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """A text without case, spaces and punctuation, for comparing what people type."""
    return _NOT_ALNUM.sub("", text.casefold())


def words(text: str) -> str:
    """A text as lower-case words with single spaces, for finding phrases in it."""
    return _NOT_ALNUM.sub(" ", text.casefold()).strip()
