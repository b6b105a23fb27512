"""Who is signed in, by OpenID Connect, else the one person at the machine; asked in every run.

What somebody may do is read from the store each time, so that whoever loses a right is without it
at the next click; Streamlit's cookie only says who it is.
"""

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast
from urllib.parse import urlsplit

import streamlit as st

from domain.klaim import tugas_dari_klaim
from domain.peran import PUBLIK, SEMUA, Pelaku, Peran, Tugas, setempat
from store.audit import record_sign_in
from store.pengguna import pelaku_bernama
from ui import cache
from ui.ingat import ingat
from ui.rahasia import Setelan, alamat_masuk, setelan

_SENDIRI = frozenset({"localhost", "127.0.0.1", "::1"})
_DITERUSKAN = ("X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Forwarded")
SETEMPAT = "setempat"


def pelaku() -> Pelaku:
    """Who acts in this run: nobody that is known (PUBLIK) unless signed in or at the machine."""
    if not bermasuk():
        return setempat(SETEMPAT, "Pengguna setempat") if di_komputer_ini() else PUBLIK
    klaim = _klaim()
    if not klaim or kedaluwarsa():
        return PUBLIK
    return _pelaku(klaim, setelan())


def bermasuk() -> bool:
    """Whether sign-in is set up."""
    return bool(alamat_masuk())


def kedaluwarsa() -> bool:
    """Whether a sign-in is older than one may be."""
    klaim = _klaim()
    return bool(klaim) and _umur_jam(klaim) > setelan().sesi_jam


def di_komputer_ini() -> bool:
    """Whether the visitor sits at the machine itself: the server listens to nobody else.

    A server that passes requests on would make others look like that; its headers betray it.
    """
    if str(st.get_option("server.address") or "") not in _SENDIRI:
        return False
    kepala = st.context.headers
    if any(kepala.get(nama) for nama in _DITERUSKAN):
        return False
    tuan_rumah = kepala.get("Host")
    return not tuan_rumah or urlsplit(f"//{tuan_rumah}").hostname in _SENDIRI


def tombol_akun(siapa: Pelaku, kunci: str) -> None:
    """The button to sign in, or who is signed in with the way out; nothing without sign-in."""
    if not bermasuk():
        return
    if _klaim() and not kedaluwarsa():
        st.button(
            f"Keluar · {siapa.nama}",
            key=f"keluar_{kunci}",
            on_click=_keluar,
            args=(siapa,),
            type="tertiary",
        )
    else:
        st.button("Masuk", key=f"masuk_{kunci}", on_click=st.login, type="tertiary")


def sambut(siapa: Pelaku) -> None:
    """Tell the ledger of a sign-in, once for each, and the person where theirs does not hold."""
    klaim = _klaim()
    if not klaim:
        return
    if kedaluwarsa():
        st.toast("Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.")
    elif not siapa.subjek:
        st.toast(
            "Akun ini belum dapat dikenali: alamat surelnya tidak ada atau belum terverifikasi."
        )
    elif not siapa.aktif:
        st.toast(f"Akun {siapa.nama} dinonaktifkan; hubungi admin.")
    if siapa.subjek:
        _catat_masuk(cache.versi().basis_data, str(klaim.get("iat")), siapa)


# The key is the sign-in: one row of the ledger for each, however many tabs it opens.
@ingat(10_000, kunci=2)
def _catat_masuk(basis_data: str, saat: str, siapa: Pelaku) -> bool:  # noqa: ARG001
    alasan = "" if siapa.aktif else "akun dinonaktifkan"
    record_sign_in(cache.mesin(cache.versi()), siapa, datetime.now(UTC), alasan=alasan)
    return True


def _keluar(siapa: Pelaku) -> None:
    if siapa.subjek:
        record_sign_in(cache.mesin(cache.versi()), siapa, datetime.now(UTC), keluar=True)
    st.logout()


def _pelaku(klaim: Mapping[str, Any], atur: Setelan) -> Pelaku:
    """Who the claims are of, with the roles of the store, of the claims and of the settings."""
    subjek = str(klaim.get(atur.subjek, "")).strip().lower()
    if not subjek or (atur.subjek == "email" and klaim.get("email_verified") is False):
        return PUBLIK
    with cache.mesin(cache.versi()).connect() as connection:
        siapa = pelaku_bernama(connection, subjek, str(klaim.get("name") or subjek))
    tugas = {*siapa.tugas, *tugas_dari_klaim(_kata(klaim.get(atur.peran)))}
    if subjek in atur.admin:
        tugas.add(Tugas(Peran.ADMIN, SEMUA))
    return replace(siapa, tugas=tuple(sorted(tugas, key=lambda t: (t.peran, t.wilayah, t.opd))))


def _klaim() -> Mapping[str, Any]:
    """What the provider said of the visitor; nothing where nobody is signed in."""
    if not bermasuk() or not st.user.is_logged_in:
        return {}
    return cast(Mapping[str, Any], st.user.to_dict())


def _umur_jam(klaim: Mapping[str, Any]) -> float:
    """How old a sign-in is; older than any where the provider does not say."""
    saat = klaim.get("iat")
    if not isinstance(saat, int | float):
        return math.inf
    return (datetime.now(UTC).timestamp() - saat) / 3600


def _kata(isi: Any) -> list[str]:
    return isi.split() if isinstance(isi, str) else [str(satu) for satu in isi or ()]
