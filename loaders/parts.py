"""Rows that are of a part of what is measured: one sex, the towns, a half-year; it reads no figure.

A column tells it by its heading (jenis_kelamin, semester) or by what it holds (Perkotaan). A row
of a part is stored only where the kamus has an indikator for that part, and never as the whole.
"""

import re
from collections.abc import Iterable, Mapping

from loaders.cells import Sheet, words
from loaders.indicators import MONTHS, Indikator
from loaders.known import Known
from loaders.outcome import Extract
from loaders.problems import Level, Problem

_HEADINGS = frozenset(
    {"jenis kelamin", "kelamin", "jk", "gender", "sex", "semester", "bulan"}
    | {"daerah tempat tinggal", "klasifikasi daerah", "tipe daerah", "klasifikasi"}
    | {"perkotaan perdesaan", "kelompok umur"}
    | {"golongan umur", "kelompok usia", "umur", "usia", "pendidikan", "tingkat pendidikan"}
    | {"jenjang pendidikan", "jenjang", "lapangan usaha", "lapangan pekerjaan", "sektor"}
    | {"komponen", "rincian", "komoditas", "disagregasi", "nama variabel turunan"}
    | {"nama turunan tahun", "turunan variabel", "turunan tahun"}
)
_WHOLES = frozenset(
    {"jumlah", "total", "semua", "seluruh", "keseluruhan", "setahun", "tahunan", "tidak ada"}
    | {"perkotaan perdesaan", "perkotaan pedesaan", "perdesaan perkotaan", "pedesaan perkotaan"}
    | {"kota desa", "desa kota", "laki laki perempuan", "l p", "male female", "total jumlah"}
)
_PARTS = frozenset(
    {"perkotaan", "perdesaan", "pedesaan", "laki laki", "perempuan", "pria", "wanita"}
    | {"male", "female", "makanan", "non makanan", "bukan makanan", "semester 1", "semester 2"}
    | {"semester i", "semester ii", "semester 1 maret", "semester 2 september"}
    | {"semester i maret", "semester ii september"}
)
_TELLING = _WHOLES | _PARTS | MONTHS


_DIMENSION = re.compile(
    r"\b(?:(?:dan|menurut)\s+)?(?:jenis kelamin|(?:klasifikasi )?daerah(?: tempat tinggal)?"
    r"|kelompok umur|tingkat pendidikan)\b",
    re.IGNORECASE,
)
# words of a title that make its figures those of a part, or no realisasi at all
_NARROWING = "perempuan laki perkotaan perdesaan pedesaan target proyeksi"
NARROWING = MONTHS | frozenset(_NARROWING.split())


def wholes_among(texts: Iterable[str]) -> frozenset[str]:
    """The headings that say the whole of the parts that stand beside them: Jumlah of both sexes."""
    plain = {text: _plain(text) for text in texts}
    if _PARTS.isdisjoint(plain.values()):
        return frozenset()
    return frozenset(text for text, said in plain.items() if said in _WHOLES)


def is_part(text: str) -> bool:
    """Whether a heading says a part and nothing else: Laki-laki."""
    return _plain(text) in _PARTS


def without_dimensions(text: str) -> str:
    """A title without the words that say by what its columns are: "dan Jenis Kelamin"."""
    return _DIMENSION.sub(" ", text)


def part_columns(headings: Mapping[int, str], held: Mapping[int, Iterable[str]]) -> tuple[int, ...]:
    """The columns, of those with the headings, that tell which part a row is of."""
    found = (
        col
        for col, heading in headings.items()
        if _plain(heading) in _HEADINGS or _holds_parts(held[col])
    )
    return tuple(found)


def _holds_parts(texts: Iterable[str]) -> bool:
    said = {_plain(text) for text in texts}
    return bool(said & (_PARTS | MONTHS)) and said <= _TELLING


def _plain(text: str) -> str:
    return " ".join(word for word in words(text).split() if word not in ("dan", "and"))


def parts_in(sheet: Sheet, row: int, columns: Mapping[int, str]) -> tuple[str, ...]:
    """The parts that a row is of, by the columns and their headings; () for the whole."""
    texts = ((heading, sheet.text(row, col)) for col, heading in columns.items())
    return tuple(
        f"{heading} {text}" if text.isdigit() else text
        for heading, text in texts
        if text and _plain(text) not in _WHOLES
    )


class Parts:
    """The indikator of every row of one table, and what was left out because it is of a part."""

    def __init__(self, sheet: Sheet, columns: Mapping[int, str], known: Known) -> None:
        self.sheet, self.columns, self.known = sheet, columns, known
        self._found: dict[tuple[str, tuple[str, ...]], Indikator | None] = {}
        self._left_out: dict[tuple[str, ...], tuple[int, Indikator]] = {}

    def of(self, row: int, indikator: Indikator) -> Indikator | None:
        """What a row's figures of an indikator are; None where they are of a part without one."""
        parts = parts_in(self.sheet, row, self.columns) if self.columns else ()
        if not parts:
            return indikator
        key = (indikator.kode, parts)
        if key not in self._found:
            text = " ".join((indikator.nama, *parts))
            self._found[key] = self.known.named(text).indikator
        if (found := self._found[key]) is None:
            self._left_out.setdefault(parts, (row, indikator))
        return found

    def tell(self, extract: Extract) -> None:
        """One problem for each part that was left out: a galat where nothing else was read."""
        level = Level.PERINGATAN if extract.figures else Level.GALAT
        extract.problems += [
            self._problem(level, row, parts, indikator)
            for parts, (row, indikator) in self._left_out.items()
        ]

    def _problem(
        self, level: Level, row: int, parts: tuple[str, ...], indikator: Indikator
    ) -> Problem:
        col = next(c for c in self.columns if self.sheet.text(row, c) and self._tells(row, c))
        return self.sheet.problem(
            level,
            row,
            col,
            f"baris “{', '.join(parts)}” bukan seluruh {indikator.kode}; baris seperti ini "
            "tidak dimuat",
            "angka seluruhnya, atau indikator menurut kamus untuk bagian itu",
            "Tambahkan bagian itu ke kamus (data/kamus_indikator.csv) bila perlu dimuat",
        )

    def _tells(self, row: int, col: int) -> bool:
        return bool(parts_in(self.sheet, row, {col: self.columns[col]}))
