"""Rates per year: what happened, what was asked, what is left."""

import pytest

from domain.laju import Laju, Titik, laju


def test_lahat_poverty_fell_023_a_year_where_127_was_asked():
    hasil = laju(Titik(2018, 16.16), Titik(2023, 15.0), Titik(2023, 9.8))
    assert hasil is not None
    assert (round(hasil.teramati, 2), round(hasil.diperlukan, 2)) == (-0.23, -1.27)
    assert hasil.sisa is None  # the target's year has come


def test_what_is_left_is_spread_over_the_years_left():
    assert laju(Titik(2018, 10), Titik(2020, 12), Titik(2022, 16)) == Laju(1.0, 1.5, 2.0)


@pytest.mark.parametrize(("kini", "target"), [(2018, 2023), (2020, 2018)])
def test_there_is_no_rate_within_the_base_year(kini: int, target: int):
    assert laju(Titik(2018, 10), Titik(kini, 12), Titik(target, 16)) is None


def test_the_last_year_left_still_has_a_rate():
    hasil = laju(Titik(2018, 10), Titik(2022, 12), Titik(2023, 16))
    assert hasil is not None
    assert hasil.sisa == 4.0
