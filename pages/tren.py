"""One indikator over the years: wilayah and whole groups as lines, small charts or an index."""

import streamlit as st

from charts.tema import KONFIGURASI
from ui import cache
from ui.frame import bingkai, dijaga, kaki
from ui.komponen import judul, kabar, subjudul, tautan
from ui.peringkat_kartu import lede
from ui.pilihan import pilih_indikator
from ui.sekali import sekali
from ui.tema import palet
from ui.tren import seri, target_rencana
from ui.tren_gambar import isi_tren
from ui.tren_pilihan import TANPA, pilih_tahun, pilih_tren
from ui.tren_tabel import tabel_tren, tabel_wilayah

BERDAMPINGAN = 4  # wilayah that a table beside the chart has room for

pilih = bingkai("tren")
with dijaga(), st.container(key="saring", horizontal=True, vertical_alignment="bottom"):
    indikator = pilih_indikator(pilih)
atas = st.container(key="temuan_tren")  # what is found stands before the pickers of its drawing
with dijaga(), st.container(key="saring_tren", horizontal=True, vertical_alignment="bottom"):
    dipilih = pilih_tren(pilih, indikator)
    acuan = dipilih.acuan != TANPA
    semua = seri(pilih, dipilih.indikator, dipilih.banding, dipilih.kelompok, acuan=acuan)
    rentang = pilih_tahun(semua)

kamus = cache.kamus(pilih.versi)[dipilih.indikator]
with dijaga():
    rencana = target_rencana(pilih, indikator)
isi = isi_tren(pilih, dipilih, rentang, palet(), semua, rencana)

atas.html(judul(isi.bacaan, kamus.definisi))
banyak = dipilih.bentuk == "kecil" or bool(dipilih.kelompok)
lebar = banyak or isi.angka["seri"].nunique() > BERDAMPINGAN
if not isi.gambar:
    st.html(kabar("Belum ada angka", f"Muat tabel {kamus.nama} untuk {pilih.nama}. {isi.catatan}"))
else:
    kiri, kanan = (st.container(), st.container()) if lebar else st.columns([1.9, 1], gap="small")
    with kiri, st.container(key="kartu_grafik", height="content" if lebar else "stretch"):
        ukuran = "indeks" if dipilih.bentuk == "indeks" else kamus.satuan.nama
        st.html(subjudul(kamus.nama, " · ".join(filter(None, (ukuran, isi.kunci, kamus.sumber)))))
        with st.container(key=f"gambar_{dipilih.bentuk}"):
            for gambar in isi.gambar:
                st.plotly_chart(gambar.grafik, theme=None, config=KONFIGURASI, alt=gambar.bacaan)
        if isi.catatan:
            st.html(lede(isi.catatan))
    with kanan, st.container(key="kartu_tabel", height="content" if lebar else "stretch"):
        tabel = tabel_wilayah if banyak else tabel_tren
        st.html(sekali("tabel_tren", pilih, dipilih, rentang, buat=lambda: tabel(isi.angka, kamus)))
selengkapnya = pilih.alamat("indikator", indikator=dipilih.indikator)
st.html(tautan("Selengkapnya tentang indikator ini", selengkapnya))
kaki(pilih, None)
