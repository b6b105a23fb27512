"""Reads a sheet by a layout that a person marked, into raw figures; it judges none."""

import re

from loaders.cells import Sheet, column_letter, words
from loaders.known import Known
from loaders.mapping import NamedLayout, heading_key, headings
from loaders.outcome import Extract, RawFigure
from loaders.over import quarter_in
from loaders.problems import Level, Problem
from loaders.resolving import Finding, Label, Part, resolve
from loaders.wide import source_of
from loaders.years import year_of

_YEAR = re.compile(r"(?:19|20)\d\d\s*\*{0,3}")
_TOTALS = ("jumlah", "total", "rata-rata", "rata rata")


def read_mapped(sheet: Sheet, layout: NamedLayout, header: int, known: Known) -> Extract:
    """Read the rows below the headings; one without a value or a region is no row of the table."""
    extract = Extract()
    texts = headings(sheet, header, layout.baris)
    keys = {col: heading_key(text) for col, text in texts.items()}
    indikator = {column.judul: column.indikator for column in layout.kolom}
    values = {
        col: known.kamus.entries[indikator[key]]
        for col, key in keys.items()
        if key in indikator and texts[col] and indikator[key] in known.kamus.entries
    }
    place = {name: next((c for c, k in keys.items() if k == key), None)
             for name, key in vars(layout).items()
             if name in ("wilayah", "kode", "tahun") and key}  # fmt: skip
    years = {col: _year(sheet, header, texts[col]) for col in values}
    quarters = {col: quarter_in(words(texts[col])) for col in values}
    last = header + layout.baris - 1
    sumber = source_of(sheet)
    for row in range(last + 1, len(sheet.rows)):
        if not any(sheet.text(row, col) for col in values):
            continue
        kode = _region(sheet, row, place, known, extract)
        for col, entry in values.items() if kode else ():
            year = years[col]
            if place.get("tahun") is not None:
                year = year_of(sheet.value(row, place["tahun"] or 0))
            if year is None:
                extract.problems.append(_no_year(sheet, row, last, col, place.get("tahun")))
                continue
            raw = RawFigure(entry, kode or "", year[0], quarters[col], sheet.value(row, col),
                            year[1], sumber, sheet, row, col)  # fmt: skip
            extract.figures.append(raw)
    extract.problems[:] = dict.fromkeys(extract.problems)
    return extract


def _year(sheet: Sheet, header: int, heading: str) -> tuple[int, str] | None:
    """The year in a column's heading, else the only one above the table."""
    for text in (heading, *_above(sheet, header)):
        found = set(_YEAR.findall(text))
        if len(found) == 1:
            return year_of(found.pop().strip())
    return None


def _above(sheet: Sheet, header: int) -> list[str]:
    cells = [sheet.text(r, c) for r in range(header) for c in range(len(sheet.rows[r]))]
    return [" ".join(cells), sheet.name]


def _region(
    sheet: Sheet, row: int, place: dict[str, int | None], known: Known, extract: Extract
) -> str | None:
    def text(name: str) -> str:
        col = place.get(name)
        return "" if col is None else sheet.text(row, col)

    name, code = text("wilayah"), text("kode")
    if not (name or code) or name.casefold().startswith(_TOTALS):
        return None
    resolution = resolve(known.regions, Label(name, code))
    if resolution.finding:
        col = place.get("wilayah" if resolution.finding.part is Part.NAME else "kode") or 0
        extract.problems.append(_problem(sheet, row, col, resolution.finding))
    return resolution.kode


def _problem(sheet: Sheet, row: int, col: int, finding: Finding) -> Problem:
    return sheet.problem(finding.level, row, col, finding.found, finding.expected, finding.remedy)


def _no_year(sheet: Sheet, row: int, header: int, col: int, years: int | None) -> Problem:
    at = (header, col) if years is None else (row, years)
    return sheet.problem(
        Level.GALAT,
        *at,
        f"tahun kolom {column_letter(col)} tidak diketahui",
        "tahun pada judul kolom, pada judul tabel, atau di kolom tahun",
        "Tulis tahunnya, misalnya 2025",
    )
