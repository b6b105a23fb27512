"""The layouts the loaders know, as data, and the recognition that scores and explains them.

To add one: an entry in LAYOUTS with its signs and the function that reads it, and a golden
workbook in tests/golden.
"""

from collections.abc import Callable
from dataclasses import dataclass

from domain.angka import tulis
from loaders.cells import Sheet
from loaders.indicator_rows import read_indicator_rows
from loaders.known import Known
from loaders.long import read_long
from loaders.matrix_reading import read_matrix
from loaders.outcome import Extract
from loaders.quarterly import read_quarterly
from loaders.records_reading import read_one_year, read_portal, read_years_down
from loaders.signs import (
    TIMES,
    Shape,
    has_categories,
    has_columns,
    has_heading,
    has_quarters,
    has_quarters_of_kinerja,
    has_ranges,
    has_region_line,
    has_years,
    holds_figures,
    indikator_per_row,
    no_region_column,
    promises_years,
    region_per_row,
    regions_known,
    without_indikator,
    year_per_row,
)
from loaders.target_ranges import read_ranges
from loaders.wide import read_wide

ENOUGH = 0.75  # the score from which a sheet is taken to be of a layout


Measure = Callable[[Shape], float]


@dataclass(frozen=True)
class Sign:
    """One thing to look for: how much it weighs, in which words, and how far it holds (0 to 1)."""

    weight: float
    words: str
    measure: Measure


@dataclass(frozen=True)
class Layout:
    """A layout: its code and name, what it looks like, the signs of it and how it is read."""

    kode: str
    nama: str
    uraian: str
    signs: tuple[Sign, ...]
    read: Callable[[Sheet, Known], Extract]


@dataclass(frozen=True)
class Recognition:
    """How near a sheet comes to a layout, with the reasons in one sentence."""

    layout: Layout
    score: float
    sentence: str

    @property
    def nearness(self) -> str:
        """The layout's name with its score: daftar satu angka per baris (cocok 40 %)."""
        return f"{self.layout.nama} (cocok {tulis(100 * self.score, 0)}\u00a0%)"


