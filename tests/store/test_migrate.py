from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, Inspector, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import CreateSchema

from store.cycle_guards import metadata
from store.engine import SCHEMA, VERSION_TABLE, StoreError, connect, opened, write_transaction
from store.migrate import MIGRATIONS, migrate
from store.reading import wilayah_frame
from store.tables import LIFETIME, VERSIONED
from tests.store.sample import dump, load_world


def postgres_shape(inspector: Inspector, schema: str | None = None) -> dict[str, Any]:
    """All that PostgreSQL tells of the tables: columns, keys, checks, conditions of indexes."""
    found: dict[str, Any] = {}
    for name in sorted(set(inspector.get_table_names(schema)) - {VERSION_TABLE}):
        foreign = [
            (key["name"], key["constrained_columns"], key["referred_table"])
            for key in inspector.get_foreign_keys(name, schema)
        ]
        found[name] = [
            [repr(c | {"type": str(c["type"])}) for c in inspector.get_columns(name, schema)],
            inspector.get_pk_constraint(name, schema),
            sorted(foreign, key=repr),
            sorted(map(repr, inspector.get_unique_constraints(name, schema))),
            sorted(map(repr, inspector.get_check_constraints(name, schema))),
            sorted(map(repr, inspector.get_indexes(name, schema))),
        ]
    return found


def sqlite_shape(engine: Engine) -> dict[str, list[str]]:
    """What SQLite was told to make, line by line, for constraints come in any order."""
    with engine.connect() as connection:
        query = text("SELECT name, sql FROM sqlite_master WHERE sql <> '' AND name <> :ours")
        made = connection.execute(query, {"ours": VERSION_TABLE}).all()
    return {name: sorted(line.strip("\t ,") for line in sql.splitlines()) for name, sql in made}


def test_alembic_sees_no_difference_between_migrations_and_tables(empty_store: Engine) -> None:
    with empty_store.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []


def test_migrations_make_exactly_the_tables_checks_and_indexes(
    empty_store: Engine, tmp_path: Path
) -> None:
    if empty_store.dialect.name == "sqlite":
        with opened(f"sqlite:///{tmp_path / 'other.db'}") as other:
            metadata.create_all(other)
            assert sqlite_shape(empty_store) == sqlite_shape(other)
        return
    with empty_store.begin() as connection:
        connection.execute(CreateSchema("other"))
        there = connection.execution_options(schema_translate_map={None: "other"})
        metadata.create_all(there)
    inspector = inspect(empty_store)
    assert postgres_shape(inspector) == postgres_shape(inspector, "other")


def test_the_newest_migration_is_the_schema_the_program_asks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [SCHEMA]


def test_migrating_twice_does_nothing_the_second_time(fresh_database_url: str) -> None:
    with opened(fresh_database_url) as engine:
        assert migrate(engine) is True
        load_world(engine)
        before = dump(engine)
        assert migrate(engine) is False
        assert dump(engine) == before


def upgrade(engine: Engine, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with write_transaction(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def test_a_store_of_before_keeps_its_figures_and_refuses_what_it_refused(
    fresh_database_url: str,
) -> None:
    with opened(fresh_database_url) as engine:
        upgrade(engine, "0004")
        moment = "2026-01-01T00:00:00.000000+00:00"
        with engine.begin() as connection:
            for statement in (
                f"INSERT INTO load VALUES (1, '{moment}', 'load', 'a', '{'a' * 64}', '', '', NULL)",
                "INSERT INTO wilayah (kode, jenis, nama, zona_waktu) "
                "VALUES ('0000', 'negara', 'Indonesia', '')",
                "INSERT INTO indikator VALUES ('P0')",
                "INSERT INTO realisasi (indikator, wilayah, tahun, triwulan, nilai, status, "
                "from_load, origin_load, cell) VALUES ('P0', '0000', 2020, 0, 9.5, 'revisi', 1, 1, "
                "'B2')",
            ):
                connection.execute(text(statement))
        assert migrate(engine) is True
        with engine.connect() as connection:
            query = "SELECT nilai, status, from_load, to_load, origin_load, cell FROM realisasi"
            assert connection.execute(text(query)).all() == [(9.5, "revisi", 1, None, 1, "B2")]
            assert [wilayah_frame(connection, n)["nama"].tolist() for n in (0, 1)] == [
                [],
                ["Indonesia"],
            ]
        with pytest.raises(IntegrityError), engine.begin() as connection:
            connection.execute(text("UPDATE realisasi SET status = 'entah'"))


def test_a_migration_that_fails_leaves_nothing_behind(fresh_database_url: str) -> None:
    with opened(fresh_database_url) as engine:
        with engine.begin() as connection:
            connection.execute(text(f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32))"))
            connection.execute(text("CREATE TABLE realisasi (x INTEGER)"))
        with pytest.raises(StoreError, match="tidak dapat diperbarui dan tetap seperti semula"):
            migrate(engine)
        assert set(inspect(engine).get_table_names()) == {VERSION_TABLE, "realisasi"}


def test_a_sqlite_store_is_read_while_it_is_written(sqlite_url: str) -> None:
    with opened(sqlite_url) as engine:
        migrate(engine)
    with connect(sqlite_url).connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_a_loader_gives_the_columns_of_a_table_in_the_tables_own_order() -> None:
    for versioned in VERSIONED.values():
        given = [c.name for c in versioned.table.columns if c.name not in LIFETIME]
        assert sorted(versioned.columns) == sorted(given)
        assert list(versioned.columns) == given
