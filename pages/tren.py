"""One indikator over the years, for the chosen wilayah and those set beside it."""

import streamlit as st

from charts.tema import KONFIGURASI
from charts.tren import tren
from ui import cache
from ui.bacaan import bacaan_tren
from ui.frame import bingkai, dijaga, kaki
from ui.komponen import judul, kabar, subjudul, tautan
from ui.peringkat import pilihan_banding
from ui.pilihan import pilih_beberapa, pilih_indikator
from ui.sebutan import sebutan
from ui.tema import palet
from ui.tren import garis_target, seri, tabel_tren

pilih = bingkai("tren")

with st.container(key="saring", horizontal=True):
    indikator = pilih_indikator(pilih)
    nama = pilihan_banding(pilih, indikator)
    banding = pilih_beberapa(
        "banding", "Bandingkan dengan", list(nama), nama.__getitem__, "Tambah wilayah"
    )

kamus = cache.kamus(pilih.versi)[indikator]
satuan = kamus.satuan
angka = seri(pilih, indikator, banding)
rencana = None
if pilih.rencana:
    with dijaga():
        masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    rencana = garis_target(masukan, indikator)

bacaan = bacaan_tren(sebutan(pilih, indikator), angka)
st.html(judul(bacaan, kamus.definisi))
if angka.empty:
    st.html(kabar("Belum ada angka", f"Muat tabel {kamus.nama} untuk {pilih.nama}."))
else:
    with st.container(key="kartu_grafik"):
        st.html(subjudul(kamus.nama, f"{kamus.satuan.nama} · {kamus.sumber}"))
        grafik = tren(
            angka, satuan, palet(), rencana=rencana, tahun_pilihan=pilih.tahun, tinggi=440
        )
        st.plotly_chart(grafik, theme=None, config=KONFIGURASI, alt=bacaan)
    with st.container(key="kartu_tabel"):
        st.html(tabel_tren(angka, satuan, f"{kamus.nama} menurut tahun"))
st.html(
    tautan("Selengkapnya tentang indikator ini", pilih.alamat("indikator", indikator=indikator))
)
kaki(pilih, None)
