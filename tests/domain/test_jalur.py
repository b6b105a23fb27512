"""On track or not: pace classes, what is checked first, projection and its interval."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import seri
from domain.istilah import Arah
from domain.jalur import (
    PUTUSAN_TEKS,
    Metode,
    Putusan,
    jalur,
    kuantil,
    proyeksi,
    putusan_ringkas,
)
from domain.laju import Laju, Titik
from domain.seri import PUTUS, PutusSeri, putus_terakhir
from domain.target import Target

NAIK, TURUN = Arah.NAIK, Arah.TURUN


def deret(*nilai: float, mulai: int = 2020) -> tuple[Titik, ...]:
    return tuple(Titik(mulai + i, n) for i, n in enumerate(nilai))


def titik(nilai: float) -> Target:
    return Target(nilai, nilai)


@pytest.mark.parametrize(
    ("kini", "putusan", "pace"),
    [
        (20.0, Putusan.TERCAPAI, 2.5),
        (18.0, Putusan.TERCAPAI, 2.0),
        (17.99, Putusan.SESUAI_JALUR, 1.9975),
        (13.8, Putusan.SESUAI_JALUR, 0.95),
        (13.79, Putusan.PERLU_PERCEPATAN, 0.9475),
        (12.4, Putusan.PERLU_PERCEPATAN, 0.6),
        (12.39, Putusan.TERBATAS, 0.5975),
        (10.0, Putusan.TERBATAS, 0.0),
        (9.99, Putusan.MEMBURUK, -0.0025),
    ],
)
def test_the_pace_decides_once_the_target_is_not_reached(
    kini: float, putusan: Putusan, pace: float
):
    for tanda, arah in ((1, NAIK), (-1, TURUN)):
        seri = deret(10 * tanda, 11 * tanda, kini * tanda)
        hasil = jalur(seri, titik(18 * tanda), 2024, arah)
        assert hasil.putusan is putusan
        assert hasil.pace == pytest.approx(pace)
        assert hasil.sasaran == 18 * tanda


def test_soppeng_s_human_development_needs_more_than_four_times_its_pace():
    hasil = jalur(deret(68.67, 68.99, 69.70, 70.58, 71.39), titik(77.67), 2026, NAIK)
    assert hasil.putusan is Putusan.TERBATAS
    assert hasil.pace == pytest.approx(0.4533333)
    assert hasil.laju is not None
    assert hasil.laju.sisa == pytest.approx(3.14)
    assert hasil.proyeksi is not None
    assert hasil.proyeksi.nilai == pytest.approx(72.75)


def test_lahat_s_poverty_fell_at_a_fifth_of_the_pace_asked_for():
    lahat = (Titik(2018, 16.16), *deret(15.92, 15.95, 16.46, 15.61, 15.0, mulai=2019))
    hasil = jalur(lahat, titik(9.8), 2023, TURUN)
    assert (hasil.putusan, hasil.proyeksi) == (Putusan.TERBATAS, None)
    assert hasil.pace == pytest.approx(0.18239, abs=1e-5)


@pytest.mark.parametrize(
    ("kini", "arah", "putusan"),
    [
        (10.0, NAIK, Putusan.MEMPERTAHANKAN),
        (10.5, NAIK, Putusan.MEMPERTAHANKAN),
        (9.5, NAIK, Putusan.MEMBURUK),
        (9.5, TURUN, Putusan.MEMPERTAHANKAN),
        (10.5, TURUN, Putusan.MEMBURUK),
    ],
)
def test_a_target_that_is_the_base_is_to_be_kept(kini: float, arah: Arah, putusan: Putusan):
    hasil = jalur(deret(10, 10, kini), titik(10), 2024, arah)
    assert (hasil.putusan, hasil.pace) == (putusan, None)


def test_worse_than_a_target_below_its_own_base_is_worsening():
    hasil = jalur(deret(10, 9, 7), titik(8), 2024, NAIK)
    assert (hasil.putusan, hasil.pace) == (Putusan.MEMBURUK, None)
    assert jalur(deret(10, 9, 8), titik(8), 2024, NAIK).putusan is Putusan.TERCAPAI


@pytest.mark.parametrize(
    ("seri", "target", "arah", "putusan"),
    [
        (deret(10, 12), titik(18), NAIK, Putusan.TITIK_KURANG),
        (deret(10, 20), titik(18), NAIK, Putusan.TITIK_KURANG),
        ((), titik(18), NAIK, Putusan.TITIK_KURANG),
        (deret(10, 11, 12), None, NAIK, Putusan.TANPA_TARGET),
        (deret(10, 11, 12), Target(None, 18), NAIK, Putusan.TANPA_TARGET),
        (deret(10, 11, 12), Target(8, None), TURUN, Putusan.TANPA_TARGET),
        (deret(10, 11, 12), titik(18), Arah.TETAP, Putusan.TIDAK_DINILAI),
        (deret(1, 2, 3), titik(4), Arah.ORDINAL, Putusan.TIDAK_DINILAI),
        (deret(10, 11, 12), titik(18), Arah.NETRAL, Putusan.TIDAK_DINILAI),
    ],
)
def test_where_nothing_can_be_said_there_is_no_verdict(
    seri: tuple[Titik, ...], target: Target | None, arah: Arah, putusan: Putusan
):
    hasil = jalur(seri, target, 2024, arah)
    assert (hasil.putusan, hasil.pace, hasil.proyeksi) == (putusan, None, None)


def test_the_near_end_of_a_range_is_what_is_to_be_reached():
    assert jalur(deret(60, 65, 70), Target(70, 72), 2024, NAIK).putusan is Putusan.TERCAPAI
    assert jalur(deret(60, 65, 69), Target(70, 72), 2024, NAIK).sasaran == 70
    assert jalur(deret(16, 14, 12), Target(9, 10), 2024, TURUN).sasaran == 10
    assert jalur(deret(16, 14, 12), Target(None, 10), 2024, TURUN).sasaran == 10
    assert jalur(deret(60, 65, 69), Target(70, None), 2024, NAIK).sasaran == 70


def test_negative_and_zero_levels_have_a_linear_pace_and_no_growth_rate():
    seri = deret(-2.0, -1.0, 0.0)
    assert jalur(seri, titik(4), 2026, NAIK).pace == pytest.approx(1.0)
    cagr = jalur(seri, titik(4), 2026, NAIK, Metode.CAGR)
    assert (cagr.putusan, cagr.pace) == (Putusan.DI_LUAR_RUMUS, None)
    menuju_nol = jalur(deret(5, 4, 3), titik(0), 2026, TURUN, Metode.CAGR)
    assert (menuju_nol.putusan, menuju_nol.pace) == (Putusan.DI_LUAR_RUMUS, None)


def test_a_projection_is_of_the_target_s_year():
    depan = jalur(deret(5, 4, 3), titik(2), 2026, TURUN).proyeksi
    assert depan is not None
    assert depan.tahun == 2026


def test_the_growth_ratio_is_that_of_open_sdg():
    hasil = jalur(deret(100, 105, 110.25), titik(146.41), 2024, NAIK, Metode.CAGR)
    assert hasil.pace == pytest.approx(0.05 / 0.1)
    assert hasil.putusan is Putusan.TERBATAS


def test_the_rates_stand_beside_the_verdict():
    hasil = jalur(deret(10, 12, 14), titik(18), 2024, NAIK)
    assert hasil.laju == Laju(2.0, 2.0, 2.0)
    akhir = jalur(deret(10, 12, 14), titik(18), 2022, NAIK)
    assert akhir.laju == Laju(2.0, 4.0, None)
    assert (akhir.putusan, akhir.proyeksi) == (Putusan.TERBATAS, None)
    assert jalur(deret(10, 12, 14), titik(18), 2023, NAIK).proyeksi is not None


def test_a_straight_series_is_projected_without_doubt():
    hasil = proyeksi(deret(10, 12, 14), 2025)
    assert (hasil.tahun, hasil.nilai, hasil.bawah, hasil.atas) == (2025, 20, 20, 20)


def test_the_interval_is_that_of_a_random_walk_with_drift():
    hasil = proyeksi(deret(10, 11, 14, 16), 2025)  # changes 1, 3, 2: mean 2, variance 1
    lebar = 1.886 * math.sqrt(2 + 4 / 3)
    assert hasil.nilai == 20
    assert (hasil.atas, hasil.bawah) == (pytest.approx(20 + lebar), pytest.approx(20 - lebar))


def test_a_gap_of_two_years_counts_as_two_steps():
    hasil = proyeksi((Titik(2018, 10), Titik(2020, 12), Titik(2021, 16)), 2022)
    ragam = (2 - 2 * 2) ** 2 / 2 + (4 - 2) ** 2 / 1
    assert hasil.nilai == 18
    assert hasil.atas - 18 == pytest.approx(3.078 * math.sqrt(ragam * (1 + 1 / 3)))


@pytest.mark.parametrize(
    ("nilai", "rentang", "isi", "dibatasi"),
    [
        ((90, 94, 98), Target(0, 100), (100, 100, 100), True),
        ((4, 3, 0.5), Target(0, 100), (0, 0, 2.75), True),
        ((90, 92, 96), Target(0, 100), (99, 93.67, 100), False),  # only an end of the interval
        ((90, 94, 98), Target(0, None), (102, 102, 102), False),
        ((90, 94, 98), None, (102, 102, 102), False),
    ],
)
def test_a_projection_never_leaves_what_the_figure_can_be(
    nilai: tuple[float, ...],
    rentang: Target | None,
    isi: tuple[float, float, float],
    dibatasi: bool,
):
    hasil = proyeksi(deret(*nilai), 2023, rentang)
    assert (hasil.nilai, hasil.bawah, hasil.atas) == pytest.approx(isi, abs=0.05)
    assert hasil.dibatasi is dibatasi
    assert jalur(deret(*nilai), Target(99, 99), 2023, Arah.NAIK, rentang=rentang).proyeksi == hasil


def test_the_quantile_falls_with_the_degrees_and_ends_with_the_table():
    assert (kuantil(1), kuantil(2), kuantil(20), kuantil(99)) == (3.078, 1.886, 1.325, 1.325)


@given(
    st.lists(st.integers(-50, 50), min_size=3, max_size=8),
    st.integers(-60, 60),
    st.integers(1, 5),
    st.sampled_from([NAIK, TURUN]),
)
def test_turning_the_world_upside_down_turns_the_arah_and_nothing_else(
    nilai: list[int], target: int, sisa: int, arah: Arah
):
    akhir = 2020 + len(nilai) - 1 + sisa
    lurus = jalur(deret(*map(float, nilai)), titik(float(target)), akhir, arah)
    balik = jalur(
        deret(*(-float(n) for n in nilai)), titik(-float(target)), akhir,
        TURUN if arah is NAIK else NAIK,
    )  # fmt: skip
    assert lurus.putusan is balik.putusan
    assert lurus.pace == balik.pace
    assert lurus.proyeksi is not None
    assert balik.proyeksi is not None
    assert lurus.proyeksi.atas == pytest.approx(-balik.proyeksi.bawah)


def test_every_verdict_has_its_words():
    assert set(PUTUSAN_TEKS) == set(Putusan)


def test_the_last_break_of_a_series_up_to_a_year(monkeypatch: pytest.MonkeyPatch):
    putus = tuple(PutusSeri("P0", t, "garis baru", "BPS") for t in (2016, 2024, 2020))
    monkeypatch.setattr(seri, "PUTUS", putus)
    assert putus_terakhir("P0", 2015) is None
    assert putus_terakhir("P0", 2016) == putus[0]
    assert putus_terakhir("P0", 2023) == putus[2]
    assert putus_terakhir("P1", 2023) is None


def test_every_break_says_why_and_who_says_so():
    assert all(p.alasan and p.sumber for p in PUTUS)


def test_every_verdict_names_its_goal_and_its_rates():
    for isi, target in (((10, 10, 10.5), 10), ((10, 15, 19), 18), ((10, 9, 7), 8)):
        hasil = jalur(deret(*map(float, isi)), titik(target), 2024, NAIK)
        assert hasil.sasaran == target
        assert hasil.laju is not None
        assert hasil.laju.teramati == (isi[-1] - 10) / 2
    assert jalur(deret(10, 12), titik(18), 2024, NAIK).sasaran == 18


@pytest.mark.parametrize(
    ("seri", "target", "putusan"),
    [
        ((0.0, 1.0, 2.0), 4, Putusan.DI_LUAR_RUMUS),
        ((2.0, 1.0, 0.0), 4, Putusan.DI_LUAR_RUMUS),
        ((-4.0, -3.0, -2.0), -1, Putusan.DI_LUAR_RUMUS),
        ((0.2, 0.3, 0.4), 0.9, Putusan.PERLU_PERCEPATAN),
    ],
)
def test_a_growth_rate_needs_every_level_above_zero(
    seri: tuple[float, ...], target: float, putusan: Putusan
):
    assert jalur(deret(*seri), titik(target), 2024, NAIK, Metode.CAGR).putusan is putusan


def test_a_target_due_in_the_base_s_own_year_has_no_pace():
    for metode in Metode:
        hasil = jalur(deret(10, 11, 12), titik(18), 2020, NAIK, metode)
        assert (hasil.putusan, hasil.pace) == (Putusan.DI_LUAR_RUMUS, None)


@pytest.mark.parametrize(
    ("putusan", "kata"),
    [
        (Putusan.MEMBURUK, "memburuk"),
        (Putusan.TERCAPAI, "sudah tercapai"),
        (Putusan.TITIK_KURANG, "kurang dari 3 tahun data"),
        (Putusan.TANPA_TARGET, "–"),
    ],
)
def test_in_a_table_a_verdict_is_a_few_words_or_why_there_is_none(
    putusan: Putusan, kata: str
) -> None:
    assert putusan_ringkas(putusan) == kata
