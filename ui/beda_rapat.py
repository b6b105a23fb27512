"""The part of the page Beda on meetings: those saved, and saving this state as one."""

from datetime import UTC, date, datetime
from html import escape
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from domain.hak import Tindakan, larangan
from domain.kalimat import periode
from domain.waktu import tulis_tanggal
from store.rapat import rapat_baru
from store.rapat_butir import open_rapat
from ui import cache
from ui.beda_acuan import DARI
from ui.cache import StoreError
from ui.hak import pelaku
from ui.komponen import kosong, lipat, subjudul, tautan
from ui.pilihan import KEADAAN, Pilihan
from ui.tabel import sel, tabel

_DISIMPAN = "beda_disimpan"  # what was just saved, said once after the page has run again
_TERPANJANG = 80
_KEPALA = ("Rapat", "Tanggal", "Wilayah dan rencana", "Periode", "Buka")


def tabel_rapat(pilih: Pilihan, rapat: list[dict[str, Any]]) -> str:
    """The saved meetings, each with the way to what it was shown and to what changed since."""
    kepala = subjudul(
        "Rapat",
        "Keadaan yang dilihat sebuah rapat: periode, versi data, dan aturannya. Tidak pernah "
        "ditimpa.",
    )
    if not rapat:
        return kepala + kosong(
            "Belum ada rapat yang disimpan. Simpan keadaan yang dibuka rapat evaluasi; rapat "
            "berikutnya melihat apa yang berubah sejak itu."
        )
    sini = [r for r in rapat if r["wilayah"] == pilih.wilayah]
    lain = [r for r in rapat if r["wilayah"] != pilih.wilayah]
    isi = _tabel(pilih, sini) if sini else ""
    if lain:
        isi += lipat(f"Rapat wilayah lain, {len(lain)}", _tabel(pilih, lain))
    return kepala + isi


def _tabel(pilih: Pilihan, rapat: list[dict[str, Any]]) -> str:
    return tabel(_KEPALA, [_baris(pilih, r) for r in rapat], "Terbaru lebih dahulu", "rapat dua")


def _baris(pilih: Pilihan, r: dict[str, Any]) -> str:
    tujuan = {"wilayah": r["wilayah"], "rencana": r["rencana"]}
    waktu = {"tahun": str(r["tahun"])}
    if r["triwulan"]:
        waktu["triwulan"] = str(r["triwulan"])
    kini = {"tahun": str(pilih.tahun)} if r["wilayah"] == pilih.wilayah else waktu
    buka = (
        tautan("Yang berubah sejak itu", f"beda?{urlencode({**tujuan, **kini, DARI: r['nama']})}"),
        tautan(
            f"Keadaan waktu itu (versi {r['as_of']})",
            f"sasaran?{urlencode({**tujuan, **waktu, KEADAAN: str(r['as_of'])})}",
        ),
    )
    tentang = f'{escape(r["nama_wilayah"])}<br><span class="redup">{escape(r["rencana"])}</span>'
    return (
        f"<tr>{sel('Rapat', escape(r['nama']), 'nama')}"
        f"{sel('Tanggal', escape(tulis_tanggal(date.fromisoformat(r['tanggal']))))}"
        f"{sel('Wilayah dan rencana', f'<span>{tentang}</span>')}"
        f"{sel('Periode', escape(periode(r['tahun'], r['triwulan'])))}"
        f"{sel('Buka', f'<span>{buka[0]}<br>{buka[1]}</span>')}</tr>"
    )


def simpan_rapat(pilih: Pilihan) -> None:
    """The form that saves the state and the period shown as a meeting, where one may write."""
    kabar = st.session_state.pop(_DISIMPAN, "")
    if kabar:
        st.toast(kabar)
    if larangan(pelaku(), Tindakan.CATAT_RAPAT, pilih.wilayah) or not pilih.rencana:
        return
    st.html(subjudul("Simpan keadaan ini sebagai rapat", _yang_disimpan(pilih)))
    with st.form("beda_simpan", border=False), st.container(horizontal=True, key="simpan_rapat"):
        nama = st.text_input(
            "Nama rapat",
            placeholder="misalnya Evaluasi TW II 2024",
            max_chars=_TERPANJANG,
            width=320,
        )
        tanggal = st.date_input("Tanggal rapat", value=None, format="DD/MM/YYYY", width=180)
        dikirim = st.form_submit_button("Simpan sebagai rapat")
    if dikirim:
        _simpan(pilih, nama.strip(), tanggal)


def _yang_disimpan(pilih: Pilihan) -> str:
    return (
        f"{pilih.nama}, {periode(pilih.tahun, pilih.triwulan)}, versi data {pilih.versi.nomor}, "
        "dengan aturan yang berlaku di situ."
    )


def _simpan(pilih: Pilihan, nama: str, tanggal: date | None) -> None:
    if tanggal is None:
        st.error("Tanggal rapat kosong; pilih tanggalnya.", icon=":material/error:")
        return
    if nama.isdecimal():
        st.error(
            "Nama rapat tidak boleh hanya angka, karena angka menyebut versi data.",
            icon=":material/error:",
        )
        return
    try:
        masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
        rapat = rapat_baru(nama, tanggal, masukan, pilih.tahun, pilih.triwulan)
        open_rapat(cache.mesin(pilih.versi), pelaku(), rapat, (), datetime.now(UTC))
    except StoreError as sebab:
        st.error(str(sebab), icon=":material/error:")
        return
    st.session_state[_DISIMPAN] = f"Rapat “{nama}” disimpan pada versi data {rapat.as_of}."
    st.rerun()
