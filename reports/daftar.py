"""The kinds of report there are, in one table for the terminal and the page; it writes no file."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from domain.kalimat import nama_singkat
from reports.html import lembar
from reports.isi import Kepala, Langkah, Laporan
from reports.paket import paket_data
from reports.pdf import Kertas, ringkas

MIME = {
    "html": "text/html",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


@dataclass(frozen=True)
class Pesanan:
    """What is asked of a kind beside the Laporan: a template of one's own, paper, who is told."""

    templat: bytes | None = None
    kertas: Kertas = Kertas.A4
    langkah: Langkah | None = None


@dataclass(frozen=True)
class JenisLaporan:
    """A kind of report: its code, name, what it is for, the ending of its file, who writes it."""

    kode: str
    judul: str
    keterangan: str
    akhiran: str
    tulis: Callable[[Laporan, Pesanan], bytes]

    @property
    def mime(self) -> str:
        """What a browser calls such a file."""
        return MIME[self.akhiran]


DAFTAR = (
    JenisLaporan(
        "ringkas",
        "Ringkasan dua halaman",
        "Lembar untuk Bupati: yang terpenting, temuan, setiap misi",
        "pdf",
        lambda laporan, _: ringkas(laporan),
    ),
    JenisLaporan(
        "rapat",
        "Seluruh rapat, satu berkas",
        "Grafik interaktif dan asal setiap angka; dibuka di peramban tanpa jaringan",
        "html",
        lambda laporan, _: lembar(laporan),
    ),
    JenisLaporan(
        "data",
        "Paket data",
        "CSV dengan kamus sebagai skema (Frictionless) dan SDMX untuk Satu Data",
        "zip",
        lambda laporan, _: paket_data(laporan),
    ),
)
MENURUT_KODE = {j.kode: j for j in DAFTAR}


def nama_berkas(kepala: Kepala, kode: str, akhiran: str) -> str:
    """A name that tells what a file is: capaian_lahat_2023_dek.pptx, ..._2024_tw2_e79.xlsx."""
    wilayah = re.sub(r"[^a-z0-9]+", "_", nama_singkat(kepala.nama).lower()).strip("_")
    periode = f"{kepala.tahun}_tw{kepala.triwulan}" if kepala.triwulan else str(kepala.tahun)
    return f"capaian_{wilayah or kepala.wilayah}_{periode}_{kode}.{akhiran}"
