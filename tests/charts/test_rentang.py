"""A wilayah within the span of its group: the span, the gaps in it, the lines upon it."""

from typing import Any

import pandas as pd

from charts.rentang import rentang
from charts.tema import TERANG
from tests.charts.isi import isi

KELOMPOK = pd.DataFrame(
    [(t, n) for t in (2020, 2021, 2023) for n in (8.0 + t - 2020, 18.0, 12.0)],
    columns=["tahun", "nilai"],
)
LAHAT = pd.DataFrame({"tahun": [2020, 2021, 2022, 2023], "nilai": [16.0, 15.5, None, 15.0]})
PROVINSI = pd.DataFrame({"tahun": [2023], "nilai": [14.99]})


def gambar(seri: dict[str, pd.DataFrame], kelompok: pd.DataFrame = KELOMPOK) -> dict[str, Any]:
    return isi(rentang(kelompok, seri, TERANG, desimal=2))


def test_the_span_runs_from_lowest_to_highest_and_stays_open_where_a_year_lacks() -> None:
    data = gambar({"Lahat": LAHAT})["data"]

    pita = [(list(d["x"]), list(d["y"])) for d in data if "name" not in d]
    assert pita == [
        ([2020, 2021], [8.0, 9.0]),
        ([2020, 2021], [18.0, 18.0]),
        ([2023], [11.0]),
        ([2023, 2023], [11.0, 18.0]),
    ]


def test_lines_leave_gaps_and_say_their_figures() -> None:
    garis = next(d for d in gambar({"Lahat": LAHAT})["data"] if d.get("name") == "Lahat")

    assert list(garis["y"]) == [16.0, 15.5, None, 15.0]
    assert garis["customdata"][0] == "Lahat, 2020: 16,00"


def test_names_at_the_end_are_moved_apart() -> None:
    tata = gambar({"Lahat": LAHAT, "Sumatera Selatan": PROVINSI})["layout"]

    y = [a["y"] for a in tata["annotations"]]
    assert [a["text"] for a in tata["annotations"]] == ["<b>Lahat</b>", "Sumatera Selatan"]
    assert abs(y[0] - y[1]) > 1.0


def test_a_line_that_ends_earlier_is_named_at_the_right_end_with_its_year() -> None:
    nama = gambar({"Lahat": LAHAT, "Indonesia": PROVINSI.assign(tahun=2022)})["layout"][
        "annotations"
    ]

    assert [(a["x"], a["text"]) for a in nama] == [
        (2023, "<b>Lahat</b>"),
        (2023, "Indonesia (2022)"),
    ]


def test_nothing_known_is_an_empty_chart() -> None:
    assert gambar({}, KELOMPOK[:0])["data"] == []
