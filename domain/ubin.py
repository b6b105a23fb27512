"""The drawn places of tiles: a text in which a grid of codes is the picture; it knows no figure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

KOSONG = "."  # a place without a tile
PENGGAL = "|"  # where a name may be broken
NAMA = "nama"  # the section of names
SOFT_HYPHEN = "\u00ad"
_JUDUL = re.compile(r"\[(\w+)\]")

Tempat = tuple[int, int]  # row from the north, column from the west, both from 0


class UbinSalah(ValueError):
    """What is wrong with the picture, as one sentence that names its line."""


@dataclass(frozen=True)
class GambarUbin:
    """Places by the code of the region whose parts are drawn, and the names tiles wear."""

    tempat: Mapping[str, Mapping[str, Tempat]]
    nama: Mapping[str, str]


def baca_ubin(teks: str) -> GambarUbin:
    """Read the text of data/ubin.txt. Raises UbinSalah."""
    tempat: dict[str, dict[str, Tempat]] = {}
    nama: dict[str, str] = {}
    bagian = ""
    deret = 0
    for nomor, baris in _isi(teks):
        if judul := _JUDUL.fullmatch(baris):
            bagian, deret = judul[1], 0
            if bagian in tempat:
                raise UbinSalah(f"Baris {nomor}: [{bagian}] sudah digambar di atas.")
            if bagian != NAMA:
                tempat[bagian] = {}
        elif not bagian:
            raise UbinSalah(f"Baris {nomor}: belum ada judul [kode] di atasnya.")
        elif bagian == NAMA:
            kode, _, isi = baris.partition(" ")
            nama[kode] = isi.strip().replace(PENGGAL, SOFT_HYPHEN) or _tanpa_nama(nomor, kode)
        else:
            _taruh(tempat[bagian], baris.split(), deret, nomor)
            deret += 1
    return GambarUbin(tempat, nama)


def _isi(teks: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers."""
    for nomor, baris in enumerate(teks.splitlines(), start=1):
        bersih = baris.strip()
        if bersih and not bersih.startswith("#"):
            yield nomor, bersih


def _tanpa_nama(nomor: int, kode: str) -> str:
    raise UbinSalah(f"Baris {nomor}: nama untuk {kode} belum ditulis.")


def _taruh(tempat: dict[str, Tempat], deret: list[str], ke: int, nomor: int) -> None:
    for kolom, kode in enumerate(deret):
        if kode == KOSONG:
            continue
        if kode in tempat:
            raise UbinSalah(f"Baris {nomor}: {kode} digambar dua kali.")
        tempat[kode] = (ke, kolom)
