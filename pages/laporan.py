"""What leaves the application: one press makes deck, forms, brief, page and data of a choice."""

import streamlit as st

from ui.frame import bingkai, kaki
from ui.hak import pelaku
from ui.komponen import judul, kabar
from ui.laporan import daftar_dibuat, daftar_jenis, judul_laporan
from ui.laporan_antre import antrean, kerjakan
from ui.laporan_pilihan import pilih_laporan

SUMBER = "Angka laporan sama dengan layar; keadaan data dan aturannya tertulis di dalamnya"

pilih = bingkai("laporan")
orang = pelaku()

if not pilih.rencana:
    perlu = f"Laporan {pilih.nama} dapat dibuat sesudah rencananya dimuat di halaman Data."
    st.html(kabar("Belum ada rencana", perlu))
    kaki(pilih, None, SUMBER)
    st.stop()

kepala = st.container()
pesan = pilih_laporan(pilih, orang)
kepala.html(judul(*judul_laporan(pilih, pesan)))
antre = antrean(pesan)
bilah = daftar_jenis(pesan, antre)
daftar_dibuat(pesan)
kaki(pilih, None, SUMBER)
if antre is not None:
    kerjakan(antre, bilah)
