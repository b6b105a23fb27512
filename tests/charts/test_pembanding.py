import pandas as pd

from charts.lapisan import TANPA_LAPISAN
from charts.pembanding import lapisan_datar, lapisan_kelompok, lapisan_target
from charts.target import GarisTarget
from charts.tema import TERANG
from charts.tren import tren
from tests.charts.isi import isi
from tests.charts.test_tren import LAHAT, PERSEN, seri, target

KELOMPOK = pd.concat(
    [seri("Pagar Alam", "latar", {2018: 8.8, 2020: 9.1}), seri("Muratara", "latar", {2020: 19.5})]
)


def test_a_group_is_thin_and_grey_with_its_gaps_and_names_its_two_ends() -> None:
    lapisan = lapisan_kelompok(KELOMPOK, [2018, 2019, 2020], PERSEN, TERANG)
    assert [j["name"] for j in lapisan.jejak] == ["Pagar Alam", "Muratara"]
    assert lapisan.jejak[0]["y"] == [8.8, None, 9.1]
    assert {j["line"]["width"] for j in lapisan.jejak} == {1}
    assert [teks for _, teks, _ in lapisan.label] == ["Muratara 19,50", "Pagar Alam 9,10"]
    sendiri = lapisan_kelompok(KELOMPOK[:2], [2018, 2019, 2020], PERSEN, TERANG)
    assert [teks for _, teks, _ in sendiri.label] == ["Pagar Alam 9,10"]
    hasil = isi(tren(LAHAT, PERSEN, TERANG, tambahan=lapisan))
    assert hasil["layout"]["hovermode"] == "closest"
    assert hasil["layout"]["yaxis"]["range"][1] > 19.5
    assert isi(tren(LAHAT, PERSEN, TERANG))["layout"]["hovermode"] == "x unified"
    assert lapisan_kelompok(KELOMPOK.iloc[:0], [], PERSEN, TERANG) == TANPA_LAPISAN


def test_a_level_line_goes_from_edge_to_edge_and_is_named() -> None:
    hasil = isi(tren(LAHAT, PERSEN, TERANG, tambahan=lapisan_datar(20.0, "2018 = 100", TERANG)))
    (garis,) = hasil["layout"]["shapes"]
    assert (garis["y0"], garis["y1"], garis["xref"]) == (20.0, 20.0, "paper")
    assert "2018 = 100" in [a["text"] for a in hasil["layout"]["annotations"]]
    assert hasil["layout"]["yaxis"]["range"][1] > 20.0


def test_targets_of_the_nation_are_hollow_gold_and_told_with_their_year() -> None:
    rencana = GarisTarget(
        "RKP", 2020, 2021, target((2020, 8.5, 8.5), (2021, 9.2, 9.7), (2019, None, 9.0))
    )
    lapisan = lapisan_target(rencana, "target nasional", PERSEN, TERANG)
    (jejak,) = lapisan.jejak
    assert (jejak["marker"]["symbol"], jejak["marker"]["color"]) == ("diamond-open", TERANG.target)
    assert list(jejak["y"]) == [9.0, 8.5, 9.45]
    assert jejak["error_y"]["visible"] is True
    assert lapisan.label[0][1] == "target nasional 2021 9,20–9,70\u00a0%"
    kosong = GarisTarget("RKP", 2020, 2021, target())
    assert lapisan_target(kosong, "target nasional", PERSEN, TERANG) == TANPA_LAPISAN
