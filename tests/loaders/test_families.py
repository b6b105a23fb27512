"""Tables of the families that BPS, portals and recaps publish, in shapes of other files."""

import pytest

from loaders.cells import Merged, Sheet, Value, Workbook
from loaders.examine import Examined, examine_book
from tests.loaders.test_real_files import indonesia

Rows = list[list[Value]]
Cell = tuple[str, str, int, float | None]


def read(rows: Rows, file: str = "uji.xlsx", merged: tuple[Merged, ...] = ()) -> Examined:
    sheet = Sheet(file, "Sheet1", rows, merged)
    return examine_book(Workbook(file, "0" * 64, (sheet,)), indonesia())


def cells(one: Examined) -> dict[str, Cell]:
    return {f.cell: (f.indikator, f.wilayah, f.tahun, f.nilai) for f in one.figures}


def test_march_and_september_are_two_series() -> None:
    rows: Rows = [
        ["Provinsi", "Persentase Penduduk Miskin (P0) Menurut Provinsi (Persen)", ""],
        ["", "2023", ""],
        ["", "Semester 1 (Maret)", "Semester 2 (September)"],
        ["ACEH", "14.45", "14.2"],
        ["BENGKULU", "14.3", "14.1"],
    ]
    one = read(rows, merged=(Merged(0, 1, 0, 2), Merged(1, 1, 1, 2)))
    assert not one.refused
    assert cells(one)["B4"] == ("P0", "11", 2023, 14.45)
    assert cells(one)["C5"] == ("P0_September", "17", 2023, 14.1)


@pytest.mark.parametrize(
    "title",
    [
        "Persentase Penduduk Miskin Perempuan",
        "Persentase Penduduk Miskin di Perdesaan",
        "RSE Persentase Penduduk Miskin",
        "Peringkat Persentase Penduduk Miskin",
        "Tingkat Pengangguran Terbuka Lulusan SMK",
        "Tingkat Pengangguran Terbuka (TPT) Februari 2023",
        "Garis Kemiskinan Makanan",
        "Laju Pertumbuhan PDRB Sektor Pertanian",
        "Kontribusi PAD terhadap APBD",
        "Target Indeks Pembangunan Manusia (UHH SP2010)",
        "Pertumbuhan IPM",
    ],
)
def test_a_title_of_something_else_is_not_read_as_its_longest_phrase(title: str) -> None:
    one = read([[title], ["Kabupaten/Kota", 2022], ["Lahat", 6.5], ["Muara Enim", 5.5]])
    assert one.refused
    (galat,) = (p for p in one.content.problems if p.level == "galat")
    assert "tetapi juga" in galat.found
    assert galat.proposal is not None


@pytest.mark.parametrize(
    "title",
    [
        "Persentase Penduduk Miskin Menurut Kabupaten/Kota di Provinsi Sumatera Selatan, 2010-2025",
        "Tabel 4.5.1 Persentase Penduduk Miskin (P0) Menurut Kabupaten/Kota (Persen), Maret 2022",
        "Angka Kemiskinan Kabupaten Lahat Tahun 2022 (BPS)",
        "PERSENTASE PENDUDUK MISKIN (%)",
        "Persentase Penduduk Miskin (Persen), 2022\nPercentage of Poor People by Regency in Sumsel",
    ],
)
def test_a_title_may_name_place_time_unit_source_and_a_translation(title: str) -> None:
    one = read([[title], ["Kabupaten/Kota", 2022], ["Lahat", 16.5], ["Muara Enim", 11.5]])
    assert not one.refused
    assert cells(one)["B3"] == ("P0", "1604", 2022, 16.5)


def test_one_heading_over_a_count_and_a_share_is_no_name_for_both() -> None:
    rows: Rows = [
        ["Kabupaten/Kota", "Penduduk Miskin", ""],
        ["", "Jumlah (ribu)", "Persentase"],
        ["Lahat", 66.03, 16.06],
        ["Muara Enim", 70.0, 11.5],
    ]
    one = read(rows, "Kemiskinan 2022.xlsx", (Merged(0, 1, 0, 2),))
    assert cells(one) == {
        "B3": ("jumlah_penduduk_miskin", "1604", 2022, 66.03),
        "B4": ("jumlah_penduduk_miskin", "1603", 2022, 70.0),
    }
    assert any("“persentase”; kolom ini tidak dimuat" in p.found for p in one.content.problems)


