"""Reads long tables (panjang), one figure per row, into raw figures; it judges none."""

from dataclasses import replace

from loaders.cells import Sheet, fold
from loaders.heading import Column, Heading, Row, find_heading
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.labels import Labels
from loaders.naming import unknown, unnamed
from loaders.outcome import Extract, RawFigure
from loaders.parts import Parts, part_columns
from loaders.problems import Level, Problem
from loaders.region_rows import conclusions, label_problem
from loaders.resolving import Label, Resolution
from loaders.roster import roster_of
from loaders.units import stated_unit
from loaders.values import token_of
from loaders.wide import source_of
from loaders.years import quarter_of, year_of

COLUMNS = (
    Column(
        "bps",
        (
            *("Kode Wilayah", "Kode BPS", "Kode Wilayah BPS", "Kod Wil", "Kode Wil"),
            *("Kode Kab/Kota", "Kode Kabupaten/Kota"),
        ),
        required=False,
    ),
    Column("kemendagri", ("Kode Kemendagri", "Kode Wilayah Kemendagri"), required=False),
    Column(
        "wilayah",
        (
            *("Wilayah", "Nama Wilayah", "Kabupaten/Kota", "Nama Kabupaten/Kota", "Kab/Kota"),
            *("Nama Kab/Kota", "Kecamatan", "Daerah", "Nama Item Vertical Variabel"),
        ),
        required=False,
    ),
    Column("kode", ("Kode Indikator",), required=False),
    Column("indikator", ("Indikator", "Nama Indikator", "Nama Variabel"), required=False),
    Column("tahun", ("Tahun", "Tahun Data", "Nama Tahun")),
    Column("triwulan", ("Triwulan", "TW"), required=False),
    Column("nilai", ("Nilai", "Realisasi", "Angka", "Value", "Nilai Data", "Data Content")),
    Column("satuan", ("Satuan",), required=False),
    Column("sumber", ("Sumber", "Sumber Data"), required=False),
)

_SAMPLE = 60


def find_long(sheet: Sheet) -> Heading:
    """The heading of a long table on the sheet; `missing` tells what it lacks.

    Where all else is there, the one other column of numbers holds the values, whatever its name.
    """
    heading = find_heading(sheet, COLUMNS)
    if heading.missing != ("Nilai",) or not heading.columns.keys() & {"indikator", "kode"}:
        return heading
    held = {col: _held(heading, col) for col in heading.others}
    numbers = [
        col for col, texts in held.items() if texts and all(token_of(text) for text in texts)
    ]
    if len(numbers) != 1:
        return heading
    others = {col: text for col, text in heading.others.items() if col not in numbers}
    columns = {**heading.columns, "nilai": numbers[0]}
    return replace(heading, columns=columns, missing=(), others=others)


def _held(heading: Heading, col: int) -> list[str]:
    """What the first rows below a heading hold in a column."""
    rows = range(heading.row + 1, min(len(heading.sheet.rows), heading.row + 1 + _SAMPLE))
    return [text for row in rows if (text := heading.sheet.text(row, col))]


def read_long(sheet: Sheet, known: Known) -> Extract:
    """Read every row; one that names no wilayah, indikator or year becomes a problem."""
    extract = Extract()
    heading = find_long(sheet)
    sumber = source_of(sheet) if "sumber" not in heading.columns else ""
    labels = _labels(heading)
    parts = Parts(sheet, labels.parts, known)
    extract.problems += _value_column(heading)
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
        if (indikator := parts.of(row.row, indikator)) is None:
            continue
        factor = factor_in(row, indikator, extract)
        when, source = (tahun[0], triwulan), row.text("sumber") or sumber
        place = (sheet, row.row, row.col("nilai"))
        value = row.value("nilai")
        raw = RawFigure(indikator, kode, *when, value, tahun[1], source, *place, factor)
        extract.figures.append(raw)
    parts.tell(extract)
    return extract


def _value_column(heading: Heading) -> list[Problem]:
    """A warning where the column of values is known only by being the one of numbers."""
    text = heading.sheet.text(heading.row, heading.columns["nilai"])
    if fold(text) in {fold(name) for c in COLUMNS if c.key == "nilai" for name in c.headings}:
        return []
    found = f"kolom “{text}” dibaca sebagai nilainya, karena hanya kolom itu yang berisi angka"
    at, expected = (heading.row, heading.columns["nilai"]), "judul kolom Nilai"
    remedy = "Periksa apakah benar, atau ganti judulnya menjadi Nilai"
    return [heading.sheet.problem(Level.PERINGATAN, *at, found, expected, remedy)]


def _is_figure(row: Row) -> bool:
    """Whether a row is more than a note below the table."""
    return len([key for key in row.columns if row.text(key)]) > 1


def _labels(heading: Heading) -> Labels:
    columns, sheet = heading.columns, heading.sheet
    name, bps = columns.get("wilayah"), columns.get("bps")
    kecamatan = name is not None and "kecamatan" in sheet.text(heading.row, name).lower()
    stated = bps is not None and "bps" in sheet.text(heading.row, bps).lower()
    held = {col: _held(heading, col) for col in heading.others}
    parts = {col: heading.others[col] for col in part_columns(heading.others, held)}
    return Labels(name, bps, columns.get("kemendagri"), kecamatan, None, stated, parts=parts)


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
        match = by_name if by_name.candidates else known.named(name)
        if match.indikator is None:
            at = (row.sheet, row.row, row.col("indikator"), name)
            extract.problems.append(unnamed(*at, match))
        return match.indikator
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
