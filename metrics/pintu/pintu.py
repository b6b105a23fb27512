"""A door at a terminal: finds the command among its own, runs it, prints what it said; or helps."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from metrics.pintu.perintah import Perintah, PilihanKurang, pilihan_dari

KAKI = """\
  --json               hasil sebagai JSON
  --help               petunjuk ini; sesudah sebuah perintah: aturannya

Status keluar: 0 berhasil, 1 tidak dapat {gagal}, 2 perintah tidak dikenal.
"""


@dataclass(frozen=True)
class Pintu:
    """The commands of `python -m program`, what their options are, and how it introduces itself.

    pilihan are (what stands for the value, its meaning) by name, gagal what status 1 says could
    not be done, ditangkap the errors whose sentence is for the user.
    """

    program: str
    pembuka: str
    perintah: Mapping[str, Perintah]
    pilihan: Mapping[str, tuple[str, str]]
    gagal: str
    ditangkap: tuple[type[Exception], ...]


def jalankan(pintu: Pintu, arguments: list[str]) -> int:
    """Run one command and give its exit status."""
    kata = [k for k in arguments if k not in ("--json", "--help", "-h")]
    nama = next((n for n in (" ".join(kata[:2]), *kata[:1]) if n in pintu.perintah), "")
    perintah = pintu.perintah.get(nama)
    if {"--help", "-h"} & set(arguments):
        print(bantuan(pintu, perintah), end="")
        return 0
    pilihan = None if perintah is None else pilihan_dari(perintah, kata[len(nama.split()) :])
    if perintah is None or pilihan is None:
        print(bantuan(pintu, perintah), end="", file=sys.stderr)
        return 2
    try:
        isi, teks = perintah.jalankan(pilihan)
    except pintu.ditangkap as sebab:
        print(" ".join(str(sebab).splitlines()), file=sys.stderr)  # what was asked may hold lines
        return 2 if isinstance(sebab, PilihanKurang) else 1
    print(json.dumps(isi, ensure_ascii=False, allow_nan=False) if "--json" in arguments else teks)
    return 0


def bantuan(pintu: Pintu, perintah: Perintah | None) -> str:
    """The help of one command, or of them all."""
    kaki = KAKI.format(gagal=pintu.gagal)
    if perintah is not None:
        pakai = f"Pemakaian: python -m {pintu.program} {_pemakaian(pintu, perintah)}"
        ada = perintah.perlu | perintah.boleh
        isi = f"{perintah.ringkas}\n\n{perintah.petunjuk}"
        return f"{pakai}\n\n{isi}\nPilihan:\n{_pilihan(pintu, ada)}{kaki}"
    daftar = "".join(f"  {p.nama:<14} {p.ringkas}\n" for p in pintu.perintah.values())
    semua = frozenset[str]().union(*(p.perlu | p.boleh for p in pintu.perintah.values()))
    return (
        f"Pemakaian: python -m {pintu.program} PERINTAH [pilihan]\n\n{pintu.pembuka}\n\n"
        f"Perintah:\n{daftar}\nPilihan:\n{_pilihan(pintu, semua)}{kaki}"
    )


def _pemakaian(pintu: Pintu, perintah: Perintah) -> str:
    semua = pintu.pilihan
    perlu = [f"{_tulis(n)} {semua[n][0]}" for n in semua if n in perintah.perlu]
    boleh = [f"[{_tulis(n)} {semua[n][0]}]" for n in semua if n in perintah.boleh]
    return " ".join([perintah.nama, *perlu, *boleh])


def _pilihan(pintu: Pintu, nama: frozenset[str]) -> str:
    isi = [(f"{_tulis(n)} {v[0]}", v[1]) for n, v in pintu.pilihan.items() if n in nama]
    return "".join(f"  {kiri:<20} {kanan}\n" for kiri, kanan in isi)


def _tulis(nama: str) -> str:
    return f"-{nama}" if len(nama) == 1 else f"--{nama}"
