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
from ui.komponen import kabar, kosong, subjudul, tautan
from ui.pilihan import Pilihan, isi, pilih
from ui.tabel import sel, tabel

BANYAK = 50  # rows shown at once; a link leads to the ones before
_SEGALA = "segala"
_ANGKA_NOMOR = 15  # digits of a row that any database takes
_SARING = ("pelaku", "tindakan", "hasil")  # what a link to earlier rows keeps of the address
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
            sampai=_sampai(),
            banyak=BANYAK,
        )
    with st.container(key="kartu_audit"):
        if jejak.empty:
            st.html(kosong("Tidak ada baris yang cocok. Kosongkan saringannya."))
            return
        banyak = f"{tulis(len(jejak), 0)} baris, yang terbaru lebih dahulu"
        st.html(subjudul("Jejak", "Tidak ada baris yang dapat diubah atau dihapus."))
        kepala = ("Nomor", "Waktu", "Pelaku", "Tindakan", "Objek", "Hasil")
        st.html(tabel(kepala, [_baris(b, pilihan) for b in baris(jejak)], banyak, "audit alir"))
        if (terlama := int(jejak["id"].min())) > 1 and len(jejak) == BANYAK:
            saring = {n: v for n in _SARING if (v := st.query_params.get(n))}
            alamat = pilihan.alamat("audit", **saring, sampai=str(terlama - 1))
            st.html(f"<p>{tautan('Baris sebelumnya', alamat)}</p>")


def _sampai() -> int | None:
    """The row that the address says to begin at, None for the newest."""
    nomor = st.query_params.get("sampai", "")
    return int(nomor) if nomor.isdecimal() and len(nomor) <= _ANGKA_NOMOR else None


def _baris(b: dict[str, Any], pilihan: Pilihan) -> str:
    peran = ", ".join(SEBUTAN_PERAN[Peran(p)] for p in b["peran"].split()) or "tanpa peran"
    keterangan = " · ".join(filter(None, (b["subjek"], peran)))
    siapa = f"{escape(b['pelaku'])}<br><small>{escape(keterangan)}</small>"
    wilayah = "" if b["wilayah"] == SEMUA else f"<br><small>wilayah {escape(b['wilayah'])}</small>"
    objek = f"{escape(b['objek'])}{wilayah}{_perubahan(b)}"
    tindakan = str(b["tindakan"])
    berhasil = not b["alasan"]
    hasil = "Berhasil" if berhasil else f"<b>Ditolak</b>: {escape(b['alasan'])}"
    return (
        f"<tr>{sel('Nomor', str(b['id']), 'redup')}"
        f"{sel('Waktu', escape(tulis_saat(b['moment'], pilihan.zona_waktu)))}"
        f"{sel('Pelaku', f'<span>{siapa}</span>')}"
        f"{sel('Tindakan', escape(KATA.get(tindakan, tindakan)))}"
        f"{sel('Objek', f'<span>{objek}</span>', 'kalimat')}"
        f"{sel('Hasil', f'<span>{hasil}</span>', 'tiada' if berhasil else 'kalimat')}</tr>"
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
