"""Hostile and broken files are refused within bounded time and memory, and nothing dies of them."""

import os
import struct
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import apart
from loaders.apart import parsed_apart
from loaders.cells import Workbook
from loaders.examine import examine_book
from loaders.limits import Limits, limits_of_environment
from loaders.problems import UnreadableFile
from loaders.reading import read_workbook
from tests.loaders.golden import GOLDEN, known
from tests.loaders.raw_binary import compound, write_ods, write_xls
from tests.loaders.raw_xlsx import write_xlsx, xlsx_parts

GOOD = GOLDEN / "lebar_tahun.xlsx"
XLSX = GOOD.read_bytes()
PATIENT = 60  # seconds by the clock, on a machine that others use too
SMALL = Limits(memory_mb=400, seconds=PATIENT)
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
ROW = '<row r="{0}"><c r="{1}{0}"><v>1</v></c></row>'


@pytest.fixture(autouse=True)
def _bounded() -> Iterator[None]:
    """Whatever a test of this file hands over, it ends soon and the next file is read."""
    start, worked = monotonic(), process_time()
    yield
    assert process_time() - worked < 10
    assert monotonic() - start < PATIENT + 30
    assert read_workbook(GOOD, GOOD.name).sheets[0].rows


def refusal(path: Path, limits: Limits = SMALL) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_workbook(path, path.name, limits)
    return str(caught.value).removeprefix(f"{path.name}: ")


def with_part(path: Path, part: str, content: str | bytes) -> Path:
    """A good workbook with one part added or replaced."""
    parts: dict[str, str | bytes] = {**xlsx_parts(ROW.format(1, "A")), part: content}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, written in parts.items():
            file.writestr(name, written)
    return path


