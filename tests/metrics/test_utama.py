"""Which series of an indikator is on a card: the newest, and of two that of the plan."""

import pandas as pd
import pytest

from metrics.utama import indikator_kartu

SERI = {"IPM_LAMA": "IPM", "IPM_BARU": "IPM", "P0": ""}


def _cakupan(lama: int, baru: int) -> pd.DataFrame:
    return pd.DataFrame(
        [("IPM_LAMA", 2010, lama), ("IPM_BARU", 2020, baru), ("P0", 2010, 2024)],
        columns=["indikator", "tahun_awal", "tahun_akhir"],
    )


@pytest.mark.parametrize(
    ("lama", "bertarget", "kartu"),
    [
        (2024, {"IPM_LAMA", "P0"}, "IPM_LAMA"),
        (2024, set[str](), "IPM_BARU"),
        (2023, {"IPM_LAMA"}, "IPM_BARU"),
    ],
)
def test_of_two_series_of_a_year_the_card_shows_that_with_the_target(
    lama: int, bertarget: set[str], kartu: str
) -> None:
    assert indikator_kartu(["P0", "IPM"], SERI, _cakupan(lama, 2024), 2024, bertarget) == [
        "P0",
        kartu,
    ]


def test_without_settings_the_cards_are_what_has_figures() -> None:
    assert indikator_kartu([], SERI, _cakupan(2019, 2024), 2019, set()) == ["IPM_LAMA", "P0"]
