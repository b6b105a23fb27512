"""Reads the sheets of a workbook as tables with named columns, collecting what is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.cells import Sheet, Workbook, address, fold
from loaders.heading import Column, Heading, Row, find_heading
from loaders.known import Known
from loaders.problems import Level, Problem


def _no_problems() -> list[Problem]:
    return []


@dataclass
class Desk:
    """A workbook being read, with what is known beforehand and the problems found so far."""

    book: Workbook
    known: Known
    problems: list[Problem] = field(default_factory=_no_problems)

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of a name, whatever its case and spaces."""
        return next((s for s in self.book.sheets if fold(s.name) == fold(name)), None)

    def heading(self, name: str, columns: Sequence[Column]) -> Heading | None:
        """The heading of a sheet's table; missing columns become a problem, a missing sheet not."""
        sheet = self.sheet(name)
        if sheet is None:
            return None
        heading = find_heading(sheet, columns)
        if not heading.missing:
            return heading
        self.problems.append(
            sheet.problem_here(
                Level.GALAT,
                f"kolom {', '.join(heading.missing)} tidak ada",
                "kolom " + ", ".join(c.headings[0] for c in columns if c.required),
                "Lengkapi baris judulnya",
            )
        )
        return None

    def rows(self, name: str, columns: Sequence[Column]) -> Iterator[Row]:
        """The rows of a sheet's table, none where the sheet is not there."""
        heading = self.heading(name, columns)
        return heading.rows() if heading else iter(())

    def refuse(self, row: Row, key: str, expected: str) -> None:
        """Note that the cell under a key is wrong."""
        text = row.text(key)
        found = f"{key} “{text}”" if text else f"{key} kosong"
        remedy = f"Perbaiki {key} di baris itu"
        problem = row.sheet.problem(Level.GALAT, row.row, row.col(key), found, expected, remedy)
        self.problems.append(problem)


def origin(row: Row, key: str) -> tuple[str, str, str]:
    """The sheet, the cell and its text, as the origin columns of every table want them."""
    return row.sheet.name, address(row.row, row.col(key)), row.text(key)
