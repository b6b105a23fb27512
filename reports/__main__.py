"""The door of reports at a terminal: `python -m reports`, its commands and their options."""

import sys

from domain.aturan import AturanSalah
from domain.jumlah import BobotSalah
from metrics.pintu.perintah import PilihanSalah
from metrics.pintu.pintu import Pintu, jalankan
from reports.isi import LaporanSalah
from reports.pintu.paket import PAKET
from reports.pintu.satu import SATU
from store.engine import StoreError
from store.terminal import run

PERINTAH = {p.nama: p for p in (*SATU, PAKET)}
PILIHAN = {
    "wilayah": ("KODE", "kode BPS (1604) atau Kemendagri (16.04)"),
    "tahun": ("TAHUN", "tahun yang dilaporkan"),
    "triwulan": ("N", "sampai dengan triwulan 1..4; tanpa ini setahun"),
    "rencana": ("KODE", "rencana tertentu; tanpa ini rencana yang tahunnya memuat TAHUN"),
    "as-of": ("KEADAAN", "keadaan data pada nomor muatan (41) atau saat (2026-11-21T09:14, WIB)"),
    "rapat": ("NAMA", "rapat yang tersimpan, dalam tanda petik bila berspasi"),
    "sejak": ("NAMA", "rapat pembanding untuk yang berubah; tanpa ini rapat sebelumnya"),
    "sasaran": ("KODE,...", "hanya sasaran ini, misalnya 4.2,4.3; tanpa ini semua"),
    "form": ("NAMA", "E.78, E.79, E.80, E.81, atau rencana-aksi; tanpa ini buku kerja data"),
    "indikator": ("KODE", "kode indikator yang digambar, misalnya P0; tanpa ini kartu ringkasan"),
    "format": ("NAMA", "svg (baku) atau png, untuk grafik satu indikator"),
    "bentuk": ("NAMA", "ringkas (baku) atau evaluasi"),
    "kertas": ("NAMA", "A4 (baku) atau F4"),
    "templat": ("BERKAS", "templat .pptx sendiri untuk dek"),
    "pembuat": ("NAMA", "yang tertulis sebagai pembuat; tanpa ini akun di terminal"),
    "alamat": ("URL", "alamat Capaian untuk tautan dan kode QR; tanpa ini tanpa tautan"),
    "o": ("TUJUAN", "berkas yang ditulis; bagi paket foldernya"),
}
PINTU = Pintu(
    "reports",
    "Menulis laporan dari basis data Capaian (DATABASE_URL, atau capaian.db di folder program).",
    PERINTAH,
    PILIHAN,
    "dibuat",
    (StoreError, AturanSalah, BobotSalah, PilihanSalah, LaporanSalah),
)


def main(arguments: list[str]) -> int:
    """Run one command and give its exit status."""
    return jalankan(PINTU, arguments)


if __name__ == "__main__":
    sys.exit(run(main))
