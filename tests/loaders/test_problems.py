"""Each thing that can be wrong with a table of figures is told with its cell and what to do."""

import pytest

from loaders.cells import Merged, Sheet, Value, Workbook
from loaders.examine import examine_book
from loaders.layouts import LAYOUTS
from loaders.problems import Level, Problem, worth_saying
from tests.loaders.golden import examined_rows, known, problems_at

Rows = list[list[Value]]
TITLE = "Persentase Penduduk Miskin"


def wide(*rows: list[Value], title: str = TITLE) -> Rows:
    return [[title], ["Kabupaten/Kota", 2022, 2023], *rows]


GOOD: list[Value] = ["Kabupaten Contoh", 12.5, 12.0]
LONG: list[Value] = ["Kode Wilayah", "Wilayah", "Kode Indikator", "Indikator", "Tahun", "Nilai"]
QUARTERS: Rows = [
    ["Wilayah: Kabupaten Contoh (9901)"],
    ["Kode Indikator", "Satuan", "Tahun", "TW I", "TW II", "TW III", "TW IV", "Setahun"],
]


def sentences(rows: Rows) -> list[str]:
    return [problem.sentence for problem in examined_rows(rows).content.problems]


def one(rows: Rows) -> str:
    (said,) = sentences(rows)
    return said.removesuffix(".").replace("uji.xlsx, lembar Lembar1", "…")


def test_a_text_that_is_no_number() -> None:
    assert one(wide(["Kabupaten Contoh", "sekitar 12", 12.0])) == (
        "GALAT …, sel B3: “sekitar 12” bukan angka; seharusnya angka, tanda data kosong (... atau "
        "-), atau angka dengan tanda (5,23*). Tulis angkanya saja"
    )


def test_a_truth_value_is_no_number() -> None:
    assert one(wide(["Kabupaten Contoh", True, 12.0])).startswith("GALAT …, sel B3: “BENAR” bukan")


def test_a_percent_sign_belongs_to_percentages_only() -> None:
    assert not sentences(wide(["Kabupaten Contoh", "12,5%", 12.0]))
    rows = wide(["Kabupaten Contoh", "8,5%", 8.1], title="Rata-rata Lama Sekolah")
    assert one(rows).startswith("GALAT …, sel B3: “8,5%” bukan angka")


def test_a_value_outside_the_range_of_the_kamus() -> None:
    assert one(wide(["Kabupaten Contoh", 125.0, 12.0])) == (
        "GALAT …, sel B3: Kemiskinan Kabupaten Contoh 2022 = 125,00; seharusnya paling kecil 0 "
        "dan paling besar 60. Periksa angkanya, satuannya dan tanda desimalnya"
    )
    assert "sel B3: Kemiskinan Kabupaten Contoh 2022 = −1,00" in one(
        wide(["Kabupaten Contoh", -1, 12.0])
    )


def test_a_percentage_above_100_where_the_kamus_has_no_maximum() -> None:
    rows = wide(["Kabupaten Contoh", 100.5, 99.0], title="Persentase Serapan")
    assert one(rows).startswith("PERINGATAN …, sel B3: Serapan Kabupaten Contoh 2022 = 100,50; ")


def test_two_conventions_of_numbers_in_one_file() -> None:
    assert one(wide(["Kabupaten Contoh", "12,5", "12,1"], ["Kota Pauh", "9.5", 9.0])) == (
        "GALAT …, sel B4: “9.5” bukan angka menurut penulisan 1.234,56; seharusnya satu cara "
        "penulisan angka di seluruh berkas, 1.234,56 atau 1,234.56. Tulis ulang sebagai angka "
        "di Excel"
    )


def test_numbers_that_either_convention_can_read() -> None:
    rows = wide(["Kabupaten Contoh", "1.234", 12.0], title="Jumlah Penduduk Miskin")
    assert one(rows).startswith("GALAT …, sel B3: “1.234” dapat dibaca menurut dua penulisan")


def test_a_region_given_twice() -> None:
    assert one(wide(GOOD, ["KAB. CONTOH", 1.0, 2.0])) == (
        "GALAT …, sel A4: Kabupaten Contoh (9901) sudah ada di baris 3; seharusnya setiap wilayah "
        "satu baris. Hapus baris yang berulang atau perbaiki namanya"
    )


