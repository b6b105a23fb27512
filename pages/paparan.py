"""The wall of a meeting: one statement per screen, large, moved through by keys or a clicker."""

import streamlit as st

from charts.tema import KONFIGURASI, besarkan
from charts.tren import tren
from ui import cache
from ui.frame import bingkai, dijaga, kaki, tautan_halaman
from ui.kendali import kendali, layar_diminta
from ui.paparan import (
    BELUM,
    SAMPUL,
    daftar_layar,
    isi_belum,
    isi_sampul,
    isi_sasaran,
    judul_layar,
    kepala_layar,
    sorot_layar,
    sumber_layar,
)
from ui.pilihan import pilih_beberapa
from ui.ringkasan import angka_triwulan, bacaan_grafik, indikator_kartu
from ui.tanpa_rencana import tanpa_rencana
from ui.tema import palet
from ui.tren import seri, target_rencana

KALI = 2  # how much larger than on a desk a chart is drawn; ui/gaya.css fits it to the screen
TINGGI = 300  # px before that, where the screen leaves no room to fill

pilih = bingkai("paparan", dinding=True)

if not pilih.rencana:
    with st.container(key="kartu_tanpa_rencana"):
        st.html(tanpa_rencana(pilih))
    kaki(pilih, None)
    st.stop()
with dijaga():
    masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    nilai = cache.kinerja(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana, pilih.triwulan)

isi, kaki_layar = st.container(key="layar"), st.container(key="kaki_layar", horizontal=True)
with kaki_layar, st.popover("Pilih sasaran", key="atur_layar", type="tertiary"):
    uraian = dict(zip(nilai.sasaran["kode"], nilai.sasaran["uraian"], strict=True))
    terpilih = pilih_beberapa(
        "sasaran",
        "Sasaran yang dipaparkan",
        list(uraian),
        lambda kode: f"{kode}  {uraian[kode]}",
        "Semua yang mempunyai angka",
    )
semua = daftar_layar(nilai, terpilih)
nomor = layar_diminta(len(semua))
layar = semua[nomor - 1]
utama = sorot_layar(pilih, layar, indikator_kartu(pilih))

with isi:
    st.html(
        f"{kepala_layar(pilih, nilai, layar)}"
        f'<h1 class="layar-judul">{judul_layar(pilih, nilai, layar, utama)}</h1>'
    )
    if layar.jenis == BELUM:
        st.html(isi_belum(nilai))
    elif layar.jenis == SAMPUL:
        st.html(isi_sampul(nilai))
    else:
        kiri, kanan = st.columns([1, 2], gap="large")
        kiri.html(isi_sasaran(pilih, nilai, layar, utama))
        angka = seri(pilih, layar.indikator) if layar.indikator else None
        if utama is not None and angka is not None and angka["nilai"].notna().any():
            kamus = cache.kamus(pilih.versi)[layar.indikator]
            grafik = tren(
                angka,
                kamus.satuan,
                palet(),
                rencana=target_rencana(pilih, layar.indikator),
                tahun_pilihan=pilih.tahun,
                tambahan=angka_triwulan(nilai, layar.indikator, kamus.satuan),
                tinggi=TINGGI,
            )
            with kanan.container(key="kartu_layar"):
                st.plotly_chart(
                    besarkan(grafik, KALI),
                    theme=None,
                    height="stretch",
                    config=KONFIGURASI,
                    alt=bacaan_grafik(utama, angka, nilai),
                )

with kaki_layar:
    kendali(nomor, len(semua))
    with st.container(key="keluar_layar", horizontal=True, width="content"):
        if layar.indikator:
            tautan_halaman("indikator", "Rincian", pilih, indikator=layar.indikator)
        tautan_halaman("ringkasan", "Tutup", pilih)
kaki(pilih, nilai.aturan, sumber_layar(pilih, utama))
