"""Fixtures that every test may ask for, and the closing lines that say what ran."""

from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import machine
from tests.postgres import empty_database, throwaway_cluster
from tests.running_app import build_store

# A busy machine is no bug: examples are counted, not timed.
settings.register_profile("capaian", deadline=None)
settings.load_profile("capaian")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """URL of a SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'capaian.db'}"


@pytest.fixture(scope="session")
def postgres_cluster() -> Generator[str]:
    """Address of a PostgreSQL of our own, 'user:password@host:port'; skips where there is none."""
    binaries = machine.postgres_bin()
    if binaries is None:
        pytest.skip(machine.NO_POSTGRES)
    with throwaway_cluster(binaries) as cluster:
        yield cluster


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def fresh_database_url(request: pytest.FixtureRequest) -> Generator[str]:
    """URL of an empty database: the test runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
        return
    with empty_database(request.getfixturevalue("postgres_cluster")) as url:
        yield url


@pytest.fixture(scope="session")
def built_database_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """URL of a SQLite store built once from data/: to be read, never written."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'capaian.db'}"
    build_store(url)
    return url


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests that open a browser and puts them last: the quick ones fail first."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says how many tests met a real browser and a real PostgreSQL, and which ones."""

    def ran(marker: str) -> int:
        reports = [r for kind in ("passed", "failed") for r in terminalreporter.getreports(kind)]
        return sum(r.when == "call" and marker in r.keywords for r in reports)

    browser, binaries = machine.chromium(), machine.postgres_bin()
    browser_is = f"Chromium {machine.version_of(browser)}" if browser else machine.NO_BROWSER
    postgres_is = machine.NO_POSTGRES
    if binaries:
        postgres_is = f"PostgreSQL {machine.version_of(binaries / 'postgres')}"
    terminalreporter.section("what ran")
    terminalreporter.line(f"browser tests: {ran('browser')} ran, {browser_is}")
    terminalreporter.line(f"PostgreSQL tests: {ran('postgresql')} ran, {postgres_is}")
