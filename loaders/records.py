"""Finds a table whose headings are texts: regions or years down, what is measured to the right.

Structure, not templates: the heading row names the region or the year; every other column that
holds figures is a column of values. It reads no figure.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.ordinal import SKALA, tingkat
from loaders.blocks import is_text_heading
from loaders.cells import Sheet, text_of
from loaders.grid import first_filled, is_year_row
from loaders.labels import Kind, Labels, heading_kind, labels_of
from loaders.parts import part_columns
from loaders.roster import group_of
from loaders.standing import only_texts
from loaders.values import token_of
from loaders.wording import joined_heading
from loaders.years import year_of

_LOOK_AT = 40
_DEPTH = 4  # rows that a heading may have
_SAMPLE = 60


@dataclass(frozen=True)
class ValueColumn:
    """A column of values and the text over it; `figures` tells that it holds more than words."""

    col: int
    heading: str
    at: tuple[int, int]
    figures: bool = True


@dataclass(frozen=True)
class Records:
    """A table with text headings: what its columns are for and where its body begins."""

    sheet: Sheet
    titles: tuple[tuple[int, str], ...]
    labels: Labels
    kinds: dict[Kind, int]
    values: tuple[ValueColumn, ...]
    nameless: tuple[int, ...]  # columns of figures without a heading
    heading: int
    body: int

    def rows(self) -> Iterator[int]:
        """The rows of the body that hold anything."""
        for row in range(self.body, len(self.sheet.rows)):
            if any(value != "" for value in self.sheet.rows[row]):
                yield row

    @property
    def data(self) -> list[int]:
        """The columns of figures."""
        return [column.col for column in self.values]


def find_records(sheet: Sheet) -> Records | None:
    """The first such table on a sheet; None where no row heads one."""
    start = first_filled(sheet)
    for row in range(start, min(len(sheet.rows), start + _LOOK_AT)):
        if (is_text_heading(sheet, row) or _has_blank_corner(sheet, row)) and (
            found := _records(sheet, row)
        ):
            return found
    return None


def _has_blank_corner(sheet: Sheet, row: int) -> bool:
    """Whether a row begins blank over labels and goes on with texts over figures."""
    texts = [sheet.text(row, c) for c in range(len(sheet.rows[row]))]
    return (
        bool(texts) and not texts[0] and any(texts) and not any(map(token_of, filter(None, texts)))
    )


def _records(sheet: Sheet, row: int) -> Records | None:
    body = _body(sheet, row)
    if body is None or any(is_year_row(sheet, r) for r in range(max(row - 1, 0), body)):
        return None
    sample = range(body, min(len(sheet.rows), body + _SAMPLE))
    headings = {c: _heading(sheet, row, body, c) for c in range(sheet.width)}
    kinds = {c: heading_kind(text) for c, text in headings.items()}
    held = {c: [t for r in sample if (t := sheet.text(r, c))] for c in headings}
    parts = part_columns(headings, held)
    kinds |= dict.fromkeys(parts)
    names = {c: _mostly_letters(sheet, sample, c) for c in headings}
    labels = labels_of({c: t for c, t in headings.items() if t or c == 0}, names, parts)
    first = {kind: c for c, kind in reversed(kinds.items()) if kind is not None}
    years = first.get(Kind.YEAR)
    if years is not None and not any(year_of(sheet.value(r, years)) for r in sample):
        return None
    beside = {*labels.columns, *parts} | {c for c, k in kinds.items() if k and k is not Kind.VALUE}
    filled = [c for c in headings if c not in beside and any(sheet.text(r, c) for r in sample)]
    figures = [c for c in filled if _has_figures(sheet, sample, c)]
    if not any(headings[c] for c in figures):
        return None
    values = tuple(
        ValueColumn(c, headings[c], (row, c), c in figures) for c in filled if headings[c]
    )
    nameless = tuple(c for c in figures if not headings[c])
    titles = only_texts(sheet, range(row))
    return Records(sheet, titles, labels, first, values, nameless, row, body)


def _body(sheet: Sheet, heading: int) -> int | None:
    """The first row below a heading with a label and a figure; a row of column numbers is none."""
    for row in range(heading + 1, min(len(sheet.rows), heading + _DEPTH + 2)):
        texts = [text_of(v) for v in sheet.rows[row]]
        filled = [c for c, text in enumerate(texts) if text]
        if _counts([texts[c].strip("()[] ") for c in filled]):
            continue
        if len(filled) > 1 and any(token_of(texts[c]) for c in filled[1:]):
            group = row - 1 > heading and group_of(_only(sheet, row - 1))
            return row - 1 if group else row
    return None


def _only(sheet: Sheet, row: int) -> str:
    """The text of a row that has only one."""
    texts = [text for value in sheet.rows[row] if (text := text_of(value))]
    return texts[0] if len(texts) == 1 else ""


def _counts(texts: list[str]) -> bool:
    return len(texts) > 2 and texts == [str(n) for n in range(1, len(texts) + 1)]


def _heading(sheet: Sheet, top: int, body: int, col: int) -> str:
    """The texts over a column, merged ones of the first row spread to the right."""
    texts: list[str] = []
    for row in range(top, body):
        if _counts([t.strip("()[] ") for v in sheet.rows[row] if (t := text_of(v))]):
            continue
        over = col if sheet.text(row, col) else _merged_into(sheet, row, col)
        texts.append(sheet.text(row, over))
    return joined_heading(texts)


def _merged_into(sheet: Sheet, row: int, col: int) -> int:
    return next((c for c in range(col, -1, -1) if sheet.span(row, c) >= col > c), col)


def _mostly_letters(sheet: Sheet, rows: range, col: int) -> bool:
    texts = [t for r in rows if (t := sheet.text(r, col))]
    letters = [t for t in texts if any(ch.isalpha() for ch in t) and token_of(t) is None]
    return bool(texts) and 2 * len(letters) > len(texts)


def _has_figures(sheet: Sheet, rows: range, col: int) -> bool:
    """Whether a column holds figures or levels (WTP) rather than remarks."""
    texts = [t for r in rows if (t := sheet.text(r, col))]
    return any(token_of(t) for t in texts) or (bool(texts) and _are_levels(texts))


def _are_levels(texts: list[str]) -> bool:
    return any(all(tingkat(skala, text) for text in texts) for skala in SKALA)
