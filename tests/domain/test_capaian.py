"""Capaian of one row: domain.md's reference vectors, real ranges, and every special state."""

import pytest

from domain.angka import bulat
from domain.aturan import Aturan, Batas, FormulaTurun
from domain.capaian import Capaian, capaian
from domain.istilah import Arah, Keadaan
from domain.rumus import rumus_untuk
from domain.target import Target

SELISIH = Aturan(maks=None)
RASIO = Aturan(formula_turun=FormulaTurun.RASIO, maks=None)
NAIK, TURUN, TETAP = Arah.NAIK, Arah.TURUN, Arah.TETAP


def titik(nilai: float) -> Target:
    return Target(nilai, nilai)


@pytest.mark.parametrize(
    ("t", "r", "arah", "selisih", "rasio"),
    [
        (80, 70, NAIK, 87.50, 87.50),
        (7, 6.5, TURUN, 107.14, 107.69),
        (8, 9, TURUN, 87.50, 88.89),
        (100, 80, TURUN, 120.00, 125.00),
        (10, 8, TURUN, 120, 125),
        (10, 10, TURUN, 100, 100),
        (10, 12, TURUN, 80, 83.33),
        (10, 0, TURUN, 200, None),
        (10, 20, TURUN, 0, 50),
        (10, 21, TURUN, -10, 47.62),
        (9.8, 15.00, TURUN, 46.94, 65.33),  # Lahat, poverty 2023 against the RPJMD's end target
        (14.5, 14.14, TURUN, 102.48, 102.55),
        (80, 90, TETAP, 87.50, 87.50),
        (80, 70, TETAP, 87.50, 87.50),
        (80, 200, TETAP, -50, -50),
        (4, 3, Arah.ORDINAL, 75, 75),  # opini BPK: WDP where WTP was promised
        (3, 4, Arah.ORDINAL, 100, 100),
    ],
)
def test_the_reference_vectors(t: float, r: float, arah: Arah, selisih: float, rasio: float | None):
    for aturan, mentah in ((SELISIH, selisih), (RASIO, rasio)):
        hasil = capaian(titik(t), r, arah, aturan)
        if mentah is None:
            assert hasil == Capaian(Keadaan.TIDAK_DAPAT_DIHITUNG)
        else:
            assert hasil.mentah is not None
            assert hasil.nilai is not None
            assert bulat(hasil.mentah) == mentah
            assert bulat(hasil.nilai) == max(mentah, 0)


@pytest.mark.parametrize(
    ("indikator", "bawah", "atas", "r", "arah", "nilai"),
    [
        ("pertumbuhan ekonomi", 3.5, 4, 4.28, NAIK, 107.00),
        ("kemiskinan", 11.9, 12.4, 11.44, TURUN, 103.87),
        ("IPM", 70, 70.3, 70.45, NAIK, 100.21),
        ("gini", 0.308, 0.324, 0.313, TURUN, 100.00),
    ],
)
def test_the_range_targets_of_lampung_2022(
    indikator: str, bawah: float, atas: float, r: float, arah: Arah, nilai: float
):
    hasil = capaian(Target(bawah, atas), r, arah, SELISIH)
    assert hasil.nilai is not None, indikator
    assert bulat(hasil.nilai) == nilai, indikator


def test_outside_a_range_the_nearest_bound_is_the_target():
    assert capaian(Target(8, 10), 12, TURUN, SELISIH).mentah == 80
    assert capaian(Target(8, 10), 6, TURUN, SELISIH).mentah == 125
    assert capaian(Target(80, 90), 60, NAIK, SELISIH).mentah == 75
    assert capaian(Target(80, 90), 99, TETAP, SELISIH).mentah == pytest.approx(90)


def test_a_bound_that_is_met_is_100_and_one_unmet_is_measured_against_the_bound():
    assert capaian(Target(75, None), 99, NAIK, SELISIH).mentah == 100
    assert capaian(Target(75, None), 75, NAIK, SELISIH).mentah == 100
    assert capaian(Target(80, None), 60, NAIK, SELISIH).mentah == 75
    assert capaian(Target(None, 10), 2, TURUN, SELISIH).mentah == 100
    assert capaian(Target(None, 10), 12, TURUN, SELISIH).mentah == 80


