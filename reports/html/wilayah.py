"""The leading indikator among the kabupaten/kota around: ranking as bars, map as tiles."""

from html import escape
from typing import Any

from domain.kalimat import nilai
from domain.predikat import TAK_DIKETAHUI
from metrics.baris import baris
from reports.html.bagian import Bagian
from reports.isi import IsiPeringkat, IsiPeta, Laporan, PetakLaporan


def peringkat(laporan: Laporan) -> Bagian:
    """The ranking of the year, whoever has no figure listed below."""
    isi = laporan.peringkat
    if isi is None or isi.hasil.urutan.empty:
        return Bagian("peringkat", "Peringkat", "")
    semua = baris(isi.hasil.urutan)
    puncak = max([0.0, *(float(b["nilai"]) for b in semua)]) or 1.0
    batang = "".join(_batang(b, isi, laporan.kepala.wilayah, puncak) for b in semua)
    tanpa = [isi.nama[str(w)] for w in isi.hasil.tanpa["wilayah"]]
    belum = f'<p class="lede">Belum ada angka: {escape(", ".join(tanpa))}.</p>' if tanpa else ""
    return Bagian(
        "peringkat",
        "Peringkat",
        f'<ol class="batang">{batang}</ol>{belum}',
        f"{laporan.kamus[isi.indikator].nama} {isi.hasil.tahun} di {isi.kelompok}",
        f"{len(semua)} dari {isi.hasil.banyak} kabupaten/kota mempunyai angka; urutan 1 "
        + ("paling rendah" if _terendah(semua) else "paling tinggi"),
    )


def _terendah(semua: list[dict[str, Any]]) -> bool:
    return float(semua[0]["nilai"]) < float(semua[-1]["nilai"])


def _batang(b: dict[str, Any], isi: IsiPeringkat, milik: str, puncak: float) -> str:
    nama = escape(isi.nama[str(b["wilayah"])])
    lebar = max(float(b["nilai"]), 0.0) / puncak
    sorot = ' class="sorot" aria-current="true"' if b["wilayah"] == milik else ""
    return (
        f'<li{sorot}><span class="ke">{b["peringkat"]}</span><span class="nama">{nama}</span>'
        f'<span class="alas"><span class="isi" style="width:{lebar:.2%}"></span></span>'
        f'<span class="nilai">{escape(nilai(float(b["nilai"]), isi.sebutan))}</span></li>'
    )


def peta(laporan: Laporan) -> Bagian:
    """The tiles where they lie, and what their colours mean."""
    isi = laporan.peta
    if isi is None:
        return Bagian("peta", "Peta", "")
    legenda = "".join(
        f'<li><i class="k-{warna}"></i>{escape(kata)}</li>'
        for warna, kata in (*isi.legenda, (TAK_DIKETAHUI, "belum diketahui"))
    )
    sementara = any(p.sementara for p in isi.petak)
    legenda += '<li><i class="k-n3 sementara"></i>sementara</li>' * sementara
    return Bagian(
        "peta",
        "Peta",
        f'{_ubin(isi, laporan)}<ul class="legenda-peta">{legenda}</ul>',
        isi.judul,
        isi.keterangan,
    )


def _ubin(isi: IsiPeta, laporan: Laporan) -> str:
    tempat = isi.susunan.tempat
    semua = sorted(isi.petak, key=lambda p: tempat[p.wilayah])
    ubin = "".join(_petak(p, tempat[p.wilayah], laporan) for p in semua)
    return (
        f'<div class="peta-ubin" role="group" aria-label="{escape(isi.judul, quote=True)}" '
        f'style="--n:{isi.susunan.kolom}">{ubin}</div>'
    )


def _petak(p: PetakLaporan, tempat: tuple[int, int], laporan: Laporan) -> str:
    gaya = f"petak-peta k-{p.warna or TAK_DIKETAHUI}"
    gaya += " sorot" * (p.wilayah == laporan.kepala.wilayah) + " sementara" * p.sementara
    return (
        f'<div class="{gaya}" style="grid-row:{tempat[0] + 1};grid-column:{tempat[1] + 1}">'
        f'<span class="nama">{escape(p.nama)}</span>'
        f'<span class="nilai">{escape(p.teks)}</span></div>'
    )
