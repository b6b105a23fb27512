"""A visitor's walk: figures of Lahat, the pickers, the menu, a figure's origin, the keyboard."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from domain.angka import tulis
from metrics.baris import baris
from store.engine import opened
from store.reading_figures import realisasi_frame
from tests.e2e.browsing import DESKTOP, PHONE, Screen, wait_until_run
from tests.e2e.looking import LAHAT_2023, PAGES, faults, obstacles, open_fully, watched
from ui.frame import HALAMAN, KELOMPOK, PAPARAN, TERLIPAT

MANY_TABS = 40


def chosen(page: Page) -> dict[str, str]:
    """What the address says."""
    return {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}


def picker(page: Page, label: str) -> Locator:
    """The picker of that name."""
    return page.get_by_role("combobox", name=label, exact=True)


def choose(page: Page, label: str, typed: str, option: str) -> None:
    """Look for an option by a part of its name and take it."""
    picker(page, label).click()
    picker(page, label).fill(typed)
    page.get_by_role("option", name=option, exact=True).click()


def row_of(page: Page, indikator: str) -> Locator:
    """The row of an indikator in the cascade."""
    return page.locator("tr", has=page.locator("td.nama").get_by_text(indikator, exact=True))


def test_ringkasan_of_lahat_shows_the_figures_of_2023(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")

    expect(page.locator(".judul")).to_contain_text("Kemiskinan Lahat turun ke 15,00")
    expect(page.locator(".judul")).to_contain_text("di atas target akhir RPJMD")
    card = page.locator(".kpi", has_text="ke-2 termiskin dari 17")
    expect(card.locator(".angka")).to_have_text("15,00%")
    expect(card).to_contain_text("3,22\u00a0poin di atas Sumatera Selatan")
    expect(page.locator(".misi:not(.seluruh)")).to_have_count(5)
    expect(page.locator(".ubin i")).to_have_count(17)


def test_sasaran_of_lahat_shows_target_and_capaian_of_poverty(page: Page, server: str) -> None:
    open_fully(page, f"{server}/sasaran?{LAHAT_2023}")

    row = row_of(page, "Persentase Penduduk Miskin")
    expect(row).to_contain_text("9,80")
    expect(row).to_contain_text("15,00")
    expect(row).to_contain_text("46,94")
    expect(page.locator('[class*="st-key-kartu_misi_"]')).to_have_count(5)
    expect(page.locator("tr.simpul")).to_have_count(17)


@pytest.mark.parametrize(("year", "rank"), [(2020, 3), (2023, 2)])
def test_peringkat_of_lahat_names_its_rank(page: Page, server: str, year: int, rank: int) -> None:
    open_fully(page, f"{server}/peringkat?wilayah=1604&tahun={year}&indikator=P0")

    expect(page.locator(".judul")).to_contain_text(f"ke-{rank} termiskin dari 17")
    expect(page.locator(".batang li")).to_have_count(17)
    expect(page.locator(".batang li.sorot .ke")).to_have_text(str(rank))


def test_pickers_change_the_figures_and_the_address_and_reload_restores_them(
    page: Page, server: str
) -> None:
    watch = watched(page)
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")

    choose(page, "Wilayah", "soppeng", "Kabupaten Soppeng")
    expect(page.locator(".judul")).to_contain_text("Soppeng")
    choose(page, "Tahun", "2022", "2022")
    expect(page.locator(".lede").first).to_contain_text("2022")

    expect(page).to_have_url(re.compile("wilayah=7312"))
    expect(page).to_have_url(re.compile("tahun=2022"))
    headline = page.locator(".judul").inner_text()
    page.reload()
    expect(page.locator(".kakihal:visible")).to_have_count(1)
    expect(page.locator(".judul")).to_have_text(headline)
    expect(picker(page, "Wilayah")).to_have_value("Kabupaten Soppeng")
    expect(picker(page, "Tahun")).to_have_value("2022")
    assert faults(watch) == []


def test_back_returns_to_the_choice_before(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")
    choose(page, "Tahun", "2020", "2020")
    expect(page).to_have_url(re.compile("tahun=2020"))
    expect(page.locator(".kpi").first).to_contain_text("2020")

    page.go_back()

    expect(picker(page, "Tahun")).to_have_value("2023")
    expect(page.locator(".kpi").first).to_contain_text("2023")


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_links_of_the_menu_keep_the_choice(page: Page, server: str, screen: Screen) -> None:
    watch = watched(page)
    open_fully(page, f"{server}/ringkasan?wilayah=7312&tahun=2022")

    for name in [*(p for p in PAGES[1:] if p != PAPARAN), PAGES[0]]:  # the wall has no menu
        wait_until_run(page)
        if screen == PHONE:
            page.locator(".st-key-menu_hp").get_by_role("button").click()
        elif folded := [n for n, group in enumerate(TERLIPAT) if name in KELOMPOK[group]]:
            popover = page.locator(".st-key-menu").get_by_test_id("stPopover").nth(folded[0])
            popover.get_by_role("button").click()
        title = HALAMAN[name]
        page.get_by_role("link", name=title, exact=True).locator("visible=true").click()
        expect(page).to_have_title(f"{title} · Capaian")
        expect(page.locator(".kakihal:visible")).to_have_count(1)
        header = page.locator(".st-key-pilihan")
        expect(header.get_by_role("combobox", name="Wilayah")).to_have_value("Kabupaten Soppeng")
        expect(header.get_by_role("combobox", name="Tahun")).to_have_value("2022")
        assert chosen(page).items() >= {"wilayah": "7312", "tahun": "2022"}.items()
    assert faults(watch) == []


def test_a_finding_leads_to_the_page_that_shows_it(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")

    page.locator(".temuan a").first.click()

    expect(page).to_have_url(re.compile(r"/(tren|peringkat|sasaran)\?.*wilayah=1604"))
    expect(page.locator(".kakihal:visible")).to_have_count(1)
    expect(picker(page, "Tahun")).to_have_value("2023")


def test_a_click_on_a_figure_opens_the_cell_that_the_store_read_it_from(
    page: Page, server: str, built_database_url: str
) -> None:
    with opened(built_database_url) as engine, engine.connect() as connection:
        figures = realisasi_frame(
            connection, indikator=["P0"], wilayah=["1604"], tahun=(2023, 2023)
        )
    (figure,) = baris(figures)
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")
    card = page.locator(".kpi", has_text="ke-2 termiskin dari 17")
    origin = card.locator(".asal")
    expect(origin).not_to_be_visible()

    card.locator("summary").click()

    expect(origin).to_be_visible()
    shown = dict(
        zip(
            origin.locator("dt").all_inner_texts(),
            origin.locator("dd").all_inner_texts(),
            strict=True,
        )
    )
    assert obstacles(page) == []
    assert card.locator(".angka").inner_text().startswith(tulis(figure["nilai"]))
    assert shown["Berkas"] == figure["file_name"]
    assert shown["Lembar"] == figure["sheet"]
    assert shown["Sel"] == figure["cell"]
    assert shown["Teks asli"] == figure["raw_text"]
    assert shown["SHA-256"].rstrip("…") == figure["sha256"][:16]


def test_the_capaian_of_poverty_opens_its_worked_sum(page: Page, server: str) -> None:
    open_fully(page, f"{server}/sasaran?{LAHAT_2023}")
    row = row_of(page, "Persentase Penduduk Miskin")

    row.locator("summary", has_text="46,94").click()

    expect(row.locator("details[open] .asal")).to_contain_text(
        "100 × (2 × 9,80 − 15,00) ÷ 9,80 = 46,94"
    )


def test_the_keyboard_reaches_a_figure_and_opens_and_closes_it(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")
    door = page.locator(".kpi details.pintu").first

    for _ in range(MANY_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.kpi summary')"):
            break
    page.keyboard.press("Enter")
    expect(door.locator(".asal")).to_be_visible()

    page.keyboard.press("Enter")
    expect(door.locator(".asal")).not_to_be_visible()


@pytest.mark.parametrize("screen", [PHONE], ids=["phone"])
def test_on_a_phone_a_tap_beside_the_origin_closes_it(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")
    origin = page.locator(".kpi .asal").first

    page.locator(".kpi summary").first.click()
    expect(origin).to_be_visible()
    page.mouse.click(PHONE.width / 2, 80)  # the header, far above the sheet

    expect(origin).not_to_be_visible()


@pytest.mark.parametrize(
    ("path", "count"),
    [(f"sasaran?{LAHAT_2023}&misi=4", 1), (f"sasaran?{LAHAT_2023}", 5)],
)
def test_a_misi_in_the_address_is_shown_alone(
    page: Page, server: str, path: str, count: int
) -> None:
    open_fully(page, f"{server}/{path}")

    expect(page.locator(".misi-lipat")).to_have_count(count)


def test_a_misi_of_ringkasan_leads_to_itself(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan?{LAHAT_2023}")

    page.locator(".misi", has_text="Misi 4").click()
    wait_until_run(page)

    expect(page.locator(".misi-lipat")).to_contain_text("Menumbuhkan perekonomian rakyat")
    assert chosen(page)["misi"] == "4"
    assert chosen(page)["tahun"] == "2023"


def test_the_fictional_kabupaten_says_so(page: Page, server: str) -> None:
    open_fully(page, f"{server}/ringkasan?wilayah=9901&tahun=2023")

    expect(page.locator(".contoh")).to_contain_text("DATA CONTOH")


def test_a_wrong_address_falls_back_and_says_so(page: Page, server: str) -> None:
    watch = watched(page)

    open_fully(page, f"{server}/tren?wilayah=xx&tahun=abc&indikator=zz")

    expect(page.get_by_text("Wilayah “xx” tidak tersedia di sini")).to_be_visible()
    expect(picker(page, "Wilayah")).to_have_value("Kabupaten Lahat")
    assert faults(watch) == []
