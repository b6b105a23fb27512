"""Without a mouse and at the largest zoom: the way past the menu, where one is, what has focus."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Screen
from tests.e2e.looking import LAHAT_2023, PAGES, faults, open_fully, watched

AT_400_PERCENT = Screen(320, 640)  # what a screen of 1280 px shows then
TABS = 30
# What shows where the keyboard is: a ring on the element, or on the box of a picker around it.
_SHOWN = """() => {
  const ringed = (e) => {
    const s = getComputedStyle(e)
    return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1) || s.boxShadow !== "none"
  }
  const at = document.activeElement
  const box = at.closest("[role=group], .react-aria-ComboBox > div, [data-baseweb=input]")
  if (at === document.body || at.tagName === "MAIN" || at.tagName === "INPUT" || box) return ""
  return ringed(at) ? "" : at.outerHTML.slice(0, 120)
}"""


def test_the_first_tab_leads_past_the_menu_in_indonesian(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")
    skip = page.get_by_role("link", name="Langsung ke isi")
    expect(skip).to_have_count(1)

    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_be_focused()
    expect(page).to_have_url(f"{server}/ringkasan?{LAHAT_2023}")


def test_the_menu_is_a_landmark_that_says_where_one_is(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")
    menu = page.get_by_role("navigation", name="Halaman")
    expect(menu.locator("[aria-current=page]")).to_have_text("Ringkasan")

    menu.get_by_role("link", name="Sasaran", exact=True).click()

    expect(menu.locator("[aria-current=page]")).to_have_text("Sasaran")


@pytest.mark.parametrize("name", ["ringkasan", "sasaran", "indikator", "peta", "paparan"])
def test_what_the_keyboard_stands_on_is_seen(page: Page, server: str, name: str) -> None:
    open_fully(page, f"{server}/{name}?{LAHAT_2023}")
    unseen: list[str] = []

    for _ in range(TABS):
        page.keyboard.press("Tab")
        unseen += [str(page.evaluate(_SHOWN))]

    assert [one for one in unseen if one] == []


@pytest.mark.parametrize("screen", [AT_400_PERCENT], ids=["320px"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_at_400_percent_needs_no_sideways_scroll(page: Page, server: str, name: str) -> None:
    watch = watched(page)

    open_fully(page, f"{server}/{name}?wilayah=9901&tahun=2024")

    assert faults(watch) == []
