"""Several tables on one sheet are read as several, each with its own title, header and cells."""

import pytest

from loaders.cells import Value
from tests.loaders.golden import examined_rows

Rows = list[list[Value]]
P0: Rows = [
    ["Persentase Penduduk Miskin Menurut Kabupaten/Kota (Persen)"],
    ["Kabupaten/Kota", 2022, 2023],
    ["Kab. Contoh", 12.5, 12.25],
    ["Kab. Pauh", 9.5, 9.25],
]
HLS: Rows = [
    ["Harapan Lama Sekolah (Tahun)"],
    ["Kabupaten/Kota", 2022, 2023],
    ["Kab. Contoh", 11.5, 11.75],
    ["Kota Pauh", 13.5, 13.75],
]


def read(rows: Rows) -> dict[str, tuple[str, str, int, float | None]]:
    examined = examined_rows(rows)
    assert [problem.sentence for problem in examined.content.problems] == []
    return {f.cell: (f.indikator, f.wilayah, f.tahun, f.nilai) for f in examined.figures}


@pytest.mark.parametrize(
    "between",
    [
        [[]],
        [],
        [[], ["Sumber: BPS"], [], []],
        [["Catatan: angka rekaan"], ["Sumber: BPS"], ["Tabel berikut menurut sumber yang sama"]],
    ],
)
def test_tables_below_each_other(between: Rows) -> None:
    found = read([*P0, *between, *HLS])
    row = len(P0) + len(between) + 3
    assert len(found) == 8
    assert found["B3"] == ("P0", "9901", 2022, 12.5)
    assert found["C4"] == ("P0", "9904", 2023, 9.25)
    assert found[f"B{row}"] == ("HLS", "9901", 2022, 11.5)
    assert found[f"C{row + 1}"] == ("HLS", "9971", 2023, 13.75)


def test_tables_beside_each_other() -> None:
    rows = [[*left, *([""] * (4 - len(left))), *right] for left, right in zip(P0, HLS, strict=True)]
    found = read(rows)
    assert len(found) == 8
    assert found["B3"] == ("P0", "9901", 2022, 12.5)
    assert found["F3"] == ("HLS", "9901", 2022, 11.5)
    assert found["G4"] == ("HLS", "9971", 2023, 13.75)


def test_tables_of_different_layouts_on_one_sheet() -> None:
    long: Rows = [
        ["Kode Wilayah", "Kode Indikator", "Tahun", "Nilai"],
        ["9901", "LPE", 2022, 4.5],
        ["9904", "LPE", 2022, 4.25],
    ]
    one_year: Rows = [
        ["Capaian daerah, 2024"],
        ["Kabupaten/Kota", "Tingkat Kemiskinan", "Opini BPK"],
        ["Kab. Contoh", 12.0, "WTP"],
        ["Kab. Pauh", 9.0, "WDP"],
    ]
    found = read([*P0, [], *long, [], *one_year])
    assert found["D7"] == ("LPE", "9901", 2022, 4.5)
    assert found["B12"] == ("P0", "9901", 2024, 12.0)
    assert found["C13"] == ("opini_BPK", "9904", 2024, 3.0)
    assert len(found) == 4 + 2 + 4


def test_a_source_belongs_to_the_table_above_it() -> None:
    examined = examined_rows([*P0, ["Sumber: BPS"], [], *HLS, ["Sumber: Dinas Pendidikan"]])
    sources = {(f.indikator, f.sumber) for f in examined.figures}
    assert sources == {("P0", "BPS"), ("HLS", "Dinas Pendidikan")}


def test_a_header_repeated_over_the_same_table_is_a_second_table_whose_rows_must_differ() -> None:
    rows: Rows = [*P0, ["Kabupaten/Kota", 2022, 2023], ["Kota Pauh", 7.5, 7.25]]
    problems = examined_rows(rows).content.problems
    assert [p.cell for p in problems if p.level == "galat"] == [""]
    assert "tabel tanpa judul" in problems[0].found


def test_a_thousand_blank_rows_and_columns_are_no_table() -> None:
    blank: Rows = [[""] * 300 for _ in range(1000)]
    found = read([*blank, *P0, *blank])
    assert found["B1003"] == ("P0", "9901", 2022, 12.5)
