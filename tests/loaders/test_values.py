"""Cell texts to numbers, markers and status; the convention is decided for the whole file."""

from datetime import date

import pytest

from domain.angka import Konvensi
from domain.istilah import StatusAngka
from loaders.cells import address, column_letter, text_of
from loaders.values import Sample, decide, number_of, token_of


@pytest.mark.parametrize(
    ("text", "number", "marker", "status"),
    [
        ("5,23", "5,23", "", StatusAngka.TETAP),
        ("5,23*", "5,23", "*", StatusAngka.SEMENTARA),
        ("5.23 **", "5.23", "**", StatusAngka.SANGAT_SEMENTARA),
        ("5,23***", "5,23", "***", StatusAngka.SANGAT_SANGAT_SEMENTARA),
        ("5,23*)", "5,23", "*", StatusAngka.SEMENTARA),
        ("5,23 (r)", "5,23", "r", StatusAngka.REVISI),
        ("5e", "5", "e", StatusAngka.PERKIRAAN),
        ("5,2A", "5,2", "a", StatusAngka.PRESISI_RENDAH),
        ("5,2b", "5,2", "b", StatusAngka.PRESISI_RENDAH),
        ("15,61 %", "15,61", "", StatusAngka.TETAP),
        ("-0,71", "-0,71", "", StatusAngka.TETAP),
        ("−0,71", "−0,71", "", StatusAngka.TETAP),
        ("~0", "0", "~0", StatusAngka.HAMPIR_NOL),
        ("...", "", "...", StatusAngka.KOSONG),
        ("…", "", "…", StatusAngka.KOSONG),
        ("NA", "", "NA", StatusAngka.KOSONG),
        ("n/a", "", "n/a", StatusAngka.KOSONG),
        ("-", "", "-", StatusAngka.KOSONG),
        ("–", "", "–", StatusAngka.KOSONG),
    ],
)
def test_a_text_is_taken_apart_into_number_marker_and_status(
    text: str, number: str, marker: str, status: StatusAngka
) -> None:
    token = token_of(text)
    assert token is not None
    assert (token.number, token.marker, token.status) == (number, marker, status)


@pytest.mark.parametrize(
    "text", ["sekitar 5", "5,2,1", "12.34.56", "#REF!", "5 - 6", "", "x*", "(5"]
)
def test_what_is_no_number_and_no_mark_is_neither(text: str) -> None:
    assert token_of(text) is None


def convention(*texts: str) -> Konvensi | None:
    return decide(Sample(text) for text in texts).konvensi


def test_cells_that_only_one_convention_can_read_decide_the_file() -> None:
    assert convention("1.234", "5,23") is Konvensi.INDONESIA
    assert convention("1.234", "5.23") is Konvensi.INGGRIS
    assert convention("1.234,5", "1,234", "7") is Konvensi.INDONESIA


def test_the_convention_of_most_cells_wins_and_a_tie_decides_nothing() -> None:
    assert convention("5,23", "5,24", "5.25") is Konvensi.INDONESIA
    assert convention("5,23", "5.25") is None


def test_a_file_without_separators_needs_no_decision() -> None:
    assert decide([Sample("12")]).evidence == "tidak ada angka teks yang bertanda pemisah"


def test_the_range_decides_where_every_cell_is_ambiguous() -> None:
    assert decide([Sample("0.313", 0.15, 0.6)]).konvensi is Konvensi.INGGRIS
    assert decide([Sample("1.234", 100.0, 5000.0)]).konvensi is Konvensi.INDONESIA
    assert decide([Sample("1.234", 0.0, None)]).konvensi is None


def test_without_a_decision_only_what_reads_the_same_is_read() -> None:
    undecided = decide([Sample("1.234")])
    assert number_of("12", undecided) == 12.0
    with pytest.raises(ValueError, match="dua penulisan"):
        number_of("1.234", undecided)


def test_addresses_and_texts_are_those_of_excel() -> None:
    assert [column_letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert address(11, 4) == "E12"
    assert [text_of(v) for v in (2010.0, 0.1, 7, " a ", True)] == ["2010", "0.1", "7", "a", "BENAR"]
    assert text_of(date(2021, 8, 20)) == "2021-08-20"
