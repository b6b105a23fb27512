"""What the visitor may do, by the one table of rights (domain.hak); it changes nothing."""

from datetime import UTC, datetime

import streamlit as st

from domain.hak import MASUK_DAHULU, Tindakan, boleh_di_suatu_tempat, larangan
from domain.peran import SEMUA, Pelaku
from store.audit import record_refusal
from ui import cache
from ui.masuk import bermasuk, pelaku

TANPA_MASUK = (
    "Server ini terbuka untuk dibaca saja. Pengelola menyalakan masuk menurut docs/pemasangan.md, "
    "atau bekerja di komputer tempat Capaian berjalan."
)
# What a page may be opened for; the others are for everybody.
HAK_HALAMAN = {
    "triwulan": Tindakan.LIHAT_TRIWULAN,
    "verifikasi": Tindakan.LIHAT_VERIFIKASI,
    "rapat": Tindakan.LIHAT_RAPAT,
    "tindak_lanjut": Tindakan.LIHAT_TINDAK_LANJUT,
    "audit": Tindakan.LIHAT_AUDIT,
    "pengguna": Tindakan.KELOLA_PENGGUNA,
}


def boleh_halaman(siapa: Pelaku, nama: str) -> bool:
    """Whether somebody may open a page."""
    return boleh_di_suatu_tempat(siapa, _tindakan(nama))


def larangan_halaman(siapa: Pelaku, nama: str) -> str | None:
    """Why somebody may not open a page, and what to do; None where they may."""
    return None if boleh_halaman(siapa, nama) else _alasan(siapa, _tindakan(nama))


def catat_penolakan(siapa: Pelaku, nama: str, alasan: str) -> None:
    """Tell the ledger, once in a session, that a page was refused to somebody who is signed in.

    A visitor is asked to sign in instead: otherwise anybody could fill the ledger.
    """
    kunci = f"ditolak_{nama}"
    if siapa.subjek and kunci not in st.session_state:
        st.session_state[kunci] = True
        mesin = cache.mesin(cache.versi())
        record_refusal(mesin, siapa, _tindakan(nama), f"halaman {nama}", alasan, datetime.now(UTC))


def boleh_menulis() -> bool:
    """Whether the visitor may load files, and take loads back, for every wilayah."""
    return larangan(pelaku(), Tindakan.MUAT, SEMUA) is None


def tertutup() -> str:
    """Why the visitor may not load files, and what to do."""
    return _alasan(pelaku(), Tindakan.MUAT)


def _tindakan(nama: str) -> Tindakan:
    return HAK_HALAMAN.get(nama, Tindakan.LIHAT)


def _alasan(siapa: Pelaku, tindakan: Tindakan) -> str:
    alasan = larangan(siapa, tindakan) or ""
    return alasan if bermasuk() else f"{alasan.replace(MASUK_DAHULU, '')} {TANPA_MASUK}"


__all__ = [
    "boleh_halaman",
    "boleh_menulis",
    "catat_penolakan",
    "larangan_halaman",
    "pelaku",
    "tertutup",
]