def test_the_whole_of_both_sexes_is_read_and_either_alone_is_not() -> None:
    rows: Rows = [
        ["Kabupaten/Kota", "Rata-rata Lama Sekolah (Tahun)", "", ""],
        ["", "Laki-laki", "Perempuan", "Jumlah"],
        ["", "2022", "2022", "2022"],
        ["Lahat", 9.1, 8.5, 8.8],
    ]
    one = read(rows, merged=(Merged(0, 1, 0, 3),))
    assert cells(one) == {"D4": ("RLS", "1604", 2022, 8.8)}


def test_codes_of_kemendagri_without_dots_are_known_by_their_names() -> None:
    rows: Rows = [
        ["Tingkat Pengangguran Terbuka"],
        ["kode_kabupaten_kota", "nama_kabupaten_kota", "tahun", "nilai"],
        [1608, "OKU TIMUR", 2022, 3.25],
        [1609, "OKU SELATAN", 2022, 3.5],
    ]
    one = read(rows)
    assert cells(one)["D3"] == ("TPT", "1609", 2022, 3.25)
    assert cells(one)["D4"] == ("TPT", "1608", 2022, 3.5)
    bare = read([rows[0], ["kode", "tahun", "nilai"], *([r[0], r[2], r[3]] for r in rows[2:])])
    told = [p for p in bare.content.problems if p.level == "peringatan"]
    assert [p.cell for p in told] == ["A3", "A4"]
    assert "tanpa nama dibaca sebagai kode BPS" in told[0].found


def test_a_unit_in_another_scale_is_converted() -> None:
    rows: Rows = [
        ["PDRB per Kapita Atas Dasar Harga Berlaku (juta rupiah)"],
        ["Kabupaten/Kota", 2022],
        ["Lahat", "42,35"],
        ["Muara Enim", "101,257"],
    ]
    one = read([*rows, ["Palembang", "97,4"]])
    assert cells(one)["B3"] == ("PDRB_per_kapita_ADHB", "1604", 2022, 42350.0)
    assert cells(one)["B4"][3] == 101257.0


def test_a_recap_with_targets_beside_its_figures_gives_the_figures() -> None:
    rows: Rows = [
        ["Wilayah: Kabupaten Lahat"],
        ["Indikator", "Satuan", "Target 2022", "Realisasi 2022", "Target 2023", "Realisasi 2023"],
        ["Persentase Penduduk Miskin", "%", 10, 15.61, 9.8, 15.0],
    ]
    one = read(rows)
    assert cells(one) == {"D3": ("P0", "1604", 2022, 15.61), "F3": ("P0", "1604", 2023, 15.0)}
    assert any("tidak menyebut rencananya" in p.found for p in one.content.problems)


def test_rows_of_a_part_are_not_read_as_the_whole() -> None:
    rows: Rows = [
        ["kode_kabupaten_kota", "jenis_kelamin", "Rata-rata Lama Sekolah", "tahun"],
        ["1604", "LAKI-LAKI", 9.1, 2022],
        ["1604", "PEREMPUAN", 8.5, 2022],
        ["1604", "JUMLAH", 8.8, 2022],
    ]
    one = read(rows)
    assert cells(one) == {"C4": ("RLS", "1604", 2022, 8.8)}
    told = [p for p in one.content.problems if "bukan seluruh RLS" in p.found]
    assert [(p.cell, p.level) for p in told] == [("B2", "peringatan"), ("B3", "peringatan")]
    of_women = read([rows[0], rows[2]])
    assert of_women.refused
    assert cells(of_women) == {}


def test_a_half_year_in_a_column_tells_march_from_september() -> None:
    rows: Rows = [
        ["kode_provinsi", "nama_provinsi", "tahun", "semester", "persentase_penduduk_miskin"],
        ["11", "Aceh", 2022, 1, 14.64],
        ["11", "Aceh", 2022, 2, 14.75],
        ["17", "Bengkulu", 2022, 2, 14.34],
    ]
    one = read(rows)
    assert cells(one) == {
        "E2": ("P0", "11", 2022, 14.64),
        "E3": ("P0_September", "11", 2022, 14.75),
        "E4": ("P0_September", "17", 2022, 14.34),
    }


