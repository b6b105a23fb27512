"""A meeting: opened on a frozen state with its agenda, notes and decisions on the spot, closed."""

from domain.hak import Tindakan
from ui.frame import bingkai, kaki
from ui.hak import pelaku
from ui.rapat import daftar_rapat, pilih_rapat, satu_rapat
from ui.rapat_buka import buka_rapat
from ui.siklus import hanya_bagi, tampilkan_kabar

pilih = bingkai("rapat", terkini=True)
orang = pelaku()
hanya_bagi(pilih, orang, Tindakan.LIHAT_RAPAT)

rapat = pilih_rapat(pilih)
tampilkan_kabar()
if rapat:
    satu_rapat(pilih, orang, rapat)
else:
    daftar_rapat(pilih)
    buka_rapat(pilih, orang)
kaki(pilih, None, "Rapat menyimpan keadaan data yang dilihatnya; angka sesudahnya dibaca di Beda")
