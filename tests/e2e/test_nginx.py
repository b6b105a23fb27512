"""deploy/nginx.conf as it stands, in a real nginx with TLS before the app and a sign-in."""

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests import machine
from tests.e2e.browsing import PATIENCE_MS
from tests.e2e.looking import faults, watched
from tests.e2e.signing_in import House, house, known, open_cold, sign_in, wait_for
from tests.postgres import free_port
from tests.running_app import ROOT

DEPLOY = ROOT / "deploy"
NAME = "capaian.kabupaten.go.id"
ADMIN = "admin@contoh.go.id"


@contextmanager
def proxy(program: str, folder: Path, app: str, port: int) -> Generator[None]:
    """Our configuration with this machine's ports and a certificate of its own, served."""
    subject = ["-subj", f"/CN={NAME}", "-days", "2", "-nodes"]
    pair = ["-keyout", folder / "key.pem", "-out", folder / "cert.pem"]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", *subject, *pair],
        check=True,
        capture_output=True,
    )
    changed = {
        "listen 80;": f"listen 127.0.0.1:{free_port()};",
        "listen 443 ssl;": f"listen 127.0.0.1:{port} ssl;",
        "/etc/ssl/capaian/fullchain.pem": str(folder / "cert.pem"),
        "/etc/ssl/capaian/privkey.pem": str(folder / "key.pem"),
        "/etc/nginx/capaian_terus.conf": str(folder / "capaian_terus.conf"),
        "http://127.0.0.1:8501": app,
    }
    for name in ("nginx.conf", "capaian_terus.conf"):
        text = (DEPLOY / name).read_text(encoding="utf-8")
        for ours, here in changed.items():
            text = text.replace(ours, here)
        (folder / name).write_text(text, encoding="utf-8")
    temporary = "\n".join(
        f"{kind}_temp_path {folder / kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main = folder / "main.conf"
    main.write_text(
        f"{'user root;' if os.geteuid() == 0 else ''} pid {folder / 'pid'}; daemon off;\n"
        f"error_log {folder / 'error.log'}; events {{}}\n"
        f"http {{ access_log off; {temporary}\ninclude {folder / 'nginx.conf'}; }}\n"
    )
    with subprocess.Popen([program, "-p", str(folder), "-c", str(main)]) as process:
        try:
            wait_for(f"https://127.0.0.1:{port}/_stcore/health")
            yield
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def outside(
    built_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Generator[tuple[str, House]]:
    """The address that people know, and the house behind it."""
    program = machine.nginx()
    if program is None or shutil.which("openssl") is None:
        pytest.skip(machine.NO_NGINX)
    folder = tmp_path_factory.mktemp("nginx")
    address = f"https://127.0.0.1:{(port := free_port())}"
    with (
        house(built_database_url, folder, outside=address, admin=ADMIN) as inside,
        proxy(program, folder, inside.address, port),
    ):
        yield address, inside


def test_a_visitor_signs_in_over_tls_and_the_cookie_never_leaves_it(
    outside: tuple[str, House], browser: Browser
) -> None:
    address, inside = outside
    known(inside, ADMIN, name="Admin Contoh")
    with browser.new_context(ignore_https_errors=True, locale="id-ID") as visitor:
        visitor.set_default_timeout(PATIENCE_MS)
        page = visitor.new_page()
        open_cold(page, f"{address}/audit")
        expect(page.get_by_text("tidak terbuka untuk Anda")).to_be_visible()

        sign_in(page, ADMIN)
        page = visitor.new_page()  # the provider's own page is no matter of ours
        watch = watched(page)
        open_cold(page, f"{address}/audit")

        expect(page.get_by_role("heading", name="Jejak audit utuh")).to_be_visible()
        assert page.url.startswith(address)
        cookies = [c for c in visitor.cookies() if c.get("name", "").startswith("_streamlit_user")]
        assert cookies
        assert all(c.get("secure") and c.get("httpOnly") for c in cookies)
        assert faults(watch) == []


@pytest.mark.parametrize("door", ["metrics", "agent/openapi.json", "agent/mcp"])
def test_the_doors_are_shut_through_nginx_too(outside: tuple[str, House], door: str) -> None:
    assert httpx.get(f"{outside[0]}/_stcore/{door}", verify=False).status_code == 404


def test_the_headers_come_once_and_with_strict_transport(outside: tuple[str, House]) -> None:
    headers = httpx.get(f"{outside[0]}/", verify=False).headers

    assert headers.get_list("strict-transport-security") == ["max-age=31536000"]
    assert len(headers.get_list("content-security-policy")) == 1
    assert headers["server"] == "nginx"


def test_an_upload_above_the_limit_is_refused_by_nginx(outside: tuple[str, House]) -> None:
    big = httpx.put(
        f"{outside[0]}/_stcore/upload_file/a/b", content=b"0" * (22 << 20), verify=False
    )

    assert big.status_code == 413