def test_a_row_of_a_total_is_pointed_out_and_left_out() -> None:
    assert one(wide(GOOD, ["Jumlah", 99.0, 98.0])).startswith(
        "PERINGATAN …, sel A4: baris “Jumlah”"
    )


def test_a_row_of_figures_without_a_region() -> None:
    assert one(wide(GOOD, ["", 9.0, 9.1])).startswith("GALAT …, sel A4: nama dan kode wilayah kos")


def test_a_year_given_twice() -> None:
    rows: Rows = [[TITLE], ["Wilayah", 2022, 2022], GOOD]
    assert one(rows) == (
        "GALAT …, sel C2: tahun 2022 untuk P0 sudah ada di kolom lain; seharusnya setiap tahun "
        "satu kali. Hapus kolom yang berulang atau perbaiki tahunnya"
    )


def test_a_column_of_figures_that_is_no_year() -> None:
    rows: Rows = [[TITLE], ["Wilayah", 2022, 2023, "Peringkat"], [*GOOD, 3]]
    assert one(rows) == (
        "PERINGATAN …, sel D2: judul kolom “Peringkat” bukan tahun, kolomnya tidak dimuat; "
        "seharusnya tahun empat angka, misalnya 2024. Perbaiki judul kolom itu, atau hapus kolomnya"
    )
    rows = [[TITLE], ["Wilayah", 2022, 2023, ""], [*GOOD, 3]]
    assert one(rows).startswith("GALAT …, sel D2: judul kolom “”")
    rows = [[TITLE], ["Wilayah", 2022, "rata", 2024], [*GOOD, 3]]
    assert one(rows).startswith("GALAT …, sel C2: judul kolom “rata”")
    rows = [[TITLE], ["Wilayah", 2022, 2023, "Keterangan"], [*GOOD, "baik"]]
    assert not sentences(rows)


def test_an_unknown_and_an_ambiguous_indikator_in_the_title() -> None:
    assert one(wide(GOOD, title="Luas Panen")).startswith(
        "GALAT …, sel A1: indikator “Luas Panen” tidak dikenal"
    )
    assert one(wide(GOOD, title="Indeks Pembangunan Manusia")) == (
        "GALAT …, sel A1: “Indeks Pembangunan Manusia” dapat berarti IPM_baru atau IPM_lama; "
        "seharusnya nama satu indikator. Tulis nama lengkap menurut kamus, atau kode indikatornya"
    )


def test_an_unknown_and_an_ambiguous_indikator_among_several() -> None:
    rows: Rows = [
        ["Wilayah", TITLE, "Luas Panen", "Indeks Pembangunan Manusia"],
        ["", 2022, 2022, 2022],
        ["Kabupaten Contoh", 12.5, 300.0, 70.0],
    ]
    examined = examined_rows(rows)
    assert problems_at(examined) == [("peringatan", "C1"), ("peringatan", "D1")]
    assert [figure.indikator for figure in examined.figures] == ["P0"]
    assert "kolom ini tidak dimuat" in examined.content.problems[0].found


def test_a_table_without_a_title_may_take_its_indikator_from_a_name() -> None:
    sheet = Sheet("uji.xlsx", "Tingkat Kemiskinan", wide(GOOD)[1:])
    examined = examine_book(Workbook("uji.xlsx", "0" * 64, (sheet,)), known())
    assert problems_at(examined) == [("catatan", "")]
    assert examined.figures[0].indikator == "P0"
    assert one(wide(GOOD)[1:]).startswith("GALAT …: tabel tanpa judul, indikatornya tidak diketah")
    examined = examined_rows(wide(GOOD)[1:], "Indeks Pembangunan Manusia.xlsx")
    assert "dapat berarti IPM_baru atau IPM_lama" in examined.content.problems[0].found


def test_a_title_in_another_scale_than_the_kamus_is_converted_and_told() -> None:
    rows = wide(["Kabupaten Contoh", 12500, "12.345,6*"], title="Jumlah Penduduk Miskin (Jiwa)")
    assert one(rows) == (
        "CATATAN …, sel A1: satuan “Jiwa”: angkanya dibagi 1.000 menjadi ribu jiwa; seharusnya "
        "satuan penduduk_miskin menurut kamus: ribu jiwa. Periksa satu dua angkanya"
    )
    figures = examined_rows(rows).figures
    assert [(f.nilai, f.raw_text) for f in figures] == [(12.5, "12500"), (12.3456, "12.345,6*")]
    assert not sentences(wide(GOOD, title="Jumlah Penduduk Miskin (Ribu Orang)"))
    several: Rows = [
        ["Wilayah", "Jumlah Penduduk Miskin (Jiwa)", TITLE],
        ["", 2022, 2022],
        ["Kabupaten Contoh", 12.5, 9.0],
    ]
    examined = examined_rows(several)
    assert problems_at(examined) == [("catatan", "B1")]
    assert [figure.nilai for figure in examined.figures] == [0.0125, 9.0]


