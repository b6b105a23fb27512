"""The work of a press: one report per run of the page, so that each shows at once and all may be
cancelled; a button pressed meanwhile ends the report in the making at its next step."""

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from domain.aturan import AturanSalah
from domain.jumlah import BobotSalah
from reports.bacaan import baca_laporan
from reports.daftar import MENURUT_KODE, Pesanan, nama_berkas
from reports.isi import Laporan, LaporanSalah
from reports.umum import untuk_opd
from ui import cache
from ui.cache import StoreError, Versi
from ui.laporan_pilihan import Pesan

_ANTRE = "laporan_antre"
_DIBUAT = "laporan_dibuat"
_GAGAL = "laporan_gagal"
PALING_BANYAK = 40  # reports that a session keeps


@dataclass(frozen=True)
class Dibuat:
    """A report that was made in this session: what it is, its file, and what it is about."""

    kode: str
    pesan: Pesan
    nama: str
    isi: bytes
    tentang: str


@dataclass(frozen=True)
class Antrean:
    """The kinds still to be made of a choice, of how many, and what was read for them."""

    pesan: Pesan
    sisa: tuple[str, ...]
    banyak: int
    laporan: Laporan | None = None


def antrean(pesan: Pesan) -> Antrean | None:
    """What is still to be made; a choice that changed meanwhile ends it."""
    antre: Antrean | None = st.session_state.get(_ANTRE)
    if antre is not None and antre.pesan != pesan:
        st.session_state.pop(_ANTRE)
        return None
    return antre


def minta_dibuat(pesan: Pesan, kode: tuple[str, ...]) -> None:
    """Put kinds into the queue of a choice, in place of what was in it."""
    st.session_state[_ANTRE] = Antrean(pesan, kode, len(kode))
    st.session_state[_GAGAL] = {}


def batalkan() -> None:
    """Forget what is still to be made; what was made stays."""
    st.session_state.pop(_ANTRE, None)


def dibuat() -> tuple[Dibuat, ...]:
    """What was made in this session, the latest first."""
    return tuple(st.session_state.get(_DIBUAT, ()))


def gagal(pesan: Pesan) -> dict[str, str]:
    """Why kinds of this choice could not be made, by their code."""
    semua: dict[Any, str] = st.session_state.get(_GAGAL, {})
    return {kode: sebab for (milik, kode), sebab in semua.items() if milik == pesan}


def kerjakan(antre: Antrean, bilah: Any) -> None:
    """Make the next report, then run the page again; the bar tells how far the report is."""
    jenis = MENURUT_KODE[antre.sisa[0]]
    ke = antre.banyak - len(antre.sisa)

    def langkah(selesai: int, semua: int) -> None:
        bagian = kemajuan(ke, antre.banyak, selesai, semua)
        bilah.progress(bagian, f"{ke + 1} dari {antre.banyak}: {jenis.judul}")

    langkah(0, 1)
    pesanan = Pesanan(antre.pesan.templat, antre.pesan.kertas, langkah)
    laporan = antre.laporan
    try:
        laporan = laporan or _baca(antre.pesan)
        _simpan(antre.pesan, jenis.kode, laporan, jenis.tulis(laporan, pesanan))
    except (StoreError, LaporanSalah, AturanSalah, BobotSalah) as sebab:
        st.session_state[_GAGAL][antre.pesan, jenis.kode] = str(sebab)
    sisa = antre.sisa[1:]
    if sisa:
        st.session_state[_ANTRE] = replace(antre, sisa=sisa, laporan=laporan)
    else:
        batalkan()
    st.rerun()


def kemajuan(ke: int, banyak: int, selesai: int, semua: int) -> float:
    """How much of all is done, 0 to 1."""
    return min(1.0, (ke + selesai / max(semua, 1)) / banyak)


def _baca(pesan: Pesan) -> Laporan:
    """Read what is to be told, as far as its reader may see it."""
    with cache.mesin(Versi(pesan.basis_data, 0)).connect() as sambungan:
        laporan = baca_laporan(sambungan, pesan.minta)
    return laporan if pesan.opd is None else untuk_opd(laporan, pesan.opd)


def _simpan(pesan: Pesan, kode: str, laporan: Laporan, isi: bytes) -> None:
    k = laporan.kepala
    rapat = f"rapat {k.rapat}, " if k.rapat else ""
    nama = nama_berkas(k, kode, MENURUT_KODE[kode].akhiran)
    baru = Dibuat(kode, pesan, nama, isi, f"{k.nama}, {rapat}{k.periode}, {k.keadaan}")
    lain = [d for d in dibuat() if (d.pesan, d.kode) != (pesan, kode)]
    st.session_state[_DIBUAT] = [baru, *lain][:PALING_BANYAK]
