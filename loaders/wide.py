"""Reads tables of regions by years (lebar_tahun, tahun_kategori) into raw figures; judges none."""

import re
from collections.abc import Callable, Collection

from loaders.cells import Sheet
from loaders.grid import Grid, GridColumn, find_grid
from loaders.indicators import Indikator, Match
from loaders.known import Known
from loaders.naming import indikator_of_sheet, narrowed, set_aside, unnamed
from loaders.outcome import Extract
from loaders.parts import Parts, wholes_among, without_dimensions
from loaders.plain import RowReader
from loaders.problems import Level, Problem
from loaders.region_rows import region_rows
from loaders.units import Stated, title_unit
from loaders.values import token_of

_SOURCE = re.compile(r"\s*(?:sumber|source)\s*(?:data)?\s*:\s*(.+)", re.IGNORECASE | re.DOTALL)


def read_wide(sheet: Sheet, known: Known) -> Extract:
    """Read the sheet's table; a row or column that cannot be placed becomes a problem."""
    extract = Extract()
    grid = find_grid(sheet)
    if grid is None:
        raise AssertionError("read_wide is for sheets that were recognised as a grid")
    columns = placed_columns(grid, known, extract)
    _report_strangers(grid, extract)
    sumber = source_of(sheet)
    data = [c.col for c in grid.columns]
    placed = [(c.col, c.tahun, c.marker, indikator, factor) for c, indikator, factor in columns]
    reader = RowReader(sheet, sumber, placed)
    parts, parted = Parts(sheet, grid.labels.parts, known), bool(grid.labels.parts)
    for row, kode in region_rows(sheet, grid.labels, grid.rows(), data, known, extract):
        if parted:
            of_part = [(c, y, m, what, f) for c, y, m, w, f in placed if (what := parts.of(row, w))]
            extract.figures += reader.raw(row, kode, of_part)
        else:
            extract.figures += reader.read(row, kode)
    parts.tell(extract)
    return extract


def source_of(sheet: Sheet) -> str:
    """What the sheet's "Sumber: ..." lines say, joined."""
    texts = (v for row in sheet.rows for v in row[:3] if isinstance(v, str) and ":" in v)
    matches = (_SOURCE.fullmatch(text.replace("_", " ")) for text in texts)
    found = [" ".join(match[1].split()) for match in matches if match]
    return "; ".join(dict.fromkeys(found))


Placed = tuple[GridColumn, Indikator, float]


def placed_columns(grid: Grid, known: Known, extract: Extract) -> list[Placed]:
    """The columns with their indikator; a year given twice for one indikator is a problem."""
    named = _named_categories(grid, known, extract)
    placed: list[Placed] = []
    seen: set[tuple[str, int]] = set()
    for column in grid.columns:
        if column.category not in named:
            continue
        indikator, factor = named[column.category]
        if (indikator.kode, column.tahun) in seen:
            repeated = grid.sheet.problem(
                Level.GALAT,
                *column.year_at,
                f"tahun {column.tahun} untuk {indikator.kode} sudah ada di kolom lain",
                "setiap tahun satu kali",
                "Hapus kolom yang berulang atau perbaiki tahunnya",
            )
            extract.problems.append(repeated)
            continue
        seen.add((indikator.kode, column.tahun))
        placed.append((column, indikator, factor))
    return placed


Named = tuple[Indikator, float]  # an indikator and the factor to its unit


def _named_categories(grid: Grid, known: Known, extract: Extract) -> dict[str, Named]:
    """Which indikator each category names.

    The title may say it of a category that names only a time or a unit, or of the only one.
    """
    first: dict[str, GridColumn] = {}
    for column in grid.columns:
        first.setdefault(column.category, column)
    named: dict[str, Named] = {}
    unnamed_: dict[str, Problem] = {}
    wholes = wholes_among(first)
    for text, column in first.items():
        indikator, problem = (None, None) if text in wholes else _what(column, first, grid, known)
        if indikator:
            at = (grid.sheet, *column.category_at, text)
            named[text] = indikator, _unit(extract, title_unit(*at, indikator))
        elif problem:
            unnamed_[text] = problem
    rest = [text for text in first if text not in named and text not in unnamed_]
    of_title = None
    if rest or len(unnamed_) == len(first) == 1:
        plain = without_dimensions if wholes else str
        told = bool(rest or (grid.titles and not named))
        of_title = _of_title(grid, known, extract, plain, told=told)
    if of_title:
        named |= dict.fromkeys(rest, of_title)
    for text, problem in unnamed_.items():
        under = known.named(f"{of_title[0].nama} {text}") if of_title else Match(None)
        if of_title and under.indikator and not under.doubt:
            named[text] = under.indikator, of_title[1]
        else:
            extract.problems.append(set_aside(problem) if named and text else problem)
    return named


def _what(
    column: GridColumn, headings: Collection[str], grid: Grid, known: Known
) -> tuple[Indikator | None, Problem | None]:
    """The indikator that a category names, or the problem; neither where it says nothing."""
    text = column.category
    match = known.named(text) if text else Match(None)
    if match.indikator:
        part = narrowed(grid.sheet, grid.titles, match.indikator, headings, known)
        return (None, part) if part else (match.indikator, None)
    if match.candidates or not known.is_bare(text) or (not text and len(headings) > 1):
        return None, unnamed(grid.sheet, *column.category_at, text, match)
    return None, None


def _of_title(
    grid: Grid, known: Known, extract: Extract, plain: Callable[[str], str], *, told: bool
) -> Named | None:
    """The indikator that the title names, and the factor from the unit in any of its lines."""
    sheet = grid.sheet
    found, problems = indikator_of_sheet(sheet, known, grid.titles, plain)
    if told or found:
        extract.problems += problems
    if found is None:
        return None
    factors = [_unit(extract, title_unit(sheet, row, 0, text, found)) for row, text in grid.titles]
    return found, next((factor for factor in factors if factor != 1.0), 1.0)


def _unit(extract: Extract, stated: Stated) -> float:
    if stated.problem:
        extract.problems.append(stated.problem)
    return stated.factor


def _report_strangers(grid: Grid, extract: Extract) -> None:
    """A column of figures under no year: refused where a year was meant, else pointed out."""
    years = [column.col for column in grid.columns]
    row = grid.columns[0].year_at[0]
    for col in grid.strangers:
        texts = [text for r in grid.rows() if (text := grid.sheet.text(r, col))]
        if not texts or not all(token_of(text) for text in texts):
            continue
        heading = grid.sheet.text(row, col)
        meant = not heading or any(ch.isdigit() for ch in heading) or years[0] < col < years[-1]
        extract.problems.append(
            grid.sheet.problem(
                Level.GALAT if meant else Level.PERINGATAN,
                row,
                col,
                f"judul kolom “{heading}” bukan tahun, kolomnya tidak dimuat",
                "tahun empat angka, misalnya 2024",
                "Perbaiki judul kolom itu, atau hapus kolomnya",
            )
        )
