"""The look: the style sheet with its colours written from the project's tables; no content."""

from pathlib import Path

import streamlit as st

from charts.tema import GELAP, PETA_GELAP, PETA_TERANG, TERANG, Palet
from domain.predikat import KELAS, TAK_DIKETAHUI, WARNA_TAK_DIKETAHUI, Warna

_GAYA = ("gaya.css", "gaya_kinerja.css", "gaya_siklus.css")
_TOMBOL = TERANG.utama  # white words on it have a contrast of 9 on either ground


def gelap() -> bool:
    """Whether the visitor sees the dark ground."""
    return st.context.theme.type == "dark"


def palet() -> Palet:
    """The colours of charts on the ground the visitor sees."""
    return GELAP if gelap() else TERANG


def pasang_gaya() -> None:
    """Put the style sheet on the page."""
    for nama in _GAYA:
        st.html(Path(__file__).with_name(nama))
    st.html(f"<style>{_warna()}{_kelas()}{_peta()}{_skema()}</style>")


def _warna() -> str:
    pasangan = {
        nama.replace("_", "-"): f"light-dark({terang},{getattr(GELAP, nama)})"
        for nama, terang in vars(TERANG).items()
    }
    pasangan |= {"tombol": _TOMBOL, "peringatan": f"light-dark({_rendah()})"}
    return ":root{" + "".join(f"--{nama}:{nilai};" for nama, nilai in pasangan.items()) + "}"


def _rendah() -> str:
    warna = KELAS[-2].warna
    return f"{warna.teks_terang},{warna.teks_gelap}"


def _kelas() -> str:
    """One CSS class per class of capaian, setting what `.lencana`, `.ubin` and `.kpi` draw with."""
    semua: dict[str, Warna] = {kelas.kode: kelas.warna for kelas in KELAS}
    semua[TAK_DIKETAHUI] = WARNA_TAK_DIKETAHUI
    return "".join(
        f".k-{kode}{{--isi:{w.isi};--di-atas:{w.di_atas};"
        f"--teks:light-dark({w.teks_terang},{w.teks_gelap})}}"
        for kode, w in semua.items()
    )


def _peta() -> str:
    """One CSS class per class of a map, as `_kelas` for those of a capaian."""
    return "".join(
        f".k-{kode}{{--isi:light-dark({isi},{PETA_GELAP[kode][0]});"
        f"--di-atas:light-dark({atas},{PETA_GELAP[kode][1]})}}"
        for kode, (isi, atas) in PETA_TERANG.items()
    )


def _skema() -> str:
    """Set the scheme for what stands outside .stApp; a chart drawn for the other one is inverted.

    When the system switches after a run there is no new run, so charts keep their colours; turned
    over they stay readable until the next. Paper is light whatever the screen is.
    """
    kini, lain = ("dark", "light") if gelap() else ("light", "dark")
    terbalik = ".stPlotlyChart .js-plotly-plot{filter:invert(.92) hue-rotate(180deg)}"
    kertas = f"@media print{{{terbalik}}}" if gelap() else ""
    return (
        f":root{{color-scheme:{kini}}}@media (prefers-color-scheme:{lain})"
        f"{{:root{{color-scheme:{lain}}}{terbalik}}}{kertas}"
    )
