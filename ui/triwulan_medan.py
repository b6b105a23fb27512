"""The fields of an entry on the page Triwulan: filled from the store once, read back, saved."""

from dataclasses import asdict, replace

import streamlit as st

from metrics.laporan import BarisLaporan
from store.isian import Bentrok, save_isian
from store.pemeriksaan import Isian
from ui import cache
from ui.cache import StoreError
from ui.siklus import sekarang, selesai
from ui.triwulan import Lembar
from ui.triwulan_periksa import dibaca

KOSONG = Isian()


def medan(satu: Lembar, isi: BarisLaporan, nama: str) -> str:
    """The key of a field of the card."""
    return f"isi_{satu.id}_{isi.indikator}_{nama}"


def tersimpan(satu: Lembar, indikator: str) -> Isian:
    """The current entry, an empty one where there is none."""
    isi = satu.isian.get(indikator)
    return KOSONG if isi is None else isi.isi


def versi_tersimpan(satu: Lembar, indikator: str) -> int:
    """The version of the current entry, 0 where there is none."""
    isi = satu.isian.get(indikator)
    return 0 if isi is None else isi.versi


def siapkan(satu: Lembar, isi: BarisLaporan) -> None:
    """Fill the fields from the store: once, and anew where another saved and nothing is typed."""
    dasar = medan(satu, isi, "dasar")
    versi = versi_tersimpan(satu, isi.indikator)
    asli = medan(satu, isi, "asli")
    if dasar in st.session_state:
        kini_diketik = diketik(satu, isi, dibaca(isi, isi_medan(satu, isi, "nilai")).nilai)
        if st.session_state[dasar] == versi or kini_diketik != st.session_state[asli]:
            return
    kini = tersimpan(satu, isi.indikator)
    st.session_state[dasar], st.session_state[asli] = versi, kini
    for nama, n in asdict(kini).items():
        st.session_state[medan(satu, isi, nama)] = n
    st.session_state[medan(satu, isi, "nilai")] = tertulis(isi, kini.nilai)


def tertulis(isi: BarisLaporan, nilai: float | None) -> str:
    """A stored value as it is typed: all its decimals, no unit."""
    if nilai is None:
        return ""
    if isi.skala:
        return isi.tulis(nilai)
    teks = f"{nilai:,.10f}".rstrip("0").rstrip(".")
    return teks.translate(str.maketrans({",": ".", ".": ","}))


def isi_medan(satu: Lembar, isi: BarisLaporan, nama: str) -> str:
    """What a field of text holds now."""
    return str(st.session_state.get(medan(satu, isi, nama)) or "")


def diketik(satu: Lembar, isi: BarisLaporan, nilai: float | None) -> Isian:
    """The entry as it is typed, with a value that was read."""
    uraian = {n: isi_medan(satu, isi, n).strip() for n in asdict(KOSONG) if n != "nilai"}
    return replace(KOSONG, nilai=nilai, **uraian)


def belum_tersimpan(satu: Lembar) -> list[str]:
    """The names of the indikator in whose fields something was typed and not saved."""
    return [
        b.nama
        for b in satu.dilaporkan
        if medan(satu, b, "asli") in st.session_state and _berubah(satu, b)
    ]


def _berubah(satu: Lembar, isi: BarisLaporan) -> bool:
    teks = isi_medan(satu, isi, "nilai")
    nilai = dibaca(isi, teks)
    kini_diketik = diketik(satu, isi, nilai.nilai)
    return bool(nilai.galat) or kini_diketik != st.session_state[medan(satu, isi, "asli")]


def simpan(satu: Lembar, isi: BarisLaporan, usulan: Isian, dasar: int) -> None:
    """Save one entry; where another was quicker, keep both for the card to show."""
    try:
        versi = save_isian(
            cache.mesin(satu.pilih.versi), satu.pelaku, satu.id, isi.indikator, usulan, dasar,
            sekarang(),
        )  # fmt: skip
    except Bentrok:
        st.rerun()
    except StoreError as sebab:
        st.error(str(sebab), icon=":material/error:")
        return
    st.session_state[medan(satu, isi, "dasar")] = versi
    st.session_state[medan(satu, isi, "asli")] = usulan
    selesai(f"{isi.nama} disimpan sebagai draf.")
