"""One glance: the leading finding, headline figures, what needs a decision, every misi."""

import streamlit as st

from charts.tema import KONFIGURASI
from charts.tren import tren
from metrics.bacaan import judul_ringkasan, keterangan_ringkasan
from metrics.kinerja import Kinerja
from metrics.utama import indikator_utama
from ui import cache
from ui.frame import bingkai, dijaga, kaki
from ui.komponen import judul, kartu, kosong, legenda, petak, subjudul
from ui.pilihan import pilih_triwulan
from ui.ringkasan import angka_triwulan, bacaan_grafik, indikator_kartu, kartu_indikator, sorot
from ui.ringkasan_misi import belum_dinilai, kartu_temuan, misi_misi
from ui.sekali import sekali
from ui.tanpa_rencana import tanpa_rencana
from ui.tema import palet
from ui.temuan import daftar_temuan
from ui.tren import seri, target_rencana

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

with st.container(key="baris_judul", horizontal=True, vertical_alignment="top"):
    st.html(
        judul(
            judul_ringkasan(sorotan[utama].sebutan, sorotan[utama].figur, nilai, utama),
            keterangan_ringkasan(nilai) if nilai else "",
        )
    )
    pilih_triwulan(pilih)
st.html(
    sekali(
        "kartu",
        pilih,
        buat=lambda: petak(
            [kartu(kartu_indikator(pilih, sorotan[kode], nilai)) for kode in kode_kartu]
        ),
    )
)

perlu = sekali("temuan", pilih, buat=lambda: daftar_temuan(pilih, masukan, nilai, sorotan))
kiri, kanan = st.columns([1.3, 1], gap="small")
with kiri, st.container(key="kartu_tren", height="stretch"):
    kamus = cache.kamus(pilih.versi)[utama]
    satuan = kamus.satuan
    angka = seri(pilih, utama)
    bacaan = bacaan_grafik(sorotan[utama], angka, nilai)
    st.html(subjudul(kamus.nama, bacaan, pilih.alamat("indikator", indikator=utama)))
    if angka["nilai"].notna().any():
        grafik = sekali(
            "tren_ringkasan",
            pilih,
            buat=lambda: tren(
                angka,
                satuan,
                palet(),
                rencana=target_rencana(pilih, utama),
                tahun_pilihan=pilih.tahun,
                tambahan=angka_triwulan(nilai, utama, satuan),
                tinggi=244,
            ),
        )
        st.plotly_chart(grafik, theme=None, config=KONFIGURASI, alt=bacaan, height="stretch")
    else:
        st.html(kosong(f"Muat tabel {kamus.nama} di halaman Data; grafiknya tampil di sini."))
with kanan, st.container(key="kartu_temuan", height="stretch"):
    st.html(kartu_temuan(perlu) if nilai else tanpa_rencana(pilih))

if nilai:
    with st.container(key="kartu_misi"):
        st.html(
            f'<div class="barisjudul">{subjudul("Misi dan sasaran")}{belum_dinilai(perlu)}</div>'
            f"{misi_misi(pilih, nilai)}{legenda(nilai.aturan.label)}"
        )
kaki(pilih, nilai.aturan if nilai else None)
