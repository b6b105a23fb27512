"""Brings the tables of a database to those of this program; it moves no figure by itself."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from store.engine import (
    SchemaState,
    StoreError,
    refusal,
    schema_state,
    shown_url,
    sqlite_file,
    write_transaction,
)

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def migrate(engine: Engine) -> bool:
    """Make or bring up to date the tables in one transaction; says whether there was work to do.

    Raises StoreError for a database that is newer or not ours, which stays untouched.
    """
    state = schema_state(engine)
    if state in (SchemaState.NEWER, SchemaState.FOREIGN):
        raise refusal(engine, state)
    if state is SchemaState.CURRENT:
        return False
    if sqlite_file(engine.url) is not None:
        _write_ahead(engine)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        with write_transaction(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except DBAPIError as cause:
        raise StoreError(
            f"Basis data {shown_url(engine)} tidak dapat diperbarui dan tetap seperti semula "
            f"({str(cause.orig).splitlines()[0]})."
        ) from cause
    return True


def _write_ahead(engine: Engine) -> None:
    # Kept in the file itself, and not to be switched inside a transaction.
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()
