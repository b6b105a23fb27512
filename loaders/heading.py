"""Finds a table by the names of its columns; it may not know what the columns are for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.cells import Sheet, Value, fold

_LOOK_AT = 40  # rows in which a heading may stand


@dataclass(frozen=True)
class Column:
    """A column of a layout: its key, the headings it goes by and whether it must be there."""

    key: str
    headings: tuple[str, ...]
    required: bool = True


@dataclass(frozen=True)
class Row:
    """One row of a table: its number and where its columns are."""

    sheet: Sheet
    row: int
    columns: dict[str, int]

    def col(self, key: str) -> int:
        """The column of a key; the first one where the table has none such."""
        return self.columns.get(key, 0)

    def value(self, key: str) -> Value:
        """The cell under a key, "" where the table has no such column."""
        return self.sheet.value(self.row, self.columns[key]) if key in self.columns else ""

    def text(self, key: str) -> str:
        """The text under a key, "" where the table has no such column."""
        return self.sheet.text(self.row, self.columns[key]) if key in self.columns else ""


@dataclass(frozen=True)
class Heading:
    """A row of headings: where it stands, which columns were found and which are missing."""

    sheet: Sheet
    row: int
    columns: dict[str, int]
    missing: tuple[str, ...]
    others: dict[int, str]

    def rows(self) -> Iterator[Row]:
        """The rows below that hold anything under the known columns."""
        for number in range(self.row + 1, len(self.sheet.rows)):
            row = Row(self.sheet, number, self.columns)
            if any(row.text(key) for key in self.columns):
                yield row


def find_heading(sheet: Sheet, columns: Sequence[Column]) -> Heading:
    """The row that bears most of the columns' names, the required ones first."""
    found = [_heading(sheet, row, columns) for row in range(min(len(sheet.rows), _LOOK_AT))]
    empty = _heading(sheet, -1, columns)
    return max(found, key=lambda h: (-len(h.missing), len(h.columns), -h.row), default=empty)


def _heading(sheet: Sheet, row: int, columns: Sequence[Column]) -> Heading:
    texts = {col: sheet.text(row, col) for col in range(len(sheet.rows[row]))} if row >= 0 else {}
    by_name: dict[str, int] = {}
    for col, text in texts.items():
        by_name.setdefault(fold(text), col)
    where = {
        column.key: by_name[name]
        for column in columns
        for name in reversed([fold(heading) for heading in column.headings])
        if name in by_name
    }
    missing = tuple(c.headings[0] for c in columns if c.required and c.key not in where)
    taken = set(where.values())
    others = {col: text for col, text in texts.items() if text and col not in taken}
    return Heading(sheet, row, where, missing, others)
