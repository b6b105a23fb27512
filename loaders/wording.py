"""Which words may stand beside an indikator's name without changing what it means; it reads none.

Every other word speaks of something else: "Persentase Penduduk Miskin Perempuan", "Laju
Pertumbuhan PDRB Sektor Pertanian" and "Peringkat IPM" are not what their longest phrase names.
"""

import re
from collections.abc import Sequence

from loaders.cells import words

_FUNCTION = (
    "menurut per di dan pada untuk dari ke yang dalam atas oleh antara hingga sampai s d sd se "
    "by in of the and for from to at per"
)
_PLACES = (
    "kabupaten kab kota kabkota kabkot provinsi propinsi prov kecamatan kec wilayah daerah "
    "indonesia nasional republik regency regencies municipality municipalities city province "
    "district districts"
)
_TIMES = "tahun tahunan year years annual periode series deret seri"
_SOURCES = "bps badan pusat statistik sumber source susenas sakernas hasil dataset"
_SCALES = "ribu juta miliar milyar triliun thousand thousands million billion satuan unit 000"
_PAPER = (
    "tabel table lampiran data angka nilai realisasi sementara statistik rekap rekapitulasi fix "
    "final revisi rev update terbaru terkini copy salinan baru lembar sheet excel xlsx xls csv "
    "besaran ringkasan"
)
HARMLESS = frozenset(" ".join((_FUNCTION, _PLACES, _TIMES, _SOURCES, _SCALES, _PAPER)).split())
_OF_UNIT = {
    "persen": frozenset({"persen", "persentase", "percent", "percentage"}),
    "rupiah": frozenset({"rupiah", "rp", "rupiahs", "idr"}),
    "orang": frozenset({"orang", "jiwa", "people", "person", "persons"}),
    "poin": frozenset({"poin", "indeks", "point", "points", "index", "rasio", "ratio"}),
}
UNIT_WORDS = frozenset[str]().union(*_OF_UNIT.values())
_UNIT_WORDS = UNIT_WORDS | frozenset(_SCALES.split())
_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_TRANSLATION = re.compile(r"(?:\n|\s/\s|<i>).*\b(?:of|by|in|the)\b.*$", re.DOTALL | re.IGNORECASE)
# a part of a heading that says that it is the whole of what stands beside it
_WHOLES = frozenset({"jumlah", "total", "kota desa", "perkotaan perdesaan", "laki laki perempuan"})
_BANNERS = frozenset(
    {"kemiskinan", "ekonomi", "pendidikan", "kesehatan", "infrastruktur", "ketenagakerjaan"}
    | {"pemerintahan", "lingkungan", "sosial", "kesejahteraan", "bidang", "urusan", "aspek"}
    | {"indikator", "makro", "daerah", "utama", "komponen", "dan"}
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERING = re.compile(r"^\s*(?:tabel|table|lampiran)?\s*\d{1,2}(?:[.\s]\d{1,2})*[.)]?\s+", re.I)
_SEMESTER = re.compile(r"\bsemester\s*(?:1|i)\s*\(\s*(maret)\s*\)", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z(])|(?<=\))(?=\w)")


def plain_wording(text: str) -> str:
    """A title, header or file name as words: CamelCase apart, without its number, its unit in
    brackets (units.py compares that), its English translation, the mark of a copy and the half-year
    of a month."""
    text = _TRANSLATION.sub("", re.sub(r"\(\d\)\s*$", "", text)) or text
    text = _SEMESTER.sub(r"\1", text)  # the month says it, and which survey was held
    text = _BRACKETED.sub(lambda found: " " if _is_unit(found[1]) else found[0], text)
    return _NUMBERING.sub("", _CAMEL.sub(" ", text))


def _is_unit(text: str) -> bool:
    said = frozenset(words(text).split())
    return bool(said) and said <= _UNIT_WORDS | {"per", "tahun", "bulan", "kapita"}


def of_unit_removed(text: str) -> str:
    """A heading without the words of a unit: nothing is left of "Persentase (%)"."""
    return " ".join(word for word in words(text).split() if word not in _UNIT_WORDS)


def unit_words(satuan: str) -> frozenset[str]:
    """The words that a unit goes by: persen, percent, persentase."""
    said = frozenset(words(satuan).split())
    found = (names for names in _OF_UNIT.values() if said & names)
    return said.union(*found)


def says_nothing_else(word: str, places: frozenset[str]) -> bool:
    """Whether a word names only a place, a time, a unit, a source or nothing."""
    return word in HARMLESS or word in places or bool(_YEAR.fullmatch(word))


def is_bare(text: str, places: frozenset[str]) -> bool:
    """Whether a text names nothing beside place, time, unit and source."""
    return all(says_nothing_else(word, places) for word in words(text).split())


def joined_heading(texts: Sequence[str]) -> str:
    """The texts over a column as one, the lowest last; banners over several columns say nothing."""
    *above, lowest = list(dict.fromkeys(text for text in texts if text)) or [""]
    telling = [text for text in above if not set(words(text).split()) <= _BANNERS]
    parts = [*telling, lowest]
    return " ".join([part for part in parts if words(part) not in _WHOLES] if telling else parts)
