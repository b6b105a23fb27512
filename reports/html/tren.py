"""Every indikator over the years: its reading, an interactive chart, and the figures beneath."""

from collections.abc import Mapping
from html import escape
from typing import Any

from charts.potongan import pintu
from charts.tabel import sel, tabel
from charts.tema import TERANG, Grafik
from charts.tren import tren
from domain.istilah import BELUM_TETAP
from metrics.asal import asal_angka
from metrics.baris import baris
from reports.html.bagian import Bagian, jangkar, tempat_grafik
from reports.isi import IsiIndikator, Laporan

TINGGI = 360  # px of a chart


def bergambar(laporan: Laporan) -> dict[str, IsiIndikator]:
    """The indikator that have a figure to draw: the cards first, then the plan's in its order."""
    milik = (i for isi in laporan.indikator_tujuan.values() for i in isi)
    semua = [*laporan.kartu, *milik, *(i for s in laporan.sasaran for i in s.indikator)]
    return {i.kode: i for i in semua if i.seri["nilai"].notna().any()}


def grafik(laporan: Laporan) -> Mapping[str, Grafik]:
    """The charts of the page, by the code of their indikator."""
    return {
        i.kode: tren(
            i.seri,
            i.satuan,
            TERANG,
            rencana=i.garis,
            tahun_pilihan=laporan.kepala.tahun,
            tinggi=TINGGI,
        )
        for i in bergambar(laporan).values()
    }


def tren_tren(laporan: Laporan) -> Bagian:
    """A fold per indikator; the cards and the leading one of each sasaran stand open."""
    terbuka = {i.kode for i in laporan.kartu} | {s.utama for s in laporan.sasaran}
    isi = "".join(_tren(i, buka=i.kode in terbuka) for i in bergambar(laporan).values())
    return Bagian("tren", "Tren", isi, "Tren setiap indikator")


def _tren(i: IsiIndikator, *, buka: bool) -> str:
    return (
        f'<details class="tren" id="{jangkar("tren", i.kode)}"{" open" * buka}>'
        f"<summary><h3>{escape(i.nama)}</h3></summary>"
        f'<p class="lede">{escape(i.bacaan)}</p>'
        f"{tempat_grafik(i)}"
        f'<details class="lipat"><summary>Angka per tahun</summary>{_tabel(i)}</details>'
        "</details>"
    )


def _tabel(i: IsiIndikator) -> str:
    """Years down, wilayah across; each figure the door to its cell, a provisional one marked."""
    seri = list(dict.fromkeys(str(s) for s in i.seri["seri"]))
    menurut = {(b["seri"], b["tahun"]): b for b in baris(i.seri)}
    isi = [
        f"<tr>{sel('Tahun', str(tahun), 'nama')}"
        + "".join(sel(s, _angka(i, menurut.get((s, tahun))), "angka-sel") for s in seri)
        + "</tr>"
        for tahun in sorted({t for _, t in menurut}, reverse=True)
    ]
    satuan = i.satuan.nama
    return tabel(["Tahun", *seri], isi, f"{i.nama}, {satuan}", "rapat")


def _angka(i: IsiIndikator, satu: Mapping[str, Any] | None) -> str:
    if satu is None or satu["nilai"] is None:
        return "–"
    teks = str(satu["raw_text"]) if i.sebutan.skala else i.satuan.tulis(satu["nilai"])
    sementara = ' <small class="redup">sementara</small>' * (satu["status"] in BELUM_TETAP)
    bacaan = f"{i.nama} {satu['seri']} {satu['tahun']}: {teks}"
    return pintu(escape(teks), asal_angka(satu), bacaan) + sementara
