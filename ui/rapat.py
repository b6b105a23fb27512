"""What the page Rapat shows: the meetings, and one with its agenda and decisions."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

import streamlit as st

from domain.hak import Tindakan, larangan
from domain.kalimat import periode
from domain.peran import Pelaku
from domain.waktu import tulis_saat, tulis_tanggal
from metrics.baris import baris
from store.cycle_tables import JenisButir
from store.rapat import rapat_frame
from store.rapat_butir import add_butir, butir_frame, close_rapat, sudah_ditutup
from ui import cache
from ui.komponen import judul, kosong, subjudul, tautan
from ui.pilihan import KEADAAN, Pilihan, pilih
from ui.siklus import dicoba, sekarang, selesai, terisi
from ui.tabel import sel, tabel
from ui.tindak_lanjut import daftar
from ui.tindak_lanjut_formulir import formulir

_JUDUL = {
    JenisButir.AGENDA: "Agenda",
    JenisButir.CATATAN: "Catatan",
    JenisButir.KEPUTUSAN: "Keputusan",
}


def _rapat_wilayah(pilihan: Pilihan) -> list[dict[str, Any]]:
    with cache.mesin(pilihan.versi).connect() as connection:
        semua = baris(rapat_frame(connection))
    return [r for r in semua if r["wilayah"] == pilihan.wilayah]


def pilih_rapat(pilihan: Pilihan) -> dict[str, Any] | None:
    """A picker of the wilayah's meetings bound to `?rapat=`; None for the list of all."""
    semua = {str(r["nama"]): r for r in _rapat_wilayah(pilihan)}
    if not semua:
        return None
    opsi = ["", *semua]
    kode = pilih("rapat", "Rapat", opsi, "", lambda k: k or "Semua rapat", lebar=360)
    return semua.get(kode)


def daftar_rapat(pilihan: Pilihan) -> None:
    """The saved meetings with the ways to what each was shown and to what changed since."""
    semua = _rapat_wilayah(pilihan)
    if not semua:
        perlu = "Rapat dibuka di bawah ini; agendanya diusulkan dari temuan periode itu."
        if not pilihan.rencana:
            perlu = f"Rapat dapat dibuka sesudah rencana {pilihan.nama} dimuat di halaman Data."
        st.html(judul(f"Belum ada rapat {pilihan.nama}", perlu))
        return
    atas = (
        "Setiap rapat menyimpan keadaan data yang dilihatnya; angka sesudahnya tidak mengubahnya."
    )
    st.html(judul(f"{len(semua)} rapat evaluasi {pilihan.nama}", atas))
    with st.container(key="kartu_rapat"):
        isi = [_baris_rapat(pilihan, r) for r in semua]
        st.html(tabel(("Rapat", "Tanggal", "Periode", "Buka"), isi, "Terbaru lebih dahulu", "alir"))


def _baris_rapat(pilihan: Pilihan, r: dict[str, Any]) -> str:
    """A meeting: the way into it, and to what it was shown and what changed since."""
    hari = tulis_tanggal(date.fromisoformat(str(r["tanggal"])))
    nama = tautan(str(r["nama"]), pilihan.alamat("rapat", rapat=str(r["nama"])))
    return (
        f"<tr>{sel('Rapat', nama, 'nama')}{sel('Tanggal', escape(hari))}"
        f"{sel('Periode', escape(periode(int(r['tahun']), int(r['triwulan']))))}"
        f"{sel('Buka', _tautan(r), 'kalimat')}</tr>"
    )


def satu_rapat(pilihan: Pilihan, pelaku: Pelaku, rapat: dict[str, Any]) -> None:
    """One meeting: what it looked at, what was said and decided, what follows from it."""
    nama = str(rapat["nama"])
    with cache.mesin(pilihan.versi).connect() as connection:
        butir, tutup = baris(butir_frame(connection, nama)), sudah_ditutup(connection, nama)
    keputusan = sum(b["jenis"] == JenisButir.KEPUTUSAN for b in butir)
    keadaan = "sudah ditutup" if tutup else "sedang berlangsung"
    banyak = f"{keputusan} keputusan" if keputusan else "belum ada keputusan"
    st.html(
        judul(f"{nama}: {banyak}, {keadaan}", _tentang(rapat))
        + f'<p class="lede">{_tautan(rapat)}</p>'
    )
    boleh = not tutup and larangan(pelaku, Tindakan.CATAT_RAPAT, pilihan.wilayah) is None
    for jenis in JenisButir:
        _bagian(pilihan, jenis, [b for b in butir if b["jenis"] == jenis], boleh=boleh)
        if boleh and jenis is JenisButir.AGENDA:
            _mencatat(pilihan, pelaku, nama)
    with st.container(key="kartu_tindak_lanjut"):
        st.html(subjudul("Tindak lanjut rapat ini"))
        daftar(pilihan, pelaku, rapat=nama)
        if boleh:
            formulir(pilihan, pelaku, (int(rapat["tahun"]), int(rapat["triwulan"])), rapat=nama)
    if boleh and st.button("Tutup rapat", key="rapat_tutup"):
        _tutup(pilihan, pelaku, nama)