def test_a_title_in_another_unit_than_the_kamus_is_refused() -> None:
    rows = wide(GOOD, title="Jumlah Penduduk Miskin (Persen)")
    assert one(rows).startswith("GALAT …, sel A1: satuan “Persen”; seharusnya satuan penduduk_misk")


def test_more_years_of_school_than_a_child_may_expect() -> None:
    rows: Rows = [
        ["Wilayah", "Harapan Lama Sekolah", "Rata-rata Lama Sekolah"],
        ["", 2022, 2022],
        ["Kabupaten Contoh", 9.5, 9.5],
        ["Kota Pauh", 12.0, 9.5],
    ]
    assert one(rows) == (
        "GALAT …, sel C3: RLS Kabupaten Contoh 2022 = 9,50; seharusnya di bawah HLS "
        "tahun itu, 9,50 (sel B3). Periksa apakah kedua angka tertukar"
    )


def test_a_figure_given_twice_in_a_long_table() -> None:
    rows: Rows = [
        LONG,
        ["9901", "Contoh", "P0", TITLE, 2022, 12.5],
        ["9901", "Kabupaten Contoh", "P0", "", 2022, 12.6],
    ]
    assert one(rows) == (
        "GALAT …, sel F3: Kemiskinan Kabupaten Contoh 2022 berulang: 12.6, sudah ada di lembar "
        "Lembar1 sel F2: 12.5; seharusnya satu angka untuk setiap indikator, wilayah dan tahun. "
        "Hapus salah satunya"
    )


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (["9901", "", "XX", "", 2022, 1.0], "sel C2: indikator “XX” tidak dikenal"),
        (["9901", "", "", "Luas Panen", 2022, 1.0], "sel D2: indikator “Luas Panen” tidak dikenal"),
        (
            ["9901", "", "", "Indeks Pembangunan Manusia", 2022, 70.0],
            "sel D2: “Indeks Pembangunan Manusia” dapat berarti IPM_baru atau IPM_lama",
        ),
        (
            ["9901", "", "HLS", TITLE, 2022, 12.0],
            "sel C2: kode HLS adalah Harapan Lama Sekolah, tetapi namanya “Persentase Penduduk Mis",
        ),
        (["9901", "", "P0", "", "2O22", 1.0], "sel E2: tahun “2O22” bukan tahun"),
        (
            ["9901", "", "opini_BPK", "", 2022, "WTPP"],
            "sel F2: “WTPP” bukan angka; seharusnya sala",
        ),
        (["9909", "", "P0", "", 2022, 1.0], "sel A2: kode wilayah “9909” tidak dikenal"),
    ],
)
def test_a_row_of_a_long_table_that_cannot_be_placed(row: list[Value], sentence: str) -> None:
    assert sentence in one([LONG, row])


def test_a_quarter_and_a_unit_of_a_long_table() -> None:
    heading: list[Value] = [*LONG, "Triwulan", "Satuan"]
    row: list[Value] = ["9901", "", "jalan_mantap", "", 2022, 60.0]
    assert "sel G2: triwulan “V” tidak dikenal" in one([heading, [*row, "V", ""]])
    assert one([heading, [*row, "IV", "km"]]).startswith("GALAT …, sel H2: satuan “km”")
    assert one([heading, [*row, "IV", "bintang"]]).startswith("PERINGATAN …, sel H2: satuan “bint")
    assert not sentences([heading, [*row, "IV", "%"]])


def test_notes_below_a_long_table_are_no_rows() -> None:
    rows: Rows = [LONG, ["9901", "", "P0", "", 2022, 12.5], [], ["Sumber: BPS"]]
    examined = examined_rows(rows)
    assert not examined.content.problems
    assert examined.figures[0].sumber == "BPS"


