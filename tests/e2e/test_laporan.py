"""The page Laporan: every button pressed, what comes down opened; a work may be cancelled."""

import re
import shutil
from collections.abc import Generator
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from metrics.__main__ import main as metrics
from reports.daftar import DAFTAR
from tests.e2e.browsing import DESKTOP, PHONE, Screen
from tests.e2e.looking import LAHAT_2023, faults, obstacles, open_fully, watched
from tests.running_app import serving

LONG_MS = 120_000
MEETING = "Evaluasi <b>TW II</b> 2025"


@pytest.fixture
def own_server(
    built_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Generator[str]:
    """The app over a store of the test's own, in which a meeting was saved."""
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    url = f"sqlite:///{tmp_path / 'capaian.db'}"
    monkeypatch.setenv("DATABASE_URL", url)
    words = ["--nama", MEETING, "--tanggal", "2025-07-15", "--wilayah", "9901"]
    assert metrics(["rapat", "simpan", *words, "--tahun", "2025", "--triwulan", "2"]) == 0
    with serving(url, tmp_path / "log") as address:
        yield address


def came_down(page: Page, button: str, folder: Path) -> Path:
    """Press a button by its key and keep what the browser takes."""
    with page.expect_download() as download:
        page.locator(f".st-key-{button}").get_by_role("button").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def check_opens(path: Path, ending: str) -> None:
    """A file is of its kind: the parts of a zip are whole, its XML parses, a PDF has its head."""
    content = path.read_bytes()
    if ending in ("pptx", "xlsx", "zip"):
        with ZipFile(BytesIO(content)) as parts:
            assert parts.testzip() is None
            for name in parts.namelist():
                if name.endswith((".xml", ".rels")):
                    fromstring(parts.read(name))
    else:
        heads = {"pdf": b"%PDF-", "png": b"\x89PNG", "html": b"<!DOCTYPE html>"}
        assert content.startswith(heads[ending])


def check_meeting_page(context: BrowserContext, path: Path, outside: list[str]) -> None:
    """The HTML file opens from the disk: charts drawn, nothing asked of anybody."""
    page = context.new_page()
    watch = watched(page)
    page.goto(path.as_uri())
    page.locator("#tren .grafik").first.scroll_into_view_if_needed()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert watch.complaints == []
    assert outside == []
    page.close()


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_one_press_makes_every_report_and_each_comes_down_and_opens(
    page: Page, context: BrowserContext, own_server: str, tmp_path: Path,
    outside_requests: list[str], screen: Screen,
) -> None:  # fmt: skip
    assert page.viewport_size == {"width": screen.width, "height": screen.height}
    watch = watched(page)
    open_fully(page, f"{own_server}/laporan?{LAHAT_2023}")
    judul = f"{len(DAFTAR)} laporan Kabupaten Lahat tahun 2023"
    expect(page.locator(".judul")).to_have_text(judul)
    assert obstacles(page) == []

    page.get_by_role("button", name="Buat semua").click()

    expect(page.get_by_role("button", name="Batalkan")).to_be_visible()
    together = page.get_by_role("button", name="Unduh semua (zip)")
    expect(together).to_be_visible(timeout=LONG_MS)
    assert obstacles(page) == []
    names: set[str] = set()
    for kind in DAFTAR:
        path = came_down(page, f"unduh_{kind.kode}", tmp_path)
        assert path.name == f"capaian_lahat_2023_{kind.kode}.{kind.akhiran}"
        check_opens(path, kind.akhiran)
        names.add(path.name)
        if kind.akhiran == "html":
            check_meeting_page(context, path, outside_requests)
    path = came_down(page, "laporan_unduh_semua", tmp_path)
    with ZipFile(path) as parts:
        assert set(parts.namelist()) == names
    assert faults(watch) == []


def test_each_button_makes_its_own_report_of_a_meeting(
    page: Page, own_server: str, tmp_path: Path
) -> None:
    watch = watched(page)
    open_fully(page, f"{own_server}/laporan?wilayah=9901&tahun=2024")
    page.get_by_role("combobox", name="Bahan").click()
    page.get_by_role("option", name=f"Rapat: {MEETING}").click()
    expect(page.locator(".judul")).to_contain_text(f"rapat “{MEETING}”")

    for kind in DAFTAR:
        page.locator(f".st-key-buat_{kind.kode}").get_by_role("button").click()
        got = page.locator(f".st-key-unduh_{kind.kode}")
        expect(got).to_be_visible(timeout=LONG_MS)
        expect(page.get_by_role("button", name="Batalkan")).to_have_count(0)
    path = came_down(page, "unduh_rapat", tmp_path)

    assert path.name == "capaian_contoh_2025_tw2_rapat.html"
    text = path.read_text(encoding="utf-8").split("<script>")[0]
    assert "Rapat “Evaluasi &lt;b&gt;TW II&lt;/b&gt; 2025”" in text
    assert "DATA CONTOH" in text
    assert "Pengguna setempat" in text
    assert faults(watch) == []


def test_a_work_is_cancelled_and_what_was_made_stays(page: Page, own_server: str) -> None:
    open_fully(page, f"{own_server}/laporan?wilayah=9901&tahun=2025")
    page.get_by_role("button", name="Buat semua").click()
    first = page.locator(f".st-key-unduh_{DAFTAR[0].kode}")
    expect(first).to_be_visible(timeout=LONG_MS)

    page.get_by_role("button", name="Batalkan").click()

    expect(page.get_by_role("button", name="Buat semua")).to_be_enabled(timeout=LONG_MS)
    expect(page.get_by_role("button", name="Batalkan")).to_have_count(0)
    expect(first).to_be_visible()
    last = page.locator(f".st-key-buat_{DAFTAR[-1].kode}")
    expect(last.get_by_role("button")).to_be_enabled()


def test_a_template_that_is_no_deck_is_refused_where_it_stands(
    page: Page, own_server: str, tmp_path: Path
) -> None:
    (tmp_path / "logo.pptx").write_bytes(b"bukan slide")
    open_fully(page, f"{own_server}/laporan?{LAHAT_2023}")
    page.get_by_text("Templat dek sendiri").click()
    page.locator("input[type=file]").set_input_files(tmp_path / "logo.pptx")
    expect(page.get_by_text("logo.pptx")).to_be_visible()

    page.locator(".st-key-buat_dek").get_by_role("button").click()

    why = page.locator(".st-key-jenis_dek .salah")
    expect(why).to_contain_text(re.compile("emplat"), timeout=LONG_MS)
    expect(page.locator(".st-key-buat_dek")).to_be_visible()


def test_the_meeting_page_is_read_without_scripts_on_a_phone_in_the_dark_and_on_paper(
    page: Page, own_server: str, tmp_path: Path, context: BrowserContext
) -> None:
    open_fully(page, f"{own_server}/laporan?{LAHAT_2023}")
    page.locator(".st-key-buat_rapat").get_by_role("button").click()
    expect(page.locator(".st-key-unduh_rapat")).to_be_visible(timeout=LONG_MS)
    path = came_down(page, "unduh_rapat", tmp_path)
    browser = context.browser
    assert browser is not None
    plain = browser.new_context(
        java_script_enabled=False, offline=True, color_scheme="dark",
        viewport={"width": PHONE.width, "height": PHONE.height},
    )  # fmt: skip

    still = plain.new_page()
    still.goto(path.as_uri())

    expect(still.locator("h1")).to_contain_text("Kemiskinan Lahat turun ke 15,00")
    expect(still.locator("#tren .lede").first).to_contain_text("turun dari")
    still.locator("#tren .lipat summary").first.click()
    expect(still.locator("#tren table").first).to_contain_text("15,00\u00a0%")
    row = still.locator(".kinerja tr", has_text="Persentase Penduduk Miskin")
    row.locator("summary", has_text="46,94").click()
    expect(row.locator("details[open] .asal")).to_contain_text("÷ 9,80 = 46,94")
    paper = still.pdf(prefer_css_page_size=True, print_background=True)
    assert 3 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 40
    plain.close()
