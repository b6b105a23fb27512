"""The card in which an OPD reports one indikator: what is known, the value, what explains it."""

from html import escape

import streamlit as st

from domain.istilah import Agregasi
from domain.kalimat import data_tahunan
from domain.ordinal import SKALA
from domain.waktu import tulis_saat
from loaders.problems import Level
from metrics.laporan import BarisLaporan, sebelumnya
from store.cycle_tables import Putusan
from ui.data_tanda import tanda
from ui.komponen import subjudul
from ui.triwulan import Lembar
from ui.triwulan_bentrok import bentrok
from ui.triwulan_lampiran import lampiran
from ui.triwulan_medan import diketik, medan, siapkan, simpan, tersimpan
from ui.triwulan_periksa import dibaca, masalah, tulis_hitungan, tulis_masalah

_URAIAN = {
    "pendorong": ("Faktor pendorong", "Apa yang membantu pencapaian triwulan ini"),
    "penghambat": ("Faktor penghambat", "Apa yang menghalangi"),
    "tindak_lanjut": ("Tindak lanjut", "Apa yang dikerjakan triwulan berikutnya"),
    "capaian_utama": ("Capaian utama", "Satu kalimat yang layak diceritakan, bila ada"),
}
_AGREGASI = {
    Agregasi.KUMULATIF: "angka triwulan ini saja",
    Agregasi.POSISI_AKHIR: "keadaan pada akhir triwulan",
    Agregasi.RATA_RATA: "angka triwulan ini; setahun rata-rata",
    Agregasi.TAHUNAN: "angka setahun",
}
_PANJANG = 2000


def kartu_isian(satu: Lembar, isi: BarisLaporan) -> None:
    """One indikator of the report."""
    with st.container(key=f"kartu_isian_{isi.indikator}"):
        st.html(_kepala(satu, isi) + fakta(satu, isi))
        if putusan_ada(satu, isi):
            st.html(putusan_tertulis(satu, isi))
        if satu.dapat_diisi:
            _mengisi(satu, isi)
        else:
            st.html(terbaca(satu, isi))
            lampiran(satu, isi)


def _kepala(satu: Lembar, isi: BarisLaporan) -> str:
    lencana = ("siap", "✓", "Terisi")
    if satu.nilai(isi.indikator) is None:
        lencana = ("catatan", "○", "Belum diisi")
    return f'<div class="barisjudul"><h2 class="sub">{escape(isi.nama)}</h2>{tanda(*lencana)}</div>'


def kartu_tahunan(satu: Lembar) -> None:
    """The indikator that exist only for the year, with their last figure; none is asked for."""
    semua = [b for b in satu.baris if not b.dilaporkan]
    if not semua:
        return
    isi = "".join(f"<dt>{escape(b.nama)}</dt><dd>{escape(_tahunan(b))}</dd>" for b in semua)
    with st.container(key="kartu_tahunan"):
        st.html(
            subjudul("Data tahunan", "Tidak diisi per triwulan; dilaporkan pada periode setahun.")
            + f'<dl class="isian-dibaca">{isi}</dl>'
        )


def _tahunan(isi: BarisLaporan) -> str:
    if not isi.terakhir:
        return data_tahunan(None)
    return f"{data_tahunan(isi.terakhir)}: {isi.tulis(isi.angka[isi.terakhir, 0])}"


def fakta(satu: Lembar, isi: BarisLaporan) -> str:
    """Targets and what is known, as pairs that wrap on a phone."""
    p = satu.periode
    sampai = f"Target s.d. {p.nama}" if p.triwulan else f"Target {p.tahun}"
    tanda = f" {isi.satuan.tanda}" if isi.satuan.tanda and not isi.skala else ""
    pasangan = [(sampai, f"{isi.target}{tanda}" if isi.target else "belum ada")]
    if p.triwulan:
        pasangan.append(
            (f"Target {p.tahun}", f"{isi.target_tahun}{tanda}" if isi.target_tahun else "belum ada")
        )
    pasangan += [
        (f"Realisasi {kapan}", nilai) for kapan, nilai in sebelumnya(isi, p.tahun, p.triwulan)
    ]
    isi_dl = "".join(f"<div><dt>{escape(k)}</dt><dd>{escape(v)}</dd></div>" for k, v in pasangan)
    return f'<dl class="fakta-isian">{isi_dl}</dl>'


def putusan_ada(satu: Lembar, isi: BarisLaporan) -> bool:
    """Whether the verifikator has said anything of the current entry."""
    return isi.indikator in satu.isian and bool(satu.isian[isi.indikator].putusan)


