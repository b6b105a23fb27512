"""The benchmarks compare like with like, and write where they should."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.__main__ import KINERJA, table, write_section
from benchmarks.comparing import Taken, silent
from benchmarks.metrik import Biaya, tabel
from benchmarks.muat import WAYS
from benchmarks.national import YEARS, data_folder, regions, write_national
from loaders.build import build
from store.engine import opened
from tests.store.sample import KEEPER

ROOT = Path(__file__).parents[1]
COLUMNS = "indikator, wilayah, tahun, triwulan, nilai, status, sumber, sheet, cell, raw_text"
FIGURES = {
    "capaian": "SELECT indikator, wilayah, tahun, nilai FROM realisasi",
    "dasar": "SELECT indikator, wilayah, tahun, nilai FROM dasar",
    "pandas": "SELECT indikator, Kode, tahun, nilai FROM realisasi",
}


def rows(database: Path, query: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(database) as connection:
        found = sorted((*row[:2], int(row[2]), *row[3:]) for row in connection.execute(query))
    connection.close()
    return found


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The databases that the three ways made of one workbook."""
    folder = tmp_path_factory.mktemp("banding")
    databases = {way: folder / f"{way}.db" for way in WAYS}
    with opened(f"sqlite:///{databases['capaian']}") as engine:
        assert not build(engine, KEEPER, data_folder(folder / "data", 1), silent).refused
    count = write_national(folder / "nasional.xlsx", 1)
    for way, load in WAYS.items():
        assert load(folder / "nasional.xlsx", databases[way])() == count
    return databases


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_all_ways_write_the_same_figures(written: dict[str, Path]) -> None:
    own, floor, peer = (rows(written[way], query) for way, query in FIGURES.items())
    assert len(own) == len(regions()) * len(YEARS)
    assert own == floor == peer


def test_the_floor_writes_the_origin_of_a_figure_too(written: dict[str, Path]) -> None:
    own = rows(written["capaian"], f"SELECT {COLUMNS} FROM realisasi")
    floor = rows(written["dasar"], f"SELECT {COLUMNS} FROM dasar")
    assert [row[8] for row in own] == [row[8] for row in floor]
    assert [float(row[9]) for row in own] == [float(row[9]) for row in floor]


def test_tables_are_written_between_their_marks_and_nowhere_else(tmp_path: Path) -> None:
    path = tmp_path / "kinerja.md"
    path.write_text("a\n<!-- muat -->\nlama\n<!-- /muat -->\nb <!-- lain --> c\n", "utf-8")
    for _ in range(2):
        write_section(path, "muat", ["satu \\1", "dua"])
        text = path.read_text("utf-8")
        assert text == "a\n<!-- muat -->\nsatu \\1\ndua\n<!-- /muat -->\nb <!-- lain --> c\n"


def test_the_table_tells_every_bar() -> None:
    taken = {
        ("capaian", 30): Taken(2.0, 2.0, 1000, 90.0),
        ("pandas", 30): Taken(10.0, 10.0, 1000, 100.0),
        ("dasar", 30): Taken(0.5, 0.5, 1000, 20.0),
    }
    lines = table(taken, 0.1)
    assert "| lebih cepat dari (a) | 5,00 kali | paling sedikit 5 kali |" in lines
    assert "| waktu dibanding (b) | 4,00 kali | paling banyak 4 kali |" in lines
    assert "| memori dibanding (a) | 0,90 kali | di bawah 1 kali |" in lines
    assert any(line.endswith("| 1.000 | 2,00 | 2,00 | 2000,00 | 90 |") for line in lines)


def test_memory_is_not_that_of_the_process_which_started_it() -> None:
    held = b"x" * 200 * 1024**2
    command = [sys.executable, "-c", "from benchmarks.memory import own_mb; print(own_mb())"]
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT)
    assert 1 < float(done.stdout) < 100 < len(held)


def test_a_metric_over_its_bar_is_named_and_ends_with_status_1() -> None:
    within, over = Biaya("a", 7710, 14.25, 50.0), Biaya("b", 1, 50.1, 50.0)
    assert (within.melebihi, over.melebihi, Biaya("c", 1, 9.0, None).melebihi) == (
        False,
        True,
        False,
    )
    lines = tabel([within, over]).splitlines()
    assert lines[2:] == ["| a | 7.710 | 14,2 | 50 | ya |", "| b | 1 | 50,1 | 50 | MELEBIHI |"]
    marks = KINERJA.read_text("utf-8")
    assert (
        marks.index("<!-- metrik -->") < marks.index("| hitungan |") < marks.index("<!-- /metrik")
    )
