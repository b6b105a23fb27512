"""What the reader of cells loses is seen all the same: percentages, flaws, links, hidden rows."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from loaders.cells import Flaw, Places, Sheet, Value, Workbook
from loaders.examine import Examined, examine, examine_book
from loaders.reading import read_workbook
from loaders.workbook_xml import is_percent_format
from tests.loaders.golden import known, problems_at
from tests.loaders.raw_xlsx import write_xlsx

TEXT = '<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'
TITLE = "Persentase Penduduk Miskin"


def sheet_of(folder: Path, rows: str, calculation: str = "", before: str = "") -> Sheet:
    path = write_xlsx(folder / "a.xlsx", rows, calculation=calculation, before=before)
    return read_workbook(path, "a.xlsx").sheets[0]


def table(figure: str, title: str = TITLE) -> str:
    """The rows of a table of one region and year whose figure is this XML, in B3."""
    header = TEXT.format(at="A2", text="Kabupaten/Kota") + '<c r="B2"><v>2023</v></c>'
    rows = (TEXT.format(at="A1", text=title), header, TEXT.format(at="A3", text="9901") + figure)
    return "".join(f'<row r="{n}">{row}</row>' for n, row in enumerate(rows, 1))


def examined(folder: Path, figure: str, title: str = TITLE, calculation: str = "") -> Examined:
    path = write_xlsx(folder / "a.xlsx", table(figure, title), calculation=calculation)
    return examine(path, "a.xlsx", known())


@pytest.mark.parametrize(
    ("stored", "style", "read"),
    [
        ("0.1561", "1", 15.61),
        ("0.07", "2", 7.0),
        ("1", "1", 100.0),
        ("-0.0125", "1", -1.25),
        ("15.61", "0", 15.61),
        ("15.61", "3", 15.61),
    ],
)
def test_a_percentage_is_read_as_it_is_shown(
    tmp_path: Path, stored: str, style: str, read: float
) -> None:
    sheet = sheet_of(tmp_path, f'<row r="2"><c r="B2" s="{style}"><v>{stored}</v></c></row>')
    assert sheet.value(1, 1) == read
    assert sheet.is_percent(1, 1) == (style in "12")


def test_a_text_or_a_blank_in_a_percent_cell_stays_what_it_is(tmp_path: Path) -> None:
    cells = '<c r="A1" s="1" t="inlineStr"><is><t>15,61</t></is></c><c r="B1" s="1"/>'
    sheet = sheet_of(tmp_path, f'<row r="1">{cells}<c r="C1" s="1" t="b"><v>1</v></c></row>')
    assert sheet.rows == [["15,61", "", True]]
    assert sheet.percent == {}


@pytest.mark.parametrize(
    ("code", "percent"),
    [("0%", True), ("0.00%;[Red]-0.00%", True), ('0.0" %"', False), (r"0\%", False), ("0", False)],
)
def test_a_percent_sign_that_is_only_written_multiplies_nothing(code: str, percent: bool) -> None:
    assert is_percent_format(code) == percent


def test_a_percent_cell_of_a_percent_indikator_is_loaded_as_shown(tmp_path: Path) -> None:
    read = examined(tmp_path, '<c r="B3" s="1"><v>0.1561</v></c>')
    assert [(f.nilai, f.cell, f.raw_text) for f in read.figures] == [(15.61, "B3", "15.61%")]
    (note,) = read.content.problems
    assert (note.level.value, note.cell) == ("catatan", "B3")
    assert "1 sel berformat persen dibaca seperti yang tampak" in note.sentence
    assert "Tidak perlu apa-apa bila B3 memang 15,61 persen" in note.sentence


def test_a_percent_cell_of_another_unit_is_read_without_percent_and_pointed_out(
    tmp_path: Path,
) -> None:
    read = examined(tmp_path, '<c r="B3" s="1"><v>8.25</v></c>', "Rata-rata Lama Sekolah")
    assert [f.nilai for f in read.figures] == [8.25]
    assert ("peringatan", "B3") in problems_at(read)


UNCALCULATED = "B3: rumus yang belum dihitung, nilainya tidak ada; seharusnya angka."


@pytest.mark.parametrize(
    "figure",
    [
        '<c r="B3"><f>1+1</f></c>',
        '<c r="B3"><f>1+1</f><v/></c>',
        '<c r="B3"><f>1+1</f><v> </v></c>',
        '<c r="B3" s="1"><f t="shared" si="0"/></c>',
    ],
)
def test_a_formula_without_a_value_is_said_and_never_blank(tmp_path: Path, figure: str) -> None:
    read = examined(tmp_path, figure)
    assert read.figures == ()
    assert [p.sentence.partition("sel ")[2].partition(" Buka")[0] for p in read.content.problems][
        :1
    ] == [UNCALCULATED]


def test_a_formula_left_to_excel_by_its_writer_is_no_zero(tmp_path: Path) -> None:
    figure, calculation = '<c r="B3"><f>B4/2</f><v>0</v></c>', '<calcPr fullCalcOnLoad="1"/>'
    assert ("galat", "B3") in problems_at(examined(tmp_path, figure, calculation=calculation))
    assert [f.nilai for f in examined(tmp_path, figure).figures] == [0.0]


def test_a_formula_with_its_value_is_a_number_and_an_empty_text_is_blank(tmp_path: Path) -> None:
    cells = '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>""</f><v></v></c>'
    sheet = sheet_of(tmp_path, f'<row r="1">{cells}<c r="C1"><v>3</v></c></row>')
    assert sheet.rows == [[2.0, "", 3.0]]
    assert sheet.flawed == {}


@pytest.mark.parametrize(
    ("stored", "flaw"), [(f.value, f) for f in Flaw if f.value[0] == "#"] + [("#X!", Flaw.OTHER)]
)
def test_an_error_is_said_and_never_blank(tmp_path: Path, stored: str, flaw: Flaw) -> None:
    figure = f'<c r="B3" t="e"><f>A1/0</f><v>{stored}</v></c>'
    read = examined(tmp_path, figure)
    assert read.figures == ()
    assert f"galat rumus {flaw.value}" in read.content.problems[0].sentence
    assert problems_at(read) == [("galat", "B3")]
    assert sheet_of(tmp_path, table(figure)).value(2, 1) is flaw


def test_a_flaw_beside_the_table_is_a_note_and_in_a_plan_a_galat(tmp_path: Path) -> None:
    aside = '<c r="B3"><v>5</v></c><c r="D9" t="e"><v>#REF!</v></c>'
    assert ("catatan", "D9") in problems_at(examined(tmp_path, aside))
    rows: list[list[Value]] = [["Kode", "Rencana"], [Flaw.NA, "x"]]
    flawed: Places = {1: frozenset((0,))}
    sheets = tuple(
        Sheet("r.xlsx", n, rows, flawed=flawed) for n in ("Rencana", "Kaskade", "Target")
    )
    plan = examine_book(Workbook("r.xlsx", "0" * 64, sheets), known())
    assert plan.layout == "rencana"
    assert sum("sel ini #N/A" in p.sentence for p in plan.content.problems) >= 1


def test_a_value_from_another_workbook_needs_a_yes(tmp_path: Path) -> None:
    read = examined(tmp_path, '<c r="B3"><f>[1]Sheet1!A1</f><v>5.5</v></c>')
    assert [f.nilai for f in read.figures] == [5.5]
    (link,) = read.content.problems
    assert (link.level.value, link.cell) == ("peringatan", "B3")
    assert "1 rumus mengambil nilai dari buku kerja lain" in link.sentence


def test_a_figure_that_only_fills_a_gap_is_pointed_out_and_a_total_is_not(tmp_path: Path) -> None:
    def formula(row: int, text: str) -> str:
        first, last = (f'<c r="{letter}{row}"><v>5</v></c>' for letter in "BD")
        between = f'<c r="C{row}"><f>{text}</f><v>5</v></c>'
        return f'<row r="{row}">{first}{between}{last}</row>'

    rows = formula(1, "(B1+D1)/2") + formula(2, "AVERAGE($B$2,D2)") + formula(3, "B3+B2")
    sheet = sheet_of(tmp_path, rows + formula(4, "D4*2"))
    assert sheet.between == {0: {2}, 1: {2}}
    read = examine_book(Workbook("a.xlsx", "0" * 64, (sheet,)), known())
    said = [p.sentence for p in read.content.problems]
    assert any("sel C1: 2 angka dihitung dari angka di kiri dan kanannya" in s for s in said)


def test_hidden_rows_and_columns_that_hold_something_are_pointed_out(tmp_path: Path) -> None:
    before = '<cols><col min="2" max="3" hidden="1"/><col min="4" max="5"/></cols>'
    hidden = "".join(
        f'<row r="{n}" hidden="1"><c r="A{n}"><v>1</v></c></row>' for n in (1, 2, 3, 5)
    )
    rows = hidden + '<row r="6"><c r="B6"><v>1</v></c></row><row r="9" hidden="1"/>'
    sheet = sheet_of(tmp_path, rows, before=before)
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({0, 1, 2, 4}, {1})
    read = examine_book(Workbook("a.xlsx", "0" * 64, (sheet,)), known())
    said = " ".join(p.sentence for p in read.content.problems)
    assert "baris tersembunyi ikut dibaca: 1-3, 5." in said
    assert "kolom tersembunyi ikut dibaca: B." in said


def test_cells_without_addresses_and_with_prefixes_are_seen_too(tmp_path: Path) -> None:
    rows = '<row><c><v>1</v></c></row><row><c><v>1</v></c><c s="1"><v>0.5</v></c></row>'
    assert sheet_of(tmp_path, rows).percent == {1: {1}}
    path = write_xlsx(tmp_path / "b.xlsx", '<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>')
    prefixed = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>0.5</x:v></x:c><x:c r="B1" t="e">'
        "<x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    replace_part(path, "xl/worksheets/sheet1.xml", prefixed)
    assert read_workbook(path, "b.xlsx").sheets[0].rows == [[50.0, Flaw.NA]]


def replace_part(path: Path, part: str, content: str) -> None:
    import zipfile

    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    with zipfile.ZipFile(path, "w") as file:
        for name, old in parts.items():
            file.writestr(name, content if name == part else old)


def test_a_date_stays_a_date(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = dt.date(2024, 3, 1)
    book.save(tmp_path / "a.xlsx")
    assert read_workbook(tmp_path / "a.xlsx", "a.xlsx").sheets[0].text(0, 0) == "2024-03-01"


def test_formulas_written_by_a_program_are_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = 1
    book.worksheets[0]["B1"] = "=A1*2"
    book.save(tmp_path / "a.xlsx")
    sheet = read_workbook(tmp_path / "a.xlsx", "a.xlsx").sheets[0]
    assert sheet.rows == [[1.0, Flaw.UNCALCULATED]]
    assert sheet.flawed == {0: {1}}
