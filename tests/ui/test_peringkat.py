"""A ranking as bars and in words: widths, marks, bands, long rankings, gaps, escaping."""

import pandas as pd
import pytest

from domain.angka import Satuan
from domain.istilah import Arah
from domain.kalimat import Sebutan
from metrics.asal import Baris
from metrics.peringkat_kelompok import PeringkatKelompok, peringkat_kelompok
from tests.pages.halaman import teks_terbaca
from ui.peringkat import sekitar, tahun_terdekat
from ui.peringkat_kalimat import (
    kalimat_geser,
    kalimat_jarak,
    kalimat_kerapatan,
    kalimat_peringkat,
    kalimat_perjalanan,
    kalimat_pita,
    kalimat_tanpa_peringkat,
)
from ui.peringkat_kartu import batang
from ui.peringkat_tabel import tabel_jarak, tabel_lereng, tabel_perjalanan

PERSEN = Satuan("persen", 2)
KEMISKINAN = Sebutan("Kemiskinan Lahat", "persen", 2, Arah.TURUN)


ASAL = {
    "file_name": "data/p0.xlsx", "sheet": "T", "cell": "B2", "raw_text": "x", "sha256": "ab" * 32,
}  # fmt: skip


def _peringkat(*semua: tuple[str, str, float, int]) -> list[Baris]:
    return [
        {"wilayah": kode, "nama": nama, "nilai": nilai, "peringkat": ke}
        | {"pita_atas": ke, "pita_bawah": ke, **ASAL}
        for kode, nama, nilai, ke in semua
    ]


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


def _polos(teks: str) -> str:
    return teks.replace("\u00a0", " ")


def _kelompok(*angka: tuple[str, int, float]) -> PeringkatKelompok:
    frame = pd.DataFrame(angka, columns=["wilayah", "tahun", "nilai"]).assign(status="tetap")
    kode = sorted(set(frame["wilayah"]))
    milik = pd.DataFrame({"wilayah": kode, "nama": kode})
    acuan = pd.DataFrame({"tahun": [2022, 2023], "nilai": [11.9, 11.78]})
    return peringkat_kelompok(frame, milik, acuan, Arah.TURUN, 2, 2023)


def test_those_that_cannot_be_told_from_the_chosen_one_are_marked_and_said() -> None:
    frame = _peringkat(("1613", "A", 20.0, 1), ("1604", "Lahat", 15.0, 2), ("1607", "B", 15.0, 2))
    frame = [{**b, "pita_bawah": n} for b, n in zip(frame, (1, 3, 3), strict=True)]

    html = batang(frame, PERSEN, "1604", {})

    assert html.count("sepita") == 2
    assert 'class="sorot sepita"' in html
    assert html.count("Peringkat yang mungkin</dt><dd>2–3") == 2
    milik = {"pita_atas": 2, "pita_bawah": 3}
    assert "Lahat dapat berada di peringkat 2 sampai 3" in kalimat_pita(milik, "Lahat")
    assert kalimat_pita({"pita_atas": 2, "pita_bawah": 2}, "Lahat") == ""
    assert kalimat_pita(None, "Lahat") == ""


def test_a_long_ranking_shows_its_ends_and_the_surroundings_of_the_chosen_one() -> None:
    baris = [(str(i), f"W{i:03}", 600.0 - i, i + 1) for i in range(514)]

    html = batang(_peringkat(*baris), PERSEN, "200", {})

    assert html.count('<span class="ke">') == 5 + 15 + 5
    assert [f"W{i:03}" in html for i in (4, 5, 192, 193, 207, 208, 508, 509)] == [
        True, False, False, True, True, False, False, True,
    ]  # fmt: skip
    assert "… 188 wilayah lain" in html
    assert "… 301 wilayah lain" in html


def test_a_chart_names_those_that_stand_nearest() -> None:
    urut = [str(i) for i in range(10)]

    assert sekitar(urut, "5", 4) == ["3", "4", "5", "6"]
    assert sekitar(urut, "0", 4) == ["0", "1", "2", "3"]
    assert sekitar(urut, "9", 4) == ["6", "7", "8", "9"]
    assert sekitar(urut, "tidak ada", 20) == urut


def test_a_rank_names_its_end_and_the_gap_to_the_region_above() -> None:
    milik = {"nilai": 15.0, "tahun": 2023, "peringkat": 2, "dari": 17, "selisih": 3.22}

    assert _polos(kalimat_peringkat(KEMISKINAN, milik, "P0", "Sumatera Selatan")) == (
        "Kemiskinan Lahat 15,00 % (2023): ke-2 termiskin dari 17, "
        "3,22 poin di atas Sumatera Selatan"
    )
    assert kalimat_peringkat(KEMISKINAN, None, "P0", "") == "Kemiskinan Lahat: belum ada data"


@pytest.mark.parametrize(
    ("geser", "kalimat"),
    [
        (2, "membaik 2 tempat sejak 2022"),
        (-1, "memburuk 1 tempat sejak 2022"),
        (0, "tempatnya tetap sejak 2022"),
        (None, ""),
    ],
)
def test_movement_is_told_towards_the_better_end(geser: int | None, kalimat: str) -> None:
    assert kalimat_geser({"geser": geser, "tahun_sebelum": 2022}) == kalimat


