"""Every page on paper: its head and foot, no controls, columns as on the screen, few sheets."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import DESKTOP, DESKTOP_DARK, Screen
from tests.e2e.looking import LAHAT_2023, PAGES, PICTURES, open_fully

CONTROLS = ("combobox", "textbox", "spinbutton", "checkbox", "switch", "button", "radio")
SHEETS = {"audit": 8, "kamus": 5, "tentang": 6}  # lists; of the others no page takes more than
MANY = 4
# What the style sheets write at the foot of every sheet.
_FOOT = """() => [...document.styleSheets].flatMap(s => [...s.cssRules])
  .filter(r => r instanceof CSSPageRule).flatMap(r => [...r.cssRules])
  .filter(r => r.name === "bottom-left").map(r => r.style.content).filter(Boolean).at(-1)"""


@pytest.mark.parametrize("screen", [DESKTOP, DESKTOP_DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_on_paper(page: Page, server: str, name: str, screen: Screen) -> None:
    open_fully(page, f"{server}/{name}?{LAHAT_2023}")

    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    page.emulate_media(media="print")

    expect(page.locator(".cetak")).to_be_visible()
    expect(page.locator(".cetak")).to_contain_text("Kabupaten Lahat · 2023")
    expect(page.locator(".st-key-kepala")).to_be_hidden()
    for role in CONTROLS:
        expect(page.get_by_role(role).locator("visible=true")).to_have_count(0)
    assert page.evaluate(_FOOT).startswith('"Kabupaten Lahat · 2023 · ')
    assert " · versi " in page.evaluate(_FOOT)
    PICTURES.mkdir(parents=True, exist_ok=True)
    (PICTURES / f"{name}-cetak{'-gelap' if screen.dark else ''}.pdf").write_bytes(paper)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= SHEETS.get(name, MANY)


@pytest.mark.parametrize("screen", [Screen(1440, 900)], ids=["wide"])
def test_on_paper_cards_stand_beside_each_other_as_on_the_screen(page: Page, server: str) -> None:
    open_fully(page, f"{server}/peringkat?{LAHAT_2023}")

    page.emulate_media(media="print")

    columns = page.get_by_test_id("stColumn")
    tops = [columns.nth(n).evaluate("e => e.getBoundingClientRect().top") for n in (0, 1)]
    assert tops[0] == tops[1]


def test_on_paper_every_misi_is_unfolded(page: Page, server: str) -> None:
    open_fully(page, f"{server}/sasaran?{LAHAT_2023}")
    folded = page.locator("details.misi-lipat:not([open]) table").first
    expect(folded).to_be_hidden()

    page.emulate_media(media="print")

    expect(folded).to_be_visible()
