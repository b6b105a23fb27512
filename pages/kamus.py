"""All indikator: what each means and how it is counted, and which years have figures of it."""

import streamlit as st

from domain.kalimat import nama_singkat
from domain.kalimat_kamus import hasil_cari, judul_kamus
from domain.kamus import satu_lema
from metrics.liputan import lajur
from ui import cache
from ui.frame import bingkai, kaki
from ui.kamus import Peliputan, daftar_anggota, daftar_lema, legenda_liputan
from ui.kamus_isi import liputan_per_anggota, liputan_wilayah, pilih_liputan, semua_lema
from ui.komponen import judul, kosong, subjudul
from ui.pilihan import isi

pilih = bingkai("kamus")
lema = semua_lema(pilih.versi)
sendiri = liputan_wilayah(pilih.versi, (pilih.wilayah,))
cakupan = cache.cakupan_angka(pilih.versi)
nama = nama_singkat(pilih.nama)

st.html(
    judul(
        judul_kamus(len(lema), len(sendiri.banyak), nama, sendiri.terbaru, sendiri.pada_terbaru),
        "Klik sebuah nama untuk definisi, rumus, sumber, dan halaman yang memuat angkanya.",
    )
)


@st.fragment
def daftar() -> None:
    """The field, the picker and the list they narrow; redrawn by themselves."""
    with st.container(key="saring_kamus", horizontal=True):
        cari = isi("cari", "Cari indikator", "", contoh="nama, singkatan, kode, atau bidang")
        lingkup = pilih_liputan(pilih)
    tahun = lajur(cakupan)
    liput = Peliputan(nama, 1, "", sendiri, tahun)
    if lingkup is not None:
        milik = liputan_wilayah(pilih.versi, lingkup.kode_anggota)
        liput = Peliputan(
            lingkup.nama_induk, len(lingkup.anggota), lingkup.sebutan, milik, tahun, lingkup.kode
        )
    cocok = [satu for satu in lema if satu.cocok(cari)]
    with st.container(key="kartu_kamus"):
        hasil = hasil_cari(cari, len(cocok), len(lema))
        if cocok:
            st.html(legenda_liputan(liput, hasil))
            st.html(daftar_lema(cocok, liput, pilih, set(cakupan["indikator"])))
        else:
            st.html(kosong(f"{hasil}. Coba sebagian katanya saja, atau kosongkan isian."))
    satu = satu_lema(cocok, cari)
    if lingkup is None or satu is None:
        return
    isi_anggota = liputan_per_anggota(pilih.versi, satu.indikator.kode, lingkup.kode_anggota)
    with st.container(key="kartu_anggota"):
        kepala = f"{satu.indikator.nama} per {lingkup.sebutan}"
        st.html(subjudul(kepala, "Kotak berisi: ada angka; berongga: sementara; arsir: belum ada."))
        nama_anggota = dict(lingkup.frame.itertuples(index=False))
        st.html(daftar_anggota(isi_anggota, nama_anggota, tahun, pilih.wilayah))


daftar()
kaki(pilih, None)
