import pandas as pd

from charts.peringkat import batang, bump
from charts.tema import TERANG
from domain.angka import Satuan

PERSEN = Satuan("persen", 2)
TAHUN_INI = pd.DataFrame(
    [
        ("1613", "Musi Rawas Utara", 18.73, 1),
        ("1604", "Lahat", 15.0, 2),
        ("1674", "Pagar Alam", 8.9, 3),
    ],
    columns=["wilayah", "nama", "nilai", "peringkat"],
)
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


def test_bars_start_at_zero_with_the_first_rank_on_top() -> None:
    hasil = batang(TAHUN_INI, PERSEN, TERANG, sorot="1604").to_dict()
    bar = hasil["data"][0]
    assert bar["y"][-1] == "1. Musi Rawas Utara"
    assert bar["text"][-1] == "18,73"
    assert hasil["layout"]["xaxis"]["rangemode"] == "tozero"


def test_the_chosen_wilayah_alone_has_the_main_colour() -> None:
    warna = batang(TAHUN_INI, PERSEN, TERANG, sorot="1604").to_dict()["data"][0]["marker"]["color"]
    assert list(warna) == [TERANG.rujukan, TERANG.utama, TERANG.rujukan]


def test_the_province_is_a_line_with_its_name_and_value() -> None:
    tata = batang(TAHUN_INI, PERSEN, TERANG, sorot="1604", rujukan=("Sumsel", 11.78)).to_dict()[
        "layout"
    ]
    assert tata["shapes"][0]["x0"] == 11.78
    assert tata["annotations"][0]["text"] == "Sumsel 11,78\u00a0%"


def test_ranks_over_the_years_put_the_first_rank_on_top_and_leave_gaps_open() -> None:
    hasil = bump(RIWAYAT, TERANG, sorot="1604").to_dict()
    atas = hasil["layout"]["yaxis"]["range"]
    assert atas[0] > atas[1]
    pagar_alam = next(d for d in hasil["data"] if d["name"] == "Pagar Alam")
    assert list(pagar_alam["y"]) == [2, None]


def test_the_chosen_wilayah_is_drawn_last_and_carries_its_ranks() -> None:
    terakhir = bump(RIWAYAT, TERANG, sorot="1604").to_dict()["data"][-1]
    assert (terakhir["name"], list(terakhir["text"])) == ("Lahat", ["3", "2"])


def test_a_wilayah_without_a_figure_in_the_last_year_is_not_named_there() -> None:
    nama = [
        a["text"] for a in bump(RIWAYAT, TERANG, sorot="1604").to_dict()["layout"]["annotations"]
    ]
    assert nama == ["<b>Lahat</b>", "Musi Rawas Utara"]


def test_two_that_share_a_rank_are_named_on_one_line() -> None:
    seri = RIWAYAT.copy()
    seri.loc[len(seri)] = ["1674", "Pagar Alam", 2023, 2, 15.0]
    nama = [a["text"] for a in bump(seri, TERANG, sorot="1604").to_dict()["layout"]["annotations"]]
    assert "<b>Lahat</b> · Pagar Alam" in nama


def test_empty_frames_are_empty_charts() -> None:
    assert len(bump(RIWAYAT.iloc[:0], TERANG, sorot="1604").data) == 0
    assert list(batang(TAHUN_INI.iloc[:0], PERSEN, TERANG, sorot="1604").data[0].x) == []
