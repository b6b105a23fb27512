"""The dictionary in a browser: looked through by keyboard, opened in place, whole on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import DESKTOP_DARK, PHONE, Screen, wait_until_run
from tests.e2e.looking import LAHAT_2023, PICTURES, faults, obstacles, open_fully, watched

_CUT = """() => [...document.querySelectorAll('.lajur i, .lajur span')]
  .filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1).map(e => e.innerText)"""


@pytest.mark.parametrize("screen", [DESKTOP_DARK, PHONE], ids=["desktop", "phone"])
def test_an_entry_is_found_opened_by_keyboard_and_leads_to_its_trend(
    page: Page, server: str, screen: Screen
) -> None:
    watch = watched(page)
    open_fully(page, f"{server}/kamus?{LAHAT_2023}&cakupan=provinsi")
    assert page.evaluate(_CUT) == []
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"kamus-{screen.width}.png")

    page.get_by_label("Cari indikator").fill("head count")
    page.keyboard.press("Enter")
    expect(page.locator(".lema")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"cari=head"))
    page.reload()
    wait_until_run(page)
    expect(page.locator(".lema")).to_have_count(1)
    page.locator(".lema > summary").focus()
    page.keyboard.press("Enter")
    entry = page.locator(".lema[open]")
    expect(entry).to_contain_text("Susenas Maret")
    expect(entry.get_by_role("img")).to_have_attribute(
        "aria-label", re.compile("17 dari 17 kabupaten/kota pada 2025")
    )
    assert obstacles(page) == []
    assert faults(watch) == []

    entry.get_by_role("link", name="Tren").click()
    expect(page).to_have_url(re.compile(r"/tren\?wilayah=1604&.*indikator=P0"))
    expect(page.locator(".kakihal:visible")).to_have_count(1)
