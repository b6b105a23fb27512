"""Reads CSV bytes as rows of text: encoding, byte order mark and delimiter are found out."""

import csv
import io
import re

from loaders.cells import Value
from loaders.look import TooManyCells
from loaders.problems import UnreadableFile

_WIDEST = 16_384
_DELIMITERS = ";,\t|"
_DECLARED = re.compile(r"sep=([;,\t|])[\r\n]")


def delimited_rows(content: bytes, name: str, limit: int) -> list[list[Value]]:
    """The rows of a CSV file, every cell a text.

    Raises UnreadableFile where it is none, TooManyCells beyond `limit` or wider than a sheet.
    """
    text = decoded(content, name)
    if "\0" in text:
        raise UnreadableFile(name, "isinya bukan teks CSV", "Simpan ulang sebagai CSV UTF-8")
    told = _DECLARED.match(text)
    mark = told[1] if told else _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    rows: list[list[Value]] = []
    try:
        for row in reader:
            limit -= len(row)
            if limit < 0 or len(row) > _WIDEST:
                raise TooManyCells
            rows.append([*row])
    except csv.Error as cause:
        raise UnreadableFile(
            name, f"baris {reader.line_num} bukan CSV yang benar", "Periksa tanda kutipnya"
        ) from cause
    if told:
        rows[0] = []  # Excel's own line, "sep=;", is no row of the table
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def decoded(content: bytes, name: str) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(name, "huruf-hurufnya tidak terbaca", "Simpan ulang sebagai CSV UTF-8")


def _delimiter(text: str) -> str:
    """The mark that splits most lines into the same number of cells, more cells first."""
    lines = [line[:10_000] for line in text[:500_000].splitlines()[:50] if line.strip()]

    def agreement(mark: str) -> tuple[int, int]:
        counts = [len(cells) for cells in csv.reader(lines, delimiter=mark)]
        split = [count for count in counts if count > 1]
        most = max(split, key=split.count, default=0)
        return split.count(most), most

    return max(_DELIMITERS, key=agreement)
