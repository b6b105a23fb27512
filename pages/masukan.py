"""Public consultation: a form where it is switched on, what was shown, and the moderators' desk."""

import streamlit as st

from ui.frame import bingkai, kaki
from ui.hak import pelaku
from ui.komponen import judul, kabar
from ui.masukan import dibuka, formulir, tayang
from ui.masukan_moderasi import atur, meja
from ui.siklus import tampilkan_kabar

pilih = bingkai("masukan", terkini=True)
orang = pelaku()
terbuka = dibuka(pilih)

tampilkan_kabar()
if terbuka:
    st.html(
        judul(
            f"Masukan untuk rencana {pilih.nama}",
            "Tulis gagasan untuk sebuah sasaran atau prioritas. Nama boleh dikosongkan; masukan "
            "tampil setelah dibaca Bappeda.",
        )
    )
    formulir(pilih, orang)
    tayang(pilih)
else:
    st.html(
        kabar("Formulir masukan belum dibuka", f"{pilih.nama} belum membuka konsultasi publik.")
    )
meja(pilih, orang)
atur(pilih, orang, terbuka=terbuka)
kaki(pilih, None, "Alamat pengirim tidak disimpan; hanya sidik harian untuk membatasi jumlah")
