"""Priorities and issues of a year with what shows whether they move, and what was achieved."""

import streamlit as st

from ui import cache
from ui.frame import bingkai, dijaga, kaki
from ui.komponen import judul, kosong
from ui.prioritas import judul_halaman, kartu_jenis, pilih_rkpd
from ui.prioritas_utama import kartu_utama
from ui.tanpa_rencana import perlu_rencana

pilih = bingkai("prioritas")

perlu_rencana(pilih)
with dijaga():
    nilai = cache.kinerja(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)

atas = st.container()  # the finding stands above the picker that it depends on
rkpd = pilih_rkpd(pilih)
if rkpd is None:
    atas.html(judul("Prioritas belum dimuat", nilai.nama_rencana))
    st.html(
        kosong(
            "Tambahkan lembar Prioritas pada buku kerja rencana ini: tahun, kode, prioritas, dan "
            "sasaran yang dilayaninya (lihat data/README.md)."
        )
    )
else:
    atas.html(judul(*judul_halaman(pilih, rkpd)))
    for jenis, isi in kartu_jenis(pilih, rkpd):
        with st.container(key=f"kartu_{jenis.value}"):
            st.html(isi)
with st.container(key="kartu_utama"):
    st.html(kartu_utama(pilih))
kaki(pilih, nilai.aturan)
