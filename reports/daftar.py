"""The kinds of report there are, in one table for the terminal and the page; it writes no file."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from domain.kalimat import nama_singkat
from reports.buku_data import buku_data
from reports.formulir import Bentuk, formulir
from reports.formulir.bentuk import SIFAT
from reports.gambar import kartu
from reports.html import lembar
from reports.isi import Kepala, Langkah, Laporan
from reports.paket import paket_data
from reports.pdf import Kertas, evaluasi, ringkas
from reports.pptx import dek

MIME = {
    "html": "text/html",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
RAPAT, RESMI, DATA = "Untuk rapat", "Formulir resmi", "Untuk dilanjutkan"


@dataclass(frozen=True)
class Pesanan:
    """What is asked of a kind beside the Laporan: a template of one's own, paper, who is told."""

    templat: bytes | None = None
    kertas: Kertas = Kertas.A4
    langkah: Langkah | None = None


@dataclass(frozen=True)
class JenisLaporan:
    """A kind of report: its code and group, name, what it is for, its file's ending, its writer."""

    kode: str
    kelompok: str
    judul: str
    keterangan: str
    akhiran: str
    tulis: Callable[[Laporan, Pesanan], bytes]

    @property
    def mime(self) -> str:
        """What a browser calls such a file."""
        return MIME[self.akhiran]


def _formulir(bentuk: Bentuk) -> JenisLaporan:
    nama = bentuk.value if " " in bentuk.value else f"Formulir {bentuk.value}"
    return JenisLaporan(
        bentuk.value.replace(".", "").replace(" ", "_").lower(),
        RESMI,
        nama[0].upper() + nama[1:],
        SIFAT[bentuk].judul,
        "xlsx",
        lambda laporan, _: formulir(laporan, bentuk),
    )


DAFTAR = (
    JenisLaporan(
        "dek",
        RAPAT,
        "Dek paparan",
        "Slide untuk dinding rapat; grafik dan tabelnya dapat disunting",
        "pptx",
        lambda laporan, p: dek(laporan, p.templat, p.langkah),
    ),
    JenisLaporan(
        "ringkas",
        RAPAT,
        "Ringkasan dua halaman",
        "Lembar untuk Bupati: yang terpenting, temuan, setiap misi",
        "pdf",
        lambda laporan, _: ringkas(laporan),
    ),
    JenisLaporan(
        "kartu",
        RAPAT,
        "Kartu gambar",
        "Satu gambar untuk pesan singkat, 1080 x 1350",
        "png",
        lambda laporan, _: kartu(laporan),
    ),
    JenisLaporan(
        "rapat",
        RAPAT,
        "Seluruh rapat, satu berkas",
        "Grafik interaktif dan asal setiap angka; dibuka di peramban tanpa jaringan",
        "html",
        lambda laporan, _: lembar(laporan),
    ),
    JenisLaporan(
        "evaluasi",
        RESMI,
        "Laporan evaluasi",
        "Narasi lengkap menurut bab III LKjIP: setiap sasaran dengan pembandingnya",
        "pdf",
        lambda laporan, p: evaluasi(laporan, p.kertas, p.langkah),
    ),
    *map(_formulir, Bentuk),
    JenisLaporan(
        "buku_data",
        DATA,
        "Buku kerja data",
        "Angka, target, dan sumber dengan saringan dan grafik, untuk dianalisis di Excel",
        "xlsx",
        lambda laporan, _: buku_data(laporan),
    ),
    JenisLaporan(
        "data",
        DATA,
        "Paket data",
        "Semua angka sebagai CSV dan SDMX, siap untuk portal Satu Data",
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
