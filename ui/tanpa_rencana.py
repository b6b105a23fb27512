"""What stands in place of a plan where a wilayah has none."""

import streamlit as st

from ui.frame import kaki
from ui.komponen import judul, subjudul, tautan
from ui.pilihan import Pilihan


def perlu_rencana(pilih: Pilihan) -> None:
    """Stop a page that is about a plan where the wilayah has none, with the way on."""
    if pilih.rencana:
        return
    st.html(judul(f"{pilih.nama} belum mempunyai rencana"))
    with st.container(key="kartu_tanpa_rencana"):
        st.html(tanpa_rencana(pilih))
    kaki(pilih, None)
    st.stop()


def tanpa_rencana(pilih: Pilihan) -> str:
    """What stands in place of a plan where the wilayah has none: what is missing, what there is."""
    lain = "".join(
        f"<li>{tautan(nama, pilih.alamat(halaman))}</li>"
        for halaman, nama in (
            ("tren", "Tren angkanya dari tahun ke tahun"),
            ("peringkat", "Peringkatnya di antara kabupaten dan kota"),
            ("data", "Halaman Data, tempat Bappeda memuat buku kerja rencana"),
        )
    )
    isi = (
        f"Misi, sasaran, dan target {pilih.nama} belum dimuat, sehingga capaiannya belum dapat "
        "dinilai. Yang sudah ada:"
    )
    return f'{subjudul("Belum ada rencana", isi)}<ul class="butir">{lain}</ul>'
