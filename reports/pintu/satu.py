"""`python -m reports pdf|html|data|...`: one report in one file."""

from collections.abc import Callable
from pathlib import Path

from domain.angka import tulis
from metrics.pintu.perintah import Hasil, Perintah, Pilihan
from reports.daftar import MENURUT_KODE, Pesanan
from reports.formulir import Bentuk, formulir
from reports.gambar import grafik
from reports.isi import Laporan
from reports.pdf import Kertas
from reports.pintu.minta import (
    PEMILIH,
    laporan_diminta,
    satu_dari,
    simpan,
    templat,
    tentang,
)
from store.terminal import progress

Penulis = Callable[[Laporan, Pilihan], bytes]
BUKA_RAPAT = """\
Yang dilaporkan: --wilayah dan --tahun, atau --rapat NAMA (yang dilihat rapat itu, pada keadaan
datanya). Keadaan, aturan, dan pembuatnya tertulis di dalamnya; permintaan yang sama pada keadaan
yang sama memberi berkas yang sama sampai bitanya.
"""


def pesanan(pilihan: Pilihan) -> Pesanan:
    """What the options ask for beside the figures; progress is shown on a terminal."""
    kertas = Kertas(satu_dari(pilihan, "kertas", list(Kertas), Kertas.A4))
    return Pesanan(templat(pilihan), kertas, lambda done, total: progress(done, total, ""))


def _perintah(
    nama: str, ringkas: str, penulis: Penulis, boleh: frozenset[str] = frozenset(), cara: str = ""
) -> Perintah:
    """A command that writes one file."""

    def jalankan(pilihan: Pilihan) -> Hasil:
        laporan = laporan_diminta(pilihan)
        berkas = simpan(Path(pilihan["o"]), penulis(laporan, pilihan))
        teks = f"Ditulis: {berkas['berkas']} ({ukuran(berkas['bita'])})"
        return {**berkas, "tentang": tentang(laporan.kepala)}, teks

    return Perintah(nama, jalankan, frozenset({"o"}), PEMILIH | boleh, ringkas, BUKA_RAPAT + cara)


def ukuran(bita: int) -> str:
    """The size of a file: 38 KB, 4,9 MB."""
    if bita >= 1e6:
        return f"{tulis(bita / 1e6, 1)}\u00a0MB"
    return f"{tulis(max(bita / 1e3, 1), 0)}\u00a0KB"


def _jenis(kode: str) -> Penulis:
    return lambda laporan, pilihan: MENURUT_KODE[kode].tulis(laporan, pesanan(pilihan))


def _buku(laporan: Laporan, pilihan: Pilihan) -> bytes:
    if "form" not in pilihan:
        return MENURUT_KODE["buku_data"].tulis(laporan, pesanan(pilihan))
    return formulir(laporan, Bentuk(satu_dari(pilihan, "form", list(Bentuk), "")))


def _gambar(laporan: Laporan, pilihan: Pilihan) -> bytes:
    if "indikator" not in pilihan:
        return MENURUT_KODE["kartu"].tulis(laporan, pesanan(pilihan))
    bentuk = satu_dari(pilihan, "format", ("svg", "png"), "svg")
    return grafik(laporan, pilihan["indikator"], bentuk)


def _pdf(laporan: Laporan, pilihan: Pilihan) -> bytes:
    bentuk = satu_dari(pilihan, "bentuk", ("ringkas", "evaluasi"), "ringkas")
    return MENURUT_KODE[bentuk].tulis(laporan, pesanan(pilihan))


SATU = (
    _perintah(
        "pptx",
        "dek paparan rapat, di slide sendiri atau di templat kabupaten",
        _jenis("dek"),
        frozenset({"templat"}),
        "Templat tanpa penempat yang diperlukan ditolak dengan menyebut namanya.\n",
    ),
    _perintah(
        "pdf",
        "ringkasan dua halaman untuk Bupati, atau laporan evaluasi",
        _pdf,
        frozenset({"bentuk", "kertas"}),
        "Kertas hanya berlaku bagi laporan evaluasi.\n",
    ),
    _perintah("xlsx", "buku kerja data, atau satu formulir resmi", _buku, frozenset({"form"})),
    _perintah(
        "gambar",
        "kartu ringkasan, atau grafik satu indikator",
        _gambar,
        frozenset({"indikator", "format"}),
    ),
    _perintah("html", "seluruh rapat sebagai satu berkas yang dibuka tanpa jaringan",
              _jenis("rapat")),
    _perintah("data", "paket data: CSV, Frictionless, dan SDMX", _jenis("data")),
)  # fmt: skip
