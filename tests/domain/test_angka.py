"""Numbers: rounding half up, writing and reading as Indonesians do."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.angka import Konvensi, Satuan, baca, bilangan_bulat, bulat, konvensi_mungkin, tulis

INDONESIA, INGGRIS = Konvensi.INDONESIA, Konvensi.INGGRIS


@pytest.mark.parametrize(
    ("nilai", "desimal", "tampil"),
    [
        (2.5, 0, 3.0),  # half up, not to even
        (-2.5, 0, -3.0),
        (1.005, 2, 1.01),  # 1.005 * 100 is 100.49999999999999 in binary
        (0.285, 2, 0.29),
        (46.93877551020408, 2, 46.94),
        (79630795.865, 2, 79630795.87),  # rupiah: the binary dust of a large figure is larger
        (-0.001, 2, 0.0),
        (65.3333, 1, 65.3),
    ],
)
def test_rounding_is_half_up_as_shown(nilai: float, desimal: int, tampil: float):
    assert bulat(nilai, desimal) == tampil
    assert str(bulat(nilai, desimal)) == str(tampil)  # never -0.0


@given(st.integers(-(10**11), 10**11), st.integers(0, 4), st.integers(0, 4))
def test_a_published_figure_rounds_as_its_decimal_digits_say(n: int, digit: int, desimal: int):
    nilai = n / 10**digit
    tepat = Decimal(n).scaleb(-digit).quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    assert bulat(nilai, desimal) == float(tepat)


@given(st.floats(-1e6, 1e6))
def test_rounding_moves_a_value_by_half_a_digit_at_most(nilai: float):
    assert abs(bulat(nilai) - nilai) <= 0.005 + 1e-9
    assert bulat(bulat(nilai)) == bulat(nilai)


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        (1234.56, 2, "1.234,56"),
        (-0.61, 2, "−0,61"),
        (1234567, 0, "1.234.567"),
        (None, 2, "–"),
        (float("nan"), 2, "–"),
        (15, 2, "15,00"),
    ],
)
def test_numbers_are_written_with_decimal_comma(nilai: float | None, desimal: int, teks: str):
    assert tulis(nilai, desimal) == teks


def test_a_sign_stands_before_a_rise_and_a_fall_but_not_before_no_change():
    assert tulis(3.22, tanda=True) == "+3,22"
    assert tulis(-3.22, tanda=True) == "−3,22"
    assert tulis(0.001, tanda=True) == "0,00"


@pytest.mark.parametrize(
    ("teks", "konvensi"),
    [
        ("9,8", {INDONESIA}),
        ("1.234,56", {INDONESIA}),
        ("1.234.567", {INDONESIA}),
        ("1 234,5", {INDONESIA}),
        ("1,234.56", {INGGRIS}),
        ("11.78", {INGGRIS}),
        ("0.308", {INGGRIS}),  # a gini ratio: no thousands begin with 0
        ("1.234", {INDONESIA, INGGRIS}),
        ("15", {INDONESIA, INGGRIS}),
        ("− 0,71", {INDONESIA}),
        ("72,5 73", set[Konvensi]()),  # two numbers are no number
        ("9 8", set[Konvensi]()),
        ("1:28", set[Konvensi]()),
        ("", set[Konvensi]()),
        ("1.23.456", set[Konvensi]()),
    ],
)
def test_a_text_tells_under_which_conventions_it_is_a_number(teks: str, konvensi: set[Konvensi]):
    assert konvensi_mungkin(teks) == konvensi


@pytest.mark.parametrize(
    ("teks", "konvensi", "nilai"),
    [
        ("9,8", INDONESIA, 9.8),
        ("1.234", INDONESIA, 1234.0),
        ("1.234", INGGRIS, 1.234),
        ("1,234.56", INGGRIS, 1234.56),
        ("12 345,6", INDONESIA, 12345.6),
        ("−0,71", INDONESIA, -0.71),
        ("+ 5", INGGRIS, 5.0),
    ],
)
def test_a_text_is_read_under_its_convention(teks: str, konvensi: Konvensi, nilai: float):
    assert baca(teks, konvensi) == nilai


def test_a_text_of_the_other_convention_is_refused_with_the_text():
    with pytest.raises(ValueError, match=r"“11[.]78” bukan angka menurut penulisan 1[.]234,56"):
        baca("11.78", INDONESIA)


@given(st.integers(-(10**9), 10**9), st.integers(0, 4))
def test_what_is_written_is_read_back(n: int, desimal: int):
    nilai = n / 10**desimal
    assert baca(tulis(nilai, desimal), INDONESIA) == nilai


def test_a_whole_number_has_no_separator():
    assert bilangan_bulat(" 2023 ")
    assert not bilangan_bulat("2.023")
    assert not bilangan_bulat("2023*")


@pytest.mark.parametrize(
    ("nama", "desimal", "nilai", "teks"),
    [
        ("persen", 2, 15.0, "15,00\u00a0%"),
        ("tahun", 2, 8.51, "8,51\u00a0tahun"),
        ("persen", 2, None, "–"),
        ("", 0, 3, "3"),
    ],
)
def test_a_unit_stands_behind_its_number(nama: str, desimal: int, nilai: float | None, teks: str):
    assert Satuan(nama, desimal).tulis(nilai) == teks


def test_a_level_of_a_scale_is_written_by_its_label():
    opini = Satuan("opini", 0, "opini_bpk")
    assert [opini.tulis(n) for n in (4, 3.0, None, float("nan"))] == ["WTP", "WDP", "–", "–"]
    assert (opini.angka(9), opini.tanda) == ("9", "")


def test_more_decimals_than_a_float_can_hold_leave_the_figure_as_it_is():
    assert bulat(9.9, 400) == 9.9
    assert tulis(9.9, 400).startswith("9,90")
