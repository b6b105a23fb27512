"""The app with its identity provider on loopback, and how a visitor signs in."""

import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page

from tests.e2e.browsing import wait_until_run
from tests.postgres import free_port
from tests.running_app import serving
from ui.rahasia import LINGKUNGAN


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
            wait_for(f"{address}/.well-known/openid-configuration")
            yield address
        finally:
            process.terminate()


def wait_for(address: str) -> None:
    """Wait until somebody answers at an address, whatever their certificate."""
    for _ in range(300):
        try:
            httpx.get(address, verify=False)
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"nobody answers at {address}")


@contextmanager
def house(
    built: str, folder: Path, *, outside: str = "", by_file: bool = False, **masuk: str
) -> Generator[House]:
    """The app bound to loopback, with sign-in set up in the environment alone, or `by_file`.

    `outside` is the address that people know, where it is another than the app's own.
    """
    shutil.copy(built.removeprefix("sqlite:///"), folder / "capaian.db")
    store, port = f"sqlite:///{folder / 'capaian.db'}", free_port()
    with provider() as issuer:
        environment = {
            "CAPAIAN_OIDC_METADATA": f"{issuer}/.well-known/openid-configuration",
            "CAPAIAN_OIDC_CLIENT_ID": "capaian",
            "CAPAIAN_OIDC_CLIENT_SECRET": "rahasia-klien",
            "CAPAIAN_OIDC_REDIRECT": f"{outside or f'http://127.0.0.1:{port}'}/oauth2callback",
            "CAPAIAN_COOKIE_SECRET": "rahasia-kuki-yang-panjang-sekali",
            **{f"CAPAIAN_MASUK_{nama.upper()}": nilai for nama, nilai in masuk.items()},
        }
        log, options = folder / "log", dict[str, str]()
        if by_file:
            (folder / "secrets.toml").write_text(as_toml(environment, masuk), encoding="utf-8")
            environment, options = {}, {"secrets.files": str(folder / "secrets.toml")}
        with serving(store, log, port=port, environment=environment, options=options) as address:
            yield House(address, issuer, store, log)


def as_toml(environment: Mapping[str, str], masuk: Mapping[str, str]) -> str:
    """The same settings as .streamlit/secrets.toml has them."""
    auth = [f'{line} = "{environment[name]}"' for name, line in LINGKUNGAN.items()]
    return "\n".join(["[auth]", *auth, "[masuk]", *(f'{n} = "{v}"' for n, v in masuk.items())])


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
