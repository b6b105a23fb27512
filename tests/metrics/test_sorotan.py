import pandas as pd
import pytest

from domain.istilah import Arah
from metrics.sorotan import Pembanding, Sorotan, membaik, sorotan

SUMSEL = Pembanding("16", ("1604", "1613", "1674"))
P0 = pd.DataFrame(
    [
        ("1604", 2020, 15.95),
        ("1604", 2022, 15.61),
        ("1604", 2023, 15.0),
        ("1604", 2024, 14.14),
        ("1613", 2022, 19.0),
        ("1613", 2023, 18.26),
        ("1674", 2022, 8.0),
        ("1674", 2023, 8.4),
        ("16", 2022, 11.9),
        ("16", 2023, 11.78),
    ],
    columns=["wilayah", "tahun", "nilai"],
)


def lahat(tahun: int, wilayah: str = "1604") -> Sorotan | None:
    return sorotan(P0, wilayah, SUMSEL, Arah.TURUN, 2, tahun)


def test_the_figure_of_the_year_stands_with_its_change_rank_and_gap() -> None:
    hasil = lahat(2023)
    assert hasil is not None
    assert (hasil.tahun, hasil.nilai, hasil.sebelum) == (2023, 15.0, (2022, 15.61))
    assert hasil.poin == pytest.approx(-0.61)
    assert hasil.selisih == pytest.approx(3.22)
    assert (hasil.peringkat, hasil.dari) == (2, 3)


def test_a_year_without_a_figure_shows_the_last_one_before_it() -> None:
    hasil = lahat(2021)
    assert hasil is not None
    assert (hasil.tahun, hasil.sebelum, hasil.poin) == (2020, None, None)


def test_no_rank_where_too_few_of_its_level_have_a_figure() -> None:
    hasil = lahat(2024)
    assert hasil is not None
    assert (hasil.peringkat, hasil.dari, hasil.selisih) == (None, None, None)


def test_the_series_keeps_its_gaps() -> None:
    hasil = lahat(2023)
    assert hasil is not None
    assert hasil.seri == (15.95, None, 15.61, 15.0)


def test_later_years_are_not_known_yet() -> None:
    assert lahat(2019) is None
    assert lahat(2023, "1601") is None


@pytest.mark.parametrize(
    ("poin", "arah", "hasil"),
    [
        (-0.61, Arah.TURUN, True),
        (0.61, Arah.TURUN, False),
        (0.61, Arah.NAIK, True),
        (0.0, Arah.NAIK, None),
        (None, Arah.NAIK, None),
        (0.61, Arah.NETRAL, None),
    ],
)
def test_better_is_what_the_arah_wishes(poin: float | None, arah: Arah, hasil: bool | None) -> None:
    assert membaik(poin, arah) is hasil
