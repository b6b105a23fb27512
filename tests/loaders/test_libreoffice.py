"""What is handed out comes back unchanged from LibreOffice, saved as xlsx and as ods."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from loaders.annotated import annotated
from loaders.examine import examine
from loaders.known import known_from_store
from loaders.own_sheets import INSTRUCTIONS
from loaders.problems import Level, Problem
from loaders.shell import check_files, load_files
from loaders.template import SHEET
from loaders.template_rows import template_for
from store.engine import Engine
from tests.loaders.golden import GOLDEN, known
from tests.loaders.stored import figures
from tests.store.sample import KEEPER

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice (soffice) on this machine")


def saved_by_libreoffice(path: Path, kind: str) -> Path:
    """The workbook as LibreOffice saves it, under a profile of its own."""
    into = path.parent / kind
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = (str(SOFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(into))
    subprocess.run((*command, str(path)), check=True, capture_output=True, timeout=120)
    return into / f"{path.stem}.{kind}"


@pytest.fixture
def filled(store: Engine, tmp_path: Path) -> Path:
    """A template with what people write into it."""
    name, content = template_for(store, known_from_store(store), "9901", tahun=2025)
    path = tmp_path / name
    path.write_bytes(content)
    book = load_workbook(path)
    sheet: Any = book[SHEET]
    rows = {sheet.cell(r, 1).value: r for r in range(5, sheet.max_row + 1)}
    for kode, col, value in (
        ("peserta_latih", 5, "21*"), ("peserta_latih", 6, 26), ("peserta_latih", 7, "..."),
        ("P0", 9, 12.345), ("P0", 10, "BPS, Susenas Maret"),
    ):  # fmt: skip
        sheet.cell(rows[kode], col).value = value
    book.save(path)
    return path


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_filled_template_is_loaded_the_same(store: Engine, filled: Path, kind: str) -> None:
    (sent,) = check_files(store, [filled])
    (back,) = check_files(store, [saved_by_libreoffice(filled, kind)])
    assert [f.nilai for f in sent.examined.figures if f.indikator == "P0"] == [12.345]
    assert len(sent.examined.figures) >= 4
    assert back.examined.figures == sent.examined.figures
    assert back.examined.content.problems == sent.examined.content.problems
    load_files(store, KEEPER, [filled.parent / kind / f"{filled.stem}.{kind}"])
    assert figures(store)["P0", "9901", 2025, 0][0] == 12.345


def test_a_template_keeps_its_locks_lists_and_page(filled: Path) -> None:
    book = load_workbook(saved_by_libreoffice(filled, "xlsx"))
    sheet: Any = book[SHEET]
    assert book.sheetnames == [INSTRUCTIONS, SHEET]
    assert sheet.protection.sheet
    assert (sheet["A5"].protection.locked, sheet["I5"].protection.locked) == (True, False)
    assert sheet.data_validations.dataValidation
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.print_title_rows == "$4:$4"


def test_a_marked_copy_keeps_its_marks_and_is_read_like_the_original(tmp_path: Path) -> None:
    told = Problem(Level.GALAT, "a", "P0", "B5", "“x” bukan angka", "angka", "Tulis angkanya")
    path = tmp_path / "lebar_tahun.xlsx"
    path.write_bytes(annotated(GOLDEN / "lebar_tahun.xlsx", [told]))
    back = saved_by_libreoffice(path, "xlsx")
    sheet: Any = load_workbook(back)["P0"]
    assert "GALAT: “x” bukan angka." in sheet["B5"].comment.text
    assert sheet["B5"].fill.start_color.rgb == "FFFFC9C4"
    there = examine(GOLDEN / "lebar_tahun.xlsx", "a.xlsx", known())
    assert examine(back, "a.xlsx", known()).figures == there.figures
