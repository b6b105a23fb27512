"""Matrices of a plan, rencana aksi and evaluation forms: what each column holds, and what not."""

from typing import Any

from loaders.cells import Merged, Sheet, Value, Workbook
from loaders.examine import Examined, examine_book
from tests.loaders.golden import examined_rows, known

Rows = list[list[Value]]
WHERE: Rows = [["Evaluasi Hasil RKPD Tahun 2024"], ["Wilayah: Kabupaten Contoh (9901)"]]
E79: Rows = [
    *WHERE,
    [
        *("No", "Sasaran", "Kode", "Program", "Indikator Kinerja Program (outcome)"),
        *("Target RPJMD pada Akhir Periode", ""),
        *("Realisasi Capaian s.d. Tahun Lalu", "", "Target RKPD Tahun 2024", ""),
        *("Realisasi Kinerja Triwulan I", "", "Realisasi Kinerja Triwulan II", ""),
        *("Tingkat Capaian (%)", "Perangkat Daerah"),
    ],
    ["", "", "", "", "", *(["K", "Rp"] * 5), "", ""],
    [*range(1, 18)],
    ["I", "Infrastruktur"],
    [
        1,
        "",
        "1.03",
        "Jalan",
        "Jalan Mantap",
        67,
        9e9,
        60,
        5e9,
        64,
        2e9,
        "60,75",
        4e8,
        61.5,
        5e8,
        96,
    ],
    [
        2,
        "",
        "2.07",
        "Kerja",
        "Jumlah Peserta Pelatihan",
        300,
        9e8,
        0,
        0,
        100,
        3e8,
        18,
        0,
        31,
        0,
        49,
    ],
    [3, "", "9.99", "Lain", "Panjang Talud", 10, 1, 1, 1, 2, 1, 1, 1, 1, 1, 50],
]
MERGED = tuple(Merged(2, col, 2, col + 1) for col in range(5, 15, 2))


def examined(rows: Rows, merged: tuple[Merged, ...] = ()) -> Examined:
    sheet = Sheet("uji.xlsx", "Lembar1", rows, merged)
    return examine_book(Workbook("uji.xlsx", "0" * 64, (sheet,)), known())


def targets(one: Examined) -> dict[str, Any]:
    """By cell: indikator, peran, year, quarter and both ends."""
    rows = [row for batch in one.content.batches if batch.table == "target" for row in batch.rows]
    return {row[-2]: row[2:8] for row in rows}


def told(one: Examined) -> list[str]:
    return [f"{p.level} {p.cell} {p.found}" for p in one.content.problems]


def test_form_e79_gives_the_kinerja_of_its_quarters_and_no_rupiah() -> None:
    one = examined(E79, MERGED)
    assert not one.refused
    assert one.layout == "rencana_aksi"
    found = {f.cell: (f.indikator, f.wilayah, f.tahun, f.triwulan, f.nilai) for f in one.figures}
    assert found == {
        "L7": ("jalan_mantap", "9901", 2024, 1, 60.75),
        "N7": ("jalan_mantap", "9901", 2024, 2, 61.5),
        "L8": ("peserta_latih", "9901", 2024, 1, 18.0),
        "N8": ("peserta_latih", "9901", 2024, 2, 31.0),
    }
    assert targets(one)["J7"] == ("jalan_mantap", "tahunan", 2024, 0, 64.0, 64.0)
    assert any(
        "peringatan E9 indikator “Panjang Talud” tidak dikenal; baris ini tidak dimuat" in t
        for t in told(one)
    )
    assert any("kolom yang tidak dimuat: “" in text for text in told(one))


def test_what_was_realised_by_last_year_is_never_a_quarters_figure() -> None:
    cells = {f.cell for f in examined(E79, MERGED).figures} | set(targets(examined(E79, MERGED)))
    assert not {cell for cell in cells if cell[0] in "GHIKMOP"}


