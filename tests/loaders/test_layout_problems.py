"""In each layout: what cannot be read is told in its cell, and what stands beside it is read."""

import pytest

from loaders.cells import Sheet, Value, Workbook
from loaders.examine import examine_book
from loaders.problems import Level
from tests.loaders.golden import examined_rows, known

Rows = list[list[Value]]
Told = list[tuple[str, str, str]]  # level, cell and how the sentence goes on
W: list[Value] = ["Wilayah: Kabupaten Contoh (9901)"]
MAKRO: Rows = [["Makro"], W, ["Indikator", "Satuan", 2017, 2018]]
YEARS: Rows = [W, ["Tahun", "Harapan Lama Sekolah"], [2016, 12.5]]
REGIONS: Rows = [["Kemiskinan"], ["Tahun", "Kab. Contoh", "Provinsi Contoh"], [2015, 12.5, 10]]
PORTAL: Rows = [["Persentase Penduduk Miskin"], ["kode", "wilayah", "tahun", "triwulan", "nilai"]]
ONE: list[Value] = ["Indikator Makro, 2016"]
RANGES: Rows = [
    ["Target Persentase Penduduk Miskin"],
    ["Rencana: 9901-RPJMD-2023 (versi 1)"],
    ["tahun", "batas_bawah", "batas_atas"],
]
P0, HLS = "Persentase Penduduk Miskin", "Harapan Lama Sekolah"


@pytest.mark.parametrize(
    ("layout", "rows", "read", "told"),
    [
        (
            "indikator_ke_bawah",
            [*MAKRO, [P0, "%", 14.5, 14.2], ["Angka Kemiskinan", "%", 1, 2], ["Gula", "%", 1, 2]],
            {"C4": 14.5, "D4": 14.2},
            [
                ("galat", "A5", "P0 sudah ada di baris 4"),
                ("peringatan", "A6", "indikator “Gula” tidak dikenal"),
            ],
        ),
        (
            "indikator_ke_bawah",
            [*MAKRO, [P0, "%", 14.5, "x"], ["", "", 1, 2], ["", "", "-", "..."]],
            {"C4": 14.5},
            [
                ("galat", "D4", "“x” bukan angka"),
                ("peringatan", "A5", "ada angka tanpa nama indikator; baris ini tidak dimuat"),
            ],
        ),
        (
            "indikator_ke_bawah",
            [
                *([["Makro"], W, ["Indikator", 2017]]),
                ["Jumlah Penduduk Miskin (jiwa)", 14500],
                [f"{HLS} (persen)", 12],
            ],
            {"B4": 14.5, "B5": 12},
            [
                ("galat", "A5", "satuan “persen”"),
                ("catatan", "A4", "satuan “jiwa”: angkanya dibagi 1.000 menjadi ribu jiwa"),
            ],
        ),
        (
            "tahun_ke_bawah",
            [*YEARS, [2016, 12.6], ["20x7", 12.7]],
            {"B3": 12.5},
            [
                ("galat", "A4", "tahun 2016 sudah ada di baris 3"),
                ("galat", "A5", "tahun “20x7” bukan tahun"),
            ],
        ),
        (
            "tahun_ke_bawah",
            [*REGIONS[:1], [*REGIONS[1], "Kab. Antah"], [2015, 12.5, 10, 9]],
            {"B3": 12.5, "C3": 10},
            [("galat", "D2", "nama wilayah “Kab. Antah” tidak dikenal")],
        ),
        (
            "tahun_ke_bawah",
            [["Angka Gizi Buruk"], *REGIONS[1:]],
            {},
            [("galat", "A1", "indikator “Angka Gizi Buruk” tidak dikenal")],
        ),
        (
            "portal",
            [*PORTAL, ["9901", "Contoh", 2015, "V", 9.5], ["9902", "Banyu Contoh", 2015, "", 9.25]],
            {"E4": 9.25},
            [("galat", "D3", "triwulan “V” tidak dikenal")],
        ),
        (
            "satu_tahun",
            [
                *([ONE, ["Kabupaten/Kota", "Kemiskinan (%)", "Angka Kemiskinan", "Gula", ""]]),
                *([["Hulu Contoh", 11.5, 12, 4, 5], ["Banyu Contoh", 12.5, 12, 4, 5]]),
            ],
            {"B3": 11.5, "B4": 12.5},
            [
                ("galat", "E2", "kolom angka tanpa judul"),
                ("galat", "C2", "kolom “Angka Kemiskinan” dan “Kemiskinan (%)” sama-sama P0"),
                ("peringatan", "D2", "indikator “Gula” tidak dikenal"),
            ],
        ),
        (
            "target_rentang",
            [*RANGES, [2025, 9.7, 9.2], [2024, 9.5, 10], [2024, 9, 10], ["baru", 8, 9]],
            {},
            [
                ("galat", "B4", "batas bawah 9.7 di atas batas atas 9.2"),
                ("galat", "A6", "tahun “2024”; seharusnya tahun yang belum ada"),
                ("galat", "A7", "tahun “baru”; seharusnya tahun yang belum ada"),
            ],
        ),
    ],
)
def test_what_a_layout_cannot_read_is_told_in_its_cell(
    layout: str, rows: Rows, read: dict[str, float], told: Told
) -> None:
    examined = examined_rows(rows)
    assert examined.layout == layout
    assert {f.cell: f.nilai for f in examined.figures} == read
    problems = examined.content.problems
    assert sorted((p.level.value, p.cell) for p in problems) == sorted(t[:2] for t in told)
    for level, cell, start in told:
        (said,) = (p.sentence for p in problems if (p.level.value, p.cell) == (level, cell))
        assert said.partition(f"sel {cell}: ")[2].startswith(start), said


