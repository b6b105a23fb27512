"""How far a report is: its sentence, handing it in or taking it back, every step it took."""

from html import escape

import streamlit as st

from domain.hak import Tindakan
from domain.siklus import Fase, KeadaanLaporan, fase
from domain.waktu import tulis_saat
from store.laporan import move
from ui import cache
from ui.komponen import subjudul
from ui.siklus import KATA, bercatatan, dicoba, lencana_laporan, sekarang, selesai, tulis_fase
from ui.tabel import sel, tabel
from ui.triwulan import Lembar, Nilai
from ui.triwulan_medan import belum_tersimpan

KATA_TINDAKAN = {
    Tindakan.AJUKAN: "mengajukan",
    Tindakan.TARIK: "menarik kembali",
    Tindakan.VERIFIKASI: "memverifikasi",
    Tindakan.KEMBALIKAN: "mengembalikan",
    Tindakan.SETUJUI: "menyetujui",
    Tindakan.KUNCI: "mengunci",
    Tindakan.BUKA_KUNCI: "membuka kunci",
}


def keterangan(satu: Lembar) -> tuple[str, str]:
    """The page's sentence and what stands under it."""
    banyak = len(satu.dilaporkan)
    if not banyak:
        kalimat = "Semua indikatornya data tahunan"
    elif satu.terisi == banyak:
        kalimat = f"{banyak} dari {banyak} indikator {satu.periode.nama} sudah diisi"
    else:
        sisa = banyak - satu.terisi
        kalimat = f"{sisa} dari {banyak} indikator {satu.periode.nama} belum diisi"
    masa = tulis_fase(satu.periode, satu.hari, dikembalikan=satu.dikembalikan)
    if satu.terlambat:
        masa += f", terlambat {satu.terlambat} hari"
    return kalimat, f"{satu.nama_opd}: laporan {KATA[satu.keadaan].lower()}; {masa}."


def ajukan(satu: Lembar) -> None:
    """The button that the state of the report leaves to an operator."""
    with st.container(key="kartu_ajukan", horizontal=True, vertical_alignment="center"):
        st.html(lencana_laporan(satu.keadaan), width="content")
        if satu.keadaan is KeadaanLaporan.DRAFT and satu.boleh(Tindakan.AJUKAN):
            _ajukan(satu)
        elif satu.keadaan is KeadaanLaporan.DIAJUKAN and satu.boleh(Tindakan.TARIK):
            _tarik(satu)
    if satu.dikembalikan and satu.perpindahan:
        st.warning(f"Dikembalikan: {satu.perpindahan[-1]['catatan']}", icon=":material/undo:")


def _ajukan(satu: Lembar) -> None:
    sisa = len(satu.dilaporkan) - satu.terisi
    if fase(satu.periode.jendela, satu.hari, satu.dikembalikan) is not Fase.BUKA:
        return
    if sisa:
        akibat = f"{sisa} indikator belum diisi dan akan tampil belum ada data"
        st.html(f'<p class="redup kecil">{akibat}</p>')
    if st.button("Ajukan ke Bappeda", type="primary", key="ajukan"):
        if terbuka := belum_tersimpan(satu):
            st.error(f"Simpan dahulu perubahan pada {', '.join(terbuka)}.", icon=":material/edit:")
        else:
            pindah(satu, Tindakan.AJUKAN, "")


def _tarik(satu: Lembar) -> None:
    with st.popover("Tarik kembali", key="buka_tarik"):
        if catatan := bercatatan(
            "Alasan menarik", "Tarik laporan", kunci="tarik", kunci_teks="catatan_tarik"
        ):
            pindah(satu, Tindakan.TARIK, catatan)


def pindah(satu: Lembar, tindakan: Tindakan, catatan: str) -> None:
    """Take a step and tell where the report stands."""
    mesin = cache.mesin(satu.pilih.versi)
    sesudah = dicoba(lambda: move(mesin, satu.pelaku, satu.id, tindakan, sekarang(), catatan))
    if sesudah:
        selesai(f"Laporan {satu.nama_opd} {satu.periode.nama} kini {KATA[sesudah].lower()}.")


def jalan(satu: Lembar) -> None:
    """Every step of the report: when, who, what, with the note."""
    if not satu.perpindahan:
        return
    with st.container(key="kartu_jalan"):
        st.html(subjudul("Jalan laporan") + tabel_jalan(satu))


def tabel_jalan(satu: Lembar) -> str:
    """The steps as a table, the latest first."""
    kepala = ("Waktu", "Siapa", "Tindakan", "Keadaan", "Catatan")
    baris = [
        f"<tr>{sel('Waktu', escape(tulis_saat(str(p['moment']), satu.pilih.zona_waktu)))}"
        f"{sel('Siapa', escape(str(p['pelaku'])))}"
        f"{sel('Tindakan', escape(KATA_TINDAKAN[Tindakan(p['tindakan'])]))}"
        f"{sel('Keadaan', lencana_laporan(str(p['ke'])))}"
        f"{sel('Catatan', escape(str(p['catatan']) or '–'), _gaya(p))}</tr>"
        for p in reversed(satu.perpindahan)
    ]
    return tabel(kepala, baris, "Terbaru lebih dahulu", "jalan alir")


def _gaya(p: Nilai) -> str:
    """The class of a note's cell: where there is none, a phone leaves it out."""
    return "kalimat" if p["catatan"] else "redup tiada"