def test_a_column_called_wilayah_that_holds_towns_and_country_names_no_region() -> None:
    rows: Rows = [
        ["Provinsi", "Tahun", "Periode", "Wilayah", "Komponen", "Garis Kemiskinan"],
        ["ACEH", 2015, "Maret", "Perdesaan", "Total", 382117],
        ["ACEH", 2015, "Maret", "Perkotaan dan Perdesaan", "Makanan", 296406],
        ["ACEH", 2015, "Maret", "Perkotaan dan Perdesaan", "Total", 390150],
        ["ACEH", 2015, "September", "Perkotaan dan Perdesaan", "Total", 401772],
    ]
    assert cells(read(rows)) == {"F4": ("garis_kemiskinan", "11", 2015, 390150)}


def test_a_part_beside_years_to_the_right_is_not_read_as_the_whole() -> None:
    rows: Rows = [
        ["Tingkat Pengangguran Terbuka"],
        ["Kabupaten/Kota", "Jenis Kelamin", 2022, 2023],
        ["Lahat", "Laki-laki", 3.5, 3.4],
        ["Lahat", "Laki-laki + Perempuan", 4.5, 4.4],
        ["Muara Enim", "Laki-laki + Perempuan", 3.0, 2.9],
    ]
    one = read(rows)
    assert {cell: figure[3] for cell, figure in cells(one).items()} == {
        "C4": 4.5,
        "D4": 4.4,
        "C5": 3.0,
        "D5": 2.9,
    }


def test_the_rows_of_bps_own_interface_are_read() -> None:
    poor = "Persentase Penduduk Miskin (P0) Menurut Provinsi dan Daerah"
    deep, march = "Indeks Kedalaman Kemiskinan (P1)", "Semester 1 (Maret)"
    heading = "nama_variabel nama_variabel_turunan nama_tahun nama_turunan_tahun data_content"
    rows: Rows = [
        [*heading.split(), "nama_item_vertical_variabel"],
        [poor, "Jumlah", "2021", march, "15.33", "ACEH"],
        [poor, "Perkotaan", "2021", march, "10.46", "ACEH"],
        [deep, "Jumlah", "2021", march, "2.88", "SUMATERA UTARA"],
    ]
    assert cells(read(rows)) == {
        "E2": ("P0", "11", 2021, 15.33),
        "E4": ("P1", "12", 2021, 2.88),
    }


def test_the_one_column_of_numbers_of_a_long_table_holds_the_values() -> None:
    rows: Rows = [
        ["tahun_data", "kod_wil", "kab_kota", "indikator", "indeks"],
        ["2024", "1604", "Kabupaten Lahat", "Harapan Lama Sekolah (tahun)", "12,69"],
        ["2024", "1603", "Kabupaten Muara Enim", "Rata-rata Lama Sekolah (tahun)", "7,4"],
    ]
    one = read(rows)
    assert cells(one) == {
        "E2": ("HLS", "1604", 2024, 12.69),
        "E3": ("RLS", "1603", 2024, 7.4),
    }
    assert [p.cell for p in one.content.problems if "dibaca sebagai nilainya" in p.found] == ["E1"]


def test_no_poverty_line_is_zero() -> None:
    rows: Rows = [["kode_bps", "tahun", "garis_kemiskinan"], ["3218", 2004, 0]]
    assert read(rows).refused


def test_a_note_under_a_column_of_figures_is_no_row() -> None:
    note: Rows = [["", "", ""], ["", "", "Diolah oleh Bidang Litbang, 12 Maret 2025"]]
    wide: Rows = [["Persentase Penduduk Miskin"], ["Kabupaten/Kota", 2022, 2023]]
    assert not read([*wide, ["Lahat", 15.6, 15.0], ["Muara Enim", 11.0, 10.7], *note]).refused
    down: Rows = [["Kabupaten Lahat"], ["Tahun", "TPT", "Gini Ratio"], [2022, 3.5, 0.33]]
    assert not read([*down, [2023, 3.4, 0.32], *note]).refused
    figure = read([*wide, ["Lahat", 15.6, 15.0], ["Muara Enim", 11.0, 10.7], ["", "", 9.5]])
    assert [p.found for p in figure.content.problems] == ["nama dan kode wilayah kosong"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Kabupaten/Kota", "TPT"], ["Lahat", 3.2], ["Muara Enim", 3.9]],
        [["Kabupaten/Kota", "TPT", "TPT"], ["", 2022, 2023], ["Lahat", 3.2, 3.3]],
    ],
)
def test_a_title_of_february_narrows_a_column_that_is_called_tpt(rows: Rows) -> None:
    february = "Tingkat Pengangguran Terbuka Menurut Kabupaten/Kota, Februari 2023"
    one = read([[february], *rows])
    assert cells(one) == {}
    assert one.refused
    assert any("tetapi juga “februari”" in p.found for p in one.content.problems)
    august = read([[february.replace("Februari", "Agustus")], *rows])
    assert "TPT" in {figure[0] for figure in cells(august).values()}


