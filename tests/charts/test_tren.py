from typing import Any

import pandas as pd
import pytest

from charts.target import GarisTarget
from charts.tema import GELAP, TERANG, langkah
from charts.tren import tren
from domain.angka import Satuan
from tests.charts.isi import isi

PERSEN = Satuan("persen", 2)


def seri(nama: str, peran: str, nilai: dict[int, float], status: str = "tetap") -> pd.DataFrame:
    return pd.DataFrame(
        [(nama, peran, t, n, status) for t, n in nilai.items()],
        columns=["seri", "peran", "tahun", "nilai", "status"],
    )


LAHAT = seri("Lahat", "utama", {2018: 16.15, 2019: 15.92, 2021: 16.46, 2023: 15.0})
SUMSEL = seri("Sumsel", "rujukan", {2020: 12.66, 2023: 11.78})


def target(*baris: tuple[int, float | None, float | None]) -> pd.DataFrame:
    return pd.DataFrame(baris, columns=["tahun", "bawah", "atas"])


def gambar(frame: pd.DataFrame, **lain: Any) -> dict[str, Any]:
    return isi(tren(frame, PERSEN, TERANG, **lain))


def test_a_year_without_a_figure_is_a_gap() -> None:
    garis = gambar(LAHAT)["data"][0]
    assert list(garis["x"]) == [2018, 2019, 2020, 2021, 2022, 2023]
    assert list(garis["y"]) == [16.15, 15.92, None, 16.46, None, 15.0]
    assert garis["connectgaps"] is False


def test_a_figure_beside_a_gap_says_its_year_for_it_is_what_touching_the_gap_shows() -> None:
    rencana = GarisTarget("RPJMD", 2019, 2023, target((2023, 9.8, 9.8)))
    wajik, lahat = gambar(LAHAT, rencana=rencana)["data"]
    ada = [t for t, n in zip(lahat["customdata"], lahat["y"], strict=True) if n is not None]
    assert [t.replace("\u00a0", " ") for t in ada] == [
        "16,15 %",
        "15,92 % (2019)",
        "16,46 % (2021)",
        "15,00 % (2023)",
    ]
    assert wajik["customdata"] == ["target 9,80\u00a0% (2023)"]


def test_levels_of_a_scale_are_drawn_by_their_labels() -> None:
    sakip = pd.concat([seri("Contoh", "utama", {2021: 3.0, 2022: 4.0, 2023: 4.0})])
    rencana = GarisTarget("RPJMD", 2021, 2023, target((2023, 5, 5)))
    gambar = isi(
        tren(sakip, Satuan("predikat", 0, "sakip"), TERANG, rencana=rencana, tahun_pilihan=2023)
    )
    sumbu = gambar["layout"]["yaxis"]
    assert (sumbu["tickvals"], sumbu["ticktext"]) == ([3, 4, 5], ["CC", "B", "BB"])
    tertulis = " ".join(a["text"] for a in gambar["layout"]["annotations"])
    assert all(kata in tertulis for kata in ("Contoh B", "target BB", "−1 tingkat"))
    assert list(gambar["data"][-1]["customdata"]) == ["CC", "B", "B"]


def test_provisional_figures_are_hollow_and_say_so() -> None:
    frame = pd.concat([LAHAT, seri("Lahat", "utama", {2024: 14.14}, "sementara")])
    garis = gambar(frame)["data"][0]
    assert garis["marker"]["symbol"][-1] == "circle-open"
    assert garis["customdata"][-1] == "14,14\u00a0% (sementara)"


def test_lines_are_named_at_their_ends_and_names_do_not_collide() -> None:
    frame = pd.concat([LAHAT, seri("Empat Lawang", "lain", {2023: 15.02})])
    lahat, lawang = gambar(frame)["layout"]["annotations"]
    assert (lahat["text"], lawang["text"]) == ("Lahat 15,00", "Empat<br>Lawang 15,02")
    assert abs(lahat["y"] - lawang["y"]) > 0.1


def test_a_target_of_a_long_unit_leaves_the_unit_to_the_title_and_the_lines_their_room() -> None:
    rencana = GarisTarget("RPJMD", 2021, 2023, target((2023, 133.0, 133.0)))
    tata = isi(tren(LAHAT, Satuan("miliar rupiah", 2), TERANG, rencana=rencana))["layout"]
    assert "target 133,00" in [a["text"] for a in tata["annotations"]]
    assert tata["margin"]["r"] < 110


