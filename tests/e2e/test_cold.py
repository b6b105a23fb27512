"""Every page opened by its own address in a process that has served nobody yet."""

from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browsing import DESKTOP, PHONE, PHONE_DARK, Screen, new_visitor
from tests.e2e.looking import (
    LAHAT_2023,
    PAGES,
    PICTURES,
    faults,
    obstacles,
    open_fully,
    watched,
)
from tests.running_app import serving
from ui.frame import HALAMAN

SCREENS = {
    "desktop": Screen(1440, 1000),
    "desktop-dark": Screen(1440, 1000, dark=True),
    "tablet": Screen(820, 1180),
    "tablet-dark": Screen(820, 1180, dark=True),
    "phone": PHONE,
    "phone-dark": PHONE_DARK,
}


@pytest.fixture(scope="module", params=PAGES)
def cold_page(
    request: pytest.FixtureRequest,
    built_database_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Generator[tuple[str, str]]:
    """A page's name and its address in a process of its own; the first visit meets it cold."""
    name: str = request.param
    with serving(built_database_url, tmp_path_factory.mktemp("cold") / "log") as address:
        yield name, f"{address}/{name}?{LAHAT_2023}"


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_a_page_opened_cold_is_whole_on_every_screen(
    cold_page: tuple[str, str], page: Page, screen: Screen
) -> None:
    name, address = cold_page
    watch = watched(page)

    open_fully(page, address)

    PICTURES.mkdir(parents=True, exist_ok=True)
    kind = next(kind for kind, known in SCREENS.items() if known == screen)
    page.screenshot(path=PICTURES / f"{name}-{kind}.png")
    assert faults(watch) == []
    assert obstacles(page) == []
    expect(page).to_have_title(f"{HALAMAN[name]} · Capaian")


def test_the_first_visitor_of_a_fresh_clone_waits_and_sees_lahat(
    browser: Browser, tmp_path: Path
) -> None:
    """Streamlit alone, without `loaders build` before it, and by the bare address."""
    url = f"sqlite:///{tmp_path / 'new.db'}"
    with serving(url, tmp_path / "log") as address, new_visitor(browser, DESKTOP) as visitor:
        page = visitor.new_page()
        watch = watched(page)

        page.goto(address)

        expect(page.locator(".judul")).to_contain_text("Kemiskinan Lahat", timeout=60_000)
        expect(page.locator(".kakihal:visible")).to_have_count(1)
        assert faults(watch) == []
