"""Finds tables of kinerja with indikator down and targets or quarters to the right; reads none.

RPJMD matrices, rencana aksi and the evaluation forms E.78 to E.81 differ in their columns only:
what a column holds is told by the words over it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.ordinal import SKALA, tingkat
from loaders.cells import Sheet, text_of, words
from loaders.grid import first_filled
from loaders.labels import Kind, heading_kind
from loaders.matrix_columns import LEVELS, Holds, MatrixColumn, column_of, level_of, side_of
from loaders.over import spread
from loaders.rupiah_columns import RupiahColumn, rupiah_columns
from loaders.standing import only_texts
from loaders.values import token_of

_LOOK_AT = 40
_DEPTH = 5


@dataclass(frozen=True)
class Matrix:
    """Such a table: where its indikator and units stand, its columns and its body.

    `others` are further columns of indikator, as “Indikator Sasaran” beside “Indikator Tujuan”;
    `levels` says which level a column of indikator is of, where it says one.
    `sides` are the columns of visi, misi, tujuan, sasaran, of several of them (campuran), of the
    program and its code (kode), and of the agency (opd); `headed` is the row below its headings,
    before banners and column numbers. `rupiah` are the columns of a program's amounts.
    """

    sheet: Sheet
    titles: tuple[tuple[int, str], ...]
    indikator: int
    unit: int | None
    columns: tuple[MatrixColumn, ...]
    left_out: tuple[str, ...]  # headings of columns that are not read
    heading: int
    headed: int
    body: int
    sides: dict[str, int]
    others: tuple[int, ...] = ()
    levels: dict[int, str] = field(default_factory=dict[int, str])
    rupiah: tuple[RupiahColumn, ...] = ()

    def rows(self) -> Iterator[int]:
        """The rows with an indikator and anything under the columns."""
        for row in range(self.body, len(self.sheet.rows)):
            if self.sheet.text(row, self.named_at(row)) and any(
                self.sheet.text(row, column.col) for column in self.columns
            ):
                yield row

    def naming(self, row: int) -> list[int]:
        """The columns of indikator, of several, that a row fills with a name."""
        cols = (self.indikator, *self.others)
        return [c for c in cols if any(ch.isalpha() for ch in self.sheet.text(row, c))]

    def named_at(self, row: int) -> int:
        """The column that names the indikator of a row."""
        return next(iter(self.naming(row)), self.indikator) if self.others else self.indikator

    def count(self, *holds: Holds, quarters: bool) -> int:
        """How many columns hold one of these, of quarters or of years."""
        return sum(c.holds in holds and (c.triwulan > 0) == quarters for c in self.columns)


def find_matrix(sheet: Sheet) -> Matrix | None:
    """The first such table of the sheet; None where no row heads a column of indikator."""
    start = first_filled(sheet)
    for row in range(start, min(len(sheet.rows), start + _LOOK_AT)):
        for col in range(len(sheet.rows[row])):
            if _is_indikator(sheet.text(row, col)) and (found := _matrix(sheet, row, col)):
                return found
    return None


def _is_indikator(text: str) -> bool:
    return len(text) < 80 and words(text).startswith("indikator")


def _matrix(sheet: Sheet, row: int, indikator: int) -> Matrix | None:
    beside = _beside(sheet, row, indikator)
    body = _body(sheet, row, (indikator, *beside))
    if body is None:
        return None
    headed = next((r for r in range(row, body) if _ends_heading(sheet, r, indikator)), body)
    over = [spread(sheet, r, headed) for r in range(row, headed)]
    unit: int | None = None
    sides: dict[str, int] = {}
    levels: dict[int, str] = {}
    figures: dict[int, str] = {}
    for col in range(sheet.width):
        heading = " ".join(dict.fromkeys(t for line in over if (t := line.get(col, ""))))
        if col in (indikator, *beside) and (level := level_of(heading)):
            levels[col] = level
        elif heading_kind(heading) is Kind.UNIT:
            unit = col
        elif side := side_of(heading):
            sides.setdefault(side, col)
        elif col > indikator and heading:
            figures[col] = heading
    columns = tuple(c for col, heading in figures.items() if (c := column_of(col, heading)))
    if not columns:
        return None
    rupiah = rupiah_columns(figures) if "program" in sides else ()
    read = {c.col for c in (*columns, *rupiah)}
    others = tuple(col for col in beside if col in levels)
    rest = (_unread(sheet, figures, read, body), row, headed, body, sides, others, levels, rupiah)
    return Matrix(sheet, only_texts(sheet, range(row)), indikator, unit, columns, *rest)


def _unread(sheet: Sheet, figures: dict[int, str], read: set[int], body: int) -> tuple[str, ...]:
    """The headings of columns that are not read and hold figures."""
    return tuple(
        heading
        for col, heading in figures.items()
        if col not in read
        and any(token_of(sheet.text(r, col)) for r in range(body, len(sheet.rows)))
    )


def _ends_heading(sheet: Sheet, row: int, indikator: int) -> bool:
    """Whether a row numbers the columns or is a banner of one text, which no heading is."""
    texts = {text for value in sheet.rows[row] if (text := text_of(value))}
    alone = len(texts) == 1 and words(texts.pop()).split()[:1] in ([level] for level in LEVELS)
    return alone or numbers_columns(sheet, row, indikator)


def _beside(sheet: Sheet, row: int, indikator: int) -> tuple[int, ...]:
    """The columns that a row heads as indikator too, each with words of its own or merged."""
    merged = range(indikator + 1, sheet.span(row, indikator) + 1)
    return (
        *merged,
        *(
            c
            for c in range(indikator + 1, len(sheet.rows[row]))
            if c not in merged and _is_indikator(sheet.text(row, c))
        ),
    )


def _body(sheet: Sheet, heading: int, named: tuple[int, ...]) -> int | None:
    """The first row below the heading that is neither heading, nor banner, nor column numbers."""
    indikator, numbered = named[0], False
    for row in range(heading + 1, len(sheet.rows)):
        if numbers_columns(sheet, row, indikator):
            numbered = True  # a form: its first rows may all be without figures
            continue
        if row >= heading + _DEPTH + 12 and not numbered:
            return None
        if not any(sheet.text(row, c) for c in named):
            continue
        if any(_is_entry(sheet.text(row, c)) for c in range(indikator + 1, len(sheet.rows[row]))):
            return row
    return None


def _is_entry(text: str) -> bool:
    """Whether a text may be a target or a figure: it has a digit, or is a level (WTP)."""
    if any(ch.isdigit() for ch in text):
        return True
    return any(tingkat(skala, text) is not None for skala in SKALA) if text else False


def numbers_columns(sheet: Sheet, row: int, indikator: int) -> bool:
    """Whether a row numbers the columns, (1) (2) (3) or 1 2 3 4=3+2, from the left of indikator.

    A row 1 2 3 4 5 that begins further right counts the years of a plan.
    """
    filled = [(c, t) for c, v in enumerate(sheet.rows[row]) if (t := text_of(v).strip("()[] "))]
    numbers = [(c, t) for c, t in filled if t.isdecimal()]
    counted = [int(t) for _, t in numbers]
    if len(numbers) <= 3 or counted != sorted(set(counted)) or counted[0] != 1:
        return False
    return numbers[0][0] <= indikator and len(numbers) > 0.6 * len(filled)
