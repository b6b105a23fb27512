"""What a person does on a page of the quarterly cycle: go there, type, choose, press, be told."""

from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browsing import wait_until_run
from tests.e2e.looking import open_fully

PLAN = "9901-RPJMD-2021"
TRIES, SETTLES_MS = 6, 700


def go(page: Page, server: str, name: str, **more: str) -> None:
    """Open a page for Kabupaten Contoh in 2025."""
    choice = {"wilayah": "9901", "rencana": PLAN, "tahun": "2025", **more}
    open_fully(page, f"{server}/{name}?{urlencode(choice)}")


def keyed(page: Page, key: str) -> Locator:
    """The widget of that key."""
    return page.locator(f".st-key-{key}")


def press(page: Page, key: str) -> None:
    """Press a button and wait until its run has ended."""
    keyed(page, key).get_by_role("button").first.click()
    wait_until_run(page)


def told(page: Page, words: str) -> None:
    """The page says what was done."""
    expect(page.get_by_test_id("stAlert").filter(has_text=words)).to_be_visible()


def write(page: Page, key_part: str, words: str) -> None:
    """Type into a field and leave it; what was typed stands there when the page has settled."""
    field = page.locator(f"[class*='{key_part}'] :is(input,textarea)").locator("visible=true").first
    field.fill(words)
    field.press("Tab")
    wait_until_run(page)
    expect(field).to_have_value(words)


def unfold(page: Page, words: str) -> None:
    """Open a folded part and wait until what is in it stands still."""
    part = page.get_by_test_id("stExpander").filter(has_text=words).first
    part.locator("summary").click()
    part.locator(":is(textarea,[role=combobox])").first.click(trial=True)


def take(page: Page, key_part: str, typed: str, option: str) -> None:
    """Look for an option of a picker by a part of its name and take it."""
    picker = page.locator(f"[class*='st-key-{key_part}']").get_by_role("combobox")
    offered = page.get_by_role("option").filter(has_text=option)
    for _ in range(TRIES):  # a click while the page still settles opens nothing
        picker.click()
        picker.fill(typed)
        page.wait_for_timeout(SETTLES_MS)
        if offered.count():
            break
    offered.last.click()
    wait_until_run(page)
