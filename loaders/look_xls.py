"""A look at the records of an old .xls: percent formats, flaws and hidden rows; no values."""

import struct
from collections.abc import Iterator

from loaders.cells import Flaw
from loaders.compound import stream_of
from loaders.look import LockedWorkbook, Look, TooManyCells
from loaders.workbook_xml import PERCENT_BUILT_IN, is_percent_format

ERRORS = {
    0x00: Flaw.NULL,
    0x07: Flaw.DIV0,
    0x0F: Flaw.VALUE,
    0x17: Flaw.REF,
    0x1D: Flaw.NAME,
    0x24: Flaw.NUM,
    0x2A: Flaw.NA,
}
_BOF, _EOF, _PASSWORD = 0x0809, 0x000A, 0x002F
_FORMAT, _XF, _SHEET = 0x041E, 0x00E0, 0x0085
_ROW, _COLUMN, _MANY = 0x0208, 0x007D, 0x00BD
_NUMBER, _RK, _FORMULA, _ERROR = 0x0203, 0x027E, 0x0006, 0x0205
_CALCULATED_BY, _UNCALCULATED = 0x01C1, 0x005E
_EXCEL_97 = b"\x00\x06"
_ZERO, _BLANK = bytes(8), b"\x03\0\0\0\0\0\xff\xff"  # what a formula gave: 0, an empty text
_ON_LOAD = 2  # the formula asks to be calculated when the file is opened
_CELLS = frozenset({_NUMBER, _RK, _FORMULA, _ERROR})


def look_at_xls(content: bytes, limit: int) -> dict[str, Look]:
    """Look at every sheet of a workbook of Excel 97 (BIFF8) or 95 (BIFF5), by name.

    Raises BrokenCompound, LockedWorkbook, TooManyCells.
    """
    stream = stream_of(content, ("Workbook", "Book"))
    formats = {int(number) for number in PERCENT_BUILT_IN}
    styles: list[int] = []
    sheets: dict[str, int] = {}
    letters, stale = _text, True
    for kind, data in _records(stream, 0):
        if kind == _BOF:
            letters = _text if data[:2] == _EXCEL_97 else _text_of_95
        elif kind == _FORMAT and is_percent_format(letters(data[2:], "<H")):
            formats.add(struct.unpack_from("<H", data)[0])
        elif kind == _PASSWORD:
            raise LockedWorkbook
        elif kind == _XF:
            styles.append(struct.unpack_from("<H", data, 2)[0])
        elif kind == _SHEET:
            sheets[letters(data[6:], "<B")] = struct.unpack_from("<I", data)[0]
        elif kind == _CALCULATED_BY:
            stale = data[4:8] == bytes(4)
    percent = frozenset(n for n, style in enumerate(styles) if style in formats)
    looks: dict[str, Look] = {}
    for name, at in sheets.items():
        looks[name] = _look(stream, at, percent, limit, stale)
        limit -= looks[name].cells
    return looks


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records from a BOF to its EOF, without those of what is embedded in it."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        depth += (kind == _BOF) - (kind == _EOF)
        if depth == 1:
            yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size
        if depth <= 0:
            return


def _text(data: bytes, length: str) -> str:
    """A string with its length, of letters of one byte or of two."""
    size = struct.calcsize(length)
    count, wide = struct.unpack_from(length, data)[0], data[size] & 1
    letters = data[size + 1 : size + 1 + count * (1 + wide)]
    return letters.decode("utf-16-le" if wide else "latin-1", "replace")


def _text_of_95(data: bytes, _length: str) -> str:
    return data[1 : 1 + data[0]].decode("cp1252", "replace")


def _look(stream: bytes, at: int, percent: frozenset[int], limit: int, stale: bool) -> Look:
    """Look at one sheet; `stale`: the writing program does not say that it calculates."""
    look = Look()
    for kind, data in _records(stream, at):
        stale = stale or kind == _UNCALCULATED
        for row, col, style in _cells(kind, data):
            look.cells += 1
            if style in percent:
                look.percent.setdefault(row, set()).add(col)
            if (code := _error(kind, data)) is not None:
                look.flaws[row, col] = ERRORS.get(code, Flaw.OTHER)
            elif kind == _FORMULA and _waits(data, stale):
                look.flaws[row, col] = Flaw.UNCALCULATED
        if kind == _ROW and struct.unpack_from("<H", data, 12)[0] & 0x20:
            look.hidden_rows.add(struct.unpack_from("<H", data)[0])
        elif kind == _COLUMN and data[8] & 1:
            first, last = struct.unpack_from("<HH", data)
            look.hidden_columns |= set(range(first, min(last, 255) + 1))
        if look.cells > limit:
            raise TooManyCells
    return look


def _cells(kind: int, data: bytes) -> list[tuple[int, int, int]]:
    """Row, column and style of the numbers, formulas and errors in a record."""
    if kind in _CELLS:
        return [struct.unpack_from("<HHH", data)]
    if kind != _MANY:
        return []
    row, first = struct.unpack_from("<HH", data)
    styles = [style for style, _ in struct.iter_unpack("<HI", data[4:-2])]
    return [(row, first + number, style) for number, style in enumerate(styles)]


def _error(kind: int, data: bytes) -> int | None:
    """The code of an error, stored as such or as the result of a formula."""
    if kind == _ERROR and data[7]:
        return data[6]
    if kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
        return data[8]
    return None


def _waits(data: bytes, stale: bool) -> bool:
    """Whether a formula's 0 or "" is only what was written until somebody calculates it."""
    return data[6:14] in (_ZERO, _BLANK) and (stale or bool(data[14] & _ON_LOAD))
