"""A corpus of corrupted workbooks, made from five sound ones by one corruption each.

Each corruption says the words that the sender must be told; what is read all the same must be
true. `bases` are sound, `CORRUPTIONS` are data: base, name, cells to change, words of the reason.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

from loaders.cells import Value

Rows = list[list[Value]]
Edit = Callable[[Rows], None]
BASES: dict[str, Rows] = {
    "lebar": [
        ["Persentase Penduduk Miskin Menurut Kabupaten/Kota (Persen), 2021-2023"],
        ["Kode", "Kabupaten/Kota", "2021", "2022", "2023*"],
        ["9901", "Kabupaten Contoh", 14.5, "13,25", 12.75],
        ["9902", "Kab. Banyu Contoh", 9.5, "9,25", "..."],
        ["9904", "Kabupaten Pauh", 11.5, "11,25", 11.0],
        ["9971", "Kota Pauh", 7.5, "7,25", 7.0],
        ["99", "Provinsi Contoh", 10.5, "10,25", 10.0],
        ["Sumber: BPS"],
    ],
    "kategori": [
        ["Komponen pendidikan"],
        [
            "Kabupaten/Kota",
            "Harapan Lama Sekolah (Tahun)",
            "",
            "Rata-rata Lama Sekolah (Tahun)",
            "",
        ],
        ["", 2022, 2023, 2022, 2023],
        ["Kab. Contoh", 12.25, 12.5, 8.25, 8.5],
        ["Kota Pauh", 13.25, 13.5, 9.25, 9.5],
    ],
    "panjang": [
        ["Kode Wilayah", "Wilayah", "Kode Indikator", "Indikator", "Tahun", "Nilai", "Satuan"],
        ["9901", "Kabupaten Contoh", "P0", "Persentase Penduduk Miskin", 2022, "12,5", "persen"],
        ["9904", "Kabupaten Pauh", "P0", "Persentase Penduduk Miskin", 2022, "11,25", "persen"],
        ["9901", "Kabupaten Contoh", "HLS", "Harapan Lama Sekolah", 2022, "12,25", "tahun"],
        ["9901", "Kabupaten Contoh", "RLS", "Rata-rata Lama Sekolah", 2022, "8,25", "tahun"],
    ],
    "portal": [
        ["Persentase Penduduk Miskin"],
        ["kode_wilayah", "nama_wilayah", "tahun", "nilai", "satuan"],
        ["99.02", "Hulu Contoh", 2022, 13.25, "persen"],
        ["99.03", "Banyu Contoh", 2022, 9.25, "persen"],
        ["99.71", "Kota Pauh", 2022, 7.25, "persen"],
    ],
    "satu": [
        ["Indikator makro menurut kabupaten/kota, 2023"],
        ["Kabupaten/Kota", "Tingkat Kemiskinan (%)", "Harapan Lama Sekolah", "Opini BPK"],
        ["Kab. Contoh", 12.75, 12.5, "WTP"],
        ["Kota Pauh", 7.0, 13.5, "WDP"],
    ],
}


@dataclass(frozen=True)
class Corruption:
    """One corruption of a base and a part of what must be told of it."""

    base: str
    name: str
    edit: Edit
    reason: str
    file: str = field(default="uji.xlsx")

    @property
    def rows(self) -> Rows:
        """The corrupted rows."""
        rows = deepcopy(BASES[self.base])
        self.edit(rows)
        return rows


def cell(row: int, col: int, value: Value) -> Edit:
    """Write another value into a cell; rows and columns count from 0."""

    def edit(rows: Rows) -> None:
        rows[row][col] = value

    return edit


def cells(*edits: Edit) -> Edit:
    """Several changes that make one corruption."""

    def edit(rows: Rows) -> None:
        for one in edits:
            one(rows)

    return edit


def column(col: int, value: Callable[[Value], Value]) -> Edit:
    """Change a whole column below the heading."""

    def edit(rows: Rows) -> None:
        for row in rows[2:]:
            if len(row) > col:
                row[col] = value(row[col])

    return edit


def insert(row: int, cells_: list[Value]) -> Edit:
    """Put a row in."""

    def edit(rows: Rows) -> None:
        rows.insert(row, cells_)

    return edit


def add_column(values: list[Value]) -> Edit:
    """Put a column behind the others, from the second row on."""

    def edit(rows: Rows) -> None:
        for row, value in zip(rows[1:], values, strict=False):
            row.append(value)

    return edit


def swap(a: int, b: int) -> Edit:
    """Exchange two columns' figures below the headings."""

    def edit(rows: Rows) -> None:
        for row in rows[2:]:
            if len(row) > max(a, b):
                row[a], row[b] = row[b], row[a]

    return edit


