"""What the first line of every page calls: navigation, look, pickers, notices; it computes nothing.

A cold visit to a page's own address is served before app.py has ever run, so all a page needs
begins here and nothing in app.py alone.
"""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import streamlit as st

from domain.aturan import Aturan, AturanSalah, teks_aturan
from domain.jumlah import BobotSalah
from domain.waktu import tulis_saat
from ui import cache, pilihan
from ui.cache import Versi
from ui.komponen import contoh, kabar, kaki_halaman
from ui.pilihan import Pilihan
from ui.tema import pasang_gaya

SUMBER = "Klik sebuah angka untuk melihat berkas, lembar, dan sel asalnya"
_PAGES = Path(__file__).parents[1] / "pages"
HALAMAN = {
    "ringkasan": "Ringkasan",
    "sasaran": "Sasaran",
    "tren": "Tren",
    "peringkat": "Peringkat",
    "data": "Data",
}


def navigasi() -> Any:
    """Declare the pages; may be called twice in a run, as on a page reached through app.py."""
    pintu = st.Page(_masuk, title="Capaian", url_path="beranda", default=True, visibility="hidden")
    return st.navigation([pintu, *_halaman().values()], position="hidden")


def bingkai(nama: str) -> Pilihan:
    """Complete the page `nama` by itself and return what the user has chosen.

    Where the store cannot be used, shows the sentence that says what to do and stops the page.
    """
    st.set_page_config(
        page_title=f"{HALAMAN[nama]} · Capaian", layout="wide", initial_sidebar_state="collapsed"
    )
    navigasi()
    pasang_gaya()
    try:
        versi = cache.versi()
    except (cache.StoreError, AturanSalah) as sebab:
        st.html(kabar("Data belum dapat dibuka", str(sebab)))
        st.stop()
    if not pilihan.wilayah_terpakai(versi):
        st.html(
            kabar(
                "Belum ada data",
                "Taruh buku kerja di folder data/ lalu jalankan python -m loaders build.",
            )
        )
        st.stop()
    pilih = _kepala(nama, versi)
    if pilih.contoh:
        st.html(contoh())
    return pilih


@contextmanager
def dijaga() -> Generator[None]:
    """Show a sentence in place of what could not be read or averaged, and stop the page."""
    try:
        yield
    except (cache.StoreError, AturanSalah, BobotSalah) as sebab:
        st.html(kabar("Belum dapat ditampilkan", str(sebab)))
        st.stop()


def kaki(pilih: Pilihan, aturan: Aturan | None, sumber: str = SUMBER) -> None:
    """The foot of a page: how to see sources; rules in force, moment and version of the data."""
    bagian = [teks_aturan(aturan)] if aturan else []
    saat = cache.saat_muatan_terakhir(pilih.versi)
    if saat:
        bagian.append(f"keadaan data per {tulis_saat(saat, pilih.zona_waktu)}")
    bagian.append(f"versi {pilih.versi.nomor}")
    st.html(kaki_halaman(sumber, " · ".join(bagian)))


def tautan_halaman(nama: str, label: str, pilih: Pilihan, **lainnya: str) -> None:
    """Draw a link to a page that keeps the choice and adds to it."""
    st.page_link(_halaman()[nama], label=label, query_params=pilih.tautan() | lainnya)


def _kepala(nama: str, versi: Versi) -> Pilihan:
    """The header: menu on the left, choice on the right; the menu's links carry the choice."""
    with st.container(key="kepala", horizontal=True, vertical_alignment="center"):
        menu_hp = st.container(key="menu_hp")
        st.html('<div class="merek">Capaian</div>', width="content")
        menu = st.container(key="menu", horizontal=True)
        with st.container(key="pilihan", horizontal=True, vertical_alignment="center"):
            pilih = pilihan.baca(versi)
    for kode, halaman in _halaman().items():
        tempat = menu.container(key="menu_kini", width="content") if kode == nama else menu
        tempat.page_link(halaman, query_params=pilih.tautan())
    # The key holds the page's name: otherwise the popover stays open after the link was followed.
    with menu_hp.popover("☰", key=f"buka_menu_{nama}", type="tertiary", help="Buka menu"):
        for halaman in _halaman().values():
            st.page_link(halaman, query_params=pilih.tautan())
    return pilih


def _masuk() -> None:
    st.switch_page(_halaman()["ringkasan"], query_params=st.query_params.to_dict())


def _halaman() -> dict[str, Any]:
    return {
        kode: st.Page(_PAGES / f"{kode}.py", title=judul, url_path=kode)
        for kode, judul in HALAMAN.items()
    }