def _tentang(rapat: dict[str, Any]) -> str:
    hari = tulis_tanggal(date.fromisoformat(str(rapat["tanggal"])))
    waktu = periode(int(rapat["tahun"]), int(rapat["triwulan"]))
    return f"{hari} · {waktu} · keadaan data versi {rapat['as_of']}, dibekukan"


def _tautan(rapat: dict[str, Any]) -> str:
    """The ways to what the meeting was shown and to what has changed since."""
    dasar = f"wilayah={rapat['wilayah']}&rencana={rapat['rencana']}&tahun={rapat['tahun']}"
    if rapat["triwulan"]:
        dasar += f"&triwulan={rapat['triwulan']}"
    waktu_itu = tautan("Keadaan yang dilihat rapat", f"sasaran?{dasar}&{KEADAAN}={rapat['as_of']}")
    sejak = tautan("Yang berubah sejak rapat ini", f"beda?{dasar}&dari={rapat['nama']}")
    return f"<span>{waktu_itu} · {sejak}</span>"


def _bagian(
    pilihan: Pilihan, jenis: JenisButir, butir: Sequence[dict[str, Any]], *, boleh: bool
) -> None:
    """What was said of one kind; while it may still come, an empty one takes no place."""
    if not butir and (boleh or jenis is JenisButir.AGENDA):
        return
    with st.container(key=f"kartu_{jenis}"):
        if not butir:
            st.html(subjudul(_JUDUL[jenis]) + kosong(f"Tidak ada {_JUDUL[jenis].lower()}."))
            return
        if jenis is JenisButir.AGENDA:
            isi = "".join(f"<li>{escape(str(b['teks']))}</li>" for b in butir)
            st.html(f'{subjudul("Agenda")}<ol class="agenda">{isi}</ol>')
            return
        st.html(subjudul(_JUDUL[jenis]) + _tabel_butir(pilihan, butir))


def _tabel_butir(pilihan: Pilihan, butir: Sequence[dict[str, Any]]) -> str:
    rows = [
        f"<tr>{sel('Isi', escape(str(b['teks'])), 'nama')}"
        f"{sel('Dicatat', escape(str(b['pelaku'])))}"
        f"{sel('Waktu', escape(tulis_saat(str(b['moment']), pilihan.zona_waktu)))}</tr>"
        for b in butir
    ]
    return tabel(("Isi", "Dicatat", "Waktu"), rows, "Menurut urutan dicatat", "butir alir")


def _mencatat(pilihan: Pilihan, pelaku: Pelaku, nama: str) -> None:
    with st.container(key="kartu_mencatat"), st.form("butir", border=False):
        jenis = st.radio(
            "Jenis",
            [JenisButir.CATATAN, JenisButir.KEPUTUSAN],
            format_func=lambda j: _JUDUL[j],
            horizontal=True,
            key="butir_jenis",
        )
        label = "Yang dikatakan atau diputuskan"
        teks = st.text_area(label, key="butir_teks", max_chars=2000)
        dikirim = st.form_submit_button("Catat", type="primary", key="butir_catat")
        if dikirim and terisi(teks, label):
            mesin = cache.mesin(pilihan.versi)
            if dicoba(lambda: add_butir(mesin, pelaku, nama, jenis, teks, sekarang())):
                selesai(f"{_JUDUL[jenis]} dicatat.", "butir_teks")


def _tutup(pilihan: Pilihan, pelaku: Pelaku, nama: str) -> None:
    def tulis() -> bool:
        close_rapat(cache.mesin(pilihan.versi), pelaku, nama, sekarang())
        return True

    if dicoba(tulis):
        selesai(f"Rapat “{nama}” ditutup; isinya tidak berubah lagi.")
