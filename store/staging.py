"""The set-based steps of a load on one table; it opens no transaction."""

from collections.abc import Sequence
from itertools import chain, pairwise
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    MetaData,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    insert,
    literal,
    not_,
    or_,
    select,
    update,
)

from store.engine import StoreError
from store.tables import LIFETIME, Versioned
from store.tables import load as load_table

Rows = Sequence[tuple[Any, ...]]
_VALUES = 900  # values in one statement; older SQLite takes 999
_STATEMENTS = 500  # whose values are held at once


def stage(connection: Connection, table: Table, key: Sequence[str], rows: Rows) -> Table:
    """Put one or more rows, in the table's column order, into a temporary table of its columns.

    `key` are the table's first columns; a key given twice raises StoreError.
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
    _put(connection, staged.name, staged.c.keys(), _in_order(table, key, rows))
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"ANALYZE {staged.name}")  # or what follows is planned blindly
    return staged


def add(connection: Connection, versioned: Versioned, rows: Rows, load: int) -> int:
    """Write rows of which none is in force, without comparing; says how many."""
    names = [*versioned.columns, "from_load", "origin_load"]
    ordered = _in_order(versioned.table, versioned.key, rows)
    _put(connection, versioned.table.name, names, ordered, (load, load))
    return len(rows)


def _in_order(table: Table, key: Sequence[str], rows: Rows) -> Rows:
    """The rows by their key, which are written 5 times faster than unordered."""
    key_of = itemgetter(*range(len(key)))
    ordered = sorted(rows, key=key_of)
    for (before, row), (after, _) in pairwise(zip(map(key_of, ordered), ordered, strict=True)):
        if before == after:
            raise StoreError(
                f"Baris {table.name} {' '.join(map(str, row[: len(key)]))} ada dua kali; "
                "sisakan satu lalu muat ulang."
            )
    return ordered


def _put(
    connection: Connection,
    table: str,
    columns: Sequence[str],
    rows: Rows,
    same: tuple[int, ...] = (),
) -> None:
    """Write rows into a table; `same` are the last columns' values, of every row."""
    if connection.dialect.name == "postgresql":
        _copy(connection, f"{table} ({', '.join(columns)})", rows, same)
    else:
        _insert(connection, f"{table} ({', '.join(columns)})", rows, same)


def _insert(connection: Connection, into: str, rows: Rows, same: tuple[int, ...]) -> None:
    """Many rows to a statement: each costs SQLite as much as two rows do."""
    width = len(rows[0])
    together = _VALUES // width
    whole = len(rows) // together * together
    one = f"({', '.join(['?'] * width + [str(number) for number in same])})"
    for count, begin, end in ((together, 0, whole), (1, whole, len(rows))):
        many = ", ".join([one] * count)
        for first in range(begin, end, count * _STATEMENTS):
            part = range(first, min(end, first + count * _STATEMENTS), count)
            values = [tuple(chain.from_iterable(rows[at : at + count])) for at in part]
            connection.exec_driver_sql(f"INSERT INTO {into} VALUES {many}", values)


def _copy(connection: Connection, into: str, rows: Rows, same: tuple[int, ...]) -> None:
    driver: Any = connection.connection.cursor()
    with driver, driver.copy(f"COPY {into} FROM STDIN") as copy:
        for row in rows:
            copy.write_row((*row, *same))


def _written(connection: Connection, table: Table, columns: Sequence[str], rows: Any) -> int:
    statement = insert(table).from_select(columns, rows).execution_options(preserve_rowcount=True)
    return connection.execute(statement).rowcount


def bring_up_to_date(connection: Connection, table: Table, rows: Rows) -> int:
    """Add to or correct in place an identity table; says how many rows."""
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
    touched += _written(connection, table, staged.c.keys(), missing)
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
    written = _written(connection, table, into, fresh)
    return written - changed, changed, same


def is_in_force(connection: Connection, versioned: Versioned, rows: Rows) -> bool:
    """Whether any of the rows could be there: one in force shares the first part of its key."""
    table = versioned.table
    first = table.c[versioned.key[0]]
    there = select(literal(1)).where(first == bindparam("first"), table.c.to_load.is_(None))
    given = {row[0] for row in rows}
    return any(connection.execute(there.limit(1), {"first": g}).first() for g in given)


def _equal(table: FromClause, staged: FromClause, key: Sequence[str]) -> ColumnElement[bool]:
    return and_(*(table.c[name] == staged.c[name] for name in key))


def _differ(table: Table, staged: Table, content: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(table.c[name].is_distinct_from(staged.c[name]) for name in content))


def bring_back(connection: Connection, versioned: Versioned, undone: int, load: int) -> int:
    """Close what a load wrote and write again, as `load`, what it had closed; says how many rows.

    Raises StoreError where a later load changed one of these rows.
    """
    table = versioned.table
    later = table.alias("later")
    again = exists().where(_equal(later, table, versioned.key), later.c.from_load > undone)
    overtaken = select(*(table.c[name] for name in versioned.key)).where(
        or_(
            and_(table.c.from_load == undone, table.c.to_load.is_not(None)),
            and_(table.c.to_load == undone, again),
        )
    )
    if row := connection.execute(overtaken.limit(1)).first():
        raise StoreError(
            f"Muatan {undone} tidak dapat dibatalkan karena {table.name} "
            f"{' '.join(map(str, row))} sudah diubah muatan sesudahnya; batalkan yang itu dahulu."
        )
    written = update(table).where(table.c.from_load == undone).values(to_load=load)
    closed = connection.execute(written).rowcount
    kept = [c for c in table.columns if c.name not in ("from_load", "to_load")]
    rows = select(*kept, literal(load)).where(table.c.to_load == undone)
    return closed + _written(connection, table, [*(c.name for c in kept), "from_load"], rows)
