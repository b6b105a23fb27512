import pandas as pd

from charts.kecil import bingkai_kecil, kecil
from charts.target import GarisTarget
from charts.tema import GELAP, TERANG
from domain.angka import Satuan
from tests.charts.isi import isi
from tests.charts.test_tren import LAHAT, PERSEN, SUMSEL, seri, target

PALI = seri("Penukal Abab Lematang Ilir", "latar", {2019: 14.0, 2021: 12.0}, "sementara")
SEMUA = pd.concat([LAHAT, PALI])


def test_all_small_charts_share_their_axes_and_the_room_for_names() -> None:
    bingkai = bingkai_kecil(SEMUA, SUMSEL)
    satu, dua = (isi(kecil(s, bingkai, PERSEN, TERANG))["layout"] for s in (LAHAT, PALI))
    assert bingkai.tahun == (2018, 2019, 2020, 2021, 2022, 2023)
    assert bingkai.bawah < 11.78
    assert bingkai.atas > 16.46
    assert satu["yaxis"]["range"] == dua["yaxis"]["range"]
    assert satu["xaxis"]["range"] == dua["xaxis"]["range"]
    assert satu["margin"] == dua["margin"]
    assert list(satu["xaxis"]["ticktext"]) == ["2018", "2023"]


def test_a_small_chart_is_named_whole_with_its_last_figure_and_its_year() -> None:
    bingkai = bingkai_kecil(SEMUA, SUMSEL)
    (nama,) = isi(kecil(PALI, bingkai, PERSEN, TERANG))["layout"]["annotations"]
    assert nama["text"] == "<b>Penukal Abab<br>Lematang Ilir</b><br>12,00 (2021)"


def test_gaps_stay_open_provisional_is_hollow_and_the_reference_is_grey() -> None:
    rujukan, garis = isi(kecil(PALI, bingkai_kecil(SEMUA, SUMSEL), PERSEN, GELAP))["data"]
    assert list(garis["y"]) == [None, 14.0, None, 12.0, None, None]
    assert set(garis["marker"]["symbol"][1:4:2]) == {"circle-open"}
    assert garis["line"]["color"] == GELAP.tinta
    assert rujukan["line"]["color"] == GELAP.rujukan
    assert list(rujukan["y"]) == [None, None, 12.66, None, None, 11.78]


def test_one_flat_figure_has_air_and_one_year_on_its_axis() -> None:
    satu = seri("X", "utama", {2020: 5.0})
    tata = isi(kecil(satu, bingkai_kecil(satu, SUMSEL.iloc[:0]), Satuan("poin", 2), TERANG))
    assert list(tata["layout"]["xaxis"]["ticktext"]) == ["2020"]
    assert tata["layout"]["yaxis"]["range"][0] < 5.0 < tata["layout"]["yaxis"]["range"][1]


def test_targets_stand_in_the_chart_of_the_main_series_alone_and_widen_the_axes_of_all() -> None:
    rencana = GarisTarget("RPJMD", 2021, 2025, target((2025, 9.8, 9.8)))
    bingkai = bingkai_kecil(SEMUA, SUMSEL, rencana)
    lahat, pali = (isi(kecil(s, bingkai, PERSEN, TERANG)) for s in (LAHAT, PALI))
    assert bingkai.tahun[-1] == 2025
    assert bingkai.bawah < 9.8
    wajik = [j for j in lahat["data"] if j.get("marker", {}).get("symbol") == "diamond"]
    assert [j["y"] for j in wajik] == [[9.8]]
    assert len(lahat["data"]) == len(pali["data"]) + 1
