import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from store.engine import (
    VERSION_TABLE,
    StoreError,
    check_schema,
    connect,
    database_url,
    opened,
    shown_url,
)
from store.migrate import migrate
from store.version import as_of, utc
from store.writing import write_load
from tests.store.sample import KEEPER, START, a_file


def refusal(engine: Engine, act: Callable[[Engine], object] = check_schema) -> str:
    with pytest.raises(StoreError) as said:
        act(engine)
    return str(said.value)


def set_revision(engine: Engine, revision: str) -> None:
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '{revision}'"))


def test_a_ready_store_is_fine(empty_store: Engine) -> None:
    check_schema(empty_store)


def test_a_missing_database_says_how_to_build_it_and_is_not_made(tmp_path: Path) -> None:
    file = tmp_path / "capaian.db"
    said = refusal(connect(f"sqlite:///{file}"))
    assert said.endswith("belum ada isinya; jalankan `python -m loaders build`.")
    assert str(file) in said
    assert not file.exists()


def test_an_empty_database_says_how_to_build_it(fresh_database_url: str) -> None:
    with opened(fresh_database_url) as engine:
        if engine.dialect.name == "sqlite":
            Path(str(engine.url.database)).touch()
        assert "jalankan `python -m loaders build`" in refusal(engine)


def test_an_older_database_says_to_migrate(empty_store: Engine) -> None:
    set_revision(empty_store, "0000")
    assert "cadangkan, lalu jalankan `python -m store migrate`" in refusal(empty_store)


def test_a_newer_database_says_to_update_and_is_not_migrated(empty_store: Engine) -> None:
    set_revision(empty_store, "9999")
    for act in (check_schema, migrate):
        assert "lebih baru; perbarui program ini dahulu" in refusal(empty_store, act)


def test_a_database_of_another_program_is_left_alone(fresh_database_url: str) -> None:
    with opened(fresh_database_url) as engine:
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        for act in (check_schema, migrate):
            assert "bukan milik Capaian dan tidak disentuh" in refusal(engine, act)


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "capaian.db"
    file.write_text("Kode,Nama\n" * 200)
    said = refusal(connect(f"sqlite:///{file}"))
    assert "tidak dapat dibuka" in said
    assert str(file) in said
    assert file.read_text().startswith("Kode,Nama")


def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    with opened("postgresql://capaian:rahasia@127.0.0.1:1/capaian") as engine:
        said = refusal(engine)
    assert "tidak dapat dibuka" in said
    assert "rahasia" not in said
    assert "\n" not in said


@pytest.mark.parametrize("url", ["capaian.db", "mysql://a@b/c", "tidakada://x"])
def test_an_address_that_no_store_has_says_what_to_write(url: str) -> None:
    with pytest.raises(StoreError, match=r"tulis sqlite:////lokasi/capaian\.db atau postgresql://"):
        connect(url)


def test_postgresql_without_its_driver_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match="pip install psycopg"):
        connect("postgresql://a@127.0.0.1/b")


def test_the_address_comes_from_the_environment_or_is_the_projects_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://capaian:rahasia@127.0.0.1/capaian")
    assert shown_url(connect()) == "postgresql://capaian:***@127.0.0.1/capaian"
    monkeypatch.delenv("DATABASE_URL")
    assert database_url() == f"sqlite:///{Path(__file__).parents[2] / 'capaian.db'}"


def test_a_store_in_memory_is_looked_into() -> None:
    assert "belum ada isinya" in refusal(connect("sqlite://"))


def test_a_moment_names_the_state_it_saw(empty_store: Engine) -> None:
    for minute in (1, 5):
        write_load(empty_store, KEEPER, a_file("a.xlsx", minute, minute), [])
    in_jakarta = START.astimezone(timezone(timedelta(hours=7)))
    with empty_store.connect() as connection:
        seen = [as_of(connection, in_jakarta + timedelta(minutes=m)) for m in (0, 1, 4, 5, 9)]
    assert seen == [0, 1, 1, 2, 2]


def test_a_moment_is_written_in_utc_and_always_as_wide() -> None:
    assert utc(datetime(2026, 1, 1, tzinfo=UTC)) == "2026-01-01T00:00:00.000000+00:00"
    with pytest.raises(ValueError, match="has no zone"):
        utc(START.replace(tzinfo=None))


def test_a_load_into_a_missing_database_makes_none(tmp_path: Path) -> None:
    file = tmp_path / "capaian.db"
    said = refusal(
        connect(f"sqlite:///{file}"), lambda e: write_load(e, KEEPER, a_file("a.xlsx"), [])
    )
    assert "jalankan `python -m loaders build`" in said
    assert not file.exists()
