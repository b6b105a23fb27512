"""Names states of the store: the data version now and at a moment; it reads no figure."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select

from store.tables import load


def data_version(connection: Connection) -> int:
    """Id of the last load, the key of every cache; 0 for a store without any."""
    return connection.execute(select(func.coalesce(func.max(load.c.id), 0))).scalar_one()


def as_of(connection: Connection, moment: datetime) -> int:
    """Id of the last load written at or before the moment (which has a zone); 0 before the first.

    To be given as `as_of` to the functions that read.
    """
    newest = select(func.coalesce(func.max(load.c.id), 0)).where(load.c.moment <= utc(moment))
    return connection.execute(newest).scalar_one()


def utc(moment: datetime) -> str:
    """Write a moment as the store keeps it: UTC, always 32 characters, so that texts compare."""
    if moment.tzinfo is None:
        raise ValueError(f"moment {moment} has no zone: give datetime.now(UTC) or the like")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def in_force(table: Table, version: int | None) -> ColumnElement[Any]:
    """The condition for the rows of a versioned table that hold at a data version (None: now)."""
    current = table.c.to_load.is_(None)
    if version is None:
        return current
    return (table.c.from_load <= version) & or_(current, table.c.to_load > version)
