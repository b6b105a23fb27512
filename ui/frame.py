"""What the first line of every page calls: navigation, look, pickers, notices; it computes nothing.

A cold visit to a page's own address is served before app.py has ever run, so all a page needs
begins here and nothing in app.py alone.
"""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager, nullcontext
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from domain.aturan import Aturan, AturanSalah, teks_aturan
from domain.jumlah import BobotSalah
from domain.peran import Pelaku
from domain.waktu import tulis_saat
from ui import cache, hak, pilihan
from ui.bagikan import bagikan
from ui.cache import Versi
from ui.ingat import ingat
from ui.komponen import contoh, gangguan, kabar, kaki_cetak, kaki_halaman, kepala_cetak
from ui.masuk import sambut, tombol_akun
from ui.pilihan import KEADAAN, Pilihan
from ui.tema import pasang_gaya

SUMBER = "Klik sebuah angka untuk melihat berkas, lembar, dan sel asalnya"
SIKLUS = "Siklus"
LAINNYA = "Lainnya"
TERLIPAT = (SIKLUS, LAINNYA)  # the groups that wide screens keep behind a button each
PAPARAN = "paparan"  # the page that wide screens give a button of its own
_PAGES = Path(__file__).parents[1] / "pages"
# The menu: groups of pages, each page by its file and address, and its title.
KELOMPOK = {
    "Kinerja": {
        "ringkasan": "Ringkasan",
        "sasaran": "Sasaran",
        "prioritas": "Prioritas",
        "anggaran": "Anggaran",
        "beda": "Beda",
        "laporan": "Laporan",
        PAPARAN: "Paparan",
    },
    "Indikator dan wilayah": {
        "indikator": "Indikator",
        "tren": "Tren",
        "peringkat": "Peringkat",
        "peta": "Peta",
    },
    SIKLUS: {
        "triwulan": "Triwulan",
        "verifikasi": "Verifikasi",
        "rapat": "Rapat",
        "tindak_lanjut": "Tindak lanjut",
        "masukan": "Masukan",
    },
    LAINNYA: {
        "data": "Data",
        "kamus": "Kamus",
        "tentang": "Tentang",
        "pengguna": "Pengguna",
        "audit": "Audit",
    },
}
HALAMAN = {kode: judul for isi in KELOMPOK.values() for kode, judul in isi.items()}


def navigasi() -> Any:
    """Declare the pages; may be called twice in a run, as on a page reached through app.py."""
    pintu = st.Page(_masuk, title="Capaian", url_path="beranda", default=True, visibility="hidden")
    return st.navigation([pintu, *map(_halaman, HALAMAN)], position="hidden")


def bingkai(nama: str, *, terkini: bool = False, dinding: bool = False) -> Pilihan:
    """Complete the page `nama` by itself and return what the user has chosen.

    An earlier state of the data asked for in the address (`?keadaan=40`) is shown and said, but
    not on a page that works on the newest alone (`terkini`). A wall (`dinding`) has no header; its
    choice is that of its address. Where the store cannot be used, or the visitor may not open
    the page, shows the sentence that says what to do and stops the page.
    """
    st.set_page_config(
        page_title=f"{HALAMAN[nama]} · Capaian", layout="wide", initial_sidebar_state="collapsed"
    )
    navigasi()
    pasang_gaya()
    try:
        terbaru, siapa = cache.versi(), hak.pelaku()
        sambut(siapa)
    except (cache.StoreError, AturanSalah) as sebab:
        st.html(gangguan(str(sebab)))
        st.stop()
    versi = terbaru if terkini else pilihan.keadaan_diminta(terbaru)
    if not pilihan.wilayah_terpakai(versi):
        st.html(
            kabar(
                "Belum ada data",
                "Taruh buku kerja di folder data/ lalu jalankan python -m loaders build.",
            )
        )
        st.stop()
    with st.container(key="kepala_dinding") if dinding else nullcontext():
        pilih = _kepala(nama, versi, terbaru, siapa)
    _dijaga_hak(nama, siapa)
    st.html(kepala_cetak(HALAMAN[nama], pilih.tertulis()))
    if versi != terbaru:
        _keadaan_lama(nama, pilih, terbaru)
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
    isi = " · ".join(bagian)
    st.html(kaki_halaman(sumber, isi))
    asal = "" if sumber == SUMBER else sumber  # on paper nothing is clicked
    st.html(kaki_cetak(" · ".join(b for b in (pilih.tertulis(), asal, isi) if b)))


def tautan_halaman(nama: str, label: str, pilih: Pilihan, **lainnya: str) -> None:
    """Draw a link to a page that keeps the choice and adds to it."""
    st.page_link(_tujuan(nama), label=label, query_params=pilih.tautan() | lainnya)


