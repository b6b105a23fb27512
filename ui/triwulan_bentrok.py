"""Two people at one entry: the second is shown both and chooses; nothing is lost or hidden."""

from dataclasses import asdict
from html import escape

import streamlit as st

from domain.waktu import tulis_saat
from metrics.laporan import BarisLaporan
from store.pemeriksaan import Isian
from ui.siklus import selesai
from ui.tabel import sel, tabel
from ui.triwulan import Lembar
from ui.triwulan_medan import medan, simpan, tersimpan, versi_tersimpan

_NAMA = {
    "nilai": "Realisasi",
    "pendorong": "Faktor pendorong",
    "penghambat": "Faktor penghambat",
    "tindak_lanjut": "Tindak lanjut",
    "capaian_utama": "Capaian utama",
    "bidang": "Bidang",
    "tempat": "Tempat",
}


def tabel_beda(isi: BarisLaporan, mereka: Isian, saya: Isian) -> str:
    """Both entries, only what differs."""

    def tulis(satu: Isian, nama: str) -> str:
        n = getattr(satu, nama)
        return isi.tulis(n) if nama == "nilai" else str(n) or "–"

    baris = [
        f"<tr>{sel('Isian', escape(judul))}{sel('Tersimpan', escape(tulis(mereka, n)))}"
        f"{sel('Isian Anda', escape(tulis(saya, n)))}</tr>"
        for n, judul in _NAMA.items()
        if asdict(mereka)[n] != asdict(saya)[n]
    ]
    return tabel(("Isian", "Tersimpan", "Isian Anda"), baris, "Yang berbeda", "bentrok")


def siapa(satu: Lembar, indikator: str) -> str:
    """Who saved the stored entry, and when."""
    kini = satu.isian[indikator]
    return f"{kini.pelaku} ({tulis_saat(kini.moment, satu.pilih.zona_waktu)})"


def pesan(satu: Lembar, indikator: str) -> None:
    """Say that another has saved meanwhile."""
    st.warning(
        f"{siapa(satu, indikator)} sudah menyimpan isian indikator ini sesudah Anda membukanya. "
        "Pilih yang dipakai; yang lain tetap ada dalam riwayat atau di layar ini.",
        icon=":material/group:",
    )


def bentrok(satu: Lembar, isi: BarisLaporan, usulan: Isian) -> bool:
    """Show both where another has saved since this entry was opened, and take the choice."""
    kode = isi.indikator
    versi, mereka = versi_tersimpan(satu, kode), tersimpan(satu, kode)
    if st.session_state[medan(satu, isi, "dasar")] == versi or usulan == mereka:
        return False
    pesan(satu, kode)
    st.html(tabel_beda(isi, mereka, usulan))
    with st.container(horizontal=True, key=f"bentrok_{kode}"):
        if st.button("Pakai yang tersimpan", key=f"pakai_tersimpan_{kode}"):
            for nama in ("dasar", "asli", "nilai"):
                st.session_state.pop(medan(satu, isi, nama), None)
            selesai(f"{isi.nama}: isian yang tersimpan dipakai.")
        if st.button("Simpan isian saya", key=f"pakai_saya_{kode}"):
            simpan(satu, isi, usulan, versi)
    return True
