"""Layouts that a person marked on a file and named: which columns hold what; it reads no figure.

Such a layout is known again by its headings and by the words above them, years and other digits
left out, so that next year's file fits and another table with the same headings does not.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from domain.peran import Pelaku
from loaders.cells import Sheet, fold, words
from loaders.over import QUARTER, spread
from loaders.reading import sha256_of
from loaders.values import token_of
from loaders.years import year_of
from store.engine import Engine
from store.writing import Batch, LoadFile, LoadResult, write_load

LAYOUT = "tata_letak"
_LOOK_AT = 40
_YEAR = re.compile(r"(?:19|20)\d\d\s*\*{0,3}")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class ValueColumn:
    """Columns of figures: their heading without year and quarter, and the indikator they hold."""

    judul: str
    indikator: str


@dataclass(frozen=True)
class NamedLayout:
    """A marked table; headings are keys as `heading_key` gives them, "" where there is none.

    `tahun` heads a column of years; without it the year stands in the heading of each value, or
    above the table. `baris` rows head a column, merged ones over several of them.
    """

    nama: str
    judul: str
    wilayah: str
    kode: str
    tahun: str
    kolom: tuple[ValueColumn, ...]
    baris: int = 1


@dataclass(frozen=True)
class Marking:
    """What a person marked on a sheet, rows and columns counted from 0."""

    header: int
    wilayah: int
    kode: int | None
    tahun: int | None
    nilai: dict[int, str]  # column to indikator
    baris: int = 1  # rows of headings, `header` the first of them


def heading_key(text: str) -> str:
    """A heading for comparison: without its year and quarter, case, spaces and punctuation."""
    return fold(QUARTER.sub(" ", words(_YEAR.sub(" ", text))))


def headings(sheet: Sheet, header: int, rows: int) -> dict[int, str]:
    """The texts over each column, from the top down, those of wider cells over all they cover."""
    lines = [spread(sheet, header + n, header + rows) for n in range(rows)]
    texts = {col: [line[col] for line in lines if line.get(col)] for col in range(sheet.width)}
    return {col: " ".join(dict.fromkeys(said)) for col, said in texts.items()}


def guessed_headings(sheet: Sheet) -> tuple[int, int]:
    """The first row of the headings and how many there are, as far as a look tells.

    They end above the first row that holds a number that is no year beside something else.
    """
    filled = {
        r: [(v, t) for c, v in enumerate(sheet.rows[r]) if (t := sheet.text(r, c))]
        for r in range(min(len(sheet.rows), _LOOK_AT))
    }
    wide = [r for r, cells in filled.items() if len(cells) > 1]
    data = [r for r in wide if any(token_of(t) and not year_of(v) for v, t in filled[r])]
    body = data[0] if data else len(filled)
    heads = [r for r in wide if r < body]
    if not heads:
        return (wide or [0])[0], 1
    start = heads[-1]
    while start - 1 in heads:
        start -= 1
    return start, heads[-1] - start + 1


def title_key(sheet: Sheet, header: int) -> str:
    """The words above a header row, without digits."""
    texts = (sheet.text(row, col) for row in range(header) for col in range(len(sheet.rows[row])))
    return fold(" ".join(_DIGITS.sub(" ", text) for text in texts))


def named_from(nama: str, sheet: Sheet, marking: Marking) -> NamedLayout:
    """The layout that a marking on a sheet makes."""

    texts = headings(sheet, marking.header, marking.baris)

    def key(col: int | None) -> str:
        return "" if col is None else heading_key(texts[col])

    columns = tuple(ValueColumn(key(col), kode) for col, kode in sorted(marking.nilai.items()))
    title = title_key(sheet, marking.header)
    places = (key(marking.wilayah), key(marking.kode), key(marking.tahun))
    return NamedLayout(nama.strip(), title, *places, tuple(dict.fromkeys(columns)), marking.baris)


def find_header(sheet: Sheet, layout: NamedLayout) -> int | None:
    """The row of the sheet's headings where the sheet is of the layout; else None."""
    wanted = {layout.wilayah, layout.kode, layout.tahun, *(c.judul for c in layout.kolom)}
    for row in range(min(len(sheet.rows) - layout.baris, _LOOK_AT)):
        keys = set(map(heading_key, headings(sheet, row, layout.baris).values()))
        filled = any(sheet.text(row, col) for col in range(len(sheet.rows[row])))
        if filled and wanted - {""} <= keys and title_key(sheet, row) == layout.judul:
            return row
    return None


def layout_of(sheet: Sheet, layouts: Sequence[NamedLayout]) -> tuple[NamedLayout, int] | None:
    """The first named layout the sheet is of, with the row of its headings."""
    found = ((layout, find_header(sheet, layout)) for layout in layouts)
    return next(((layout, row) for layout, row in found if row is not None), None)


def as_text(layout: NamedLayout) -> str:
    """A layout as the store keeps it."""
    isi = {
        "judul": layout.judul,
        "wilayah": layout.wilayah,
        "kode": layout.kode,
        "tahun": layout.tahun,
        "baris": layout.baris,
        "kolom": [[column.judul, column.indikator] for column in layout.kolom],
    }
    return json.dumps(isi, ensure_ascii=False)


def from_text(nama: str, text: str) -> NamedLayout:
    """A layout as the store kept it."""
    isi = json.loads(text)
    columns = tuple(ValueColumn(judul, kode) for judul, kode in isi["kolom"])
    places = (isi["wilayah"], isi["kode"], isi["tahun"])
    return NamedLayout(nama, isi["judul"], *places, columns, isi.get("baris", 1))


def save_layout(engine: Engine, pelaku: Pelaku, layout: NamedLayout, example: str) -> LoadResult:
    """Keep a layout under its name, as a load that can be undone; `example` names the file."""
    text = as_text(layout)
    name = f"Tata letak {layout.nama}"
    file = LoadFile(name, sha256_of(text.encode()), LAYOUT, datetime.now(UTC))
    rows = [(layout.nama, text, "", "", example)]
    return write_load(engine, pelaku, file, [Batch("tata_letak", rows)])
