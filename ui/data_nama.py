"""Names of layouts and of what a file brings, as officials call them; it decides nothing."""

_TATA_LETAK = {
    "lebar_tahun": "tabel satu indikator menurut tahun",
    "tahun_kategori": "tabel beberapa indikator menurut tahun",
    "panjang": "daftar satu angka per baris",
    "triwulan": "realisasi per triwulan",
    "matriks_rencana": "matriks rencana atau evaluasinya",
    "rencana_aksi": "rencana aksi atau evaluasi triwulanan",
    "target_rentang": "target berupa rentang",
    "portal": "unduhan portal data",
    "satu_tahun": "tabel beberapa indikator satu tahun",
    "tahun_ke_bawah": "tabel dengan tahun ke bawah",
    "indikator_ke_bawah": "tabel dengan indikator ke bawah",
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
