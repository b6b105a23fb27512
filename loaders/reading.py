"""Opens a file as cells with addresses, or says in one sentence why it cannot; it judges nothing.

python-calamine reads the workbooks; delimited.py reads CSV.
"""

import hashlib
from pathlib import Path

import python_calamine as calamine

from loaders.cells import Merged, Sheet, Workbook
from loaders.delimited import delimited_rows
from loaders.problems import UnreadableFile

WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
DELIMITED = (".csv", ".tsv")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AGAIN = "Unduh atau simpan ulang berkas itu"
_LOCKED = ("berkas dikunci kata sandi", "Buka kuncinya di Excel lalu simpan")
_MAGIC = {".xlsx": _ZIP, ".xlsm": _ZIP, ".xlsb": _ZIP, ".ods": _ZIP, ".xls": _OLE}


def file_bytes(path: Path) -> bytes:
    """The bytes of a file; raises UnreadableFile where there are none."""
    try:
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


def read_workbook(path: Path, name: str) -> Workbook:
    """Read every sheet of a file; `name` is what the load will call it.

    Raises UnreadableFile: empty, truncated, encrypted, or not what its extension says.
    """
    content = file_bytes(path)
    suffix = path.suffix.lower()
    if suffix in DELIMITED:
        _refuse_disguise(content, path)
        sheets = (Sheet(name, "", delimited_rows(content, path.name)),)
    elif suffix in WORKBOOKS:
        _check_magic(content, suffix, path)
        sheets = _sheets(path, name)
    else:
        known = ", ".join((*WORKBOOKS, *DELIMITED))
        raise UnreadableFile(path.name, f"jenis berkas “{suffix}” tidak dikenal", f"Pakai {known}")
    if not any(sheet.rows for sheet in sheets):
        raise UnreadableFile(path.name, "tidak ada satu pun sel yang berisi", _AGAIN)
    return Workbook(name, sha256_of(content), sheets)


def _refuse_disguise(content: bytes, path: Path) -> None:
    if content.startswith((_ZIP, _OLE)):
        found = f"isinya buku kerja Excel, bukan {path.suffix}"
        raise UnreadableFile(path.name, found, "Beri nama .xlsx atau .xls")


def _check_magic(content: bytes, suffix: str, path: Path) -> None:
    if content.startswith(_MAGIC[suffix]):
        return
    if content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in content:
        raise UnreadableFile(path.name, *_LOCKED)
    kind = "bukan " + suffix
    if content.startswith(_OLE):
        kind = f"Excel lama (.xls), bukan {suffix}"
    elif content.lstrip()[:1] == b"<":
        kind = f"halaman HTML, bukan {suffix}"
    elif content.startswith(_ZIP):
        kind = f"Excel baru (.xlsx), bukan {suffix}"
    raise UnreadableFile(path.name, f"isinya {kind}", "Buka di Excel lalu simpan sebagai .xlsx")


def _sheets(path: Path, name: str) -> tuple[Sheet, ...]:
    try:
        with calamine.load_workbook(str(path)) as book:
            return tuple(_sheet(book, meta, name) for meta in book.sheets_metadata)
    except calamine.PasswordError as cause:
        raise UnreadableFile(path.name, *_LOCKED) from cause
    except (calamine.CalamineError, OSError) as cause:
        raise UnreadableFile(path.name, "berkas rusak atau terpotong", _AGAIN) from cause


def _sheet(book: calamine.CalamineWorkbook, meta: calamine.SheetMetadata, name: str) -> Sheet:
    hidden = meta.visible != calamine.SheetVisibleEnum.Visible
    if meta.typ != calamine.SheetTypeEnum.WorkSheet:
        return Sheet(name, meta.name, [], hidden=hidden)
    sheet = book.get_sheet_by_name(meta.name)
    ranges = sheet.merged_cell_ranges or []
    merged = tuple(Merged(a[0], a[1], b[0], b[1]) for a, b in ranges)
    rows = sheet.to_python(skip_empty_area=False)
    return Sheet(name, meta.name, rows, merged, hidden)
