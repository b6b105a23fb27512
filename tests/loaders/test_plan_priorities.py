"""Sheet Prioritas of a plan workbook: what is read of it, and what is refused with its cell."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from loaders.cells import Value
from loaders.examine import Examined, examine
from tests.loaders.golden import GOLDEN, known

HEAD = ("Tahun", "Kode", "Prioritas", "Sasaran", "Bobot", "Sumber")


def examined(folder: Path, *rows: tuple[Value | None, ...]) -> Examined:
    """The golden plan (2023-2025, sasaran 1.1.1 and a second one) with these priorities."""
    book = openpyxl.load_workbook(GOLDEN / "rencana.xlsx")
    cascade: Any = book["Kaskade"]
    cascade.append(("sasaran", "1.1.2", "1.1", "Sasaran dua"))
    sheet: Any = book.create_sheet("Prioritas")
    for row in (HEAD, *rows):
        sheet.append(row)
    path = folder / "rencana.xlsx"
    book.save(path)
    return examine(path, "rencana.xlsx", known())


def priorities(found: Examined) -> list[tuple[object, ...]]:
    """Year, code, sasaran, order, name and weight of each."""
    (rows,) = (b.rows for b in found.content.batches if b.table == "prioritas")
    return [row[2:8] for row in rows]


def test_a_priority_serves_several_sasaran_in_one_year_or_in_every_year(tmp_path: Path) -> None:
    found = examined(
        tmp_path,
        (2024, "1", "Kemiskinan", "1.1.1; 1.1.2", None, "RKPD 2024"),
        (None, "2", "Tata kelola", "1.1.1", "0,5", None),
        (None, "2", "Tata kelola", "1.1.2", 2, None),
    )
    assert found.content.problems == ()
    assert priorities(found) == [
        (2024, "1", "1.1.1", 1, "Kemiskinan", 1.0),
        (2024, "1", "1.1.2", 1, "Kemiskinan", 1.0),
        (0, "2", "1.1.1", 2, "Tata kelola", 0.5),
        (0, "2", "1.1.2", 3, "Tata kelola", 2.0),
    ]


def test_a_plan_without_the_sheet_has_no_priorities() -> None:
    assert priorities(examine(GOLDEN / "rencana.xlsx", "rencana.xlsx", known())) == []


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ((2040, "1", "P", "1.1.1"), "GALAT, sel A3: tahun “2040”; seharusnya tahun rencana"),
        ((2024, None, "P", "1.1.1"), "GALAT, sel B3: kode kosong; seharusnya kode prioritas"),
        ((2024, "2", None, "1.1.1"), "GALAT, sel C3: prioritas kosong; seharusnya satu nama"),
        ((2024, "1", "Lain", "1.1.2"), "GALAT, sel C3: prioritas “Lain”; seharusnya satu nama"),
        ((2024, "2", "P", "9.9"), "GALAT, sel D3: sasaran “9.9”; seharusnya kode sasaran yang"),
        ((2024, "2", "P", " ; "), "GALAT, sel D3: sasaran “;”; seharusnya kode sasaran yang"),
        ((2024, "1", "Satu", "1.1.1"), "GALAT, sel D3: sasaran “1.1.1”; seharusnya setiap"),
        ((2024, "2", "P", "1.1.1", 0), "GALAT, sel E3: bobot “0”; seharusnya angka di atas nol"),
        ((2024, "2", "P", "1.1.1", "x"), "GALAT, sel E3: bobot “x”; seharusnya angka di atas"),
        ((2024, "2", "P", "1.1.1", "nan"), "GALAT, sel E3: bobot “nan”; seharusnya angka di"),
    ],
)
def test_a_priority_that_cannot_be_read_is_told_with_its_cell(
    tmp_path: Path, row: tuple[Value | None, ...], sentence: str
) -> None:
    found = examined(tmp_path, (2024, "1", "Satu", "1.1.1"), row).content.problems
    said = [p.sentence.replace(" rencana.xlsx, lembar Prioritas", "") for p in found]
    assert len(said) == 1, said
    assert said[0].startswith(sentence)
