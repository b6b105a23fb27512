"""The sheets that Capaian adds to workbooks it hands out: told apart here, so never read back."""

from dataclasses import replace

from loaders.cells import Workbook, fold

PROBLEMS = "Masalah (Capaian)"
INSTRUCTIONS = "Petunjuk (Capaian)"
_OURS = frozenset({fold(PROBLEMS), fold(INSTRUCTIONS)})


def without_own_sheets(book: Workbook) -> Workbook:
    """The workbook as its sender wrote it; one that has nothing else is left as it is."""
    theirs = tuple(sheet for sheet in book.sheets if fold(sheet.name) not in _OURS)
    return replace(book, sheets=theirs) if theirs else book
