"""The server's outer gate: shut doors, headers of answers, hosts; it knows no page.

Streamlit leaves its figures and its interface for programs open to everybody, checks the host of
the websocket alone and sends no header that protects a reader. Here each request passes first.
"""

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import streamlit as st
from starlette.middleware import Middleware

from ui.kembali import dengan_kembali
from ui.komponen import kabar
from ui.rahasia import alamat_masuk

Pesan = MutableMapping[str, Any]
Terima = Callable[[], Awaitable[Pesan]]
Kirim = Callable[[Pesan], Awaitable[None]]
Aplikasi = Callable[[Pesan, Terima, Kirim], Awaitable[None]]

_INTI = "/_stcore/"
# What a browser needs of Streamlit's own doors; all others are shut, those of later versions too.
_TERBUKA = frozenset({"health", "host-config", "stream", "upload_file", "bidi-components"})
_SKRIP_BARIS = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class Gerbang:
    """Shuts doors, refuses unknown hosts and adds the headers; an ASGI middleware."""

    def __init__(self, app: Aplikasi) -> None:
        self._app = app

    async def __call__(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        """Let a request pass, or answer it here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        tls = alamat_masuk().startswith("https://")

        async def kirim(pesan: Pesan) -> None:
            if pesan["type"] == "http.response.start":
                asal = dengan_kembali(scope["path"], scope["headers"], pesan.get("headers", []))
                aman = [(n, _aman(n, v, tls)) for n, v in asal]
                pesan = {**pesan, "headers": [*aman, *_kepala(tls)]}
            await send(pesan)

        if not tuan_rumah_dikenal(_tuan_rumah(scope)):
            await _jawab(kirim, 400)
        elif not pintu_terbuka(scope["path"]):
            await _jawab(kirim, 404)
        else:
            await self._app(scope, receive, kirim)


GERBANG = [Middleware(Gerbang)]


def pintu_terbuka(alamat: str) -> bool:
    """Whether an address is one that browsers need: no door of Streamlit's that programs use."""
    _, inti, sisa = alamat.partition(_INTI)
    return not inti or sisa.split("/")[0] in _TERBUKA


def tuan_rumah_dikenal(tuan_rumah: str) -> bool:
    """Whether the request names a host of `server.allowedHosts`; where none is set, any."""
    dikenal: list[str] = st.get_option("server.allowedHosts") or []
    if not dikenal:
        return True
    return tuan_rumah in dikenal or (urlsplit(f"//{tuan_rumah}").hostname or "") in dikenal


def galat(sebab: Exception) -> bool:
    """Show a reader a sentence where a page broke; Streamlit has written the cause to the log."""
    st.html(
        kabar(
            "Halaman ini belum dapat ditampilkan",
            "Terjadi kesalahan yang sudah dicatat di log server. Muat ulang halaman; bila "
            f"terulang, beri tahu pengelola Capaian dan sebutkan “{type(sebab).__name__}”.",
        )
    )
    return True


async def _jawab(kirim: Kirim, status: int) -> None:
    await kirim({"type": "http.response.start", "status": status, "headers": []})
    await kirim({"type": "http.response.body", "body": b""})


def _tuan_rumah(scope: Pesan) -> str:
    return next((v.decode("latin-1") for n, v in scope["headers"] if n == b"host"), "")


def _aman(nama: bytes, nilai: bytes, tls: bool) -> bytes:
    """A cookie that was set over TLS is never sent without it."""
    if nama.lower() == b"set-cookie" and tls and b"secure" not in nilai.lower():
        return nilai + b"; Secure"
    return nilai


@cache
def _kepala(tls: bool) -> list[tuple[bytes, bytes]]:
    kepala = {
        "Content-Security-Policy": kebijakan_isi(),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    }
    if tls:
        kepala["Strict-Transport-Security"] = "max-age=31536000"
    return [(n.lower().encode(), v.encode()) for n, v in kepala.items()]


@cache
def kebijakan_isi() -> str:
    """The content security policy: nothing from outside, no script but Streamlit's and our own.

    Components hand their script over as a blob; styles are written into the page as it is drawn.
    """
    halaman = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    sidik = (
        base64.b64encode(hashlib.sha256(skrip.encode()).digest()).decode()
        for skrip in _SKRIP_BARIS.findall(halaman)
    )
    skrip = " ".join(f"'sha256-{s}'" for s in sidik)
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' blob: {skrip}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )
