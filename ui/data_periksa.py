"""Uploaded files, checked once per version of the store; nothing is written."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from loaders.annotated import annotated
from loaders.cells import Sheet
from loaders.known import Known, known_from_store
from loaders.problems import Level, Problem, UnreadableFile
from loaders.reading import read_workbook
from loaders.shell import NOTHING_TOLD, Loaded, Told, check_file, knowing
from store.approved import steps_taken
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat

_SIMPAN = "data_diperiksa"
_DISEBUT = "data_disebut"
_Kunci = tuple[str, str, tuple[int, int], Told]


@dataclass(frozen=True)
class Berkas:
    """A file as it was sent, and what it came to."""

    nama: str
    isi: bytes
    hasil: Loaded
    sebutan: Told = NOTHING_TOLD

    @property
    def masalah(self) -> tuple[Problem, ...]:
        """All problems, the gravest first."""
        return self.hasil.examined.content.problems

    @property
    def ditolak(self) -> bool:
        """Whether a galat stops it."""
        return self.hasil.examined.refused

    @property
    def peringatan(self) -> int:
        """How many problems need a yes."""
        return sum(m.level is Level.PERINGATAN for m in self.masalah)

    @property
    def tak_dikenal(self) -> bool:
        """Whether a person could tell what its columns hold: it was read, and gave no figure."""
        diperiksa = self.hasil.examined
        terbaca = bool(diperiksa.sha256) and not any(m.asking for m in self.masalah)
        return self.ditolak and terbaca and not diperiksa.rows

    @property
    def ditanyakan(self) -> bool:
        """Whether a person may answer on the page what the file does not say."""
        return self.tak_dikenal or any(m.asking or m.proposal for m in self.masalah)


@ingat(4)
def dikenal(versi: Versi) -> Known:
    """The kamus, wilayah and named layouts of a state of the store."""
    return known_from_store(cache.mesin(versi))


def periksa(versi: Versi, kiriman: Sequence[tuple[str, bytes]]) -> list[Berkas]:
    """Check each file against the store, those already checked in this session only once."""
    lama: dict[_Kunci, Berkas] = st.session_state.get(_SIMPAN, {})
    disebut: dict[tuple[str, str], Told] = st.session_state.get(_DISEBUT, {})
    baru: dict[_Kunci, Berkas] = {}
    with cache.mesin(versi).connect() as connection:
        keadaan = versi.nomor, steps_taken(connection)
    for nama, isi in kiriman:
        sidik = sha256(isi).hexdigest()
        sebutan = disebut.get((nama, sidik), NOTHING_TOLD)
        kunci = (nama, sidik, keadaan, sebutan)
        if kunci in lama:
            baru[kunci] = lama[kunci]
            continue
        with st.spinner(f"Memeriksa {nama}…"), _di_cakram(nama, isi) as path:
            known = knowing(dikenal(versi), sebutan)
            hasil = check_file(cache.mesin(versi), path, nama, known)
        baru[kunci] = Berkas(nama, isi, hasil, sebutan)
    st.session_state[_SIMPAN] = baru
    return list(baru.values())


def sebut(berkas: Berkas, sebutan: Told) -> None:
    """Keep, for this session, what a person said of a file; it is checked again by it."""
    kunci = (berkas.nama, sha256(berkas.isi).hexdigest())
    st.session_state[_DISEBUT] = st.session_state.get(_DISEBUT, {}) | {kunci: sebutan}


def salinan_bercatatan(berkas: Berkas) -> bytes:
    """The sender's own workbook with its problems marked."""
    with _di_cakram(berkas.nama, berkas.isi) as path:
        return annotated(path, berkas.masalah)


def lembar_lembar(berkas: Berkas) -> list[Sheet]:
    """The sheets of a file that hold anything; none where it cannot be read."""
    with _di_cakram(berkas.nama, berkas.isi) as path:
        try:
            return [s for s in read_workbook(path, berkas.nama).sheets if s.rows and not s.hidden]
        except UnreadableFile:
            return []


@contextmanager
def _di_cakram(nama: str, isi: bytes) -> Generator[Path]:
    """The file on disk under its own name, for as long as it is read."""
    with TemporaryDirectory(prefix="capaian-") as folder:
        path = Path(folder) / (Path(nama).name or "berkas")
        path.write_bytes(isi)
        yield path
