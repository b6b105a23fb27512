"""Two years side by side: who has a line, where the names stand, what is written."""

from itertools import pairwise

import pandas as pd
import pytest

from charts.lereng import lereng
from charts.tema import TERANG
from tests.charts.isi import isi

DUA = pd.DataFrame(
    [
        ("1604", "Lahat", 2018, 16.15),
        ("1604", "Lahat", 2023, 15.0),
        ("1606", "Musi Banyuasin", 2018, 16.52),
        ("1606", "Musi Banyuasin", 2023, 14.9),
        ("1612", "Penukal Abab Lematang Ilir", 2018, 13.8),
        ("1612", "Penukal Abab Lematang Ilir", 2023, 10.91),
        ("1613", "Musi Rawas Utara", 2023, 18.26),
    ],
    columns=["wilayah", "nama", "tahun", "nilai"],
)


def test_only_those_known_in_both_years_have_a_line_and_the_chosen_one_is_drawn_last() -> None:
    data = isi(lereng(DUA, (2018, 2023), TERANG, sorot="1604", desimal=2))["data"]

    lain, sorot = (d for d in data if "customdata" in d)
    assert list(lain["y"]) == [13.8, 10.91, None, 16.52, 14.9, None]
    assert lain["customdata"][1] == "Penukal Abab Lematang Ilir, 2023: 10,91"
    assert (sorot["name"], list(sorot["y"])) == ("Lahat", [16.15, 15.0, None])
    assert list(sorot["customdata"]) == ["Lahat, 2018: 16,15", "Lahat, 2023: 15,00", ""]


def test_no_name_covers_another_and_none_is_cut_off() -> None:
    rapat = [(str(i), f"Wilayah {i}", t, 10 + i / 100) for i in range(15) for t in (2018, 2023)]
    frame = pd.concat([DUA, pd.DataFrame(rapat, columns=DUA.columns)])
    gambar = isi(lereng(frame, (2018, 2023), TERANG, sorot="1604", desimal=2))
    tata, (nama, awal) = gambar["layout"], gambar["data"][-2:]

    kanan = sorted(nama["y"])
    bawah, atas = tata["yaxis"]["range"]
    baris = (tata["height"] - 40) / (atas - bawah)
    assert min(b - a for a, b in pairwise(kanan)) * baris >= 29
    assert bawah < kanan[0]
    assert kanan[-1] < atas
    assert "<b>15,00 Lahat</b>" in nama["text"]
    assert all(len(b) <= 22 for teks in nama["text"] for b in teks.split("<br>"))
    assert list(awal["text"]) == ["<b>16,15</b>", "10,00", "16,52"]


def test_names_of_one_line_stand_closer() -> None:
    tinggi = [
        isi(lereng(frame, (2018, 2023), TERANG, sorot="1604", desimal=2))["layout"]["height"]
        for frame in (DUA[:4].replace("Musi Banyuasin", "Muba"), DUA[:4])
    ]
    assert tinggi[0] < tinggi[1]


@pytest.mark.parametrize("frame", [DUA[:0], DUA[-1:]])
def test_without_two_years_there_is_no_line(frame: pd.DataFrame) -> None:
    gambar = isi(lereng(frame, (2018, 2023), TERANG, sorot="1604", desimal=2))

    assert [d for d in gambar["data"] if "text" in d or "customdata" in d] == []


def test_equal_figures_have_an_axis() -> None:
    sama = DUA[:4].assign(nilai=5.0)

    bawah, atas = isi(lereng(sama, (2018, 2023), TERANG, sorot="", desimal=2))["layout"]["yaxis"][
        "range"
    ]
    assert bawah < 5.0 < atas
