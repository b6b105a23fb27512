"""The 0 that a program wrote for a formula nobody has calculated is no figure, in any format."""

import struct
from pathlib import Path

import pytest

from loaders.cells import Flaw
from tests.loaders.raw_binary import record, record12, write_ods, write_xls, write_xlsb
from tests.loaders.test_formats import cell, number, sheet_of

CALCULATED = record(0x01C1, struct.pack("<HHI", 0x01C1, 0, 100_000))  # by which version of Excel
ZERO, BLANK, FIVE = bytes(8), b"\x03\0\0\0\0\0\xff\xff", struct.pack("<d", 5)
REF = b"\x05\0\x44\0\0\0\0"  # the formula itself: =A1


def xls(
    folder: Path, result: bytes, *, on_load: int = 0, head: bytes = b"", of: bytes = b""
) -> object:
    formula = record(
        0x0006, struct.pack("<HHH", 0, 1, 0) + result + struct.pack("<HI", on_load, 0) + REF
    )
    path = write_xls(folder / "a.xls", of + number(0, 0, 0, 1) + formula, globals_=head)
    return sheet_of(path).value(0, 1)


@pytest.mark.parametrize("result", [ZERO, BLANK])
def test_an_xls_whose_program_calculates_nothing(tmp_path: Path, result: bytes) -> None:
    said = Flaw.UNCALCULATED
    assert xls(tmp_path, result) is said
    assert xls(tmp_path, result, head=record(0x01C1, struct.pack("<HHI", 0x01C1, 0, 0))) is said
    assert xls(tmp_path, result, head=CALCULATED, on_load=2) is said
    assert xls(tmp_path, result, head=CALCULATED, of=record(0x005E, bytes(2))) is said


def test_an_xls_that_excel_calculated(tmp_path: Path) -> None:
    assert xls(tmp_path, ZERO, head=CALCULATED) == 0
    assert xls(tmp_path, BLANK, head=CALCULATED, on_load=1) == ""
    assert xls(tmp_path, FIVE) == 5


@pytest.mark.parametrize(
    ("calculation", "value", "read"),
    [(1, 0.0, Flaw.UNCALCULATED), (16, 0.0, Flaw.UNCALCULATED), (2, 0.0, 0.0), (1, 5.0, 5.0)],
)
def test_an_xlsb_that_waits_to_be_calculated(
    tmp_path: Path, calculation: int, value: float, read: object
) -> None:
    row = record12(0, struct.pack("<IIH", 0, 0, 300) + bytes(3) + struct.pack("<I", 0))
    formula = record12(9, struct.pack("<IIdHI", 0, 0, value, 0, 0) + bytes(4))
    path = write_xlsb(tmp_path / "a.xlsb", row + formula, calculation=calculation)
    assert sheet_of(path).rows == [[read]]


@pytest.mark.parametrize(
    ("generator", "read"),
    [("LibreOffice/7.4", ""), ("OpenOffice/4.1", ""), ("ODFPY/1.4", Flaw.UNCALCULATED)],
)
def test_an_ods_formula_without_a_value_is_an_empty_text_only_to_who_calculates(
    tmp_path: Path, generator: str, read: object
) -> None:
    formula = '<table:table-cell table:formula="of:=IF([.A1];&quot;&quot;)"/>'
    row = f"<table:table-row>{cell('float', 1)}{formula}{cell('float', 2)}</table:table-row>"
    path = write_ods(tmp_path / "a.ods", row, generator=generator)
    assert sheet_of(path).rows == [[1.0, read, 2.0]]
