"""Load workbooks: upload, what each came to, the difference, the yes; history, undo, templates."""

import streamlit as st

from domain.waktu import tulis_saat
from ui import cache
from ui.data_muat import kartu_berkas, persetujuan, unggah
from ui.data_riwayat import riwayat
from ui.data_templat import templat
from ui.frame import bingkai, kaki
from ui.hak import boleh_menulis, tertutup
from ui.komponen import judul, kabar

pilih = bingkai("data", terkini=True)

saat = tulis_saat(cache.saat_muatan_terakhir(pilih.versi), pilih.zona_waktu)
st.html(
    judul(
        f"Data terakhir dimuat {saat}",
        "Kirim tabel BPS, unduhan portal, rekap dinas, atau buku kerja rencana apa adanya. Setiap "
        "berkas diperiksa dahulu; tidak ada yang tersimpan sebelum disetujui.",
    )
)
if not boleh_menulis():
    st.html(kabar("Hanya untuk memeriksa", tertutup()))

with st.container(key="kartu_unggah"):
    berkas = unggah(pilih)
for nomor, satu in enumerate(berkas):
    kartu_berkas(pilih, nomor, satu)
persetujuan(pilih, berkas)
with st.container(key="kartu_templat"):
    templat(pilih)
with st.container(key="kartu_riwayat"):
    riwayat(pilih)
kaki(pilih, None, "Nomor versi data adalah nomor muatan terakhir; catat di notula bersama angkanya")
