"""The golden workbooks: what lies in tests/golden and how to examine it."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

from loaders.cells import Sheet, Value, Workbook
from loaders.examine import Examined, examine, examine_book
from loaders.indicators import dictionary_of
from loaders.known import Known, Plan
from loaders.reading import read_workbook
from loaders.reference import read_kamus, read_wilayah
from loaders.regions import regions_of

GOLDEN = Path(__file__).parents[1] / "golden"


@cache
def known() -> Known:
    """The golden kamus and wilayah, fictional, by which all the others are recognised."""
    entries, _ = read_kamus(read_workbook(GOLDEN / "kamus.csv", "kamus.csv"))
    regions, _ = read_wilayah(read_workbook(GOLDEN / "wilayah.csv", "wilayah.csv"))
    plan = Plan("9901-RPJMD-2023", 1, "9901", 2023, 2025)
    return Known(dictionary_of(entries), regions_of(regions), plans=(plan,))


def workbook_of(layout: str) -> Path:
    """The golden workbook of a layout; fails where there is none."""
    found = [path for path in GOLDEN.glob(f"{layout}.*") if ".expected" not in path.name]
    assert len(found) == 1, f"tests/golden needs one workbook of layout {layout}"
    return found[0]


def expected_rows(layout: str) -> list[list[str]]:
    """The rows a layout's golden workbook must give, as text; the first column is the table."""
    with (GOLDEN / f"{layout}.expected.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))[1:]


def given_rows(examined: Examined) -> list[list[str]]:
    """All rows of an examined file as text, each after its table's name, figures without."""
    content = examined.content
    tables: list[tuple[str, Any]] = [
        ("rencana", content.identities.rencana),
        ("wilayah", content.identities.wilayah),
        ("wilayah_sinonim", content.identities.sinonim),
        *((batch.table, batch.rows) for batch in content.batches),
    ]
    named = [(name, row) for name, rows in tables for row in rows]
    return [
        [*([name] if name != "realisasi" else []), *("" if v is None else str(v) for v in row)]
        for name, row in named
    ]


def examined_file(name: str) -> Examined:
    """A golden file, examined."""
    return examine(GOLDEN / name, name, known())


def examined_rows(rows: list[list[Value]], name: str = "uji.xlsx") -> Examined:
    """A sheet of these rows, examined; its name says nothing."""
    return examine_book(Workbook(name, "0" * 64, (Sheet(name, "Lembar1", rows),)), known())


def problems_at(examined: Examined) -> list[tuple[str, str]]:
    """Level and cell of every problem."""
    return [(p.level.value, p.cell) for p in examined.content.problems]