def test_no_name_stands_beyond_the_axis_where_plotly_would_not_draw_it() -> None:
    dekat = {"Banyuasin": 8.48, "Penukal Abab Lematang Ilir": 9.27, "Kota Palembang": 9.04}
    frame = pd.concat([LAHAT, *(seri(k, "lain", {2023: n}) for k, n in dekat.items())])
    banyak = [seri(f"Kabupaten Nomor {n}", "lain", {2023: 15.0 + n / 100}) for n in range(16)]

    for satu in (frame, pd.concat([LAHAT, *banyak])):
        tata = gambar(satu)["layout"]
        bawah, atas = tata["yaxis"]["range"]
        per_px = (atas - bawah) / (tata["height"] - 58)
        for nama in tata["annotations"]:
            tinggi = 19 * (nama["text"].count("<br>") + 1) * per_px
            assert bawah - 1e-9 <= nama["y"] - tinggi / 2
            assert nama["y"] + tinggi / 2 <= atas + 1e-9


def test_the_main_series_has_the_main_colour_and_the_reference_is_grey() -> None:
    data = gambar(pd.concat([LAHAT, SUMSEL]))["data"]
    assert [d["line"]["color"] for d in data] == [TERANG.utama, TERANG.rujukan]


def test_an_end_target_is_a_gold_diamond_with_a_dotted_line_from_the_start() -> None:
    rencana = GarisTarget(
        "RPJMD 2019–2023", 2019, 2023, target((2023, 9.8, 9.8)), (2018, 16.16, 2023, 9.8)
    )
    hasil = gambar(LAHAT, rencana=rencana, tahun_pilihan=2023)
    lurus, titik = hasil["data"][:2]
    assert (list(lurus["y"]), lurus["line"]["dash"]) == ([16.16, 9.8], "dot")
    assert (titik["marker"]["symbol"], list(titik["y"])) == ("diamond", [9.8])
    tulisan = [a["text"] for a in hasil["layout"]["annotations"]]
    assert tulisan == ["Lahat 15,00", "target 9,80\u00a0%", "+5,20 poin", "RPJMD 2019–2023"]
    pita, jarak = hasil["layout"]["shapes"]
    assert pita["x0"] == 2018.5
    assert (jarak["y0"], jarak["y1"]) == (15.0, 9.8)


def kata_jarak(frame: pd.DataFrame) -> list[float]:
    rencana = GarisTarget("RPJMD", 2019, 2023, target((2023, 9.8, 9.8)))
    semua = gambar(frame, rencana=rencana, tahun_pilihan=2023)["layout"]["annotations"]
    return [a["y"] for a in semua if a["text"] == "+5,20 poin"]


def test_the_distance_to_the_target_is_written_where_it_covers_no_point_of_another_line() -> None:
    tengah = kata_jarak(LAHAT)
    assert tengah == [pytest.approx(12.4)]

    (bebas,) = kata_jarak(pd.concat([LAHAT, seri("Sumsel", "rujukan", {2021: 12.84, 2022: 11.9})]))
    assert 9.8 < bebas < 15.0
    assert min(abs(bebas - n) for n in (12.84, 11.9)) > 0.3

    penuh = [seri(f"W{n}", "lain", {2022: 9.8 + n / 2, 2023: 20.0}) for n in range(11)]
    assert kata_jarak(pd.concat([LAHAT, *penuh])) == []


def test_the_value_of_the_chosen_year_is_written_where_the_end_label_is_of_another() -> None:
    tulisan = [a["text"] for a in gambar(LAHAT, tahun_pilihan=2021)["layout"]["annotations"]]
    assert "<b>16,46</b>" in tulisan
    assert "<b>15,00</b>" not in tulisan


def test_the_value_of_the_chosen_year_stands_below_where_a_target_is_above() -> None:
    rencana = GarisTarget("RPJMD", 2021, 2022, target((2021, 16.6, 16.6), (2022, 16.5, 16.5)))

    def letak(satu: GarisTarget | None) -> float:
        tulisan = gambar(LAHAT, rencana=satu, tahun_pilihan=2021)["layout"]["annotations"]
        return next(a["yshift"] for a in tulisan if a["text"] == "<b>16,46</b>")

    assert letak(None) > 0 > letak(rencana)


def test_the_value_of_the_chosen_year_moves_to_its_left_where_the_right_is_full() -> None:
    rencana = GarisTarget("RPJMD", 2020, 2022, target(*((t, 16.46, 16.46) for t in (2021, 2022))))
    naik = seri("Lahat", "utama", {2019: 18.0, 2020: 17.6, 2021: 16.4, 2022: 16.3})
    tulisan = gambar(naik, rencana=rencana, tahun_pilihan=2021)["layout"]["annotations"]
    (kata,) = [a for a in tulisan if a["text"] == "<b>16,40</b>"]
    assert (kata["xanchor"], kata["yshift"] < 0) == ("right", True)


