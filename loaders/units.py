"""Compares a unit that a file states with that of the kamus; it converts nothing."""

import re

from loaders.cells import Sheet, fold
from loaders.indicators import Indikator
from loaders.problems import Level, Problem

_SAME = {"%": "persen", "percent": "persen", "rp": "rupiah", "jiwa": "orang"}
_SCALES = ("ribu", "juta", "miliar", "milyar", "triliun")


def _plain(unit: str) -> str:
    text = unit.casefold().replace("%", " persen ").replace("milyar", "miliar")
    return fold(
        " ".join(_SAME.get(word.strip("."), word) for word in text.replace("/", " ").split())
    )


def _base(unit: str) -> str:
    """The first word of a unit that is no scale: rupiah in "ribu rupiah/orang/tahun"."""
    parts = [word for word in re.findall(r"[a-z%]+", unit.casefold()) if word not in _SCALES]
    first = parts[0] if parts else ""
    return _SAME.get(first, first)


def scale_of(unit: str) -> str:
    """The word of scale in a unit: ribu, juta, miliar, triliun or ""."""
    return next((word for word in _SCALES if word in re.findall("[a-z]+", unit.casefold())), "")


def unit_problem(
    sheet: Sheet, row: int, col: int, unit: str, indikator: Indikator
) -> Problem | None:
    """What is wrong with a stated unit: another scale stops, other words are pointed out."""
    if not unit or _plain(unit) == _plain(indikator.satuan):
        return None
    other_scale = scale_of(unit) != scale_of(indikator.satuan)
    return sheet.problem(
        Level.GALAT if other_scale else Level.PERINGATAN,
        row,
        col,
        f"satuan “{unit}”",
        f"satuan {indikator.kode} menurut kamus: {indikator.satuan}",
        "Ubah angkanya ke satuan itu" if other_scale else "Periksa apakah satuannya memang sama",
    )


def title_unit_problem(
    sheet: Sheet, row: int, col: int, text: str, indikator: Indikator
) -> Problem | None:
    """What is wrong with the unit in a title's brackets: the same one in another scale."""
    for unit in re.findall(r"\(([^()]*)\)", text):
        if _base(unit) == _base(indikator.satuan) and scale_of(unit) != scale_of(indikator.satuan):
            return unit_problem(sheet, row, col, unit, indikator)
    return None
