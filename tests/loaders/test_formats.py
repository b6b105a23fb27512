"""Every format gives the same cells, and what its reader loses is seen in it as well."""

import struct
from pathlib import Path

import pytest

from loaders.cells import Flaw, Merged, Sheet
from loaders.problems import UnreadableFile
from loaders.reading import read_workbook
from tests.loaders.raw_binary import record, record12, write_ods, write_xls, write_xlsb

EIGHTH = struct.unpack("<II", struct.pack("<d", 0.125))[1]  # as an RK: the upper half
PERCENT = {0: {0}, 1: {0, 1}}
ROWS = [[15.61, 5.5, Flaw.NA], [7.0, 12.5, Flaw.DIV0]]


def sheet_of(path: Path) -> Sheet:
    (sheet,) = read_workbook(path, path.name).sheets
    return sheet


def looked(sheet: Sheet) -> tuple[object, ...]:
    return sheet.name, sheet.rows, sheet.percent, sheet.hidden_rows, sheet.hidden_columns


def number(row: int, col: int, style: int, value: float) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, col, style, value))


def test_an_old_xls_gives_percentages_errors_and_hidden_rows(tmp_path: Path) -> None:
    cells = (
        record(0x007D, struct.pack("<HHHHHH", 1, 1, 0, 0, 1, 0))
        + record(0x0208, struct.pack("<HHHHHHHH", 1, 0, 3, 0, 0, 0, 0x20, 0))
        + number(0, 0, 1, 0.1561)
        + number(0, 1, 0, 5.5)
        + record(0x0205, struct.pack("<HHHBB", 0, 2, 0, 0x2A, 1))
        + record(0x00BD, struct.pack("<HHHIHIH", 1, 0, 2, (7 << 2) | 3, 1, EIGHTH, 1))
        + record(
            0x0006, struct.pack("<HHHBBBBHHHI", 1, 2, 0, 2, 0, 7, 0, 0, 0xFFFF, 0, 0) + b"\0\0"
        )
    )
    sheet = sheet_of(write_xls(tmp_path / "a.xls", cells))
    assert looked(sheet) == ("Data", ROWS, PERCENT, {1}, {1})


@pytest.mark.parametrize(("excel_95", "short"), [(True, False), (False, True), (True, True)])
def test_an_xls_of_excel_95_and_a_short_one_are_seen_like_any(
    tmp_path: Path, excel_95: bool, short: bool
) -> None:
    cells = number(0, 0, 1, 0.1561) + number(0, 1, 2, 0.07) + number(0, 2, 0, 5.5)
    path = write_xls(tmp_path / "a.xls", cells, excel_95=excel_95, short=short)
    sheet = sheet_of(path)
    assert (sheet.name, sheet.rows, sheet.percent) == ("Data", [[15.61, 7.0, 5.5]], {0: {0, 1}})


def test_an_xlsb_gives_percentages_errors_and_hidden_rows(tmp_path: Path) -> None:
    def row(n: int, hidden: bool) -> bytes:
        flags = bytes([0, 0x10 if hidden else 0, 0])
        return record12(0, struct.pack("<IIH", n, 0, 300) + flags + struct.pack("<I", 0))

    def real(col: int, style: int, value: float) -> bytes:
        return record12(5, struct.pack("<IId", col, style, value))

    def error(col: int, code: int) -> bytes:
        return record12(3, struct.pack("<IIB", col, 0, code))

    cells = row(0, False) + real(0, 1, 0.1561) + real(1, 0, 5.5) + error(2, 0x2A)
    cells += row(1, True) + real(0, 2, 0.07) + real(1, 1, 0.125) + error(2, 7)
    columns = record12(390) + record12(60, struct.pack("<IIIIH", 1, 1, 0, 0, 1)) + record12(391)
    sheet = sheet_of(write_xlsb(tmp_path / "a.xlsb", cells, columns))
    assert looked(sheet) == ("Data", ROWS, PERCENT, {1}, {1})


def cell(kind: str, value: object, more: str = "") -> str:
    office = f'office:value-type="{kind}" office:value="{value}"'
    return f"<table:table-cell {office} {more}><text:p>{value}</text:p></table:table-cell>"


def test_an_ods_gives_percentages_errors_and_hidden_rows(tmp_path: Path) -> None:
    def error(text: str) -> str:
        kind = 'office:value-type="string" office:string-value="" calcext:value-type="error"'
        formula = 'table:formula="of:=1/0"'
        return f"<table:table-cell {kind} {formula}><text:p>{text}</text:p></table:table-cell>"

    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        "<table:table-row>"
        + cell("percentage", 0.1561)
        + cell("float", 5.5)
        + error("#N/A")
        + '</table:table-row><table:table-row table:visibility="filter">'
        + cell("percentage", 0.07)
        + cell("percentage", 0.125)
        + error("#DIV/0!")
        + "</table:table-row>"
    )
    assert looked(sheet_of(write_ods(tmp_path / "a.ods", rows))) == (
        *("Data", ROWS, PERCENT, {1}, {1}),
    )


