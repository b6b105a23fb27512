"""Reports as PDF: the brief for the Bupati and the full evaluation, tagged, with their fonts."""

from enum import StrEnum
from textwrap import shorten
from typing import Any

from reports.cetak import bagian, bagian_gambar, cetak_pdf, lupakan
from reports.isi import Langkah, Laporan
from reports.pdf_evaluasi import isi_evaluasi
from reports.pdf_lampiran import indikator_rencana

_KARTU_RINGKAS = 5
_TEMUAN_RINGKAS = 6
_TINDAK_LANJUT_RINGKAS = 5
_HURUF_URAIAN = 140  # characters of a tindak lanjut; the evaluation has all of it
_BARIS_RINGKAS = 24  # rows of misi and sasaran for which the second page has room

_BARIS_LAPANG = 16  # rows beside which the indikator have room, too


class Kertas(StrEnum):
    """Paper sizes of the field."""

    A4 = "A4"
    F4 = "F4"  # 215 x 330 mm


_UKURAN = {Kertas.A4: [210, 297], Kertas.F4: [215, 330]}  # mm


def ringkas(laporan: Laporan) -> bytes:
    """The brief of two A4 pages: headline, figures, findings; misi and sasaran, map, sources."""
    return cetak_pdf("ringkas", _isi_ringkas(laporan), laporan.kepala.saat)


def evaluasi(laporan: Laporan, kertas: Kertas, langkah: Langkah | None = None) -> bytes:
    """The full evaluation: overview, a chapter per misi, tindak lanjut, sources and rules.

    `langkah` is told after each indikator and once the pages are set; it may raise Dibatalkan.
    """
    isi = isi_evaluasi(laporan, langkah)
    hasil = cetak_pdf("evaluasi", {**isi, "kertas": _UKURAN[kertas]}, laporan.kepala.saat)
    lupakan()
    if langkah is not None:
        langkah(isi["langkah"], isi["langkah"])
    return hasil


def _isi_ringkas(laporan: Laporan) -> dict[str, Any]:
    k = laporan.kepala
    utama = bagian_gambar.utama(laporan)
    kartu = bagian_gambar.kartu_terpilih(laporan, _KARTU_RINGKAS)
    lapang = _lapang(laporan)
    tinggi = 300 if len(laporan.temuan) > 2 else 400
    tautan = laporan.tautan("ringkasan")
    return {
        **bagian.dasar(laporan),
        "judul-dokumen": f"Ringkasan Capaian {k.nama} {k.periode}",
        "keseluruhan": bagian.simpul(laporan.keseluruhan),
        "kartu": [bagian.kartu(i, k) for i in kartu],
        "grafik": bagian_gambar.grafik(utama, k.tahun, tinggi),
        "temuan": [bagian.temuan(t, k.alamat) for t in laporan.temuan[:_TEMUAN_RINGKAS]],
        **_simpul_ringkas(laporan),
        "indikator": [bagian.indikator(i) for i in indikator_rencana(laporan)] if lapang else [],
        "peta": bagian_gambar.peta(laporan),
        "peringkat": bagian_gambar.peringkat(laporan, 24 if lapang else 17),
        **_tindak_lanjut(laporan),
        "sumber": [asal for i in kartu if (asal := bagian.sumber_kartu(i))],
        "tautan": tautan,
        "qr": bagian_gambar.qr(tautan),
    }


def _simpul_ringkas(laporan: Laporan) -> dict[str, Any]:
    """Every misi with its sasaran below it; the misi alone where they would not fit the page."""
    semua = [
        bagian.simpul(s) for m in laporan.misi for s in (m, *bagian.sasaran_misi(laporan, m.kode))
    ]
    muat = _BARIS_LAPANG if laporan.tindak_lanjut else _BARIS_RINGKAS
    if len(semua) <= muat:
        return {"simpul": semua, "simpul-lain": ""}
    misi = [bagian.simpul(m) for m in laporan.misi]
    sisa = len(semua) - len(misi)
    return {"simpul": misi, "simpul-lain": f"{sisa} sasaran dirinci di laporan evaluasi."}


def _lapang(laporan: Laporan) -> bool:
    """Whether the second page has room to spare beside misi, sasaran and tindak lanjut."""
    lanjut = min(len(laporan.tindak_lanjut), _TINDAK_LANJUT_RINGKAS)
    semua = len(laporan.misi) + len(laporan.sasaran) + len(indikator_rencana(laporan))
    return semua + 3 * lanjut <= _BARIS_LAPANG


def _tindak_lanjut(laporan: Laporan) -> dict[str, Any]:
    semua = [
        t | {"uraian": shorten(t["uraian"], _HURUF_URAIAN, placeholder=" …")}
        for t in bagian.tindak_lanjut(laporan)
    ]
    sisa = len(semua) - _TINDAK_LANJUT_RINGKAS
    return {
        "tindak-lanjut": semua[:_TINDAK_LANJUT_RINGKAS],
        "tindak-lanjut-lain": f"dan {sisa} lainnya" if sisa > 0 else "",
    }
