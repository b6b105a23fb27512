"""The rank of the chosen wilayah in a group: in a year, over the years, between two, its gaps."""

import streamlit as st

from charts.tema import KONFIGURASI
from domain.kalimat import di_tengah
from ui import cache
from ui.frame import bingkai, kaki
from ui.komponen import judul, kabar, subjudul, tautan
from ui.peringkat import angka_kelompok, pilih_kelompok, tahun_terdekat
from ui.peringkat_kartu import lede, rincian
from ui.peringkat_papan import Siapa, papan, papan_lereng
from ui.pilihan import pilih, pilih_indikator
from ui.sebutan import sebutan
from ui.sekali import sekali

pilihan = bingkai("peringkat")
with st.container(key="saring", horizontal=True):
    indikator = pilih_indikator(pilihan)
    kelompok, nama_kelompok, kode = pilih_kelompok(pilihan, indikator)
kamus = cache.kamus(pilihan.versi)[indikator]
tahun = tahun_terdekat(angka_kelompok(pilihan, indikator, kode), pilihan.tahun)
if tahun is None or len(kode) < 2:
    st.html(judul(f"{sebutan(pilihan, indikator).nama}: belum dapat diperingkat", kamus.nama))
    st.html(kabar("Belum ada yang dapat diperingkat", "Pilih kelompok atau indikator lain."))
    kaki(pilihan, None)
    st.stop()

siapa = Siapa(pilihan, indikator, kelompok, kode, tahun)
isi = sekali("peringkat", pilihan, siapa, buat=lambda: papan(siapa))
st.html(isi.judul)

kiri, kanan = st.columns([1, 1], gap="small")
with kiri, st.container(key="kartu_batang", height="stretch"):
    st.html(isi.batang)
with kanan, st.container(key="kartu_bump", height="stretch"):
    st.html(subjudul("Peringkat dari tahun ke tahun") + lede(f"{isi.perjalanan}."))
    if isi.bump is not None:
        st.plotly_chart(isi.bump, theme=None, config=KONFIGURASI, alt=isi.perjalanan)
    st.html(isi.tabel_bump)

kiri, kanan = st.columns([1, 1], gap="small")
with kiri, st.container(key="kartu_lereng", height="stretch"):
    st.html(subjudul("Antara dua tahun", kamus.satuan.nama))
    if isi.sebelum:
        bawaan = max((t for t in isi.sebelum if t <= tahun - 5), default=isi.sebelum[0])
        dari = pilih("dari", "Dibandingkan dengan tahun", isi.sebelum[::-1], bawaan, str, lebar=200)
        dua = sekali("lereng", pilihan, siapa, dari, buat=lambda: papan_lereng(siapa, dari))
        st.html(lede(f"{dua.bacaan}."))
        st.plotly_chart(dua.gambar, theme=None, config=KONFIGURASI, alt=dua.bacaan)
        st.html(dua.tabel)
    else:
        st.html(lede("Belum ada tahun lain yang dapat dibandingkan."))
with kanan, st.container(key="kartu_jarak", height="stretch"):
    st.html(
        subjudul(
            "Jarak dan sebaran", f"pita: terendah sampai tertinggi, {di_tengah(nama_kelompok)}"
        )
    )
    alt = "; ".join(f"{k}: {v}" for k, v in isi.jarak.items())
    alt = alt or f"{kamus.nama} {pilihan.nama} dari tahun ke tahun"
    st.plotly_chart(isi.rentang, theme=None, config=KONFIGURASI, alt=alt)
    st.html(rincian(isi.jarak) + isi.tabel_rentang)
selengkapnya = pilihan.alamat("indikator", indikator=indikator)
st.html(tautan("Selengkapnya tentang indikator ini", selengkapnya))
kaki(pilihan, None)
