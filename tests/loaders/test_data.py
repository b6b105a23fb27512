"""The files of data/ themselves: no galat, known figures in their cells, a quick second look."""

import time
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.build import build, needs_build
from loaders.cells import address
from loaders.data_folder import DATA
from loaders.problems import Level
from loaders.reading import read_workbook
from loaders.shell import check_files
from store.engine import Engine, opened
from tests.loaders.conftest import silent
from tests.loaders.stored import figures
from tests.store.sample import KEEPER

REAL_FILES = Path(__file__).parents[3] / "shared" / "spreadsheets"


@pytest.fixture(scope="module")
def real_store(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A store built from data/."""
    url = f"sqlite:///{tmp_path_factory.mktemp('data') / 'capaian.db'}"
    with opened(url) as engine:
        result = build(engine, KEEPER, DATA, silent)
        problems = [p for one in result.files for p in one.examined.content.problems]
        assert [p.sentence for p in problems if p.level is Level.GALAT] == []
        return engine


def test_lahats_poverty_of_2023_stands_in_its_cell(real_store: Engine) -> None:
    value, file, cell = figures(real_store)["P0", "1604", 2023, 0]
    assert (value, file) == (15.0, "data/sumatera_selatan/persentase_penduduk_miskin.xlsx")
    (sheet,) = read_workbook(DATA.parent / file, file).sheets
    places = [(r, c) for r in range(len(sheet.rows)) for c in range(sheet.width)]
    assert [sheet.value(*place) for place in places if address(*place) == cell] == [15.0]


def test_the_command_finds_nothing_to_do_after_a_build(
    real_store: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", str(real_store.url))
    assert main(["build"]) == 0
    assert capsys.readouterr().out.startswith("Basis data sudah sesuai dengan folder data")


def test_a_second_look_at_data_is_quick(real_store: Engine) -> None:
    needs_build(real_store)
    begin = time.perf_counter()
    assert not needs_build(real_store)
    assert time.perf_counter() - begin < 0.1


@pytest.mark.skipif(not REAL_FILES.is_dir(), reason="no folder of real spreadsheets beside")
def test_real_files_are_loaded_or_refused_with_a_sentence(real_store: Engine) -> None:
    paths = [p for p in sorted(REAL_FILES.rglob("*")) if p.is_file() and p.suffix != ".md"]
    checked_files = {one.examined.file: one.examined for one in check_files(real_store, paths)}
    assert len(checked_files["zooxs_csv_produksi_padi.csv"].figures) == 3 * 18
    assert not checked_files["zooxs_csv_produksi_padi.csv"].refused
    for examined in checked_files.values():
        assert examined.figures or examined.content.problems
        assert all(problem.sentence for problem in examined.content.problems)
