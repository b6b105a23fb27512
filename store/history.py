"""Narrow queries over loads as acts: how many rows each wrote and ended; it changes nothing."""

from collections import Counter

from sqlalchemy import Connection, func, select

from store.tables import VERSIONED


def written_rows(connection: Connection) -> dict[int, int]:
    """How many rows of all tables each load wrote."""
    return _counted(connection, "from_load")


def ended_rows(connection: Connection) -> dict[int, int]:
    """How many rows each load superseded or withdrew."""
    return _counted(connection, "to_load")


def _counted(connection: Connection, column: str) -> dict[int, int]:
    found = Counter[int]()
    for versioned in VERSIONED.values():
        load = versioned.table.c[column]
        query = select(load, func.count()).where(load.is_not(None)).group_by(load)
        found.update({int(number): int(count) for number, count in connection.execute(query)})
    return dict(found)
