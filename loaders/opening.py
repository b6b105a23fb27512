"""Opens a workbook's cells, whatever its format, after a look at it; runs where it may die.

python-calamine reads the values; a sheet that reaches far with few cells is read by openpyxl.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from xml.parsers import expat

import python_calamine as calamine

from loaders.cells import Flaw, Merged, Sheet, Value
from loaders.compound import BrokenCompound
from loaders.container import BROKEN, ENTITIES, LOCKED, SPLIT, check_container, is_html
from loaders.delimited import delimited_rows
from loaders.limits import Limits
from loaders.look import ForbiddenEntities, LockedWorkbook, Look, TooManyCells, places
from loaders.look_ods import look_at_ods
from loaders.look_xls import look_at_xls
from loaders.look_xlsb import look_at_xlsb
from loaders.problems import UnreadableFile
from loaders.sparse import sparse_rows
from loaders.web_page import read_web_page
from loaders.workbook_xml import look_at_workbook

WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
DELIMITED = (".csv", ".tsv")
_BREAKS = (
    *(calamine.CalamineError, OSError, expat.ExpatError),
    *(zipfile.BadZipFile, zlib.error, EOFError, BrokenCompound, struct.error, IndexError),
)
_XML = (".xlsx", ".xlsm")
_ZIPPED = (".xlsx", ".xlsm", ".xlsb", ".ods")


def open_sheets(path: Path, name: str, limits: Limits) -> Iterator[Sheet]:
    """Read the sheets of a workbook one after the other.

    Raises UnreadableFile: locked, broken, or beyond the limits.
    """
    suffix = path.suffix.lower()
    if suffix in _ZIPPED:
        check_container(path, limits)
    try:
        if suffix in DELIMITED:
            yield Sheet(name, "", delimited_rows(path.read_bytes(), path.name, limits.cells))
            return
        if suffix == ".xls" and is_html(content := path.read_bytes()):
            yield read_web_page(content, name, path.name)
            return
        looks = _looks(path, suffix, limits)
        with calamine.load_workbook(str(path)) as book:
            if len(book.sheets_metadata) > limits.sheets:
                found = f"berisi {len(book.sheets_metadata)} lembar, batasnya {limits.sheets}"
                raise UnreadableFile(path.name, found, SPLIT)
            for meta in book.sheets_metadata:
                yield _sheet(book, meta, name, path, looks.get(meta.name), limits)
    except (calamine.PasswordError, LockedWorkbook) as cause:
        raise UnreadableFile(path.name, *LOCKED) from cause
    except ForbiddenEntities as cause:
        raise UnreadableFile(path.name, *ENTITIES) from cause
    except TooManyCells as cause:
        found = f"lebih dari {limits.cells} sel, atau sel di luar batas lembar Excel"
        raise UnreadableFile(path.name, found, SPLIT) from cause
    except _BREAKS as cause:
        raise UnreadableFile(path.name, *BROKEN) from cause


def _looks(path: Path, suffix: str, limits: Limits) -> dict[str, Look]:
    """What the reader of cells loses, by sheet.

    Raises TooManyCells also where a sheet that only calamine can read reaches too far.
    """
    if suffix in _XML:
        with zipfile.ZipFile(path) as container:
            return look_at_workbook(container, limits.cells)
    looks = _other_looks(path, suffix, limits)
    if any(look.rows * look.columns > limits.area for look in looks.values()):
        raise TooManyCells
    return looks


def _other_looks(path: Path, suffix: str, limits: Limits) -> dict[str, Look]:
    if suffix == ".xls":
        return look_at_xls(path.read_bytes(), limits.cells)
    with zipfile.ZipFile(path) as container:
        if suffix == ".xlsb":
            return look_at_xlsb(container, limits.cells)
        return look_at_ods(container, limits.cells)


def _sheet(
    book: calamine.CalamineWorkbook,
    meta: calamine.SheetMetadata,
    name: str,
    path: Path,
    look: Look | None,
    limits: Limits,
) -> Sheet:
    hidden = meta.visible != calamine.SheetVisibleEnum.Visible
    if meta.typ != calamine.SheetTypeEnum.WorkSheet:
        return Sheet(name, meta.name, [], hidden=hidden)
    if look and path.suffix.lower() in _XML and _beyond_calamine(look, limits):
        rows, merged = sparse_rows(path, meta.name), tuple(look.merged)
        return seen(Sheet(name, meta.name, rows, merged, hidden), look)
    sheet = book.get_sheet_by_name(meta.name)
    ranges = sheet.merged_cell_ranges or []
    merged = tuple(Merged(a[0], a[1], b[0], b[1]) for a, b in ranges)
    if look and not merged:
        merged = tuple(look.merged)  # which the reader does not give of an .ods
    rows = sheet.to_python(skip_empty_area=False)
    read = Sheet(name, meta.name, rows, merged, hidden)
    if look is None and rows:
        raise UnreadableFile(path.name, *BROKEN)  # percentages could not be told from numbers
    return seen(read, look) if look else read


def _beyond_calamine(look: Look, limits: Limits) -> bool:
    """Whether calamine would make a cell of every blank, or refuse an error it does not know."""
    return look.rows * look.columns > limits.area or Flaw.OTHER in look.flaws.values()


def seen(sheet: Sheet, look: Look) -> Sheet:
    """The sheet with what the look saw: percentages as they are shown, flaws said."""
    flawed: dict[int, set[int]] = {}
    for (row, col), flaw in look.flaws.items():
        _put(sheet.rows, row, col, flaw)
        flawed.setdefault(row, set()).add(col)
    percent: dict[int, set[int]] = {}
    for row, cols in look.percent.items():
        cells = sheet.rows[row] if row < len(sheet.rows) else []
        for col in cols:
            value = cells[col] if col < len(cells) else ""
            if isinstance(value, int | float) and not isinstance(value, bool):
                cells[col] = float(Decimal(repr(value)).scaleb(2))
                percent.setdefault(row, set()).add(col)
    rows = range(len(sheet.rows))
    return Sheet(
        sheet.file,
        sheet.name,
        sheet.rows,
        sheet.merged,
        sheet.hidden,
        places(percent),
        places(flawed),
        places(look.linked),
        frozenset(row for row in look.hidden_rows if row in rows and any(sheet.rows[row])),
        frozenset(col for col in look.hidden_columns if any(_holds(r, col) for r in sheet.rows)),
        places(look.between),
    )


def _holds(row: list[Value], col: int) -> bool:
    return col < len(row) and row[col] != ""


def _put(rows: list[list[Value]], row: int, col: int, value: Value) -> None:
    """Put a value where the reader saw nothing, perhaps beyond its last cell."""
    while len(rows) <= row:
        rows.append([])
    rows[row] += [""] * (col + 1 - len(rows[row]))
    rows[row][col] = value
