"""What hangs on the choice of a rule, and what contradicts itself, as officials say it; as HTML."""

from html import escape

import pandas as pd
import streamlit as st

from domain.angka import Satuan, tulis
from domain.predikat import KELAS_MENURUT_KODE
from metrics.asal import Baris
from metrics.baris import baris
from metrics.kepekaan import kepekaan
from metrics.konsistensi import Pasangan, Selisih, konsistensi
from ui import cache
from ui.ingat import ingat
from ui.komponen import lencana_keadaan, subjudul
from ui.pilihan import Pilihan
from ui.tabel import sel, tabel

PARAMETER = "aturan_lain"  # `?aturan_lain=buka` opens the section
_BILA = {
    "formula_turun": "Rumus {nilai} dipakai untuk makin rendah makin baik",
    "maks": "Batas maksimum {nilai}",
    "batas": "Kelas dibaca dengan batas {nilai}",
}
_KALIMAT = {
    Pasangan.TRIWULAN_TARGET: "target sampai TW IV {seharusnya}, tetapi target setahun {ada}",
    Pasangan.TRIWULAN_REALISASI: "realisasi keempat triwulan {seharusnya}, tetapi setahun {ada}",
    Pasangan.KONDISI_AKHIR: "kondisi akhir {ada}, tetapi target tahun terakhir {seharusnya}",
    Pasangan.BAGIAN: "keseluruhan {ada}, tetapi jumlah bagiannya {seharusnya}",
}


@st.fragment
def bila_aturan_lain(pilih: Pilihan, label: str) -> None:
    """A section that is worked out only when opened: what would have another predikat."""
    bagian = st.expander(
        "Bila aturannya lain",
        expanded=st.query_params.get(PARAMETER) == "buka",
        key=PARAMETER,
        on_change=_tulis,
    )
    if bagian.open:
        bagian.html(tabel_kepekaan(_kepekaan(pilih), label))


def _tulis() -> None:
    lain = {k: v for k, v in st.query_params.to_dict().items() if k != PARAMETER}
    buka = {PARAMETER: "buka"} if st.session_state[PARAMETER] else {}
    st.query_params.from_dict({**lain, **buka})


@ingat(64)
def _kepekaan(pilih: Pilihan) -> pd.DataFrame:
    masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    return kepekaan(masukan, pilih.tahun, pilih.triwulan)


def tabel_kepekaan(frame: pd.DataFrame, label: str) -> str:
    """Each change of predikat under a rule that is not in force (metrics.kepekaan)."""
    pengantar = (
        '<p class="lede">Angka yang sama dinilai dengan setiap rumus, batas maksimum, dan cara '
        "membaca kelas yang resmi tetapi tidak dipakai di sini.</p>"
    )
    if frame.empty:
        return f'{pengantar}<p class="lede">Tidak ada predikat yang berubah.</p>'
    kepala = ("Bila", "Yang berubah", "Kini", "Menjadi")
    isi = [_kepekaan_baris(b, label) for b in baris(frame)]
    return pengantar + tabel(kepala, isi, f"{len(isi)} predikat berubah", "kepekaan")


def _kepekaan_baris(satu: Baris, label: str) -> str:
    nilai = str(satu["nilai"])
    bila = (
        "Tanpa batas maksimum" if nilai == "tanpa" else _BILA[satu["setelan"]].format(nilai=nilai)
    )
    jenis = str(satu["jenis"]).capitalize()
    nama = " ".join(n for n in (jenis, _kode(satu), str(satu["nama"])) if n)
    return (
        f"<tr>{sel('Bila', escape(bila), 'nama')}{sel('Yang berubah', escape(nama), 'kalimat')}"
        f"{sel('Kini', _predikat(satu, '', label))}"
        f"{sel('Menjadi', _predikat(satu, '_lain', label))}</tr>"
    )


def _kode(satu: Baris) -> str:
    """The number of a node; an indikator is known by its name."""
    return "" if satu["jenis"] == "indikator" else str(satu["kode"])


def _predikat(satu: Baris, akhiran: str, label: str) -> str:
    kelas = satu[f"predikat{akhiran}"]
    nilai = tulis(satu[f"capaian{akhiran}"])
    kelas = kelas if kelas in KELAS_MENURUT_KODE else None
    lencana = lencana_keadaan(kelas, str(satu[f"keadaan{akhiran}"]), label)
    return f'<span class="ringkas">{nilai} {lencana}</span>'


def perlu_diperiksa(pilih: Pilihan) -> str:
    """The figures of the plan that contradict each other, with their cells; "" where none do."""
    semua = _konsistensi(pilih)
    if not semua:
        return ""
    isi = "".join(f"<li>{_temuan(pilih, s)}</li>" for s in semua)
    tugas = (
        "Angka berikut saling bertentangan. Bappeda memeriksa sel yang disebut bersama perangkat "
        "daerah pemilik indikator, lalu memuat berkas yang sudah benar di halaman Data."
    )
    return f'{subjudul("Perlu diperiksa", tugas)}<ul class="alasan">{isi}</ul>'


@ingat(64)
def _konsistensi(pilih: Pilihan) -> tuple[Selisih, ...]:
    return konsistensi(
        cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    )


def _temuan(pilih: Pilihan, satu: Selisih) -> str:
    kamus = cache.kamus(pilih.versi).get(satu.indikator)
    satuan = kamus.satuan if kamus else Satuan("", 2)
    nama = kamus.nama if kamus else satu.indikator
    isi = _KALIMAT[satu.pasangan].format(
        ada=satuan.tulis(satu.ada), seharusnya=satuan.tulis(satu.seharusnya)
    )
    return (
        f"<b>{escape(nama)}, {satu.tahun}</b>: {escape(isi)} "
        f'<span class="redup">(sel {escape(satu.asal)})</span>'
    )
