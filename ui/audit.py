"""The ledger of acts as an admin reads it: whether its chain holds, a filter, who did what."""

import json
from html import escape
from typing import Any

import streamlit as st

from domain.angka import tulis
from domain.hak import HAK
from domain.peran import SEBUTAN_PERAN, SEMUA, Peran
from domain.waktu import tulis_saat
from metrics.baris import baris
from store.audit import Pemeriksaan, Peristiwa, audit_frame, verify
from store.cycle_tables import Hasil
from ui import cache
from ui.komponen import kabar, kosong, subjudul
from ui.pilihan import Pilihan, isi, pilih
from ui.tabel import sel, tabel

BANYAK = 200  # the newest rows shown at once; the filter reaches the others
_SEGALA = "segala"
KATA: dict[str, str] = {t.value: h.sebutan for t, h in HAK.items()} | {
    Peristiwa.MASUK.value: "masuk",
    Peristiwa.KELUAR.value: "keluar",
}
_HASIL = {Hasil.BERHASIL.value: "Berhasil", Hasil.DITOLAK.value: "Ditolak"}


def rantai(pilihan: Pilihan) -> Pemeriksaan:
    """Whether any row was changed or taken out; walked anew each time, for that is its worth."""
    with cache.mesin(pilihan.versi).connect() as connection:
        return verify(connection)


def kabar_rantai(periksa: Pemeriksaan) -> str:
    """What the walk along the chain found, with what to do."""
    if periksa.utuh:
        nomor, _, sidik = periksa.kepala.partition(":")
        return (
            f'<p class="lede" role="status">✓ Rantai utuh: {tulis(periksa.banyak, 0)} baris '
            f"diperiksa satu per satu. Catat kepalanya di luar server, supaya pemotongan pun "
            f"ketahuan: <code>{escape(nomor)}:{escape(sidik)}</code></p>"
        )
    return kabar(
        "Jejak audit tidak utuh",
        f"Mulai baris {periksa.rusak}: {periksa.alasan}. Jangan hapus apa pun; simpan salinan "
        "basis data, bandingkan dengan cadangan terakhir, lalu jalankan python -m store "
        "audit --verify.",
    )


def daftar_jejak(pilihan: Pilihan) -> None:
    """The filter and the rows it leaves, newest first."""
    with st.container(key="saring", horizontal=True):
        siapa = isi("pelaku", "Pelaku", "", contoh="nama masuk, misalnya surel")
        tindakan = pilih(
            "tindakan",
            "Tindakan",
            [_SEGALA, *KATA],
            _SEGALA,
            lambda t: KATA.get(t, "segala tindakan"),
            lebar=300,
        )
        hasil = pilih(
            "hasil",
            "Hasil",
            [_SEGALA, *_HASIL],
            _SEGALA,
            lambda h: _HASIL.get(h, "semua hasil"),
            lebar=180,
        )
    with cache.mesin(pilihan.versi).connect() as connection:
        jejak = audit_frame(
            connection,
            subjek=siapa.strip().lower() or None,
            tindakan=None if tindakan == _SEGALA else tindakan,
            hasil=None if hasil == _SEGALA else Hasil(hasil),
            banyak=BANYAK,
        )
    with st.container(key="kartu_audit"):
        if jejak.empty:
            st.html(kosong("Tidak ada baris yang cocok. Kosongkan saringannya."))
            return
        banyak = f"{tulis(len(jejak), 0)} baris" + (" terbaru" if len(jejak) == BANYAK else "")
        st.html(subjudul("Jejak", "Tidak ada baris yang dapat diubah atau dihapus."))
        kepala = ("Nomor", "Waktu", "Pelaku", "Tindakan", "Objek", "Hasil")
        st.html(tabel(kepala, [_baris(b, pilihan) for b in baris(jejak)], banyak, "audit"))


def _baris(b: dict[str, Any], pilihan: Pilihan) -> str:
    peran = ", ".join(SEBUTAN_PERAN[Peran(p)] for p in b["peran"].split()) or "tanpa peran"
    siapa = f"{escape(b['pelaku'])}<br><small>{escape(b['subjek'])} · {escape(peran)}</small>"
    wilayah = "" if b["wilayah"] == SEMUA else f"<br><small>wilayah {escape(b['wilayah'])}</small>"
    objek = f"{escape(b['objek'])}{wilayah}{_perubahan(b)}"
    tindakan = str(b["tindakan"])
    hasil = "Berhasil" if not b["alasan"] else f"<b>Ditolak</b>: {escape(b['alasan'])}"
    return (
        f"<tr>{sel('Nomor', str(b['id']), 'nama')}"
        f"{sel('Waktu', escape(tulis_saat(b['moment'], pilihan.zona_waktu)))}"
        f"{sel('Pelaku', f'<span>{siapa}</span>')}"
        f"{sel('Tindakan', escape(KATA.get(tindakan, tindakan)))}"
        f"{sel('Objek', f'<span>{objek}</span>', 'berkas')}"
        f"{sel('Hasil', f'<span>{hasil}</span>')}</tr>"
    )


def _perubahan(b: dict[str, Any]) -> str:
    """What was there before and is there after, behind a fold."""
    if not (b["sebelum"] or b["sesudah"]):
        return ""
    isi = "".join(
        f"<dt>{judul}</dt><dd>{_isi(b[kunci])}</dd>"
        for judul, kunci in (("Sebelum", "sebelum"), ("Sesudah", "sesudah"))
    )
    return f"<details><summary>Sebelum dan sesudah</summary><dl>{isi}</dl></details>"


def _isi(teks: str) -> str:
    if not teks:
        return "belum ada"
    isi: dict[str, Any] = json.loads(teks)
    return "<br>".join(f"{escape(str(k))}: {escape(_nilai(v))}" for k, v in isi.items())


def _nilai(nilai: Any) -> str:
    if nilai is None or nilai in ("", []):
        return "–"
    if isinstance(nilai, list):
        return ", ".join(map(str, nilai))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return str(nilai)
