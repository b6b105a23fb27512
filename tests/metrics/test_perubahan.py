"""Changes, gaps and rates, each naming its years."""

import pandas as pd
import pytest

from domain.laju import Laju
from metrics.perubahan import jarak, laju_rencana
from tests.metrics.rencana import angka, rencana, target, ukur


def seri(isi: dict[int, float | None], wilayah: str = "1604") -> pd.DataFrame:
    rows = [(wilayah, tahun, nilai) for tahun, nilai in isi.items()]
    return pd.DataFrame(rows, columns=["wilayah", "tahun", "nilai"]).astype({"nilai": "float64"})


def test_the_gap_of_lahat_to_its_province_narrows():
    lahat = seri({2020: 15.95, 2021: 16.46, 2022: 15.61, 2023: 15.0})
    sumsel = seri({2020: 12.66, 2022: 11.9, 2023: 11.78, 2024: 10.97}, "16")
    hasil = jarak(lahat, sumsel, 2)
    assert [b["tahun"] for b in hasil] == [2020, 2022, 2023]  # both are known
    assert [round(b["selisih"], 2) for b in hasil] == [3.29, 3.71, 3.22]
    assert [b["gerak"] for b in hasil] == [None, "melebar", "menyempit"]
    assert [b["tahun_sebelum"] for b in hasil] == [None, 2020, 2022]


def test_a_gap_narrows_by_its_size_on_either_side_and_as_shown():
    hasil = jarak(seri({1: -2.0, 2: 1.0, 3: 1.001}), seri({1: 0.0, 2: 0.0, 3: 0.0}), 2)
    assert [b["gerak"] for b in hasil] == [None, "menyempit", "tetap"]


def test_no_common_year_is_no_gap():
    assert jarak(seri({2022: 1.0}), seri({2023: 1.0}), 2) == []


P0 = ukur("4.2", "P0", "turun")
AWAL, AKHIR = target("P0", 2018, 16.16, peran="awal"), target("P0", 2023, 9.8, peran="akhir")


def test_rates_start_from_the_plans_own_base():
    hasil = laju_rencana(rencana([P0], [AWAL, AKHIR], [angka("P0", 2023, 15.0)]), "P0", 2023)
    assert hasil is not None
    assert (round(hasil.teramati, 2), round(hasil.diperlukan, 2)) == (-0.23, -1.27)
    assert hasil.sisa is None


def test_the_last_years_target_is_the_end_where_none_is_named():
    masukan = rencana([P0], [AWAL, target("P0", 2023, 11.16)], [angka("P0", 2020, 14.16)])
    assert laju_rencana(masukan, "P0", 2020) == Laju(-1.0, -1.0, -1.0)


@pytest.mark.parametrize(
    ("targets", "figures"),
    [
        ([AKHIR], [angka("P0", 2023, 15.0)]),
        ([AWAL], [angka("P0", 2023, 15.0)]),
        ([AWAL, AKHIR], []),
        ([AWAL, AKHIR], [angka("P0", 2023, None)]),
        ([AWAL, target("P0", 2023, 9.0, 9.8, peran="akhir")], [angka("P0", 2023, 15.0)]),
        ([target("P0", 2023, 16.16, peran="awal"), AKHIR], [angka("P0", 2023, 15.0)]),
    ],
)
def test_no_rate_where_base_figure_or_end_is_unknown(
    targets: list[tuple[object, ...]], figures: list[tuple[object, ...]]
):
    assert laju_rencana(rencana([P0], targets, figures), "P0", 2023) is None
