"""Compares a unit that a file states with that of the kamus; it converts nothing."""

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


def scale_of(unit: str) -> str:
    """The word of scale in a unit: ribu, juta, miliar, triliun or ""."""
    return next((word for word in _SCALES if word in unit.casefold().split()), "")


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
