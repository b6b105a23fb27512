"""The rank of the chosen wilayah in a group: in a year, over the years, between two, its gaps."""

import streamlit as st

from charts.lereng import lereng
from charts.peringkat import bump
from charts.rentang import rentang
from charts.tema import KONFIGURASI
from metrics.baris import baris
from ui import cache
from ui.frame import bingkai, kaki
from ui.komponen import judul, kabar, subjudul, tautan
from ui.peringkat import (
    acuan,
    angka_di_atas,
    angka_kelompok,
    hasil_peringkat,
    nilai_tahun,
    per_tahun,
    pilih_kelompok,
    tahun_terdekat,
)
from ui.peringkat_kartu import (
    batang,
    jarak_jarak,
    kalimat_geser,
    kalimat_peringkat,
    kalimat_pita,
    lede,
    rincian,
)
from ui.pilihan import pilih, pilih_indikator
from ui.sebutan import sebutan
from ui.sekali import sekali
from ui.tema import palet

pilihan = bingkai("peringkat")
with st.container(key="saring", horizontal=True):
    indikator = pilih_indikator(pilihan)
    kelompok, nama_kelompok, kode = pilih_kelompok(pilihan, indikator)
dipilih = (pilihan, indikator, kelompok, kode)
kamus = cache.kamus(pilihan.versi)[indikator]
sebut, satuan = sebutan(pilihan, indikator), kamus.satuan
angka = angka_kelompok(pilihan, indikator, kode)
tahun = tahun_terdekat(angka, pilihan.tahun)
if tahun is None or len(kode) < 2:
    st.html(judul(f"{sebut.nama}: belum dapat diperingkat", kamus.nama))
    st.html(kabar("Belum ada yang dapat diperingkat", "Pilih kelompok atau indikator lain."))
    kaki(pilihan, None)
    st.stop()

rujukan = acuan(pilihan, kelompok)
hasil = hasil_peringkat(pilihan, indikator, kode, rujukan, tahun)
semua, di_atas = per_tahun(pilihan, hasil), angka_di_atas(pilihan, indikator, tahun)
urutan = hasil.urutan.merge(
    angka[angka["tahun"] == tahun].drop(columns=["nilai"]), on="wilayah", how="left"
)
milik = next((b for b in baris(urutan) if b["wilayah"] == pilihan.wilayah), None)
bacaan = kalimat_peringkat(sebut, milik, indikator, cache.wilayah(pilihan.versi)[rujukan].nama)
keterangan = [f"{kamus.nama}, {nama_kelompok}", "1 = nilai tertinggi", kalimat_geser(milik)]
st.html(judul(bacaan, " · ".join(k for k in [*keterangan, kamus.sumber] if k)))
if not hasil.cukup:
    isi = f"Baru {len(urutan)} dari {hasil.banyak} wilayah mempunyai angka {tahun}."
    st.html(kabar("Peringkat belum berarti", isi))

kiri, kanan = st.columns([1, 1], gap="small")
with kiri, st.container(key="kartu_batang", height="stretch"):
    tanpa = ", ".join(hasil.tanpa["nama"])
    st.html(
        subjudul(f"{tahun}: {len(urutan)} dari {hasil.banyak} wilayah mempunyai angka")
        + lede(kalimat_pita(milik, pilihan.nama))
        + batang(urutan, satuan, pilihan.wilayah, nilai_tahun(di_atas, tahun))
        + lede(tanpa and f"Belum ada data, tidak diperingkat: {tanpa}.")
    )
with kanan, st.container(key="kartu_bump", height="stretch"):
    st.html(subjudul("Peringkat dari tahun ke tahun", "1 = nilai tertinggi"))
    gambar = sekali(
        "bump",
        *dipilih,
        buat=lambda: bump(semua, palet(), sorot=pilihan.wilayah),
    )
    st.plotly_chart(gambar, theme=None, config=KONFIGURASI, alt=bacaan)

kiri, kanan = st.columns([1, 1], gap="small")
dulu = sorted({int(t) for t in semua["tahun"] if t < tahun})
with kiri, st.container(key="kartu_lereng", height="stretch"):
    st.html(subjudul("Antara dua tahun", satuan.nama))
    if dulu:
        bawaan = max((t for t in dulu if t <= tahun - 5), default=dulu[0])
        dari = pilih("dari", "Dibandingkan dengan tahun", dulu[::-1], bawaan, str, lebar=200)
        antara = (dari, tahun)
        gambar = sekali(
            "lereng",
            *dipilih,
            dari,
            buat=lambda: lereng(
                semua, antara, palet(), sorot=pilihan.wilayah, desimal=satuan.desimal
            ),
        )
        st.plotly_chart(gambar, theme=None, config=KONFIGURASI, alt=f"{dari} dan {tahun}")
    else:
        st.html(lede("Belum ada tahun lain yang dapat dibandingkan."))
with kanan, st.container(key="kartu_jarak", height="stretch"):
    st.html(subjudul("Jarak dan sebaran", f"pita: terendah sampai tertinggi, {nama_kelompok}"))
    seri = {pilihan.nama: hasil.milik(pilihan.wilayah), **di_atas}
    jarak = sekali(
        "jarak", *dipilih, buat=lambda: jarak_jarak(sebut, hasil, pilihan.wilayah, di_atas)
    )
    berperingkat = hasil.per_tahun.dropna(subset=["peringkat"])
    gambar = sekali(
        "rentang",
        *dipilih,
        buat=lambda: rentang(berperingkat, seri, palet(), desimal=satuan.desimal),
    )
    st.plotly_chart(gambar, theme=None, config=KONFIGURASI, alt="; ".join(jarak.values()))
    st.html(rincian(jarak))
selengkapnya = pilihan.alamat("indikator", indikator=indikator)
st.html(tautan("Selengkapnya tentang indikator ini", selengkapnya))
kaki(pilihan, None)
