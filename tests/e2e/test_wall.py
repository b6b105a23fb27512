"""The wall of a meeting: keys, clicker and buttons move it, the address says where it stands."""

import re

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.e2e.browsing import DESKTOP, PROJECTOR, Screen, open_page
from tests.e2e.looking import LAHAT_2023, faults, obstacles, open_fully, watched

WALLS = [Screen(1024, 768), Screen(1366, 768), PROJECTOR, Screen(3840, 2160)]


def box(of: Locator) -> FloatRect:
    """Where something stands on the screen."""
    of.scroll_into_view_if_needed()
    found = of.bounding_box()
    assert found is not None
    return found


def shown(of: Locator) -> str:
    """The words that the style sheet writes in place of an element's own, which have no size."""
    expect(of).to_have_css("font-size", "0px")
    return str(of.evaluate("e => getComputedStyle(e, '::after').content"))


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


@pytest.mark.parametrize("screen", WALLS, ids=lambda s: f"{s.width}x{s.height}")
def test_a_screen_fills_its_wall_and_the_chart_its_card(page: Page, server: str) -> None:
    open_fully(page, f"{server}/paparan?{LAHAT_2023}&sasaran=4.2&layar=2")

    card = box(page.locator(".st-key-kartu_layar"))
    chart = box(page.locator(".main-svg").first)
    assert 0 <= card["x"] + card["width"] - chart["x"] - chart["width"] <= 60
    assert 0 <= card["y"] + card["height"] - chart["y"] - chart["height"] <= 60
    foot, height = box(page.locator(".kakihal")), page.evaluate("innerHeight")
    assert 0 <= height - foot["y"] - foot["height"] <= height / 20


def test_keys_move_on_from_an_open_figure_and_darken_the_wall(page: Page, server: str) -> None:
    open_fully(page, f"{server}/paparan?{LAHAT_2023}&sasaran=4.2&layar=2")
    page.locator("summary").first.click()
    expect(page.locator(".asal").first).to_be_visible()

    page.keyboard.press(".")
    expect(page.locator("body.padam")).to_have_count(1)
    page.keyboard.press("PageDown")  # any key brings the wall back, and does nothing else
    expect(page.locator("body.padam")).to_have_count(0)
    expect(page.locator(".kendali span")).to_have_text("2 / 3")
    page.keyboard.press("PageDown")
    expect(page.locator(".kendali span")).to_have_text("3 / 3")

    page.get_by_role("button", name="Layar penuh").click()
    expect(page.locator(":fullscreen")).to_have_count(1)
    page.keyboard.press("f")
    expect(page.locator(":fullscreen")).to_have_count(0)


def test_a_wall_that_has_nothing_to_show_has_the_header(page: Page, server: str) -> None:
    open_page(page, f"{server}/paparan?wilayah=1608")

    expect(page.get_by_role("heading", name="Belum ada rencana")).to_be_visible()
    expect(page.get_by_role("link", name="Ringkasan").first).to_be_visible()
    expect(page.get_by_role("combobox", name="Wilayah")).to_be_visible()


def test_a_figure_leads_to_all_that_is_known_of_it(page: Page, server: str) -> None:
    open_fully(page, f"{server}/paparan?{LAHAT_2023}&sasaran=4.2&layar=2")

    page.get_by_role("link", name="Rincian").click()
    expect(page).to_have_url(re.compile("indikator.*indikator=P0"))
    page.go_back()

    expect(page.locator(".kendali span")).to_have_text("2 / 3")


def test_a_screen_is_restored_by_its_address_and_stands_on_one_screen(
    page: Page, server: str
) -> None:
    open_fully(page, f"{server}/paparan?{LAHAT_2023}&sasaran=4.2&layar=2")

    expect(page.locator("h1")).to_contain_text("Kemiskinan Lahat turun ke 15,00")
    expect(page.locator(".layar-angka")).to_contain_text("15,00")
    bottom = page.locator(".kendali").bounding_box()
    assert bottom is not None
    assert bottom["y"] + bottom["height"] <= DESKTOP.height


def test_the_sasaran_shown_are_chosen_in_indonesian_and_one_step_back_undoes_it(
    page: Page, server: str
) -> None:
    open_fully(page, f"{server}/paparan?{LAHAT_2023}&layar=2")
    page.get_by_role("button", name="Pilih sasaran").click()
    picker = page.get_by_role("combobox", name="Sasaran yang dipaparkan")
    picker.click()
    everything = page.locator("[data-key=__select_all__] > div")
    assert shown(everything) == '"Pilih semua"'
    picker.fill("zzz")
    assert shown(page.locator("[role=listbox][data-empty] span")) == '"Tidak ada yang cocok"'

    picker.fill("4.2")
    page.get_by_role("option", name="4.2").click()
    expect(page.locator(".kendali span")).to_have_text("2 / 3")
    expect(page.locator(".layar-kepala")).to_contain_text("Sasaran 4.2")
    page.go_back()

    expect(page.locator(".kendali span")).to_have_text("2 / 4")
    expect(page.locator(".layar-kepala")).to_contain_text("Sasaran 4.1")


def test_the_way_back_keeps_the_choice(page: Page, server: str) -> None:
    open_fully(page, f"{server}/paparan?{LAHAT_2023}&layar=2")

    page.get_by_role("link", name="Tutup").click()

    expect(page).to_have_url(re.compile("ringkasan.*wilayah=1604.*tahun=2023"))
