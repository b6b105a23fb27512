"""The stores that pages are opened over."""

from collections.abc import Callable

import pytest

Toko = Callable[[str], None]


@pytest.fixture
def toko(monkeypatch: pytest.MonkeyPatch) -> Toko:
    """Put another store under the pages: `toko(url)`."""
    return lambda url: monkeypatch.setenv("DATABASE_URL", url)


@pytest.fixture
def terbangun(built_database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store built from data/ under the pages."""
    monkeypatch.setenv("DATABASE_URL", built_database_url)
