"""`python -m metrics rapat simpan|daftar|buka`: meetings saved by name, read back as they were."""

from datetime import UTC, date, datetime
from typing import Any

from metrics.baris import baris
from metrics.keluaran import isi_aturan, isi_capaian, tabel, tabel_capaian
from metrics.kinerja import kinerja
from metrics.pintu.perintah import (
    Hasil,
    Perintah,
    Pilihan,
    PilihanSalah,
    angka,
    keadaan,
    terbuka,
    triwulan,
)
from store.engine import opened
from store.kinerja import kinerja_frames
from store.rapat import (
    Rapat,
    rapat_baru,
    rapat_bernama,
    rapat_frame,
    rapat_frames,
)
from store.rapat_butir import open_rapat
from store.reading import resolve_kode
from store.terminal import at_the_machine


def _simpan(pilihan: Pilihan) -> Hasil:
    tanggal, tahun, tw = _tanggal(pilihan["tanggal"]), angka(pilihan, "tahun"), triwulan(pilihan)
    with terbuka() as sambungan:
        versi = keadaan(sambungan, pilihan)
        kode = resolve_kode(sambungan, pilihan["wilayah"])
        masukan = kinerja_frames(sambungan, kode, tahun, pilihan.get("rencana"), versi)
    rapat = rapat_baru(pilihan["nama"], tanggal, masukan, tahun, tw)
    with opened() as mesin:
        open_rapat(mesin, at_the_machine(), rapat, (), datetime.now(UTC))
    return _isi(rapat), f"Rapat “{rapat.nama}” disimpan pada versi data {rapat.as_of}."


def _buka(pilihan: Pilihan) -> Hasil:
    with terbuka() as sambungan:
        rapat = rapat_bernama(sambungan, pilihan["nama"])
        masukan = rapat_frames(sambungan, rapat)
    hasil = kinerja(masukan, rapat.tahun, rapat.triwulan)
    kepala = f"Rapat “{rapat.nama}”, {rapat.tanggal.isoformat()}"
    return {"rapat": _isi(rapat), **isi_capaian(hasil)}, f"{kepala}\n\n{tabel_capaian(hasil)}"


def _daftar(_pilihan: Pilihan) -> Hasil:
    with terbuka() as sambungan:
        semua = baris(rapat_frame(sambungan))
    kolom = ("nama", "tanggal", "wilayah", "nama_wilayah", "rencana", "tahun", "triwulan", "as_of")
    isi = [{k: b[k] for k in kolom} for b in semua]
    teks = tabel([k.replace("_", " ") for k in kolom], [[str(n) for n in b.values()] for b in isi])
    return {"rapat": isi}, teks if isi else "Belum ada rapat yang disimpan."


def _isi(rapat: Rapat) -> dict[str, Any]:
    return {
        **vars(rapat),
        "tanggal": rapat.tanggal.isoformat(),
        "aturan": isi_aturan(rapat.aturan),
    }


def _tanggal(teks: str) -> date:
    try:
        return date.fromisoformat(teks)
    except ValueError as sebab:
        raise PilihanSalah(f"--tanggal {teks}: tulis seperti 2024-07-15.") from sebab


_ATURAN = """\
Sebuah rapat menyimpan wilayah, periode, versi data (--as-of, tanpa ini yang terakhir) dan aturan
yang berlaku. Dibuka kembali, hasilnya sama sampai hurufnya, walau data, target, rencana, kamus atau
aturan sudah berubah. Rapat yang tersimpan tidak pernah ditimpa.
"""
RAPAT = (
    Perintah(
        "rapat simpan",
        _simpan,
        frozenset({"nama", "tanggal", "wilayah", "tahun"}),
        frozenset({"triwulan", "rencana", "as-of"}),
        "menyimpan yang dilihat sebuah rapat, dengan nama",
        _ATURAN,
    ),
    Perintah("rapat daftar", _daftar, frozenset(), frozenset(), "rapat yang tersimpan", _ATURAN),
    Perintah(
        "rapat buka",
        _buka,
        frozenset({"nama"}),
        frozenset(),
        "capaian seperti dilihat rapat itu",
        _ATURAN,
    ),
)
