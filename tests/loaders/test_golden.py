"""Every layout has a golden workbook, and it gives the rows that were written down for it."""

import pytest

from loaders.commands import known_layouts
from tests.loaders.golden import examined_file, expected_rows, given_rows, workbook_of

ALL = [kode for kode, _ in known_layouts()]


@pytest.mark.parametrize("layout", ALL)
def test_a_golden_workbook_gives_the_rows_written_down_for_its_layout(layout: str) -> None:
    examined = examined_file(workbook_of(layout).name)
    assert [problem.sentence for problem in examined.content.problems] == []
    assert examined.layout == layout
    assert given_rows(examined) == expected_rows(layout)


def test_recognition_explains_itself_in_a_sentence() -> None:
    (first, *_) = examined_file("lebar_tahun.xlsx").reasons
    assert first == (
        "tabel satu indikator menurut tahun: cocok 100\u00a0%, karena ada baris judul berisi "
        "tahun, isi kolom tahun berupa angka atau tanda, wilayah di kiri dikenal, "
        "satu indikator untuk semua tahun"
    )


def test_the_convention_of_text_numbers_is_told_with_its_evidence() -> None:
    reasons = examined_file("lebar_tahun.xlsx").reasons
    assert "angka ditulis seperti 1.234,56: 9 sel hanya terbaca menurut penulisan ini" in reasons
