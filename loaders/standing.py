"""What holds for a whole table and stands outside it: its one year, its one region; no figures."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from domain.istilah import JenisWilayah
from loaders.cells import Sheet, text_of, words
from loaders.known import Known
from loaders.outcome import Extract
from loaders.problems import Asking, Level
from loaders.regions import Regions
from loaders.resolving import Label, resolve
from loaders.years import FIRST, LAST

_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?![\d.,]*\d)")
_BASE_YEAR = re.compile(
    r"(?:sp|sensus penduduk|konstan|adhk|tahun dasar|atas dasar harga \w+)\W*(?:tahun\W*)?\d{4}",
    re.IGNORECASE,
)
_SPAN = re.compile(r"(?:19|20)\d\d\s*(?:-|–|s\.?/?d\.?|sampai|hingga)\s*(?:19|20)\d\d", re.I)
_REGION = re.compile(
    r"\s*(?:wilayah|kabupaten/kota|kab/kota|daerah)\s*:\s*(?P<name>[^()]*?)\s*"
    r"(?:\((?P<code>[\d.]+)\))?\s*",
    re.IGNORECASE,
)
Place = tuple[int, int, str, str]  # row, column, name and code


def region_line(sheet: Sheet, above: int) -> Place | None:
    """The line "Wilayah: Kabupaten Contoh (9901)" above a row, its name perhaps a cell further."""
    for row in range(max(above, 0)):
        for col in range(min(3, sheet.width)):
            text = sheet.text(row, col)
            if text.endswith(":"):
                text = f"{text} {sheet.text(row, col + 1)}"
            if (found := _REGION.fullmatch(text)) and (found["name"] or found["code"]):
                return row, col, found["name"], found["code"] or ""
    return None


def years_in(text: str) -> set[int]:
    """The years that a text is of: no base years, no spans of years."""
    plain = _SPAN.sub(" ", _BASE_YEAR.sub(" ", text.replace("_", " ")))
    return {int(year) for year in _YEAR.findall(plain) if FIRST <= int(year) <= LAST}


def one_year(sheet: Sheet, titles: Sequence[tuple[int, str]], extract: Extract) -> int | None:
    """The year of a table that has none in it: that of its titles, else of sheet's or file's name.

    Titles and names that differ are refused, for one of them is wrong.
    """
    told = {
        "judul": set[int]().union(*(years_in(text) for _, text in titles)),
        "nama lembar": years_in(sheet.name),
        "nama berkas": years_in(Path(sheet.file).stem),
    }
    years = set[int]().union(*told.values())
    if len(years) == 1:
        (year,) = years
        if not told["judul"]:
            kind = next(kind for kind, found in told.items() if found)
            found, remedy = f"tahun {year} dikenali dari {kind}", "Periksa apakah benar"
            note = sheet.problem_here(Level.CATATAN, found, "tahun di judul tabel", remedy)
            extract.problems.append(note)
        return year
    listed = "; ".join(f"{k}: {', '.join(map(str, sorted(y)))}" for k, y in told.items() if y)
    found = f"tahun angkanya tidak pasti ({listed})" if years else "tahun angkanya tidak disebut"
    expected = "satu tahun di judul tabel, di judul kolom, atau di nama berkas"
    remedy = "Tulis tahunnya di judul, misalnya “..., 2023”"
    extract.problems.append(sheet.problem_here(Level.GALAT, found, expected, remedy))
    return None


def one_region(
    sheet: Sheet, titles: Sequence[tuple[int, str]], above: int, known: Known, extract: Extract
) -> str | None:
    """The region of a table that has none in it, from its line, its titles or a name."""
    if line := region_line(sheet, above):
        row, col, name, code = line
        resolution = resolve(known.regions, Label(name, code))
        if finding := resolution.finding:
            told = (finding.found, finding.expected, finding.remedy)
            extract.problems.append(sheet.problem(finding.level, row, col, *told))
        return resolution.kode
    places = [("judul", text) for _, text in titles]
    places += [("nama lembar", sheet.name), ("nama berkas", Path(sheet.file).stem)]
    found, expected, remedy = "wilayah angkanya tidak disebut", *_TELL
    for kind, text in places:
        codes = regions_within(known.regions, text)
        if len(codes) == 1:
            note = f"wilayah {known.regions.name_of(codes[0])} dikenali dari {kind} “{text}”"
            about = sheet.problem_here(Level.CATATAN, note, _TELL[0], "Periksa apakah benar")
            extract.problems.append(about)
            return codes[0]
        if codes:
            listed = " atau ".join(known.regions.name_of(code) for code in codes)
            found = f"{kind} “{text}” dapat berarti {listed}"
            break
    if said := known.said_wilayah:
        note = f"wilayah {known.regions.name_of(said)} dinyatakan oleh yang memuat"
        extract.problems.append(sheet.problem_here(Level.CATATAN, note, _TELL[0], "Periksa"))
        return said
    problem = sheet.problem_here(Level.GALAT, found, expected, remedy)
    extract.problems.append(replace(problem, asking=Asking.WILAYAH))
    return None


_TELL = (
    "baris “Wilayah: nama (kode)” di atas tabel",
    "Tambahkan baris itu di atas tabelnya, atau nyatakan wilayahnya (di terminal: --wilayah KODE)",
)


def regions_within(regions: Regions, text: str) -> tuple[str, ...]:
    """The regions that a text names, longest names first; what contains another is left out."""
    said = words(re.sub(r"\d", " ", text)).split()
    found: list[str] = []
    begin = 0
    while begin < len(said):
        for end in range(min(len(said), begin + 6), begin, -1):
            codes = [c for c in regions.by_name(" ".join(said[begin:end])) if _is_place(regions, c)]
            if codes:
                found += codes
                begin = end - 1
                break
        begin += 1
    above = {regions.entries[code].induk for code in found}
    return tuple(dict.fromkeys(code for code in found if code not in above))


def _is_place(regions: Regions, code: str) -> bool:
    kinds = (JenisWilayah.KABUPATEN, JenisWilayah.KOTA, JenisWilayah.PROVINSI, JenisWilayah.NEGARA)
    return regions.entries[code].jenis in kinds


def only_texts(sheet: Sheet, rows: Iterable[int]) -> tuple[tuple[int, str], ...]:
    """The first text of each of the rows that has one."""
    found = ((r, next((t for v in sheet.rows[r] if (t := text_of(v))), "")) for r in rows)
    return tuple((row, text) for row, text in found if text)
