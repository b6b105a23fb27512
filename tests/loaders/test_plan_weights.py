"""A plan whose cascade runs in a circle or weighs nothing is refused, the node named."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from loaders.examine import examine
from tests.loaders.golden import GOLDEN, known


def problems(folder: Path, *rows: tuple[Any, ...]) -> list[str]:
    """What is said of the golden plan with its cascade replaced by these rows."""
    book = openpyxl.load_workbook(GOLDEN / "rencana.xlsx")
    sheet: Any = book["Kaskade"]
    sheet.delete_rows(2, sheet.max_row)
    for row in rows:
        sheet.append(row)
    book.save(folder / "rencana.xlsx")
    found = examine(folder / "rencana.xlsx", "rencana.xlsx", known()).content.problems
    return [p.sentence.replace(" rencana.xlsx, lembar Kaskade", "") for p in found]


CASCADE = (
    ("misi", "1", None, "Misi satu", 1),
    ("misi", "2", None, "Misi dua", 1),
    ("tujuan", "1.1", "1; 2", "Tujuan", 1),
    ("sasaran", "1.1.1", "1.1", "Sasaran", 1),
)


@pytest.mark.parametrize(
    ("row", "parent", "sentence"),
    [
        (3, "1.1.1", "GALAT, sel C5: induk “1.1.1”; seharusnya kode tujuan yang ada"),
        (2, "1.1.1", "GALAT, sel C4: induk “1.1.1”; seharusnya kode misi yang ada"),
        (2, "1; 1.1", "GALAT, sel C4: induk “1; 1.1”; seharusnya kode misi yang ada"),
        (0, "1.1.1", "GALAT, sel C2: induk “1.1.1”; seharusnya kosong, karena misi"),
    ],
)
def test_a_cascade_that_runs_in_a_circle_is_refused_at_its_cell(
    tmp_path: Path, row: int, parent: str, sentence: str
) -> None:
    rows = [list(r) for r in CASCADE]
    rows[row][2] = parent
    assert problems(tmp_path, *map(tuple, rows))[0].startswith(sentence)


@pytest.mark.parametrize(
    ("zero", "sentence"),
    [
        ((3,), "GALAT: semua bobot bagian tujuan 1.1 nol; seharusnya jumlah bobot di atas nol"),
        ((2,), "GALAT: semua bobot bagian misi 1 nol; seharusnya jumlah bobot di atas nol"),
        ((0, 1), "GALAT: semua bobot bagian keseluruhan  nol; seharusnya jumlah bobot di atas"),
    ],
)
def test_parts_that_all_weigh_nothing_name_their_whole(
    tmp_path: Path, zero: tuple[int, ...], sentence: str
) -> None:
    rows = [(*r[:4], 0 if n in zero else 1) for n, r in enumerate(CASCADE)]
    assert problems(tmp_path, *rows)[0].startswith(sentence.replace("  ", " "))


def test_some_parts_without_weight_are_fine(tmp_path: Path) -> None:
    assert problems(tmp_path, ("misi", "3", None, "Misi tiga", 0), *CASCADE) == []
