"""What is wrong with a page on the screen: errors, sideways scroll, what axe finds."""

from dataclasses import dataclass, field
from typing import Any, cast

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.e2e.browsing import open_page
from tests.running_app import ROOT
from ui.frame import HALAMAN

PAGES = tuple(HALAMAN)
LAHAT_2023 = "wilayah=1604&tahun=2023"
PICTURES = ROOT / "build" / "layar"
WEIGHTY = ("serious", "critical")

_WIDER_THAN_SCREEN = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  const over = Math.max(document.documentElement.scrollWidth - innerWidth,
                        main.scrollWidth - main.clientWidth);
  if (over <= 0) return [];
  return [...main.querySelectorAll('*')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 5).map(e => `${e.tagName}.${e.getAttribute('class')}`);
}"""


@dataclass(frozen=True)
class Watch:
    """Everything that a tab complained of since it was opened."""

    page: Page
    complaints: list[str] = field(default_factory=list[str])


def watched(page: Page) -> Watch:
    """Begin to listen to a tab; before it goes anywhere.

    Streamlit looks for its own server below the page's address first; that 404 is known.
    """
    watch = Watch(page)

    def hear(message: ConsoleMessage) -> None:
        address: str = message.location["url"]
        known = "404" in message.text and "/_stcore/" in address
        if message.type == "error" and not known:
            watch.complaints.append(f"console: {message.text} ({address})")

    page.on("console", hear)
    page.on("pageerror", lambda error: watch.complaints.append(f"script: {error}"))
    return watch


def open_fully(page: Page, address: str) -> None:
    """Go to a page and wait for its foot, which is its last line, and for its charts."""
    open_page(page, address)
    page.locator(".kakihal").wait_for()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    for chart in page.get_by_test_id("stPlotlyChart").all():
        chart.locator(".main-svg").first.wait_for()


def faults(watch: Watch) -> list[str]:
    """What keeps a page from being as it should: empty for a good one."""
    page = watch.page
    wide: list[str] = page.evaluate(_WIDER_THAN_SCREEN)
    return [
        *watch.complaints,
        *(f"exception: {e.inner_text()}" for e in page.get_by_test_id("stException").all()),
        *(f"wider than the screen: {name}" for name in wide),
    ]


def obstacles(page: Page) -> list[str]:
    """What axe-core calls serious or critical, with the first elements it means."""
    response = cast(dict[str, Any], Axe().run(page).response)
    found: list[dict[str, Any]] = response["violations"]
    return [
        f"{f['id']} ({f['impact']}, {len(f['nodes'])}): {[n['html'][:120] for n in f['nodes'][:3]]}"
        for f in found
        if f["impact"] in WEIGHTY
    ]
