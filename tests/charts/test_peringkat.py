from typing import Any

import pandas as pd

from charts.peringkat import bump
from charts.tema import TERANG
from tests.charts.isi import isi

RIWAYAT = pd.DataFrame(
    [
        ("1604", "Lahat", 2020, 3, 15.95),
        ("1604", "Lahat", 2023, 2, 15.0),
        ("1613", "Musi Rawas Utara", 2020, 1, 19.4),
        ("1613", "Musi Rawas Utara", 2023, 1, 18.7),
        ("1674", "Pagar Alam", 2020, 2, 9.0),
    ],
    columns=["wilayah", "nama", "tahun", "peringkat", "nilai"],
)


def gambar(frame: pd.DataFrame) -> dict[str, Any]:
    return isi(bump(frame, TERANG, sorot="1604"))


def test_ranks_over_the_years_put_the_first_rank_on_top_and_leave_gaps_open() -> None:
    hasil = gambar(RIWAYAT)
    atas = hasil["layout"]["yaxis"]["range"]
    assert atas[0] > atas[1]
    lain = hasil["data"][0]
    assert list(lain["y"]) == [1, None, None, 1, None, 2, None, None, None, None]
    assert lain["customdata"][3] == "Musi Rawas Utara, 2023: ke-1 (18,70)"
    assert lain["customdata"][6] == ""


def test_the_chosen_wilayah_is_drawn_over_the_others_and_carries_its_ranks() -> None:
    lain, sorot, _ = gambar(RIWAYAT)["data"]
    assert (sorot["name"], list(sorot["text"])) == ("Lahat", ["3", " ", " ", "2", " "])
    assert lain["opacity"] < sorot["opacity"]


def test_a_wilayah_without_a_figure_in_the_last_year_is_not_named_there() -> None:
    nama = gambar(RIWAYAT)["data"][-1]
    assert list(nama["text"]) == ["Musi Rawas Utara", "<b>Lahat</b>"]
    assert list(nama["y"]) == [1, 2]


def test_two_that_share_a_rank_are_named_on_one_line() -> None:
    seri = RIWAYAT.copy()
    seri.loc[len(seri)] = ["1674", "Pagar Alam", 2023, 2, 15.0]
    nama = gambar(seri)["data"][-1]
    assert list(nama["text"]) == ["Musi Rawas Utara", "<b>Lahat</b> · Pagar Alam"]


def test_an_empty_frame_is_an_empty_chart() -> None:
    assert gambar(RIWAYAT.iloc[:0])["data"] == []


def test_a_rank_is_written_at_both_ends_and_where_it_was_best_and_worst() -> None:
    tempat = {2019: 3, 2020: 4, 2021: 4, 2023: 1, 2024: 2}
    seri = pd.DataFrame(
        [("1604", "Lahat", t, p, 1.0) for t, p in tempat.items()], columns=RIWAYAT.columns
    )
    garis = gambar(seri)["data"][0]
    assert list(garis["text"]) == ["3", "4", " ", " ", "1", "2", " "]
    assert list(garis["textposition"])[:2] == ["top center", "bottom center"]
    assert garis["textposition"][4] == "top center"


def test_a_year_that_nobody_has_is_a_gap_for_all() -> None:
    garis = gambar(RIWAYAT)["data"][1]
    assert list(garis["x"]) == [2020, 2021, 2022, 2023, None]
    assert list(garis["y"]) == [3, None, None, 2, None]
