"""Reads tables of one wilayah with indikator down and years to the right (indikator_ke_bawah)."""

from loaders.cells import Sheet, fold
from loaders.grid import Grid, find_grid
from loaders.indicators import Indikator, Match
from loaders.known import Known
from loaders.naming import set_aside, unnamed
from loaders.outcome import Extract, RawFigure
from loaders.problems import Level, Problem
from loaders.standing import one_region
from loaders.units import stated_unit, title_unit
from loaders.values import is_missing
from loaders.wide import source_of


def subject_of(grid: Grid) -> int | None:
    """The column that names the indikator: as its heading says, else the one of names."""
    return grid.subject if grid.subject is not None else grid.labels.name


def indikator_share(grid: Grid, known: Known, sample: int) -> float:
    """The share of rows with figures whose label names one indikator or several of a series."""
    labelled = _labelled(grid)[:sample]
    subject = subject_of(grid) or 0
    # A region is asked for first: what an unknown text may mean is a long search of the kamus.
    others = [r for r in labelled if not known.regions.by_name(grid.sheet.text(r, subject))]
    found = sum(bool(_match(grid, row, known).candidates) for row in others)
    return found / len(labelled) if labelled else 0.0


def read_indicator_rows(sheet: Sheet, known: Known) -> Extract:
    """Read every row's years; a row that names no one indikator is left out and told."""
    extract = Extract()
    grid = find_grid(sheet)
    if grid is None:
        raise AssertionError("read_indicator_rows is for sheets that were recognised as a grid")
    heading = min(column.year_at[0] for column in grid.columns)
    kode = one_region(sheet, grid.titles, heading, known, extract)
    sumber = source_of(sheet)
    seen: dict[str, int] = {}
    unknown: list[Problem] = []
    for row in _labelled(grid):
        match, at = _match(grid, row, known), (row, subject_of(grid) or 0)
        if match.indikator is None:
            unknown.append(unnamed(sheet, *at, sheet.text(*at), match))
        elif match.indikator.kode in seen:
            extract.problems.append(_repeated(sheet, at, match.indikator, seen))
        else:
            seen[match.indikator.kode] = row
            if kode is not None:
                _read_row(grid, row, match.indikator, kode, sumber, extract)
    extract.problems += [set_aside(p, "baris") if seen else p for p in unknown]
    extract.problems += _categories(grid)
    return extract


def _labelled(grid: Grid) -> list[int]:
    """The rows that have a label and a figure or a mark under a year; banners have neither."""
    subject, cols = subject_of(grid), [column.col for column in grid.columns]
    return [
        row
        for row in grid.rows()
        if subject is not None
        and any(grid.sheet.text(row, col) for col in cols)
        and (grid.sheet.text(row, subject) or not _all_missing(grid, row, cols))
    ]


def _all_missing(grid: Grid, row: int, cols: list[int]) -> bool:
    return all(is_missing(text) for col in cols if (text := grid.sheet.text(row, col)))


def _match(grid: Grid, row: int, known: Known) -> Match:
    return known.named(grid.sheet.text(row, subject_of(grid) or 0))


def _read_row(
    grid: Grid, row: int, indikator: Indikator, kode: str, sumber: str, extract: Extract
) -> None:
    sheet, subject = grid.sheet, subject_of(grid) or 0
    if grid.unit is not None:
        stated = stated_unit(sheet, row, grid.unit, sheet.text(row, grid.unit), indikator)
    else:
        stated = title_unit(sheet, row, subject, sheet.text(row, subject), indikator)
    if stated.problem:
        extract.problems.append(stated.problem)
    for column in grid.columns:
        if column.category and fold(column.category) not in ("realisasi", "tahun"):
            continue
        value = sheet.value(row, column.col)
        what = (indikator, kode, column.tahun, 0, value, column.marker, sumber)
        extract.figures.append(RawFigure(*what, sheet, row, column.col, stated.factor))


def _categories(grid: Grid) -> list[Problem]:
    """What stands over some years beside them: realisasi is read, a target or a rank is not."""
    others = {c.category: c for c in grid.columns if c.category}
    return [
        grid.sheet.problem(
            Level.PERINGATAN,
            *column.category_at,
            f"kolom “{text}” tidak dimuat",
            "tahun dengan realisasi",
            "Muat target lewat buku kerja rencana",
        )
        for text, column in others.items()
        if fold(text) not in ("realisasi", "tahun")
    ]


def _repeated(
    sheet: Sheet, at: tuple[int, int], indikator: Indikator, seen: dict[str, int]
) -> Problem:
    found = f"{indikator.kode} sudah ada di baris {seen[indikator.kode] + 1}"
    remedy = "Hapus baris yang berulang atau perbaiki namanya"
    return sheet.problem(Level.GALAT, *at, found, "setiap indikator satu baris", remedy)
