"""Rules of scoring: defaults, settings, and settings that are none."""

from typing import Any

import pytest

from domain.aturan import Aturan, AturanSalah, Batas, FormulaTurun, aturan_dari, teks_aturan


def test_the_defaults_are_those_of_the_field():
    assert Aturan() == Aturan(FormulaTurun.SELISIH, 120.0, Batas.BAWAH, "permendagri86", 0.8)
    assert teks_aturan(Aturan()) == "rumus selisih · batas bawah · maks 120"


def test_settings_start_from_those_of_all_wilayah():
    dasar = aturan_dari({"formula_turun": "rasio", "maks": "100"})
    milik = aturan_dari({"maks": "tanpa", "batas": "bulat", "cakupan_minimum": "0.5"}, dasar)
    assert milik == Aturan(FormulaTurun.RASIO, None, Batas.BULAT, "permendagri86", 0.5)
    assert teks_aturan(milik) == "rumus rasio · batas bulat · tanpa batas maksimum"


def test_an_unknown_counts_as_the_cap_and_as_100_without_cap():
    assert Aturan(maks=150).batas_atas == 150
    assert Aturan(maks=None).batas_atas == 100


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"maks": 130}, "maks = 130.0: harus tanpa, 100, 120, 150 atau 200"),
        ({"maks": "nan"}, "maks"),
        ({"maks": "banyak"}, "maks = banyak"),
        ({"formula_turun": "terbalik"}, "formula_turun = terbalik"),
        ({"batas": "tengah"}, "batas = tengah"),
        ({"label": "bintang"}, "label = bintang"),
        ({"cakupan_minimum": 0}, "cakupan_minimum = 0"),
        ({"cakupan_minimum": 1.5}, "cakupan_minimum = 1.5"),
        ({"cakupan_minimum": "banyak"}, "cakupan_minimum = banyak"),
        ({"rumus": "selisih"}, "setelan aturan “rumus” tidak dikenal"),
    ],
)
def test_a_setting_that_no_rule_knows_is_refused_by_name(isi: dict[str, Any], kata: str):
    with pytest.raises(AturanSalah, match=kata):
        aturan_dari(isi)


def test_a_whole_plan_may_be_asked_for_and_a_label_set_is_named():
    assert aturan_dari({"cakupan_minimum": 1}).cakupan_minimum == 1
    with pytest.raises(AturanSalah) as salah:
        aturan_dari({"label": "bintang"})
    assert str(salah.value) == "label = bintang: harus permendagri86 atau baik"
