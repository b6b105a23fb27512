"""Finds a table of regions by years on a sheet: its headers, its body, its notes; it reads none.

Structure, not templates: a row with years makes the header; what stands left of the years names
the region, what stands above or below them names the indikator.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.cells import Sheet, fold, text_of
from loaders.labels import Kind, Labels, heading_kind, labels_of
from loaders.parts import part_columns
from loaders.values import is_missing, token_of
from loaders.wording import joined_heading
from loaders.years import dated, year_of

_LOOK_AT = 40
_LABELS = 5  # texts that may stand beside a single year: number, codes, name, unit
_MISSPELT = re.compile(r"\w{0,3}\d\w{0,3}\W{0,3}")
_YEAR_WORDS = frozenset({"tahun", "year", "tahunyear"})


@dataclass(frozen=True)
class GridColumn:
    """A column of figures: its year, the marker of the year's header and what its headers name."""

    col: int
    tahun: int
    marker: str
    year_at: tuple[int, int]
    category: str
    category_at: tuple[int, int]


@dataclass(frozen=True)
class Grid:
    """A table of figures by region and year."""

    sheet: Sheet
    titles: tuple[tuple[int, str], ...]  # row and text above the header
    labels: Labels
    columns: tuple[GridColumn, ...]
    strangers: tuple[int, ...]  # columns beside the years whose header is no year
    body: int  # the first row of the body
    subject: int | None = None  # the column that its heading calls one of indikator
    unit: int | None = None

    @property
    def categories(self) -> tuple[str, ...]:
        """The different texts that the headers give beside the years, in their order."""
        return tuple(dict.fromkeys(c.category for c in self.columns if c.category))

    def rows(self) -> Iterator[int]:
        """The rows of the body that hold anything."""
        for row in range(self.body, len(self.sheet.rows)):
            if any(value != "" for value in self.sheet.rows[row]):
                yield row


def find_grid(sheet: Sheet) -> Grid | None:
    """The first table of regions by years on the sheet; None where no header has a year."""
    start = first_filled(sheet)
    look_at = range(start, min(len(sheet.rows), start + _LOOK_AT))
    row = next((r for r in look_at if is_year_row(sheet, r)), None)
    if row is None:
        return None
    first = _first_year(sheet, row)
    below = _categories_below(sheet, row, first)
    bottom = row + 1 if below else row
    top = _top_of_header(sheet, row, first)
    last = sheet.width - 1
    spread = {r: _spread(sheet, r, first, last) for r in range(top, bottom + 1)}
    columns = _columns(sheet, spread, row, range(first, last + 1))
    body = bottom + (2 if _numbers_columns(sheet, bottom + 1) else 1)
    titles = tuple((r, t) for r in range(top) if (t := _only_text(sheet, r)))
    kinds = _kinds(sheet, range(top, bottom + 1), first)
    labels, rest = _labels(sheet, kinds, body)
    years = {column.col for column in columns}
    strangers = (*rest, *(c for c in range(first, last + 1) if c not in years))
    subject, unit = _col_of(kinds, Kind.INDIKATOR), _col_of(kinds, Kind.UNIT)
    return Grid(sheet, titles, labels, columns, strangers, body, subject, unit)


def first_filled(sheet: Sheet) -> int:
    """The first row of a sheet that holds anything."""
    return next((r for r, row in enumerate(sheet.rows) if any(v != "" for v in row)), 0)


def is_year_row(sheet: Sheet, row: int) -> bool:
    """Whether a row has years beside label texts, and fewer other numbers than years.

    A year may be part of each header (pov2010, pov2011), where there are two of them or more.
    """
    texts = [(c, sheet.text(row, c)) for c in range(len(sheet.rows[row])) if sheet.text(row, c)]
    years = [c for c, _ in texts if year_of(sheet.value(row, c))]
    if not years:
        years = [c for c, _ in texts if c and dated(sheet.value(row, c))]
        years = years if len(years) > 1 else []
    others = [text for c, text in texts if c not in years]
    if not years or min(years) == 0:
        return False
    numbers = sum(token_of(text) is not None for text in others)
    return numbers < len(years) and len(others) <= max(_LABELS, len(years))


def _first_year(sheet: Sheet, row: int) -> int:
    """The column of the first year, a misspelt one (20x3) included."""
    first = min(c for c in range(len(sheet.rows[row])) if c and dated(sheet.value(row, c)))
    while first > 1 and _MISSPELT.fullmatch(sheet.text(row, first - 1)):
        first -= 1
    return first