@pytest.mark.parametrize("kept", range(1, len(XLSX), len(XLSX) // 12))
def test_a_truncated_workbook_is_refused_wherever_it_ends(tmp_path: Path, kept: int) -> None:
    (tmp_path / "a.xlsx").write_bytes(XLSX[:kept])
    assert refusal(tmp_path / "a.xlsx").startswith(("berkas rusak", "isinya bukan .xlsx"))


def test_a_file_of_300_megabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.xlsx").open("wb") as file:
        file.truncate(300 * 1024**2)
    assert refusal(tmp_path / "a.xlsx").startswith("berkas 300 MB, batasnya 100 MB. Simpan hanya")


def test_a_zip_bomb_is_refused_by_its_directory(tmp_path: Path) -> None:
    path = with_part(tmp_path / "a.xlsx", "xl/media/a.xml", b" " * 25 * 1024**2)
    assert "kali saat dibuka" in refusal(path)
    assert "MB setelah dibuka, batasnya 10 MB" in refusal(path, Limits(expanded_mb=10))
    assert "terdiri dari 7 bagian" in refusal(path, Limits(parts=6))


def test_a_directory_that_lies_about_sizes_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", ROW.format(1, "A") * 1000)
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02", content.rindex(b"xl/styles.xml"))  # the sheet's entry
    struct.pack_into("<I", content, at + 24, 100)
    path.write_bytes(content)
    assert refusal(path).startswith("berkas rusak atau terpotong")


@pytest.mark.parametrize(
    "part",
    ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"],
)
def test_xml_with_entities_is_refused_in_any_part(tmp_path: Path, part: str) -> None:
    content = ENTITIES + xlsx_parts("").get(part, "<sst/>")
    for encoded in (content.encode(), content.encode("utf-16")):
        path = with_part(tmp_path / "a.xlsx", part, encoded)
        assert refusal(path).startswith("berkas memuat definisi entitas XML")


def test_entities_behind_a_long_comment_are_refused_too(tmp_path: Path) -> None:
    content = f"<!--{' ' * 70_000}-->{ENTITIES}{xlsx_parts('')['xl/worksheets/sheet1.xml']}"
    path = with_part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", content)
    assert refusal(path).startswith("berkas memuat definisi entitas XML")


@pytest.mark.parametrize(
    "cells",
    [
        ROW.format(1, "BDWGO"),
        ROW.format(1_048_578, "A"),
        '<row r="1">' + "<c/>" * 16_385 + "</row>",
    ],
)
def test_cells_beyond_excels_own_limits_are_refused(tmp_path: Path, cells: str) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", cells)
    assert "sel di luar batas lembar Excel" in refusal(path)


def test_too_many_cells_and_sheets_are_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", "".join(ROW.format(n, "A") for n in range(1, 12)))
    assert "lebih dari 10 sel" in refusal(path, Limits(cells=10))
    assert "berisi 1 lembar, batasnya 0" in refusal(path, Limits(sheets=0))


def test_a_stray_cell_at_the_end_of_the_sheet_is_an_honest_file(tmp_path: Path) -> None:
    blanks = '<row r="2"><c r="A2"><v>2</v></c><c r="B2"/></row><row r="3"><c r="A3"/></row>'
    rows = ROW.format(1, "A") + blanks + ROW.format(1_048_576, "XFD")
    merged = '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><sheetData>'
    path = write_xlsx(tmp_path / "a.xlsx", rows + merged)
    book = read_workbook(path, path.name, SMALL)
    (sheet,) = book.sheets
    assert (sheet.text(0, 0), sheet.text(1_048_575, 16_383), len(sheet.rows)) == (
        *("1", "1"),
        1_048_576,
    )
    assert (sheet.span(0, 0), sheet.rows[1:3]) == (1, [[2], []])
    assert examine_book(book, known()).layout == "tidak dikenal"


def test_a_far_cell_that_hides_from_the_look_kills_no_more_than_the_parser(tmp_path: Path) -> None:
    row = '<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v>1</v></c></row>'
    path = write_xlsx(tmp_path / "a.xlsx", ROW.format(1, "A") + row)
    assert refusal(path).startswith(("terlalu besar atau terlalu rumit", "perlu lebih dari 400 MB"))


def test_too_little_memory_is_said(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", "".join(ROW.format(n, "CVA") for n in range(1, 5000)))
    said = refusal(path, Limits(memory_mb=120))
    assert said.startswith(("perlu lebih dari 120 MB memori", "terlalu besar atau terlalu rumit"))


def test_a_parser_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.xlsx")  # nobody ever writes to it
    with pytest.raises(UnreadableFile, match="belum selesai dibaca setelah 1 detik"):
        parsed_apart(tmp_path / "a.xlsx", "a.xlsx", Limits(seconds=1))


def test_a_parser_that_died_while_it_waited_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    monkeypatch.setattr(apart, "_idle", [dead])
    assert parsed_apart(GOOD, GOOD.name, SMALL)[0].rows
    (waiting,) = apart._idle  # pyright: ignore[reportPrivateUsage]
    assert waiting is not dead
    apart.close_idle()
    assert waiting.returncode == 0


def test_a_workbook_of_external_links_fetches_nothing(tmp_path: Path) -> None:
    relations = xlsx_parts("")["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="x/worksheet" TargetMode="External" '
        'Target="http://127.0.0.1:9/a.xml"/></Relationships>',
    )
    path = with_part(tmp_path / "a.xlsx", "xl/_rels/workbook.xml.rels", relations)
    assert read_workbook(path, path.name).sheets[0].rows == [[1.0]]


def test_an_ods_that_repeats_without_end_is_refused(tmp_path: Path) -> None:
    rows, columns = "table:number-rows-repeated", "table:number-columns-repeated"
    cell = f'<table:table-cell office:value-type="float" office:value="1" {columns}="16384"/>'
    path = write_ods(
        tmp_path / "a.ods", f'<table:table-row {rows}="1048576">{cell}</table:table-row>'
    )
    assert "lebih dari 6000000 sel" in refusal(path)
    far = f'<table:table-row {rows}="1048575"/><table:table-row><table:table-cell {columns}="999"/>'
    path = write_ods(tmp_path / "b.ods", f"{far}{cell}</table:table-row>")
    assert "sel di luar batas" in refusal(path)


def test_a_compound_file_that_turns_in_circles_is_refused(tmp_path: Path) -> None:
    content = bytearray(compound("Workbook", b"\x09\x08"))
    struct.pack_into("<II", content, 512 + 8, 2, 2)  # the stream's first sector is its own next
    (tmp_path / "a.xls").write_bytes(content)
    assert refusal(tmp_path / "a.xls").startswith("berkas rusak")


def test_spans_of_a_page_without_end_are_refused(tmp_path: Path) -> None:
    cell = '<td rowspan="99999" colspan="99999">1</td>'
    (tmp_path / "a.xls").write_text(f"<html><table><tr>{cell * 50}</table>", encoding="utf-8")
    assert "lebih dari" in refusal(tmp_path / "a.xls")


@pytest.mark.parametrize("rows", [f"{',' * 16_384}\n", "a,b,c\n" * 4, f"{'a,' * 700_000}\n"])
def test_a_text_file_of_too_many_cells_is_refused(tmp_path: Path, rows: str) -> None:
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    assert "lebih dari 10 sel" in refusal(tmp_path / "a.csv", Limits(cells=10))


def test_limits_are_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAPAIAN_BATAS_FILE_MB", "5")
    monkeypatch.setenv("CAPAIAN_BATAS_SECONDS", "soon")
    limits = limits_of_environment()
    assert (limits.file_mb, limits.seconds) == (5, Limits().seconds)


@settings(
    max_examples=60, deadline=None, suppress_health_check=(HealthCheck.function_scoped_fixture,)
)
@given(st.sampled_from(("a.xlsx", "a.xls", "a.ods")), st.data())
def test_any_damage_gives_cells_or_a_refusal(
    tmp_path: Path, name: str, data: st.DataObject
) -> None:
    path = tmp_path / name
    if name == "a.xls":
        write_xls(path, b"")
    elif name == "a.ods":
        write_ods(path, "<table:table-row><table:table-cell/></table:table-row>")
    content = bytearray(path.read_bytes() if path.exists() and name != "a.xlsx" else XLSX)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    path.write_bytes(content)
    try:
        read = read_workbook(path, name, SMALL)
    except UnreadableFile:
        return
    assert isinstance(read, Workbook)
