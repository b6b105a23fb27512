"""Compares a unit that a file states with that of the kamus and converts its scale; no figure."""

import re
from dataclasses import dataclass

from domain.angka import tulis
from loaders.cells import Sheet, fold
from loaders.indicators import Indikator
from loaders.problems import Level, Problem

_NAMES = {
    "persen": ("%", "percent", "prosen", "persentase"),
    "rupiah": ("rp", "rupiahs", "idr"),
    "orang": ("jiwa", "people", "person", "persons"),
    "poin": ("indeks", "index", "point", "points", "skor", "rasio", "ratio"),
    "ribu": ("000", "thousand", "thousands"),
    "juta": ("million", "millions"),
    "miliar": ("milyar", "milyard", "billion", "billions"),
    "triliun": ("trilyun", "trilliun", "trillion"),
    "tahun": ("year", "years"),
}
_SAME = {name: word for word, names in _NAMES.items() for name in names}
_SCALES = {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "triliun": 1e12}
_BASES = frozenset({"persen", "rupiah", "orang", "tahun", "ton", "kg", "ha", "km", "hari", "desa"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[a-z]+|%|000")


@dataclass(frozen=True)
class Stated:
    """What a stated unit comes to: the factor to the kamus' unit and what is to be told."""

    factor: float = 1.0
    problem: Problem | None = None


def _words(unit: str) -> list[str]:
    text = unit.casefold().replace("1.000", "000").replace("1 000", "000")
    found: list[str] = _WORD.findall(text)
    return [_SAME.get(word, word) for word in found]


def _base(unit: str) -> str:
    """The first word of a unit that is no scale: rupiah in "ribu rupiah/orang/tahun"."""
    return next((word for word in _words(unit) if word not in _SCALES), "")


def scale_of(unit: str) -> str:
    """The word of scale in a unit: ribu, juta, miliar, triliun or ""."""
    return next((word for word in _words(unit) if word in _SCALES), "")


def stated_unit(sheet: Sheet, row: int, col: int, unit: str, indikator: Indikator) -> Stated:
    """Compare a unit with the kamus': another scale is converted and told, another unit stops."""
    if not unit or fold(" ".join(_words(unit))) == fold(" ".join(_words(indikator.satuan))):
        return Stated()
    at = (sheet, row, col, unit, indikator)
    ours, theirs = _base(indikator.satuan), _base(unit)
    if theirs and theirs != ours:
        known = theirs in _BASES and ours in _BASES
        return Stated(1.0, _problem(Level.GALAT if known else Level.PERINGATAN, *at))
    factor = _SCALES.get(scale_of(unit), 1.0) / _SCALES.get(scale_of(indikator.satuan), 1.0)
    return Stated(factor, None if factor == 1.0 else _converted(factor, *at))


def unit_problem(
    sheet: Sheet, row: int, col: int, unit: str, indikator: Indikator
) -> Problem | None:
    """What is wrong with the unit of a promise, which is not converted: another scale stops."""
    stated = stated_unit(sheet, row, col, unit, indikator)
    if stated.factor == 1.0:
        return stated.problem
    return _problem(Level.GALAT, sheet, row, col, unit, indikator)


def title_unit(sheet: Sheet, row: int, col: int, text: str, indikator: Indikator) -> Stated:
    """The unit in the brackets of a title or header, compared with the kamus'."""
    for unit in re.findall(r"[(\[]([^()\[\]]*)[)\]]", text):
        if _YEAR.search(unit):
            continue
        if _base(unit) in _BASES or (scale_of(unit) and len(_words(unit)) <= 2):
            stated = stated_unit(sheet, row, col, unit, indikator)
            warned = stated.problem and stated.problem.level is Level.PERINGATAN
            return Stated() if warned else stated
    return Stated()


def _problem(
    level: Level, sheet: Sheet, row: int, col: int, unit: str, indikator: Indikator
) -> Problem:
    return sheet.problem(
        level,
        row,
        col,
        f"satuan “{unit}”",
        f"satuan {indikator.kode} menurut kamus: {indikator.satuan}",
        "Periksa apakah satuannya memang sama",
    )


def _converted(
    factor: float, sheet: Sheet, row: int, col: int, unit: str, indikator: Indikator
) -> Problem:
    how = f"dikali {tulis(factor, 0)}" if factor > 1 else f"dibagi {tulis(1 / factor, 0)}"
    return sheet.problem(
        Level.CATATAN,
        row,
        col,
        f"satuan “{unit}”: angkanya {how} menjadi {indikator.satuan}",
        f"satuan {indikator.kode} menurut kamus: {indikator.satuan}",
        "Periksa satu dua angkanya",
    )
