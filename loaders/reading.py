"""Opens a file as cells with addresses, or says in one sentence why it cannot; it judges nothing.

python-calamine reads the workbooks; delimited.py reads CSV.
"""

import hashlib
import zipfile
from pathlib import Path

import python_calamine as calamine

from loaders.cells import Merged, Sheet, Workbook
from loaders.delimited import delimited_rows
from loaders.problems import UnreadableFile

WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
DELIMITED = (".csv", ".tsv", ".txt")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = {".xlsx": _ZIP, ".xlsm": _ZIP, ".xlsb": _ZIP, ".ods": _ZIP, ".xls": _OLE}


def file_bytes(path: Path) -> bytes:
    """The bytes of a file; raises UnreadableFile where there are none."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: berkas tidak ada; periksa nama dan foldernya.") from None
    except OSError as cause:
        raise UnreadableFile(f"{path}: berkas tidak dapat dibuka ({cause.strerror}).") from cause
    if not content.strip():
        raise UnreadableFile(f"{path}: berkas kosong; kirim ulang berkas yang berisi.")
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
        raise UnreadableFile(f"{path}: jenis berkas {suffix or 'ini'} tidak dikenal ({known}).")
    if not any(sheet.rows for sheet in sheets):
        raise UnreadableFile(f"{path}: tidak ada satu pun sel yang berisi.")
    return Workbook(name, sha256_of(content), sheets)


def _refuse_disguise(content: bytes, path: Path) -> None:
    if content.startswith((_ZIP, _OLE)):
        raise UnreadableFile(
            f"{path}: isinya buku kerja Excel, bukan {path.suffix}; beri nama .xlsx atau .xls."
        )


def _check_magic(content: bytes, suffix: str, path: Path) -> None:
    if content.startswith(_MAGIC[suffix]):
        return
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise UnreadableFile(f"{path}: berkas dikunci kata sandi; buka kuncinya lalu simpan.")
        raise UnreadableFile(
            f"{path}: isinya Excel lama (.xls), bukan {suffix}; simpan sebagai xlsx."
        )
    if content.lstrip()[:1] == b"<":
        raise UnreadableFile(
            f"{path}: isinya halaman HTML, bukan {suffix}; buka di Excel lalu simpan sebagai xlsx."
        )
    raise UnreadableFile(f"{path}: isinya bukan {suffix}; simpan ulang dari Excel sebagai xlsx.")


def _sheets(path: Path, name: str) -> tuple[Sheet, ...]:
    try:
        if zipfile.is_zipfile(path) or path.suffix.lower() == ".xls":
            with calamine.load_workbook(str(path)) as book:
                return tuple(_sheet(book, meta, name) for meta in book.sheets_metadata)
    except calamine.PasswordError as cause:
        raise UnreadableFile(
            f"{path}: berkas dikunci kata sandi; buka kuncinya lalu simpan."
        ) from cause
    except (calamine.CalamineError, OSError) as cause:
        raise UnreadableFile(
            f"{path}: berkas rusak ({cause}); unduh atau simpan ulang berkas itu."
        ) from cause
    raise UnreadableFile(f"{path}: berkas terpotong atau rusak; unduh atau simpan ulang.")


def _sheet(book: calamine.CalamineWorkbook, meta: calamine.SheetMetadata, name: str) -> Sheet:
    hidden = meta.visible != calamine.SheetVisibleEnum.Visible
    if meta.typ != calamine.SheetTypeEnum.WorkSheet:
        return Sheet(name, meta.name, [], hidden=hidden)
    sheet = book.get_sheet_by_name(meta.name)
    ranges = sheet.merged_cell_ranges or []
    merged = tuple(Merged(a[0], a[1], b[0], b[1]) for a, b in ranges)
    rows = sheet.to_python(skip_empty_area=False)
    return Sheet(name, meta.name, rows, merged, hidden)
