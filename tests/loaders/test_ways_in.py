"""The terminal's commands beyond reading: agreement, marked copies, folders, undo, templates."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from loaders.__main__ import main
from loaders.cells import Sheet
from loaders.mapping import Marking, named_from, save_layout
from loaders.own_sheets import PROBLEMS
from store.engine import Engine
from tests.loaders.golden import GOLDEN
from tests.loaders.stored import figures, version
from tests.store.sample import KEEPER

REVISED = "Kode Wilayah;Kode Indikator;Indikator;Tahun;Nilai\n9901;P0;;2022;13,1\n"


@pytest.fixture
def at_store(store: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setenv("DATABASE_URL", str(store.url))
    return store


@pytest.fixture
def revised(tmp_path: Path) -> Path:
    """A file that changes a final figure of the store."""
    path = tmp_path / "kiriman" / "revisi.csv"
    path.parent.mkdir()
    path.write_text(REVISED, encoding="utf-8")
    return path


def test_a_peringatan_needs_a_yes(
    at_store: Engine, revised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(revised)]) == 0
    assert "  dibanding basis data: 0 baru, 1 berubah, 0 sama, 0 tidak" in capsys.readouterr().out
    before = version(at_store)
    assert main(["load", str(revised)]) == 1
    said = capsys.readouterr().err
    assert "1 peringatan perlu persetujuan: periksa, lalu ulangi dengan --ya." in said
    assert version(at_store) == before
    assert main(["load", str(revised), "--ya"]) == 0
    assert figures(at_store)["P0", "9901", 2022, 0][0] == 13.1


@pytest.mark.usefixtures("at_store")
def test_json_tells_old_and_new(revised: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(revised), "--json"]) == 0
    (file,) = json.loads(capsys.readouterr().out)["berkas"]
    (change,) = file["beda"]["perubahan"]
    assert (change["wilayah"], change["tahun"], change["lama"], change["baru"]) == (
        *("9901", 2022),
        *(12.5, 13.1),
    )


def test_a_load_is_listed_and_taken_back(
    at_store: Engine, revised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = figures(at_store)
    main(["load", str(revised), "--ya"])
    number = version(at_store)
    capsys.readouterr()
    assert main(["undo"]) == 0
    assert f"  {number:>5}  " in capsys.readouterr().out.splitlines()[1]
    assert main(["undo", str(number)]) == 0
    assert f"Muatan {number} dibatalkan sebagai muatan {number + 1}" in capsys.readouterr().out
    assert figures(at_store) == before
    assert main(["undo", "999"]) == 1
    assert "Muatan 999 tidak ada" in capsys.readouterr().err


@pytest.mark.usefixtures("at_store")
def test_folders_and_patterns_name_files_once(
    revised: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = revised.parent
    shutil.copy(GOLDEN / "tahun_kategori.xlsx", folder / "dalam.xlsx")
    (folder / "~$dalam.xlsx").write_bytes(b"kunci")
    (folder / "catatan.txt").write_text("bukan lembar kerja", encoding="utf-8")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["check", str(folder), str(folder / "*.csv"), "--json"]) == 0
    told = capsys.readouterr()
    assert [f["berkas"] for f in json.loads(told.out)["berkas"]] == ["dalam.xlsx", "revisi.csv"]
    assert "1/2 revisi.csv" in told.err
    assert main(["check", str(folder / "*.ods")]) == 1
    assert "pola tanpa berkas yang cocok" in capsys.readouterr().err
    (folder / "kosong").mkdir()
    assert main(["check", str(folder / "kosong")]) == 1
    assert "folder tanpa lembar kerja" in capsys.readouterr().err


@pytest.mark.usefixtures("at_store")
def test_marked_copies_are_written_beside_what_is_said(
    revised: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = tmp_path / "catatan.xlsx"
    assert main(["check", str(revised), "--annotated", str(one)]) == 0
    assert f"Salinan dengan catatan: {one}" in capsys.readouterr().out
    assert load_workbook(one)[PROBLEMS]["C2"].value == "E2"
    second = str(GOLDEN / "panjang.csv")
    into = tmp_path / "salinan"
    assert main(["load", str(revised), second, "--annotated", str(into)]) == 1
    assert {p.name for p in into.iterdir()} == {"revisi (masalah).xlsx", "panjang (masalah).xlsx"}
    assert main(["check", str(revised), "--annotated", str(revised)]) == 1
    assert "berkas pengirim sendiri" in capsys.readouterr().err
    assert revised.read_text(encoding="utf-8") == REVISED


def test_a_name_is_said_once_and_read_from_then_on(
    at_store: Engine, revised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    revised.write_text("Kabupaten/Kota,Tahun,pov rate\nKab. Contooh,2019,12.25\n", encoding="utf-8")
    assert main(["load", str(revised)]) == 1
    assert main(["confirm", "pov rate", "P0"]) == 0
    assert "“pov rate” dibaca sebagai indikator P0" in capsys.readouterr().out
    assert main(["confirm", "Kab. Contooh", "9901"]) == 0
    assert main(["load", str(revised)]) == 0
    assert figures(at_store)["P0", "9901", 2019, 0][0] == 12.25
    assert main(["confirm", "Kab. Antah", "1234"]) == 1
    assert "tidak terdaftar" in capsys.readouterr().err


def test_what_a_new_version_lacks_is_withdrawn_only_when_asked(
    at_store: Engine, revised: Path
) -> None:
    main(["load", str(revised), "--ya"])
    revised.write_text(REVISED.replace("2022", "2019"), encoding="utf-8")
    main(["load", str(revised), "--ya"])
    assert ("P0", "9901", 2022, 0) in figures(at_store)
    revised.write_text(REVISED.replace("2022", "2018"), encoding="utf-8")
    assert main(["load", str(revised), "--ya", "--tarik"]) == 0
    held = figures(at_store)
    assert ("P0", "9901", 2018, 0) in held
    assert ("P0", "9901", 2019, 0) not in held
    assert ("P0", "9901", 2022, 0) not in held


@pytest.mark.usefixtures("at_store")
def test_a_template_is_written_where_it_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["template", "9901", "--tahun", "2024", "--keluar", str(tmp_path)]) == 0
    target = Path(capsys.readouterr().out.removeprefix("Templat ditulis: ").strip())
    assert target.parent == tmp_path
    assert target.name.endswith("_2024.xlsx")
    assert main(["load", str(target)]) == 0
    assert main(["template", "9902"]) == 1
    assert "belum mempunyai rencana" in capsys.readouterr().err


def test_a_named_layout_is_listed_after_those_of_the_program(
    at_store: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = Sheet("a.xlsx", "A", [["Daerah", "Hasil 2024"]])
    layout = named_from("Rekap", sheet, Marking(0, 0, None, None, {1: "P0"}))
    save_layout(at_store, KEEPER, layout, "a.xlsx")
    assert main(["layouts"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("Rekap ")


@pytest.mark.parametrize(
    "words",
    [["undo", "x"], ["template"], ["template", "9901", "--tahun", "dua"], ["check", "a", "--ya"],
     ["load", "a", "--annotated"], ["layouts", "--tarik"], ["build", "x"]],
)  # fmt: skip
def test_options_of_another_command_show_the_help(words: list[str]) -> None:
    assert main(words) == 2
