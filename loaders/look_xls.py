"""A look at the records of an old .xls (BIFF8): percent formats, errors, hidden rows; no values."""

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
_CELLS = frozenset({_NUMBER, _RK, _FORMULA, _ERROR})


def look_at_xls(content: bytes, limit: int) -> dict[str, Look]:
    """Look at every sheet of a BIFF8 workbook, by name; none where it is older.

    Raises BrokenCompound, LockedWorkbook, TooManyCells.
    """
    stream = stream_of(content, ("Workbook",))
    formats = {int(number) for number in PERCENT_BUILT_IN}
    styles: list[int] = []
    sheets: dict[str, int] = {}
    for kind, data in _records(stream, 0):
        if kind == _FORMAT and is_percent_format(_text(data[2:], "<H")):
            formats.add(struct.unpack_from("<H", data)[0])
        elif kind == _PASSWORD:
            raise LockedWorkbook
        elif kind == _XF:
            styles.append(struct.unpack_from("<H", data, 2)[0])
        elif kind == _SHEET:
            sheets[_text(data[6:], "<B")] = struct.unpack_from("<I", data)[0]
    percent = frozenset(n for n, style in enumerate(styles) if style in formats)
    return {name: _look(stream, at, percent, limit) for name, at in sheets.items()}


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
    """A string with its length, one byte or two per letter."""
    size = struct.calcsize(length)
    count, wide = struct.unpack_from(length, data)[0], data[size] & 1
    letters = data[size + 1 : size + 1 + count * (1 + wide)]
    return letters.decode("utf-16-le" if wide else "latin-1", "replace")


def _look(stream: bytes, at: int, percent: frozenset[int], limit: int) -> Look:
    look = Look()
    for kind, data in _records(stream, at):
        for row, col, style in _cells(kind, data):
            look.cells += 1
            if style in percent:
                look.percent.setdefault(row, set()).add(col)
            if (code := _error(kind, data)) is not None:
                look.flaws[row, col] = ERRORS.get(code, Flaw.OTHER)
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
