"""Opens a file as cells with addresses, or says in one sentence why it cannot; it judges nothing.

What could be large or hostile is parsed in another process (apart.py).
"""

import hashlib
from pathlib import Path

from loaders.apart import parsed_apart
from loaders.cells import Workbook
from loaders.container import AGAIN, SPLIT, check_magic, refuse_disguise
from loaders.limits import Limits, limits_of_environment
from loaders.opening import DELIMITED, WORKBOOKS, open_sheets
from loaders.problems import UnreadableFile

__all__ = ["DELIMITED", "WORKBOOKS", "file_bytes", "read_workbook", "sha256_of"]
_SMALL = 1024 * 1024  # a text file up to here can do no harm


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
    elif suffix in WORKBOOKS:
        check_magic(content, suffix, path)
    else:
        known = ", ".join((*WORKBOOKS, *DELIMITED))
        raise UnreadableFile(path.name, f"jenis berkas “{suffix}” tidak dikenal", f"Pakai {known}")
    if suffix in DELIMITED and len(content) <= _SMALL:
        sheets = tuple(open_sheets(path, name, limits))
    else:
        sheets = parsed_apart(path, name, limits)
    if not any(sheet.rows for sheet in sheets):
        raise UnreadableFile(path.name, "tidak ada satu pun sel yang berisi", AGAIN)
    return Workbook(name, sha256_of(content), sheets)
