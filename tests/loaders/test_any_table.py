"""Whatever is laid out by any layout comes back equal; what is corrupted is found where it is."""

import csv
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.angka import Konvensi
from loaders.cells import Sheet, Value, Workbook, address
from loaders.examine import Examined, examine, examine_book
from loaders.layouts import LAYOUTS
from loaders.mapping import Marking, named_from
from loaders.problems import Level, Problem
from loaders.reading import read_workbook
from tests.loaders.golden import GOLDEN, examined_rows, known
from tests.loaders.laying import (
    LAYINGS,
    Table,
    portal_tables,
    rows_of_years,
    tables,
    wide_tables,
)
from tests.loaders.laying_plans import PLANS, plan_tables

SAID = settings(max_examples=150, deadline=None)
WRONG = ("sekitar 5", "5,2,1", "#REF!", "x")


def small_shares(problem: Problem) -> bool:
    """Whether only the smallness of all the figures is asked about, which any figures may have."""
    return problem.level is Level.PERINGATAN and "di bawah 1, misalnya" in problem.found


def read(table: Table) -> dict[str, tuple[object, ...]]:
    examined = examined_rows(table.rows)
    assert [p.sentence for p in examined.content.problems if not small_shares(p)] == []
    assert examined.layout == table.layout
    return stored(examined)


def stored(examined: Examined) -> dict[str, tuple[object, ...]]:
    """Figures and targets by their cells: what they are of, and what they are."""
    rows = [r for b in examined.content.batches if b.table == "target" for r in b.rows]
    targets: dict[str, tuple[object, ...]] = {row[-2]: tuple(row[2:8]) for row in rows}
    return targets | {f.cell: (*f[:6], f.marker) for f in examined.figures}


def test_every_layout_is_laid_out_here() -> None:
    assert LAYINGS.keys() | PLANS.keys() == {layout.kode for layout in LAYOUTS}


@given(tables)
@SAID
def test_any_figures_in_any_layout_come_back_equal_with_the_right_cells(table: Table) -> None:
    assert read(table) == table.expected


@given(plan_tables)
@SAID
def test_any_targets_of_a_plan_come_back_equal_with_the_right_cells(table: Table) -> None:
    assert read(table) == table.expected


