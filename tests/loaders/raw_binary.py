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


def write_xls(path: Path, cells: bytes, *, globals_: bytes = b"") -> Path:
    """An .xls of one sheet, "Data"; style 1 is 0.00%, style 2 the format 164: 0.0%."""
    text = b"0.0%"
    formats = record(0x041E, struct.pack("<HHB", 164, len(text), 0) + text)
    styles = b"".join(record(0x00E0, struct.pack("<HH16x", 0, n)) for n in (0, 10, 164))
    begin, end = record(0x0809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 6)), record(0x0A)
    head = begin + globals_ + formats + styles
    sheet = struct.pack("<IBBBB", len(head) + 4 + 12 + 4, 0, 0, 4, 0) + b"Data"
    body = record(0x0809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6)) + cells + end
    path.write_bytes(compound("Workbook", head + record(0x85, sheet) + end + body))
    return path


def compound(name: str, stream: bytes) -> bytes:
    """An OLE compound file with one stream, padded so that it is no small one."""
    stream = stream.ljust(4096, b"\0")
    stream += b"\0" * (-len(stream) % 512)
    count = len(stream) // 512
    last, free = 0xFFFFFFFE, 0xFFFFFFFF
    fat = [0xFFFFFFFD, last, *range(3, 2 + count), last]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, last, 0, last, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    entries = (_entry("Root Entry", 5, last, 0, 1), _entry(name, 2, 2, len(stream), free))
    table = struct.pack("<128I", *fat, *[free] * (128 - len(fat)))
    return header + table + b"".join(entries).ljust(512, b"\0") + stream


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


def write_xlsb(path: Path, cells: bytes, columns: bytes = b"") -> Path:
    """An .xlsb of one sheet, "Data", with the styles of write_xls."""
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
        + record12(157, bytes(26))
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


def write_ods(path: Path, rows: str, manifest: str = "") -> Path:
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
    return path