C = Corruption
NUMBER = "bukan angka"
CORRUPTIONS = (
    # figures
    C("lebar", "words for a figure", cell(2, 2, "sekitar 14"), NUMBER),
    C("lebar", "two commas", cell(2, 3, "13,2,5"), NUMBER),
    C("lebar", "letter O for a zero", cell(2, 3, "1O,25"), NUMBER),
    C("lebar", "letter l for a one", cell(2, 3, "l3,25"), NUMBER),
    C("lebar", "an error of Excel", cell(2, 2, "#REF!"), NUMBER),
    C("lebar", "a formula as text", cell(2, 2, "=C4+C5"), NUMBER),
    C("lebar", "a truth value", cell(2, 2, True), NUMBER),
    C("lebar", "a range for a figure", cell(2, 3, "13 - 14"), NUMBER),
    C("lebar", "a unit beside a figure", cell(2, 3, "13,25 ribu"), NUMBER),
    C("lebar", "an unknown marker", cell(2, 3, "13,25#"), NUMBER),
    C("lebar", "two markers", cell(2, 3, "13,25*r"), NUMBER),
    C("lebar", "the other convention", cell(2, 3, "13.25"), "bukan angka menurut penulisan"),
    C("lebar", "a lost decimal sign", cell(2, 3, "1325"), "paling besar 60"),
    C("lebar", "a moved decimal sign", cell(2, 2, 145.0), "paling besar 60"),
    C("lebar", "a negative share", cell(2, 2, -14.5), "paling kecil 0"),
    C("lebar", "a count among shares", cell(2, 2, 45120), "paling besar 60"),
    C("lebar", "an infinite figure", cell(2, 2, float("inf")), NUMBER),
    C("lebar", "not a number", cell(2, 2, float("nan")), NUMBER),
    C("satu", "an opinion that is none", cell(2, 3, "WTPP"), NUMBER),
    C("satu", "a number for an opinion", cell(2, 3, 9), "paling besar 4"),
    C("satu", "a percent sign on years", cell(2, 2, "12,5%"), NUMBER),
    C("panjang", "a figure and its unit", cell(1, 5, "12,5 persen"), NUMBER),
    C("panjang", "schooling exchanged", cells(cell(3, 5, "8,25"), cell(4, 5, "12,25")), "HLS"),
    C("kategori", "more school than expected", cell(3, 3, 12.75), "di bawah HLS"),
    C("kategori", "figures under the wrong indikator", swap(1, 3), "di bawah HLS"),
    C(
        "portal",
        "undecidable thousands",
        cells(
            cell(0, 0, "Jumlah Penduduk Miskin"),
            column(3, lambda _: "1.234"),
            column(4, lambda _: ""),
        ),
        "dua penulisan",
    ),
    # regions
    C("lebar", "an unknown name", cell(2, 1, "Antah"), "dipakai kodenya"),
    C("lebar", "a code of another region", cell(2, 0, "9902"), "kode 9902 adalah Kabupaten Banyu"),
    C("lebar", "a region twice", cells(cell(3, 0, "9901"), cell(3, 1, "Contoh")), "sudah ada di"),
    C("lebar", "no name and no code", cells(cell(2, 0, ""), cell(2, 1, "")), "kosong"),
    C("lebar", "an unknown code alone", cells(cell(2, 0, "9999"), cell(2, 1, "")), "tidak dikenal"),
    C("lebar", "a total without a region", cells(cell(6, 0, ""), cell(6, 1, "Jumlah")), "Jumlah"),
    C("kategori", "a bare name that fits two", cell(4, 0, "Pauh"), "dapat berarti"),
    C("kategori", "a misspelt name", cell(3, 0, "Kab. Contooh"), "Mungkin maksudnya"),
    C("kategori", "a region twice", cell(4, 0, "KABUPATEN CONTOH"), "sudah ada di baris"),
    C(
        "kategori",
        "other rows than regions",
        cells(cell(3, 0, "Laki-laki"), cell(4, 0, "Perempuan")),
        "tidak satu pun baris menyebut wilayah",
    ),
    C("panjang", "a lost trailing zero", cells(cell(2, 0, "99.1"), cell(2, 1, "")), "angka nol"),
    C("panjang", "code and name differ", cell(2, 1, "Kota Pauh"), "tetapi namanya"),
    C("panjang", "an unknown region", cells(cell(2, 0, ""), cell(2, 1, "Antah")), "tidak dikenal"),
    C("portal", "a code without its dot", cell(2, 0, "9902"), "dibaca sebagai kode Kemendagri"),
    C(
        "portal",
        "a region and year twice",
        cells(cell(3, 0, "99.02"), cell(3, 1, "Hulu Contoh")),
        "berulang",
    ),
    C("portal", "a name of two", cells(cell(4, 0, ""), cell(4, 1, "Pauh")), "dapat berarti"),
    C("satu", "a misspelt region", cell(2, 0, "Kab. Cntoh"), "Mungkin maksudnya"),
    # years and quarters
    C("lebar", "a year with a letter", cell(1, 3, "2O22"), "bukan tahun"),
    C("lebar", "a year of five digits", cell(1, 3, "20222"), "bukan tahun"),
    C("lebar", "a year twice", cell(1, 3, "2021"), "sudah ada di kolom lain"),
    C("lebar", "no year over a column", cell(1, 3, ""), "bukan tahun"),
    C("lebar", "an average among the years", cell(1, 3, "Rata-rata"), "bukan tahun"),
    C("kategori", "a year twice for one indikator", cell(2, 2, 2022), "sudah ada di kolom lain"),
    C("panjang", "a year that is none", cell(1, 4, "dua ribu"), "bukan tahun"),
    C("panjang", "a year before all figures", cell(1, 4, 1066), "bukan tahun"),
    C("panjang", "no year", cell(1, 4, ""), "bukan tahun"),
    C("portal", "a span for a year", cell(2, 2, "2021-2022"), "bukan tahun"),
    C("satu", "no year anywhere", cell(0, 0, "Indikator makro"), "tahun angkanya tidak disebut"),
    C("satu", "two years", cell(0, 0, "Indikator makro 2022 dan 2023"), "tidak pasti"),
    C(
        "satu",
        "another year in the file's name",
        cell(0, 0, "Indikator makro, 2023"),
        "tidak pasti",
        "makro 2021.xlsx",
    ),
    # what is measured
    C("lebar", "no title", cell(0, 0, ""), "tanpa judul"),
    C("lebar", "an unknown title", cell(0, 0, "Luas Panen"), "tidak dikenal"),
    C("lebar", "a title of a series", cell(0, 0, "Indeks Pembangunan Manusia"), "dapat berarti"),
    C("lebar", "women only", cell(0, 0, "Persentase Penduduk Miskin Perempuan"), "“perempuan”"),
    C(
        "lebar",
        "a change, not a level",
        cell(0, 0, "Perubahan Persentase Penduduk Miskin"),
        "“perubahan”",
    ),
    C(
        "lebar",
        "a target, not a figure",
        cell(0, 0, "Target Persentase Penduduk Miskin"),
        "“target”",
    ),
    C(
        "lebar",
        "another unit in the title",
        cell(0, 0, "Jumlah Penduduk Miskin (Persen)"),
        "satuan",
    ),
    C("lebar", "a sector only", cell(0, 0, "Laju Pertumbuhan PDRB Sektor Pertanian"), "“sektor”"),
    C(
        "kategori",
        "an unknown indikator of two",
        cell(1, 3, "Luas Panen"),
        "kolom ini tidak dimuat",
    ),
    C("kategori", "a share of one", cell(1, 3, "Rata-rata Lama Sekolah Penduduk 15+"), "“15”"),
    C("panjang", "an unknown code", cell(1, 2, "XX"), "tidak dikenal"),
    C("panjang", "code and name of two", cell(1, 3, "Harapan Lama Sekolah"), "tetapi namanya"),
    C("panjang", "another unit", cell(1, 6, "tahun"), "satuan “tahun”"),
    C(
        "panjang",
        "a figure twice",
        insert(3, [*BASES["panjang"][1][:5], 9.9, *BASES["panjang"][1][6:]]),
        "berulang",
    ),
    C("portal", "another unit", cell(2, 4, "orang"), "satuan “orang”"),
    C("portal", "figures without a heading", cell(1, 3, ""), "tata letak"),
    C("satu", "an unknown heading", cell(1, 1, "Skor Kebahagiaan"), "kolom ini tidak dimuat"),
    C(
        "satu",
        "two columns of one indikator",
        cell(1, 2, "Persentase Penduduk Miskin"),
        "sama-sama",
    ),
    C("satu", "a rank of the indikator", cell(1, 1, "Peringkat Tingkat Kemiskinan"), "“peringkat”"),
    # structure
    C("lebar", "figures under no year", add_column(["", 1.0, 2.0, 3.0, 4.0, 5.0]), "bukan tahun"),
    C("lebar", "no heading row", lambda rows: rows.__delitem__(1), "tata letak"),
    C("panjang", "no column of values", cell(0, 5, "Lainnya"), "lainnya"),
    C("portal", "no names of columns", lambda rows: rows.__delitem__(1), "tata letak"),
    C("satu", "only words", column(1, lambda _: "baik"), NUMBER),
)
