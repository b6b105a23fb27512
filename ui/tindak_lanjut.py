"""Tindak lanjut on pages: the list, with what the period after each says of it."""

from datetime import date
from html import escape
from typing import Any

import streamlit as st

from domain.angka import tulis
from domain.hak import Tindakan, opd_dalam
from domain.kalimat import periode
from domain.peran import Pelaku
from domain.tindak_lanjut import GERAK_TEKS, Gerak, KeadaanTindakLanjut, Posisi, gerak
from domain.waktu import tulis_tanggal
from metrics.baris import baris
from metrics.tindak_lanjut import periode_berikut, posisi
from store.tindak_lanjut import (
    tindak_lanjut_frame,
)
from ui import cache
from ui.data_tanda import tanda
from ui.komponen import kosong, subjudul, tautan
from ui.pilihan import Pilihan
from ui.siklus import hari_ini, larangan_bagi
from ui.tabel import sel, tabel
from ui.tindak_lanjut_formulir import formulir_lapor

_KATA = {
    KeadaanTindakLanjut.DIRENCANAKAN: ("catatan", "○"),
    KeadaanTindakLanjut.BERJALAN: ("peringatan", "◑"),
    KeadaanTindakLanjut.SELESAI: ("siap", "✓"),
    KeadaanTindakLanjut.BATAL: ("catatan", "✕"),
}
_TERBUKA = (KeadaanTindakLanjut.DIRENCANAKAN, KeadaanTindakLanjut.BERJALAN)
_GERAK = {
    Gerak.BERGERAK: ("siap", "▲"),
    Gerak.TIDAK_BERGERAK: ("galat", "■"),
    Gerak.TANPA_DATA: ("catatan", "○"),
}
_ASALNYA = "Dibuat di rapat atau di sini, untuk indikator yang belum mencapai target."
_KEPALA = ("Tindak lanjut", "Perangkat daerah", "Tenggat", "Keadaan", "Hasilnya")


def semua_tindak_lanjut(
    pilih: Pilihan, pelaku: Pelaku, rapat: str | None = None
) -> list[dict[str, Any]]:
    """Those of the chosen plan that somebody may read, of one meeting where it is named."""
    boleh = opd_dalam(pelaku, Tindakan.LIHAT_TINDAK_LANJUT, pilih.wilayah)
    with cache.mesin(pilih.versi).connect() as connection:
        semua = baris(tindak_lanjut_frame(connection, pilih.wilayah))
    milik = [
        t for t in semua if t["rencana"] == pilih.rencana and (boleh is None or t["opd"] in boleh)
    ]
    return [t for t in milik if rapat is None or t["rapat"] == rapat]


def putusan_gerak(pilih: Pilihan, t: dict[str, Any]) -> tuple[Gerak, str]:
    """What the period after says of one, with the figures of both."""
    tahun, triwulan = periode_berikut(int(t["tahun"]), int(t["triwulan"]))
    awal = Posisi(t["realisasi"], t["capaian"])
    rencana = cache.rencana(pilih.versi)
    milik = rencana[rencana["rencana"] == pilih.rencana]
    kini = Posisi(None, None)
    if tahun <= int(milik["tahun_akhir"].max()):
        nilai = cache.kinerja(pilih.versi, pilih.wilayah, tahun, pilih.rencana, triwulan)
        kini = posisi(nilai, str(t["indikator"]))
    dari = periode(int(t["tahun"]), int(t["triwulan"]))
    hasil, berikut = gerak(awal, kini), periode(tahun, triwulan)
    if hasil is Gerak.TANPA_DATA:
        return hasil, f"capaian {tulis(awal.capaian)} ({dari}); menunggu angka {berikut}"
    return hasil, (
        f"capaian {tulis(awal.capaian)} ({dari}) menjadi {tulis(kini.capaian)} ({berikut})"
    )


def kalimat(pilih: Pilihan, pelaku: Pelaku) -> tuple[str, str]:
    """The sentence of the page and what stands under it."""
    semua = semua_tindak_lanjut(pilih, pelaku)
    milik = opd_dalam(pelaku, Tindakan.LIHAT_TINDAK_LANJUT, pilih.wilayah)
    if not semua and milik is not None:
        return f"Belum ada tindak lanjut untuk {', '.join(sorted(milik))}", _ASALNYA
    if not semua:
        return f"Belum ada tindak lanjut {pilih.nama}", _ASALNYA
    buka = [t for t in semua if KeadaanTindakLanjut(t["keadaan"]) in _TERBUKA]
    hari = hari_ini(pilih).isoformat()
    lewat = sum(str(t["tenggat"]) < hari for t in buka)
    hasil = [putusan_gerak(pilih, t)[0] for t in semua]
    rinci = ", ".join(f"{hasil.count(g)} {GERAK_TEKS[g]}" for g in Gerak)
    telat = f", {lewat} lewat tenggat" if lewat else ""
    punya = f" {', '.join(sorted(milik))}" if milik is not None else ""
    return (
        f"{len(buka)} dari {len(semua)} tindak lanjut{punya} belum selesai{telat}",
        f"Indikator yang dituju, pada periode sesudahnya: {rinci}.",
    )