def test_the_value_of_a_year_in_a_hollow_of_the_line_stands_below_it() -> None:
    lahat = {2017: 16.81, 2018: 16.15, 2019: 15.92, 2020: 15.95, 2021: 16.46, 2022: 15.61}
    tulisan = gambar(
        seri("Lahat", "utama", {**lahat, 2010: 19.02, 2025: 13.69}), tahun_pilihan=2020
    )
    (kata,) = [a for a in tulisan["layout"]["annotations"] if a["text"] == "<b>15,95</b>"]
    assert kata["yshift"] < 0


def test_no_distance_is_drawn_to_a_range_or_from_an_unknown_value() -> None:
    rentang = GarisTarget("RKP", 2023, 2023, target((2023, 8.5, 9.0)))
    titik = GarisTarget("RKP", 2022, 2022, target((2022, 8.5, 8.5)))
    assert len(gambar(LAHAT, rencana=rentang, tahun_pilihan=2023)["layout"]["shapes"]) == 1
    assert len(gambar(LAHAT, rencana=titik, tahun_pilihan=2022)["layout"]["shapes"]) == 1
    assert len(gambar(LAHAT, rencana=titik)["layout"]["shapes"]) == 1


def test_a_plan_that_begins_before_the_figures_is_named_where_its_band_is_seen() -> None:
    rencana = GarisTarget("RKP 2010–2021", 2010, 2021, target((2021, 9.2, 9.7)))
    nama = gambar(LAHAT, rencana=rencana)["layout"]["annotations"][-1]
    assert (nama["text"], nama["x"]) == ("RKP 2010–2021", 2017.65)


def test_a_plan_still_to_come_has_no_name_in_the_picture() -> None:
    rencana = GarisTarget("RPJMD 2025–2029", 2025, 2029, target())
    assert len(gambar(LAHAT, rencana=rencana)["layout"]["annotations"]) == 1


@pytest.mark.parametrize(
    ("rentang", "hasil"),
    [(4.2, (1, 0)), (10.0, (2, 0)), (0.05, (0.01, 2)), (130.0, (50, 0)), (5.5, (1, 0))],
)
def test_an_axis_has_round_steps_with_the_decimals_they_need(
    rentang: float, hasil: tuple[float, int]
) -> None:
    assert langkah(rentang) == pytest.approx(hasil)


def test_a_range_target_is_a_bar_from_end_to_end() -> None:
    rencana = GarisTarget("RKP", 2020, 2021, target((2020, 8.5, 9.0), (2021, 9.2, 9.7)))
    titik = gambar(seri("Indonesia", "utama", {2020: 10.19}), rencana=rencana)["data"][0]
    assert list(titik["y"]) == [8.75, 9.45]
    assert titik["error_y"]["visible"] is True
    assert titik["mode"] == "lines+markers"
    assert titik["customdata"][0] == "target 8,50–9,00\u00a0%"


def test_targets_with_a_year_missing_between_are_not_joined() -> None:
    rencana = GarisTarget("RKP", 2020, 2022, target((2020, 8.5, None), (2022, 9.2, 9.2)))
    assert gambar(LAHAT, rencana=rencana)["data"][0]["mode"] == "markers"


def test_a_plan_without_targets_still_shows_its_years() -> None:
    hasil = gambar(LAHAT, rencana=GarisTarget("RPJMD", 2019, 2023, target()))
    assert len(hasil["data"]) == 1
    assert len(hasil["layout"]["shapes"]) == 1


def test_numbers_and_years_are_written_as_indonesians_do() -> None:
    tata = gambar(LAHAT)["layout"]
    assert tata["separators"] == ",."
    assert list(tata["xaxis"]["ticktext"])[-1] == "2023"


def test_the_dark_ground_has_its_own_colours() -> None:
    gelap = isi(tren(LAHAT, PERSEN, GELAP))
    assert gelap["data"][0]["line"]["color"] == GELAP.utama


def test_an_empty_frame_is_an_empty_chart_and_no_error() -> None:
    assert gambar(LAHAT.iloc[:0])["data"] == []


def test_a_flat_series_has_air_around_it() -> None:
    rentang = gambar(seri("X", "utama", {2020: 5.0, 2021: 5.0}))["layout"]["yaxis"]["range"]
    assert rentang[0] < 5.0 < rentang[1]
