"""Reads a kabupaten's realisasi by quarter (triwulan) into raw figures; it judges none."""

from loaders.cells import Sheet
from loaders.heading import Column, Heading, find_heading
from loaders.known import Known
from loaders.labels import Labels
from loaders.long import factor_in, indikator_in, year_problem
from loaders.outcome import Extract, RawFigure
from loaders.region_rows import label_problem
from loaders.resolving import Label, resolve
from loaders.standing import region_line
from loaders.wide import source_of
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


def find_quarterly(sheet: Sheet) -> Heading:
    """The heading of a table by quarter on the sheet; `missing` tells what it lacks."""
    return find_heading(sheet, COLUMNS)


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
        factor = factor_in(row, indikator, extract)
        source = row.text("sumber") or sumber
        for quarter, key in _QUARTER_KEYS.items():
            value, place = row.value(key), (sheet, row.row, row.col(key))
            what = (indikator, kode, year[0], quarter)
            if key in keys:
                raw = RawFigure(*what, value, year[1], source, *place, factor)
                extract.figures.append(raw)
    return extract


def _region(sheet: Sheet, heading: Heading, known: Known, extract: Extract) -> str | None:
    row, col, name, code = region_line(sheet, heading.row) or (0, 0, "", "")
    resolution = resolve(known.regions, Label(name, code))
    if resolution.finding:
        labels = Labels(name=col, bps=col)
        extract.problems.append(label_problem(sheet, row, labels, resolution.finding))
    return resolution.kode
