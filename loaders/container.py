"""Looks at a file from outside: what it is and whether it is safe to open; it parses no cells."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from loaders.limits import RATIO_FROM, Limits
from loaders.problems import UnreadableFile

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
AGAIN = "Unduh atau simpan ulang berkas itu"
BROKEN = ("berkas rusak atau terpotong", AGAIN)
LOCKED = ("berkas dikunci kata sandi", "Buka kuncinya di Excel lalu simpan")
TABLE = "Unduh tabelnya, bukan halaman masuk atau galatnya"
SPLIT = "Simpan hanya tabel yang diperlukan ke buku kerja baru"
ENTITIES = (
    "berkas memuat definisi entitas XML, yang tidak pernah ditulis Excel",
    "Jangan buka berkas itu; minta yang asli dari pengirimnya",
)
_HEAD = 64 * 1024  # a document type can only stand before the first element
_MAGIC = {".xlsx": ZIP, ".xlsm": ZIP, ".xlsb": ZIP, ".ods": ZIP, ".xls": OLE}


def refuse_disguise(content: bytes, path: Path) -> None:
    """Refuse a workbook or a web page that calls itself a text file."""
    if content.startswith((ZIP, OLE)):
        found = f"isinya buku kerja Excel, bukan {path.suffix}"
        raise UnreadableFile(path.name, found, "Beri nama .xlsx atau .xls")
    if is_html(content):
        raise UnreadableFile(path.name, f"isinya halaman web, bukan {path.suffix}", TABLE)


def is_html(content: bytes) -> bool:
    """Whether a file is a web page, as which some sites serve their .xls."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(b"<") and (b"<html" in head or b"<table" in head)


def check_magic(content: bytes, suffix: str, path: Path) -> None:
    """Refuse a workbook that is locked or something else than its extension says."""
    if content.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in content:
        raise UnreadableFile(path.name, *LOCKED)
    if content.startswith(_MAGIC[suffix]) or (suffix == ".xls" and is_html(content)):
        return
    kind = "bukan " + suffix
    if content.startswith(OLE):
        kind = f"Excel lama (.xls), bukan {suffix}"
    elif content.lstrip()[:1] == b"<":
        kind = f"{'halaman HTML' if is_html(content) else 'XML'}, bukan {suffix}"
    elif content.startswith(ZIP):
        kind = f"Excel baru (.xlsx), bukan {suffix}"
    raise UnreadableFile(path.name, f"isinya {kind}", "Buka di Excel lalu simpan sebagai .xlsx")


def check_container(path: Path, limits: Limits) -> None:
    """Refuse a zip container whose directory promises too much; nothing is unpacked for it.

    Raises UnreadableFile: truncated, too many parts, too large, a bomb, or XML with entities.
    """
    try:
        with zipfile.ZipFile(path) as container:
            parts = container.infolist()
            _check_sizes(path.name, parts, limits)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _refuse_entities(path.name, container, part)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError) as cause:
        raise UnreadableFile(path.name, *BROKEN) from cause
    except RuntimeError as cause:  # how zipfile says that a part is encrypted
        raise UnreadableFile(path.name, *LOCKED) from cause


def _check_sizes(name: str, parts: Iterable[zipfile.ZipInfo], limits: Limits) -> None:
    listed = list(parts)
    if len(listed) > limits.parts:
        raise UnreadableFile(name, f"terdiri dari {len(listed)} bagian", SPLIT)
    total = sum(part.file_size for part in listed)
    if total > limits.expanded_bytes:
        found = f"isinya {total // 1024**2} MB setelah dibuka, batasnya {limits.expanded_mb} MB"
        raise UnreadableFile(name, found, SPLIT)
    for part in listed:
        if part.file_size > RATIO_FROM and part.file_size > limits.ratio * part.compress_size:
            found = f"mengembang {part.file_size // max(1, part.compress_size)} kali saat dibuka"
            raise UnreadableFile(
                name, found, "Simpan ulang dari Excel; bila perlu hapus sel kosong"
            )


def _refuse_entities(name: str, container: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    with container.open(part) as stream:
        head = stream.read(_HEAD).replace(b"\0", b"")  # as UTF-16 too
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise UnreadableFile(name, *ENTITIES)
