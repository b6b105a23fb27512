"""The page Verifikasi for all OPD of a period: its sentence, its table, steps for many at once."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from domain.hak import Tindakan, larangan
from domain.peran import Pelaku
from domain.siklus import KeadaanLaporan
from domain.waktu import tulis_saat
from store.laporan import move
from ui import cache
from ui.komponen import tautan
from ui.pilihan import Pilihan
from ui.siklus import (
    KATA,
    PeriodeTerpilih,
    dicoba,
    hari_ini,
    lencana_laporan,
    sekarang,
    selesai,
    tulis_fase,
)
from ui.tabel import sel, tabel
from ui.triwulan import Nilai, baris_periode

_URUT = {k: n for n, k in enumerate(KeadaanLaporan)}
# What may be done to all reports of a state at once.
_BERSAMA = {
    Tindakan.SETUJUI: (KeadaanLaporan.DIVERIFIKASI, "Setujui semua yang diverifikasi"),
    Tindakan.KUNCI: (KeadaanLaporan.DISETUJUI, "Kunci semua yang disetujui"),
}


def kalimat(pilih: Pilihan, periode: PeriodeTerpilih, semua: Sequence[Nilai]) -> tuple[str, str]:
    """The page's sentence and what stands under it."""
    harus = wajib(pilih, periode)
    melapor = [b for b in semua if harus.get(str(b["opd"]))]
    draf = [b for b in melapor if b["keadaan"] == KeadaanLaporan.DRAFT]
    telat = sum(b["terlambat"] > 0 for b in draf)
    if not draf:
        inti = f"{periode.nama}: semua {len(melapor)} perangkat daerah sudah mengajukan"
    else:
        inti = f"{periode.nama}: {len(draf)} dari {len(melapor)} perangkat daerah belum mengajukan"
        inti += f", {telat} terlambat" if telat else ""
    hitung = [
        f"{sum(b['keadaan'] == k for b in melapor)} {KATA[k].lower()}" for k in KeadaanLaporan
    ]
    masa = tulis_fase(periode, hari_ini(pilih))
    return inti, f"{masa[0].upper()}{masa[1:]}. {', '.join(hitung)}."


def wajib(pilih: Pilihan, periode: PeriodeTerpilih) -> dict[str, int]:
    """How many indikator each OPD has to report in the period."""
    harus: dict[str, int] = {}
    for b in baris_periode(pilih, periode):
        harus[b.opd] = harus.get(b.opd, 0) + b.dilaporkan
    return harus


def tabel_opd(pilih: Pilihan, periode: PeriodeTerpilih, semua: Sequence[Nilai]) -> str:
    """A row per OPD, the latest ones first: state, entries, when it was last touched, days late."""
    harus = wajib(pilih, periode)
    kepala = ("Perangkat daerah", "Keadaan", "Terisi", "Diperbarui", "Keterlambatan")
    urut = sorted(
        semua,
        key=lambda b: (not harus.get(b["opd"]), -b["terlambat"], _URUT[b["keadaan"]], b["nama"]),
    )
    baris = [_baris(pilih, periode, b, harus.get(str(b["opd"]), 0)) for b in urut]
    return tabel(kepala, baris, "Yang paling lama belum diperbarui lebih dahulu", "opd alir")


def _baris(pilih: Pilihan, periode: PeriodeTerpilih, b: Nilai, harus: int) -> str:
    alamat = pilih.alamat(
        "verifikasi", periode=f"{periode.tahun}-{periode.triwulan}", opd=str(b["opd"])
    )
    terakhir = tulis_saat(str(b["terakhir"]), pilih.zona_waktu) if b["terakhir"] else "–"
    isi = f"{b['terisi']} dari {harus}" if harus else "tidak melapor (data tahunan)"
    telat = "–"
    if harus and b["terlambat"]:
        telat = f"belum diperbarui, {b['terlambat']} hari"
    return (
        f"<tr>{sel('Perangkat daerah', tautan(str(b['nama']), alamat), 'nama')}"
        f"{_sel('Keadaan', lencana_laporan(str(b['keadaan'])) if harus else '–')}"
        f"{sel('Terisi', escape(isi), 'berlabel' if harus else '')}"
        f"{_sel('Diperbarui', escape(terakhir), 'berlabel')}"
        f"{_sel('Keterlambatan', escape(telat), 'telat')}</tr>"
    )


def _sel(judul: str, isi: str, gaya: str = "") -> str:
    """A cell; where it holds nothing but a dash, a phone leaves it out."""
    return sel(judul, isi, "redup tiada" if isi == "–" else gaya)


def bersama(
    pilih: Pilihan, pelaku: Pelaku, periode: PeriodeTerpilih, semua: Sequence[Nilai]
) -> None:
    """Buttons that take a step for every report it may be taken for."""
    with st.container(horizontal=True, key="bersama"):
        for tindakan, (dari, label) in _BERSAMA.items():
            kena = [b for b in semua if b["keadaan"] == dari]
            if not kena or larangan(pelaku, tindakan, pilih.wilayah):
                continue
            if st.button(f"{label} ({len(kena)})", key=f"semua_{tindakan}"):
                _semua(pilih, pelaku, periode, tindakan, kena)


def _semua(
    pilih: Pilihan,
    pelaku: Pelaku,
    periode: PeriodeTerpilih,
    tindakan: Tindakan,
    kena: Sequence[Nilai],
) -> None:
    mesin = cache.mesin(pilih.versi)
    sesudah = [
        dicoba(lambda n=int(b["id"]): move(mesin, pelaku, n, tindakan, sekarang(), ""))
        for b in kena
    ]
    if all(sesudah):
        selesai(f"{len(kena)} laporan {periode.nama} kini {KATA[sesudah[0]].lower()}.")  # pyright: ignore[reportArgumentType]
