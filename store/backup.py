"""Copies a SQLite store to a file and back while others read it; PostgreSQL has its own tools."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Engine

from store.engine import (
    BUSY_MS,
    SchemaState,
    StoreError,
    check_schema,
    opened,
    schema_state,
    sqlite_file,
)
from store.migrate import migrate


def backup(engine: Engine, file: Path) -> None:
    """Write a copy of the store's present state to a new file, whole or not at all."""
    source = _file_of(engine)
    check_schema(engine)
    if file.exists():
        raise StoreError(f"Berkas {file} sudah ada; pilih nama lain untuk cadangan.")
    part = file.with_name(f"{file.name}.part")
    try:
        _copy(source, part)
        os.replace(part, file)
    except (OSError, sqlite3.Error) as cause:
        raise StoreError(f"Cadangan {file} tidak dapat ditulis ({cause}).") from cause
    finally:
        part.unlink(missing_ok=True)


def restore(engine: Engine, file: Path) -> None:
    """Put the state of a backup in the place of the store's, in one transaction.

    A backup of an older program is brought up to date. Raises StoreError where the file is no
    backup of ours, with the store as it was.
    """
    target = _file_of(engine)
    if not file.is_file():
        raise StoreError(f"Berkas cadangan {file} tidak ada; periksa namanya.")
    with opened(URL.create("sqlite", database=str(file))) as given:
        state = schema_state(given)
    if state not in (SchemaState.CURRENT, SchemaState.OLDER):
        raise StoreError(f"Berkas {file} bukan cadangan Capaian yang dapat dibaca versi ini.")
    part = target.with_name(f"{target.name}.part")
    try:
        _copy(file, part)
        with opened(URL.create("sqlite", database=str(part))) as candidate:
            migrate(candidate)
        _check(part)
        _copy(part, target)
    except (OSError, sqlite3.Error) as cause:
        raise StoreError(f"Cadangan {file} tidak dapat dipulihkan ({cause}).") from cause
    finally:
        for rest in ("", "-wal", "-shm"):
            part.with_name(part.name + rest).unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as give, closing(sqlite3.connect(target)) as take:
        take.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        give.backup(take)


def _check(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    if found != "ok":
        raise sqlite3.DatabaseError(found.splitlines()[-1])


def _file_of(engine: Engine) -> Path:
    file = sqlite_file(engine.url)
    if file is None:
        raise StoreError(
            "Cadangan di sini hanya untuk SQLite; untuk PostgreSQL pakai pg_dump dan pg_restore."
        )
    return file
