"""Reads tables of regions by years (lebar_tahun, tahun_kategori) into raw figures; judges none."""

import re

from loaders.cells import Sheet, fold, text_of
from loaders.grid import Grid, GridColumn, find_grid
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.naming import ambiguous, indikator_of_sheet, unknown
from loaders.outcome import Extract, RawFigure
from loaders.problems import Level, Problem
from loaders.resolving import Finding, Label, Part, resolve
from loaders.units import title_unit_problem
from loaders.values import token_of

_SOURCE = re.compile(r"\s*(?:sumber|source)\s*(?:data)?\s*:\s*(.+)", re.IGNORECASE | re.DOTALL)
_TOTALS = frozenset({"jumlah", "total", "jumlahtotal", "ratarata", "jumlahtotalrata"})


def read_wide(sheet: Sheet, known: Known) -> Extract:
    """Read the sheet's table; a row or column that cannot be placed becomes a problem."""
    extract = Extract()
    grid = find_grid(sheet)
    if grid is None:
        raise AssertionError("read_wide is for sheets that were recognised as a grid")
    columns = _placed_columns(grid, known, extract)
    _report_strangers(grid, extract)
    sumber = source_of(sheet)
    seen: dict[str, int] = {}
    for row in grid.rows():
        filled = any(sheet.text(row, c.col) for c in grid.columns)
        kode = _region(grid, row, known, extract) if filled else None
        if kode is None:
            continue
        if kode in seen:
            _report_repeat(grid, row, known.regions.name_of(kode), seen[kode], extract)
            continue
        seen[kode] = row
        for c, indikator in columns:
            value = sheet.value(row, c.col)
            place = (sheet, row, c.col)
            raw = RawFigure(indikator, kode, c.tahun, 0, value, c.marker, sumber, *place)
            extract.figures.append(raw)
    return extract


def source_of(sheet: Sheet) -> str:
    """What the sheet's "Sumber: ..." lines say, joined."""
    texts = (text_of(value) for row in sheet.rows for value in row[:3] if isinstance(value, str))
    found = [" ".join(m[1].split()) for text in texts if (m := _SOURCE.fullmatch(text))]
    return "; ".join(dict.fromkeys(found))


def _placed_columns(
    grid: Grid, known: Known, extract: Extract
) -> list[tuple[GridColumn, Indikator]]:
    """The columns with their indikator; a year given twice for one indikator is a problem."""
    named = _named_categories(grid, known, extract)
    placed: list[tuple[GridColumn, Indikator]] = []
    seen: set[tuple[str, int]] = set()
    for column in grid.columns:
        indikator = named.get(column.category)
        if indikator is None:
            continue
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
        placed.append((column, indikator))
    return placed


def _named_categories(grid: Grid, known: Known, extract: Extract) -> dict[str, Indikator]:
    """Which indikator each category names; where there is one or none, the title may say it."""
    named: dict[str, Indikator] = {}
    several = len(grid.categories) > 1
    first: dict[str, GridColumn] = {}
    for column in grid.columns:
        first.setdefault(column.category, column)
    for column in first.values():
        match = known.kamus.within(column.category) if column.category else None
        if match and match.indikator:
            named[column.category] = match.indikator
            at = (grid.sheet, *column.category_at, column.category)
            if problem := title_unit_problem(*at, match.indikator):
                extract.problems.append(problem)
        elif several:
            text, codes = column.category, match.candidates if match else ()
            at = (grid.sheet, *column.category_at, text)
            extract.problems.append(ambiguous(*at, codes) if codes else unknown(*at))
    if not named and not several:
        found, problems = indikator_of_sheet(grid.sheet, known.kamus, grid.titles)
        extract.problems += problems
        if found:
            named = {column.category: found for column in grid.columns}
    return named


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


def label_finding(
    sheet: Sheet, row: int, cols: dict[Part, int | None], finding: Finding
) -> Problem:
    """The problem of a row's region, at the cell that the finding is about."""
    col = cols.get(finding.part)
    if col is None:
        col = next((c for c in cols.values() if c is not None), 0)
    return sheet.problem(finding.level, row, col, finding.found, finding.expected, finding.remedy)


def _region(grid: Grid, row: int, known: Known, extract: Extract) -> str | None:
    sheet, labels = grid.sheet, grid.labels
    cols = {Part.NAME: labels.name, Part.BPS: labels.bps, Part.KEMENDAGRI: labels.kemendagri}
    name, bps, kemendagri = (sheet.text(row, c) if c is not None else "" for c in cols.values())
    if fold(name) in _TOTALS and not bps and not kemendagri:
        total = Finding(
            Level.PERINGATAN,
            Part.NAME,
            f"baris “{name}” tidak menyebut wilayah dan tidak dimuat",
            "nama wilayah, misalnya nama provinsinya",
            "Ganti dengan nama wilayah bila angkanya perlu dimuat",
        )
        extract.problems.append(label_finding(sheet, row, cols, total))
        return None
    resolution = resolve(known.regions, Label(name, bps, kemendagri, labels.kecamatan))
    if resolution.finding:
        extract.problems.append(label_finding(sheet, row, cols, resolution.finding))
    return resolution.kode


def _report_repeat(grid: Grid, row: int, name: str, first: int, extract: Extract) -> None:
    col = grid.labels.name if grid.labels.name is not None else 0
    extract.problems.append(
        grid.sheet.problem(
            Level.GALAT,
            row,
            col,
            f"{name} sudah ada di baris {first + 1}",
            "setiap wilayah satu baris",
            "Hapus baris yang berulang atau perbaiki namanya",
        )
    )
