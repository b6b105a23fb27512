"""A table that a person marked once is known again next year; another table is not taken for it."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from loaders.cells import Sheet, Value
from loaders.examine import Examined, examine
from loaders.known import known_from_store
from loaders.mapping import (
    Marking,
    as_text,
    from_text,
    guessed_headings,
    named_from,
    save_layout,
)
from loaders.shell import undo
from store.engine import Engine
from tests.store.sample import KEEPER

Rows = list[list[Value]]
MARKING = Marking(header=2, wilayah=0, kode=None, tahun=None, nilai={2: "P0"})


def recap(year: int, title: str = "REKAP RAKOR", heading: str = "Hasil") -> Rows:
    return [
        [f"{title} {year}"],
        [],
        ["Daerah", "Jml", f"{heading} {year}"],
        ["Kab. Contoh", 1200, 12.5],
        ["Kota Pauh", 300, "9,1*"],
        ["Jumlah", 1500, 21.6],
    ]


def examined(store: Engine, folder: Path, rows: Rows) -> Examined:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    path = folder / "rekap.xlsx"
    book.save(path)
    return examine(path, path.name, known_from_store(store))


@pytest.fixture
def marked(store: Engine) -> Engine:
    """A store in which the recap of 2023 was marked and named."""
    layout = named_from("Rekap rakor", Sheet("rekap.xlsx", "Sheet", recap(2023)), MARKING)
    assert save_layout(store, KEEPER, layout, "rekap.xlsx").new == 1
    return store


def test_next_years_file_just_loads(marked: Engine, tmp_path: Path) -> None:
    read = examined(marked, tmp_path, recap(2025))
    assert read.layout == "Rekap rakor"
    assert [(f.indikator, f.wilayah, f.tahun, f.nilai, f.status, f.cell) for f in read.figures] == [
        ("P0", "9901", 2025, 12.5, "tetap", "C4"),
        ("P0", "9971", 2025, 9.1, "sementara", "C5"),
    ]
    assert not read.content.problems


@pytest.mark.parametrize(
    "rows", [recap(2025, title="REKAP PENGANGGURAN"), recap(2025, heading="Persen")]
)
def test_another_table_is_not_taken_for_it(marked: Engine, tmp_path: Path, rows: Rows) -> None:
    assert examined(marked, tmp_path, rows).layout != "Rekap rakor"


def test_a_region_nobody_knows_is_a_problem_of_its_cell(marked: Engine, tmp_path: Path) -> None:
    rows = recap(2025)
    rows[4][0] = "Negeri Antah"
    read = examined(marked, tmp_path, rows)
    assert [(p.level.value, p.cell) for p in read.content.problems] == [("galat", "A5")]


def test_a_year_that_is_nowhere_is_a_problem_of_its_heading(marked: Engine, tmp_path: Path) -> None:
    rows = recap(2025)
    rows[0], rows[2] = ["REKAP RAKOR"], ["Daerah", "Jml", "Hasil"]
    (problem,) = examined(marked, tmp_path, rows).content.problems
    assert (problem.cell, problem.found) == ("C3", "tahun kolom C tidak diketahui")


def test_years_may_stand_in_a_column_and_codes_beside_the_names(
    store: Engine, tmp_path: Path
) -> None:
    rows: Rows = [["Kd", "Daerah", "Thn", "Hasil"], ["99.01", "Kab. Contoh", 2023, 12.5],
                  ["99.01", "Kab. Contoh", "entah", 12.1]]  # fmt: skip
    marking = Marking(header=0, wilayah=1, kode=0, tahun=2, nilai={3: "P0"})
    layout = named_from("Daftar", Sheet("a.xlsx", "Sheet", rows), marking)
    assert from_text("Daftar", as_text(layout)) == layout
    save_layout(store, KEEPER, layout, "a.xlsx")
    read = examined(store, tmp_path, rows)
    assert [f[:3] for f in read.figures] == [("P0", "9901", 2023)]
    assert [p.cell for p in read.content.problems] == ["C3"]


def test_a_named_layout_is_taken_back_like_any_load(marked: Engine, tmp_path: Path) -> None:
    undo(marked, KEEPER, 7)
    assert known_from_store(marked).layouts == ()
    assert examined(marked, tmp_path, recap(2025)).layout != "Rekap rakor"


def test_years_over_indikator_and_quarters_stand_in_several_rows_of_headings(
    store: Engine, tmp_path: Path
) -> None:
    def table(first: int) -> Rows:
        return [
            ["REKAP DINAS"],
            ["Daerah", "Hasil A", "", "", "Hasil B", "", ""],
            ["", first, "", first + 1, first, "", first + 1],
            ["", "TW I", "TW II", "TW I", "TW I", "TW II", "TW I"],
            ["Kab. Contoh", 60, 61, 62, 10, 11, 12],
        ]

    sheet = Sheet("rekap.xlsx", "Sheet", table(2023))
    names = {1: "jalan_mantap", 2: "jalan_mantap", 3: "jalan_mantap"}
    names |= dict.fromkeys((4, 5, 6), "peserta_latih")
    layout = named_from("Rekap dinas", sheet, Marking(1, 0, None, None, names, baris=3))
    assert len(layout.kolom) == 2
    assert from_text("Rekap dinas", as_text(layout)) == layout
    save_layout(store, KEEPER, layout, "rekap.xlsx")
    read = examined(store, tmp_path, table(2024))
    assert read.layout == "Rekap dinas"
    assert {(f.indikator, f.tahun, f.triwulan): f.nilai for f in read.figures} == {
        ("jalan_mantap", 2024, 1): 60,
        ("jalan_mantap", 2024, 2): 61,
        ("jalan_mantap", 2025, 1): 62,
        ("peserta_latih", 2024, 1): 10,
        ("peserta_latih", 2024, 2): 11,
        ("peserta_latih", 2025, 1): 12,
    }
    assert not read.content.problems


@pytest.mark.parametrize(
    ("rows", "guess"),
    [
        (recap(2023), (2, 1)),
        ([["REKAP 2024"], ["Daerah", "A", "", "B"], ["", 2023, "", 2024], ["", "TW I", "TW II",
          "TW I"], ["Kab. Contoh", 60, "61,5*", 62]], (1, 3)),
        ([["Kab. Contoh", 60], ["Kota Pauh", 61]], (0, 1)),
        ([["hanya judul"]], (0, 1)),
        ([], (0, 1)),
    ],
)  # fmt: skip
def test_the_headings_to_be_marked_are_guessed(rows: Rows, guess: tuple[int, int]) -> None:
    assert guessed_headings(Sheet("a.xlsx", "Sheet", rows)) == guess
