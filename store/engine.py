"""Opens the database and says in one sentence what is wrong with it; it reads no figure."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

SCHEMA = "0008"  # the newest revision in store/migrations/versions
VERSION_TABLE = "capaian_skema"
BUSY_MS = 30_000
_BEGIN = "capaian_begin"
_PROJECT = Path(__file__).resolve().parent.parent


class StoreError(Exception):
    """What stands in the way, as one sentence in Indonesian that says what to do."""


class SchemaState(StrEnum):
    """How the tables of a database stand to those of this program."""

    MISSING = "missing"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"
    FOREIGN = "foreign"


def database_url() -> str:
    """URL of the store: DATABASE_URL, else capaian.db in the project's folder."""
    return os.environ.get("DATABASE_URL") or f"sqlite:///{_PROJECT / 'capaian.db'}"


def connect(url: str | URL | None = None) -> Engine:
    """Open the store at `url` (default: database_url()); nothing is read or made yet."""
    try:
        address = make_url(url or database_url())
        backend = address.get_backend_name()
        if backend not in ("sqlite", "postgresql"):
            raise ArgumentError(backend)
        engine = create_engine(address)
    except (ArgumentError, NoSuchModuleError) as cause:
        raise StoreError(
            "Alamat basis data pada DATABASE_URL tidak dikenal; tulis sqlite:////lokasi/capaian.db "
            "atau postgresql://pengguna:sandi@server/basisdata."
        ) from cause
    except ModuleNotFoundError as cause:
        raise StoreError(
            "PostgreSQL memerlukan paket psycopg; pasang dengan `pip install psycopg[binary]`."
        ) from cause
    if backend == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def opened(url: str | URL | None = None) -> Generator[Engine]:
    """The store at `url`, as connect opens it, with its connections closed afterwards."""
    engine = connect(url)
    try:
        yield engine
    finally:
        engine.dispose()


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions begin where _begin_sqlite says, not by guess
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


@contextmanager
def write_transaction(engine: Engine) -> Generator[Connection]:
    """Yield the one writer's connection: others wait, and all of it is kept or none."""
    writer = engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
    with writer.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(1604)")
        yield connection


def shown_url(engine: Engine) -> str:
    """URL of the store without its password."""
    return engine.url.render_as_string(hide_password=True)


def sqlite_file(url: URL) -> Path | None:
    """The file behind a SQLite URL; None for other databases and for one in memory."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def schema_state(engine: Engine) -> SchemaState:
    """Look at the database without making or changing anything in it."""
    file = sqlite_file(engine.url)
    if file is not None and not file.exists():
        return SchemaState.MISSING
    try:
        with engine.connect() as connection:
            found = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
    except DBAPIError as cause:
        return _unmarked(engine, cause)
    if found is None or found < SCHEMA:
        return SchemaState.OLDER
    return SchemaState.CURRENT if found == SCHEMA else SchemaState.NEWER


def _unmarked(engine: Engine, cause: DBAPIError) -> SchemaState:
    """What a database is whose version could not be read because of `cause`."""
    try:
        with engine.connect() as connection:
            tables = inspect(connection).get_table_names()
    except DBAPIError as closed:
        cause, tables = closed, [VERSION_TABLE]
    if VERSION_TABLE not in tables:
        return SchemaState.FOREIGN if tables else SchemaState.MISSING
    raise StoreError(
        f"Basis data {shown_url(engine)} tidak dapat dibuka; periksa alamat, hak akses, dan "
        f"apakah servernya berjalan ({str(cause.orig).splitlines()[0]})."
    ) from cause


def check_schema(engine: Engine) -> None:
    """Raise StoreError unless the database holds exactly the tables of this program."""
    state = schema_state(engine)
    if state is not SchemaState.CURRENT:
        raise refusal(engine, state)


_REFUSALS = {
    SchemaState.MISSING: "belum ada isinya; jalankan `python -m loaders build`.",
    SchemaState.OLDER: "dibuat versi Capaian yang lebih lama; "
    "cadangkan, lalu jalankan `python -m store migrate`.",
    SchemaState.NEWER: "dibuat versi Capaian yang lebih baru; perbarui program ini dahulu.",
    SchemaState.FOREIGN: "bukan milik Capaian dan tidak disentuh; "
    "arahkan DATABASE_URL ke basis data lain.",
}


def refusal(engine: Engine, state: SchemaState) -> StoreError:
    """The sentence for a database that does not hold the tables of this program."""
    return StoreError(f"Basis data {shown_url(engine)} {_REFUSALS[state]}")


@contextmanager
def writer(engine: Engine, what: str) -> Generator[Connection]:
    """As write_transaction, on checked tables; what the database refuses is a StoreError."""
    check_schema(engine)
    driver_error = engine.dialect.loaded_dbapi.Error
    try:
        with write_transaction(engine) as connection:
            yield connection
    except OperationalError as cause:
        raise StoreError(
            f"{what} belum ditulis karena basis data sedang tidak dapat ditulis; ulangi setelah "
            f"penulis lain selesai ({str(cause.orig).splitlines()[0]})."
        ) from cause
    except (DBAPIError, driver_error) as cause:
        reason = str(getattr(cause, "orig", cause)).splitlines()[0]
        raise StoreError(f"{what} ditolak dan tidak ada yang berubah: {reason}.") from cause
