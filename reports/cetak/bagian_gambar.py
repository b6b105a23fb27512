"""The pictures of printed pages as plain data for templates: charts as SVG, tiles, ranks, QR."""

import segno

from charts.svg import svg
from charts.tema import PETA_TERANG, TERANG
from charts.tren import tren
from domain.angka import tulis
from metrics.baris import baris
from reports.cetak.bagian import Bagian
from reports.isi import IsiIndikator, Laporan

LEBAR_GRAFIK = 640


def grafik(satu: IsiIndikator, tahun: int, tinggi: int, lebar: int = LEBAR_GRAFIK) -> Bagian | None:
    """Its trend as on the screen; None for fewer than two figures."""
    milik = satu.seri[(satu.seri["peran"] == "utama") & satu.seri["nilai"].notna()]
    if len(milik) < 2:
        return None
    # Beside the name of the line there is no room for a second figure in a narrow chart.
    sebut = None if lebar < LEBAR_GRAFIK and int(milik["tahun"].max()) == tahun + 1 else tahun
    gambar = tren(
        satu.seri, satu.satuan, TERANG, rencana=satu.garis, tahun_pilihan=sebut, tinggi=tinggi
    )
    target = f"; target {satu.target}" if satu.target != "–" else ""
    return {
        "judul": satu.nama,
        "bacaan": satu.bacaan,
        "alt": f"Grafik {satu.nama}: {satu.bacaan}{target}",
        "svg": svg(gambar, lebar, tinggi),
    }


def utama(laporan: Laporan) -> IsiIndikator:
    """The indikator of the headline: the one that is ranked, else the first card."""
    kode = laporan.peringkat.indikator if laporan.peringkat else ""
    return next((i for i in laporan.kartu if i.kode == kode), laporan.kartu[0])


def kartu_terpilih(laporan: Laporan, paling_banyak: int) -> list[IsiIndikator]:
    """The cards there is room for, that of the headline first."""
    pertama = utama(laporan)
    return [pertama, *(i for i in laporan.kartu if i is not pertama)][:paling_banyak]


def peta(laporan: Laporan) -> Bagian | None:
    """The map as tiles, its own region outlined; None where there is none."""
    p = laporan.peta
    if p is None:
        return None
    petak = [
        {
            "nama": u.nama,
            "teks": u.teks + ("*" if u.sementara else ""),
            "isi": None if u.warna is None else PETA_TERANG[u.warna][0],
            "atas": None if u.warna is None else PETA_TERANG[u.warna][1],
            "baris": p.susunan.tempat[u.wilayah][0],
            "kolom": p.susunan.tempat[u.wilayah][1],
            "sorot": u.wilayah == laporan.kepala.wilayah,
        }
        for u in p.petak
    ]
    sementara = ["* angka sementara"] if any(u.sementara for u in p.petak) else []
    return {
        "judul": p.judul,
        "keterangan": " · ".join([p.keterangan, *sementara]),
        "petak": petak,
        "kolom": p.susunan.kolom,
        "baris": max(b for b, _ in p.susunan.tempat.values()) + 1,
        "kosong": any(u.warna is None for u in p.petak),
        "legenda": [{"isi": PETA_TERANG[w][0], "kata": kata} for w, kata in p.legenda],
    }


def peringkat(laporan: Laporan, paling_banyak: int = 0) -> Bagian | None:
    """The ranks of a province; None where too few have a figure for ranks to mean something.

    Of more than `paling_banyak` (0: all) the first, the last and those around its own stand.
    """
    p = laporan.peringkat
    if p is None or not p.hasil.cukup:
        return None
    satuan = laporan.kamus[p.indikator].satuan
    semua = [
        {
            "ke": str(int(b["peringkat"])),
            "nama": p.nama[b["wilayah"]],
            "nilai": tulis(b["nilai"], satuan.desimal),
            "sorot": b["wilayah"] == laporan.kepala.wilayah,
        }
        for b in baris(p.hasil.urutan)
    ]
    return {
        "judul": f"Peringkat se-{p.kelompok}, {p.hasil.tahun}",
        "satuan": f"Nilai ({satuan.tanda})" if satuan.tanda else "Nilai",
        "baris": _dekat(semua, paling_banyak or len(semua)),
        "tanpa": ", ".join(p.nama[b["wilayah"]] for b in baris(p.hasil.tanpa)),
    }


def _dekat(semua: list[Bagian], paling_banyak: int) -> list[Bagian]:
    """The rows for which there is room, an ellipsis where some are left out."""
    if len(semua) <= paling_banyak:
        return semua
    sendiri = next((i for i, b in enumerate(semua) if b["sorot"]), 0)
    bagian = paling_banyak // 3
    awal = min(max(0, sendiri - bagian // 2), len(semua) - bagian)
    ada = {*range(bagian), *range(awal, awal + bagian), *range(len(semua) - bagian, len(semua))}
    hasil: list[Bagian] = []
    for i, satu in enumerate(semua):
        if i in ada:
            hasil.append(satu)
        elif i - 1 in ada:
            hasil.append({"ke": "…", "nama": "", "nilai": "", "sorot": False})
    return hasil


def qr(alamat: str) -> str | None:
    """A QR code of an address as SVG; None without one."""
    if not alamat:
        return None
    return segno.make(alamat, error="m", micro=False).svg_inline(border=0, dark=TERANG.tinta)
