"""The one cached seam to the store: every read is keyed by the data version, so none is stale."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from loaders.build import build, needs_build
from loaders.data_folder import DATA
from store.engine import Engine, StoreError, check_schema, connect, database_url
from store.kinerja import KinerjaFrames, kinerja_frames
from store.reading import kamus_frame, loads_frame, setelan, wilayah_frame
from store.reading_figures import cakupan_frame, realisasi_frame
from store.reading_plan import rencana_frame
from store.version import data_version


@st.cache_resource(max_entries=4, show_spinner=False)
def _engine(url: str) -> Engine:
    return connect(url)


@st.cache_resource(max_entries=4, show_spinner="Menyiapkan data. Pembukaan pertama perlu sebentar…")
def _siap(url: str) -> bool:
    """Build the store from data/ at the first start of a process; later starts find it ready."""
    engine = _engine(url)
    if needs_build(engine, DATA):
        hasil = build(engine, DATA, lambda *_: None)
        if hasil.refused:
            raise StoreError(
                "Ada berkas di folder data/ yang bermasalah. Jalankan python -m loaders build "
                "untuk melihat sel dan perbaikannya."
            )
    return True


def versi() -> int:
    """The data version now: the key of everything read below.

    Raises StoreError, in a sentence for the user, where the store cannot be used.
    """
    url = database_url()
    _siap(url)
    engine = _engine(url)
    check_schema(engine)
    with engine.connect() as connection:
        return data_version(connection)


@st.cache_data(max_entries=8, show_spinner=False)
def wilayah(versi: int) -> pd.DataFrame:
    """All regions, indexed by kode (store.reading.wilayah_frame)."""
    del versi
    with _engine(database_url()).connect() as connection:
        return wilayah_frame(connection).set_index("kode", drop=False)


@st.cache_data(max_entries=8, show_spinner=False)
def kamus(versi: int) -> pd.DataFrame:
    """The dictionary of indikator, indexed by their code (store.reading.kamus_frame)."""
    with _engine(database_url()).connect() as connection:
        return kamus_frame(connection, versi).set_index("indikator", drop=False)


@st.cache_data(max_entries=8, show_spinner=False)
def rencana(versi: int) -> pd.DataFrame:
    """All plans in all their versions (store.reading_plan.rencana_frame)."""
    with _engine(database_url()).connect() as connection:
        return rencana_frame(connection, as_of=versi)


@st.cache_data(max_entries=64, show_spinner=False)
def kinerja_masukan(versi: int, wilayah: str, tahun: int, rencana: str) -> KinerjaFrames:
    """What the score of one wilayah, plan and year needs (store.kinerja.kinerja_frames)."""
    with _engine(database_url()).connect() as connection:
        return kinerja_frames(connection, wilayah, tahun, rencana, as_of=versi)


@st.cache_data(max_entries=128, show_spinner=False)
def angka(versi: int, indikator: Sequence[str], wilayah: Sequence[str] | None) -> pd.DataFrame:
    """Figures of some indikator for some wilayah, all years (store.reading_figures)."""
    with _engine(database_url()).connect() as connection:
        return realisasi_frame(
            connection,
            indikator=list(indikator),
            wilayah=None if wilayah is None else list(wilayah),
            as_of=versi,
        )


@st.cache_data(max_entries=8, show_spinner=False)
def cakupan_angka(versi: int) -> pd.DataFrame:
    """First and last year with a figure, per indikator and wilayah (cakupan_frame)."""
    with _engine(database_url()).connect() as connection:
        return cakupan_frame(connection, versi)


@st.cache_data(max_entries=32, show_spinner=False)
def pengaturan(versi: int, kunci: str) -> str | None:
    """One setting that holds for all (store.reading.setelan)."""
    with _engine(database_url()).connect() as connection:
        return setelan(connection, kunci, versi)


@st.cache_data(max_entries=8, show_spinner=False)
def saat_muatan_terakhir(versi: int) -> str:
    """The moment of the load that made this version, UTC in ISO 8601; "" before the first."""
    with _engine(database_url()).connect() as connection:
        muatan = loads_frame(connection, versi)
    return "" if muatan.empty else str(muatan["moment"].iloc[-1])


__all__ = [
    "StoreError",
    "angka",
    "cakupan_angka",
    "kamus",
    "kinerja_masukan",
    "pengaturan",
    "rencana",
    "saat_muatan_terakhir",
    "versi",
    "wilayah",
]
