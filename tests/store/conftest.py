"""Stores to test on: each runs once on SQLite and once on PostgreSQL."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from store.engine import opened
from store.migrate import migrate
from tests.store.cycle import load_plan
from tests.store.sample import load_world


@pytest.fixture
def empty_store(fresh_database_url: str) -> Iterator[Engine]:
    """A migrated store without any load."""
    with opened(fresh_database_url) as engine:
        migrate(engine)
        yield engine


@pytest.fixture
def store(empty_store: Engine) -> Engine:
    """A store whose load 1 brought the sample's regions, indikator and plan identity."""
    load_world(empty_store)
    return empty_store


@pytest.fixture
def planned(store: Engine) -> Engine:
    """A store with the sample's plan and its OPD."""
    load_plan(store)
    return store
