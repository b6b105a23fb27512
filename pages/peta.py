"""One indikator over a map of wilayah: its value, its capaian by their plans, or its change."""

import streamlit as st

from charts.peta import TINGGI
from charts.peta import peta as gambar_peta
from charts.tema import KONFIGURASI
from ui import cache
from ui.cache_peta import batas, batas_ringan, gambar_ubin, susunan_ubin, tanda_batas
from ui.frame import bingkai, dijaga, kaki
from ui.komponen import judul, kabar, subjudul
from ui.peta import peta
from ui.peta_batas import bidang, catatan_batas
from ui.peta_butir import KETERANGAN_BUTIR, butir_peta, catatan_butir
from ui.peta_lingkup import SEMUA, SENEGARA, TAMPIL, pilih_peta
from ui.peta_ubin import catatan_ubin, legenda_peta, tabel_peta, ubin_peta
from ui.sekali import sekali
from ui.tema import palet

pilih = bingkai("peta")
dipilih = pilih_peta(pilih)
kamus = cache.kamus(pilih.versi)[dipilih.indikator]
with dijaga():
    isi = sekali("peta", pilih, dipilih.kunci, buat=lambda: peta(pilih, dipilih))

lingkup = dipilih.lingkup
nama = gambar_ubin()[0].nama
st.html(judul(isi.judul, isi.keterangan))
if isi.kosong:
    st.html(kabar("Belum ada yang dapat dipetakan", isi.saran))
with st.container(key="kartu_peta"):
    ukuran = isi.ukuran + KETERANGAN_BUTIR * (lingkup.kode == SEMUA and dipilih.bentuk == "ubin")
    st.html(subjudul(f"{kamus.nama}: {TAMPIL[dipilih.tampil].lower()}", ukuran))
    if dipilih.bentuk == "batas":
        grafik = sekali(
            "batas",
            pilih,
            dipilih.kunci,
            tanda_batas(),
            buat=lambda: gambar_peta(
                batas_ringan(pilih.versi, lingkup.kode_anggota),
                bidang(isi.petak, nama, palet()),
                palet(),
            ),
        )
        kunci = "peta_batas_lebar" if lingkup.kode in SENEGARA else "peta_batas"
        with st.container(key=kunci, height=TINGGI, border=False):
            st.plotly_chart(grafik, theme=None, config=KONFIGURASI, height="stretch", alt=isi.judul)
        catatan = catatan_batas(batas(pilih.versi), lingkup)
    elif lingkup.kode == SEMUA:
        st.html(butir_peta(pilih, dipilih, isi))
        catatan = ""
    else:
        susunan, masalah = susunan_ubin(pilih.versi, lingkup.induk, lingkup.kode_anggota)
        st.html(ubin_peta(isi.petak, susunan, nama, isi.judul))
        catatan = catatan_ubin(isi.petak, susunan, masalah)
    sementara = any(p.sementara for p in isi.petak)
    st.html(legenda_peta(isi.legenda, sementara=sementara) + catatan)
    diketahui = [p for p in isi.petak if p.kelas is not None or lingkup.kode != SEMUA]
    tanpa = catatan_butir(isi.petak, lingkup.anggota) if lingkup.kode == SEMUA else ""
    st.html(tabel_peta(diketahui, isi.kepala, isi.judul) + tanpa)
kaki(pilih, None)