def daftar(pilih: Pilihan, pelaku: Pelaku, *, rapat: str | None = None) -> None:
    """The list, the soonest due first, and the form that reports on one."""
    semua = semua_tindak_lanjut(pilih, pelaku, rapat)
    if not semua:
        st.html(kosong("Belum ada tindak lanjut."))
        return
    hari = hari_ini(pilih)
    rows = [_baris(pilih, t, hari) for t in semua]
    st.html(tabel(_KEPALA, rows, "Yang tenggatnya paling dekat lebih dahulu", "tindak alir"))
    formulir_lapor(pilih, pelaku, semua)


def tindak_lanjut_indikator(pilih: Pilihan, pelaku: Pelaku, indikator: str) -> str:
    """What was decided for one indikator and what came of it, as HTML; "" for who may not see it.

    An earlier state of the data has none: a tindak lanjut is always as it stands today.
    """
    if not pilih.kini or larangan_bagi(pilih, pelaku, Tindakan.LIHAT_TINDAK_LANJUT):
        return ""
    hari = hari_ini(pilih)
    butir = [
        _butir(pilih, t, hari)
        for t in semua_tindak_lanjut(pilih, pelaku)
        if t["indikator"] == indikator
    ]
    isi = (
        f'<ul class="butir">{"".join(butir)}</ul>' if butir else kosong("Belum ada tindak lanjut.")
    )
    alamat = pilih.alamat("tindak_lanjut")
    return subjudul("Tindak lanjut") + isi + f"<p>{tautan('Semua tindak lanjut', alamat)}</p>"


def _butir(pilih: Pilihan, t: dict[str, Any], hari: date) -> str:
    """One in a line: what, who, until when; how far it is, and the period after."""
    keadaan = KeadaanTindakLanjut(t["keadaan"])
    tenggat, telat = _tenggat(t, hari)
    hasil, angka = putusan_gerak(pilih, t)
    return (
        f"<li>{escape(str(t['uraian']))} ({escape(str(t['opd']))}, "
        f"<span{' class=telat' if telat else ''}>tenggat {escape(tenggat)}</span>)<br>"
        f"{tanda(*_KATA[keadaan], keadaan.capitalize())} "
        f"{tanda(*_GERAK[hasil], GERAK_TEKS[hasil].capitalize())} "
        f'<span class="redup">{escape(angka)}</span></li>'
    )


def _tenggat(t: dict[str, Any], hari: date) -> tuple[str, bool]:
    """When it is due in words, and whether that is past while it is not done."""
    tenggat = date.fromisoformat(str(t["tenggat"]))
    lewat = KeadaanTindakLanjut(t["keadaan"]) in _TERBUKA and tenggat < hari
    lambat = f", lewat {(hari - tenggat).days} hari" if lewat else ""
    return tulis_tanggal(tenggat) + lambat, lewat


def _baris(pilih: Pilihan, t: dict[str, Any], hari: date) -> str:
    keadaan = KeadaanTindakLanjut(t["keadaan"])
    tenggat, lewat = _tenggat(t, hari)
    hasil, angka = putusan_gerak(pilih, t)
    nama = cache.kamus(pilih.versi)[str(t["indikator"])].nama
    bukti = f'<br><span class="redup">Bukti: {escape(str(t["bukti"]))}</span>' if t["bukti"] else ""
    tentang = (
        f'<span><b>{escape(str(t["uraian"]))}</b><br><span class="redup">{escape(nama)}</span>'
        f"{bukti}</span>"
    )
    kata = tanda(*_GERAK[hasil], GERAK_TEKS[hasil].capitalize())
    berikut = f'<span>{kata} <span class="redup">{escape(angka)}</span></span>'
    return (
        f"<tr>{sel('Tindak lanjut', tentang, 'nama')}"
        f"{sel('Perangkat daerah', escape(str(t['opd'])))}"
        f"{sel('Tenggat', escape(tenggat), 'berlabel telat' if lewat else 'berlabel')}"
        f"{sel('Keadaan', tanda(*_KATA[keadaan], keadaan.capitalize()))}"
        f"{sel('Hasilnya', berikut, 'kalimat')}</tr>"
    )
