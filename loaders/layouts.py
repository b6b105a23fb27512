"""The layouts the loaders know, as data, and the recognition that scores and explains them.

To add one: an entry in LAYOUTS with its signs and the function that reads it, and a golden
workbook in tests/golden.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from loaders.cells import Sheet
from loaders.grid import Grid, find_grid
from loaders.heading import Heading
from loaders.known import Known
from loaders.long import find_long, read_long
from loaders.outcome import Extract
from loaders.quarterly import find_quarterly, read_quarterly, region_line
from loaders.resolving import Label, resolve
from loaders.values import token_of
from loaders.wide import read_wide

ENOUGH = 0.75  # the score from which a sheet is taken to be of a layout
_SAMPLE = 40


@dataclass(frozen=True)
class Shape:
    """A sheet seen as each layout looks at it; computed once and shared by all of them."""

    sheet: Sheet
    known: Known

    @cached_property
    def grid(self) -> Grid | None:
        """The table of regions by years, if there is one."""
        return find_grid(self.sheet)

    @cached_property
    def long(self) -> Heading:
        """The best heading of a long table."""
        return find_long(self.sheet)

    @cached_property
    def quarterly(self) -> Heading:
        """The best heading of a table by quarter."""
        return find_quarterly(self.sheet)


@dataclass(frozen=True)
class Sign:
    """One thing to look for: how much it weighs, in which words, and how far it holds (0 to 1)."""

    weight: float
    words: str
    measure: Callable[[Shape], float]


@dataclass(frozen=True)
class Layout:
    """A layout: its name, what it looks like, the signs of it and how it is read."""

    kode: str
    uraian: str
    signs: tuple[Sign, ...]
    read: Callable[[Sheet, Known], Extract]


@dataclass(frozen=True)
class Recognition:
    """How near a sheet comes to a layout, with the reasons in one sentence."""

    layout: Layout
    score: float
    sentence: str


def _years(shape: Shape) -> float:
    return 1.0 if shape.grid and shape.grid.columns else 0.0


def _categories(least: int, most: int) -> Callable[[Shape], float]:
    def measure(shape: Shape) -> float:
        return float(shape.grid is not None and least <= len(shape.grid.categories) <= most)

    return measure


def _figures(shape: Shape) -> float:
    """The share of filled cells under the years that are figures or marks."""
    if shape.grid is None:
        return 0.0
    rows = list(shape.grid.rows())[:_SAMPLE]
    texts = [t for r in rows for c in shape.grid.columns if (t := shape.sheet.text(r, c.col))]
    return sum(token_of(t) is not None for t in texts) / len(texts) if texts else 0.0


def _regions(shape: Shape) -> float:
    """The share of rows with figures whose region is known."""
    if shape.grid is None:
        return 0.0
    labels = shape.grid.labels
    found: list[bool] = []
    for row in list(shape.grid.rows())[:_SAMPLE]:
        if any(shape.sheet.text(row, c.col) for c in shape.grid.columns):
            cols = (labels.name, labels.bps, labels.kemendagri)
            name, bps, kemendagri = (
                shape.sheet.text(row, c) if c is not None else "" for c in cols
            )
            label = Label(name, bps, kemendagri, labels.kecamatan)
            found.append(resolve(shape.known.regions, label).kode is not None)
    return sum(found) / len(found) if found else 0.0


def _has(heading: str, *keys: str) -> Callable[[Shape], float]:
    """Whether the heading of a kind of table has one of the columns."""

    def measure(shape: Shape) -> float:
        found: Heading = getattr(shape, heading)
        return float(any(key in found.columns for key in keys))

    return measure


def _quarters(shape: Shape) -> float:
    return sum(f"tw{n}" in shape.quarterly.columns for n in range(1, 5)) / 4


def _region_line(shape: Shape) -> float:
    return float(region_line(shape.sheet, shape.quarterly) is not None)


_GRID_SIGNS = (
    Sign(0.4, "baris judul berisi tahun", _years),
    Sign(0.2, "isi kolom tahun berupa angka atau tanda", _figures),
    Sign(0.2, "wilayah di kiri dikenal", _regions),
)
LAYOUTS = (
    Layout(
        "lebar_tahun",
        "satu indikator: wilayah ke bawah, tahun ke kanan, nama indikator pada judul",
        (*_GRID_SIGNS, Sign(0.3, "satu indikator untuk semua tahun", _categories(0, 1))),
        read_wide,
    ),
    Layout(
        "tahun_kategori",
        "beberapa indikator: dua baris judul, indikator dan tahun, yang satu di atas yang lain",
        (*_GRID_SIGNS, Sign(0.3, "dua baris judul: tahun dan indikator", _categories(2, 999))),
        read_wide,
    ),
    Layout(
        "panjang",
        "satu angka per baris: Kode Wilayah, Wilayah, Kode Indikator, Indikator, Tahun, "
        "Triwulan, Nilai, Satuan, Sumber",
        (
            Sign(0.25, "kolom wilayah atau kodenya", _has("long", "wilayah", "bps", "kemendagri")),
            Sign(0.25, "kolom indikator atau kodenya", _has("long", "indikator", "kode")),
            Sign(0.25, "kolom Tahun", _has("long", "tahun")),
            Sign(0.25, "kolom Nilai", _has("long", "nilai")),
        ),
        read_long,
    ),
    Layout(
        "triwulan",
        "realisasi satu wilayah per triwulan: baris “Wilayah: nama (kode)”, lalu Kode Indikator, "
        "Indikator, Satuan, Tahun, TW I, TW II, TW III, TW IV, Setahun",
        (
            Sign(0.2, "baris “Wilayah: ...” di atas tabel", _region_line),
            Sign(0.2, "kolom Kode Indikator", _has("quarterly", "kode")),
            Sign(0.2, "kolom Tahun", _has("quarterly", "tahun")),
            Sign(0.4, "kolom TW I sampai TW IV", _quarters),
        ),
        read_quarterly,
    ),
)


def recognise(sheet: Sheet, known: Known) -> tuple[Recognition, ...]:
    """Every layout with its score for the sheet, the nearest first."""
    shape = Shape(sheet, known)
    scored = [_recognition(layout, shape) for layout in LAYOUTS]
    return tuple(sorted(scored, key=lambda r: -r.score))


def _recognition(layout: Layout, shape: Shape) -> Recognition:
    measured = [(sign, sign.measure(shape)) for sign in layout.signs]
    total = sum(sign.weight for sign in layout.signs)
    score = sum(sign.weight * value for sign, value in measured) / total
    if any(value == 0 and sign.weight >= 0.25 for sign, value in measured):
        score /= 2  # without one of its main signs it is something else
    there = [sign.words for sign, value in measured if value > 0]
    lacking = [sign.words for sign, value in measured if value == 0]
    reasons = "ada " + ", ".join(there) if there else ""
    missing = "tidak ada " + ", ".join(lacking) if lacking else ""
    shown = f"{score:.2f}".replace(".", ",")
    sentence = f"{layout.kode}: {shown}, karena {'; '.join(filter(None, (reasons, missing)))}"
    return Recognition(layout, score, sentence)
