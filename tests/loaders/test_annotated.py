"""The sender gets the same workbook back, with every problem in its cell; it can be sent again."""

import re
import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from loaders.annotated import annotated
from loaders.examine import examine
from loaders.own_sheets import PROBLEMS
from loaders.problems import Level, Problem
from loaders.reading import read_workbook
from tests.loaders.golden import GOLDEN, known
from tests.loaders.raw_xlsx import xlsx_parts


def problem(cell: str, level: Level = Level.GALAT, sheet: str = "Tabel") -> Problem:
    return Problem(level, "a.xlsx", sheet, cell, "“x” bukan angka", "angka", "Tulis angkanya saja")


def marked(path: Path, *problems: Problem) -> Workbook:
    return load_workbook(BytesIO(annotated(path, problems)))


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """A workbook with a formula, a merged title, a comment and a text that begins with =."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tabel"
    sheet.append(["Judul", None, None])
    sheet.merge_cells("A1:C1")
    sheet.append(["Kab. Contoh", 12.5, "=B2*2"])
    sheet["B2"].number_format = "0.00"
    sheet["A2"].comment = Comment("catatan pengirim", "pengirim")
    path = tmp_path / "kiriman.xlsx"
    book.save(path)
    return path


def test_problem_cells_are_coloured_and_commented_and_all_else_stays(sent: Path) -> None:
    sheet = marked(sent, problem("B2"), problem("A2", Level.PERINGATAN))["Tabel"]
    assert sheet["B2"].fill.start_color.rgb == "00FFC9C4"
    assert sheet["A2"].fill.start_color.rgb == "00FFE3A3"
    assert sheet["B2"].comment is not None
    assert sheet["B2"].comment.text == (
        "GALAT: “x” bukan angka.\nSeharusnya: angka.\nTulis angkanya saja."
    )
    assert sheet["A2"].comment is not None
    assert sheet["A2"].comment.text.startswith("catatan pengirim\n\nPERINGATAN")
    assert (sheet["B2"].value, sheet["B2"].number_format, sheet["C2"].value) == (
        *(12.5, "0.00"),
        "=B2*2",
    )


def test_a_problem_under_a_merged_cell_is_told_on_the_cell_that_shows(sent: Path) -> None:
    sheet = marked(sent, problem("C1"))["Tabel"]
    assert sheet["A1"].comment is not None
    assert sheet["A1"].fill.start_color.rgb == "00FFC9C4"


def test_two_problems_of_a_cell_are_one_comment_in_the_graver_colour(sent: Path) -> None:
    sheet = marked(sent, problem("B2", Level.CATATAN), problem("B2"))["Tabel"]
    assert sheet["B2"].fill.start_color.rgb == "00FFC9C4"
    assert sheet["B2"].comment is not None
    assert "CATATAN" in sheet["B2"].comment.text
    assert "GALAT" in sheet["B2"].comment.text


def test_the_first_sheet_lists_all_problems_and_leads_to_their_cells(sent: Path) -> None:
    book = marked(sent, problem("B2"), problem("", sheet=""))
    assert book.sheetnames == [PROBLEMS, "Tabel"]
    rows = list(book[PROBLEMS].iter_rows(values_only=True))
    assert rows[0] == ("Tingkat", "Lembar", "Sel", "Ditemukan", "Seharusnya", "Tindakan")
    assert rows[1] == ("galat", "Tabel", "B2", "“x” bukan angka", "angka", "Tulis angkanya saja")
    assert rows[2][:3] == ("galat", None, None)
    link = book[PROBLEMS]["C2"].hyperlink
    assert link is not None
    assert (link.location or link.target) in ("'Tabel'!B2", "#'Tabel'!B2")


def test_the_list_can_be_read_on_paper_and_says_what_its_colours_mean(sent: Path) -> None:
    long = Problem(Level.GALAT, "a", "Tabel", "B2", "kata " * 40, "", "-")
    sheet = marked(sent, long, problem("A2", Level.PERINGATAN))[PROBLEMS]
    assert sheet.row_dimensions[2].height == 4 * (sheet.row_dimensions[3].height or 0)
    assert [(sheet.cell(r, 1).value, str(sheet.cell(r, 2).value)[:16]) for r in (5, 6)] == [
        ("galat", "harus diperbaiki"),
        ("peringatan", "perlu diperiksa;"),
    ]
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")


def test_a_comment_is_as_high_as_its_text(sent: Path) -> None:
    three = [problem("A2"), problem("A2"), problem("A2")]
    with ZipFile(BytesIO(annotated(sent, [problem("B2"), *three]))) as parts:
        drawing = next(parts.read(name) for name in parts.namelist() if name.endswith(".vml"))
    assert sorted(map(int, re.findall(rb"height:(\d+)px", drawing))) == [3 * 17 + 12, 13 * 17 + 12]


def test_text_that_looks_like_a_formula_stays_text(sent: Path) -> None:
    wrong = Problem(Level.GALAT, "a", "Tabel", "B2", "=HYPERLINK(1)", "", "-")
    cell = marked(sent, wrong)[PROBLEMS]["D2"]
    assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")


def test_a_copy_of_a_copy_lists_its_problems_once(sent: Path, tmp_path: Path) -> None:
    again = tmp_path / "lagi.xlsx"
    again.write_bytes(annotated(sent, [problem("B2")]))
    assert marked(again, problem("A2")).sheetnames == [PROBLEMS, "Tabel"]


def test_of_a_csv_a_workbook_is_made(tmp_path: Path) -> None:
    path = tmp_path / "daftar: [a].csv".replace(":", "")
    shutil.copy(GOLDEN / "panjang.csv", path)
    book = marked(path, problem("G2", sheet=""))
    sheet = book.worksheets[1]
    assert sheet["G2"].value == "12,05"
    assert sheet["G2"].comment is not None


def test_macros_are_neither_run_nor_handed_on(tmp_path: Path) -> None:
    macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    parts = xlsx_parts('<row r="1"><c r="A1"><v>5</v></c></row>')
    types = parts["[Content_Types].xml"].replace(plain, macro)
    with ZipFile(tmp_path / "a.xlsm", "w") as file:
        for name, part in {**parts, "[Content_Types].xml": types, "xl/vbaProject.bin": "x"}.items():
            file.writestr(name, part)
    assert read_workbook(tmp_path / "a.xlsm", "a.xlsm").sheets[0].rows == [[5.0]]
    with ZipFile(BytesIO(annotated(tmp_path / "a.xlsm", [problem("A1", sheet="Data")]))) as copy:
        assert not any("vba" in name for name in copy.namelist())
        assert plain.encode() in copy.read("[Content_Types].xml")


def test_of_a_file_that_cannot_be_read_only_the_list_is_given(tmp_path: Path) -> None:
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(b"PK\x03\x04 terpotong")
    book = marked(path, problem(""))
    assert book.sheetnames == [PROBLEMS]
    assert str(book[PROBLEMS].cell(book[PROBLEMS].max_row, 1).value).startswith("Hanya daftar: ")


def test_of_a_file_too_large_to_copy_only_the_list_is_given(
    sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loaders.annotated.MOST_COPIED", 4)
    assert marked(sent, problem("B2")).sheetnames == [PROBLEMS]
    monkeypatch.setattr("loaders.annotated.MOST_COPIED", 5)
    assert marked(sent, problem("B2")).sheetnames == [PROBLEMS, "Tabel"]


def test_a_marked_copy_of_a_good_workbook_is_read_like_the_original(tmp_path: Path) -> None:
    path = tmp_path / "lebar_tahun.xlsx"
    path.write_bytes(annotated(GOLDEN / "lebar_tahun.xlsx", [problem("A1", sheet="P0")]))
    there = examine(GOLDEN / "lebar_tahun.xlsx", "lebar_tahun.xlsx", known())
    back = examine(path, "lebar_tahun.xlsx", known())
    assert back.figures == there.figures
    assert not back.content.problems
