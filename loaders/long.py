"""Reads long tables (panjang), one figure per row, into raw figures; it judges none."""

from loaders.cells import Sheet
from loaders.heading import Column, Heading, Row, find_heading
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.labels import Labels
from loaders.naming import ambiguous, unknown
from loaders.outcome import Extract, RawFigure
from loaders.problems import Level, Problem
from loaders.region_rows import conclusions, label_problem
from loaders.resolving import Label, Resolution
from loaders.roster import roster_of
from loaders.units import stated_unit
from loaders.wide import source_of
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
    sumber = source_of(sheet) if "sumber" not in heading.columns else ""
    labels = _labels(heading)
    rows = [(row, _label(row, labels)) for row in heading.rows() if _is_figure(row)]
    said = [label for _, label in rows]
    stated = labels.bps_stated or not any(label.name for label in said)  # our own layout: BPS
    roster = roster_of(known.regions, said, bps_stated=stated)
    numbered = [(row.row, label) for row, label in rows]
    extract.problems += conclusions(sheet, labels, numbered, roster, known)
    for row, label in rows:
        kode = _region(row, labels, roster.resolutions[label], extract)
        indikator = indikator_in(row, known, extract)
        tahun, triwulan = _period(row, extract)
        if kode is None or indikator is None or tahun is None or triwulan is None:
            continue
        factor = factor_in(row, indikator, extract)
        when, source = (tahun[0], triwulan), row.text("sumber") or sumber
        place = (sheet, row.row, row.col("nilai"))
        value = row.value("nilai")
        raw = RawFigure(indikator, kode, *when, value, tahun[1], source, *place, factor)
        extract.figures.append(raw)
    return extract


def _is_figure(row: Row) -> bool:
    """Whether a row is more than a note below the table."""
    return len([key for key in row.columns if row.text(key)]) > 1


def _labels(heading: Heading) -> Labels:
    columns, sheet = heading.columns, heading.sheet
    name, bps = columns.get("wilayah"), columns.get("bps")
    kecamatan = name is not None and "kecamatan" in sheet.text(heading.row, name).lower()
    stated = bps is not None and "bps" in sheet.text(heading.row, bps).lower()
    return Labels(name, bps, columns.get("kemendagri"), kecamatan, None, stated)


def _label(row: Row, labels: Labels) -> Label:
    texts = (row.text("wilayah"), row.text("bps"), row.text("kemendagri"))
    return Label(*texts, labels.kecamatan)


def _region(row: Row, labels: Labels, resolution: Resolution, extract: Extract) -> str | None:
    if resolution.finding:
        problem = label_problem(row.sheet, row.row, labels, resolution.finding)
        extract.problems.append(problem)
    return resolution.kode


def factor_in(row: Row, indikator: Indikator, extract: Extract) -> float:
    """The factor from the unit that a row states; a unit that is another becomes a problem."""
    text = row.text("satuan")
    stated = stated_unit(row.sheet, row.row, row.col("satuan"), text, indikator)
    if stated.problem:
        extract.problems.append(stated.problem)
    return stated.factor


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
