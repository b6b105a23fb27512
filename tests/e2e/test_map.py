"""The map: tiles by keyboard and on a phone, boundaries of the user without an outside request."""

import json
import re
from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import DESKTOP, PHONE, PHONE_DARK, PROJECTOR, Screen
from tests.e2e.looking import LAHAT_2023, PICTURES, faults, obstacles, open_fully, watched
from tests.running_app import serving

OFFICIAL = Path(__file__).parents[3] / "shared" / "geo" / "sumsel_17.geojson"
_CUT = """() => [...document.querySelectorAll('.peta-ubin .kotak')]
  .filter(box => [...box.children].some(e => {
    const a = e.getBoundingClientRect(), b = box.getBoundingClientRect();
    return a.left < b.left - 1 || a.right > b.right + 1 || a.top < b.top - 1
        || a.bottom > b.bottom + 1 || e.scrollWidth > e.clientWidth + 1;
  })).map(box => box.innerText)"""


def outline(west: float) -> list[list[list[float]]]:
    return [[[west, -3], [west + 1, -3], [west + 1, -4], [west, -4], [west, -3]]]


@pytest.fixture
def with_boundaries(
    built_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Generator[str]:
    """The app beside a folder of boundaries: official ones where there are any, else squares."""
    folder = tmp_path / "batas"
    folder.mkdir()
    if OFFICIAL.exists():
        content = OFFICIAL.read_text(encoding="utf-8")
    else:
        shapes = {"1604": outline(103), "1606": outline(104)}
        features = [
            {
                "type": "Feature",
                "properties": {"kode_bps": code},
                "geometry": {"type": "Polygon", "coordinates": rings},
            }
            for code, rings in shapes.items()
        ]
        content = json.dumps({"type": "FeatureCollection", "features": features})
    (folder / "sumsel.geojson").write_text(content, encoding="utf-8")
    monkeypatch.setenv("CAPAIAN_PETA", str(folder))
    with serving(built_database_url, tmp_path / "log") as address:
        yield address


def test_a_tile_is_reached_by_keyboard_opens_its_cell_and_leads_to_its_pages(
    page: Page, server: str
) -> None:
    watch = watched(page)
    open_fully(page, f"{server}/peta?{LAHAT_2023}&indikator=P0")
    tiles = page.locator(".peta-ubin summary")
    expect(tiles).to_have_count(17)
    chosen = page.locator(".peta-ubin summary[aria-current=true]")
    expect(chosen).to_contain_text("15,00")

    tiles.first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    second = page.locator(".peta-ubin details").nth(1)
    expect(second.locator(".asal")).to_contain_text("persentase_penduduk_miskin.xlsx")
    assert obstacles(page) == []
    second.get_by_role("link", name="Peringkat").click()
    expect(page).to_have_url(re.compile(r"/peringkat\?wilayah=1606&tahun=2023&"))
    expect(page.locator(".kakihal:visible")).to_have_count(1)
    assert faults(watch) == []


@pytest.mark.parametrize("screen", [PHONE_DARK, PROJECTOR], ids=["phone", "projector"])
@pytest.mark.parametrize(
    "choice",
    [
        "wilayah=1604&tahun=2023&indikator=P0&tampil=perubahan",
        "wilayah=7312&tahun=2023&indikator=P0",
        "wilayah=16&tahun=2024&indikator=P0&lingkup=nasional",
        "wilayah=1604&tahun=2023&indikator=P0&lingkup=kabkota",
        "wilayah=9901&tahun=2023&tampil=capaian",
    ],
)
def test_no_name_or_figure_on_a_tile_is_cut_off(page: Page, server: str, choice: str) -> None:
    watch = watched(page)
    open_fully(page, f"{server}/peta?{choice}")

    assert page.evaluate(_CUT) == []
    assert faults(watch) == []
    assert obstacles(page) == []


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_boundaries_are_drawn_without_a_request_that_leaves_the_machine(
    page: Page, with_boundaries: str, screen: Screen, outside_requests: list[str]
) -> None:
    watch = watched(page)
    open_fully(page, f"{with_boundaries}/peta?{LAHAT_2023}&indikator=P0&bentuk=batas")

    shapes = page.locator(".st-key-kartu_peta .js-fill")
    assert shapes.count() == (17 if OFFICIAL.exists() else 2)
    page.locator("details.lipat > summary").click()
    expect(page.locator("table.peta")).to_contain_text("15,00")
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"peta-batas-{screen.width}.png")
    assert obstacles(page) == []
    assert faults(watch) == []
    assert outside_requests == []
