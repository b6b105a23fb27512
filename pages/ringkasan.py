"""One glance: the leading finding, headline figures, what needs a decision, every misi."""

import streamlit as st

from charts.tema import KONFIGURASI
from charts.tren import tren
from metrics.bacaan import bacaan_tren, judul_ringkasan, keterangan_ringkasan
from metrics.kinerja import Kinerja
from metrics.utama import indikator_utama
from ui import cache
from ui.frame import bingkai, dijaga, kaki
from ui.komponen import judul, kabar, kartu, kosong, legenda, petak, subjudul, temuan
from ui.pilihan import pilih_triwulan
from ui.ringkasan import indikator_kartu, kartu_indikator, misi_misi, sorot
from ui.sekali import sekali
from ui.tema import palet
from ui.temuan import daftar_temuan
from ui.tren import garis_target, seri

pilih = bingkai("ringkasan")

masukan = None
nilai: Kinerja | None = None
if pilih.rencana:
    with dijaga():
        masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
        nilai = cache.kinerja(
            pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana, pilih.triwulan
        )

kode_kartu = indikator_kartu(pilih)
utama = indikator_utama(nilai, kode_kartu)
sorotan = {kode: sorot(pilih, kode) for kode in dict.fromkeys([*kode_kartu, utama])}

pilih_triwulan(pilih)
st.html(
    judul(
        judul_ringkasan(sorotan[utama].sebutan, sorotan[utama].figur, nilai, utama),
        keterangan_ringkasan(nilai) if nilai else f"{pilih.nama} belum mempunyai rencana.",
    )
)
st.html(
    sekali(
        "kartu",
        pilih,
        buat=lambda: petak(
            [kartu(kartu_indikator(pilih, sorotan[kode], nilai)) for kode in kode_kartu]
        ),
    )
)

kiri, kanan = st.columns([1.65, 1], gap="small")
with kiri, st.container(key="kartu_tren", height="stretch"):
    kamus = cache.kamus(pilih.versi)[utama]
    satuan = kamus.satuan
    angka = seri(pilih, utama)
    bacaan = bacaan_tren(sorotan[utama].sebutan, angka)
    st.html(subjudul(kamus.nama, bacaan))
    if angka["nilai"].notna().any():
        rencana = garis_target(masukan, utama) if masukan else None
        grafik = sekali(
            "tren_ringkasan",
            pilih,
            buat=lambda: tren(
                angka, satuan, palet(), rencana=rencana, tahun_pilihan=pilih.tahun, tinggi=420
            ),
        )
        st.plotly_chart(grafik, theme=None, config=KONFIGURASI, alt=bacaan)
    else:
        st.html(kosong(f"Muat tabel {kamus.nama} di halaman Data; grafiknya tampil di sini."))
with kanan, st.container(key="kartu_temuan", height="stretch"):
    perlu = sekali("temuan", pilih, buat=lambda: daftar_temuan(pilih, masukan, nilai, sorotan))
    st.html(subjudul("Perlu keputusan") + temuan(perlu))

if nilai:
    with st.container(key="kartu_misi"):
        st.html(
            f'<div class="barisjudul">{subjudul("Misi dan sasaran")}{legenda(nilai.aturan.label)}'
            f"</div>{misi_misi(pilih, nilai)}"
        )
else:
    st.html(
        kabar("Belum ada rencana", "Muat buku kerja rencana (misi, sasaran, target) wilayah ini.")
    )
kaki(pilih, nilai.aturan if nilai else None)
