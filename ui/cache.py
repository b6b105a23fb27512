"""The one cached seam to the store: every read is keyed by the data version, so none is stale.

What is read is handed out as it is, without a copy: nobody may change it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd
import streamlit as st

from domain.acuan import Indikator, Wilayah
from loaders.build import build, needs_build
from loaders.data_folder import DATA
from loaders.problems import UnreadableFile
from metrics.acuan import kamus_menurut_kode, wilayah_menurut_kode
from metrics.kinerja import Kinerja
from metrics.kinerja import kinerja as nilai_kinerja
from metrics.siap import Siap, siapkan
from metrics.tahunan import tahunan
from store.engine import Engine, StoreError, check_schema, connect, database_url
from store.kinerja import KinerjaFrames, kinerja_frames
from store.reading import kamus_frame, loads_frame, setelan, wilayah_frame
from store.reading_figures import cakupan_frame, realisasi_frame
from store.reading_plan import bertriwulan, rencana_frame, versi_berlaku
from store.terminal import at_the_machine
from store.version import data_version
from ui.ingat import ingat


@ingat(4)
def _engine(url: str) -> Engine:
    return connect(url)


@st.cache_resource(max_entries=4, show_spinner="Menyiapkan data. Pembukaan pertama perlu sebentar…")
def _siap(url: str) -> bool:
    """Build the store from data/ at the first start of a process; later starts find it ready."""
    engine = _engine(url)
    try:
        siapa = at_the_machine("server")
        ditolak = needs_build(engine, DATA) and build(engine, siapa, DATA, _diam).refused
    except UnreadableFile as sebab:
        raise StoreError(
            f"Folder data/ belum dapat dibaca: {sebab.found}. Lengkapi isinya, lalu jalankan "
            "python -m loaders build."
        ) from sebab
    if ditolak:
        raise StoreError(
            "Ada berkas di folder data/ yang bermasalah. Jalankan python -m loaders build "
            "untuk melihat sel dan perbaikannya."
        )
    return True


def _diam(selesai: int, semua: int, berkas: str) -> None:
    """Take the progress of a build and show none: the spinner says enough."""


class Versi(NamedTuple):
    """A state of a store, the key of everything read here: the database and its data version."""

    basis_data: str
    nomor: int


def versi() -> Versi:
    """The state the store is in now.

    Raises StoreError, in a sentence for the user, where the store cannot be used.
    """
    url = database_url()
    _siap(url)
    engine = _engine(url)
    check_schema(engine)
    with engine.connect() as connection:
        return Versi(url, data_version(connection))


def mesin(versi: Versi) -> Engine:
    """The store itself, for what is checked against it or written to it."""
    return _engine(versi.basis_data)


@ingat(8)
def tabel_wilayah(versi: Versi) -> pd.DataFrame:
    """All regions with their centres (store.reading.wilayah_frame)."""
    with _engine(versi.basis_data).connect() as connection:
        return wilayah_frame(connection, versi.nomor)


@ingat(8)
def wilayah(versi: Versi) -> dict[str, Wilayah]:
    """All regions by their kode, in its order."""
    return wilayah_menurut_kode(tabel_wilayah(versi))


@ingat(8)
def kamus(versi: Versi) -> dict[str, Indikator]:
    """The dictionary of indikator by their code."""
    with _engine(versi.basis_data).connect() as connection:
        return kamus_menurut_kode(kamus_frame(connection, versi.nomor))


@ingat(8)
def rencana(versi: Versi) -> pd.DataFrame:
    """All plans in all their versions (store.reading_plan.rencana_frame)."""
    with _engine(versi.basis_data).connect() as connection:
        return rencana_frame(connection, as_of=versi.nomor)


@ingat(8)
def rencana_bertriwulan(versi: Versi) -> frozenset[str]:
    """The plans that have quarterly targets."""
    with _engine(versi.basis_data).connect() as connection:
        return bertriwulan(connection, versi.nomor)


@ingat(512)
def versi_rencana(versi: Versi, kode: str, tahun: int) -> int:
    """The version of a plan in force in a year (store.reading_plan.versi_berlaku)."""
    return versi_berlaku(rencana(versi), kode, tahun)


def versi_tiap_tahun(versi: Versi, kode: str, tahun: Sequence[int]) -> dict[int, list[int]]:
    """The versions of a plan that are in force in some years, each with those years."""
    semua = rencana(versi)
    hasil: dict[int, list[int]] = {}
    for t in tahun:
        hasil.setdefault(versi_berlaku(semua, kode, t), []).append(t)
    return hasil


def kinerja_masukan(versi: Versi, wilayah: str, tahun: int, rencana: str) -> KinerjaFrames:
    """What the score of one wilayah, plan and year needs (store.kinerja.kinerja_frames).

    Years in which the same version of the plan is in force share what was read.
    """
    nomor = versi_rencana(versi, rencana, tahun) if rencana else tahun
    return _masukan(versi, wilayah, rencana, nomor, tahun)


@ingat(64, kunci=4)
def _masukan(versi: Versi, wilayah: str, rencana: str, nomor: int, tahun: int) -> KinerjaFrames:
    del nomor  # part of the key alone
    with _engine(versi.basis_data).connect() as connection:
        return kinerja_frames(connection, wilayah, tahun, rencana, as_of=versi.nomor)


@ingat(64)
def kinerja(versi: Versi, wilayah: str, tahun: int, rencana: str, triwulan: int = 0) -> Kinerja:
    """The score of one wilayah and plan in a period (metrics.kinerja)."""
    return nilai_kinerja(rencana_siap(versi, wilayah, tahun, rencana), tahun, triwulan)


def rencana_siap(versi: Versi, wilayah: str, tahun: int, rencana: str) -> Siap:
    """kinerja_masukan() made ready to be scored."""
    masukan = kinerja_masukan(versi, wilayah, tahun, rencana)
    return _disiapkan(versi, wilayah, masukan.rencana, masukan.versi_rencana, masukan)


@ingat(64, kunci=4)
def _disiapkan(
    versi: Versi, wilayah: str, rencana: str, nomor: int, masukan: KinerjaFrames
) -> Siap:
    del versi, wilayah, rencana, nomor  # the key alone
    return siapkan(masukan)


@ingat(256)
def angka_tahunan(versi: Versi, indikator: str, wilayah: Sequence[str]) -> pd.DataFrame:
    """Yearly figures of an indikator for some wilayah, with their origin (metrics.tahunan).

    Those below one wilayah, and those above them, are read at once for all who ask.
    """
    sekitar = _sekitar(versi, wilayah)
    if not sekitar:
        return _angka_tahunan(versi, indikator, wilayah)
    semua = _angka_tahunan(versi, indikator, sekitar)
    return semua[semua["wilayah"].isin(wilayah)].reset_index(drop=True)


def _sekitar(versi: Versi, kode: Sequence[str]) -> tuple[str, ...]:
    """The children of the wilayah above the first of them, and all above; () if one is none."""
    semua = wilayah(versi)
    induk = semua[kode[0]].induk if kode else ""
    bersama = _di_bawah(versi).get(induk, ())
    return bersama if {*kode} <= {*bersama} else ()


@ingat(8)
def _di_bawah(versi: Versi) -> Mapping[str, tuple[str, ...]]:
    """Of every wilayah that has some right below it: these, itself and those above it."""
    semua = wilayah(versi)
    hasil: dict[str, list[str]] = {}
    for satu in semua.values():
        if satu.induk and satu.induk not in hasil:
            atas = [satu.induk]
            while induk := semua[atas[-1]].induk:
                atas.append(induk)
            hasil[satu.induk] = atas
        if satu.induk:
            hasil[satu.induk].append(satu.kode)
    return {induk: tuple(kode) for induk, kode in hasil.items()}


@ingat(256)
def _angka_tahunan(versi: Versi, indikator: str, wilayah: Sequence[str]) -> pd.DataFrame:
    agregasi = kamus(versi)[indikator].agregasi
    with _engine(versi.basis_data).connect() as connection:
        angka = realisasi_frame(
            connection, indikator=[indikator], wilayah=list(wilayah), as_of=versi.nomor
        )
    return tahunan(angka, agregasi)


@ingat(8)
def cakupan_angka(versi: Versi) -> pd.DataFrame:
    """First and last year with a figure, per indikator and wilayah (cakupan_frame)."""
    with _engine(versi.basis_data).connect() as connection:
        return cakupan_frame(connection, versi.nomor)


@ingat(32)
def pengaturan(versi: Versi, kunci: str) -> str | None:
    """One setting that holds for all (store.reading.setelan)."""
    with _engine(versi.basis_data).connect() as connection:
        return setelan(connection, kunci, versi.nomor)


@ingat(8)
def saat_muatan_terakhir(versi: Versi) -> str:
    """The moment of the load that made this version, UTC in ISO 8601; "" before the first."""
    with _engine(versi.basis_data).connect() as connection:
        muatan = loads_frame(connection, versi.nomor)
    return "" if muatan.empty else str(muatan["moment"].iloc[-1])


__all__ = [
    "StoreError",
    "Versi",
    "angka_tahunan",
    "cakupan_angka",
    "kamus",
    "kinerja",
    "kinerja_masukan",
    "mesin",
    "pengaturan",
    "rencana",
    "saat_muatan_terakhir",
    "tabel_wilayah",
    "versi",
    "versi_rencana",
    "versi_tiap_tahun",
    "wilayah",
]
