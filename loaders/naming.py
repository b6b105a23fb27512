"""Which indikator a sheet or a column names, or the problem that it names none or two."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from loaders.cells import Sheet, words
from loaders.indicators import Indikator, Match
from loaders.known import Known
from loaders.parts import NARROWING, is_part
from loaders.problems import Level, Problem, Proposal

Title = tuple[int, str]  # the row and the text of a line above a table


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
    """The problem of a text that names no indikator of the kamus, or of a blank."""
    if not text:
        found, expected = "ada angka tanpa nama indikator", "nama indikator menurut kamus"
        remedy = "Isi nama indikatornya, atau hapus angkanya"
        return sheet.problem(Level.GALAT, row, col, found, expected, remedy)
    if is_part(text):
        found = f"“{text}” adalah bagian, bukan keseluruhan"
        expected = "angka keseluruhan, atau indikator menurut kamus untuk bagian itu"
        remedy = "Tambahkan bagian itu ke kamus (data/kamus_indikator.csv) bila perlu dimuat"
        return sheet.problem(Level.GALAT, row, col, found, expected, remedy)
    return sheet.problem(
        Level.GALAT,
        row,
        col,
        f"indikator “{text}” tidak dikenal",
        "nama atau sinonim indikator menurut kamus",
        "Perbaiki namanya, atau tambahkan indikator itu ke kamus (data/kamus_indikator.csv)",
    )


def unnamed(sheet: Sheet, row: int, col: int, text: str, match: Match) -> Problem:
    """The problem of a text that names no one indikator for certain: two, a near one or none."""
    if match.candidates:
        return ambiguous(sheet, row, col, text, match.candidates)
    problem = unknown(sheet, row, col, text)
    if not text or is_part(text):
        return problem
    if match.doubt:
        beside = ", ".join(f"“{word}”" for word in match.doubt)
        found = f"“{text}” menyebut {' atau '.join(match.near)}, tetapi juga {beside}"
        problem = replace(problem, found=found, expected="nama indikator tanpa kata lain")
    if not match.near:
        remedy = f"{problem.remedy}, atau nyatakan sekali indikator mana yang dimaksud"
        return replace(problem, remedy=remedy, proposal=Proposal("indikator", text, ()))
    remedy = (
        f"Mungkin maksudnya {' atau '.join(match.near)}: tulis nama lengkapnya, nyatakan sekali "
        "bahwa itu benar, atau tambahkan indikatornya ke kamus (data/kamus_indikator.csv)"
    )
    return replace(problem, remedy=remedy, proposal=Proposal("indikator", text, match.near))


def set_aside(problem: Problem, what: str = "kolom") -> Problem:
    """The same problem of one column, or row, among others: it is left out, the rest is read."""
    found = f"{problem.found}; {what} ini tidak dimuat"
    return replace(problem, level=Level.PERINGATAN, found=found)


def narrowed(
    sheet: Sheet,
    titles: Iterable[Title],
    indikator: Indikator,
    headings: Iterable[str],
    known: Known,
) -> Problem | None:
    """The problem that a line above a table, or its name, speaks of a part of what a column names.

    A column "TPT" under "Tingkat Pengangguran Terbuka, Februari 2023" is not that of August.
    """
    beside = {word for heading in headings for word in words(heading).split()}
    narrowing = NARROWING - indikator.vocabulary - beside
    names = ((0, text) for text in (sheet.name, Path(sheet.file).stem))
    for row, text in (*titles, *names):
        if narrowing.isdisjoint(words(text).split()):
            continue
        match = known.named(text)
        if indikator.kode in match.near and not narrowing.isdisjoint(match.doubt):
            return unnamed(sheet, row, _column(sheet, row), text, match)
    return None


def indikator_of_sheet(
    sheet: Sheet, known: Known, titles: Iterable[Title], plain: Callable[[str], str] = str
) -> tuple[Indikator | None, list[Problem]]:
    """The indikator that the lines above a table name, else the sheet's or the file's name.

    `plain` takes from a text what the table itself explains.
    """
    lines = list(titles)
    doubtful: Problem | None = None
    for row, text in lines:
        match = known.named(plain(text))
        if match.indikator is not None:
            return match.indikator, []
        if match.candidates or match.doubt:
            doubtful = doubtful or unnamed(sheet, row, _column(sheet, row), text, match)
    if doubtful is not None:
        return None, [doubtful]
    telling = [(row, text) for row, text in lines if not known.is_bare(text)]
    found, problem = _from_names(sheet, known, plain)
    if found is not None and not telling:
        return found, [problem]
    if telling:
        row, text = telling[0]
        return None, [unnamed(sheet, row, _column(sheet, row), text, known.named(text))]
    return None, [problem]


def _column(sheet: Sheet, row: int) -> int:
    return next((c for c, value in enumerate(sheet.rows[row]) if value != ""), 0)


def _from_names(
    sheet: Sheet, known: Known, plain: Callable[[str], str]
) -> tuple[Indikator | None, Problem]:
    """The indikator that the sheet's or the file's name says, with the note or the problem."""
    doubts: list[str] = []
    proposal: Proposal | None = None
    for kind, text in (("lembar", sheet.name), ("berkas", Path(sheet.file).stem)):
        match = known.named(plain(text))
        if match.indikator is not None:
            return match.indikator, _from_name(sheet, kind, text, match.indikator)
        if codes := match.candidates or match.near:
            said = f"nama {kind} “{text}” dapat berarti {' atau '.join(codes)}"
            beside = ", ".join(f"“{word}”" for word in match.doubt)
            doubts.append(said + (f", tetapi menyebut juga {beside}" if beside else ""))
            if not match.candidates:
                proposal = Proposal("indikator", text, codes)
    found = "; ".join(("tabel tanpa judul, indikatornya tidak diketahui", *doubts))
    expected = "judul di atas tabel yang menyebut satu indikator menurut kamus"
    remedy = "Tulis judulnya di baris pertama"
    if proposal:
        remedy += ", atau nyatakan sekali indikator mana yang dimaksud"
    untitled = sheet.problem_here(Level.GALAT, found, expected, remedy)
    return None, replace(untitled, proposal=proposal)


def _from_name(sheet: Sheet, kind: str, text: str, entry: Indikator) -> Problem:
    found = f"indikator {entry.nama} dikenali dari nama {kind} “{text}”"
    expected = "judul tabel yang menyebut indikatornya"
    return sheet.problem_here(Level.CATATAN, found, expected, "Periksa apakah benar")
