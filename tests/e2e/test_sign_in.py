"""Sign-in through a real identity provider on loopback, in the browser: cold address to out."""

import re
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from domain.peran import SEMUA, Pelaku, Peran, Tugas
from store.audit import audit_frame, verify
from store.engine import connect
from store.pengguna import put_pengguna, set_aktif
from tests.e2e.browsing import DESKTOP, new_visitor, wait_until_run
from tests.e2e.signing_in import House, house, known, open_cold, sign_in

ADMIN = Pelaku("admin@contoh.go.id", "Admin Contoh", (Tugas(Peran.ADMIN, SEMUA),))
VERIFIKATOR = "ver@contoh.go.id"
REFUSED = "tidak terbuka untuk Anda"


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
    expect(page).to_have_url(re.compile(r"/verifikasi\?.*wilayah=9901"))  # back where one came from
    expect(page.get_by_role("status").filter(has_text=REFUSED)).to_be_visible()

    tugaskan(rumah, Tugas(Peran.VERIFIKATOR, "9901"))
    open_cold(page, closed)
    expect(page.get_by_text(REFUSED)).to_have_count(0)
    expect(page.locator(".st-key-menu a").last).to_be_visible()  # no place-holder, which is higher
    for width in (1440, 1024):  # the brand and the choice stay in one line, the menu below it
        page.set_viewport_size({"width": width, "height": 800})
        header = page.locator(".st-key-kepala").bounding_box()
        assert header is not None
        assert header["height"] < 95

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


def test_a_sign_in_set_up_in_secrets_toml_is_none_when_it_is_too_old(
    built_database_url: str, tmp_path: Path, orang: BrowserContext
) -> None:
    seconds = 12
    with house(
        built_database_url, tmp_path, by_file=True, admin=ADMIN.subjek, sesi_jam=str(seconds / 3600)
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
