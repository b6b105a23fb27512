"""Opening a meeting: its name and day, the state of the data frozen, its agenda proposed."""

from datetime import date

import streamlit as st

from domain.hak import Tindakan, larangan
from domain.kalimat import periode
from domain.peran import Pelaku
from store.rapat import rapat_baru
from store.rapat_butir import open_rapat
from ui import cache
from ui.komponen import subjudul
from ui.pilihan import Pilihan, pilih_triwulan
from ui.ringkasan import indikator_kartu, sorot
from ui.siklus import dicoba, hari_ini, sekarang, selesai
from ui.temuan import daftar_temuan

_TERPANJANG = 80


def buka_rapat(pilihan: Pilihan, pelaku: Pelaku) -> None:
    """The form that opens a meeting of the period shown, its agenda proposed from the findings."""
    if larangan(pelaku, Tindakan.CATAT_RAPAT, pilihan.wilayah) or not pilihan.rencana:
        return
    with st.container(key="kartu_buka_rapat"):
        st.html(
            subjudul(
                f"Buka rapat: {periode(pilihan.tahun, pilihan.triwulan)}",
                f"Keadaan data sekarang (versi {pilihan.versi.nomor}) disimpan sebagai yang "
                "dilihat rapat ini.",
            )
        )
        pilih_triwulan(pilihan)
        _mengundang(pilihan, pelaku)


def _mengundang(pilihan: Pilihan, pelaku: Pelaku) -> None:
    with st.form("rapat_baru", border=False, enter_to_submit=False):
        with st.container(horizontal=True, key="rapat_yang"):
            nama = st.text_input(
                "Nama rapat", key="rapat_nama", max_chars=_TERPANJANG, width=360,
                placeholder="misalnya Evaluasi TW III 2025",
            )  # fmt: skip
            tanggal = st.date_input(
                "Tanggal", hari_ini(pilihan), key="rapat_tanggal", format="DD/MM/YYYY", width=180
            )
        usul = "\n".join(agenda(pilihan))
        isi = st.text_area(
            "Agenda, satu baris satu pokok",
            usul,
            key=f"rapat_agenda_{pilihan.versi.nomor}_{pilihan.tahun}_{pilihan.triwulan}",
            height=180,
        )
        ditekan = st.form_submit_button("Buka rapat", type="primary", key="rapat_buka")
    if ditekan and _dinamai(nama):
        _buka(pilihan, pelaku, nama.strip(), tanggal, isi)


def agenda(pilihan: Pilihan) -> list[str]:
    """What the findings of the period say is to be talked about."""
    masukan = cache.kinerja_masukan(pilihan.versi, pilihan.wilayah, pilihan.tahun, pilihan.rencana)
    nilai = cache.kinerja(
        pilihan.versi, pilihan.wilayah, pilihan.tahun, pilihan.rencana, pilihan.triwulan
    )
    sorotan = {kode: sorot(pilihan, kode) for kode in indikator_kartu(pilihan)}
    return [f"{nama}: {isi}" for _, nama, isi, _ in daftar_temuan(pilihan, masukan, nilai, sorotan)]


def _dinamai(nama: str) -> bool:
    """Whether a name will do: a number alone names a version of the data."""
    if nama.strip() and not nama.strip().isdecimal():
        return True
    st.error("Beri nama rapat, misalnya “Evaluasi TW III 2025”.", icon=":material/error:")
    return False


def _buka(pilihan: Pilihan, pelaku: Pelaku, nama: str, tanggal: date, isi: str) -> None:
    def tulis() -> bool:
        masukan = cache.kinerja_masukan(
            pilihan.versi, pilihan.wilayah, pilihan.tahun, pilihan.rencana
        )
        rapat = rapat_baru(nama, tanggal, masukan, pilihan.tahun, pilihan.triwulan)
        pokok = [satu.strip() for satu in isi.splitlines() if satu.strip()]
        open_rapat(cache.mesin(pilihan.versi), pelaku, rapat, pokok, sekarang())
        return True

    if dicoba(tulis):
        st.query_params["rapat"] = nama
        selesai(f"Rapat “{nama}” dibuka pada versi data {pilihan.versi.nomor}.")
