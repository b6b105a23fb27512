"""Who may do what: users, their roles, and who is disabled; for admin alone."""

import streamlit as st

from ui.frame import bingkai, kaki
from ui.hak import pelaku
from ui.komponen import judul
from ui.pengguna import daftar_pengguna, daftarkan, tabel_pengguna, ubah
from ui.siklus import tampilkan_kabar

pilih = bingkai("pengguna", terkini=True)
siapa = pelaku()
semua = daftar_pengguna(pilih)

tampilkan_kabar()
st.html(
    judul(
        f"{len(semua)} pengguna terdaftar" if semua else "Belum ada pengguna terdaftar",
        "Yang dicabut atau dinonaktifkan kehilangan haknya pada klik berikutnya.",
    )
)
with st.container(key="kartu_pengguna"):
    st.html(tabel_pengguna(pilih, semua))
with st.container(key="kartu_pengguna_baru"):
    daftarkan(pilih, siapa, semua)
with st.container(key="kartu_pengguna_ubah"):
    ubah(pilih, siapa, semua)
kaki(pilih, None, "Setiap perubahan tercatat di jejak audit")
