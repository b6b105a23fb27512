"""Cuts a sheet of several tables into one sheet per table, addresses kept; it reads none."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from loaders.cells import Sheet, Value
from loaders.grid import is_year_row
from loaders.labels import Kind, heading_kind
from loaders.values import token_of

_HEADS = frozenset({Kind.NAME, Kind.BPS, Kind.KEMENDAGRI, Kind.YEAR, Kind.INDIKATOR, Kind.PARENT})
_NOTES = ("sumber", "source", "catatan", "keterangan", "note", "ket.", "*", "access time")


def blocks_of(sheet: Sheet) -> list[Sheet]:
    """The sheet itself, or a sheet for each of its tables with all other cells blank."""
    starts = [top for top, _ in _starts(sheet)]
    if not starts:
        return list(_side_by_side(sheet))
    cuts = [0, *starts, len(sheet.rows)]
    parts = [_cut(sheet, top, bottom, 0, sheet.width) for top, bottom in pairwise(cuts)]
    return [block for part in parts for block in _side_by_side(part)]


def is_heading(sheet: Sheet, row: int) -> bool:
    """Whether a row heads columns: it holds years, or texts one of which heads regions or years."""
    if not any(sheet.rows[row]):
        return False
    first = sheet.text(row, 0) or sheet.text(row, 1)
    corner = not sheet.text(row, 0) or heading_kind(first) is not None
    return is_text_heading(sheet, row) or (corner and is_year_row(sheet, row))


def is_text_heading(sheet: Sheet, row: int) -> bool:
    """Whether a row holds two texts or more, no number, and one that heads regions or years."""
    cells = sheet.rows[row]
    if any(isinstance(value, float) for value in cells):
        return False
    texts = [t for c in range(len(cells)) if (t := sheet.text(row, c))]
    if len(texts) < 2 or any(token_of(t) for t in texts):
        return False
    return any(heading_kind(t) in _HEADS for t in texts)


def _starts(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Where each table but the first begins, with its heading: a heading below rows of figures."""
    figures = heading = False
    for row in range(len(sheet.rows)):
        if is_heading(sheet, row):
            if figures and heading:
                yield _top(sheet, row), row
            figures, heading = False, True
        elif not figures:
            figures = _is_figures(sheet, row)


def _is_figures(sheet: Sheet, row: int) -> bool:
    """Whether a row has a label and a figure beside it."""
    cells = sheet.rows[row]
    filled = [c for c in range(len(cells)) if cells[c] != ""]
    return len(filled) > 1 and any(token_of(sheet.text(row, c)) for c in filled[1:])


def _top(sheet: Sheet, heading: int) -> int:
    """The first row of what stands above a heading and is neither figures nor a note."""
    top = heading
    while top > 0 and not _is_figures(sheet, top - 1):
        texts = [t for c in range(len(sheet.rows[top - 1])) if (t := sheet.text(top - 1, c))]
        if texts and texts[0].casefold().startswith(_NOTES):
            break
        top -= 1
    while top < heading and not any(v != "" for v in sheet.rows[top]):
        top += 1
    return top


def _side_by_side(sheet: Sheet) -> Iterator[Sheet]:
    """The tables that stand beside each other: their heading names the regions again."""
    row = next((r for r in range(min(len(sheet.rows), 60)) if is_heading(sheet, r)), None)
    columns = _repeated_heads(sheet, row) if row is not None else []
    lefts = [0, *columns, sheet.width]
    for left, right in pairwise(lefts):
        yield _cut(sheet, 0, len(sheet.rows), left, right) if columns else sheet


def _repeated_heads(sheet: Sheet, row: int) -> list[int]:
    """The columns, each after a blank one or after figures, where the first label comes again."""
    named = [
        c for c in range(len(sheet.rows[row])) if heading_kind(sheet.text(row, c)) is Kind.NAME
    ]
    if len(named) < 2:
        return []
    first = sheet.text(row, named[0]).casefold()
    again = [c for c in named[1:] if sheet.text(row, c).casefold() == first]
    return [c - 1 if _is_number_column(sheet, row, c - 1) else c for c in again]


def _is_number_column(sheet: Sheet, row: int, col: int) -> bool:
    return heading_kind(sheet.text(row, col)) in (Kind.ASIDE, Kind.BPS, Kind.KEMENDAGRI)


def _cut(sheet: Sheet, top: int, bottom: int, left: int, right: int) -> Sheet:
    """The same sheet with everything outside a rectangle blank."""
    rows: list[list[Value]] = [[] for _ in range(top)]
    rows += [[*([""] * left), *row[left:right]] for row in sheet.rows[top:bottom]]
    merged = tuple(
        m
        for m in sheet.merged
        if top <= m.top and m.bottom < bottom and left <= m.left and m.right < right
    )
    return replace(sheet, rows=rows, merged=merged)
