"""Reads a sheet whose few cells lie far apart: rows end at their last cell, no blanks are made."""

import warnings
from pathlib import Path
from typing import Any

from loaders.cells import Value


def sparse_rows(path: Path, sheet: str) -> list[list[Value]]:
    """The rows of one sheet from A1 on, an empty one as []."""
    import openpyxl  # takes 0.2 s, and hardly any file needs it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions, which are not read
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        page: Any = book[sheet]
        page.reset_dimensions()
        # Most of a million rows are blank, and need not be looked at.
        rows = [_row(values) if values else [] for values in page.iter_rows(values_only=True)]
        book.close()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _row(values: tuple[Any, ...]) -> list[Value]:
    row: list[Value] = ["" if value is None else value for value in values]
    while row and row[-1] == "":
        row.pop()
    return row
