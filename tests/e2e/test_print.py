"""Every page on paper: its head and foot, no controls, nothing cut off, the chart readable."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import DESKTOP, DESKTOP_DARK, Screen
from tests.e2e.looking import LAHAT_2023, PAGES, PICTURES, open_fully


@pytest.mark.parametrize("screen", [DESKTOP, DESKTOP_DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("data", "paparan")])
def test_a_page_on_paper(page: Page, server: str, name: str, screen: Screen) -> None:
    open_fully(page, f"{server}/{name}?{LAHAT_2023}")

    page.emulate_media(media="print")

    expect(page.locator(".cetak")).to_be_visible()
    expect(page.locator(".cetak")).to_contain_text("Kabupaten Lahat · 2023")
    expect(page.locator(".st-key-kepala")).to_be_hidden()
    for control in page.get_by_role("combobox").all():
        expect(control).to_be_hidden()
    expect(page.locator(".kakihal:visible")).to_have_count(1)
    expect(page.locator(".kakihal")).to_contain_text("versi")
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    (PICTURES / f"{name}-cetak{'-gelap' if screen.dark else ''}.pdf").write_bytes(paper)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 20
