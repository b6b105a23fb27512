"""Reads tables with text headings (portal, satu_tahun, tahun_ke_bawah) into raw figures."""

from loaders.cells import Sheet, address, words
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.labels import Kind, heading_kind
from loaders.naming import indikator_of_sheet, narrowed, set_aside, unnamed
from loaders.outcome import Extract, RawFigure
from loaders.parts import Parts, parts_in, wholes_among, without_dimensions
from loaders.problems import Level, Problem
from loaders.records import Records, ValueColumn, find_records
from loaders.region_rows import (
    conclusions,
    holds_figure,
    label_problem,
    labelled_rows,
    region_rows,
)
from loaders.resolving import Label, resolve
from loaders.roster import roster_of
from loaders.standing import one_region, one_year
from loaders.units import Stated, stated_unit, title_unit
from loaders.wide import source_of
from loaders.wording import UNIT_WORDS, of_unit_removed, unit_words
from loaders.years import quarter_of, year_of

Column = tuple[ValueColumn, Indikator, float]


def _found(sheet: Sheet) -> Records:
    records = find_records(sheet)
    if records is None:
        raise AssertionError("only sheets that were recognised as such a table are read as one")
    return records


def read_one_year(sheet: Sheet, known: Known) -> Extract:
    """Read regions down and indikator to the right, all of the one year that the title says."""
    records, extract = _found(sheet), Extract()
    columns = _columns(records, known, extract)
    year = one_year(sheet, records.titles, extract)
    sumber, parts = source_of(sheet), Parts(sheet, records.labels.parts, known)
    for row, kode in region_rows(
        sheet, records.labels, records.rows(), records.data, known, extract
    ):
        for column, whole, factor in columns if year else ():
            if (indikator := parts.of(row, whole)) is None:
                continue
            place = (sheet, row, column.col)
            what = (indikator, kode, year or 0, 0, sheet.value(row, column.col), "", sumber)
            extract.figures.append(RawFigure(*what, *place, factor))
    parts.tell(extract)
    return extract


def read_portal(sheet: Sheet, known: Known) -> Extract:
    """Read a row per region and year, the values in one column or in one per indikator."""
    records, extract = _found(sheet), Extract()
    columns = _columns(records, known, extract)
    labelled = labelled_rows(sheet, records.labels, records.rows(), records.data)
    roster = roster_of(
        known.regions, [label for _, label in labelled], bps_stated=records.labels.bps_stated
    )
    extract.problems += conclusions(sheet, records.labels, labelled, roster, known)
    sumber, parts = source_of(sheet), Parts(sheet, records.labels.parts, known)
    for row, label in labelled:
        resolution = roster.resolutions[label]
        if resolution.finding:
            problem = label_problem(sheet, row, records.labels, resolution.finding)
            extract.problems.append(problem)
        when = _period(records, row, extract)
        if resolution.kode is None or when is None:
            continue
        source = _text(records, row, Kind.SOURCE) or sumber
        for column, whole, factor in columns:
            if (indikator := parts.of(row, whole)) is None:
                continue
            own = _unit(records, row, indikator, extract) if len(columns) == 1 else 1.0
            what = (indikator, resolution.kode, when[0], when[1], sheet.value(row, column.col))
            place = (sheet, row, column.col)
            extract.figures.append(RawFigure(*what, when[2], source, *place, factor * own))
    parts.tell(extract)
    return extract


def read_years_down(sheet: Sheet, known: Known) -> Extract:
    """Read years down, and to the right indikator of one region or regions of one indikator."""
    records, extract = _found(sheet), Extract()
    sumber, parts = source_of(sheet), Parts(sheet, records.labels.parts, known)
    columns = _year_columns(records, known, extract)
    years: dict[tuple[int, tuple[str, ...]], int] = {}
    for row in (r for r in records.rows() if any(sheet.text(r, c) for c in records.data)):
        if not _text(records, row, Kind.YEAR) and not holds_figure(sheet, row, records.data):
            continue
        when = _period(records, row, extract)
        if when is None:
            continue
        key = when[0], parts_in(sheet, row, records.labels.parts)
        if key in years and not when[1]:
            extract.problems.append(_repeated_year(records, row, when[0], years[key]))
            continue
        years[key] = row
        for column, whole, factor, kode in columns:
            if (indikator := parts.of(row, whole)) is None:
                continue
            what = (indikator, kode, when[0], when[1], sheet.value(row, column.col))
            place = (sheet, row, column.col)
            extract.figures.append(RawFigure(*what, when[2], sumber, *place, factor))
    parts.tell(extract)
    return extract


def _year_columns(
    records: Records, known: Known, extract: Extract
) -> list[tuple[ValueColumn, Indikator, float, str]]:
    """The columns with indikator and region: headings say the one, the title the other."""
    sheet = records.sheet
    regions = {c: resolve(known.regions, Label(c.heading)).kode for c in records.values}
    if not any(regions.values()):
        columns = _columns(records, known, extract)
        kode = one_region(sheet, records.titles, records.heading, known, extract)
        return [(*column, kode) for column in columns] if kode else []
    indikator, problems = indikator_of_sheet(sheet, known, records.titles)
    extract.problems += problems
    for column, found in regions.items():
        finding = resolve(known.regions, Label(column.heading)).finding
        if found is None and finding:
            told = (finding.found, finding.expected, finding.remedy)
            extract.problems.append(sheet.problem(finding.level, *column.at, *told))
    if indikator is None:
        return []
    factor = _told(extract, [title_unit(sheet, r, 0, t, indikator) for r, t in records.titles])
    return [(column, indikator, factor, kode) for column, kode in regions.items() if kode]


