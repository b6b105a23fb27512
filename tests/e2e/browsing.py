"""How tests and `make pictures` look at the running app: which screens, which browser, when."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
PATIENCE_MS = 20_000


@dataclass(frozen=True)
class Screen:
    """A viewport in CSS pixels and the colour scheme its owner prefers."""

    width: int
    height: int
    dark: bool = False


DESKTOP = Screen(1280, 900)
DESKTOP_DARK = Screen(1280, 900, dark=True)
PHONE = Screen(390, 844)
PHONE_DARK = Screen(390, 844, dark=True)
PROJECTOR = Screen(1920, 1080)


@contextmanager
def started_browser(executable: str) -> Generator[Browser]:
    """Starts the browser at that path, without a window, and ends it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


def new_visitor(browser: Browser, screen: Screen) -> BrowserContext:
    """A profile of an Indonesian user with nothing remembered; the caller closes it."""
    visitor = browser.new_context(
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="dark" if screen.dark else "light",
        reduced_motion="reduce",
    )
    visitor.set_default_timeout(PATIENCE_MS)
    return visitor


def open_page(page: Page, address: str) -> None:
    """Goes to an address of the app and waits until its script has run to the end."""
    page.goto(address)
    wait_until_run(page)


def wait_until_run(page: Page) -> None:
    """Waits until the script that a click or a choice started has run to its end."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
