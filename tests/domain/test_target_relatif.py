"""Relative targets: poin add up, persen compound, and the text must say which."""

import pytest

from domain.angka import bulat
from domain.target import TargetSalah
from domain.target_relatif import SatuanPerubahan, TargetRelatif, jalur, relatif_dari


def test_points_add_up_from_the_base_year():
    soppeng_ipm = relatif_dari("naik 1,5 poin per tahun", 2020, 68.67)
    assert soppeng_ipm == TargetRelatif(1.5, SatuanPerubahan.POIN, 2020, 68.67)
    jalan = {t: bulat(n) for t, n in jalur(soppeng_ipm, range(2021, 2024)).items()}
    assert jalan == {2021: 70.17, 2022: 71.67, 2023: 73.17}


def test_percents_compound_and_are_not_points():
    persen = relatif_dari("turun 2 persen per tahun", 2020, 7.59)
    poin = relatif_dari("turun 2 poin per tahun", 2020, 7.59)
    assert [bulat(persen.nilai(t)) for t in (2020, 2021, 2022)] == [7.59, 7.44, 7.29]
    assert [bulat(poin.nilai(t)) for t in (2020, 2021, 2022)] == [7.59, 5.59, 3.59]


@pytest.mark.parametrize("teks", ["Turun 0,5% / tahun", "turun 0,5 % setiap tahun"])
def test_percent_may_be_written_with_its_sign(teks: str):
    assert relatif_dari(teks, 2020, 10).langkah == -0.5
    assert relatif_dari(teks, 2020, 10).satuan is SatuanPerubahan.PERSEN


@pytest.mark.parametrize(
    "teks", ["naik 1,5 per tahun", "1,5 poin", "naik 1.5 poin per tahun", "naik , poin per tahun"]
)
def test_a_rule_without_movement_unit_or_number_is_refused(teks: str):
    with pytest.raises(TargetSalah, match="aturan target"):
        relatif_dari(teks, 2020, 68.67)


def test_a_compounded_target_is_exact():
    lima = relatif_dari("turun 2 persen per tahun", 2020, 7.59)
    assert lima.nilai(2025) == pytest.approx(7.59 * 0.98**5, rel=1e-12)


def test_a_refused_rule_shows_how_one_is_written():
    with pytest.raises(TargetSalah) as salah:
        relatif_dari("membaik", 2020, 1)
    assert str(salah.value) == (
        "aturan target “membaik” tidak dapat dibaca; tulis misalnya “naik 1,5 poin per tahun” "
        "atau “turun 2 persen per tahun”"
    )
