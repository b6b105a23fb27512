"""Outlines made light, and drawn as filled lines that ask nothing of anybody."""

import math
from dataclasses import replace
from typing import Any

import pytest

from charts.batas import Titik, sederhana, tempat_nama
from charts.peta import Bidang, peta
from charts.tema import TERANG
from tests.charts.isi import isi

KOTAK = [(0.0, 0.0), (4.0, 0.0), (4.0, 2.0), (0.0, 2.0), (0.0, 0.0)]
PULAU = [(9.0, 9.0), (9.001, 9.0), (9.001, 9.001), (9.0, 9.0)]
LINGKARAN: list[Titik] = [
    (100 + math.cos(i / 500 * math.tau), math.sin(i / 500 * math.tau)) for i in range(501)
]
ADA = Bidang("Lahat", "15,00", "Lahat: 15,00 %", "#5A9FAE", "#1C2326", sorot=True)
TANPA = Bidang("Muba", "–", "Muba: belum ada data", "", "")


def gambar(**bidang: Bidang) -> dict[str, Any]:
    return isi(peta({k: [KOTAK] for k in bidang}, bidang, TERANG))


def test_a_detailed_outline_loses_what_nobody_sees_and_stays_closed() -> None:
    ((ringkas,),) = sederhana({"a": [LINGKARAN]}).values()
    assert len(ringkas) < 100
    assert ringkas[0] == ringkas[-1]
    for x, y in ringkas:
        assert math.hypot(x - 100, y) == pytest.approx(1, abs=2 / 250)


def test_islets_go_but_not_the_whole_of_a_wilayah() -> None:
    hasil = sederhana({"a": [KOTAK, PULAU], "b": [PULAU]})
    assert hasil == {"a": [KOTAK], "b": [PULAU]}


def test_a_name_stands_in_the_centre_of_the_largest_ring() -> None:
    assert tempat_nama([PULAU, KOTAK]) == (2.0, 1.0)
    assert tempat_nama([[(1.0, 1.0)] * 4]) == (1.0, 1.0)
    assert sederhana({}) == {}


def test_a_wilayah_is_a_filled_line_with_all_its_rings() -> None:
    hasil = isi(peta({"1604": [KOTAK, PULAU]}, {"1604": ADA}, TERANG))
    (garis,) = hasil["data"]
    assert (garis["type"], garis["fill"], garis["fillcolor"]) == ("scatter", "toself", "#5A9FAE")
    assert list(garis["x"]).count(None) == 1
    assert garis["text"] == "Lahat: 15,00 %"
    assert not {"geo", "map", "mapbox"} & set(hasil["layout"])


def test_the_unknown_is_hatched_and_the_chosen_one_is_drawn_last() -> None:
    hasil = gambar(a=ADA, b=TANPA)
    assert [d["name"] for d in hasil["data"]] == ["Muba", "Lahat"]
    assert hasil["data"][0]["fillpattern"]["shape"] == "/"
    assert "fillpattern" not in hasil["data"][1]
    assert hasil["layout"]["annotations"][-1]["text"] == "<b>Lahat</b><br>15,00"


def test_who_has_no_outline_is_not_drawn() -> None:
    assert isi(peta({}, {"1604": ADA}, TERANG))["data"] == []


def _banyak(jumlah: int) -> dict[str, Any]:
    kotak = {f"{i:03}": [[(x + 10.0 * i, y) for x, y in KOTAK]] for i in range(jumlah)}
    bidang = {k: TANPA if int(k) % 2 else replace(ADA, sorot=False) for k in kotak} | {"000": ADA}
    return isi(peta(kotak, bidang, TERANG))


def test_of_many_those_that_look_alike_are_one_line_and_each_is_still_told() -> None:
    satu_satu, banyak = _banyak(60)["data"], _banyak(61)["data"]

    assert len(satu_satu) == 60
    *garis, titik = banyak
    assert [d["fillcolor"] for d in garis] == [TERANG.arsir, "#5A9FAE", "#5A9FAE"]
    assert [list(d["x"]).count(None) for d in garis] == [29, 29, 0]
    assert [d["line"]["width"] for d in garis] == [0.5, 0.5, 3]
    assert len(titik["text"]) == len(titik["x"]) == 61
    assert list(titik["text"]).count("Muba: belum ada data") == 30


def test_the_name_of_the_chosen_one_stands_beside_it_where_it_is_small() -> None:
    (kecil,) = _banyak(61)["layout"]["annotations"]
    (besar,) = isi(peta({"1604": [KOTAK]}, {"1604": ADA}, TERANG))["layout"]["annotations"]

    assert (kecil["showarrow"], kecil["bgcolor"]) == (True, TERANG.kartu)
    assert besar["showarrow"] is False


def test_the_axes_keep_to_the_map_when_the_window_changes() -> None:
    tata = gambar(a=ADA)["layout"]

    assert {tata[sumbu]["constrain"] for sumbu in ("xaxis", "yaxis")} == {"domain"}
