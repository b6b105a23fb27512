"""After signing in, back to the page where one pressed Masuk; no address of others is ever taken.

Streamlit sends everybody who signed in to its first page. The request that begins a sign-in tells
the page it came from; the name of that page and its choice wait in a cookie until the identity
provider sends the person back.
"""

from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from ui.frame import HALAMAN

Kepala = list[tuple[bytes, bytes]]

KUKI = "capaian_kembali"
_BERTAHAN = 600  # seconds that somebody may take at the provider
_TERPANJANG = 2000
_MULAI, _SELESAI = "/auth/login", "/oauth2callback"


def tujuan(alamat: str) -> str:
    """The page of ours that an address names, with its choice, as `tren?tahun=2023`; else ""."""
    try:
        bagian = urlsplit(alamat)
        pilihan = urlencode(parse_qsl(bagian.query, max_num_fields=50))
    except ValueError:
        return ""
    nama = bagian.path.rpartition("/")[2]
    if nama not in HALAMAN or len(pilihan) > _TERPANJANG:
        return ""
    return f"{nama}?{pilihan}" if pilihan else nama


def dengan_kembali(alamat: str, diminta: Iterable[tuple[bytes, bytes]], jawaban: Kepala) -> Kepala:
    """The headers of an answer: remembering where to come back to, or sending there."""
    kepala = dict(diminta)
    if alamat.endswith(_MULAI):
        return [*jawaban, _kuki(tujuan(kepala.get(b"referer", b"").decode("latin-1")))]
    if alamat.endswith(_SELESAI):
        ke = tujuan(_diingat(kepala.get(b"cookie", b"").decode("latin-1")))
        return [*((n, _ke(v, ke) if n == b"location" else v) for n, v in jawaban), _kuki("")]
    return jawaban


def _ke(dasar: bytes, ke: str) -> bytes:
    """Streamlit's own way back, which is the first page, lengthened to another."""
    return dasar.rstrip(b"/") + b"/" + ke.encode("ascii")


def _kuki(isi: str) -> tuple[bytes, bytes]:
    bertahan = _BERTAHAN if isi else 0
    teks = f"{KUKI}={quote(isi, safe='')}; Path=/; Max-Age={bertahan}; HttpOnly; SameSite=Lax"
    return b"set-cookie", teks.encode("ascii")


def _diingat(kuki: str) -> str:
    try:
        satu = SimpleCookie(kuki).get(KUKI)
    except CookieError:
        return ""
    return unquote(satu.value) if satu else ""
