"""Reads tables of yearly targets as ranges in two columns (target_rentang) into rows of target."""

import re

from domain.istilah import PeranTarget
from domain.target import Target
from loaders.cells import Sheet, Workbook
from loaders.heading import Column, Heading, Row, find_heading
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.naming import indikator_of_sheet, unnamed
from loaders.outcome import Extract
from loaders.plan_cells import Promise, TargetCell, decide_cells, read_target, target_row
from loaders.plan_found import plan_of
from loaders.problems import Level, Problem
from loaders.sheets import Desk
from loaders.standing import one_region, only_texts
from loaders.years import year_of

COLUMNS = (
    Column("indikator", ("Kode Indikator", "Indikator", "Nama Indikator"), required=False),
    Column("tahun", ("Tahun", "Year")),
    Column("bawah", ("Batas Bawah", "Target Bawah", "Target Minimum", "Target Min", "Minimum")),
    Column("atas", ("Batas Atas", "Target Atas", "Target Maksimum", "Target Maks", "Maksimum")),
    Column("sumber", ("Sumber",), required=False),
    Column("catatan", ("Catatan", "Keterangan"), required=False),
)


_TARGET = re.compile(r"^\s*target(?:\s+tahunan)?\s+", re.IGNORECASE)


def find_ranges(sheet: Sheet) -> Heading:
    """The heading of a table of ranges; `missing` tells what it lacks."""
    return find_heading(sheet, COLUMNS)


def read_ranges(sheet: Sheet, known: Known) -> Extract:
    """Read a range per year for the plan that the lines above name.

    The indikator is that of the row where the table has such a column, else of the lines above.
    """
    extract, heading = Extract(), find_ranges(sheet)
    titles = [
        (row, _TARGET.sub("", text))
        for row, text in only_texts(sheet, range(heading.row))
        if not text.casefold().startswith(("rencana", "wilayah"))
    ]
    rows = [row for row in heading.rows() if row.text("bawah") or row.text("atas")]
    listed = _listed(sheet, rows, titles, known, extract.problems)
    years = [year[0] for row in rows if (year := year_of(row.value("tahun")))]
    wilayah = one_region(sheet, titles, heading.row, known, Extract())
    plan = plan_of(sheet, heading.row, known, wilayah, years, extract.problems)
    if plan is None:
        return extract
    desk = Desk(Workbook(sheet.file, "", (sheet,)), known, extract.problems)
    extract.targets += [target_row(plan.key, promise) for promise in _promises(desk, listed)]
    return extract


def _listed(
    sheet: Sheet,
    rows: list[Row],
    titles: list[tuple[int, str]],
    known: Known,
    problems: list[Problem],
) -> list[tuple[Row, Indikator]]:
    """The rows with their indikator; one that is merged or left blank is that of the row above."""
    if not any("indikator" in row.columns for row in rows):
        indikator, found = indikator_of_sheet(sheet, known, titles)
        problems += found
        return [(row, indikator) for row in rows] if indikator else []
    listed: list[tuple[Row, Indikator]] = []
    current: Indikator | None = None
    for row in rows:
        if text := row.text("indikator"):
            match = known.named(text)
            current = match.indikator
            if current is None:
                problems.append(unnamed(sheet, row.row, row.col("indikator"), text, match))
        if current:
            listed.append((row, current))
    return listed


def _promises(desk: Desk, listed: list[tuple[Row, Indikator]]) -> list[Promise]:
    ends = [[TargetCell(row, row.col(key), e) for key in ("bawah", "atas")] for row, e in listed]
    decision = decide_cells(cell for pair in ends for cell in pair)
    found: dict[tuple[str, int], Promise] = {}
    for (row, entry), (low_cell, high_cell) in zip(listed, ends, strict=True):
        year = year_of(row.value("tahun"))
        low, high = (read_target(desk, cell, decision) for cell in (low_cell, high_cell))
        if year is None or (entry.kode, year[0]) in found:
            desk.refuse(row, "tahun", "tahun yang belum ada di atasnya")
            continue
        bawah, atas = (end and end.bawah for end in (low, high))
        if bawah is not None and atas is not None and bawah > atas:
            desk.problems.append(_crossed(row, low_cell, high_cell))
            continue
        if bawah is not None or atas is not None:
            target = Target(bawah, atas)
            promise = Promise(low_cell, PeranTarget.TAHUNAN, year[0], target)
            found[entry.kode, year[0]] = promise
    return list(found.values())


def _crossed(row: Row, low: TargetCell, high: TargetCell) -> Problem:
    found = f"batas bawah {low.text} di atas batas atas {high.text}"
    expected = "batas bawah yang tidak lebih besar"
    return row.sheet.problem(Level.GALAT, row.row, low.col, found, expected, "Periksa keduanya")
