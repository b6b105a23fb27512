"""The entries of one report beside their past and their checks; accepted, or sent back."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from domain.hak import Tindakan
from domain.siklus import KeadaanLaporan
from metrics.laporan import BarisLaporan
from store.cycle_tables import Putusan
from store.isian import judge_isian
from ui import cache
from ui.siklus import bercatatan, dicoba, sekarang, selesai
from ui.triwulan import Lembar
from ui.triwulan_kartu import fakta, putusan_ada, putusan_tertulis, terbaca
from ui.triwulan_lampiran import lampiran
from ui.triwulan_periksa import masalah, tulis_hitungan, tulis_masalah


def periksa_laporan(satu: Lembar) -> None:
    """A card per indikator of the period, and the verdict on all of them at once."""
    boleh = satu.keadaan is KeadaanLaporan.DIAJUKAN and satu.boleh(Tindakan.PERIKSA)
    belum = [k for k in _terisi(satu) if not satu.isian[k].putusan]
    if (
        boleh
        and len(belum) > 1
        and st.button(f"Terima semua yang belum diputus ({len(belum)})", key="terima_semua")
    ):
        _putuskan(satu, belum, Putusan.DITERIMA, "")
    for isi in satu.dilaporkan:
        with st.container(key=f"kartu_isian_{isi.indikator}"):
            _kartu(satu, isi, boleh=boleh)


def _terisi(satu: Lembar) -> list[str]:
    return [b.indikator for b in satu.dilaporkan if b.indikator in satu.isian]


def _kartu(satu: Lembar, isi: BarisLaporan, *, boleh: bool) -> None:
    st.html(f'<h2 class="sub">{escape(isi.nama)}</h2>{fakta(satu, isi)}')
    nilai = satu.nilai(isi.indikator)
    if isi.indikator not in satu.isian:
        st.html('<p class="kosong" role="status">Belum diisi perangkat daerah.</p>')
        return
    st.html(terbaca(satu, isi))
    if nilai is not None:
        st.html(tulis_hitungan(satu, isi, nilai) + tulis_masalah(masalah(satu, isi, nilai)))
    lampiran(satu, isi)
    if putusan_ada(satu, isi):
        st.html(putusan_tertulis(satu, isi))
    if boleh:
        _putusan(satu, isi)


def _putusan(satu: Lembar, isi: BarisLaporan) -> None:
    with st.container(horizontal=True, key=f"putusan_{isi.indikator}"):
        if st.button("Terima", key=f"terima_{isi.indikator}"):
            _putuskan(satu, [isi.indikator], Putusan.DITERIMA, "")
        with st.popover("Minta perbaikan", key=f"buka_kembali_{isi.indikator}"):
            if catatan := bercatatan(
                "Yang perlu diperbaiki",
                "Tandai perlu perbaikan",
                kunci=f"kembali_{isi.indikator}",
                kunci_teks=f"catatan_{satu.id}_{isi.indikator}",
            ):
                _putuskan(satu, [isi.indikator], Putusan.DIKEMBALIKAN, catatan)


def _putuskan(satu: Lembar, indikator: Sequence[str], putusan: Putusan, catatan: str) -> None:
    def tulis() -> bool:
        judge_isian(
            cache.mesin(satu.pilih.versi), satu.pelaku, satu.id, indikator, putusan, sekarang(),
            catatan,
        )  # fmt: skip
        return True

    if dicoba(tulis):
        kata = "diterima" if putusan is Putusan.DITERIMA else "ditandai perlu perbaikan"
        selesai(f"{len(indikator)} isian {satu.nama_opd} {kata}.")
