"""Which indikator a sheet or a column names, or the problem that it names none or two."""

from collections.abc import Iterable
from pathlib import Path

from loaders.cells import Sheet
from loaders.indicators import Dictionary, Indikator
from loaders.problems import Level, Problem
from loaders.units import title_unit_problem


def ambiguous(sheet: Sheet, row: int, col: int, text: str, codes: Iterable[str]) -> Problem:
    """The problem of a text that names more than one indikator."""
    return sheet.problem(
        Level.GALAT,
        row,
        col,
        f"“{text}” dapat berarti {' atau '.join(codes)}",
        "nama satu indikator",
        "Tulis nama lengkap menurut kamus, atau kode indikatornya",
    )


def unknown(sheet: Sheet, row: int, col: int, text: str) -> Problem:
    """The problem of a text that names no indikator of the kamus."""
    return sheet.problem(
        Level.GALAT,
        row,
        col,
        f"indikator “{text}” tidak dikenal",
        "nama atau sinonim indikator menurut kamus",
        "Perbaiki namanya, atau tambahkan indikator itu ke data/kamus_indikator.csv",
    )


def indikator_of_sheet(
    sheet: Sheet, kamus: Dictionary, titles: Iterable[tuple[int, str]]
) -> tuple[Indikator | None, list[Problem]]:
    """The indikator that the lines above a table name, else the sheet's or the file's name."""
    lines = list(titles)
    for row, text in lines:
        match = kamus.within(text)
        if match.indikator is not None:
            units = (title_unit_problem(sheet, r, 0, t, match.indikator) for r, t in lines)
            return match.indikator, [problem for problem in units if problem]
        if match.candidates:
            return None, [ambiguous(sheet, row, 0, text, match.candidates)]
    doubt = ""
    for kind, text in (("lembar", sheet.name), ("berkas", Path(sheet.file).stem)):
        match = kamus.within(text)
        if match.indikator is not None:
            return match.indikator, [_from_name(sheet, kind, text, match.indikator)]
        if match.candidates:
            doubt = f"; nama {kind} “{text}” dapat berarti {' atau '.join(match.candidates)}"
    if lines:
        return None, [unknown(sheet, lines[0][0], 0, lines[0][1])]
    return None, [_untitled(sheet, doubt)]


def _from_name(sheet: Sheet, kind: str, text: str, entry: Indikator) -> Problem:
    found = f"indikator {entry.kode} dikenali dari nama {kind} “{text}”"
    expected = "judul tabel yang menyebut indikatornya"
    return sheet.problem_here(Level.CATATAN, found, expected, "Periksa apakah benar")


def _untitled(sheet: Sheet, doubt: str) -> Problem:
    found = "tabel tanpa judul, indikatornya tidak diketahui" + doubt
    expected = "judul di atas tabel yang menyebut satu indikator menurut kamus"
    return sheet.problem_here(Level.GALAT, found, expected, "Tulis judulnya di baris pertama")