_GRID_SIGNS = (
    Sign(0.4, "baris judul berisi tahun", has_years),
    Sign(0.2, "isi kolom tahun berupa angka atau tanda", holds_figures),
    Sign(0.2, "wilayah di kiri dikenal", regions_known),
)
LAYOUTS = (
    Layout(
        "lebar_tahun",
        "tabel satu indikator menurut tahun",
        "satu indikator: wilayah ke bawah, tahun ke kanan, nama indikator pada judul",
        (*_GRID_SIGNS, Sign(0.3, "satu indikator untuk semua tahun", has_categories(0, 1))),
        read_wide,
    ),
    Layout(
        "tahun_kategori",
        "tabel beberapa indikator menurut tahun",
        "beberapa indikator: dua baris judul, indikator dan tahun, yang satu di atas yang lain",
        (*_GRID_SIGNS, Sign(0.3, "dua baris judul: tahun dan indikator", has_categories(2, 999))),
        read_wide,
    ),
    Layout(
        "panjang",
        "daftar satu angka per baris",
        "satu angka per baris: Kode Wilayah, Wilayah, Kode Indikator, Indikator, Tahun, "
        "Triwulan, Nilai, Satuan, Sumber",
        (
            Sign(
                0.25,
                "kolom wilayah atau kodenya",
                has_heading("long", "wilayah", "bps", "kemendagri"),
            ),
            Sign(0.25, "kolom indikator atau kodenya", has_heading("long", "indikator", "kode")),
            Sign(0.25, "kolom Tahun", has_heading("long", "tahun")),
            Sign(0.25, "kolom Nilai", has_heading("long", "nilai")),
        ),
        read_long,
    ),
    Layout(
        "triwulan",
        "realisasi per triwulan",
        "realisasi satu wilayah per triwulan: baris “Wilayah: nama (kode)”, lalu Kode Indikator, "
        "Indikator, Satuan, Tahun, TW I, TW II, TW III, TW IV, Setahun",
        (
            Sign(0.2, "baris “Wilayah: ...” di atas tabel", has_region_line),
            Sign(0.2, "kolom Kode Indikator", has_heading("quarterly", "kode")),
            Sign(0.2, "kolom Tahun", has_heading("quarterly", "tahun")),
            Sign(0.4, "kolom TW I sampai TW IV", has_quarters),
        ),
        read_quarterly,
    ),
    Layout(
        "matriks_rencana",
        "matriks rencana atau evaluasinya",
        "matriks RPJMD atau Renstra, formulir E.78 dan E.80: Misi, Tujuan, Sasaran, Indikator, "
        "Satuan, Kondisi awal, Target setiap tahun, Kondisi akhir",
        (Sign(1.0, "kolom Indikator dan target beberapa tahun", promises_years),),
        read_matrix,
    ),
    Layout(
        "rencana_aksi",
        "rencana aksi atau evaluasi triwulanan",
        "rencana aksi atau formulir E.79 dan E.81: Indikator, Satuan, target dan realisasi "
        "TW I sampai TW IV",
        (Sign(1.0, "kolom Indikator dan triwulan", has_quarters_of_kinerja),),
        read_matrix,
    ),
    Layout(
        "target_rentang",
        "target berupa rentang",
        "target tahunan berupa rentang: baris “Rencana: kode”, lalu Indikator (bila lebih dari "
        "satu), Tahun, Batas bawah, Batas atas",
        (Sign(1.0, "kolom Tahun, Batas bawah dan Batas atas", has_ranges),),
        read_ranges,
    ),
    Layout(
        "portal",
        "unduhan portal data",
        "satu baris per wilayah dan tahun seperti unduhan Satu Data: kode_wilayah, nama_wilayah, "
        "tahun, lalu nilai atau satu kolom per indikator",
        (
            Sign(0.4, "wilayah di setiap baris dikenal", region_per_row),
            Sign(0.4, "kolom tahun di setiap baris", year_per_row),
            Sign(0.2, "kolom angka berjudul, tanpa kolom indikator", without_indikator),
        ),
        read_portal,
    ),
    Layout(
        "satu_tahun",
        "tabel beberapa indikator satu tahun",
        "wilayah ke bawah, beberapa indikator ke kanan, satu tahun yang disebut di judul atau "
        "nama berkas",
        (
            Sign(0.5, "wilayah di setiap baris dikenal", region_per_row),
            Sign(0.3, "kolom angka berjudul, tanpa kolom tahun", has_columns(without=TIMES)),
            Sign(0.2, "tanpa kolom indikator", without_indikator),
        ),
        read_one_year,
    ),
    Layout(
        "tahun_ke_bawah",
        "tabel dengan tahun ke bawah",
        "tahun ke bawah; ke kanan indikator satu wilayah, atau wilayah untuk satu indikator",
        (
            Sign(0.4, "tahun di setiap baris", year_per_row),
            Sign(0.3, "tanpa kolom wilayah", no_region_column),
            Sign(0.3, "kolom angka berjudul, tanpa kolom indikator", without_indikator),
        ),
        read_years_down,
    ),
    Layout(
        "indikator_ke_bawah",
        "tabel dengan indikator ke bawah",
        "satu wilayah: indikator ke bawah dengan satuannya, tahun ke kanan",
        (
            Sign(0.4, "baris judul berisi tahun", has_years),
            Sign(0.2, "isi kolom tahun berupa angka atau tanda", holds_figures),
            Sign(0.4, "indikator di kiri dikenal", indikator_per_row),
        ),
        read_indicator_rows,
    ),
)


def recognise(sheet: Sheet, known: Known) -> tuple[Recognition, ...]:
    """Every layout with its score for the sheet, the nearest first."""
    shape = Shape(sheet, known)
    signs = {sign.measure for layout in LAYOUTS for sign in layout.signs}
    measured = {measure: measure(shape) for measure in signs}  # several layouts share a sign
    scored = [_recognition(layout, measured) for layout in LAYOUTS]
    return tuple(sorted(scored, key=lambda r: -r.score))


def _recognition(layout: Layout, all_: dict[Measure, float]) -> Recognition:
    measured = [(sign, all_[sign.measure]) for sign in layout.signs]
    total = sum(sign.weight for sign in layout.signs)
    score = sum(sign.weight * value for sign, value in measured) / total
    if any(value == 0 and sign.weight >= 0.25 for sign, value in measured):
        score /= 2  # without one of its main signs it is something else
    there = [sign.words for sign, value in measured if value > 0]
    lacking = [sign.words for sign, value in measured if value == 0]
    reasons = "ada " + ", ".join(there) if there else ""
    missing = "tidak ada " + ", ".join(lacking) if lacking else ""
    why = "; ".join(filter(None, (reasons, missing)))
    sentence = f"{layout.nama}: cocok {tulis(100 * score, 0)}\u00a0%, karena {why}"
    return Recognition(layout, score, sentence)
