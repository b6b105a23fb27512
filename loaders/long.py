"""Reads long tables (panjang), one figure per row, into raw figures; it judges none."""

from loaders.cells import Sheet
from loaders.heading import Column, Heading, Row, find_heading
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.naming import ambiguous, unknown
from loaders.outcome import Extract, RawFigure
from loaders.problems import Level, Problem
from loaders.resolving import Label, Part, Resolution, resolve
from loaders.units import unit_problem
from loaders.wide import label_finding, source_of
from loaders.years import quarter_of, year_of

COLUMNS = (
    Column("bps", ("Kode Wilayah", "Kode BPS", "Kode Wilayah BPS"), required=False),
    Column("kemendagri", ("Kode Kemendagri", "Kode Wilayah Kemendagri"), required=False),
    Column(
        "wilayah",
        ("Wilayah", "Nama Wilayah", "Kabupaten/Kota", "Kab/Kota", "Kecamatan", "Daerah"),
        required=False,
    ),
    Column("kode", ("Kode Indikator",), required=False),
    Column("indikator", ("Indikator", "Nama Indikator"), required=False),
    Column("tahun", ("Tahun",)),
    Column("triwulan", ("Triwulan", "TW"), required=False),
    Column("nilai", ("Nilai", "Realisasi", "Angka", "Value")),
    Column("satuan", ("Satuan",), required=False),
    Column("sumber", ("Sumber", "Sumber Data"), required=False),
)


def find_long(sheet: Sheet) -> Heading:
    """The heading of a long table on the sheet; `missing` tells what it lacks."""
    return find_heading(sheet, COLUMNS)


def read_long(sheet: Sheet, known: Known) -> Extract:
    """Read every row; one that names no wilayah, indikator or year becomes a problem."""
    extract = Extract()
    heading = find_long(sheet)
    kecamatan = "kecamatan" in sheet.text(heading.row, heading.columns.get("wilayah", 0)).lower()
    sumber = source_of(sheet) if "sumber" not in heading.columns else ""
    resolved: dict[Label, Resolution] = {}
    for row in heading.rows():
        if len([key for key in heading.columns if row.text(key)]) < 2:
            continue  # a note below the table
        label = Label(row.text("wilayah"), row.text("bps"), row.text("kemendagri"), kecamatan)
        resolution = resolved.get(label) or resolve(known.regions, label)
        resolved[label] = resolution
        kode = _region(row, resolution, extract)
        indikator = indikator_in(row, known, extract)
        tahun, triwulan = _period(row, extract)
        if kode is None or indikator is None or tahun is None or triwulan is None:
            continue
        at = (sheet, row.row, row.col("satuan"), row.text("satuan"))
        if problem := unit_problem(*at, indikator):
            extract.problems.append(problem)
        when, source = (tahun[0], triwulan), row.text("sumber") or sumber
        place = (sheet, row.row, row.col("nilai"))
        value = row.value("nilai")
        raw = RawFigure(indikator, kode, *when, value, tahun[1], source, *place)
        extract.figures.append(raw)
    return extract


def _region(row: Row, resolution: Resolution, extract: Extract) -> str | None:
    if resolution.finding:
        cols = {
            Part.NAME: row.columns.get("wilayah"),
            Part.BPS: row.columns.get("bps"),
            Part.KEMENDAGRI: row.columns.get("kemendagri"),
        }
        extract.problems.append(label_finding(row.sheet, row.row, cols, resolution.finding))
    return resolution.kode


def indikator_in(row: Row, known: Known, extract: Extract) -> Indikator | None:
    """The indikator that a row's code and name agree on; a problem where they do not."""
    code, name = row.text("kode"), row.text("indikator")
    by_name = known.kamus.exactly(name)
    if not code:
        if by_name.indikator is None:
            at = (row.sheet, row.row, row.col("indikator"), name)
            codes = by_name.candidates
            extract.problems.append(ambiguous(*at, codes) if codes else unknown(*at))
        return by_name.indikator
    found = known.kamus.by_code(code)
    if found is None:
        extract.problems.append(unknown(row.sheet, row.row, row.col("kode"), code))
    elif by_name.candidates and found.kode not in by_name.candidates:
        extract.problems.append(
            row.sheet.problem(
                Level.GALAT,
                row.row,
                row.col("kode"),
                f"kode {code} adalah {found.nama}, tetapi namanya “{name}”",
                "kode dan nama indikator yang sama",
                "Perbaiki kode atau namanya",
            )
        )
        return None
    return found


def _period(row: Row, extract: Extract) -> tuple[tuple[int, str] | None, int | None]:
    tahun, triwulan = year_of(row.value("tahun")), quarter_of(row.text("triwulan"))
    if tahun is None:
        extract.problems.append(year_problem(row))
    if triwulan is None:
        extract.problems.append(
            row.sheet.problem(
                Level.GALAT,
                row.row,
                row.col("triwulan"),
                f"triwulan “{row.text('triwulan')}” tidak dikenal",
                "1 sampai 4, atau kosong untuk setahun",
                "Perbaiki triwulannya",
            )
        )
    return tahun, triwulan


def year_problem(row: Row) -> Problem:
    """The problem of a row whose year is none."""
    return row.sheet.problem(
        Level.GALAT,
        row.row,
        row.col("tahun"),
        f"tahun “{row.text('tahun')}” bukan tahun",
        "tahun empat angka antara 1945 dan 2100",
        "Perbaiki tahunnya",
    )
