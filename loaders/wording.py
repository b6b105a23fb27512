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
_UNITS = (
    "persen persentase percent percentage rupiah rp rupiahs idr ribu juta miliar milyar triliun "
    "thousand thousands million billion orang jiwa people person persons poin point points satuan "
    "unit 000"
)
_PAPER = (
    "tabel table lampiran data angka nilai realisasi sementara statistik rekap rekapitulasi fix "
    "final revisi rev update terbaru terkini copy salinan baru lembar sheet excel xlsx xls csv "
    "besaran ringkasan"
)
HARMLESS = frozenset(" ".join((_FUNCTION, _PLACES, _TIMES, _SOURCES, _UNITS, _PAPER)).split())
_BANNERS = frozenset(
    {"kemiskinan", "ekonomi", "pendidikan", "kesehatan", "infrastruktur", "ketenagakerjaan"}
    | {"pemerintahan", "lingkungan", "sosial", "kesejahteraan", "bidang", "urusan", "aspek"}
    | {"indikator", "makro", "daerah", "utama", "komponen", "dan"}
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERING = re.compile(r"^\s*(?:tabel|table|lampiran)?\s*\d{1,2}(?:[.\s]\d{1,2})*[.)]?\s+", re.I)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z(])|(?<=\))(?=\w)")


def plain_wording(text: str) -> str:
    """A title, header or file name as words: CamelCase apart, without its number and copy mark."""
    return _NUMBERING.sub("", _CAMEL.sub(" ", re.sub(r"\(\d\)\s*$", "", text)))


def says_nothing_else(word: str, places: frozenset[str]) -> bool:
    """Whether a word names only a place, a time, a unit, a source or nothing."""
    return word in HARMLESS or word in places or bool(_YEAR.fullmatch(word))


def is_bare(text: str, places: frozenset[str]) -> bool:
    """Whether a text names nothing beside place, time, unit and source."""
    return all(says_nothing_else(word, places) for word in words(text).split())


def joined_heading(texts: Sequence[str]) -> str:
    """The texts over a column as one, the lowest last; banners over several columns say nothing."""
    *above, lowest = list(dict.fromkeys(text for text in texts if text)) or [""]
    return " ".join((*(t for t in above if not set(words(t).split()) <= _BANNERS), lowest))
