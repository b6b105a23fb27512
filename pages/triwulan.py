"""What an OPD reports of a period, by hand or as a workbook, and hands in to Bappeda."""

import streamlit as st

from domain.hak import Tindakan
from ui.frame import bingkai, dijaga, kaki
from ui.hak import pelaku
from ui.komponen import judul, kabar
from ui.siklus import hanya_bagi, pilih_periode, tampilkan_kabar
from ui.triwulan import belum_ada, lembar, pilih_opd
from ui.triwulan_ajukan import ajukan, jalan, keterangan
from ui.triwulan_berkas import lewat_berkas
from ui.triwulan_kartu import kartu_isian, kartu_tahunan

pilih = bingkai("triwulan", terkini=True)
orang = pelaku()
hanya_bagi(pilih, orang, Tindakan.LIHAT_TRIWULAN)

with st.container(key="saring", horizontal=True), dijaga():
    periode = pilih_periode(pilih)
    opd = pilih_opd(pilih, orang, periode) if periode else ""
if periode is None or not opd:
    st.html(kabar(*belum_ada(pilih, periode)))
else:
    with dijaga():
        satu = lembar(pilih, orang, periode, opd)
    tampilkan_kabar()
    st.html(judul(*keterangan(satu)))
    ajukan(satu)
    for baris in satu.dilaporkan:
        kartu_isian(satu, baris)
    kartu_tahunan(satu)
    with st.container(key="kartu_berkas"):
        lewat_berkas(satu)
    jalan(satu)
kaki(pilih, None, "Angka baru tampil di halaman lain setelah laporannya disetujui Bappeda")
