"""The stores that pages are opened over."""

import shutil
from collections.abc import Callable, Generator
from functools import cache
from pathlib import Path

import pytest
from streamlit import config
from streamlit.components.v2 import manifest_scanner

Toko = Callable[[str], None]


@pytest.fixture(scope="session", autouse=True)
def paket_sekali() -> Generator[None]:
    """AppTest looks through all installed packages before each run, 90 of its 120 ms: once does."""
    with pytest.MonkeyPatch.context() as ganti:
        sekali = cache(manifest_scanner.scan_component_manifests)
        ganti.setattr(manifest_scanner, "scan_component_manifests", sekali)
        yield


@pytest.fixture
def toko(monkeypatch: pytest.MonkeyPatch) -> Toko:
    """Put another store under the pages: `toko(url)`."""
    return lambda url: monkeypatch.setenv("DATABASE_URL", url)


@pytest.fixture
def terbangun(built_database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store built from data/ under the pages."""
    monkeypatch.setenv("DATABASE_URL", built_database_url)


@pytest.fixture
def url(built_database_url: str, tmp_path: Path, toko: Toko) -> str:
    """A store of the test's own, filled from data/, under the pages."""
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    milik = f"sqlite:///{tmp_path / 'capaian.db'}"
    toko(milik)
    return milik


@pytest.fixture
def sendiri() -> Generator[None]:
    """The server listens to this machine alone."""
    semula = config.get_option("server.address")
    config.set_option("server.address", "127.0.0.1")
    yield
    config.set_option("server.address", semula)