def _categories_below(sheet: Sheet, row: int, first: int) -> bool:
    """Whether the row under the years names what the figures are, and no region beside it."""
    if _numbers_columns(sheet, row + 1):
        return False
    texts = [sheet.text(row + 1, c) for c in range(first, sheet.width)]
    named = [t for t in texts if t]
    beside = any(sheet.text(row + 1, c) for c in range(first))
    if beside and (len(named) < 2 or any(sheet.text(row, c) for c in range(first))):
        return False
    return bool(named) and not any(is_missing(t) or token_of(t) for t in named)


def _top_of_header(sheet: Sheet, row: int, first: int) -> int:
    """The highest row above the years that still belongs to the header."""
    top = row
    while top > 0:
        texts = [c for c in range(len(sheet.rows[top - 1])) if sheet.text(top - 1, c)]
        if not texts or (len(texts) == 1 and texts[0] < first and not _is_label(sheet, top - 1)):
            break
        top -= 1
    return top


def _is_label(sheet: Sheet, row: int) -> bool:
    """Whether the row's one text heads the region column: short, and no sentence."""
    text = _only_text(sheet, row)
    return fold(text) in {"kabupatenkota", "kabkota", "wilayah", "provinsi", "kecamatan"}


def _only_text(sheet: Sheet, row: int) -> str:
    return next((t for v in sheet.rows[row] if (t := text_of(v))), "")


def _spread(sheet: Sheet, row: int, first: int, last: int) -> dict[int, tuple[str, int]]:
    """The header text over each column and the column it stands in, merged cells spread out."""
    over: dict[int, tuple[str, int]] = {}
    merged = any(m.top <= row <= m.bottom and m.right > m.left for m in sheet.merged)
    current: tuple[str, int] | None = None
    until = -1
    for col in range(first, last + 1):
        if text := sheet.text(row, col):
            current, until = (text, col), sheet.span(row, col)
        elif merged and col > until:
            current = None
        if current is not None:
            over[col] = current
    return over


def _columns(
    sheet: Sheet, spread: dict[int, dict[int, tuple[str, int]]], row: int, cols: range
) -> tuple[GridColumn, ...]:
    columns: list[GridColumn] = []
    nested = max(spread) > row  # the years are merged above the categories
    for col in cols:
        text, at = spread[row].get(col, ("", col))
        own = sheet.text(max(spread), col) if nested else sheet.text(row, col)
        year = dated(text) if own else None
        if year is None:
            continue
        stem = year[2]
        named = [
            (r, *over[col])
            for r, over in spread.items()
            if r != row and col in over and fold(over[col][0]) not in _YEAR_WORDS
        ]
        category = joined_heading([*(text for _, text, _ in named), stem])
        category_at = (named[0][0], named[0][2]) if named else (row, at)
        columns.append(GridColumn(col, year[0], year[1], (row, at), category, category_at))
    return tuple(columns)


def _numbers_columns(sheet: Sheet, row: int) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3)."""
    texts = [text_of(v).strip("()[] ") for v in (sheet.rows[row] if row < len(sheet.rows) else [])]
    return len(texts) > 2 and texts == [str(n) for n in range(1, len(texts) + 1)]


def _kinds(sheet: Sheet, header: range, first: int) -> dict[int, str]:
    """The headings left of the years; the corner may say "Tahun" of the years beside it."""
    headings = {c: " ".join(filter(None, (sheet.text(r, c) for r in header))) for c in range(first)}
    return {c: "" if fold(text) in _YEAR_WORDS else text for c, text in headings.items()}


def _col_of(headings: dict[int, str], kind: Kind) -> int | None:
    return next((c for c, text in headings.items() if heading_kind(text) is kind), None)


def _labels(sheet: Sheet, headings: dict[int, str], body: int) -> tuple[Labels, list[int]]:
    """The columns left of the years that name the region, and those that nobody knows."""
    names = {c: _holds_names(sheet, c, body) for c in headings}
    parts = part_columns(headings, {c: _sample(sheet, c, body) for c in headings})
    labels = labels_of(headings, names, parts)
    if not labels.columns:
        subject = _col_of(headings, Kind.INDIKATOR)
        free = [c for c, text in headings.items() if heading_kind(text) is None]
        labels = Labels(name=subject if subject is not None else (free or [0])[0])
    unknown = [c for c, t in headings.items() if heading_kind(t) is None and c not in parts]
    return labels, [c for c in unknown if c not in labels.columns and not names[c]]


def _sample(sheet: Sheet, col: int, body: int) -> list[str]:
    return [t for r in range(body, min(body + 30, len(sheet.rows))) if (t := sheet.text(r, col))]


def _holds_names(sheet: Sheet, col: int, body: int) -> bool:
    texts = _sample(sheet, col, body)
    letters = [t for t in texts if any(ch.isalpha() for ch in t)]
    return bool(texts) and 2 * len(letters) > len(texts)
