"""A look at the records of an .xlsb: percent formats, flaws, hidden rows, extent; no values."""

import struct
import zipfile
from collections.abc import Iterator

from loaders.cells import Flaw
from loaders.look import Look, TooManyCells
from loaders.look_xls import ERRORS
from loaders.workbook_xml import PERCENT_BUILT_IN, is_percent_format, main_part, relations

_ROW, _ERROR, _FORMULA_ERROR, _COLUMN, _SHEET = 0, 3, 11, 60, 156
_CELLS = range(1, 12)
_FORMULA_NUMBER, _CALCULATION = 9, 157
_WAITING = 0x11  # all formulas are to be calculated on opening, or some were not when it was saved
_FORMAT, _STYLE, _STYLES, _END_STYLES = 44, 47, 617, 618


def look_at_xlsb(container: zipfile.ZipFile, limit: int) -> dict[str, Look]:
    """Look at every worksheet, by name; raises TooManyCells when all have more than `limit`."""
    book = main_part(container)
    parts = relations(container, book)
    looks: dict[str, Look] = {}
    percent = _percent_styles(container, parts)
    records = list(_records(container.read(book)))
    stale = any(kind == _CALCULATION and data[24] & _WAITING for kind, data in records)
    for kind, data in records:
        if kind != _SHEET:
            continue
        relation, after = _text(data, 8)
        part = parts.get(relation, ("", ""))
        if part[0] == "worksheet" and part[1] in container.NameToInfo:
            look = _look(container.read(part[1]), percent, limit, stale)
            looks[_text(data, after)[0]] = look
            limit -= look.cells
    return looks


def _percent_styles(
    container: zipfile.ZipFile, parts: dict[str, tuple[str, str]]
) -> frozenset[int]:
    path = next((path for kind, path in parts.values() if kind == "styles"), "")
    formats = {int(number) for number in PERCENT_BUILT_IN}
    styles: list[int] = []
    within = False
    records = _records(container.read(path)) if path in container.NameToInfo else iter(())
    for kind, data in records:
        if kind == _FORMAT and is_percent_format(_text(data, 2)[0]):
            formats.add(struct.unpack_from("<H", data)[0])
        elif kind in (_STYLES, _END_STYLES):
            within = kind == _STYLES
        elif kind == _STYLE and within:
            styles.append(struct.unpack_from("<H", data, 2)[0])
    return frozenset(number for number, style in enumerate(styles) if style in formats)


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and data of every record; both kind and size are written in groups of seven bits."""
    at = 0
    while at < len(part):
        kind, at = _grouped(part, at, 2)
        size, at = _grouped(part, at, 4)
        yield kind, part[at : at + size]
        at += size


def _grouped(part: bytes, at: int, most: int) -> tuple[int, int]:
    number = 0
    for group in range(most):
        byte = part[at]
        at += 1
        number |= (byte & 0x7F) << 7 * group
        if not byte & 0x80:
            break
    return number, at


def _text(data: bytes, at: int) -> tuple[str, int]:
    """A string and where it ends."""
    count = struct.unpack_from("<I", data, at)[0]
    end = at + 4 + 2 * count
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


def _look(part: bytes, percent: frozenset[int], limit: int, stale: bool) -> Look:
    """Look at one sheet; `stale`: the 0 of a formula may only wait to be calculated."""
    look, row = Look(), 0
    for kind, data in _records(part):
        if kind == _ROW:
            row = struct.unpack_from("<I", data)[0]
            if data[11] & 0x10:
                look.hidden_rows.add(row)
        elif kind in _CELLS:
            col, style = struct.unpack_from("<II", data)
            look.cells += 1
            look.reach(row, col)
            if style & 0xFFFFFF in percent:
                look.percent.setdefault(row, set()).add(col)
            if kind in (_ERROR, _FORMULA_ERROR):
                look.flaws[row, col] = ERRORS.get(data[8], Flaw.OTHER)
            elif kind == _FORMULA_NUMBER and stale and data[8:16] == bytes(8):
                look.flaws[row, col] = Flaw.UNCALCULATED
        elif kind == _COLUMN and struct.unpack_from("<H", data, 16)[0] & 1:
            first, last = struct.unpack_from("<II", data)
            look.hidden_columns |= set(range(first, min(last, 16_383) + 1))
        if look.cells > limit:
            raise TooManyCells
    return look
