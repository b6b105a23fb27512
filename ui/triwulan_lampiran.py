"""The files attached to an entry: listed to be downloaded, added, taken back."""

import streamlit as st

from domain.lampiran import MAKS_BITA
from metrics.laporan import BarisLaporan
from store.lampiran import add_lampiran, isi_lampiran, withdraw_lampiran
from ui import cache
from ui.siklus import dicoba, sekarang, selesai
from ui.triwulan import Lembar, Nilai

_JENIS = ["pdf", "png", "jpg", "jpeg", "xlsx"]
_GILIRAN = "lampiran_giliran"  # a new number empties the uploaders


def lampiran(satu: Lembar, isi: BarisLaporan) -> None:
    """The attachments of one indikator, and the field for one more where one may write."""
    for berkas in satu.lampiran:
        if berkas["indikator"] == isi.indikator:
            _berkas(satu, berkas)
    if not satu.dapat_diisi:
        return
    giliran = st.session_state.get(_GILIRAN, 0)
    kiriman = st.file_uploader(
        f"Lampiran (PDF, gambar, atau xlsx; paling besar {MAKS_BITA // 1024**2} MB)",
        _JENIS,
        key=f"lampiran_{satu.id}_{isi.indikator}_{giliran}",
    )
    if kiriman is None:
        return
    mesin = cache.mesin(satu.pilih.versi)
    if dicoba(
        lambda: add_lampiran(
            mesin, satu.pelaku, satu.id, isi.indikator, kiriman.name, kiriman.getvalue(), sekarang()
        )
    ):
        st.session_state[_GILIRAN] = giliran + 1
        selesai(f"{kiriman.name} dilampirkan pada {isi.nama}.")


def _berkas(satu: Lembar, berkas: Nilai) -> None:
    """One file: download it, or take it back."""
    nomor = berkas["id"]
    with st.container(horizontal=True, vertical_alignment="center", key=f"berkas_{nomor}"):
        st.download_button(
            f"Unduh {berkas['nama']}",
            lambda: _isi(satu, nomor),
            str(berkas["nama"]),
            key=f"unduh_lampiran_{nomor}",
            on_click="ignore",
        )
        if satu.dapat_diisi and st.button("Cabut", key=f"cabut_{nomor}"):
            mesin = cache.mesin(satu.pilih.versi)
            if dicoba(lambda: _cabut(mesin, satu, nomor)):
                selesai(f"{berkas['nama']} dicabut.")


def _cabut(mesin: cache.Engine, satu: Lembar, nomor: int) -> bool:
    withdraw_lampiran(mesin, satu.pelaku, nomor, sekarang())
    return True


def _isi(satu: Lembar, nomor: int) -> bytes:
    with cache.mesin(satu.pilih.versi).connect() as connection:
        return isi_lampiran(connection, nomor)[1]