def test_the_quarters_of_a_count_must_sum_to_its_year() -> None:
    row: list[Value] = ["peserta_latih", "orang", 2024, 20, 25, 30, 40, 116]
    assert one([*QUARTERS, row]) == (
        "PERINGATAN …, sel H3: setahun 116; seharusnya jumlah empat triwulan, 115. "
        "Periksa angka setahun atau angka triwulannya"
    )
    row = ["peserta_latih", "orang", 2024, 20, 25, "", 40, 116]
    assert not sentences([*QUARTERS, row])


def test_a_yearly_indikator_has_no_quarters() -> None:
    row: list[Value] = ["P0", "persen", 2024, 12.0, "", "", "", ""]
    assert one([*QUARTERS, row]).startswith("PERINGATAN …, sel D3: P0 diisi per triwulan")


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (["XX", "", 2024, 1.0, "", "", "", ""], "sel A3: indikator “XX” tidak dikenal"),
        (["jalan_mantap", "", "20x4", 1.0, "", "", "", ""], "sel C3: tahun “20x4” bukan tahun"),
        (
            ["jalan_mantap", "km", 2024, 1.0, "", "", "", ""],
            "sel B3: satuan “km”",
        ),
    ],
)
def test_a_row_of_quarters_that_cannot_be_placed(row: list[Value], sentence: str) -> None:
    assert sentence in one([*QUARTERS, row])


def test_the_region_of_quarters_may_stand_in_the_next_cell_and_must_be_known() -> None:
    row: list[Value] = ["jalan_mantap", "", 2024, 60.0]
    beside: Rows = [["Wilayah:", "Kabupaten Contoh"], QUARTERS[1], row]
    assert not sentences(beside)
    unknown: Rows = [["Wilayah: Antah (9909)"], QUARTERS[1], row]
    assert "sel A1: kode wilayah “9909” tidak dikenal" in one(unknown)
    missing: Rows = [["Realisasi"], QUARTERS[1], row]
    assert "sel A1: nama dan kode wilayah kosong" in one(missing)


def test_an_unknown_layout_says_how_near_each_one_came() -> None:
    rows: Rows = [["Jenis Kelamin", "Tingkat"], ["Laki-Laki", 3.96], ["Perempuan", 4.34]]
    assert one(rows) == (
        "GALAT …: tata letak lembar ini tidak dikenal; seharusnya salah satu tata letak yang "
        "dikenal; tidak mirip satu pun. Tandai isi kolomnya di halaman Data, atau salin angkanya "
        "ke templat dari halaman itu"
    )
    reasons = examined_rows(rows).reasons
    assert len(reasons) == len(LAYOUTS)
    for layout in LAYOUTS:
        assert any(reason.startswith(f"{layout.nama}: cocok ") for reason in reasons)


def test_an_unknown_layout_names_the_two_that_came_nearest() -> None:
    (said,) = sentences([["Keterangan", "Tahun"], ["di utara", "2023"]])
    assert "yang paling dekat " in said
    assert said.count("(cocok ") == 2


def test_what_is_out_of_range_is_told_as_read_and_as_written() -> None:
    said = one(wide(["Kabupaten Contoh", "1.234", "12,5"]))
    assert "2022 = 1.234,00 (tertulis “1.234”); seharusnya paling kecil 0" in said


def test_of_a_cell_with_a_galat_nothing_else_is_said() -> None:
    def at(level: Level, cell: str) -> Problem:
        return Problem(level, "uji.xlsx", "Lembar1", cell, "", "", "")

    galat = [at(Level.GALAT, "B3"), at(Level.GALAT, "")]
    leaps = [at(Level.PERINGATAN, "B3"), at(Level.PERINGATAN, "B4"), at(Level.PERINGATAN, "")]
    assert worth_saying(leaps, galat) == leaps[1:]


def test_a_sheet_of_words_beside_a_table_and_a_hidden_one_are_pointed_out() -> None:
    sheets = (
        Sheet("uji.xlsx", "P0", wide(GOOD)),
        Sheet("uji.xlsx", "Petunjuk", [["Isi lembar P0"]]),
        Sheet("uji.xlsx", "Simpanan", [["rahasia"]], hidden=True),
        Sheet("uji.xlsx", "Kosong", []),
    )
    examined = examine_book(Workbook("uji.xlsx", "0" * 64, sheets), known())
    assert not examined.refused
    assert [(p.level.value, p.sheet) for p in examined.content.problems] == [
        ("peringatan", "Petunjuk"),
        ("catatan", "Simpanan"),
    ]


