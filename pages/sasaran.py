"""The cascade of the plan: misi, tujuan, sasaran, and each indikator with its figures."""

import streamlit as st

from metrics.bacaan import keterangan_ringkasan
from ui import cache
from ui.frame import bingkai, dijaga, kaki
from ui.kepekaan import bila_aturan_lain, perlu_diperiksa
from ui.komponen import judul, legenda, visi
from ui.pilihan import pilih as pilih_satu
from ui.pilihan import pilih_triwulan
from ui.sasaran import catatan_tanpa_indikator, kartu_misi
from ui.sasaran_tahun import PETA_PANAS, peta_panas

POHON = "pohon"
TAMPILAN = {POHON: "Pohon kinerja", PETA_PANAS: "Peta panas per tahun"}

pilih = bingkai("sasaran")

with dijaga():
    masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    nilai = cache.kinerja(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana, pilih.triwulan)

with st.container(key="saring_sasaran", horizontal=True):
    pilih_triwulan(pilih)
    tampilan = pilih_satu(
        "tampilan", "Tampilan", list(TAMPILAN), POHON, TAMPILAN.__getitem__, "collapsed", lebar=190
    )
st.html(judul(nilai.nama_rencana, keterangan_ringkasan(nilai)) + visi(masukan.visi))
tanpa = catatan_tanpa_indikator(nilai, pilih.tautan())
if tanpa:
    st.html(tanpa)
st.html(legenda(nilai.aturan.label))
if tampilan == POHON:
    for misi in nilai.misi.itertuples():
        with st.container(key=f"kartu_misi_{misi.Index}"):
            st.html(kartu_misi(pilih, nilai, str(misi.kode)))
else:
    with dijaga(), st.container(key="kartu_panas"):
        st.html(peta_panas(pilih, nilai))
periksa = perlu_diperiksa(pilih)
if periksa:
    with st.container(key="kartu_periksa"):
        st.html(periksa)
bila_aturan_lain(pilih, nilai.aturan.label)
kaki(pilih, nilai.aturan)
