"""One figure as it is typed: what is told of it, and what is not."""

from collections.abc import Mapping

import pytest

from loaders.indicators import dictionary_of
from loaders.judging_entry import Entry, judge_entry
from loaders.known import Known
from loaders.problems import Level
from loaders.reading import read_workbook
from loaders.reference import read_kamus, read_wilayah
from loaders.regions import regions_of
from tests.running_app import ROOT

COUNTED = {(2024, 1): 100.0, (2024, 2): 140.0, (2024, 3): 160.0, (2024, 4): 210.0,
           (2025, 1): 118.0, (2025, 2): 171.0}  # fmt: skip
PLACES = {(2024, 1): 45.6, (2024, 2): 45.0, (2024, 3): 44.5, (2024, 4): 43.9,
          (2025, 1): 44.2, (2025, 2): 46.0}  # fmt: skip


@pytest.fixture(scope="module")
def known() -> Known:
    folder = ROOT / "data"
    entries, _ = read_kamus(read_workbook(folder / "kamus_indikator.csv", "kamus_indikator.csv"))
    regions, _ = read_wilayah(read_workbook(folder / "wilayah.csv", "wilayah.csv"))
    return Known(dictionary_of(entries), regions_of(regions))


def told(
    known: Known, indikator: str, value: float, past: Mapping[tuple[int, int], float], quarter: int
) -> list[str]:
    entry = Entry(indikator, "9901", 2025, quarter, value, past)
    return [p.found + p.expected for p in judge_entry(entry, known)]


@pytest.mark.parametrize("value", [150.0, 0.0, 260.0])
def test_a_quarter_like_the_others_is_not_told(known: Known, value: float) -> None:
    assert told(known, "realisasi_investasi", value, COUNTED, 3) == []


def test_a_sum_since_january_is_taken_for_one(known: Known) -> None:
    (found,) = told(known, "realisasi_investasi", 440.0, COUNTED, 3)
    assert "seperti jumlah sejak awal tahun" in found
    assert "angka TW III saja" in found


def test_a_first_quarter_beyond_twice_the_largest_is_told(known: Known) -> None:
    (found,) = told(
        known, "realisasi_investasi", 430.0, {k: v for k, v in COUNTED.items() if k[0] < 2025}, 1
    )
    assert "lebih dari dua kali triwulan tertinggi (210,00)" in found


def test_a_position_that_leaps_is_told_beside_the_last_one(known: Known) -> None:
    assert told(known, "jalan_mantap", 47.5, PLACES, 3) == []
    (found,) = told(known, "jalan_mantap", 60.0, PLACES, 3)
    assert "jauh dari 46,00 (TW II 2025)" in found


def test_without_a_past_nothing_is_said_of_leaps(known: Known) -> None:
    assert told(known, "jalan_mantap", 60.0, {}, 3) == []
    assert told(known, "realisasi_investasi", 4400.0, {}, 1) == []


def test_what_is_out_of_range_stops(known: Known) -> None:
    entry = Entry("jalan_mantap", "9901", 2025, 3, 150.0, PLACES)
    assert judge_entry(entry, known)[0].level is Level.GALAT


def test_a_year_is_held_against_its_quarters(known: Known) -> None:
    year = {(2024, q): v for q, v in enumerate((100.0, 140.0, 160.0, 210.0), 1)}
    entry = Entry("realisasi_investasi", "9901", 2024, 0, 600.0, year)
    (found,) = judge_entry(entry, known)
    assert "jumlah empat triwulan, 610,00" in found.expected
