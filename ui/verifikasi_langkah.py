"""The head of one report on the page Verifikasi: how far it is, and the steps from there."""

import streamlit as st

from domain.hak import Tindakan
from domain.siklus import LANGKAH, PERLU_CATATAN
from ui.komponen import judul
from ui.siklus import bercatatan, lencana_laporan
from ui.triwulan import Lembar
from ui.triwulan_ajukan import keterangan, pindah

# The steps of the page with their labels, the one that goes on first.
_LABEL = {
    Tindakan.VERIFIKASI: "Nyatakan terverifikasi",
    Tindakan.SETUJUI: "Setujui",
    Tindakan.KUNCI: "Kunci",
    Tindakan.KEMBALIKAN: "Kembalikan",
    Tindakan.BUKA_KUNCI: "Buka kunci",
}


def langkah(satu: Lembar) -> None:
    """Sentence, badge and the buttons of the steps that the state and the rights leave."""
    st.html(judul(*keterangan(satu)))
    with st.container(key="kartu_ajukan", horizontal=True, vertical_alignment="center"):
        st.html(lencana_laporan(satu.keadaan), width="content")
        for tindakan, label in _LABEL.items():
            if (satu.keadaan, tindakan) not in LANGKAH or not satu.boleh(tindakan):
                continue
            if tindakan in PERLU_CATATAN:
                _bercatatan(satu, tindakan, label)
            elif st.button(label, type="primary", key=str(tindakan)):
                pindah(satu, tindakan, "")


def _bercatatan(satu: Lembar, tindakan: Tindakan, label: str) -> None:
    with st.popover(label, key=f"buka_{tindakan}"):
        if catatan := bercatatan(
            "Catatan untuk perangkat daerah",
            f"{label} laporan",
            kunci=str(tindakan),
            kunci_teks=f"catatan_{tindakan}_{satu.id}",
        ):
            pindah(satu, tindakan, catatan)