@given(st.one_of(tables, plan_tables), st.sampled_from((",", ";", "\t")))
@SAID
def test_any_table_comes_back_equal_from_a_text_file(table: Table, delimiter: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "uji.csv"
        write_csv(path, table, delimiter)
        examined = examine(path, "uji.csv", known())
    assert [p.sentence for p in examined.content.problems if not small_shares(p)] == []
    assert stored(examined) == table.expected


def write_csv(path: Path, table: Table, delimiter: str) -> None:
    """The table as a program of the table's own convention would export it."""
    comma = table.konvensi is Konvensi.INDONESIA
    with path.open("w", newline="", encoding="utf-8-sig" if comma else "utf-8") as file:
        for row in table.rows:
            texts = (str(v).replace(".", ",") if comma and isinstance(v, float) else v for v in row)
            csv.writer(file, delimiter=delimiter).writerow(texts)


@given(portal_tables())
@SAID
def test_any_figures_under_a_layout_that_a_person_marked_come_back_equal(table: Table) -> None:
    sheet = Sheet("uji.xlsx", "Lembar1", table.rows)
    first = table.expected[address(1, 3)][0], table.expected[address(1, 4)][0]
    names = {3: str(first[0]), 4: str(first[1])}
    marked = named_from("Milik kami", sheet, Marking(0, 1, 0, 2, names))
    knowing = replace(known(), layouts=(marked,))
    examined = examine_book(Workbook("uji.xlsx", "0" * 64, (sheet,)), knowing)
    assert [p.sentence for p in examined.content.problems if not small_shares(p)] == []
    assert (examined.layout, stored(examined)) == ("Milik kami", table.expected)


@given(st.data(), plan_tables)
@SAID
def test_a_corrupted_target_or_name_in_a_plan_is_the_only_problem(
    data: st.DataObject, table: Table
) -> None:
    where = data.draw(st.sampled_from([*figure_cells(table), *table.names]))
    value = "Antah Berantah" if where in table.names else data.draw(st.sampled_from(WRONG))
    examined = corrupted(table, where, value)
    only_problem_is_at(examined, where)
    own = {address(where[0], col) for col in range(len(table.rows[where[0]]))}
    untouched = {cell: row for cell, row in table.expected.items() if cell not in own}
    assert untouched.items() <= stored(examined).items()


def corrupted(table: Table, where: tuple[int, int], value: Value) -> Examined:
    rows = deepcopy(table.rows)
    rows[where[0]][where[1]] = value
    return examined_rows(rows)


def only_problem_is_at(examined: Examined, where: tuple[int, int]) -> None:
    cells = [p.cell for p in examined.content.problems if not small_shares(p)]
    assert cells == [address(*where)], [p.sentence for p in examined.content.problems]


def figure_cells(table: Table) -> list[tuple[int, int]]:
    return [
        (r, c)
        for r, row in enumerate(table.rows)
        for c in range(len(row))
        if address(r, c) in table.expected
    ]


@given(st.data(), tables)
@SAID
def test_a_corrupted_figure_is_the_only_problem(data: st.DataObject, table: Table) -> None:
    where = data.draw(st.sampled_from(figure_cells(table)))
    value = data.draw(st.sampled_from(("sekitar 5", "5,2,1", "#REF!", "x", 999999999.0, -5000.0)))
    if value == 999999999.0 and table.layout == "triwulan":
        value = "x"  # what is only counted has no upper end
    only_problem_is_at(corrupted(table, where, value), where)


@given(st.data(), tables)
@SAID
def test_a_corrupted_name_is_the_only_problem(data: st.DataObject, table: Table) -> None:
    where = data.draw(st.sampled_from(table.names))
    one_region = table.layout in ("triwulan", "tahun_ke_bawah")
    wrong = "Wilayah: Antah Berantah" if one_region else "Antah Berantah"
    only_problem_is_at(corrupted(table, where, wrong), where)


@given(st.data(), rows_of_years)
@SAID
def test_a_corrupted_year_in_a_row_is_the_only_problem(data: st.DataObject, table: Table) -> None:
    where = data.draw(st.sampled_from(table.years))
    value = data.draw(st.sampled_from((20233, "20x4", "", 1066, "dua ribu")))
    only_problem_is_at(corrupted(table, where, value), where)


@given(st.data(), wide_tables())
@SAID
def test_a_corrupted_year_over_figures_is_the_only_problem(
    data: st.DataObject, table: Table
) -> None:
    assume(len(table.years) > 2)
    where = data.draw(st.sampled_from(table.years))
    value = data.draw(st.sampled_from((20233, "20x4", "2O23")))
    only_problem_is_at(corrupted(table, where, value), where)


WORDS = (
    *("Wilayah", "Kabupaten/Kota", "Kode", "Tahun", "Nilai", "Kode Indikator", "TW I", "Indikator"),
    *("Kabupaten Contoh", "Wilayah: Contoh (9901)", "Sumber: BPS", "P0", "opini_BPK", "...", "~0"),
    *("2024*", "2023", "9901", "99.1", "5,2", "5.2 e", "(1)", "12%", "Persentase Penduduk Miskin"),
    *("kode", "nama", "sinonim", "satuan", "desimal", "arah", "agregasi", "minimum", "maksimum"),
    *("induk", "jenis", "kode_bps", "kode_kemendagri", "zona_waktu", "nama_pendek", "²", "٣"),
)
cells = st.one_of(
    st.just(""),
    st.sampled_from(WORDS),
    st.integers(1, 9).map(str),
    st.integers(1990, 2030),
    st.floats(allow_nan=True, allow_infinity=True),
    st.booleans(),
    st.dates(),
    st.text(max_size=6),
)


@given(st.lists(st.lists(cells, max_size=6), max_size=8))
@settings(max_examples=400)
def test_whatever_stands_on_a_sheet_is_read_or_refused(rows: list[list[Value]]) -> None:
    examined = examined_rows(rows)
    assert examined.figures or examined.content.batches or examined.content.problems


PLAN_SHEETS = ("Rencana", "Kaskade", "OPD", "Indikator", "Target", "Target triwulan", "Anggaran")


@given(st.data(), st.sampled_from(PLAN_SHEETS), cells)
@settings(max_examples=200)
def test_whatever_stands_in_a_plan_is_read_or_refused(
    data: st.DataObject, name: str, value: Value
) -> None:
    book = read_workbook(GOLDEN / "rencana.xlsx", "rencana.xlsx")
    (sheet,) = (one for one in book.sheets if one.name == name)
    row = data.draw(st.integers(0, len(sheet.rows) - 1))
    sheet.rows[row][data.draw(st.integers(0, len(sheet.rows[row]) - 1))] = value
    examined = examine_book(book, known())
    assert examined.content.batches or examined.content.problems