MATRIX: Rows = [
    ["Wilayah: Kabupaten Contoh (9901)"],
    ["Indikator Sasaran", "Satuan", "Kondisi Awal", "Target 2023", "Target 2024", "Kondisi Akhir"],
    ["Persentase Penduduk Miskin", "%", 12.5, "11,5 - 12,0", "9,8", 9.5],
]


def test_a_start_whose_year_is_not_told_is_left_out_and_pointed_out() -> None:
    one = examined_rows(MATRIX)
    assert not one.refused
    assert targets(one) == {
        "D3": ("P0", "tahunan", 2023, 0, 11.5, 12.0),
        "E3": ("P0", "tahunan", 2024, 0, 9.8, 9.8),
        "F3": ("P0", "akhir", 2025, 0, 9.5, 9.5),
    }
    assert told(one) == ["peringatan C3 Kondisi Awal 12.5 tidak dimuat, tahunnya tidak disebut"]


def test_targets_without_their_plan_in_the_store_are_refused() -> None:
    other: Rows = [["Wilayah: Kabupaten Pauh (9904)"], *MATRIX[1:]]
    assert told(examined_rows(other)) == ["galat A2 tabel target ini tidak menyebut rencananya"]
    named: Rows = [["Rencana: 9904-RPJMD-2021"], *other]
    assert told(examined_rows(named)) == ["galat A1 rencana “9904-RPJMD-2021” belum ada"]
    late: Rows = [["Rencana: 9901-RPJMD-2023"], *MATRIX]
    late[2] = [*MATRIX[1][:3], "Target 2025", "Target 2026", "Kondisi Akhir"]
    assert told(examined_rows(late)) == ["galat A1 tahun 2026 di luar masa 9901-RPJMD-2023"]


def test_targets_in_another_unit_are_refused_not_converted() -> None:
    rows: Rows = [
        *MATRIX[:2],
        ["Jumlah Penduduk Miskin", "orang", "", 45120, 44000, 43000],
    ]
    assert told(examined_rows(rows)) == [
        "galat B3 satuan “orang”: angkanya dibagi 1.000 menjadi ribu jiwa"
    ]


def test_an_indikator_given_twice_or_many_unknown_ones_are_told_in_one_place_each() -> None:
    unknown: Rows = [[f"Keluaran {n}", "buah", "", 1, 2, 3] for n in range(43)]
    one = examined_rows([*MATRIX, MATRIX[2], *unknown])
    assert [text for text in told(one) if "sudah ada" in text] == ["galat A4 P0 sudah ada di A3"]
    others = [text for text in told(one) if "Keluaran" in text]
    assert len(others) == 40
    assert others[0].startswith("peringatan A5 indikator “Keluaran 0” tidak dikenal; baris ini")
    assert "begitu juga 3 lainnya, sel A45, A46, A47" in others[-1]
    assert all(p.proposal for p in one.content.problems if "Keluaran" in p.found)


RANGES: Rows = [
    ["Rencana: 9901-RPJMD-2023"],
    ["Indikator", "Tahun", "Batas bawah", "Batas atas"],
    ["Persentase Penduduk Miskin", 2023, 11.5, 12],
    ["", 2024, 11, "11,5"],
    ["Laju Pertumbuhan Ekonomi", 2023, 4.5, ""],
    ["Tinggi Pohon", 2023, 1, 2],
]


def test_ranges_of_several_indikator_stand_in_one_table_and_unknown_ones_are_refused() -> None:
    one = examined_rows(RANGES)
    assert targets(one) == {
        "C3": ("P0", "tahunan", 2023, 0, 11.5, 12.0),
        "C4": ("P0", "tahunan", 2024, 0, 11.0, 11.5),
        "C5": ("LPE", "tahunan", 2023, 0, 4.5, None),
    }
    assert told(one) == ["galat A6 indikator “Tinggi Pohon” tidak dikenal"]
    assert told(examined_rows([*RANGES[:4], ["LPE", 2023, 4.5, 5], ["LPE", 2023, 4, 5]])) == [
        "galat B6 tahun “2023”"
    ]


