"""Opens a file as cells with addresses, or says in one sentence why it cannot; it judges nothing.

Workbooks are parsed in another process (apart.py); delimited.py reads CSV.
"""

import hashlib
from pathlib import Path

from loaders.apart import parsed_apart
from loaders.cells import Sheet, Workbook
from loaders.container import AGAIN, SPLIT, check_magic, refuse_disguise
from loaders.delimited import delimited_rows
from loaders.limits import Limits, limits_of_environment
from loaders.problems import UnreadableFile

WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
DELIMITED = (".csv", ".tsv")


def file_bytes(path: Path, limits: Limits | None = None) -> bytes:
    """The bytes of a file; raises UnreadableFile where there are none or too many."""
    limits = limits or limits_of_environment()
    try:
        if (size := path.stat().st_size) > limits.file_bytes:
            found = f"berkas {size // 1024**2} MB, batasnya {limits.file_mb} MB"
            raise UnreadableFile(path.name, found, SPLIT)
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(str(path), "berkas tidak ada", "Periksa nama dan foldernya") from None
    except OSError as cause:
        remedy = "Periksa apakah itu sebuah berkas dan hak aksesnya"
        raise UnreadableFile(str(path), "tidak dapat dibuka", remedy) from cause
    if not content.strip():
        raise UnreadableFile(path.name, "berkas kosong", "Kirim ulang berkas yang berisi")
    return content


def sha256_of(content: bytes) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def read_workbook(path: Path, name: str, limits: Limits | None = None) -> Workbook:
    """Read every sheet of a file; `name` is what the load will call it.

    Raises UnreadableFile: empty, truncated, encrypted, beyond the limits (of the environment where
    none are given), or not what its extension says.
    """
    limits = limits or limits_of_environment()
    content = file_bytes(path, limits)
    suffix = path.suffix.lower()
    if suffix in DELIMITED:
        refuse_disguise(content, path)
        sheets: tuple[Sheet, ...] = (Sheet(name, "", delimited_rows(content, path.name)),)
    elif suffix in WORKBOOKS:
        check_magic(content, suffix, path)
        sheets = parsed_apart(path, name, limits)
    else:
        known = ", ".join((*WORKBOOKS, *DELIMITED))
        raise UnreadableFile(path.name, f"jenis berkas “{suffix}” tidak dikenal", f"Pakai {known}")
    if not any(sheet.rows for sheet in sheets):
        raise UnreadableFile(path.name, "tidak ada satu pun sel yang berisi", AGAIN)
    return Workbook(name, sha256_of(content), sheets)
