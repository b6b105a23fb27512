"""The door `python -m loaders`: what it prints and the exit status it gives."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from loaders.__main__ import main
from store.engine import Engine
from tests.loaders.golden import GOLDEN


@pytest.fixture
def at_store(store: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setenv("DATABASE_URL", str(store.url))
    return store


def test_help_is_in_indonesian(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("Pemakaian: python -m loaders PERINTAH")


@pytest.mark.parametrize(
    "words", [[], ["muat"], ["check"], ["load", "--semua"], ["build", "--data"], ["layouts", "x"]]
)
def test_an_unknown_command_shows_the_help_and_exits_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.startswith("Pemakaian:")


def test_layouts_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["layouts"]) == 0
    assert "lebar_tahun     satu indikator: wilayah ke bawah" in capsys.readouterr().out
    assert main(["layouts", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["tata_letak"]
    assert [one["kode"] for one in listed] == [
        *("lebar_tahun", "tahun_kategori", "panjang", "triwulan"),
        *(
            "matriks_rencana",
            "rencana_aksi",
            "target_rentang",
            "portal",
            "satu_tahun",
            "tahun_ke_bawah",
            "indikator_ke_bawah",
        ),
        *("rencana", "kamus", "wilayah", "pengaturan"),
    ]


def test_build_says_what_it_did(
    no_store: Engine,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DATABASE_URL", str(no_store.url))
    command = ["build", "--data", str(data_folder)]
    assert main(command) == 0
    assert capsys.readouterr().out == "6 berkas dimuat, 96 baris.\n"
    assert main(command) == 0
    assert capsys.readouterr().out.startswith("Basis data sudah sesuai dengan folder data")
    (data_folder / "contoh/kemiskinan.xlsx").unlink()
    assert main(command) == 0
    assert capsys.readouterr().out == "0 berkas dimuat, 0 baris, 1 berkas ditarik.\n"
    (data_folder / "contoh/rusak.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    assert main(command) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "GALAT data/contoh/rusak.csv: tata letak lembar ini tidak dikenal" in captured.err
    assert captured.err.endswith(
        "1 galat; tidak ada yang dimuat, basis data tetap seperti semula.\n"
    )


def test_progress_is_drawn_on_a_terminal_only(
    no_store: Engine,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DATABASE_URL", str(no_store.url))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["build", "--data", str(data_folder)]) == 0
    assert "3/6 data/rencana/contoh.xlsx" in capsys.readouterr().err


@pytest.mark.usefixtures("at_store")
def test_check_and_load_tell_the_layout_the_reasons_and_the_load(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = str(GOLDEN / "panjang.csv")
    assert main(["check", path]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "panjang.csv: panjang, 6 baris"
    assert said[1].startswith("  daftar satu angka per baris: cocok 100\u00a0%, karena ada kolom")
    assert main(["load", path]) == 0
    assert "  muatan 7: 4 baru, 1 berubah, 1 sama, 0 ditarik" in capsys.readouterr().out
    assert main(["load", path]) == 0
    assert "  sudah ada di basis data, tidak ada yang berubah" in capsys.readouterr().out


@pytest.mark.usefixtures("at_store")
def test_json_holds_every_file_and_every_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "salah.csv"
    text = (GOLDEN / "panjang.csv").read_text(encoding="utf-8").replace("12,05", "dua belas")
    wrong.write_text(text, encoding="utf-8")
    assert main(["load", str(GOLDEN / "triwulan.xlsx"), str(wrong), "--json"]) == 1
    first, second = json.loads(capsys.readouterr().out)["berkas"]
    assert (first["berkas"], first["tata_letak"], first["muatan"]) == (
        "triwulan.xlsx",
        "triwulan",
        None,
    )
    problem = second["masalah"][0]
    assert (problem["tingkat"], problem["berkas"], problem["sel"], problem["ditemukan"]) == (
        *("galat", "salah.csv", "G2"),
        "“dua belas” bukan angka",
    )
    assert main(["load", str(wrong)]) == 1
    assert capsys.readouterr().err.endswith(
        "Tidak ada yang dimuat; basis data tetap seperti semula.\n"
    )


def test_a_missing_database_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'tidak.db'}")
    assert main(["check", str(GOLDEN / "panjang.csv")]) == 1
    assert "jalankan `python -m loaders build`" in capsys.readouterr().err


def test_the_command_runs_as_a_program(tmp_path: Path) -> None:
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'tidak.db'}"}
    done = subprocess.run(
        [sys.executable, "-m", "loaders", "layouts"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "tahun_kategori" in done.stdout
