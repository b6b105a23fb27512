"""The door of metrics at a terminal: `python -m metrics`, its commands and their options."""

import sys

from domain.aturan import AturanSalah
from domain.jumlah import BobotSalah
from metrics.pintu.beda import BEDA
from metrics.pintu.capaian import CAPAIAN
from metrics.pintu.jalur import JALUR, UJI_PROYEKSI
from metrics.pintu.jumlah import JUMLAH
from metrics.pintu.kepekaan import ATURAN, KEPEKAAN, KONSISTENSI
from metrics.pintu.peringkat import PERINGKAT
from metrics.pintu.perintah import PilihanSalah
from metrics.pintu.pintu import Pintu, jalankan
from metrics.pintu.rapat import RAPAT
from metrics.pintu.rumus import RUMUS
from metrics.pintu.temuan import TEMUAN
from store.engine import StoreError
from store.terminal import run

PERINTAH = {
    p.nama: p
    for p in (
        CAPAIAN,
        JUMLAH,
        PERINGKAT,
        JALUR,
        UJI_PROYEKSI,
        KEPEKAAN,
        KONSISTENSI,
        ATURAN,
        TEMUAN,
        BEDA,
        *RAPAT,
        RUMUS,
    )
}
PILIHAN = {
    "wilayah": ("KODE", "kode BPS (1604) atau Kemendagri (16.04)"),
    "tahun": ("TAHUN", "tahun yang dihitung"),
    "triwulan": ("N", "sampai dengan triwulan 1..4; tanpa ini setahun"),
    "rencana": ("KODE", "rencana tertentu; tanpa ini rencana yang tahunnya memuat TAHUN"),
    "provinsi": ("KODE", "semua wilayah tepat di bawahnya (16); 0000 mengurutkan provinsi"),
    "kelompok": ("NAMA", "provinsi (baku), nasional, berencana, terdekat, atau KODE,KODE,..."),
    "indikator": ("KODE", "kode pada kamus indikator, misalnya P0"),
    "arah": ("ARAH", "naik, turun, tetap, ordinal atau netral"),
    "target": ("TEKS", 'target seperti tertulis: 9,8 atau 11,9-12,4 atau ">= 75" atau WTP'),
    "realisasi": ("TEKS", "realisasi seperti tertulis: 11,44 atau WDP"),
    "formula": ("NAMA", "rumus arah turun: selisih (baku) atau rasio"),
    "maks": ("N", "batas maksimum capaian: 120 (baku), 100, 150, 200 atau tanpa"),
    "batas": ("NAMA", "cara menutup kelas predikat: bawah (baku), atas atau bulat"),
    "label": ("NAMA", "sebutan predikat: permendagri86 (baku) atau baik"),
    "skala": ("NAMA", "skala ordinal: opini_bpk, sakip, ikm atau spbe"),
    "metode": ("NAMA", "cara mengukur laju: linier (baku) atau cagr"),
    "nama": ("TEKS", "nama rapat"),
    "tanggal": ("TANGGAL", "tanggal rapat, misalnya 2024-07-15"),
    "dari": ("KEADAAN", "keadaan awal: nomor muatan, saat, atau nama rapat"),
    "ke": ("KEADAAN", "keadaan akhir: nomor muatan, saat, atau nama rapat"),
    "as-of": ("KEADAAN", "keadaan data pada nomor muatan (41) atau saat (2026-11-21T09:14, WIB)"),
}
PINTU = Pintu(
    "metrics",
    "Menghitung dari basis data Capaian (DATABASE_URL, atau capaian.db di folder program).",
    PERINTAH,
    PILIHAN,
    "dihitung",
    (StoreError, AturanSalah, BobotSalah, PilihanSalah),
)


def main(arguments: list[str]) -> int:
    """Run one command and give its exit status."""
    return jalankan(PINTU, arguments)


if __name__ == "__main__":
    sys.exit(run(main))