@pytest.mark.parametrize(
    ("target", "r", "arah", "keadaan"),
    [
        (titik(80), None, NAIK, Keadaan.BELUM_ADA_DATA),
        (titik(80), float("nan"), NAIK, Keadaan.BELUM_ADA_DATA),
        (None, 70, NAIK, Keadaan.TANPA_TARGET),
        (None, None, TURUN, Keadaan.TANPA_TARGET),
        (titik(0), 5, NAIK, Keadaan.TIDAK_DAPAT_DIHITUNG),
        (titik(0), 0, NAIK, Keadaan.TIDAK_DAPAT_DIHITUNG),
        (titik(0), 0, TETAP, Keadaan.TIDAK_DAPAT_DIHITUNG),
        (titik(0), 3, TURUN, Keadaan.TIDAK_DAPAT_DIHITUNG),
        (titik(0), 1, Arah.ORDINAL, Keadaan.TIDAK_DAPAT_DIHITUNG),
        (titik(-1.5), -2.0, NAIK, Keadaan.TIDAK_DAPAT_DIHITUNG),
        (titik(-1.5), -1.5, TURUN, Keadaan.TIDAK_DAPAT_DIHITUNG),
        (titik(1e-300), 1e300, NAIK, Keadaan.TIDAK_DAPAT_DIHITUNG),  # beyond any number
        (titik(100), 80, Arah.NETRAL, Keadaan.TIDAK_DINILAI),
        (None, None, Arah.NETRAL, Keadaan.TIDAK_DINILAI),
    ],
)
def test_each_special_state_has_no_value_and_no_class(
    target: Target | None, r: float | None, arah: Arah, keadaan: Keadaan
):
    assert capaian(target, r, arah, SELISIH) == Capaian(keadaan, None, None, None)


def test_zero_is_data_and_the_best_result_of_what_should_fall():
    assert capaian(titik(0), 0, TURUN, SELISIH).nilai == 100
    assert capaian(titik(10), 0, TURUN, SELISIH).nilai == 200
    assert capaian(titik(10), 0, NAIK, SELISIH).nilai == 0


def test_growth_below_zero_is_shown_as_zero_with_the_raw_value_beside_it():
    hasil = capaian(titik(5), -0.71, NAIK, Aturan())
    assert (hasil.mentah, hasil.nilai) == (pytest.approx(-14.2), 0.0)
    assert hasil.kelas is not None
    assert hasil.kelas.kode == "sangat_rendah"


@pytest.mark.parametrize(("maks", "nilai"), [(None, 200), (100, 100), (120, 120), (150, 150)])
def test_the_cap_bounds_the_value_and_leaves_the_raw_one(maks: float | None, nilai: float):
    hasil = capaian(titik(10), 0, TURUN, Aturan(maks=maks))
    assert (hasil.mentah, hasil.nilai) == (200, nilai)


def test_exactly_on_target_is_exactly_100_for_every_published_figure():
    for n in range(1, 10_001):  # 0.17 once gave 100.00000000000001
        nilai = n / 100
        for arah in (NAIK, TURUN, TETAP, Arah.ORDINAL):
            for aturan in (SELISIH, RASIO):
                assert capaian(titik(nilai), nilai, arah, aturan).mentah == 100.0


def test_the_class_follows_the_band_reading_in_force():
    for batas, kode in ((Batas.BAWAH, "tinggi"), (Batas.ATAS, "sangat_tinggi")):
        kelas = capaian(titik(100), 90.5, NAIK, Aturan(batas=batas)).kelas
        assert kelas is not None
        assert kelas.kode == kode


def test_no_formula_judges_what_is_netral():
    assert rumus_untuk(Arah.NETRAL, FormulaTurun.SELISIH) is None
