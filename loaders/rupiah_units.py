"""In which unit a table says its rupiah are: thousands, millions; it reads no amount."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.angka import tulis
from loaders.cells import Sheet, Value, words
from loaders.problems import Level, Problem
from loaders.rupiah_columns import RupiahColumn

_LEAST = 1e6  # the largest amount of a form that shows millions
_SCALES = {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12}
_NAMED = "(?P<scale>ribu|juta|miliar|milyar|triliun)(?:an)?"
_SAID = tuple(
    re.compile(pattern.format(_NAMED))
    for pattern in (
        r"\b(?:rp|rupiah)(?: x| dalam| dlm| ditampilkan)* {}\b",
        r"\b{} (?:rp|rupiah)\b",
        r"\b(?:dalam|dlm|satuan) {}\b",
    )
)
_ZEROS = re.compile(r"(?:\brp|\bx(?: rp)? ?1)(?P<zeros>(?: 000)+)$")


@dataclass(frozen=True)
class Unit:
    """What the numbers of a table are multiplied by, and the cell that says so.

    `shown`: only their format divides them, the cells hold rupiah.
    """

    factor: float
    shown: bool
    row: int
    col: int


def factors_of(
    sheet: Sheet, heading: int, columns: Sequence[RupiahColumn], values: Iterable[Value]
) -> dict[int, float] | Problem:
    """What each column is multiplied by; the problem of a table that contradicts itself."""
    above = _units_above(sheet, heading)
    if len({unit.factor for unit in above}) > 1:
        found = f"satuan rupiahnya {_said(sheet, above[-1])}"
        expected = f"{_said(sheet, above[0])} seperti di atasnya"
        return _refused(sheet, above[-1], found, expected, "Sisakan satuan yang benar")
    unit = next(iter(above), None)
    if unit and unit.shown:
        largest = max((float(v) for v in values if isinstance(v, int | float)), default=0.0)
        if 0 < largest < _LEAST:
            found = f"{_said(sheet, unit)}, padahal rupiah terbesarnya {tulis(largest, 0)}"
            expected = "rupiah penuh di setiap sel, atau satuan tanpa kata “ditampilkan”"
            remedy = "Tulis “dalam juta rupiah” bila memang demikian"
            return _refused(sheet, unit, found, expected, remedy)
    whole = 1.0 if unit is None or unit.shown else unit.factor
    return {c.col: factor_in(c.heading) or whole for c in columns}


def _said(sheet: Sheet, unit: Unit) -> str:
    return f"“{sheet.text(unit.row, unit.col)}”"


def _refused(sheet: Sheet, unit: Unit, found: str, expected: str, remedy: str) -> Problem:
    return sheet.problem(Level.GALAT, unit.row, unit.col, found, expected, remedy)


def factor_in(text: str) -> float | None:
    """The factor that a text says of rupiah: a million for "dalam juta rupiah"."""
    said = words(text)
    if found := next((m for pattern in _SAID if (m := pattern.search(said))), None):
        return _SCALES[found["scale"]]
    zeros = _ZEROS.search(said)
    return 10.0 ** zeros["zeros"].count("0") if zeros else None


def _units_above(sheet: Sheet, heading: int) -> list[Unit]:
    """What the lines above a table say of the unit of its rupiah."""
    return [
        Unit(factor, "ditampilkan" in words(text), row, col)
        for row in range(heading)
        for col in range(len(sheet.rows[row]))
        if (text := sheet.text(row, col)) and (factor := factor_in(text))
    ]