@pytest.mark.parametrize(
    ("title", "sheet", "file", "note"),
    [
        ("Kinerja Kabupaten Banyu Contoh", "S", "a.xlsx", "dari judul “Kinerja Kabupaten Banyu C"),
        ("Kinerja", "Banyu Contoh", "a.xlsx", "dari nama lembar “Banyu Contoh”"),
        ("Kinerja", "S", "rekap_banyu_contoh.xlsx", "dari nama berkas “rekap_banyu_contoh”"),
        ("Banyu Contoh, Provinsi Contoh", "S", "a.xlsx", "dari judul “Banyu Contoh, Provinsi"),
    ],
)
def test_a_table_of_one_region_takes_it_from_the_nearest_text_that_names_one(
    title: str, sheet: str, file: str, note: str
) -> None:
    page = Sheet(file, sheet, [[title], *YEARS[1:]])
    one = examine_book(Workbook(file, "0" * 64, (page,)), known())
    assert [(f.wilayah, f.nilai) for f in one.figures] == [("9902", 12.5)]
    (said,) = one.content.problems
    assert said.level is Level.CATATAN
    assert f"wilayah Kabupaten Banyu Contoh (9902) dikenali {note}" in said.sentence


@pytest.mark.parametrize(
    ("above", "cell", "sentence"),
    [
        ("Wilayah: Kabupaten Antah", "A1", "nama wilayah “Kabupaten Antah” tidak dikenal"),
        ("Banyu Contoh dan Hulu Contoh", "", "Hulu Contoh” dapat berarti Kabupaten Banyu Contoh"),
        ("Kinerja", "", "wilayah angkanya tidak disebut"),
    ],
)
def test_a_table_of_one_region_that_names_none_or_two_is_refused(
    above: str, cell: str, sentence: str
) -> None:
    one = examined_rows([[above], *YEARS[1:]])
    assert one.figures == ()
    (said,) = one.content.problems
    assert (said.level, said.cell) == (Level.GALAT, cell)
    assert sentence in said.sentence


def test_codes_are_those_of_kemendagri_where_every_name_says_so() -> None:
    rows: Rows = [[P0], ["Kode", "Kabupaten/Kota", 2022]]
    one = examined_rows([*rows, ["9902", "Hulu Contoh", 12.5], ["9903", "Banyu Contoh", 11.5]])
    assert {f.cell: f.wilayah for f in one.figures} == {"C3": "9903", "C4": "9902"}
    (said,) = one.content.problems
    assert (said.level, said.cell) == (Level.CATATAN, "A3")
    assert "kode wilayahnya dibaca sebagai kode Kemendagri" in said.sentence
