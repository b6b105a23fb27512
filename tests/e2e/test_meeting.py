"""The evaluation meeting: priorities unfold to their cells; what changed is compared and saved."""

import re
from collections.abc import Generator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from store.backup import backup
from store.engine import opened
from store.kinerja import kinerja_frames
from store.rapat import rapat_baru
from store.rapat_butir import open_rapat
from store.version import data_version
from tests.e2e.browsing import DESKTOP, PHONE, PHONE_DARK, Screen, wait_until_run
from tests.e2e.looking import LAHAT_2023, PICTURES, faults, obstacles, open_fully, watched
from tests.running_app import serving
from tests.store.sample import KEEPER

CONTOH = "wilayah=9901&tahun=2024"


@pytest.fixture
def with_a_meeting(built_database_url: str, tmp_path: Path) -> Generator[str]:
    """The app over a copy of the built store, with a meeting that was shown the year before."""
    copy = tmp_path / "rapat.db"
    with opened(built_database_url) as engine:
        backup(engine, copy)
    url = f"sqlite:///{copy}"
    with opened(url) as engine:
        with engine.connect() as connection:
            shown = kinerja_frames(connection, "9901", 2023, None, data_version(connection))
        meeting = rapat_baru("Evaluasi 2023", date(2024, 1, 15), shown, 2023, 0)
        open_rapat(engine, KEEPER, meeting, (), datetime(2024, 1, 16, tzinfo=UTC))
    with serving(url, tmp_path / "log") as address:
        yield address


def picture(page: Page, name: str, screen: Screen) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    scheme = "gelap" if screen.dark else "terang"
    page.screenshot(path=PICTURES / f"{name}-{screen.width}-{scheme}.png")


@pytest.mark.parametrize("screen", [DESKTOP, PHONE_DARK], ids=["desktop", "phone-dark"])
def test_a_priority_unfolds_to_the_cells_of_what_shows_whether_it_moves(
    page: Page, server: str, screen: Screen
) -> None:
    watch = watched(page)
    open_fully(page, f"{server}/prioritas?{LAHAT_2023}")
    judul = "7 dari 9 indikator prioritas RKPD 2021 membaik, 2 memburuk"
    expect(page.locator(".judul")).to_contain_text(judul)
    picture(page, "prioritas", screen)

    first = page.locator(".prioritas").first
    first.locator("details.lipat > summary").press("Enter")
    row = first.locator("tr", has_text="Persentase Penduduk Miskin")
    expect(row).to_contain_text("0,61\u00a0poin sejak 2022, membaik")
    assert obstacles(page) == []
    row.locator("summary", has_text="15,00").press("Enter")
    expect(row.locator("details[open] .asal")).to_contain_text("persentase_penduduk_miskin.xlsx")
    row.locator("summary", has_text="15,00").press("Enter")  # it would lie upon what is below

    proof = page.locator(".utama li", has_text="Kemiskinan Lahat turun dari 16,15")
    proof.get_by_text("angka 2018").click()
    expect(proof.locator("details[open] .asal")).to_contain_text("16.15")
    assert faults(watch) == []


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_what_changed_since_the_last_meeting_and_a_new_meeting_is_saved(
    page: Page, with_a_meeting: str, screen: Screen
) -> None:
    watch = watched(page)
    open_fully(page, f"{with_a_meeting}/beda?{CONTOH}")
    expect(page.locator(".judul")).to_contain_text("sejak rapat “Evaluasi 2023”")
    expect(page.locator(".undakan:visible")).to_have_count(6)  # the whole and five misi
    picture(page, "beda", screen)
    assert obstacles(page) == []

    page.get_by_label("Nama rapat").fill("Evaluasi 2024")
    page.get_by_role("button", name="Simpan sebagai rapat").click()
    expect(page.get_by_text("Tanggal rapat kosong; pilih tanggalnya.")).to_be_visible()
    wait_until_run(page)

    page.get_by_role("link", name="Keadaan waktu itu").click()
    expect(page).to_have_url(re.compile(r"/sasaran\?.*tahun=2023"))
    expect(page.locator(".kakihal:visible")).to_have_count(1)
    assert faults(watch) == []
