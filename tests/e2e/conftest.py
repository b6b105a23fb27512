"""The running app and a real browser; without a browser these tests fail, they are not skipped."""

from collections.abc import Generator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, WebSocket, sync_playwright

from tests import machine
from tests.e2e.screens import DESKTOP, Screen
from tests.running_app import serving

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
PATIENCE_MS = 20_000


@pytest.fixture(scope="session")
def server(built_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    """Address of the running app over a store built from data/, without a slash at its end."""
    with serving(built_database_url, tmp_path_factory.mktemp("server") / "log") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Generator[Browser]:
    """Debian's Chromium, or whichever is found; a machine without one fails the test."""
    executable = machine.chromium()
    if executable is None:
        pytest.fail(machine.NO_BROWSER, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def screen() -> Screen:
    """What the test looks through: `@pytest.mark.parametrize("screen", [PHONE])` chooses others."""
    return DESKTOP


@pytest.fixture
def outside_requests() -> list[str]:
    """Addresses beyond this machine that the page asked for; `context` fails if there are any."""
    return []


@pytest.fixture
def context(
    browser: Browser, screen: Screen, outside_requests: list[str]
) -> Generator[BrowserContext]:
    """A browser profile of an Indonesian user with nothing remembered."""

    def record(request: Request | WebSocket) -> None:
        if urlsplit(request.url).hostname not in (None, "127.0.0.1"):
            outside_requests.append(request.url)

    with browser.new_context(
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="dark" if screen.dark else "light",
        reduced_motion="reduce",
    ) as context:
        context.set_default_timeout(PATIENCE_MS)
        context.on("request", record)
        context.on("page", lambda page: page.on("websocket", record))
        yield context
    assert outside_requests == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab: `page.goto(f"{server}/tren?wilayah=1604")` opens the app."""
    return context.new_page()
