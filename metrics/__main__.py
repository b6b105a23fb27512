"""The door of metrics at a terminal: `python -m metrics`; it finds the command and prints."""

import json
import sys

from domain.aturan import AturanSalah
from domain.jumlah import BobotSalah
from metrics.pintu.beda import BEDA
from metrics.pintu.capaian import CAPAIAN
from metrics.pintu.jalur import JALUR, UJI_PROYEKSI
from metrics.pintu.jumlah import JUMLAH
from metrics.pintu.kepekaan import ATURAN, KEPEKAAN, KONSISTENSI
from metrics.pintu.peringkat import PERINGKAT
from metrics.pintu.perintah import Perintah, PilihanSalah, pilihan_dari
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
KAKI = """\
  --json               hasil sebagai JSON
  --help               petunjuk ini; sesudah sebuah perintah: aturannya

Status keluar: 0 berhasil, 1 tidak dapat dihitung, 2 perintah tidak dikenal.
"""


def main(arguments: list[str]) -> int:
    """Run one command and give its exit status."""
    kata = [k for k in arguments if k not in ("--json", "--help", "-h")]
    nama = next((n for n in (" ".join(kata[:2]), *kata[:1]) if n in PERINTAH), "")
    perintah = PERINTAH.get(nama)
    if {"--help", "-h"} & set(arguments):
        print(bantuan(perintah), end="")
        return 0
    pilihan = None if perintah is None else pilihan_dari(perintah, kata[len(nama.split()) :])
    if perintah is None or pilihan is None:
        print(bantuan(perintah), end="", file=sys.stderr)
        return 2
    try:
        isi, teks = perintah.jalankan(pilihan)
    except (StoreError, AturanSalah, BobotSalah, PilihanSalah) as sebab:
        print(" ".join(str(sebab).splitlines()), file=sys.stderr)  # what was asked may hold lines
        return 1
    print(json.dumps(isi, ensure_ascii=False, allow_nan=False) if "--json" in arguments else teks)
    return 0


def bantuan(perintah: Perintah | None) -> str:
    """The help of one command, or of them all."""
    if perintah is not None:
        kepala = f"Pemakaian: python -m metrics {_pemakaian(perintah)}\n\n{perintah.ringkas}\n\n"
        ada = perintah.perlu | perintah.boleh
        return f"{kepala}{perintah.petunjuk}\nPilihan:\n{_pilihan(ada)}{KAKI}"
    daftar = "".join(f"  {p.nama:<14} {p.ringkas}\n" for p in PERINTAH.values())
    semua = frozenset[str]().union(*(p.perlu | p.boleh for p in PERINTAH.values()))
    return (
        "Pemakaian: python -m metrics PERINTAH [pilihan]\n\n"
        "Menghitung dari basis data Capaian (DATABASE_URL, atau capaian.db di folder program).\n\n"
        f"Perintah:\n{daftar}\nPilihan:\n{_pilihan(semua)}{KAKI}"
    )


def _pemakaian(perintah: Perintah) -> str:
    perlu = [f"--{n} {PILIHAN[n][0]}" for n in PILIHAN if n in perintah.perlu]
    boleh = [f"[--{n} {PILIHAN[n][0]}]" for n in PILIHAN if n in perintah.boleh]
    return " ".join([perintah.nama, *perlu, *boleh])


def _pilihan(nama: frozenset[str]) -> str:
    isi = [(f"--{n} {PILIHAN[n][0]}", PILIHAN[n][1]) for n in PILIHAN if n in nama]
    return "".join(f"  {kiri:<20} {kanan}\n" for kiri, kanan in isi)


if __name__ == "__main__":
    sys.exit(run(main))
