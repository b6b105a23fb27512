"""The part of the page Data that hands out workbooks to fill; it writes nothing to the store."""

import streamlit as st

from loaders.template_rows import template_for
from ui import cache
from ui.data_periksa import dikenal
from ui.komponen import subjudul
from ui.pilihan import Pilihan

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def templat(pilih: Pilihan) -> None:
    """A download of the workbook for the chosen wilayah, plan and year."""
    st.html(
        subjudul(
            "Templat untuk diisi",
            f"Indikator rencana, satuan, dan angka yang sudah ada untuk {pilih.nama}; "
            "diisi di Excel, lalu dimuat kembali di sini.",
        )
    )
    if not pilih.rencana:
        st.html(f'<p class="lede">{pilih.nama} belum mempunyai rencana.</p>')
        return
    with st.container(key="templat", horizontal=True):
        tersedia = {f"Templat {pilih.tahun}": pilih.tahun, "Semua tahun rencana": None}
        for label, tahun in tersedia.items():
            st.download_button(
                label,
                lambda tahun=tahun: _isi(pilih, tahun),
                f"realisasi_{pilih.rencana}_{tahun or 'semua_tahun'}.xlsx",
                _XLSX,
                key=f"templat_{tahun or 'semua'}",
                on_click="ignore",
            )


def _isi(pilih: Pilihan, tahun: int | None) -> bytes:
    mesin = cache.mesin(pilih.versi)
    return template_for(mesin, dikenal(pilih.versi), pilih.wilayah, pilih.rencana, tahun)[1]
