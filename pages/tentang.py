"""Where the figures come from: rules in force, a calculator, classes, sources, versions."""

import streamlit as st

from ui.frame import bingkai, dijaga, kaki
from ui.komponen import judul, lipat, subjudul
from ui.tentang import cara_mengubah, tabel_golongan, tabel_kelas, tabel_rumus, tabel_setelan
from ui.tentang_hitungan import kalkulator
from ui.tentang_sumber import aturan_wilayah, tabel_sumber, tabel_versi

pilih = bingkai("tentang")

with dijaga():
    aturan, sendiri = aturan_wilayah(pilih.versi, pilih.wilayah)

st.html(
    judul(
        "Dari mana angka ini?",
        f"Aturan penilaian yang berlaku di {pilih.nama}, predikatnya, hitungan satu baris, sumber, "
        "dan versi.",
    )
)
with st.container(key="kartu_setelan"):
    st.html(subjudul("Aturan yang berlaku") + tabel_setelan(aturan, sendiri))
    st.html(
        lipat("Rumus capaian", tabel_rumus(aturan))
        + lipat("Cara mengubah aturan", cara_mengubah(pilih.wilayah, pilih.nama))
    )
with st.container(key="kartu_kelas"):
    st.html(subjudul("Predikat") + tabel_kelas(aturan))
    st.html(lipat("Golongan dan skala lain", tabel_golongan()))
with st.container(key="kartu_hitung"):
    st.html(
        subjudul(
            "Hitung satu baris",
            "Rumus dan kelasnya sama dengan yang dipakai di semua halaman; alamat halaman ini "
            "menyimpan isiannya.",
        )
    )
    kalkulator(aturan)
with st.container(key="kartu_sumber"):
    st.html(subjudul("Sumber data") + tabel_sumber(pilih))
with st.container(key="kartu_versi"):
    st.html(subjudul("Versi") + tabel_versi(pilih))
kaki(pilih, aturan, "Rumus dan setelan yang sama: python -m metrics aturan")
