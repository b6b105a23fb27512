"""The server's outer gate, asked by programs and by a browser: no proxy stands before it."""

import re
import shutil
from collections.abc import Generator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import open_page
from tests.e2e.looking import PAGES, faults, open_fully, watched
from tests.running_app import ROOT, serving

SHUT = (
    "/_stcore/metrics",
    "/_stcore/metrics/",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/interact",
    "/_stcore/agent/mcp",
    "/_stcore/script-health-check",
    "/kabupaten/_stcore/metrics",
)
LIMIT = 20 << 20  # bytes, as .streamlit/config.toml has it
_SAID_BESIDE = "chip => getComputedStyle(chip, '::after').content"
PROTECTION = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}


@pytest.mark.parametrize("door", SHUT)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "OPTIONS"])
def test_doors_that_no_browser_needs_are_shut(server: str, door: str, method: str) -> None:
    answer = httpx.request(method, server + door, json={} if method == "POST" else None)

    assert (answer.status_code, answer.content) == (404, b"")


@pytest.mark.parametrize(
    "address", ["/", "/tren", "/_stcore/health", "/_stcore/host-config", "/_stcore/metrics"]
)
def test_every_answer_carries_the_headers_that_protect_a_reader(server: str, address: str) -> None:
    headers = httpx.get(server + address).headers

    assert {name: headers.get(name) for name in PROTECTION} == PROTECTION
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert not re.search(r"script-src[^;]*(unsafe-inline|https?:|\*)", policy)


def test_every_page_is_whole_under_the_policy(server: str, page: Page) -> None:
    watch = watched(page)
    for name in PAGES:
        open_fully(page, f"{server}/{name}?wilayah=9901&tahun=2024")

    assert faults(watch) == []


def test_a_script_that_came_in_from_outside_does_not_run(server: str, page: Page) -> None:
    open_page(page, f"{server}/tentang")

    page.evaluate(
        """() => { const s = document.createElement('script');
        s.textContent = 'window.masuk = 1'; document.body.append(s) }"""
    )

    assert page.evaluate("window.masuk") is None


def test_an_upload_without_its_token_is_refused(server: str) -> None:
    address = f"{server}/_stcore/upload_file/none/none"

    answer = httpx.put(address, files={"file": ("a.xlsx", b"x")})

    assert answer.status_code == 403


def test_an_upload_above_the_limit_is_refused_and_says_so(
    server: str, page: Page, tmp_path: Path
) -> None:
    small, large = tmp_path / "kecil.csv", tmp_path / "besar.csv"
    small.write_text("a;b\n1;2\n")
    large.write_bytes(b"1;2\n" * (LIMIT // 4 + 1))
    open_fully(page, f"{server}/data?wilayah=9901")
    field = page.locator("input[type=file]")
    with page.expect_request("**/_stcore/upload_file/**") as begun:
        field.set_input_files(small)
    address, headers = begun.value.url, begun.value.all_headers()

    field.set_input_files(large)  # the browser does not even send it
    refused = page.locator("[data-testid=stFileChip][aria-invalid=true]")
    expect(refused).to_contain_text("besar.csv")
    assert "lebih dari 20 MB" in refused.evaluate(_SAID_BESIDE)

    for size, status in ((LIMIT // 2, 204), (LIMIT + 1, 413)):  # whoever sends it all the same
        answer = page.context.request.put(
            address,
            headers={"X-Xsrftoken": headers["x-xsrftoken"]},
            multipart={"file": {"name": "a", "mimeType": "text/csv", "buffer": b"1" * size}},
        )
        assert answer.status == status


@pytest.fixture
def only_for_its_name(built_database_url: str, tmp_path: Path) -> Generator[str]:
    """A server that knows one host name."""
    options = {"server.allowedHosts": "capaian.contoh.go.id"}
    with serving(built_database_url, tmp_path / "log", options=options) as address:
        yield address


@pytest.mark.parametrize(
    ("host", "status"),
    [("capaian.contoh.go.id", 200), ("capaian.contoh.go.id:443", 200), ("jahat.example", 400)],
)
@pytest.mark.parametrize("address", ["/", "/tren", "/_stcore/host-config"])
def test_a_server_with_allowed_hosts_answers_to_no_other_name(
    only_for_its_name: str, host: str, status: int, address: str
) -> None:
    answer = httpx.get(only_for_its_name + address, headers={"Host": host})

    assert answer.status_code == status


def test_a_page_that_breaks_shows_a_sentence_and_no_traceback(
    built_database_url: str, tmp_path: Path, page: Page
) -> None:
    shutil.copytree(ROOT / ".streamlit", tmp_path / ".streamlit")
    lines = (ROOT / "app.py").read_text(encoding="utf-8")
    broken = lines.replace("navigasi().run()", 'raise RuntimeError("sandi=rahasia")')
    (tmp_path / "app.py").write_text(broken, encoding="utf-8")
    path = {"PYTHONPATH": str(ROOT)}
    log = tmp_path / "log"
    with serving(built_database_url, log, environment=path, script=tmp_path / "app.py") as address:
        page.goto(address)

        notice = page.get_by_role("status").filter(has_text="belum dapat ditampilkan")
        expect(notice).to_contain_text("beri tahu pengelola Capaian")
        shown = page.locator("body").inner_text()
    assert "Traceback" not in shown
    assert "rahasia" not in shown
    assert "sandi=rahasia" in log.read_text()


def test_without_sign_in_a_server_open_to_others_only_reads_and_says_how_to_change_that(
    built_database_url: str, tmp_path: Path, page: Page
) -> None:
    options = {"server.address": "0.0.0.0"}
    with serving(built_database_url, tmp_path / "log", options=options) as address:
        open_fully(page, f"{address}/data")
        expect(page.get_by_text("docs/pemasangan.md")).to_be_visible()

        open_page(page, f"{address}/audit")
        expect(page.get_by_text("tidak terbuka untuk Anda")).to_be_visible()
        expect(page.get_by_text("docs/pemasangan.md")).to_be_visible()


def test_without_sign_in_the_person_at_the_machine_itself_is_operator_and_admin(
    server: str, page: Page
) -> None:
    open_fully(page, f"{server}/audit")
    expect(page.get_by_role("heading", name="Jejak audit utuh")).to_be_visible()

    open_fully(page, f"{server}/data")
    expect(page.get_by_text("docs/pemasangan.md")).to_have_count(0)