def test_the_column_of_both_sexes_is_that_of_the_title() -> None:
    title = "Tingkat Pengangguran Terbuka Menurut Kabupaten/Kota dan Jenis Kelamin"
    rows: Rows = [
        [title],
        ["Wilayah", "Tahun", "Laki-laki", "Perempuan", "Total"],
        ["Kabupaten Lahat", 2022, 10.6, 6.7, 9.1],
    ]
    assert cells(read(rows)) == {"E3": ("TPT", "1604", 2022, 9.1)}
    wide: Rows = [
        [title],
        [""],
        ["Kabupaten/Kota", "Laki-laki", "Perempuan", "Jumlah"],
        ["", 2022, 2022, 2022],
        ["Lahat", 10.6, 6.7, 9.1],
    ]
    assert cells(read(wide)) == {"D5": ("TPT", "1604", 2022, 9.1)}
    alone = read([rows[0], ["Wilayah", "Tahun", "Total"], ["Kabupaten Lahat", 2022, 9.1]])
    assert alone.refused  # a total of what, no column beside it tells


def test_a_column_that_says_only_its_unit_is_that_of_the_title() -> None:
    rows: Rows = [
        ["Persentase Penduduk Miskin Menurut Kabupaten/Kota, 2022"],
        ["Kabupaten/Kota", "Persentase", "Peringkat"],
        ["Lahat", 15.61, 1],
        ["Muara Enim", 11.1, 2],
    ]
    assert cells(read(rows))["B3"] == ("P0", "1604", 2022, 15.61)
    assert read([["Gini Ratio, 2022"], *rows[1:]]).refused


def test_a_code_that_was_a_number_is_the_same_code() -> None:
    rows: Rows = [["Persentase Penduduk Miskin"], ["Kode BPS", 2022], ["1600.0", 11.9]]
    one = read([*rows, ["1604.0", 15.61]])
    assert [figure[1] for figure in cells(one).values()] == ["16", "1604"]
    assert not one.content.problems


def test_titles_of_bps_that_name_the_age_are_known() -> None:
    age = "Penduduk Umur 15 Tahun Ke Atas"
    title = f"Tingkat Pengangguran Terbuka (TPT) {age} Menurut Kabupaten/Kota (Persen), Agustus"
    assert not read([[title], ["Kabupaten/Kota", 2022], ["Lahat", 3.6]]).refused
    school = read([[f"Rata-rata Lama Sekolah {age}"], ["Kabupaten/Kota", 2022], ["Lahat", 8.6]])
    assert any("tetapi juga “15”" in p.found for p in school.content.problems)


def test_kabupaten_or_kota_may_stand_behind_the_name() -> None:
    rows: Rows = [
        ["Persentase Penduduk Miskin"],
        ["Kabupaten/Kota", 2022],
        ["Bogor, Kab.", 7.7],
        ["Bogor (Kota)", 7.1],
    ]
    one = read(rows)
    assert [figure[1] for figure in cells(one).values()] == ["3201", "3271"]


def test_percentages_that_are_all_below_one_need_a_yes() -> None:
    rows: Rows = [["Tingkat Pengangguran Terbuka"], ["Kabupaten/Kota", 2022]]
    shares = read([*rows, ["Lahat", 0.038], ["Muara Enim", 0.041], ["Musi Rawas", 0.031]])
    (told,) = shares.content.problems
    assert (told.level, told.cell) == ("peringatan", "B3")
    assert "di bawah 1, misalnya 0.038" in told.found
    assert not read([*rows, ["Lahat", 0.8], ["Muara Enim", 1.1]]).content.problems


def test_a_heading_may_say_of_which_province_the_kabupaten_are() -> None:
    rows: Rows = [
        ["Kabupaten/Kota Se Jawa Timur", "TPT (Persen)", "Indeks Kedalaman Kemiskinan (P1)"],
        ["Kabupaten Pacitan", 1.4, 1.77],
        ["Kota Batu", 3.53, 0.37],
    ]
    one = read(rows, "Jawa Timur 2023.xlsx")
    assert cells(one)["B3"] == ("TPT", "3579", 2023, 3.53)
