"""Bars of a ranking: widths from zero, marks of the regions above, the chosen one, escaping."""

import pandas as pd
import pytest

from domain.angka import Satuan
from tests.pages.halaman import teks_terbaca
from ui.peringkat import batang, tahun_terdekat

PERSEN = Satuan("persen", 2)


def _peringkat(*baris: tuple[str, str, float, int]) -> pd.DataFrame:
    frame = pd.DataFrame(baris, columns=["wilayah", "nama", "nilai", "peringkat"])
    return frame.assign(
        file_name="data/p0.xlsx", sheet="T", cell="B2", raw_text="x", sha256="ab" * 32
    )


def test_bars_are_as_long_as_their_figures_and_the_chosen_one_is_marked() -> None:
    html = batang(
        _peringkat(("1613", "Musi Rawas Utara", 20.0, 1), ("1604", "Lahat", 15.0, 2)),
        PERSEN,
        "1604",
        {"Sumatera Selatan": 10.0},
    )

    assert 'class="isi" style="width:100.00%"' in html
    assert 'class="isi" style="width:75.00%"' in html
    assert html.count('class="tanda" style="left:50.00%"') == 2
    assert html.count('aria-current="true"') == 1
    assert html.index("Musi Rawas Utara") < html.index('aria-current="true"') < html.index("Lahat")
    assert "Sumatera Selatan 10,00\u00a0%" in html


def test_every_figure_of_a_ranking_is_a_door() -> None:
    html = batang(_peringkat(("1604", "Lahat", 15.0, 1)), PERSEN, "", {})

    assert "Lahat 15,00 %, buka asal angka 15,00 Berkas data/p0.xlsx" in teks_terbaca(html)


@pytest.mark.parametrize("nilai", [0.0, -2.5])
def test_a_figure_at_or_below_zero_has_no_bar_and_breaks_nothing(nilai: float) -> None:
    html = batang(_peringkat(("1604", "Lahat", nilai, 1)), PERSEN, "", {"Indonesia": -5.0})

    assert 'class="isi" style="width:0.00%"' in html
    assert 'style="left:0.00%"' in html


def test_a_name_with_markup_is_shown_as_text() -> None:
    assert "<b>" not in batang(_peringkat(("1", "<b>", 1.0, 1)), PERSEN, "", {"<b>": 1.0})


@pytest.mark.parametrize(
    ("tahun", "terdekat"), [(2025, 2023), (2023, 2023), (2021, 2020), (2018, None)]
)
def test_the_nearest_year_is_the_latest_with_any_figure(tahun: int, terdekat: int | None) -> None:
    angka = pd.DataFrame(
        {"tahun": [2019, 2020, 2022, 2023], "nilai": [float("nan"), 16.16, float("nan"), 15.0]}
    )

    assert tahun_terdekat(angka, tahun) == terdekat
