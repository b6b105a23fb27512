"""A small data folder of the golden files, and stores to load it into."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.apart import close_idle
from loaders.build import build
from store.engine import Engine, opened
from tests.loaders.golden import GOLDEN
from tests.store.sample import KEEPER

PLACES = {
    "kamus.csv": "kamus_indikator.csv",
    "wilayah.csv": "wilayah.csv",
    "pengaturan.toml": "pengaturan.toml",
    "rencana.xlsx": "rencana/contoh.xlsx",
    "lebar_tahun.xlsx": "contoh/kemiskinan.xlsx",
    "triwulan.xlsx": "contoh/realisasi_2024.xlsx",
}


@pytest.fixture(scope="session", autouse=True)
def _parsers_end_first() -> Iterator[None]:
    """The processes that parse end with the tests: what ran in them is counted as covered."""
    yield
    close_idle()


def silent(_done: int, _total: int, _name: str) -> None:
    """No progress is shown."""


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    """A folder data/ with its reference files, a plan and two tables of figures."""
    folder = tmp_path / "data"
    for name, place in PLACES.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(GOLDEN / name, folder / place)
    (folder / "README.md").write_text("catatan", encoding="utf-8")
    (folder / "contoh" / "~$kemiskinan.xlsx").write_bytes(b"kunci")
    return folder


@pytest.fixture
def no_store(sqlite_url: str) -> Iterator[Engine]:
    """An engine on a database that does not exist yet."""
    with opened(sqlite_url) as engine:
        yield engine


@pytest.fixture
def store(no_store: Engine, data_folder: Path) -> Engine:
    """A store built from the small data folder."""
    assert not build(no_store, KEEPER, data_folder, silent).refused
    return no_store
