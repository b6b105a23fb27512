"""What Bappeda verifies: who reported and who is late, entries beside their past, periods."""

import streamlit as st

from domain.hak import Tindakan
from ui.frame import bingkai, dijaga, kaki
from ui.hak import pelaku
from ui.komponen import judul, kabar
from ui.pilihan import pilih as pilih_kode
from ui.siklus import hanya_bagi, pilih_periode, tampilkan_kabar
from ui.triwulan import baris_opd, lembar
from ui.triwulan_ajukan import jalan
from ui.verifikasi import bersama, kalimat, tabel_opd
from ui.verifikasi_isian import periksa_laporan
from ui.verifikasi_langkah import langkah
from ui.verifikasi_periode import atur_periode

SEMUA_OPD = "semua"

pilih = bingkai("verifikasi", terkini=True)
orang = pelaku()
hanya_bagi(pilih, orang, Tindakan.LIHAT_VERIFIKASI)

with st.container(key="saring", horizontal=True), dijaga():
    periode = pilih_periode(pilih) if pilih.rencana else None
    semua = baris_opd(pilih, periode) if periode else ()
    nama = {str(b["opd"]): str(b["nama"]) for b in semua}
    opd = SEMUA_OPD
    if nama:
        tulisan = {SEMUA_OPD: "Semua perangkat daerah"} | nama
        opd = pilih_kode(
            "opd", "Perangkat daerah", list(tulisan), SEMUA_OPD, tulisan.__getitem__, lebar=480
        )
tampilkan_kabar()
if periode is None:
    st.html(
        kabar(
            "Belum ada periode",
            f"Buka periode pengisian untuk {pilih.nama} di bawah ini."
            if pilih.rencana
            else f"{pilih.nama} belum mempunyai rencana; muat buku kerja rencananya dahulu.",
        )
    )
elif opd == SEMUA_OPD:
    st.html(judul(*kalimat(pilih, periode, semua)))
    with st.container(key="kartu_opd"):
        st.html(tabel_opd(pilih, periode, semua))
    bersama(pilih, orang, periode, semua)
else:
    with dijaga():
        satu = lembar(pilih, orang, periode, opd)
    langkah(satu)
    periksa_laporan(satu)
    jalan(satu)
if pilih.rencana and opd == SEMUA_OPD:
    atur_periode(pilih, orang, periode)
kaki(pilih, None, "Angka yang disetujui menjadi muatan baru dan tampil di semua halaman")
