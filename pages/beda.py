"""What changed since a meeting, a day or a data version, by cause; and the meetings saved."""

import streamlit as st

from ui import cache
from ui.beda import gulungan, judul_perbandingan
from ui.beda_acuan import pilih_acuan
from ui.beda_keadaan import banding, tanpa_acuan
from ui.beda_rapat import simpan_rapat, tabel_rapat
from ui.beda_tabel import tabel_indikator
from ui.cache_beda import rapat_tersimpan
from ui.frame import bingkai, dijaga, kaki
from ui.komponen import judul
from ui.pilihan import pilih_triwulan
from ui.tanpa_rencana import perlu_rencana

pilih = bingkai("beda")

perlu_rencana(pilih)
with dijaga():
    nilai = cache.kinerja(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana, pilih.triwulan)

rapat = rapat_tersimpan(pilih.versi)
atas = st.container()  # the finding stands above the pickers that it depends on
with st.container(key="saring", horizontal=True, vertical_alignment="bottom"):
    acuan = pilih_acuan(pilih, rapat)
    pilih_triwulan(pilih)
hasil = banding(pilih, acuan) if acuan else None
if acuan is None or hasil is None:
    atas.html(tanpa_acuan(pilih))
elif isinstance(hasil, str):
    atas.html(hasil)
else:
    atas.html(judul(*judul_perbandingan(hasil, acuan)))
    berubah = tabel_indikator(pilih, hasil)
    if berubah:
        with st.container(key="kartu_beda"):
            st.html(berubah)
    bergulung = gulungan(hasil)
    if bergulung:
        with st.container(key="kartu_gulungan"):
            st.html(bergulung)
with st.container(key="kartu_rapat"):
    st.html(tabel_rapat(pilih, rapat))
    simpan_rapat(pilih)
kaki(pilih, nilai.aturan)
