"""The button that shares: the address it gives shows the same to somebody else."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.browsing import DESKTOP, PHONE, Screen, new_visitor
from tests.e2e.looking import open_fully

_CLIPBOARD = "() => navigator.clipboard.readText()"


def shared(page: Page, screen: Screen) -> str:
    """The address that the button gives."""
    if screen == PHONE:
        page.locator(".st-key-menu_hp").get_by_role("button").click()
    page.locator("button.bagikan").locator("visible=true").click()
    expect(page.locator("button.bagikan").locator("visible=true")).to_have_text("Tersalin")
    return str(page.evaluate(_CLIPBOARD))


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_shared_address_names_every_choice_and_restores_it_elsewhere(
    browser: Browser, context: BrowserContext, page: Page, server: str, screen: Screen
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_fully(page, f"{server}/tren?indikator=TPT&banding=1607&tahun=2022")

    address = shared(page, screen)

    query = {name: values[-1] for name, values in parse_qs(urlsplit(address).query).items()}
    assert query == {
        "indikator": "TPT",
        "banding": "1607",
        "tahun": "2022",
        "wilayah": "1604",
        "rencana": "1604-RPJMD-2019",
    }
    with new_visitor(browser, DESKTOP) as somebody_else:
        elsewhere = somebody_else.new_page()
        open_fully(elsewhere, address)
        expect(elsewhere.locator("h1")).to_have_text(page.locator("h1").inner_text())


def test_the_page_speaks_indonesian_to_a_screen_reader(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan")

    expect(page.locator("html")).to_have_attribute("lang", "id")
