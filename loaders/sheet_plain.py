"""The look at a worksheet of xlsx, shorter where all its cells are plain values; it keeps none.

Such is a sheet whose rows match one pattern whole: no formula, no error, no style of percentages,
nothing hidden, no cell out of its row. Any other is looked at cell by cell.
"""

import re
import zipfile
from io import BytesIO

from loaders.look import Look, TooManyCells
from loaders.sheet_xml import LONGEST, WIDEST, column_number, look_at_sheet

_AT_ONCE = 32 * 1024 * 1024  # bytes of a part that may be held whole
_BEGIN, _END = b"<sheetData>", b"</sheetData>"
_CELL = (
    rb'<c r="[A-Z]{1,3}\1"(?: s="[0-9]{1,9}")?(?: t="(?:s|n|b|inlineStr)")? ?'
    rb"(?:/>|>(?:<v>[^<>&]*</v>|<is><t[^<>&]*>[^<>&]*</t></is>)?</c>)"
)
_ROW = rb'<row r="([0-9]{1,7})"(?: [A-Za-z0-9:]+="[^"<>&]*")*+ ?(?:/>|>(?:%b)*+</row>)' % _CELL
_ROWS = re.compile(rb"(?:\s*+%b)*+\s*+" % _ROW)
_PLACE = re.compile(rb'<c r="([A-Z]+)([0-9]+)')


def look_at_part(
    container: zipfile.ZipFile, part: str, percent: frozenset[str], limit: int, *, stale: bool
) -> Look:
    """Look at a worksheet's part, as look_at_sheet does."""
    if container.NameToInfo[part].file_size <= _AT_ONCE:
        content = container.read(part)
        look = _look_at_plain(content, percent, limit)
        return look or look_at_sheet(BytesIO(content), percent, limit, stale=stale)
    with container.open(part) as stream:
        return look_at_sheet(stream, percent, limit, stale=stale)


def _look_at_plain(content: bytes, percent: frozenset[str], limit: int) -> Look | None:
    """The look at a sheet of plain values; None where it is none."""
    before, begin, rest = content.partition(_BEGIN)
    cells, end, after = rest.rpartition(_END)
    if not begin or not end or b"<!" in before or b"hidden" in cells:
        return None
    if any(b' s="%b"' % style.encode() in cells for style in percent):
        return None
    if not _ROWS.fullmatch(cells):
        return None
    look = look_at_sheet(BytesIO(before + begin + end + after), percent, limit, stale=False)
    look.cells = cells.count(b"<c ")
    for row in cells.split(b"</row>"):
        if (at := row.rfind(b"<c ")) >= 0 and (last := _PLACE.match(row, at)):
            look.reach(int(last[2]) - 1, column_number(last[1].decode()))
    if look.cells > limit or look.columns > WIDEST or look.rows > LONGEST:
        raise TooManyCells
    return look
