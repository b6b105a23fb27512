"""What may be attached to a report, told from its bytes, not its name; it stores nothing."""

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from io import BytesIO
from zipfile import BadZipFile, ZipFile

MAKS_BITA = 5 * 1024 * 1024
_BAGIAN_XLSX = frozenset(("[Content_Types].xml", "xl/workbook.xml"))


class JenisLampiran(StrEnum):
    """Kinds of file, by the ending they are given."""

    PDF = "pdf"
    PNG = "png"
    JPG = "jpg"
    XLSX = "xlsx"


@dataclass(frozen=True)
class Lampiran:
    """A file that was looked at: safe name with the ending of what it is, kind, SHA-256 (sidik)."""

    nama: str
    jenis: JenisLampiran
    sidik: str
    isi: bytes


class LampiranDitolak(ValueError):
    """Why a file is not taken, as a sentence."""


def periksa_lampiran(nama: str, isi: bytes) -> Lampiran:
    """Look at a file's content; raises LampiranDitolak where it is too large or no known kind."""
    if not isi:
        raise LampiranDitolak("Lampiran kosong; pilih berkas lain.")
    if len(isi) > MAKS_BITA:
        raise LampiranDitolak(f"Lampiran lebih dari {MAKS_BITA // 1024**2} MB; perkecil dahulu.")
    jenis = _jenis(isi)
    if jenis is None:
        raise LampiranDitolak(
            "Isi lampiran bukan PDF, gambar PNG atau JPG, atau buku kerja xlsx tanpa makro."
        )
    batang = re.sub(r"[^\w .()-]+", "_", re.split(r"[\\/]", nama)[-1].rpartition(".")[0]).strip(
        " ."
    )
    return Lampiran(f"{batang[:80] or 'lampiran'}.{jenis}", jenis, sha256(isi).hexdigest(), isi)


def _jenis(isi: bytes) -> JenisLampiran | None:
    if isi.startswith(b"%PDF-") and b"%%EOF" in isi[-1024:]:
        return JenisLampiran.PDF
    if isi.startswith(b"\x89PNG\r\n\x1a\n") and b"IEND" in isi[-16:]:
        return JenisLampiran.PNG
    if isi.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in isi[-16:]:
        return JenisLampiran.JPG
    return JenisLampiran.XLSX if isi.startswith(b"PK\x03\x04") and _xlsx(isi) else None


def _xlsx(isi: bytes) -> bool:
    try:
        with ZipFile(BytesIO(isi)) as arsip:
            bagian = set(arsip.namelist())
    except (BadZipFile, ValueError):
        return False
    return bagian >= _BAGIAN_XLSX and not any(b.endswith("vbaProject.bin") for b in bagian)
