"""The set-based steps of a load on one table; it opens no transaction and decides nothing."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Table,
    and_,
    delete,
    exists,
    insert,
    literal,
    not_,
    or_,
    select,
    update,
)

from store.tables import LIFETIME, Versioned
from store.tables import load as load_table

Rows = Sequence[tuple[Any, ...]]


def stage(connection: Connection, table: Table, key: Sequence[str], rows: Rows) -> Table:
    """Put rows, given in the table's column order, into a temporary table of the same columns.

    `key` are the table's first columns; a key given twice raises IntegrityError.
    """
    columns = [c for c in table.columns if c.name not in LIFETIME]
    staged = Table(
        f"staged_{table.name}",
        MetaData(),
        *(Column(c.name, c.type, primary_key=c.name in key, autoincrement=False) for c in columns),
        prefixes=["TEMPORARY"],
        sqlite_with_rowid=False,
    )
    staged.create(connection)
    if rows:
        mark = "?" if connection.dialect.name == "sqlite" else "%s"
        marks = ", ".join([mark] * len(columns))
        ordered = sorted(rows, key=itemgetter(*range(len(key))))  # 5 times faster than unordered
        connection.exec_driver_sql(f"INSERT INTO {staged.name} VALUES ({marks})", ordered)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"ANALYZE {staged.name}")
    return staged


def bring_up_to_date(connection: Connection, table: Table, rows: Rows) -> int:
    """Add to or correct in place an identity table, which keeps no history; says how many rows."""
    key = [c.name for c in table.primary_key.columns]
    content = [c.name for c in table.columns if c.name not in key]
    staged = stage(connection, table, key, rows)
    match = _equal(table, staged, key)
    touched = 0
    if content:
        corrected = update(table).where(match, _differ(table, staged, content))
        corrected = corrected.values({name: staged.c[name] for name in content})
        touched += connection.execute(corrected).rowcount
    missing = select(*staged.c).where(~exists().where(match).correlate(staged))
    touched += connection.execute(insert(table).from_select(staged.c.keys(), missing)).rowcount
    staged.drop(connection)
    return touched


def withdraw(
    connection: Connection, versioned: Versioned, staged: Table | None, load: int, file_name: str
) -> int:
    """Close the current rows that were read from a file of this name and are not staged."""
    table = versioned.table
    of_file = select(load_table.c.id).where(load_table.c.file_name == file_name)
    closed = update(table).where(table.c.to_load.is_(None), table.c.origin_load.in_(of_file))
    if staged is not None:
        given = exists().where(_equal(table, staged, versioned.key)).correlate(table)
        closed = closed.where(~given)
    return connection.execute(closed.values(to_load=load)).rowcount


def supersede(
    connection: Connection, versioned: Versioned, staged: Table, load: int
) -> tuple[int, int, int]:
    """Write the staged rows that differ from the current ones; says (new, changed, same)."""
    table = versioned.table
    match = and_(_equal(table, staged, versioned.key), table.c.to_load.is_(None))
    equal = exists().where(match, not_(_differ(table, staged, versioned.content)))
    same = connection.execute(delete(staged).where(equal.correlate(staged))).rowcount
    changed = connection.execute(update(table).where(match).values(to_load=load)).rowcount
    fresh = select(*staged.c, literal(load), literal(load)).order_by(
        *(staged.c[name] for name in versioned.key)
    )
    into = [*staged.c.keys(), "from_load", "origin_load"]
    written = connection.execute(insert(table).from_select(into, fresh)).rowcount
    return written - changed, changed, same


def _equal(table: Table, staged: Table, key: Sequence[str]) -> ColumnElement[bool]:
    return and_(*(table.c[name] == staged.c[name] for name in key))


def _differ(table: Table, staged: Table, content: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(table.c[name].is_distinct_from(staged.c[name]) for name in content))
