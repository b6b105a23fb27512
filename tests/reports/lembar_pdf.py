"""What tests of printed reports share: the text of a PDF line by line, and what poppler says."""

import subprocess
from pathlib import Path
from typing import Any

from reports.isi import Permintaan
from tests.reports.lembar_formulir import CONTOH, LAHAT, SOPPENG

BANYUASIN = Permintaan("1607", 2025)
SEMUA = (LAHAT, SOPPENG, *CONTOH, BANYUASIN)
ID = [f"{p.wilayah}-{p.tahun}-{p.triwulan}" for p in SEMUA]
# What typst, TeX, HTML, a spreadsheet or a template could read as more than words.
JAHAT = '#panic("x") *a* $b$ _c_ @d <e> [f] \\ `g` // & =1+1 {h}'


def tanya(program: str, isi: bytes, tempat: Path, *pilihan: str) -> str:
    """What a program of poppler says of a PDF."""
    berkas = tempat / "laporan.pdf"
    berkas.write_bytes(isi)
    tujuan = ["-"] if program == "pdftotext" else []
    perintah = [program, *pilihan, str(berkas), *tujuan]
    hasil = subprocess.run(perintah, capture_output=True, check=True).stdout
    return hasil.decode(errors="replace")  # -struct prints titles as the bytes they are


def rapi(teks: Any) -> str:
    """Words with single plain spaces, as they stand in a line."""
    return " ".join(str(teks).replace("\u00a0", " ").split())


def baris_teks(isi: bytes, tempat: Path) -> list[str]:
    """The lines of a PDF as they lie on its pages."""
    return [rapi(b) for b in tanya("pdftotext", isi, tempat, "-layout").splitlines() if b.strip()]


def seluruh(isi: bytes, tempat: Path) -> str:
    """All words of a PDF in reading order, lines joined."""
    return rapi(tanya("pdftotext", isi, tempat))
