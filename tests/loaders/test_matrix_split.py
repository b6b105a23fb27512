"""A matrix over several sheets, or with its headings said again for each misi, is one plan."""

from dataclasses import replace

import pytest

from loaders.cells import Sheet, Value, Workbook
from loaders.examine import Examined, examine_book
from tests.loaders.golden import known
from tests.loaders.test_matrix_plan import NEW

Rows = list[list[Value]]
WHOLE: Rows = [list(row) for row in NEW]
FIRST, SECOND = WHOLE[:10], WHOLE[10:]
HEADINGS = WHOLE[3:6]


def examined(*sheets: Rows, wilayah: str = "") -> Examined:
    named = (Sheet("uji.xlsx", f"Misi {n}", rows) for n, rows in enumerate(sheets, 1))
    book = Workbook("uji.xlsx", "0" * 64, tuple(named))
    return examine_book(book, replace(known(), wilayah=wilayah))


def plan(one: Examined) -> dict[str, list[tuple[object, ...]]]:
    """The plan's rows without their place: what they say, and where they stand in the cascade."""
    ends = {"simpul": 5, "tautan": 5, "indikator_kinerja": 5, "target": 8}
    return {
        batch.table: sorted((row[: ends[batch.table]] for row in batch.rows), key=str)
        for batch in one.content.batches
        if batch.table in ends
    }


def said(one: Examined) -> list[str]:
    return [p.sentence for p in one.content.problems if p.level == "galat"]


def without_order(rows: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """Nodes are numbered anew on each sheet: their order under different parents is no matter."""
    return {t: [r[:4] if t == "simpul" else r for r in held] for t, held in rows.items()}


def test_a_sheet_for_each_misi_gives_the_plan_of_one_sheet() -> None:
    one = examined(FIRST, [*WHOLE[:6], *SECOND])
    assert not said(one)
    assert without_order(plan(one)) == without_order(plan(examined(WHOLE)))
    assert {row[-3] for batch in one.content.batches for row in batch.rows} == {"Misi 1", "Misi 2"}


@pytest.mark.parametrize(
    "sheets",
    [
        ([*FIRST, [], *HEADINGS, *SECOND],),
        ([*FIRST, [], SECOND[0], *HEADINGS, *SECOND[1:]],),
        (FIRST, [*HEADINGS, *SECOND]),
    ],
    ids=["headings before the misi", "headings below the misi", "a sheet without a title"],
)
def test_headings_said_again_ask_of_which_wilayah_they_are(sheets: tuple[Rows, ...]) -> None:
    (problem,) = said(examined(*sheets))
    assert "wilayah angkanya tidak disebut" in problem
    assert "--wilayah KODE" in problem
    one = examined(*sheets, wilayah="9904")
    assert not said(one)
    assert without_order(plan(one)) == without_order(plan(examined(WHOLE)))


def test_two_sheets_that_give_one_misi_two_names_are_refused() -> None:
    other: Rows = [["Misi 1: Layanan yang baik"], *SECOND[1:]]
    (problem, *_) = said(examined(FIRST, [*WHOLE[:6], *other]))
    assert "simpul misi 1: “Misi 1: Layanan yang baik”" in problem
