"""Sign-in through a real identity provider on loopback, in the browser: cold address to out."""

import shutil
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from domain.peran import SEMUA, Pelaku, Peran, Tugas
from store.audit import audit_frame, verify
from store.engine import connect
from store.pengguna import put_pengguna, set_aktif
from tests.e2e.browsing import DESKTOP, new_visitor, wait_until_run
from tests.postgres import free_port
from tests.running_app import serving

ADMIN = Pelaku("admin@contoh.go.id", "Admin Contoh", (Tugas(Peran.ADMIN, SEMUA),))
VERIFIKATOR = "ver@contoh.go.id"
REFUSED = "tidak terbuka untuk Anda"


@dataclass(frozen=True)
class House:
    """The app with its identity provider, and the store it stands on."""

    address: str
    provider: str
    store: str
    log: Path


@contextmanager
def provider() -> Generator[str]:
    """An identity provider that lets in whoever says who they are."""
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port := free_port())]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(f"{address}/.well-known/openid-configuration")
            yield address
        finally:
            process.terminate()


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            httpx.get(address)
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"nobody answers at {address}")


@contextmanager
def house(built: str, folder: Path, **masuk: str) -> Generator[House]:
    """The app bound to loopback, with sign-in set up in the environment alone."""
    shutil.copy(built.removeprefix("sqlite:///"), folder / "capaian.db")
    store, port = f"sqlite:///{folder / 'capaian.db'}", free_port()
    with provider() as issuer:
        environment = {
            "CAPAIAN_OIDC_METADATA": f"{issuer}/.well-known/openid-configuration",
            "CAPAIAN_OIDC_CLIENT_ID": "capaian",
            "CAPAIAN_OIDC_CLIENT_SECRET": "rahasia-klien",
            "CAPAIAN_OIDC_REDIRECT": f"http://127.0.0.1:{port}/oauth2callback",
            "CAPAIAN_COOKIE_SECRET": "rahasia-kuki-yang-panjang-sekali",
            **{f"CAPAIAN_MASUK_{nama.upper()}": nilai for nama, nilai in masuk.items()},
        }
        log = folder / "log"
        with serving(store, log, port=port, environment=environment) as address:
            yield House(address, issuer, store, log)


