"""What a command of the door is, and its options as values; it computes nothing."""

import re
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from store.engine import Connection, check_schema, opened
from store.version import as_of, data_version

TAHUN_AWAL, TAHUN_AKHIR = 1945, 2100  # as the store's tables have it
Pilihan = Mapping[str, str]
Hasil = tuple[dict[str, Any], str]  # for a machine, and for people


class PilihanSalah(ValueError):
    """An option whose value cannot be used; the message names it."""


class PilihanKurang(PilihanSalah):
    """What has to be named was not: the command was not used as its help says."""


@dataclass(frozen=True)
class Perintah:
    """One command: its options, what it does, and the rule that its help explains."""

    nama: str
    jalankan: Callable[[Pilihan], Hasil]
    perlu: frozenset[str]
    boleh: frozenset[str]
    ringkas: str
    petunjuk: str


def pilihan_dari(perintah: Perintah, kata: Sequence[str]) -> Pilihan | None:
    """The options of a command, None where a word is unknown, without its value, or missing."""
    panjang = [f"-{k}" if re.fullmatch("-[a-z]", k) else k for k in kata]
    rata = [p for k in panjang for p in (k.split("=", 1) if k.startswith("--") else [k])]
    nama, nilai = rata[::2], rata[1::2]
    hasil = {n.removeprefix("--"): v for n, v in zip(nama, nilai, strict=False)}
    utuh = len(nama) == len(nilai) == len(hasil)
    dikenal = all(n.startswith("--") for n in nama)
    cukup = perintah.perlu <= set(hasil) <= perintah.perlu | perintah.boleh
    return hasil if utuh and dikenal and cukup else None


@contextmanager
def terbuka() -> Generator[Connection]:
    """A connection to the store that the environment names; StoreError where it cannot be used."""
    with opened() as mesin:
        check_schema(mesin)
        with mesin.connect() as sambungan:
            yield sambungan


def angka(pilihan: Pilihan, nama: str) -> int:
    """The whole number of an option; a year has four digits, as in the store."""
    try:
        nilai = int(pilihan[nama])
    except ValueError as sebab:
        raise PilihanSalah(f"--{nama} {pilihan[nama]}: harus bilangan bulat.") from sebab
    if nama == "tahun" and not TAHUN_AWAL <= nilai <= TAHUN_AKHIR:
        raise PilihanSalah(f"--tahun {nilai}: harus {TAHUN_AWAL} sampai {TAHUN_AKHIR}.")
    return nilai


def triwulan(pilihan: Pilihan) -> int:
    """The quarter of --triwulan, 0 (the year) without it."""
    nilai = angka(pilihan, "triwulan") if "triwulan" in pilihan else 0
    if nilai not in range(5):
        raise PilihanSalah(f"--triwulan {nilai}: harus 1 sampai 4.")
    return nilai


def keadaan(sambungan: Connection, pilihan: Pilihan, nama: str = "as-of") -> int:
    """The data version that an option names: a load's number or a moment (WIB without a zone)."""
    terakhir = data_version(sambungan)
    teks = pilihan.get(nama, str(terakhir))
    if teks.isdecimal():
        if int(teks) > terakhir:
            raise PilihanSalah(f"--{nama} {teks}: muatan terakhir bernomor {terakhir}.")
        return int(teks)
    try:
        saat = datetime.fromisoformat(teks)
    except ValueError as sebab:
        boleh = " atau saat ISO 8601" if nama == "as-of" else ", saat ISO 8601, atau nama rapat"
        raise PilihanSalah(f"--{nama} {teks}: tulis nomor muatan{boleh}.") from sebab
    return as_of(sambungan, saat if saat.tzinfo else saat.replace(tzinfo=ZoneInfo("Asia/Jakarta")))


def arti(kamus: pd.DataFrame, indikator: str) -> dict[str, Any]:
    """What the kamus says of an indikator; a name of several series is no indikator."""
    for baris in kamus[kamus["indikator"] == indikator].to_dict("records"):
        return {str(kolom): isi for kolom, isi in baris.items()}
    seri = ", ".join(kamus["indikator"][kamus["kelompok_seri"] == indikator])
    saran = f"pilih salah satu serinya: {seri}" if seri else "periksa kode di kamus indikator"
    raise PilihanSalah(f"Indikator “{indikator}” tidak dikenal; {saran}.")
