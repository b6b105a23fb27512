"""The trend in its forms in a browser: nothing cut off on a phone, doors, links, axe."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import DESKTOP, PHONE_DARK, Screen
from tests.e2e.looking import LAHAT_2023, PICTURES, faults, obstacles, open_fully, watched

_CUT = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => {
  const box = plot.getBoundingClientRect();
  return [...plot.querySelectorAll('text')].filter(t => t.textContent && (r =>
    r.width && (r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 1
      || r.bottom > box.bottom + 1))(t.getBoundingClientRect())).map(t => t.textContent);
})"""


@pytest.mark.parametrize("screen", [DESKTOP, PHONE_DARK], ids=["desktop", "phone"])
@pytest.mark.parametrize(
    ("choice", "charts"),
    [
        ("indikator=P0&kelompok=provinsi", 1),
        ("indikator=P0&bentuk=kecil", 12),
        ("indikator=P0&bentuk=indeks&banding=1607,1612", 1),
        ("indikator=TPT&acuan=target&sejak=2015", 1),
    ],
    ids=["group", "small", "index", "nation"],
)
def test_no_word_of_a_form_is_cut_off(
    page: Page, server: str, screen: Screen, choice: str, charts: int
) -> None:
    watch = watched(page)
    open_fully(page, f"{server}/tren?{LAHAT_2023}&{choice}")

    expect(page.get_by_test_id("stPlotlyChart")).to_have_count(charts)
    assert page.evaluate(_CUT) == []
    PICTURES.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"\W+", "-", choice)
    page.screenshot(path=PICTURES / f"tren-{name}-{screen.width}.png", full_page=True)
    assert obstacles(page) == []
    assert faults(watch) == []


def test_a_form_chosen_stands_in_the_address_and_its_table_opens_the_cell(
    page: Page, server: str
) -> None:
    open_fully(page, f"{server}/tren?{LAHAT_2023}&indikator=P0&sejak=2018&acuan=tanpa")

    page.get_by_role("combobox", name="Bentuk").click()
    page.get_by_role("option", name="Indeks", exact=True).click()
    expect(page).to_have_url(re.compile("bentuk=indeks"))
    expect(page.locator(".judul")).to_contain_text("bila 2018")
    page.reload()
    expect(page.locator(".judul")).to_contain_text("bila 2018")

    cell = page.locator("table.tren td", has_text="92,9")
    cell.locator("summary").click()
    expect(cell.locator(".asal")).to_contain_text("15,00")
    expect(cell.locator(".asal")).to_contain_text("persentase_penduduk_miskin.xlsx")


@pytest.mark.parametrize("screen", [PHONE_DARK], ids=["phone"])
def test_on_a_phone_the_finding_comes_first_and_every_line_is_named(
    page: Page, server: str, screen: Screen
) -> None:
    open_fully(page, f"{server}/tren?{LAHAT_2023}&indikator=P0&banding=1607,1612,1671")

    tops = [
        page.locator(part).first.bounding_box()
        for part in (".judul", ".st-key-pilih_bentuk", ".js-plotly-plot")
    ]
    heading, pickers, chart = [box["y"] for box in tops if box]
    assert heading < pickers < chart < screen.height
    assert heading < 240
    words = " ".join(page.locator(".js-plotly-plot .annotation").all_text_contents())
    for name in ("Lahat", "Banyuasin", "Penukal", "Palembang", "Sumsel", "target"):
        assert name in words
