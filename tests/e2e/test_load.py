"""A visitor at the machine itself sends a revised table, reads what it changes, loads, undoes."""

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from loaders.own_sheets import PROBLEMS
from tests.e2e.looking import LAHAT_2023, faults, obstacles, open_fully, watched
from tests.running_app import ROOT, serving

TABLE = ROOT / "data/sumatera_selatan/persentase_penduduk_miskin.xlsx"
LAHAT_CELL = "O8"  # of 2023


@pytest.fixture
def own_server(built_database_url: str, tmp_path: Path) -> Generator[str]:
    """The app over a store of the test's own, which may be written to."""
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    with serving(f"sqlite:///{tmp_path / 'capaian.db'}", tmp_path / "log") as address:
        yield address


def revised(folder: Path, value: float) -> Path:
    book = load_workbook(TABLE)
    book.worksheets[0][LAHAT_CELL] = value
    path = folder / "kemiskinan revisi.xlsx"
    book.save(path)
    return path


def read_what_it_came_to(page: Page, folder: Path) -> None:
    """The card of the only file: badge, problems, the marked copy, old and new, the rows."""
    card = page.locator(".st-key-kartu_berkas_0")
    expect(card).to_contain_text("Perlu persetujuan")
    expect(card).to_contain_text("2023 = 5,00, jauh dari 15,61 (2022) dan 14,14 (2024)")
    expect(card).to_contain_text("15,00 menurut muatan")
    with page.expect_download() as download:
        card.get_by_role("button", name="Unduh salinannya").click()
    copy = folder / "salinan.xlsx"
    download.value.save_as(copy)
    marked = load_workbook(copy)
    assert marked[PROBLEMS]["C2"].value == LAHAT_CELL
    assert marked.worksheets[1][LAHAT_CELL].comment is not None

    card.get_by_role("tab", name="Perubahan").click()
    expect(card.locator("table.perubahan")).to_contain_text("−10,00")
    card.get_by_role("tab", name="Pratinjau").click()
    expect(card.get_by_test_id("stDataFrame")).to_be_visible()


def test_upload_preview_problems_yes_load_history_undo(
    page: Page, own_server: str, tmp_path: Path
) -> None:
    watch = watched(page)
    open_fully(page, f"{own_server}/data?{LAHAT_2023}")
    page.locator("input[type=file]").set_input_files(revised(tmp_path, 5.0))

    read_what_it_came_to(page, tmp_path)

    load = page.get_by_role("button", name="Muat 1 berkas")
    expect(load).to_be_disabled()
    page.get_by_text("peringatan sudah diperiksa").click()
    load.click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("dimuat sebagai muatan")
    history = page.locator("table.riwayat tbody tr").first
    expect(history).to_contain_text("kemiskinan revisi.xlsx")
    expect(history).to_contain_text("oleh Pengguna setempat")

    page.get_by_role("combobox", name="Batalkan muatan").click()
    page.get_by_role("option").first.click()
    page.get_by_role("button", name="Batalkan muatan").click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("kembali seperti semula")
    expect(history).to_contain_text("membatalkan muatan")
    assert faults(watch) == []
    assert obstacles(page) == []

    open_fully(page, f"{own_server}/tren?{LAHAT_2023}&indikator=P0")
    expect(page.locator("table.tabel").first).to_contain_text("15,00")