def test_a_gap_says_whether_it_narrowed() -> None:
    milik = pd.DataFrame({"tahun": [2022, 2023], "nilai": [15.61, 15.0]})
    acuan = pd.DataFrame({"tahun": [2022, 2023], "nilai": [11.9, 11.78]})

    assert _polos(kalimat_jarak(KEMISKINAN, milik, acuan, "Sumatera Selatan")) == (
        "3,22 poin di atas Sumatera Selatan (2023), menyempit dari 3,71 poin (2022)"
    )
    assert _polos(kalimat_jarak(KEMISKINAN, milik, acuan[:1], "Sumatera Selatan")) == (
        "3,71 poin di atas Sumatera Selatan (2022)"
    )
    assert kalimat_jarak(KEMISKINAN, milik[:0], acuan, "X") == "belum ada tahun yang sama dengan X"


def test_the_spread_of_a_group_is_told_from_its_first_to_its_last_year() -> None:
    dua = _kelompok(("1", 2022, 10.0), ("2", 2022, 20.0), ("1", 2023, 10.0), ("2", 2023, 14.0))

    assert _polos(kalimat_kerapatan(dua, KEMISKINAN)) == (
        "merapat: simpangan baku 2 wilayah 33,33 % dari rata-rata (2022) menjadi "
        "16,67 % dari rata-rata (2023)"
    )
    satu = _kelompok(("1", 2023, 10.0), ("2", 2023, 20.0))
    assert kalimat_kerapatan(satu, KEMISKINAN).startswith("belum ada dua tahun")


def test_the_spread_is_told_in_the_measure_it_is_judged_on() -> None:
    """The group draws together about a higher mean, though its deviation has grown."""
    naik = _kelompok(("1", 2022, 10.0), ("2", 2022, 20.0), ("1", 2023, 94.0), ("2", 2023, 106.0))
    assert kalimat_kerapatan(naik, KEMISKINAN).startswith("merapat")
    assert "poin" not in kalimat_kerapatan(naik, KEMISKINAN)

    nol = _kelompok(("1", 2022, -5.0), ("2", 2022, 5.0), ("1", 2023, -2.0), ("2", 2023, 2.0))
    assert "5,00 poin (2022) menjadi 2,00 poin (2023)" in _polos(kalimat_kerapatan(nol, KEMISKINAN))


def test_the_way_of_a_rank_names_its_ends_and_the_years_without_one() -> None:
    angka = [("1", 2021, 9.0), ("1", 2022, 10.0), ("2", 2022, 20.0), ("1", 2023, 30.0)]
    hasil = _kelompok(*angka, ("2", 2023, 25.0))

    assert kalimat_perjalanan(hasil.milik("1"), "P0", "Lahat") == (
        "Lahat ke-2 termiskin dari 2 (2022), kini termiskin dari 2 (2023)"
    )
    assert _polos(kalimat_tanpa_peringkat(hasil)).endswith("wilayah mempunyai angka: 2021.")
    assert kalimat_perjalanan(hasil.milik("3"), "P0", "Lahat") == "Lahat belum mempunyai peringkat"
    assert kalimat_tanpa_peringkat(_kelompok(*angka[1:3])) == ""


def test_ranks_over_the_years_are_a_table_that_says_among_how_many() -> None:
    semua = pd.DataFrame(
        [("1604", "Lahat", 2022, 2, 2), ("1613", "<i>", 2022, 1, 2), ("1613", "<i>", 2023, 1, 1)],
        columns=["wilayah", "nama", "tahun", "peringkat", "dari"],
    )
    html = tabel_perjalanan(semua, ["1613", "1604"], "1604")

    assert teks_terbaca(html).split("Wilayah 2022 2023 ")[1] == (
        "Wilayah <i> 2022 1 2023 1 Wilayah Lahat 2022 2 2023 – "
        "Wilayah Wilayah berangka 2022 2 2023 1"
    )
    assert "<i>" not in html
    assert "<b>Lahat</b>" in html


def test_two_years_are_a_table_with_the_best_change_first_and_doors() -> None:
    ubah = pd.DataFrame(
        [("1604", 16.0, 15.0, -1.0), ("1606", 20.0, 17.0, -3.0), ("1613", None, 9.0, None)],
        columns=["wilayah", "sebelum", "nilai", "selisih"],
    )
    nama = {"1604": "Lahat", "1606": "Muba", "1613": "Muratara"}
    asal = {("1604", 2023): {**ASAL, "nilai": 15.0}}
    teks = teks_terbaca(tabel_lereng(ubah, nama, (2018, 2023), asal, KEMISKINAN, "1604"))

    assert "Muratara" not in teks
    assert "Wilayah Muba 2018 20,00 2023 17,00 Perubahan −3,00 Wilayah Lahat 2018 16,00" in teks
    assert "Lahat 2023 15,00, buka asal angka 15,00 Berkas data/p0.xlsx" in teks


def test_gaps_are_a_table_by_year_with_the_ends_of_the_group() -> None:
    milik = pd.DataFrame([{"tahun": 2022, "nilai": 15.0, **ASAL}])
    kelompok = pd.DataFrame({"tahun": [2022, 2022, 2023], "nilai": [9.0, 19.0, 8.0]})
    teks = teks_terbaca(tabel_jarak({"Lahat": milik}, kelompok, KEMISKINAN))

    assert "Tahun 2023 Lahat – Terendah 8,00 Tertinggi 8,00 Tahun 2022 Lahat" in teks
    assert teks.endswith("Terendah 9,00 Tertinggi 19,00")
    assert "buka asal angka 15,00" in teks
