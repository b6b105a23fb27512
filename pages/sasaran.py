"""The cascade of the plan: misi, tujuan, sasaran, and each indikator with its figures."""

import streamlit as st

from metrics.bacaan import judul_sasaran, keterangan_sasaran
from ui import cache
from ui.frame import bingkai, dijaga, kaki
from ui.kepekaan import bila_aturan_lain, perlu_diperiksa
from ui.komponen import judul, visi
from ui.pilihan import TAMPIL_RINGKAS, pilih_triwulan
from ui.pilihan import pilih as pilih_satu
from ui.sasaran import (
    catatan_tanpa_indikator,
    jalur_jalur,
    kartu_misi,
    pilih_misi,
    sebaran,
)
from ui.sasaran_tahun import PETA_PANAS, peta_panas
from ui.sekali import sekali
from ui.tanpa_rencana import perlu_rencana

POHON = "pohon"
TAMPILAN = {POHON: "Pohon kinerja", PETA_PANAS: "Peta panas per tahun"}

pilih = bingkai("sasaran")

perlu_rencana(pilih)
with dijaga():
    masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    nilai = cache.kinerja(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana, pilih.triwulan)

with st.container(key="baris_judul", horizontal=True, vertical_alignment="top"):
    st.html(judul(judul_sasaran(nilai), keterangan_sasaran(nilai)) + visi(masukan.visi))
    with st.container(key="saring_sasaran", horizontal=True, width="content"):
        pilih_triwulan(pilih)
        misi_misi = pilih_misi(nilai)
        tampilan = pilih_satu(
            "tampilan",
            "Tampilan",
            list(TAMPILAN),
            POHON,
            TAMPILAN.__getitem__,
            TAMPIL_RINGKAS,
            lebar=190,
        )
st.html(sebaran(nilai) + catatan_tanpa_indikator(nilai, pilih.tautan()))
if tampilan == POHON:
    jalur = sekali("jalur_sasaran", pilih, buat=lambda: jalur_jalur(masukan, pilih.tahun))
    for kode in misi_misi:
        with st.container(key=f"kartu_misi_{kode}"):
            st.html(
                sekali(
                    "pohon",
                    pilih,
                    kode,
                    len(misi_misi),
                    buat=lambda kode=kode: kartu_misi(
                        pilih, nilai, kode, jalur, terbuka=len(misi_misi) == 1
                    ),
                )
            )
else:
    with dijaga(), st.container(key="kartu_panas"):
        st.html(peta_panas(pilih, nilai, misi_misi))
periksa = perlu_diperiksa(pilih)
if periksa:
    with st.container(key="kartu_periksa"):
        st.html(periksa)
bila_aturan_lain(pilih, nilai.aturan.label)
kaki(pilih, nilai.aturan)
