"""The rank of the chosen wilayah among its peers, in a year and over the years."""

import streamlit as st

from charts.peringkat import bump
from charts.tema import KONFIGURASI
from metrics.peringkat import peringkat, peringkat_semua_tahun, tanpa_data
from metrics.sorotan import lengkapi
from ui import cache
from ui.bacaan import bacaan_peringkat
from ui.frame import bingkai, kaki
from ui.komponen import judul, kabar, subjudul
from ui.peringkat import angka_sebanding, batang, nilai_di_atas, sebanding, tahun_terdekat
from ui.pilihan import pilih_indikator
from ui.ringkasan import sorot
from ui.tema import palet

pilih = bingkai("peringkat")
indikator = pilih_indikator(pilih)
kamus = cache.kamus(pilih.versi)[indikator]
satuan = kamus.satuan
sorotan = sorot(pilih, indikator)
arah = sorotan.sebutan.arah
induk = cache.wilayah(pilih.versi)[pilih.induk].nama if pilih.induk else ""

st.html(
    judul(
        bacaan_peringkat(sorotan.sebutan, sorotan.figur, indikator, induk),
        f"{kamus.nama} · peringkat dari nilai tertinggi · {kamus.sumber}",
    )
)
wilayah = sebanding(pilih)
angka = angka_sebanding(pilih, indikator, wilayah)
tahun = tahun_terdekat(angka, pilih.tahun)
if tahun is None:
    st.html(kabar("Belum ada yang dapat diperingkat", f"Muat {kamus.nama} {induk} per wilayah."))
    st.stop()

kiri, kanan = st.columns([1, 1], gap="small")
with kiri, st.container(key="kartu_batang", height="stretch"):
    milik = wilayah.merge(angka[angka["tahun"] == tahun], how="left", on=["wilayah", "nama"])
    urut = peringkat(milik, arah).merge(milik.drop(columns=["nama", "nilai"]), on="wilayah")
    st.html(subjudul(f"{tahun}: {len(urut)} dari {len(wilayah)} wilayah mempunyai angka"))
    st.html(batang(urut, satuan, pilih.wilayah, nilai_di_atas(pilih, indikator, tahun)))
    tanpa = ", ".join(tanpa_data(milik)["nama"])
    if tanpa:
        st.html(f'<p class="lede">Belum ada data, tidak diperingkat: {tanpa}.</p>')
with kanan, st.container(key="kartu_bump", height="stretch"):
    st.html(subjudul("Peringkat dari tahun ke tahun", "1 = nilai tertinggi"))
    semua = peringkat_semua_tahun(lengkapi(angka, [*wilayah["wilayah"]], tahun), arah)
    semua = semua.dropna(subset=["peringkat"])
    semua = semua.merge(wilayah, on="wilayah")
    grafik = bump(semua, palet(), sorot=pilih.wilayah)
    bacaan = bacaan_peringkat(sorotan.sebutan, sorotan.figur, indikator, induk)
    st.plotly_chart(grafik, theme=None, config=KONFIGURASI, alt=bacaan)
kaki(pilih, None)
