"""Reads a kabupaten's realisasi by quarter (triwulan) into raw figures; it judges none."""

import re

from loaders.cells import Sheet
from loaders.heading import Column, Heading, find_heading
from loaders.known import Known
from loaders.long import indikator_in, year_problem
from loaders.outcome import Extract, RawFigure
from loaders.resolving import Label, Part, resolve
from loaders.units import unit_problem
from loaders.wide import label_finding, source_of
from loaders.years import QUARTERS, year_of

_QUARTER_KEYS = {0: "setahun", **{n: f"tw{n}" for n in range(1, 5)}}
COLUMNS = (
    Column("kode", ("Kode Indikator", "Kode")),
    Column("indikator", ("Indikator", "Nama Indikator"), required=False),
    Column("satuan", ("Satuan",), required=False),
    Column("tahun", ("Tahun",)),
    *(Column(_QUARTER_KEYS[n], names[:-1]) for n, names in enumerate(QUARTERS, 1)),
    Column("setahun", ("Setahun", "Tahunan", "Realisasi Setahun"), required=False),
    Column("sumber", ("Sumber", "Sumber Data"), required=False),
)
_REGION = re.compile(
    r"\s*(?:wilayah|kabupaten/kota)\s*:\s*(?P<name>[^()]*?)\s*(?:\((?P<code>[\d.]+)\))?\s*",
    re.IGNORECASE,
)


def find_quarterly(sheet: Sheet) -> Heading:
    """The heading of a table by quarter on the sheet; `missing` tells what it lacks."""
    return find_heading(sheet, COLUMNS)


def region_line(sheet: Sheet, heading: Heading) -> tuple[int, int, str, str] | None:
    """The line "Wilayah: Kabupaten Contoh (9901)" above the table: row, column, name and code."""
    for row in range(max(heading.row, 0)):
        for col in range(min(3, sheet.width)):
            text = sheet.text(row, col)
            if text.endswith(":"):
                text = f"{text} {sheet.text(row, col + 1)}"
            if (found := _REGION.fullmatch(text)) and (found["name"] or found["code"]):
                return row, col, found["name"], found["code"] or ""
    return None


def read_quarterly(sheet: Sheet, known: Known) -> Extract:
    """Read every row's quarters and its year; empty cells give no figure."""
    extract = Extract()
    heading = find_quarterly(sheet)
    kode = _region(sheet, heading, known, extract)
    sumber = source_of(sheet)
    for row in heading.rows():
        keys = [key for key in _QUARTER_KEYS.values() if row.text(key)]
        if not keys:
            continue
        indikator, year = indikator_in(row, known, extract), year_of(row.value("tahun"))
        if year is None:
            extract.problems.append(year_problem(row))
        if kode is None or indikator is None or year is None:
            continue
        at = (sheet, row.row, row.col("satuan"), row.text("satuan"))
        if problem := unit_problem(*at, indikator):
            extract.problems.append(problem)
        source = row.text("sumber") or sumber
        for quarter, key in _QUARTER_KEYS.items():
            value, place = row.value(key), (sheet, row.row, row.col(key))
            what = (indikator, kode, year[0], quarter)
            if key in keys:
                extract.figures.append(RawFigure(*what, value, year[1], source, *place))
    return extract


def _region(sheet: Sheet, heading: Heading, known: Known, extract: Extract) -> str | None:
    row, col, name, code = region_line(sheet, heading) or (0, 0, "", "")
    resolution = resolve(known.regions, Label(name, code))
    if resolution.finding:
        cols: dict[Part, int | None] = {Part.NAME: col, Part.BPS: col}
        extract.problems.append(label_finding(sheet, row, cols, resolution.finding))
    return resolution.kode
