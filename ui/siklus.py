"""What the pages of the quarterly cycle share: moments, the period, words, one way to write."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import streamlit as st

from domain.hak import Tindakan, larangan
from domain.peran import Pelaku
from domain.siklus import Fase, Jendela, KeadaanLaporan, fase
from domain.waktu import tulis_tanggal
from metrics.baris import baris
from metrics.laporan import tulis_periode
from store.periode import periode_frame
from ui import cache
from ui.cache import StoreError
from ui.komponen import kabar
from ui.pilihan import Pilihan, pilih

T = TypeVar("T")
_KABAR = "siklus_kabar"  # what the run before did, told once
_KOSONGKAN = "siklus_kosongkan"  # the fields whose text was taken
_IKON = {
    KeadaanLaporan.DRAFT: "○",
    KeadaanLaporan.DIAJUKAN: "◔",
    KeadaanLaporan.DIVERIFIKASI: "◑",
    KeadaanLaporan.DISETUJUI: "✓",
    KeadaanLaporan.TERKUNCI: "■",
}
KATA = {
    KeadaanLaporan.DRAFT: "Draf",
    KeadaanLaporan.DIAJUKAN: "Diajukan",
    KeadaanLaporan.DIVERIFIKASI: "Diverifikasi",
    KeadaanLaporan.DISETUJUI: "Disetujui",
    KeadaanLaporan.TERKUNCI: "Terkunci",
}


@dataclass(frozen=True)
class PeriodeTerpilih:
    """A period of a wilayah's plan as the store has it."""

    id: int
    rencana: str
    tahun: int
    triwulan: int
    jendela: Jendela

    @property
    def nama(self) -> str:
        """TW II 2025, or Tahun 2025."""
        return tulis_periode(self.tahun, self.triwulan)


def hanya_bagi(pilihan: Pilihan, pelaku: Pelaku, tindakan: Tindakan) -> None:
    """Stop the page, saying why, where the person may not see it for any OPD of this wilayah."""
    if alasan := larangan_bagi(pilihan, pelaku, tindakan):
        st.html(kabar("Tidak untuk dibuka", alasan))
        st.stop()


def larangan_bagi(pilihan: Pilihan, pelaku: Pelaku, tindakan: Tindakan) -> str | None:
    """Why the person may not do this for any OPD of this wilayah, None where they may for one."""
    alasan = larangan(pelaku, tindakan, pilihan.wilayah)
    milik = (larangan(pelaku, tindakan, pilihan.wilayah, t.opd) for t in pelaku.tugas)
    return alasan if alasan and all(milik) else None


def sekarang() -> datetime:
    """The moment of an act; a page may ask the clock for that, and for nothing it computes."""
    return datetime.now(UTC)


def hari_ini(pilihan: Pilihan) -> date:
    """The day it is in the wilayah."""
    return sekarang().astimezone(ZoneInfo(pilihan.zona_waktu)).date()


def periode_semua(pilihan: Pilihan) -> list[PeriodeTerpilih]:
    """The periods of the chosen plan, the latest first."""
    with cache.mesin(pilihan.versi).connect() as connection:
        semua = baris(periode_frame(connection, pilihan.wilayah))
    hasil = [
        PeriodeTerpilih(p["id"], p["rencana"], p["tahun"], p["triwulan"], _jendela(p))
        for p in semua
        if p["rencana"] == pilihan.rencana
    ]
    return sorted(hasil, key=lambda p: (p.tahun, p.triwulan or 5), reverse=True)


def _jendela(p: dict[str, Any]) -> Jendela:
    return Jendela(*(date.fromisoformat(str(p[n])) for n in ("buka", "tutup", "kunci")))


def pilih_periode(pilihan: Pilihan) -> PeriodeTerpilih | None:
    """A picker of the period bound to `?periode=`, None where none was made yet."""
    semua = {f"{p.tahun}-{p.triwulan}": p for p in periode_semua(pilihan)}
    if not semua:
        return None
    kini = hari_ini(pilihan)
    mulai = [k for k, p in semua.items() if p.jendela.buka <= kini]
    bawaan = mulai[0] if mulai else list(semua)[-1]
    kode = pilih("periode", "Periode", list(semua), bawaan, lambda k: semua[k].nama, lebar=180)
    return semua[kode]


def tulis_fase(periode: PeriodeTerpilih, hari: date, *, dikembalikan: bool = False) -> str:
    """Where a day lies to the windows, as a clause."""
    jendela = periode.jendela
    match fase(jendela, hari, dikembalikan):
        case Fase.BELUM_BUKA:
            return f"pengisian dibuka {tulis_tanggal(jendela.buka)}"
        case Fase.BUKA if hari > jendela.tutup:
            return f"dikembalikan; dapat diperbaiki sebelum {tulis_tanggal(jendela.kunci)}"
        case Fase.BUKA:
            sisa = (jendela.tutup - hari).days
            tinggal = f"tinggal {sisa} hari" if sisa else "hari terakhir"
            return f"pengisian sampai {tulis_tanggal(jendela.tutup)}, {tinggal}"
        case Fase.TUTUP:
            return f"pengisian ditutup {tulis_tanggal(jendela.tutup)}"
        case Fase.KUNCI:
            return f"periode dikunci {tulis_tanggal(jendela.kunci)}"


def lencana_laporan(keadaan: str) -> str:
    """The badge of a report's state: icon and word."""
    k = KeadaanLaporan(keadaan)
    return (
        f'<span class="lencana laporan-{k}"><span class="ikon" aria-hidden="true">{_IKON[k]}</span>'
        f"{KATA[k]}</span>"
    )


def dicoba(aksi: Callable[[], T]) -> T | None:
    """Do what writes; where it is refused, say why and give None."""
    try:
        return aksi()
    except StoreError as sebab:
        st.error(str(sebab), icon=":material/error:")
        return None


def bercatatan(label: str, tombol: str, *, kunci: str, kunci_teks: str) -> str:
    """A form that asks for a note: the note once it is sent, until then nothing."""
    with st.form(f"form_{kunci}", border=False):
        catatan = st.text_area(label, key=kunci_teks, max_chars=500).strip()
        dikirim = st.form_submit_button(tombol, key=kunci)
    return catatan if dikirim and terisi(catatan, label) else ""


def terisi(teks: str, label: str) -> bool:
    """Whether something was written; says which field is waited for where nothing was."""
    if not teks.strip():
        st.error(f"Tulis dahulu {label.lower()}.", icon=":material/edit:")
    return bool(teks.strip())


def selesai(kabar: str, *kosongkan: str) -> None:
    """Keep what was done for the next run, empty fields of text, and run the page again."""
    st.session_state[_KABAR] = kabar
    st.session_state[_KOSONGKAN] = kosongkan
    st.rerun()


def tampilkan_kabar() -> None:
    """Tell once what the run before did; before the fields whose text was taken.

    Its place stays when it has gone, else the browser draws all that follows anew: folded, and
    without what is being typed.
    """
    for kunci in st.session_state.pop(_KOSONGKAN, ()):
        st.session_state[kunci] = ""
    with st.container(key="kabar_siklus"):
        if kabar := st.session_state.pop(_KABAR, ""):
            st.success(kabar, icon=":material/check_circle:")
