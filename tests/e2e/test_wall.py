"""The wall of a meeting: keys, clicker and buttons move it, the address says where it stands."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import DESKTOP, PROJECTOR
from tests.e2e.looking import LAHAT_2023, faults, obstacles, open_fully, watched


@pytest.mark.parametrize("screen", [PROJECTOR], ids=["projector"])
def test_keys_and_buttons_move_through_the_screens(page: Page, server: str) -> None:
    watch = watched(page)
    open_fully(page, f"{server}/paparan?{LAHAT_2023}&sasaran=4.2,4.1")
    stands = page.locator(".kendali span")
    expect(stands).to_have_text("1 / 4")

    page.keyboard.press("PageDown")
    expect(page.locator(".layar-kepala")).to_contain_text("Sasaran 4.2")
    expect(page).to_have_url(re.compile("layar=2"))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(stands).to_have_text("4 / 4")
    expect(page.locator("h1")).to_contain_text("belum dapat dinilai")
    page.get_by_role("button", name="Layar sebelumnya").click()
    expect(page.locator(".layar-kepala")).to_contain_text("Sasaran 4.1")
    page.keyboard.press("Home")
    expect(stands).to_have_text("1 / 4")

    assert faults(watch) == []
    assert obstacles(page) == []


def test_a_screen_is_restored_by_its_address_and_stands_on_one_screen(
    page: Page, server: str
) -> None:
    open_fully(page, f"{server}/paparan?{LAHAT_2023}&sasaran=4.2&layar=2")

    expect(page.locator("h1")).to_contain_text("Kemiskinan Lahat turun ke 15,00")
    expect(page.locator(".layar-angka")).to_contain_text("15,00")
    bottom = page.locator(".kendali").bounding_box()
    assert bottom is not None
    assert bottom["y"] + bottom["height"] <= DESKTOP.height


def test_the_way_back_keeps_the_choice(page: Page, server: str) -> None:
    open_fully(page, f"{server}/paparan?{LAHAT_2023}&layar=2")

    page.get_by_role("link", name="Tutup").click()

    expect(page).to_have_url(re.compile("ringkasan.*wilayah=1604.*tahun=2023"))
