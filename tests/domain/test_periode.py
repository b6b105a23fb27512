"""The figure of a year and up to a quarter, for every agregasi."""

import pytest

from domain.istilah import Agregasi
from domain.periode import sampai_triwulan, setahun

KUMULATIF, POSISI, RATA, TAHUNAN = Agregasi
TW = {1: 10.0, 2: 20.0, 3: 30.0, 4: 40.0}
BOLONG = {1: 10.0, 3: 30.0}


@pytest.mark.parametrize(
    ("nilai", "agregasi", "sampai"),
    [
        (TW, KUMULATIF, [10, 30, 60, 100]),
        (TW, POSISI, [10, 20, 30, 40]),
        (TW, RATA, [10, 15, 20, 25]),
        (TW, TAHUNAN, [None, None, None, None]),
        (BOLONG, KUMULATIF, [10, None, None, None]),  # a sum with a gap is unknown, not smaller
        (BOLONG, POSISI, [10, 10, 30, 30]),
        (BOLONG, RATA, [10, 10, 20, 20]),
        ({}, KUMULATIF, [None] * 4),
        ({}, POSISI, [None] * 4),
        ({}, RATA, [None] * 4),
        ({0: 99.0} | BOLONG, KUMULATIF, [10, None, None, 99]),  # s.d. TW IV is the year
        ({0: 99.0} | TW, POSISI, [10, 20, 30, 99]),
        ({0: 99.0}, TAHUNAN, [None] * 4),  # a yearly figure is never repeated in a quarter
        ({1: 0.0, 2: 0.0}, KUMULATIF, [0, 0, None, None]),  # zero is data
    ],
)
def test_up_to_a_quarter(nilai: dict[int, float], agregasi: Agregasi, sampai: list[float | None]):
    assert [sampai_triwulan(nilai, agregasi, n) for n in (1, 2, 3, 4)] == sampai


@pytest.mark.parametrize(
    ("nilai", "kumulatif", "posisi", "rata", "tahunan"),
    [
        (TW, 100, 40, 25, None),
        ({0: 99.0} | TW, 99, 99, 99, 99),  # the reported year goes before its quarters
        (BOLONG, None, None, None, None),  # no year before TW IV is reported
        ({2: 20.0, 4: 40.0}, None, 40, 30, None),
        ({}, None, None, None, None),
    ],
)
def test_a_whole_year(
    nilai: dict[int, float],
    kumulatif: float | None,
    posisi: float | None,
    rata: float | None,
    tahunan: float | None,
):
    assert [setahun(nilai, agregasi) for agregasi in Agregasi] == [
        kumulatif,
        posisi,
        rata,
        tahunan,
    ]


@pytest.mark.parametrize("triwulan", [0, 5, -1])
def test_no_figure_is_made_up_to_a_quarter_that_does_not_exist(triwulan: int):
    with pytest.raises(ValueError, match="harus 1 sampai 4"):
        sampai_triwulan(TW, KUMULATIF, triwulan)
