"""What is laid over a trend: the cone of a projection, ghosts of revisions, breaks of method."""

from typing import Any

import pandas as pd

from charts.lapisan import TANPA_LAPISAN, satukan
from charts.peringkat_satu import peringkat_satu
from charts.proyeksi import lapisan_proyeksi
from charts.tanda import Putus, lapisan_putus, lapisan_revisi, lapisan_triwulan
from charts.tema import GELAP, TERANG
from charts.tren import tren
from domain.angka import Satuan
from domain.jalur import Proyeksi
from domain.laju import Titik
from tests.charts.isi import isi

PERSEN = Satuan("persen", 2)
DEPAN = (Proyeksi(2024, 14.7, 14.1, 15.3), Proyeksi(2025, 14.4, 13.5, 15.3))
DERET = pd.DataFrame(
    [("Lahat", "utama", 2022, 15.3, "tetap"), ("Lahat", "utama", 2023, 15.0, "tetap")],
    columns=["seri", "peran", "tahun", "nilai", "status"],
)


def _tren(*lapisan: Any) -> dict[str, Any]:
    return isi(tren(DERET, PERSEN, TERANG, tambahan=satukan(lapisan)))


def test_a_projection_is_a_dashed_line_in_a_band_that_starts_at_the_last_figure() -> None:
    gambar = _tren(lapisan_proyeksi(Titik(2023, 15.0), DEPAN, PERSEN, TERANG))

    pita, garis = gambar["data"][:2]
    assert pita["fill"] == "toself"
    assert pita["fillcolor"] == TERANG.selang != GELAP.selang
    assert pita["x"] == [2023, 2024, 2025, 2025, 2024, 2023]
    assert pita["y"] == [15.0, 15.3, 15.3, 13.5, 14.1, 15.0]
    assert garis["line"]["dash"] == "dash"
    assert garis["customdata"][-1].replace("\u00a0", " ") == "14,40 % (80 %: 13,50 sampai 15,30)"
    assert "proyeksi 14,40" in [a["text"] for a in gambar["layout"]["annotations"]]


def test_the_axes_have_room_for_the_cone() -> None:
    tata = _tren(lapisan_proyeksi(Titik(2023, 15.0), DEPAN, PERSEN, TERANG))["layout"]

    assert tata["xaxis"]["range"][1] > 2025
    assert tata["yaxis"]["range"][0] < 13.5


def test_without_a_year_to_come_nothing_is_laid() -> None:
    assert lapisan_proyeksi(Titik(2023, 15.0), (), PERSEN, TERANG) == TANPA_LAPISAN
    assert lapisan_revisi(DERET[:0], PERSEN, TERANG) == TANPA_LAPISAN


def test_a_replaced_figure_is_a_small_hollow_ghost() -> None:
    semula = pd.DataFrame({"tahun": [2023], "nilai": [15.9]})

    hantu = _tren(lapisan_revisi(semula, PERSEN, TERANG))["data"][0]

    assert hantu["marker"]["symbol"].startswith("circle-open")
    assert (hantu["x"], hantu["y"]) == ([2023], [15.9])
    assert hantu["customdata"] == [PERSEN.tulis(15.9)]


def test_a_break_of_method_is_a_vertical_mark_with_a_word() -> None:
    tata = _tren(lapisan_putus([Putus(2023, "UHH LFSP2020")], TERANG))["layout"]

    assert [(b["x0"], b["x1"]) for b in tata["shapes"] if b["type"] == "line"] == [(2022.5, 2022.5)]
    assert "UHH LFSP2020" in [a["text"] for a in tata["annotations"]]


def test_a_rank_is_written_at_its_year_and_a_year_without_one_is_a_gap() -> None:
    urut = pd.DataFrame(
        {"tahun": [2020, 2021, 2022], "peringkat": [3, None, 2], "dari": [17, 9, 17]}
    )

    gambar = isi(peringkat_satu(urut, TERANG, tahun_pilihan=2022))

    (garis,) = gambar["data"]
    assert garis["y"] == [3, None, 2]
    assert garis["text"] == ["3", " ", "2"]
    assert garis["marker"]["color"] == [TERANG.kartu, TERANG.kartu, TERANG.utama]
    bawah, atas = gambar["layout"]["yaxis"]["range"]
    assert bawah > 17 > 1 > atas


def test_a_rank_that_stays_is_written_once_and_in_the_chosen_and_last_year() -> None:
    urut = pd.DataFrame({"tahun": range(2018, 2024), "peringkat": 2, "dari": 17})

    (garis,) = isi(peringkat_satu(urut, TERANG, tahun_pilihan=2021))["data"]

    assert garis["text"] == ["2", " ", " ", "2", " ", "2"]


def test_of_two_like_ranks_side_by_side_one_is_written_the_chosen_one_if_it_is_one() -> None:
    urut = pd.DataFrame(
        {"tahun": range(2020, 2026), "peringkat": [15, 13, 13, 13, 11, 11], "dari": 17}
    )

    def tulisan(pilihan: int) -> list[str]:
        return isi(peringkat_satu(urut, TERANG, tahun_pilihan=pilihan))["data"][0]["text"]

    assert tulisan(2022) == ["15", " ", "13", " ", " ", "11"]
    assert tulisan(2024) == ["15", "13", " ", " ", "11", " "]


def test_no_word_of_a_rank_is_empty_for_plotly_loses_others_by_it_when_it_draws_again() -> None:
    urut = pd.DataFrame({"tahun": range(2010, 2026), "peringkat": [4, 2, 2, 3] * 4, "dari": 17})
    (garis,) = isi(peringkat_satu(urut, TERANG, tahun_pilihan=2021))["data"]
    assert all(garis["text"])


def test_what_a_year_has_come_to_so_far_is_hollow_and_names_its_period() -> None:
    gambar = _tren(lapisan_triwulan(2024, 14.8, "s.d. TW II", PERSEN, TERANG))

    titik = gambar["data"][0]
    assert (titik["x"], titik["y"]) == ([2024], [14.8])
    assert (titik["mode"], titik["marker"]["symbol"]) == ("markers", "circle-open")
    label = [a["text"].replace("<br>", " ") for a in gambar["layout"]["annotations"]]
    assert "s.d. TW II 14,80\u00a0%" in label
    assert "Lahat 15,00" in label