def test_a_table_without_a_single_figure_is_refused() -> None:
    rows: Rows = [LONG, ["9901", "", "P0", "", 2022, ""]]
    assert [p.found for p in examined_rows(rows).content.problems] == [
        "tidak ada satu pun angka yang dapat dimuat"
    ]


def test_several_problems_are_told_at_once_the_gravest_first() -> None:
    rows = wide(["Jumlah", 1.0, 2.0], ["Antah", 1.0, 2.0], ["Kabupaten Contoh", "x", 99.0])
    assert problems_at(examined_rows(rows)) == [
        ("galat", "A4"),
        ("galat", "B5"),
        ("galat", "C5"),
        ("peringatan", "A3"),
    ]


def test_a_column_beside_a_merged_header_is_not_under_it() -> None:
    rows: Rows = [
        ["Wilayah", "Tingkat Kemiskinan", "", "", "HLS"],
        ["", 2022, 2023, 2024, 2022],
        ["Kabupaten Contoh", 12.5, 12.0, 11.5, 12.1],
    ]
    sheet = Sheet("uji.xlsx", "Lembar1", rows, (Merged(0, 1, 0, 2), Merged(0, 0, 1, 0)))
    examined = examine_book(Workbook("uji.xlsx", "0" * 64, (sheet,)), known())
    assert [(p.cell, p.found) for p in examined.content.problems] == [
        ("D2", "ada angka tanpa nama indikator")
    ]


def test_regions_may_be_given_by_code_alone() -> None:
    rows: Rows = [[TITLE], ["Wilayah", 2022, 2023], ["9901", 12.5, 12.0], ["99.10", 9.0, 9.1]]
    assert [figure.wilayah for figure in examined_rows(rows).figures[::2]] == ["9901", "9904"]


def test_a_column_of_kecamatan_is_read_as_such() -> None:
    rows: Rows = [[TITLE], ["Kecamatan", 2022], ["Hulu Contoh", 12.5]]
    assert [figure.wilayah for figure in examined_rows(rows).figures] == ["9901020"]


def test_equal_figures_given_twice_are_one_note_and_taken_once() -> None:
    rows: Rows = [
        LONG,
        ["9901", "", "P0", "", 2022, 12.5],
        ["9902", "", "P0", "", 2022, "9,5*"],
        ["9901", "", "P0", "", 2022, "12,5"],
        ["9902", "", "P0", "", 2022, "9,5*"],
    ]
    assert one(rows) == (
        "CATATAN …, sel F4: Kemiskinan Kabupaten Contoh 2022 = 12,5 ada juga di lembar Lembar1 "
        "sel F2; begitu juga 1 angka lain. Tidak perlu apa-apa: angkanya sama dan dimuat satu kali"
    )
    assert [figure.cell for figure in examined_rows(rows).figures] == ["F2", "F3"]
    rows[4][5] = "9,5"  # no longer provisional: which of the two holds is not guessed
    assert ("galat", "F5") in problems_at(examined_rows(rows))


def test_a_name_nobody_knows_beside_a_good_code_is_told_once_with_its_count() -> None:
    rows: Rows = [LONG, *(["9901", "Antah", "P0", "", year, 12.5] for year in (2020, 2021, 2022))]
    assert one(rows).startswith(
        "PERINGATAN …, sel B2: nama wilayah “Antah” tidak dikenal; dipakai kodenya; begitu juga "
        "2 sel lain"
    )
    assert len(examined_rows(rows).figures) == 3


def test_a_number_in_brackets_is_asked_about_and_never_guessed() -> None:
    said = one(wide(["Kabupaten Contoh", "(1,20)", "12,5"], title="Laju Pertumbuhan Ekonomi"))
    assert said.startswith("GALAT …, sel B3: “(1,20)” dalam kurung dapat berarti -1,20 atau catat")
    assert said.endswith("Tulis -1,20 bila memang di bawah nol")


def test_a_column_of_one_sex_is_told_as_a_part() -> None:
    rows: Rows = [
        ["Makro, 2022"],
        ["Kabupaten/Kota", "Tingkat Kemiskinan (%)", "Laki-laki"],
        ["Kabupaten Contoh", 12.5, 3.5],
        ["Kota Pauh", 9.5, 2.5],
    ]
    assert one(rows).startswith(
        "PERINGATAN …, sel C2: “Laki-laki” adalah bagian, bukan keseluruhan; kolom ini tidak dimuat"
    )
