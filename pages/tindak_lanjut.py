"""What was decided to be done: by whom, until when, how far, and whether the figures moved."""

import streamlit as st

from domain.hak import Tindakan
from ui.frame import bingkai, kaki
from ui.hak import pelaku
from ui.komponen import judul, kabar, subjudul
from ui.pilihan import pilih_triwulan
from ui.siklus import hanya_bagi, tampilkan_kabar
from ui.tindak_lanjut import daftar, kalimat
from ui.tindak_lanjut_formulir import boleh_membuat, formulir

pilih = bingkai("tindak_lanjut", terkini=True)
orang = pelaku()
hanya_bagi(pilih, orang, Tindakan.LIHAT_TINDAK_LANJUT)

if not pilih.rencana:
    st.html(
        kabar(
            "Belum ada rencana",
            f"{pilih.nama} belum mempunyai rencana; muat buku kerja rencananya dahulu.",
        )
    )
else:
    st.html(judul(*kalimat(pilih, orang)))
    tampilkan_kabar()
    with st.container(key="kartu_tindak_lanjut"):
        daftar(pilih, orang)
    if boleh_membuat(pilih, orang):
        with st.container(key="kartu_tindak_lanjut_baru"):
            st.html(subjudul("Tindak lanjut baru", "Pilih periode yang capaiannya dibicarakan."))
            pilih_triwulan(pilih)
            formulir(pilih, orang, (pilih.tahun, pilih.triwulan))
kaki(pilih, None, "Membaik atau tidaknya dibaca dari capaian periode sesudah keputusan")
