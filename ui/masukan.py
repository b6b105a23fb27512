"""The public part of the page Masukan: the form, and the suggestions that were let through."""

from html import escape

import streamlit as st

from domain.peran import Pelaku
from domain.waktu import tulis_saat
from metrics.baris import baris
from store.masukan import masukan_dibuka, masukan_frame, send_masukan
from store.reading_plan import prioritas_frame
from ui import cache
from ui.komponen import kosong, subjudul
from ui.pilihan import Pilihan
from ui.siklus import dicoba, sekarang, selesai

UMUM = "Umum"


def dibuka(pilih: Pilihan) -> bool:
    """Whether the wilayah has switched its form on."""
    with cache.mesin(pilih.versi).connect() as connection:
        return masukan_dibuka(connection, pilih.wilayah)


def pokok(pilih: Pilihan) -> list[str]:
    """What a suggestion may be about: the priorities of the year, then every sasaran."""
    if not pilih.rencana:
        return [UMUM]
    nilai = cache.kinerja(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    with cache.mesin(pilih.versi).connect() as connection:
        utama = prioritas_frame(
            connection, nilai.rencana, nilai.versi_rencana, pilih.tahun, pilih.versi.nomor
        )
    prioritas = [f"Prioritas: {nama}" for nama in dict.fromkeys(utama["nama"])]
    sasaran = [f"Sasaran {s['kode']}: {s['uraian']}" for s in baris(nilai.sasaran)]
    return [UMUM, *prioritas, *sasaran]


def formulir(pilih: Pilihan, pelaku: Pelaku) -> None:
    """The form; it is emptied once what was written is kept."""
    with st.container(key="kartu_masukan"), st.form("masukan", border=False):
        tentang = st.selectbox("Tentang", pokok(pilih), key="masukan_tentang")
        isi = st.text_area("Masukan Anda", key="masukan_isi", max_chars=2000, height=140)
        nama = st.text_input("Nama (boleh dikosongkan)", key="masukan_nama", max_chars=80)
        dikirim = st.form_submit_button("Kirim masukan", type="primary", key="masukan_kirim")
    if dikirim:
        mesin = cache.mesin(pilih.versi)
        if dicoba(
            lambda: send_masukan(
                mesin, pelaku, pilih.wilayah, str(tentang)[:300], isi, sekarang(),
                asal=asal(), nama=nama,
            )
        ):  # fmt: skip
            selesai(
                "Terima kasih. Masukan Anda tampil setelah dibaca Bappeda.",
                "masukan_isi",
                "masukan_nama",
            )


def asal() -> str:
    """What tells senders apart: the address that the nearest proxy saw, else the visitor's own."""
    lewat = st.context.headers.get("X-Forwarded-For") or ""
    return lewat.rpartition(",")[2].strip() or st.context.ip_address or "setempat"


def tayang(pilih: Pilihan) -> None:
    """The suggestions that were let through, the newest first."""
    with cache.mesin(pilih.versi).connect() as connection:
        semua = baris(masukan_frame(connection, pilih.wilayah))
    with st.container(key="kartu_tayang"):
        st.html(subjudul("Masukan yang sudah ditayangkan"))
        if not semua:
            st.html(kosong("Belum ada. Masukan tampil di sini setelah dibaca Bappeda."))
            return
        isi = "".join(
            f"<li><b>{escape(str(m['tentang']))}</b><p>{escape(str(m['isi']))}</p>"
            f'<span class="redup">{escape(str(m["nama"]) or "Tanpa nama")} · '
            f"{escape(tulis_saat(str(m['moment']), pilih.zona_waktu))}</span></li>"
            for m in semua
        )
        st.html(f'<ul class="masukan">{isi}</ul>')
