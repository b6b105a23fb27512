"""Writes .xls and .xlsb record by record, and .ods, so that a test can say what stands in them."""

import struct
import zipfile
from pathlib import Path

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def record(kind: int, data: bytes = b"") -> bytes:
    """A record of BIFF8."""
    return struct.pack("<HH", kind, len(data)) + data


def write_xls(
    path: Path, cells: bytes, *, globals_: bytes = b"", excel_95: bool = False, short: bool = False
) -> Path:
    """An .xls of one sheet, "Data"; style 1 is 0.00%, style 2 the format 164: 0.0%.

    `short`: as LibreOffice stores a short workbook, among the small streams.
    """
    version, plain = (0x500, b"") if excel_95 else (0x600, b"\0")  # plain: letters of one byte
    text, name = b"0.0%", b"Data"
    size = struct.pack("<B" if excel_95 else "<H", len(text))
    formats = record(0x041E, struct.pack("<H", 164) + size + plain + text)
    styles = b"".join(record(0x00E0, struct.pack("<HH16x", 0, n)) for n in (0, 10, 164))
    begin, end = record(0x0809, struct.pack("<HHHHII", version, 5, 0, 0, 0, 6)), record(0x0A)
    head = begin + globals_ + formats + styles
    named = struct.pack("<HB", 0, len(name)) + plain + name
    at = struct.pack("<I", len(head) + 4 + 4 + len(named) + len(end))
    body = record(0x0809, struct.pack("<HHHHII", version, 0x10, 0, 0, 0, 6)) + cells + end
    stream = head + record(0x85, at + named) + end + body
    path.write_bytes((small if short else compound)("Book" if excel_95 else "Workbook", stream))
    return path


_LAST, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(name: str, stream: bytes) -> bytes:
    """An OLE compound file with one stream, padded so that it is no small one."""
    stream = stream.ljust(4096, b"\0")
    entries = _entry("Root Entry", 5, _LAST, 0, 1) + _entry(name, 2, 2, len(stream), _FREE)
    return _compound(entries, stream)


def small(name: str, stream: bytes) -> bytes:
    """An OLE compound file whose stream lies in the root's, in sectors of 64 bytes."""
    count = -(-len(stream) // 64)
    table = struct.pack("<128I", *range(1, count), _LAST, *[_FREE] * (128 - count))
    root = _entry("Root Entry", 5, 3, 64 * count, 1)
    return _compound(root + _entry(name, 2, 0, len(stream), _FREE), table + stream, before=1)


def _compound(entries: bytes, content: bytes, before: int = 0) -> bytes:
    """Header, table of sectors, directory; of the content the first sectors may be a table too."""
    content += b"\0" * (-len(content) % 512)
    count = len(content) // 512
    fat = [_TABLE, _LAST, *[_LAST] * before, *range(3 + before, 2 + count), _LAST]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    tables = (2, 1) if before else (_LAST, 0)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, *tables, _LAST, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    sectors = struct.pack("<128I", *fat, *[_FREE] * (128 - len(fat)))
    return header + sectors + entries.ljust(512, b"\0") + content


def _entry(name: str, kind: int, start: int, size: int, child: int) -> bytes:
    text, free = name.encode("utf-16-le") + b"\0\0", 0xFFFFFFFF
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, free, free, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def wide(text: str) -> bytes:
    """A string of BIFF12."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def record12(kind: int, data: bytes = b"") -> bytes:
    """A record of BIFF12; kind and size in groups of seven bits."""
    numbers = b""
    for number in (kind, len(data)):
        while number > 0x7F:
            numbers += bytes([number & 0x7F | 0x80])
            number >>= 7
        numbers += bytes([number])
    return numbers + data


def write_xlsb(path: Path, cells: bytes, columns: bytes = b"", calculation: int = 0) -> Path:
    """An .xlsb of one sheet, "Data", with the styles of write_xls; flags of how it calculates."""
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}'
    styles = b"".join(record12(47, struct.pack("<HH12x", 0, n)) for n in (0, 10, 164))
    size = record12(148, struct.pack("<IIII", 0, 9, 0, 9))
    sheet = record12(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Data"))
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}/officeDocument"'
        ' Target="xl/workbook.bin"/></Relationships>',
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}'
        f'/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="rId2" Type="{_OFFICE}'
        '/styles" Target="styles.bin"/></Relationships>',
        "xl/workbook.bin": record12(143)
        + sheet
        + record12(144)
        + record12(157, bytes(24) + struct.pack("<H", calculation))
        + record12(132),
        "xl/styles.bin": record12(615, struct.pack("<I", 1))
        + record12(44, struct.pack("<H", 164) + wide("0.0%"))
        + record12(616)
        + record12(617, struct.pack("<I", 3))
        + styles
        + record12(618),
        "xl/worksheets/sheet1.bin": record12(129)
        + size
        + columns
        + record12(145)
        + cells
        + record12(146)
        + record12(130),
    }
    with zipfile.ZipFile(path, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def write_ods(path: Path, rows: str, manifest: str = "", generator: str = "") -> Path:
    """An .ods of one sheet, "Data", with these columns and rows of XML."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    extension = (
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    )
    content = (
        f"<office:document-content {spaces} {extension}><office:body><office:spreadsheet>"
        f'<table:table table:name="Data">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", ODS)
        file.writestr(
            "META-INF/manifest.xml", f"<manifest:manifest {space}>{manifest}</manifest:manifest>"
        )
        file.writestr("content.xml", content)
        if generator:
            file.writestr("meta.xml", f"<meta:generator>{generator}</meta:generator>")
    return path
