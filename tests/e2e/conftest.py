"""The running app and a real browser; without a browser these tests fail, they are not skipped."""

from collections.abc import Generator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, WebSocket, expect

from tests import machine
from tests.e2e.browsing import DESKTOP, PATIENCE_MS, Screen, new_visitor, started_browser
from tests.running_app import serving

expect.set_options(timeout=PATIENCE_MS)


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
    with started_browser(executable) as browser:
        yield browser


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
    """A visitor's browser profile; at its end, nothing may have been asked of the internet."""

    def record(request: Request | WebSocket) -> None:
        if urlsplit(request.url).hostname not in (None, "127.0.0.1"):
            outside_requests.append(request.url)

    with new_visitor(browser, screen) as context:
        context.on("request", record)
        context.on("page", lambda page: page.on("websocket", record))
        yield context
    assert outside_requests == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab; `open_page(page, f"{server}/tren?wilayah=1604")` shows the app in it."""
    return context.new_page()