def putusan_tertulis(satu: Lembar, isi: BarisLaporan) -> str:
    """What the verifikator said of the entry, with the note."""
    putusan, catatan = satu.isian[isi.indikator].putusan, satu.isian[isi.indikator].catatan
    gaya, ikon, kata = (
        ("siap", "✓", "Diterima verifikator")
        if putusan == Putusan.DITERIMA
        else ("peringatan", "▲", "Dikembalikan verifikator")
    )
    pesan = f": {catatan}" if catatan else ""
    return (
        f'<ul class="periksa"><li class="tanda-{gaya}"><span class="ikon" aria-hidden="true">'
        f"{ikon}</span><span>{kata}{escape(pesan)}</span></li></ul>"
    )


def terbaca(satu: Lembar, isi: BarisLaporan) -> str:
    """The entry as it is read where it cannot be written."""
    kini = tersimpan(satu, isi.indikator)
    pasangan = [("Realisasi", isi.tulis(kini.nilai) if kini.nilai is not None else "belum diisi")]
    pasangan += [(judul, getattr(kini, nama)) for nama, (judul, _) in _URAIAN.items()]
    pasangan += [("Bidang", kini.bidang), ("Tempat", kini.tempat)]
    dl = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in pasangan if v)
    return f'<dl class="isian-dibaca">{dl}</dl>'


def _mengisi(satu: Lembar, isi: BarisLaporan) -> None:
    siapkan(satu, isi)
    teks = _medan_nilai(satu, isi)
    nilai = dibaca(isi, teks)
    ditemukan = [] if nilai.nilai is None else masalah(satu, isi, nilai.nilai)
    with st.container():  # its place stays while it is empty: nothing below is drawn anew
        if nilai.galat:
            st.error(nilai.galat, icon=":material/error:")
        elif nilai.nilai is not None:
            st.html(tulis_hitungan(satu, isi, nilai.nilai) + tulis_masalah(ditemukan))
    with st.expander("Faktor, tindak lanjut, capaian utama, lampiran"):
        _medan_uraian(satu, isi)
        lampiran(satu, isi)
    usulan = diketik(satu, isi, nilai.nilai)
    if bentrok(satu, isi, usulan):
        return
    berubah = usulan != tersimpan(satu, isi.indikator)
    tertahan = bool(nilai.galat) or any(m.level is Level.GALAT for m in ditemukan)
    with st.container(
        horizontal=True, vertical_alignment="center", key=f"simpan_baris_{isi.indikator}"
    ):
        ditekan = st.button(
            "Simpan draf",
            key=f"simpan_{isi.indikator}",
            type="primary" if berubah else "secondary",
        )
        st.html(f'<p class="redup kecil">{escape(_status(satu, isi, berubah=berubah))}</p>')
    if ditekan and tertahan:
        st.error("Belum disimpan: perbaiki dahulu realisasinya.", icon=":material/error:")
    elif ditekan:
        simpan(satu, isi, usulan, st.session_state[medan(satu, isi, "dasar")])


def _status(satu: Lembar, isi: BarisLaporan, *, berubah: bool) -> str:
    kini = satu.isian.get(isi.indikator)
    if berubah:
        return "Ada perubahan yang belum disimpan"
    if kini is None:
        return ""
    return f"Disimpan {kini.pelaku}, {tulis_saat(kini.moment, satu.pilih.zona_waktu)}"


def _medan_nilai(satu: Lembar, isi: BarisLaporan) -> str:
    kunci, label = medan(satu, isi, "nilai"), f"Realisasi {satu.periode.nama}"
    if isi.skala:
        pilihan = ["", *SKALA[isi.skala][::-1]]
        return str(st.selectbox(label, pilihan, key=kunci, format_func=_tingkat, width=220))
    satuan = isi.satuan.nama
    return st.text_input(
        f"{label} ({satuan})",
        key=kunci,
        help=f"{isi.nama}: isi {_AGREGASI[isi.agregasi]}.",
        placeholder=_AGREGASI[isi.agregasi],
        width=320,
        max_chars=30,
    )


def _tingkat(label: str) -> str:
    return label or "belum ada"


def _medan_uraian(satu: Lembar, isi: BarisLaporan) -> None:
    for nama, (judul, contoh) in _URAIAN.items():
        st.text_area(
            judul, key=medan(satu, isi, nama), placeholder=contoh, max_chars=_PANJANG, height=90
        )
    with st.container(horizontal=True, key=f"tempat_{isi.indikator}"):
        st.text_input("Bidang", key=medan(satu, isi, "bidang"), placeholder="misalnya kesehatan")
        st.text_input("Tempat", key=medan(satu, isi, "tempat"), placeholder="misalnya Kecamatan …")
