"""A visitor in Chromium whose browser says when the page's last change was painted and what came
over the wire."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any

from playwright.sync_api import Browser, Page

from tests.e2e.browsing import DESKTOP, new_visitor

STILL_MS = 400  # nothing has changed for so long: the page is drawn
PATIENCE_S = 60
# The clock of a visit starts with the navigation, that of a filter with the message to the server,
# so that what a widget waits before it sends is nobody's time. Charts change by attributes, too.
_WATCH = """
window.sent = 0; window.painted = 0; window.known = 0;
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  if (!window.sent) window.sent = performance.now();
  return send.call(this, data);
};
const ours = (node) => (node.nodeType === 1 ? node : node.parentElement)
  ?.closest('[data-testid=stMain]');
new MutationObserver((changes) => {
  if (changes.some((c) => ours(c.target) || [...c.addedNodes].some(
      (n) => n.querySelector?.('[data-testid=stMain]')))) {
    window.known = performance.now();
    requestAnimationFrame(() => { window.painted = performance.now(); });
  }
}).observe(document, {childList: true, characterData: true, subtree: true,
  attributeFilter: ['d', 'points', 'transform', 'x', 'y']});
"""


@dataclass(frozen=True)
class Seen:
    """Milliseconds to the last paint, bytes from the websocket before its compression, all bytes
    of HTTP answers, and how many charts stood there."""

    paint: float
    socket: float
    http: float
    charts: int


class Visitor:
    """One browser profile with nothing remembered, on one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._socket = self._http = 0.0
        page.add_init_script(_WATCH)
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.on("Network.webSocketFrameReceived", self._frame)
        wire.on("Network.loadingFinished", self._answer)

    def open(self, address: str, charts: int) -> Seen:
        """Go to an address and see until its charts are drawn."""
        self._socket = self._http = 0.0
        self._page.goto(address)
        return self._seen("0", charts)

    def change(self, act: Callable[[Page], None], charts: int) -> Seen:
        """Do something that makes the script run again and see until the last change is drawn."""
        self._socket = self._http = 0.0
        self._page.evaluate("window.painted = 0; window.known = 0; window.sent = 0")
        act(self._page)
        self._until("window.sent > 0")
        return self._seen("window.sent", charts)

    def _seen(self, start: str, charts: int) -> Seen:
        drawn = (
            "document.querySelector('[data-test-script-state=notRunning]')"
            " && document.querySelectorAll('.js-plotly-plot .main-svg:first-child')"
            f".length >= {charts}"
            f" && window.painted >= window.known && window.painted > {start}"
            f" && performance.now() - window.painted > {STILL_MS}"
        )
        self._until(drawn)
        paint = self._page.evaluate(f"window.painted - {start}")
        found = self._page.locator(".js-plotly-plot").count()
        return Seen(float(paint), self._socket, self._http, found)

    def _until(self, condition: str) -> None:
        # Playwright's own waiting needs eval in the page, which the app's policy forbids.
        deadline = monotonic() + PATIENCE_S
        while not self._page.evaluate(f"!!({condition})"):
            if monotonic() > deadline:
                raise TimeoutError(f"{self._page.url}: {condition}")
            self._page.wait_for_timeout(50)

    def _frame(self, event: Any) -> None:
        frame = event["response"]
        share = 3 / 4 if frame["opcode"] == 2 else 1  # binary frames come as base64
        self._socket += len(frame["payloadData"]) * share

    def _answer(self, event: Any) -> None:
        self._http += event["encodedDataLength"]


@contextmanager
def visitor(browser: Browser) -> Generator[Visitor]:
    """A new visitor on a desktop."""
    with new_visitor(browser, DESKTOP) as context:
        yield Visitor(context.new_page())
