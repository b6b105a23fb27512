"""Where a sign-in leads back to: pages of ours alone, by name and choice."""

import pytest

from ui.kembali import KUKI, dengan_kembali, tujuan

ASAL = "https://capaian.contoh.go.id"


@pytest.mark.parametrize(
    ("alamat", "ke"),
    [
        (f"{ASAL}/verifikasi?wilayah=9901&opd=semua", "verifikasi?wilayah=9901&opd=semua"),
        (f"{ASAL}/kabupaten/tren", "tren"),
        ("https://jahat.example/verifikasi?x=1", "verifikasi?x=1"),  # ours by name, never theirs
        (f"{ASAL}/", ""),
        (f"{ASAL}/beranda", ""),
        ("//jahat.example", ""),
        ("https://jahat.example/?ke=//jahat.example/tren", ""),
        ("javascript:alert(1)", ""),
        (f"{ASAL}/tren/..", ""),
        ("http://[/tren", ""),
        (f"{ASAL}/tren?a=b%0d%0aSet-Cookie:x=1", "tren?a=b%0D%0ASet-Cookie%3Ax%3D1"),
        (f"{ASAL}/tren?a={'b' * 3000}", ""),
        ("", ""),
    ],
)
def test_only_a_page_of_ours_is_come_back_to(alamat: str, ke: str) -> None:
    assert tujuan(alamat) == ke


def kembali(kuki: str, dasar: bytes = b"/") -> bytes:
    """Where the callback of a sign-in sends somebody who carries a cookie."""
    diminta = [(b"cookie", f"lain=1; {KUKI}={kuki}".encode())]
    return dict(dengan_kembali("/oauth2callback", diminta, [(b"location", dasar)]))[b"location"]


@pytest.mark.parametrize(
    ("kuki", "dasar", "ke"),
    [
        ("tren%3Ftahun%3D2023", b"/", b"/tren?tahun=2023"),
        ("tren", b"/kabupaten/", b"/kabupaten/tren"),
        ("", b"/", b"/"),
        ("%2F%2Fjahat.example", b"/", b"/"),
        ("https%3A%2F%2Fjahat.example%2Ftren", b"/", b"/tren"),
        ("%0d%0aLocation%3A+x", b"/", b"/"),
    ],
)
def test_the_cookie_leads_to_a_page_of_ours_or_to_the_first(
    kuki: str, dasar: bytes, ke: bytes
) -> None:
    assert kembali(kuki, dasar) == ke


def test_the_page_is_remembered_when_a_sign_in_begins_and_forgotten_when_it_ends() -> None:
    mulai = dengan_kembali("/auth/login", [(b"referer", f"{ASAL}/peta?tahun=2024".encode())], [])
    assert mulai == [
        (
            b"set-cookie",
            f"{KUKI}=peta%3Ftahun%3D2024; Path=/; Max-Age=600; HttpOnly; SameSite=Lax".encode(),
        )
    ]
    ((_, selesai),) = dengan_kembali("/oauth2callback", [], [])
    assert b"Max-Age=0" in selesai


def test_other_answers_are_left_as_they_are() -> None:
    assert dengan_kembali("/tren", [(b"referer", b"http://x/peta")], [(b"a", b"b")]) == [
        (b"a", b"b")
    ]