def _columns(records: Records, known: Known, extract: Extract) -> list[Column]:
    """The columns of values with their indikator, as their headings say or the title of nilai."""
    sheet, found = records.sheet, list[Column]()
    for col in records.nameless:
        extract.problems.append(_nameless(sheet, records.heading, col))
    unknown: list[Problem] = []
    seen: dict[str, ValueColumn] = {}
    headings = [column.heading for column in records.values]
    wholes = wholes_among(headings)
    for column in records.values:
        if heading_kind(column.heading) is Kind.VALUE or column.heading in wholes:
            found += _of_title(records, column, known, extract, told=True)
            continue
        match = known.named(column.heading)
        if match.indikator is None:
            if column.figures:
                unknown.append(unnamed(sheet, *column.at, column.heading, match))
            continue
        if part := narrowed(sheet, records.titles, match.indikator, headings, known):
            unknown.append(part)
            continue
        first = seen.setdefault(match.indikator.kode, column)
        if first is not column:
            extract.problems.append(_repeated(sheet, column, first, match.indikator))
            continue
        stated = title_unit(sheet, *column.at, column.heading, match.indikator)
        found.append((column, match.indikator, _told(extract, [stated])))
    if not found and (column := _in_its_unit(records, known)):
        found = _of_title(records, column, known, extract, told=False)
        unknown = [p for p in unknown if not found or p.cell != address(*column.at)]
    extract.problems += [set_aside(p) if found else p for p in unknown]
    return found


def _in_its_unit(records: Records, known: Known) -> ValueColumn | None:
    """The one column whose heading says only in what the title's indikator is given: Persen."""
    bare = [c for c in records.values if c.figures and known.is_bare(of_unit_removed(c.heading))]
    return bare[0] if len(bare) == 1 else None


def _of_title(
    records: Records, column: ValueColumn, known: Known, extract: Extract, *, told: bool
) -> list[Column]:
    """A column of the indikator that the title names; what is wrong with the title is told."""
    sheet = records.sheet
    plain = without_dimensions if wholes_among(c.heading for c in records.values) else str
    indikator, problems = indikator_of_sheet(sheet, known, records.titles, plain)
    if told or indikator:
        extract.problems += problems
    unit = set(words(column.heading).split()) & UNIT_WORDS
    if indikator is None or (not told and unit and not unit & unit_words(indikator.satuan)):
        return []
    units = [title_unit(sheet, row, 0, text, indikator) for row, text in records.titles]
    return [(column, indikator, _told(extract, units))]


def _told(extract: Extract, stated: list[Stated]) -> float:
    extract.problems += [one.problem for one in stated if one.problem]
    return next((one.factor for one in stated if one.factor != 1.0), 1.0)


def _text(records: Records, row: int, kind: Kind) -> str:
    col = records.kinds.get(kind)
    return records.sheet.text(row, col) if col is not None else ""


def _unit(records: Records, row: int, indikator: Indikator, extract: Extract) -> float:
    col = records.kinds.get(Kind.UNIT)
    if col is None:
        return 1.0
    text = records.sheet.text(row, col)
    return _told(extract, [stated_unit(records.sheet, row, col, text, indikator)])


def _period(records: Records, row: int, extract: Extract) -> tuple[int, int, str] | None:
    """Year, quarter (0: the whole year) and marker of a row, or None and a problem."""
    sheet, col = records.sheet, records.kinds[Kind.YEAR]
    year, quarter = year_of(sheet.value(row, col)), quarter_of(_text(records, row, Kind.QUARTER))
    if year is None:
        found, expected = f"tahun “{sheet.text(row, col)}” bukan tahun", "tahun empat angka"
        remedy = "Perbaiki tahunnya"
        extract.problems.append(sheet.problem(Level.GALAT, row, col, found, expected, remedy))
    if quarter is None:
        at, text = records.kinds[Kind.QUARTER], _text(records, row, Kind.QUARTER)
        found, expected = f"triwulan “{text}” tidak dikenal", "1 sampai 4, atau kosong"
        remedy = "Perbaiki triwulannya"
        extract.problems.append(sheet.problem(Level.GALAT, row, at, found, expected, remedy))
    return None if year is None or quarter is None else (year[0], quarter, year[1])


def _nameless(sheet: Sheet, row: int, col: int) -> Problem:
    found, remedy = "kolom angka tanpa judul", "Tulis judul kolom itu, atau hapus kolomnya"
    return sheet.problem(Level.GALAT, row, col, found, "judul kolom", remedy)


def _repeated(
    sheet: Sheet, column: ValueColumn, first: ValueColumn, indikator: Indikator
) -> Problem:
    found = f"kolom “{column.heading}” dan “{first.heading}” sama-sama {indikator.kode}"
    remedy = "Hapus kolom yang berulang atau perbaiki judulnya"
    return sheet.problem(Level.GALAT, *column.at, found, "satu kolom per indikator", remedy)


def _repeated_year(records: Records, row: int, year: int, first: int) -> Problem:
    found, remedy = f"tahun {year} sudah ada di baris {first + 1}", "Hapus baris yang berulang"
    at = (row, records.kinds[Kind.YEAR])
    return records.sheet.problem(Level.GALAT, *at, found, "setiap tahun satu baris", remedy)
