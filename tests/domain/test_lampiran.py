from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import pytest

from domain.lampiran import MAKS_BITA, LampiranDitolak, periksa_lampiran

PDF = b"%PDF-1.7\nisi\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\nisi\x00\x00\x00\x00IEND\xaeB`\x82"
JPG = b"\xff\xd8\xff\xe0isi\xff\xd9"


def zipped(*parts: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for part in parts:
            archive.writestr(part, "isi")
    return out.getvalue()


XLSX = zipped("[Content_Types].xml", "xl/workbook.xml")


@pytest.mark.parametrize(
    ("isi", "jenis"), [(PDF, "pdf"), (PNG, "png"), (JPG, "jpg"), (XLSX, "xlsx")]
)
def test_the_content_says_what_a_file_is_and_names_it(isi: bytes, jenis: str) -> None:
    berkas = periksa_lampiran("Foto jalan.exe", isi)
    assert (berkas.nama, berkas.jenis) == (f"Foto jalan.{jenis}", jenis)
    assert berkas.sidik == sha256(isi).hexdigest()
    assert berkas.isi == isi


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"<html><script>alert(1)</script></html>",
        b"%PDF-1.7 cut off",
        PNG[:12],
        JPG[:5],
        b"MZ\x90\x00",
        b"PK\x03\x04 not a zip",
        zipped("word/document.xml", "[Content_Types].xml"),
        zipped("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
        PDF + b" " * MAKS_BITA,
    ],
)
def test_what_is_nothing_of_these_or_too_large_is_refused(isi: bytes) -> None:
    with pytest.raises(LampiranDitolak, match=r"\.$"):
        periksa_lampiran("laporan.pdf", isi)


@pytest.mark.parametrize(
    ("nama", "harap"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Data\\Foto.pdf", "Foto.pdf"),
        ('a<b>\n"c".pdf', "a_b_c_.pdf"),
        ("...pdf", "lampiran.pdf"),
        ("", "lampiran.pdf"),
        ("x" * 200 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_a_name_is_only_a_name(nama: str, harap: str) -> None:
    assert periksa_lampiran(nama, PDF).nama == harap