@pytest.fixture(scope="module")
def rumah(built_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Generator[House]:
    """Roles come from the store, from the claim `roles`, and one admin from the settings."""
    folder = tmp_path_factory.mktemp("house")
    with house(built_database_url, folder, admin=ADMIN.subjek, peran="roles") as one:
        yield one


@pytest.fixture
def orang(browser: Browser) -> Generator[BrowserContext]:
    """A visitor's own profile."""
    with new_visitor(browser, DESKTOP) as visitor:
        yield visitor


def known(house: House, subject: str, **claims: object) -> None:
    """What the provider says of somebody."""
    told = {"email": subject, **claims}
    httpx.put(f"{house.provider}/users/{subject}", json=told).raise_for_status()


def sign_in(page: Page, subject: str) -> None:
    """Press the button, say at the provider who one is, and be back."""
    page.get_by_role("button", name="Masuk", exact=True).first.click()
    page.locator("input[name=sub]").fill(subject)
    page.locator("button[type=submit]").first.click()
    page.get_by_role("button", name="Keluar").first.wait_for()
    wait_until_run(page)


def open_cold(page: Page, address: str) -> None:
    """Go to an address and wait for its header."""
    page.goto(address)
    page.locator(".merek").wait_for()
    wait_until_run(page)


def tugaskan(house: House, *tugas: Tugas) -> None:
    put_pengguna(
        connect(house.store), ADMIN, VERIFIKATOR, "Verifikator Contoh", tugas, datetime.now(UTC)
    )


def test_who_signs_in_meets_the_rights_the_store_gives_now(
    rumah: House, orang: BrowserContext
) -> None:
    known(rumah, VERIFIKATOR, name="Verifikator Contoh")
    closed = f"{rumah.address}/verifikasi?wilayah=9901"
    page = orang.new_page()

    open_cold(page, closed)  # nobody yet: refused by its cold address, with the way in
    expect(page.get_by_role("status")).to_contain_text(REFUSED)
    sign_in(page, VERIFIKATOR)  # known to the provider, without a role here
    open_cold(page, closed)
    expect(page.get_by_role("status").filter(has_text=REFUSED)).to_be_visible()

    tugaskan(rumah, Tugas(Peran.VERIFIKATOR, "9901"))
    open_cold(page, closed)
    expect(page.get_by_text(REFUSED)).to_have_count(0)

    set_aktif(connect(rumah.store), ADMIN, VERIFIKATOR, False, datetime.now(UTC))
    page.get_by_role("link", name="Ringkasan").first.click()
    wait_until_run(page)
    expect(page.get_by_role("link", name="Verifikasi")).to_have_count(0)  # out at once
    open_cold(page, closed)
    expect(page.get_by_text("dinonaktifkan; hubungi admin").first).to_be_visible()
    set_aktif(connect(rumah.store), ADMIN, VERIFIKATOR, True, datetime.now(UTC))


def test_a_role_may_come_from_the_claims_and_signing_out_ends_it(
    rumah: House, orang: BrowserContext
) -> None:
    subject = "bupati@contoh.go.id"
    known(rumah, subject, name="Bupati Contoh", roles=["staf", "capaian:pimpinan:9901"])
    page = orang.new_page()

    open_cold(page, f"{rumah.address}/ringkasan")
    sign_in(page, subject)
    open_cold(page, f"{rumah.address}/verifikasi")
    expect(page.get_by_text(REFUSED)).to_have_count(0)

    page.get_by_role("button", name="Keluar").first.click()
    page.wait_for_url(f"{rumah.provider}/**")  # the provider asks whether to end its own, too
    open_cold(page, f"{rumah.address}/verifikasi")
    expect(page.get_by_role("status").filter(has_text=REFUSED)).to_be_visible()
    with connect(rumah.store).connect() as connection:
        told = audit_frame(connection, subjek=subject)["tindakan"].tolist()
        assert told == ["keluar", "masuk"]
        assert verify(connection).utuh


def test_a_cookie_that_was_changed_signs_nobody_in(rumah: House, orang: BrowserContext) -> None:
    page = orang.new_page()
    open_cold(page, rumah.address)
    sign_in(page, ADMIN.subjek)
    cookie = next(c for c in orang.cookies() if c["name"] == "_streamlit_user")  # pyright: ignore[reportTypedDictNotRequiredAccess]
    assert cookie["httpOnly"]  # pyright: ignore[reportTypedDictNotRequiredAccess]
    value: str = cookie["value"]  # pyright: ignore[reportTypedDictNotRequiredAccess]
    middle = len(value) // 3
    orang.clear_cookies()
    forged = value[:middle] + ("A" if value[middle] != "A" else "B") + value[middle + 1 :]
    orang.add_cookies([{"name": "_streamlit_user", "value": forged, "url": rumah.address}])

    open_cold(page, f"{rumah.address}/verifikasi")

    expect(page.get_by_role("status").filter(has_text=REFUSED)).to_be_visible()
    assert page.get_by_role("button", name="Keluar").count() == 0


def test_a_sign_in_that_is_too_old_is_none(
    built_database_url: str, tmp_path: Path, orang: BrowserContext
) -> None:
    seconds = 12
    with house(
        built_database_url, tmp_path, admin=ADMIN.subjek, sesi_jam=str(seconds / 3600)
    ) as short:
        page = orang.new_page()
        open_cold(page, short.address)
        sign_in(page, ADMIN.subjek)
        page.wait_for_timeout(seconds * 1000)

        open_cold(page, f"{short.address}/verifikasi")

        expect(page.get_by_role("status").filter(has_text=REFUSED)).to_be_visible()
        expect(page.get_by_text("Sesi Anda sudah berakhir")).to_be_visible()
        expect(page.get_by_role("button", name="Masuk", exact=True).first).to_be_visible()


def test_no_secret_reaches_the_log_or_the_page(rumah: House, orang: BrowserContext) -> None:
    page = orang.new_page()
    open_cold(page, rumah.address)

    for secret in ("rahasia-klien", "rahasia-kuki"):
        assert secret not in rumah.log.read_text()
        assert secret not in page.content()
