import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from store.__main__ import main
from store.engine import VERSION_TABLE, opened
from store.migrate import migrate
from store.writing import write_load
from tests.store.sample import KEEPER, a_file, dump, figure, figures, load_world

ROOT = Path(__file__).parents[2]


@pytest.fixture
def address(fresh_database_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The database that the commands find in DATABASE_URL."""
    monkeypatch.setenv("DATABASE_URL", fresh_database_url)
    return fresh_database_url


@pytest.fixture
def sqlite_store(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A SQLite store with figures, which the commands find in DATABASE_URL."""
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    with opened(sqlite_url) as engine:
        migrate(engine)
        load_world(engine)
        write_load(engine, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))
        return engine


def said(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main([*words]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err


@pytest.mark.usefixtures("address")
def test_init_makes_a_store_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "init")["dibuat"] is True
    assert said(capsys, "init")["dibuat"] is False
    assert said(capsys, "migrate")["diperbarui"] is False
    counted = said(capsys, "status")
    assert "rahasia" not in counted.pop("basis_data")
    assert counted == {
        "muatan": 0, "angka": 0, "wilayah": 0, "indikator": 0, "rencana": 0, "versi": 0,
        "skema": "0008",
    }  # fmt: skip


def test_status_counts_current_figures_and_names_the_version(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(address) as engine:
        migrate(engine)
        load_world(engine)
        for value in (15.9, 16.0):
            write_load(engine, KEEPER, a_file("a.xlsx", value), figures(figure(2020, value)))
    counted = said(capsys, "status")
    names = ("muatan", "angka", "wilayah", "indikator", "rencana", "versi")
    assert [counted[name] for name in names] == [3, 1, 4, 2, 1, 3]
    assert main(["status"]) == 0
    assert "muatan      3\nangka       1\n" in capsys.readouterr().out


def test_migrate_brings_an_older_store_up_to_date(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "belum ada isinya" in refusal(capsys, "migrate")
    with opened(address) as engine, engine.begin() as connection:
        connection.execute(text(f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32))"))
    assert "python -m store migrate" in refusal(capsys, "init")
    assert said(capsys, "migrate")["diperbarui"] is True


def test_a_missing_store_is_one_sentence_and_exit_status_1(tmp_path: Path) -> None:
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path / 'x.db'}"}
    command = [sys.executable, "-m", "store", "status", "--json"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("jalankan `python -m loaders build`.\n")


@pytest.mark.parametrize("words", [[], ["hapus"], ["backup"], ["status", "sekarang"]])
def test_an_unknown_command_is_answered_with_the_help_and_exit_status_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.startswith("Pemakaian: python -m store PERINTAH")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "--help"]) == 0
    shown = capsys.readouterr().out
    assert all(
        f"\n  {word} " in shown for word in ("init", "migrate", "status", "backup", "restore")
    )


def test_a_backup_restores_the_state_it_was_made_of(
    sqlite_store: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, file = dump(sqlite_store), str(tmp_path / "cadangan.db")
    assert said(capsys, "backup", file) == {"cadangan": file}
    write_load(sqlite_store, KEEPER, a_file("b.xlsx"), figures(figure(2021, 16.4)))
    assert dump(sqlite_store) != before
    assert said(capsys, "restore", file)["versi"] == 2
    assert dump(sqlite_store) == before
    assert sorted(path.name for path in tmp_path.iterdir() if "part" in path.name) == []
    assert write_load(sqlite_store, KEEPER, a_file("b.xlsx"), figures(figure(2021, 16.4))).load == 3


def test_a_backup_is_taken_and_restored_while_others_read(
    sqlite_store: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "cadangan.db")
    with sqlite_store.connect() as reader:
        assert reader.execute(text("SELECT count(*) FROM realisasi")).scalar() == 1
        said(capsys, "backup", file)
        said(capsys, "restore", file)
        assert reader.execute(text("SELECT count(*) FROM realisasi")).scalar() == 1


@pytest.mark.usefixtures("sqlite_store")
def test_an_older_backup_is_brought_up_to_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = tmp_path / "lama.db"
    with closing(sqlite3.connect(older)) as connection:
        connection.execute(f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32))")
    assert said(capsys, "restore", str(older))["versi"] == 0


def test_what_is_no_backup_changes_nothing(
    sqlite_store: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dump(sqlite_store)
    foreign, no_database = tmp_path / "lain.db", tmp_path / "catatan.txt"
    no_database.write_text("bukan basis data\n" * 100)
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE lain (x)")
    assert "bukan cadangan Capaian" in refusal(capsys, "restore", str(foreign))
    assert "tidak dapat dibuka" in refusal(capsys, "restore", str(no_database))
    assert "tidak ada; periksa" in refusal(capsys, "restore", str(tmp_path / "hilang.db"))
    assert dump(sqlite_store) == before


@pytest.mark.usefixtures("sqlite_store")
def test_a_backup_overwrites_nothing_and_says_where_it_cannot_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "ada.db"
    there.write_text("isi lama")
    assert "sudah ada; pilih nama lain" in refusal(capsys, "backup", str(there))
    assert there.read_text() == "isi lama"
    nowhere = tmp_path / "tidak" / "ada" / "cadangan.db"
    assert "tidak dapat ditulis" in refusal(capsys, "backup", str(nowhere))


@pytest.mark.postgresql
def test_postgresql_is_backed_up_by_its_own_tools(
    postgres_cluster: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql://{postgres_cluster}/postgres")
    for command in ("backup", "restore"):
        assert "pakai pg_dump dan pg_restore" in refusal(capsys, command, "cadangan.db")


def test_a_damaged_backup_is_refused(
    sqlite_store: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rusak?.db"
    said(capsys, "backup", str(file))
    content = bytearray(file.read_bytes())
    root = _root_page(file, "realisasi") * 4096
    content[root - 4096 : root] = b"x" * 4096
    file.write_bytes(content)
    before = dump(sqlite_store)
    assert "tidak dapat dipulihkan" in refusal(capsys, "restore", str(file))
    assert dump(sqlite_store) == before


def _root_page(file: Path, table: str) -> int:
    with closing(sqlite3.connect(file)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return int(connection.execute(query, [table]).fetchone()[0])
