"""One indikator whole: its path to the target, capaian by rule, rank, every figure's cell."""

import streamlit as st

from charts.peringkat_satu import peringkat_satu
from charts.tema import KONFIGURASI
from domain.kalimat import ujung_atas
from metrics.bacaan import judul_ringkasan
from ui.frame import bingkai, dijaga, kaki
from ui.hak import pelaku
from ui.indikator import isi_indikator
from ui.indikator_banding import bacaan_urut, jarak_ke_atas, kartu_tetangga, tautan_lain
from ui.indikator_capaian import kartu_capaian
from ui.indikator_fakta import fakta
from ui.indikator_jalur import bacaan_jalur, butir_jalur, grafik_jalur, tangga
from ui.indikator_rincian import kartu_catatan, kartu_kamus
from ui.indikator_tabel import tabel_angka, tabel_triwulan
from ui.komponen import judul, kosong, subjudul
from ui.pilihan import pilih_indikator, pilih_triwulan
from ui.sekali import sekali
from ui.tema import palet
from ui.tindak_lanjut import tindak_lanjut_indikator

pilih = bingkai("indikator")

with st.container(key="saring", horizontal=True, vertical_alignment="bottom"):
    kode = pilih_indikator(pilih, semua=True)
    pilih_triwulan(pilih)
with dijaga():
    isi = isi_indikator(pilih, kode)
kamus, figur = isi.kamus, isi.sorot.figur

st.html(
    judul(
        judul_ringkasan(isi.sorot.sebutan, figur, isi.nilai, kode),
        f"{kamus.nama} · {kamus.satuan.nama} · {kamus.sumber}",
    )
)
st.html(fakta(pilih, isi))

kiri, kanan = st.columns([1.65, 1], gap="small")
with kiri, st.container(key="kartu_grafik", height="stretch"):
    st.html(subjudul("Jalur ke target" if isi.ada_target else "Perjalanan angka"))
    if figur is None:
        st.html(kosong(f"Muat tabel {kamus.nama} di halaman Data; grafiknya tampil di sini."))
    elif kamus.skala:
        st.html(tangga(isi))
    else:
        grafik = sekali("jalur", pilih, kode, buat=lambda: grafik_jalur(pilih, isi, palet()))
        st.plotly_chart(grafik, theme=None, config=KONFIGURASI, alt=bacaan_jalur(isi))
    if butir := butir_jalur(isi):
        st.html(butir)
with kanan, st.container(key="kartu_capaian", height="stretch"):
    st.html(kartu_capaian(isi))

kiri, kanan = st.columns([1.65, 1], gap="small")
with kiri, st.container(key="kartu_peringkat", height="stretch"):
    st.html(subjudul("Peringkat dari tahun ke tahun", f"1 = {ujung_atas(kode)}"))
    if isi.urut.empty:
        st.html(kosong("Belum diperingkat: terlalu sedikit wilayah setingkat yang berangka."))
    else:
        grafik = sekali(
            "peringkat_satu",
            pilih,
            kode,
            buat=lambda: peringkat_satu(isi.urut, palet(), tahun_pilihan=pilih.tahun),
        )
        st.plotly_chart(grafik, theme=None, config=KONFIGURASI, alt=bacaan_urut(isi))
        if jarak := jarak_ke_atas(pilih, kode):
            st.html(jarak)
with kanan, st.container(key="kartu_tetangga", height="stretch"):
    st.html(kartu_tetangga(pilih, kode))

with st.container(key="kartu_angka"):
    st.html(subjudul("Semua angka", "Klik sebuah angka untuk melihat asalnya"))
    st.html(tabel_angka(pilih, kode) + tabel_triwulan(isi))

kiri, kanan = st.columns([1, 1], gap="small")
with kiri, st.container(key="kartu_catatan", height="stretch"):
    st.html(kartu_catatan(pilih, isi))
    if tindak := tindak_lanjut_indikator(pilih, pelaku(), kode):
        st.html(tindak)
with kanan, st.container(key="kartu_kamus", height="stretch"):
    st.html(kartu_kamus(isi))
st.html(tautan_lain(pilih, kode))
kaki(pilih, isi.nilai.aturan if isi.nilai else None)