def test_repeated_cells_of_an_ods_are_each_seen(tmp_path: Path) -> None:
    twice = 'table:number-columns-repeated="2"'
    rows = (
        f'<table:table-row table:number-rows-repeated="2"><table:table-cell {twice}/>'
        + cell("percentage", 0.5, twice)
        + '<table:table-cell table:formula="of:=1"/></table:table-row>'
    )
    sheet = sheet_of(write_ods(tmp_path / "a.ods", rows))
    assert sheet.percent == {0: {2, 3}, 1: {2, 3}}
    assert sheet.rows == [["", "", 50.0, 50.0, Flaw.UNCALCULATED]] * 2


def test_an_ods_gives_merged_cells_and_links_to_other_workbooks(tmp_path: Path) -> None:
    across, both = "columns-spanned='3'", "columns-spanned='2' table:number-rows-spanned='2'"
    link = """table:formula="of:=['file:///a.ods'#$Data.A1]\""""
    rows = (
        f"<table:table-row>{cell('float', 1, f'table:number-{across}')}</table:table-row>"
        f"<table:table-row>{cell('float', 2)}{cell('float', 3, f'table:number-{both}')}"
        f"</table:table-row><table:table-row>{cell('float', 4, link)}</table:table-row>"
    )
    sheet = sheet_of(write_ods(tmp_path / "a.ods", rows))
    assert sheet.merged == (Merged(0, 0, 0, 2), Merged(1, 1, 2, 2))
    assert sheet.linked == {2: {0}}


def test_a_locked_xls_is_refused(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "a.xls", b"", globals_=record(0x2F, bytes(6)))
    with pytest.raises(UnreadableFile, match="dikunci kata sandi"):
        read_workbook(path, path.name)


PAGE = """<html><head><title>tidak dibaca</title><style>td {{}}</style></head>
<body><h3>Persentase Penduduk Miskin</h3>{}<p>Sumber: BPS</p><script>var x = 1</script></body>"""
PANELS = """<table><table class="x"><tr><td><div>
<table><tr><th rowspan="2">Kabupaten/Kota</th></tr></table></div>
<table><tr><td>Lahat</td></tr><tr><td>Muara&nbsp;Enim</td></tr></table></td><td>
<table><tr><th colspan="2">P1</th></tr><tr><th>2023</th><th>2022</th></tr></table>
<table><tr><td>1,5</td><td>1,6</td></tr><tr><td>2,5</td><td>...</td></tr></table>
</td></tr></table></table>"""


def page_of(folder: Path, page: str, encoding: str = "utf-8") -> Sheet:
    (folder / "a.xls").write_bytes(page.encode(encoding))
    return sheet_of(folder / "a.xls")


def test_a_page_of_panels_is_one_table(tmp_path: Path) -> None:
    sheet = page_of(tmp_path, PAGE.format(PANELS))
    assert sheet.rows == [
        ["Persentase Penduduk Miskin"],
        ["Kabupaten/Kota", "P1"],
        ["", "2023", "2022"],
        ["Lahat", "1,5", "1,6"],
        ["Muara Enim", "2,5", "..."],
        ["Sumber: BPS"],
    ]
    assert sheet.merged == (Merged(1, 0, 2, 0), Merged(1, 1, 1, 2))


def test_panels_of_unlike_headers_stay_level(tmp_path: Path) -> None:
    sheet = page_of(tmp_path, PAGE.format(PANELS.replace(' rowspan="2"', "")))
    assert sheet.rows[3] == ["Lahat", "1,5", "1,6"]


def test_a_simple_page_is_read_with_its_spans_numbers_and_raised_notes(tmp_path: Path) -> None:
    rows = (
        "<caption>Judul</caption><tr><th rowspan=2>A<th colspan=2>B<tr><th>C<br>c<th>D"
        '<tr><td>5,2<sup>1</sup><td x:num="15.612345">15,6<td x:num="0.1561">15,61%'
        '<tr><td>5<sup>*</sup><td x:num>7<td colspan="0">m<sup>2</sup>'
    )
    sheet = page_of(tmp_path, f"\ufeff<TABLE>{rows}</TABLE>")
    assert sheet.rows == [
        ["A", "B"],
        ["", "C c", "D"],
        ["5,2¹", 15.612345, "15,61%"],
        ["5*", "7", "m²"],
    ]
    assert sheet.merged == (Merged(0, 0, 1, 0), Merged(0, 1, 0, 2))


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    page = '<meta charset="windows-1252"><table><tr><td>Kota é – …</td></tr></table>'
    assert page_of(tmp_path, page, "cp1252").rows == [["Kota é – …"]]


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (
            '<html><link id="shLink" href="bps_files/sheet001.htm"><script>"<frameset>"</script>',
            "hanya bingkai halaman web tanpa data; tabelnya di bps_files/sheet001.htm, yang tidak",
        ),
        ("<html><frameset></frameset></html>", "tabelnya di berkas lain, yang tidak ikut"),
        ("<html><body>Silakan masuk</body></html>", "a.xls: halaman web tanpa tabel. Unduh tabel"),
        ("<html><table><table><tr></tr></table>", "halaman web tanpa tabel"),
        ("<html>" + "<table><tr><td>" * 31, "lebih dari"),
    ],
)
def test_a_page_without_a_table_is_explained(tmp_path: Path, page: str, sentence: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        page_of(tmp_path, page)
    assert sentence in str(caught.value)
