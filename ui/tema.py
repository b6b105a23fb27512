"""The look: the style sheet with its colours written from the project's tables; no content."""

from functools import cache
from pathlib import Path

import streamlit as st

from charts.gaya import gaya_warna
from charts.tema import GELAP, TERANG, Palet

_GAYA = ("gaya.css", "gaya_kinerja.css", "gaya_siklus.css", "gaya_laporan.css")


def gelap() -> bool:
    """Whether the visitor sees the dark ground."""
    return st.context.theme.type == "dark"


def palet() -> Palet:
    """The colours of charts on the ground the visitor sees."""
    return GELAP if gelap() else TERANG


def pasang_gaya() -> None:
    """Put the style sheet on the page, whole: what is sent as one is kept by the browser."""
    st.html(f"<style>{_gaya()}{_skema()}</style>")


@cache
def _gaya() -> str:
    berkas = [Path(__file__).with_name(nama).read_text("utf-8") for nama in _GAYA]
    return "".join([*berkas, gaya_warna()])


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
