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
    names = [[fold(heading) for heading in column.headings] for column in columns]
    required = {column.key for column in columns if column.required}
    best, where = -1, dict[str, int]()
    for row in range(min(len(sheet.rows), _LOOK_AT)):
        found = _columns(sheet.rows[row], columns, names)
        if best < 0 or _rank(found, required) > _rank(where, required):
            best, where = row, found
    missing = tuple(c.headings[0] for c in columns if c.required and c.key not in where)
    taken = set(where.values())
    width = len(sheet.rows[best]) if best >= 0 else 0
    texts = {col: sheet.text(best, col) for col in range(width) if col not in taken}
    return Heading(sheet, best, where, missing, {col: text for col, text in texts.items() if text})


def _rank(where: dict[str, int], required: set[str]) -> tuple[int, int]:
    return len(required & where.keys()), len(where)


def _columns(
    cells: Sequence[Value], columns: Sequence[Column], names: Sequence[Sequence[str]]
) -> dict[str, int]:
    """Where in a row the columns' names stand, by their keys."""
    by_name: dict[str, int] = {}
    for col, value in enumerate(cells):
        if isinstance(value, str) and value:
            by_name.setdefault(fold(value), col)
    found = (
        (c.key, next((n for n in own if n in by_name), None))
        for c, own in zip(columns, names, strict=True)
    )
    return {key: by_name[name] for key, name in found if name is not None} if by_name else {}
