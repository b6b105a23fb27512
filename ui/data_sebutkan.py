"""The step in which a person says of which wilayah or plan a file is that does not tell itself."""

import streamlit as st

from loaders.problems import Asking
from loaders.shell import Told
from ui.data_periksa import Berkas, dikenal, sebut
from ui.pilihan import Pilihan


def sebutkan(pilih: Pilihan, nomor: int, berkas: Berkas) -> None:
    """A picker of the wilayah, a field for the plan's code, each where the file lacks it."""
    perlu = {m.asking for m in berkas.masalah if m.asking}
    if not perlu:
        return
    regions = dikenal(pilih.versi).regions
    wilayah, rencana = berkas.sebutan.wilayah, berkas.sebutan.rencana
    if Asking.WILAYAH in perlu:
        dipilih = st.selectbox(
            "Wilayah berkas ini", list(regions.entries), index=None, placeholder="belum disebut",
            format_func=regions.name_of, key=f"sebut_wilayah_{nomor}", width=460,
        )  # fmt: skip
        wilayah = dipilih or wilayah
    if Asking.RENCANA in perlu:
        rencana = st.text_input(
            "Kode rencananya", rencana, placeholder="misalnya 1604-RPJMD-2025",
            help="Kode rencana yang sudah tersimpan, atau kode rencana baru: kode wilayah, jenis, "
            "dan tahun awal", key=f"sebut_rencana_{nomor}", width=460,
        ).strip()  # fmt: skip
    baru = Told(wilayah, rencana)
    if st.button("Periksa ulang", disabled=baru == berkas.sebutan, key=f"sebut_{nomor}"):
        sebut(berkas, baru)
        st.rerun()
