"""Pictures for messages: a summary card as PNG, one chart with its words as PNG or SVG."""

from typing import Any

from charts.svg_tulisan import BARIS, HURUF, Tulisan, lebar_teks, tulisan
from charts.svg_unsur import kotak, teks, unsur
from charts.tema import TERANG
from reports.cetak import bagian, bagian_gambar, cetak_png
from reports.isi import IsiIndikator, Laporan, LaporanSalah
from reports.pdf_lampiran import indikator_rencana

_KARTU = 4  # figures that a phone shows legibly
_LEBAR, _TINGGI, _TEPI = 720, 360, 28  # px of a chart and the margin of its picture


def kartu(laporan: Laporan) -> bytes:
    """The summary card, 1080 x 1350 px: headline, figures with class and target, chart, state."""
    return cetak_png("kartu", isi_kartu(laporan))


def isi_kartu(laporan: Laporan) -> dict[str, Any]:
    """What the summary card says and draws."""
    k = laporan.kepala
    utama = bagian_gambar.utama(laporan)
    tautan = laporan.tautan("ringkasan")
    return {
        **bagian.dasar(laporan),
        "kartu": [bagian.kartu(i, k) for i in bagian_gambar.kartu_terpilih(laporan, _KARTU)],
        "keseluruhan": bagian.simpul(laporan.keseluruhan),
        "grafik": bagian_gambar.grafik(utama, k.tahun, 210, 560),
        "tautan": tautan,
        "qr": bagian_gambar.qr(tautan),
    }


def grafik(laporan: Laporan, indikator: str, bentuk: str) -> bytes:
    """The chart of an indikator with its name, reading, source and state; bentuk "svg" or "png".

    Raises LaporanSalah for an indikator that the report does not have or that has no chart.
    """
    if bentuk not in ("svg", "png"):
        raise LaporanSalah(f"Gambar tersedia sebagai svg atau png, bukan “{bentuk}”.")
    semua = (*indikator_rencana(laporan), *laporan.kartu)
    satu = next((i for i in semua if i.kode == indikator), None)
    if satu is None:
        raise LaporanSalah(f"Indikator “{indikator}” tidak ada di laporan ini.")
    isi, tinggi = _gambar(satu, laporan)
    if bentuk == "svg":
        return isi.encode()
    data = {"svg": isi, "tinggi": tinggi / _LEBAR, "alt": satu.bacaan}
    return cetak_png("grafik", {**bagian.dasar(laporan), "grafik": data})


def _gambar(satu: IsiIndikator, laporan: Laporan) -> tuple[str, float]:
    """The whole picture as SVG, and its height."""
    k = laporan.kepala
    diagram = bagian_gambar.grafik(satu, k.tahun, _TINGGI, _LEBAR - 2 * _TEPI)
    if diagram is None:
        raise LaporanSalah(f"{satu.nama} belum mempunyai dua angka untuk digambar.")
    y, bagian_atas = float(_TEPI), ""
    contoh = "DATA CONTOH: wilayah dan angka rekaan" if k.contoh else ""
    for kata, ukuran, warna, tebal in (
        (contoh, 20, bagian.WARNA_CONTOH, True),
        (f"{satu.nama}, {k.nama}", 24, TERANG.tinta, True),
        (f"{satu.bacaan}.", 16, TERANG.redup, False),
    ):
        bagian_atas += _paragraf(kata, ukuran, warna, y, tebal=tebal)
        y += _tinggi(kata, ukuran)
    y += 8
    gambar = unsur("g", {"transform": f"translate({_TEPI} {y:.0f})"}, diagram["svg"])
    y += _TINGGI + 12
    asal = bagian.sumber_kartu(satu)
    kaki = " · ".join(n for n in (k.periode, f"Sumber {asal}" if asal else "", k.keadaan) if n)
    bawah = _paragraf(kaki, 13, TERANG.redup, y)
    y += _tinggi(kaki, 13) + _TEPI
    dokumen = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": _LEBAR,
        "height": round(y),
        "viewBox": f"0 0 {_LEBAR} {round(y)}",
    }
    latar = kotak(0, 0, _LEBAR, y, TERANG.kartu)
    huruf = {"font-family": HURUF, "role": "img"}
    judul = unsur("title", {}, teks(diagram["alt"]))
    isi = judul + latar + bagian_atas + gambar + bawah
    return unsur("svg", dokumen | huruf, isi), round(y)


def _baris(isi: str, ukuran: float) -> list[str]:
    """Words broken into lines that fit the picture; a no-break space keeps its words together."""
    hasil = [""]
    for kata in isi.split(" "):
        calon = f"{hasil[-1]} {kata}".strip(" ")
        if hasil[-1] and lebar_teks(calon, ukuran) > _LEBAR - 2 * _TEPI:
            hasil.append(kata)
        else:
            hasil[-1] = calon
    return hasil if isi else []


def _tinggi(isi: str, ukuran: float) -> float:
    return len(_baris(isi, ukuran)) * BARIS * ukuran + (6 if isi else 0)


def _paragraf(isi: str, ukuran: float, warna: str, y: float, *, tebal: bool = False) -> str:
    baris = [(satu, tebal) for satu in _baris(isi, ukuran)]
    return tulisan(Tulisan(baris, _TEPI, y, warna, ukuran, "left", "top")) if baris else ""
