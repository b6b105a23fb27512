"""Budget beside kinerja, per program or OPD: what was spent, what it reached, who is left out."""

from functools import partial

import streamlit as st

from charts.serapan import serapan
from charts.tema import KONFIGURASI
from domain.kalimat_anggaran import (
    bacaan_serapan,
    judul_serapan,
    keterangan_serapan,
    pembanding_serapan,
    serapan_kosong,
)
from metrics.bacaan_anggaran import ringkas
from ui import cache
from ui.anggaran import (
    MENURUT,
    PROGRAM,
    baris_bernomor,
    daftar_kuadran,
    daftar_tanpa,
    titik_titik,
)
from ui.anggaran_tabel import tabel_anggaran
from ui.cache_anggaran import anggaran_rencana
from ui.frame import bingkai, dijaga, kaki
from ui.komponen import judul, kosong, legenda, subjudul
from ui.pilihan import pilih as pilih_satu
from ui.pilihan import pilih_triwulan
from ui.sekali import sekali
from ui.tanpa_rencana import perlu_rencana
from ui.tema import palet

KETERANGAN = (
    "nomor menurut tabel, luas tanda menurut pagu, warna menurut predikat; ● target tercapai, "
    "■ belum, ○ sementara"
)

pilih = bingkai("anggaran")

perlu_rencana(pilih)
with dijaga():
    nilai = cache.kinerja(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana, pilih.triwulan)
    hasil = anggaran_rencana(pilih)

if hasil.program.empty:
    st.html(judul("Anggaran belum dimuat", nilai.nama_rencana))
    st.html(
        kosong(
            "Rencana ini belum memuat program dan rupiahnya. Tambahkan lembar Program dan Anggaran "
            "pada buku kerja rencana, lalu muat lagi."
        )
    )
    kaki(pilih, nilai.aturan)
    st.stop()

atas = st.container()  # the finding stands above the pickers that it depends on
with st.container(key="saring_anggaran", horizontal=True):
    pilih_triwulan(pilih)
    menurut = pilih_satu(
        "menurut", "Tampilan", list(MENURUT), PROGRAM, MENURUT.__getitem__, "collapsed", lebar=230
    )
semua = baris_bernomor(hasil, menurut)
isi = ringkas(hasil, semua, menurut)
titik = titik_titik(semua, nilai.aturan.label)
kalimat = keterangan_serapan(isi, hasil.semua.dihitung, hasil.semua.banyak)
atas.html(judul(judul_serapan(isi), kalimat) + legenda(nilai.aturan.label))
if titik and isi.serapan is not None:
    kiri, kanan = st.columns([1.5, 1], gap="small")
    with kiri, st.container(key="kartu_serapan", height="stretch"):
        st.html(subjudul("Serapan dan capaian", KETERANGAN))
        buat = partial(serapan, titik, isi.serapan, palet())
        gambar = sekali("serapan", pilih, menurut, buat=buat)
        st.plotly_chart(gambar, theme=None, config=KONFIGURASI, alt=bacaan_serapan(isi))
    with kanan, st.container(key="kartu_kuadran", height="stretch"):
        st.html(subjudul("Siapa di mana", pembanding_serapan(isi.serapan)) + daftar_kuadran(semua))
else:
    setahun = not pilih.triwulan and pilih.rencana in cache.rencana_bertriwulan(pilih.versi)
    with st.container(key="kartu_serapan"):
        isi_kosong = kosong(serapan_kosong(bertriwulan=setahun))
        st.html(subjudul("Serapan dan capaian") + isi_kosong)
tanpa = daftar_tanpa(hasil, semua, menurut)
if tanpa:
    with st.container(key="kartu_tanpa"):
        st.html(tanpa)
with st.container(key="kartu_tabel_anggaran"):
    buat_tabel = partial(tabel_anggaran, hasil, nilai, semua, menurut)
    st.html(sekali("tabel_anggaran", pilih, menurut, buat=buat_tabel))
kaki(pilih, nilai.aturan)
