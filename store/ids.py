"""Numbers for the rows of the quarterly cycle, 1, 2, 3 ...; only within a writer's transaction."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select


def next_number(connection: Connection, table: Table, *within: ColumnElement[Any]) -> int:
    """The number after the last one of a table, or of its rows within something."""
    column = table.c.urut if "urut" in table.c else table.c.id
    last = select(func.coalesce(func.max(column), 0)).where(*within)
    return connection.execute(last).scalar_one() + 1
