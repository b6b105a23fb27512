"""Names of layouts and of what a file brings, as officials call them; it decides nothing."""

from loaders.layouts import LAYOUTS

_TATA_LETAK = {layout.kode: layout.nama for layout in LAYOUTS} | {
    "rencana": "buku kerja rencana",
    "kamus": "kamus indikator",
    "wilayah": "daftar wilayah",
    "pengaturan": "pengaturan",
    "konfirmasi": "arti sebuah nama",
    "tata_letak": "tata letak yang ditandai",
    "dihapus": "berkas yang dihapus",
}
_TABEL = {
    "realisasi": "angka",
    "target": "target",
    "rencana_versi": "rencana",
    "simpul": "misi, tujuan, dan sasaran",
    "tautan": "hubungan di antaranya",
    "opd": "perangkat daerah",
    "indikator_kinerja": "indikator",
    "program": "program",
    "anggaran": "anggaran",
    "prioritas": "sasaran prioritas",
    "kamus": "indikator",
    "aturan": "aturan",
}


def nama_tata_letak(kode: str) -> str:
    """The layouts of a load in words; a layout that a person named keeps its name."""
    return ", ".join(_TATA_LETAK.get(satu, satu) for satu in kode.split(", "))


def nama_tabel(kode: str) -> str:
    """What the rows of a table of the store are."""
    return _TABEL[kode]