def _dijaga_hak(nama: str, siapa: Pelaku) -> None:
    """Stop a page that the visitor may not open, with what to do; opened by address, too."""
    alasan = hak.larangan_halaman(siapa, nama)
    if alasan is None:
        return
    st.html(kabar(f"Halaman {HALAMAN[nama]} tidak terbuka untuk Anda", alasan))
    tombol_akun(siapa, "tertutup")
    hak.catat_penolakan(siapa, nama, alasan)
    st.stop()


def _keadaan_lama(nama: str, pilih: Pilihan, terbaru: Versi) -> None:
    """Say that an earlier state of the data is shown, with the way to the newest."""
    saat = tulis_saat(cache.saat_muatan_terakhir(pilih.versi), pilih.zona_waktu)
    with st.container(key="keadaan_lama", horizontal=True, vertical_alignment="center"):
        st.html(
            f'<p role="status"><b>Keadaan data per {escape(saat)}</b> (versi {pilih.versi.nomor}), '
            f"bukan yang terbaru (versi {terbaru.nomor}).</p>"
        )
        st.page_link(
            _tujuan(nama),
            label="Buka keadaan terbaru",
            query_params={k: v for k, v in pilih.tautan().items() if k != KEADAAN},
        )


def _kepala(nama: str, versi: Versi, terbaru: Versi, siapa: Pelaku) -> Pilihan:
    """The header: menu on the left, choice on the right; the menu's links carry the choice."""
    terbuka = _terbuka(siapa)
    with st.container(key="kepala", horizontal=True, vertical_alignment="center"):
        menu_hp = st.container(key="menu_hp")
        st.html('<div class="merek">Capaian</div>', width="content")
        menu = st.container(key="menu", horizontal=True)
        with st.container(key="pilihan", horizontal=True, vertical_alignment="center"):
            pilih = pilihan.baca(versi, terbaru)
            bagikan(pilih, "bagikan")
            tautan_paparan = st.container(key="paparan", width="content")
            with st.container(key="akun", width="content"):
                tombol_akun(siapa, "kepala")
    tautan_paparan.page_link(_tujuan(PAPARAN), query_params=pilih.tautan())
    _menu_lebar(menu, nama, pilih, terbuka)
    # The key holds the page's name: otherwise the popover stays open after the link was followed.
    with menu_hp.popover("☰", key=f"buka_menu_{nama}", type="tertiary", help="Buka menu"):
        for kelompok, isi in terbuka.items():
            st.html(f'<div class="kelompok">{escape(kelompok)}</div>')
            _tautan_tautan(isi, pilih)
        bagikan(pilih, "bagikan_hp")
        tombol_akun(siapa, "menu")
    return pilih


def _menu_lebar(menu: Any, nama: str, pilih: Pilihan, terbuka: Mapping[str, list[str]]) -> None:
    """The menu in one line: the pages of the groups, some groups behind a button each."""
    for kelompok, isi in terbuka.items():
        if kelompok in TERLIPAT:
            _menu_terlipat(menu, nama, pilih, kelompok, isi)
            continue
        for kode in isi:
            if kode == PAPARAN:
                continue
            tempat = menu.container(key="menu_kini", width="content") if kode == nama else menu
            tempat.page_link(_tujuan(kode), query_params=pilih.tautan())


def _menu_terlipat(menu: Any, nama: str, pilih: Pilihan, kelompok: str, isi: Iterable[str]) -> None:
    """A group of the menu behind a button, which names the page where it is one of them."""
    kini = nama in isi
    tempat = menu.container(key="menu_kini", width="content") if kini else menu
    tulisan = HALAMAN[nama] if kini else kelompok
    with tempat.popover(tulisan, key=f"buka_{kelompok.lower()}_{nama}", type="tertiary"):
        _tautan_tautan(isi, pilih)


def _terbuka(siapa: Pelaku) -> dict[str, list[str]]:
    """The groups of the menu with the pages that somebody may open."""
    boleh = {
        kelompok: [kode for kode in isi if hak.boleh_halaman(siapa, kode)]
        for kelompok, isi in KELOMPOK.items()
    }
    return {kelompok: isi for kelompok, isi in boleh.items() if isi}


def _tautan_tautan(isi: Iterable[str], pilih: Pilihan) -> None:
    for kode in isi:
        st.page_link(_tujuan(kode), query_params=pilih.tautan())


def _masuk() -> None:
    st.switch_page(_tujuan("ringkasan"), query_params=st.query_params.to_dict())


@ingat(64)
def _tujuan(kode: str) -> Any:
    """A page for links to it; those of navigasi() are made anew, for a run of one marks it."""
    return _halaman(kode)


def _halaman(kode: str) -> Any:
    return st.Page(_PAGES / f"{kode}.py", title=HALAMAN[kode], url_path=kode)
