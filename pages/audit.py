"""Every write, sign-in and refusal, with the state of its chain; for admin alone."""

import streamlit as st

from ui.audit import daftar_jejak, kabar_rantai, rantai
from ui.frame import bingkai, kaki
from ui.komponen import judul

pilih = bingkai("audit", terkini=True)
periksa = rantai(pilih)

st.html(
    judul(
        "Jejak audit utuh" if periksa.utuh else "Jejak audit tidak utuh",
        "Siapa melakukan apa dan kapan, isi sebelum dan sesudahnya; penolakan juga dicatat.",
    )
)
st.html(kabar_rantai(periksa))
daftar_jejak(pilih)
kaki(pilih, None, "Setiap baris mengunci baris sebelumnya dengan sidik SHA-256")
