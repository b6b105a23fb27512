"""A file is opened as what it is, or refused in one sentence that says what to do."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from loaders.cells import Merged, Value
from loaders.problems import UnreadableFile
from loaders.reading import read_workbook
from tests.loaders.golden import GOLDEN, examined_file

XLSX = (GOLDEN / "lebar_tahun.xlsx").read_bytes()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    with pytest.raises(UnreadableFile) as caught:
        read_workbook(path, name)
    return str(caught.value)


AGAIN = "Unduh atau simpan ulang berkas itu."
SAVE = "Buka di Excel lalu simpan sebagai .xlsx."


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", b"", "a.xlsx: berkas kosong. Kirim ulang berkas yang berisi."),
        ("a.csv", b" \n", "a.csv: berkas kosong. Kirim ulang berkas yang berisi."),
        ("a.xlsx", XLSX[:2000], f"a.xlsx: berkas rusak atau terpotong. {AGAIN}"),
        ("a.xls", XLSX, f"a.xls: isinya Excel baru (.xlsx), bukan .xls. {SAVE}"),
        ("a.xlsx", OLE + b"\0" * 512, f"a.xlsx: isinya Excel lama (.xls), bukan .xlsx. {SAVE}"),
        (
            "a.xlsx",
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "a.xlsx: berkas dikunci kata sandi. Buka kuncinya di Excel lalu simpan.",
        ),
        ("a.xlsx", b"<html><body>", f"a.xlsx: isinya halaman HTML, bukan .xlsx. {SAVE}"),
        ("a.xls", b"<?xml version='1.0'?><Workbook/>", f"a.xls: isinya XML, bukan .xls. {SAVE}"),
        ("a.xls", b"Wilayah\t2023\r\n", f"a.xls: isinya bukan .xls. {SAVE}"),
        (
            "a.csv",
            b"<!DOCTYPE html><html><body>Silakan masuk</body></html>",
            "a.csv: isinya halaman web, bukan .csv. "
            "Unduh tabelnya, bukan halaman masuk atau galatnya.",
        ),
        ("a.xlsx", b"%PDF-1.7", f"a.xlsx: isinya bukan .xlsx. {SAVE}"),
        ("a.xls", OLE + b"\0" * 600, f"a.xls: berkas rusak atau terpotong. {AGAIN}"),
        ("a.csv", XLSX, "a.csv: isinya buku kerja Excel, bukan .csv. Beri nama .xlsx atau .xls."),
        ("a.csv", b"a,b\0", "a.csv: isinya bukan teks CSV. Simpan ulang sebagai CSV UTF-8."),
        ("a.csv", b'a,b\n"c,d\n', "a.csv: baris 2 bukan CSV yang benar. Periksa tanda kutipnya."),
        (
            "a.csv",
            b"\xff\xfea",
            "a.csv: huruf-hurufnya tidak terbaca. Simpan ulang sebagai CSV UTF-8.",
        ),
        ("a.csv", b",,\n,,\n", f"a.csv: tidak ada satu pun sel yang berisi. {AGAIN}"),
    ],
)
def test_a_broken_file_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    assert refusal(tmp_path, name, content) == sentence


def test_a_file_of_another_kind_is_refused_with_the_kinds_there_are(tmp_path: Path) -> None:
    said = refusal(tmp_path, "a.pdf", b"%PDF-1.7")
    assert said == (
        "a.pdf: jenis berkas “.pdf” tidak dikenal. "
        "Pakai .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv."
    )


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"berkas tidak ada\. Periksa nama dan foldernya"):
        read_workbook(tmp_path / "tidak.xlsx", "tidak.xlsx")
    with pytest.raises(UnreadableFile, match="tidak dapat dibuka"):
        read_workbook(tmp_path, "folder")


def test_a_refused_file_is_one_problem_without_a_cell() -> None:
    (problem,) = examined_file("tidak_ada.xlsx").content.problems
    assert problem.cell == ""
    assert problem.sentence == (
        "GALAT tidak_ada.xlsx: berkas tidak ada. Periksa nama dan foldernya."
    )


TABLE: list[list[Value]] = [["Wilayah", "Tahun"], ["Kota é", "5,23"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_csv_is_read_whatever_its_encoding_delimiter_and_line_ends(
    tmp_path: Path, encoding: str, delimiter: str, line_end: str
) -> None:
    text = line_end.join(delimiter.join(map(str, row)) for row in TABLE) + line_end * 3
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    assert read_workbook(tmp_path / "a.csv", "a.csv").sheets[0].rows == TABLE


def test_the_line_that_excel_writes_for_itself_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text("sep=;\nWilayah;2022\nLahat;15,6\n")
    (sheet,) = read_workbook(path, path.name).sheets
    assert sheet.rows == [[], ["Wilayah", "2022"], ["Lahat", "15,6"]]


def test_a_csv_of_one_column_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Wilayah\nLahat\n", encoding="utf-8")
    assert read_workbook(tmp_path / "a.csv", "a.csv").sheets[0].rows == [["Wilayah"], ["Lahat"]]


def test_sheets_keep_their_names_merged_cells_addresses_and_hiding(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.worksheets[0]
    first.title = "Data"
    first["C3"] = "judul"
    first.merge_cells("C3:E4")
    book.create_sheet("Simpanan").sheet_state = "hidden"
    book.create_chartsheet("Grafik")
    book.save(tmp_path / "a.xlsx")
    data, hidden, chart = read_workbook(tmp_path / "a.xlsx", "a.xlsx").sheets
    assert (data.name, data.text(2, 2), data.span(2, 2), data.span(0, 0)) == ("Data", "judul", 4, 0)
    assert data.merged == (Merged(2, 2, 3, 4),)
    assert (hidden.hidden, chart.rows) == (True, [])


def test_a_locked_ods_is_refused(tmp_path: Path) -> None:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", manifest)
        file.writestr("content.xml", b"\x00\x01")
    with pytest.raises(UnreadableFile, match="dikunci kata sandi"):
        read_workbook(tmp_path / "a.ods", "a.ods")