BOTH: Rows = [
    ["Wilayah: Kabupaten Contoh (9901)"],
    [
        *("Tujuan", "Sasaran", "Indikator Tujuan", "Indikator Sasaran", "Satuan"),
        *("Target 2023", "Target 2024", "Kondisi Akhir"),
    ],
    ["Kesejahteraan", "", "", "Persentase Penduduk Miskin", "%", "11,5", "11,0", 11],
    ["", "", "Laju Pertumbuhan Ekonomi", "", "%", 4.5, 4.75, 5],
    ["", "Jalan", "", "Jalan Mantap", "%", 62, 64.5, 67],
]


def test_two_columns_of_indikator_are_read_both() -> None:
    one = examined_rows(BOTH)
    assert not one.refused, told(one)
    found = {cell: (row[0], row[2], row[4]) for cell, row in targets(one).items()}
    assert found == {
        **{"F3": ("P0", 2023, 11.5), "G3": ("P0", 2024, 11.0), "H3": ("P0", 2025, 11.0)},
        **{"F4": ("LPE", 2023, 4.5), "G4": ("LPE", 2024, 4.75), "H4": ("LPE", 2025, 5.0)},
        "F5": ("jalan_mantap", 2023, 62.0),
        "G5": ("jalan_mantap", 2024, 64.5),
        "H5": ("jalan_mantap", 2025, 67.0),
    }


def test_two_indikator_in_one_row_are_refused_where_they_stand() -> None:
    rows = [list(row) for row in BOTH]
    rows[4][2] = "Opini BPK"
    assert [text for text in told(examined_rows(rows)) if text.startswith("galat")] == [
        "galat D5 “Opini BPK” dan “Jalan Mantap” pada satu baris"
    ]


def test_figures_on_both_sides_of_a_column_of_indikator_are_refused() -> None:
    head = ["Indikator Tujuan", "Target 2023", "Target 2024", "Indikator Sasaran", "Target 2023"]
    row = ["Laju Pertumbuhan Ekonomi", 4.5, 5, "Jalan Mantap", 62]
    assert told(examined_rows([BOTH[0], [*head], [*row]])) == [
        "galat D2 kolom “Indikator Sasaran” berdiri di antara kolom angka"
    ]


def test_a_new_plan_puts_the_indikator_of_each_column_under_its_own_level() -> None:
    rows: Rows = [
        ["RPJMD Kabupaten Pauh 2026-2027"],
        ["Wilayah: Kabupaten Pauh (9904)"],
        [
            *("Tujuan", "Sasaran", "Indikator Tujuan", "Indikator Sasaran", "Satuan"),
            *("Target 2026", "Target 2027"),
        ],
        ["Misi 1: Sejahtera"],
        ["Kesejahteraan", "Kemiskinan turun", "Laju Pertumbuhan Ekonomi", "", "%", 4.5, 5],
        ["", "", "", "Persentase Penduduk Miskin", "%", 11, 10],
    ]
    one = examined_rows(rows)
    assert not one.refused, told(one)
    placed = [
        (row[2], row[4], row[-2])
        for batch in one.content.batches
        if batch.table == "indikator_kinerja"
        for row in batch.rows
    ]
    assert placed == [("tujuan", "LPE", "C5"), ("sasaran", "P0", "D6")]


def test_a_target_that_is_a_number_in_no_writing_is_a_problem_of_its_cell() -> None:
    rows = [list(row) for row in MATRIX]
    rows[2][4] = "5,2,1"
    assert [
        text for text in told(examined_rows(rows)) if text.startswith("galat E3 target “5,2,1”")
    ]


def test_a_heading_without_a_word_holds_nothing() -> None:
    rows: Rows = [["Indikator", "*"], ["Wilayah", "1"]]
    assert examined_rows(rows).refused
