"""Targets as officials write them, read and written back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.angka import Konvensi
from domain.istilah import Arah
from domain.ordinal import label, tingkat
from domain.target import Target, TargetSalah, target_dari, tulis_target


@pytest.mark.parametrize(
    ("teks", "bawah", "atas"),
    [
        ("9,8", 9.8, 9.8),  # nine point eight, never the range 9..8
        ("9,80 %", 9.8, 9.8),
        ("1.234,5", 1234.5, 1234.5),
        ("-0,71", -0.71, -0.71),
        ("0", 0.0, 0.0),
        ("72,5 - 73", 72.5, 73.0),
        ("72,5% - 73%", 72.5, 73.0),
        ("3,5-4", 3.5, 4.0),
        ("0,308–0,324", 0.308, 0.324),
        ("11,9 s.d. 12,4", 11.9, 12.4),
        ("8 sampai 9", 8.0, 9.0),
        ("-2 - -1", -2.0, -1.0),
        (">= 75", 75.0, None),
        ("≥75 %", 75.0, None),
        ("minimal 3,5", 3.5, None),
        ("Min. 80", 80.0, None),
        ("<= 9,8", None, 9.8),
        ("maks 5", None, 5.0),
        ("Maksimal 5", None, 5.0),
    ],
)
def test_a_text_target_is_read(teks: str, bawah: float | None, atas: float | None):
    assert target_dari(teks, Arah.NAIK) == Target(bawah, atas)


@pytest.mark.parametrize(
    "teks", ["1:28", "baik", "", "-", "9-8-7", "> 75", "72,5 73", "1,2,3", "≥", "minus lima", "nan"]
)
def test_what_is_no_target_is_refused_with_its_text(teks: str):
    with pytest.raises(TargetSalah, match=f"target “{teks.replace('.', '[.]')}”"):
        target_dari(teks, Arah.NAIK)


def test_a_number_of_the_other_convention_is_refused_and_read_under_its_own():
    with pytest.raises(TargetSalah, match=r"11[.]9"):
        target_dari("11.9", Arah.TURUN)
    assert target_dari("11.9-12.4", Arah.TURUN, konvensi=Konvensi.INGGRIS) == Target(11.9, 12.4)


def test_a_range_with_its_ends_exchanged_is_refused():
    with pytest.raises(TargetSalah, match="batas bawah 9 melebihi batas atas 8"):
        target_dari("9 - 8", Arah.TURUN)


@pytest.mark.parametrize(
    ("teks", "skala", "bawah", "atas"),
    [
        ("WTP", "opini_bpk", 4, 4),
        ("wtp", "opini_bpk", 4, 4),
        ("Wajar Dengan Pengecualian", "opini_bpk", 3, 3),
        ("BB", "sakip", 5, 5),
        (">= BB", "sakip", 5, None),
        ("minimal B", "sakip", 4, None),
        ("4", "opini_bpk", 4, 4),
    ],
)
def test_a_level_is_its_position_on_the_scale(
    teks: str, skala: str, bawah: float, atas: float | None
):
    assert target_dari(teks, Arah.ORDINAL, skala) == Target(bawah, atas)


@pytest.mark.parametrize("teks", ["9", "3,5", "0", "ABC", "WTP - TMP"])
def test_a_level_that_the_scale_does_not_have_is_refused(teks: str):
    with pytest.raises(TargetSalah, match="TMP, TW, WDP, WTP"):
        target_dari(teks, Arah.ORDINAL, "opini_bpk")


def test_levels_need_a_scale():
    with pytest.raises(TargetSalah, match="memerlukan skala"):
        target_dari("WTP", Arah.ORDINAL)


@pytest.mark.parametrize(
    ("bawah", "atas"), [(None, None), (2.0, 1.0), (float("nan"), 1.0), (1.0, float("inf"))]
)
def test_an_interval_has_ends_that_are_numbers_in_order(bawah: float | None, atas: float | None):
    with pytest.raises(TargetSalah):
        Target(bawah, atas)


@pytest.mark.parametrize(
    ("target", "desimal", "skala", "teks"),
    [
        (Target(9.8, 9.8), 2, "", "9,80"),
        (Target(0.308, 0.324), 3, "", "0,308–0,324"),
        (Target(75, None), 2, "", "≥ 75,00"),
        (Target(None, 5), 0, "", "≤ 5"),
        (Target(4, 4), 0, "opini_bpk", "WTP"),
        (Target(5, None), 0, "sakip", "≥ BB"),
        (Target(None, 5), 0, "sakip", "≤ BB"),
    ],
)
def test_a_target_is_written_as_officials_do(target: Target, desimal: int, skala: str, teks: str):
    assert tulis_target(target, desimal, skala) == teks


@given(st.integers(-10000, 10000), st.integers(0, 10000))
def test_what_is_written_is_read_back(a: int, lebar: int):
    for target in (
        Target(a / 100, (a + lebar) / 100),
        Target(a / 100, None),
        Target(None, a / 100),
    ):
        assert target_dari(tulis_target(target, 2), Arah.NAIK) == target


@given(st.floats(-100, 100), st.floats(0, 50), st.floats(-200, 200))
def test_the_nearest_point_of_an_interval_lies_in_it(a: float, lebar: float, r: float):
    target = Target(a, a + lebar)
    assert target.memuat(target.terdekat(r))
    assert target.memuat(r) == (target.terdekat(r) == r)


def test_levels_and_labels_of_the_ordinal_scales():
    assert tingkat("sakip", "AA") == 7
    assert tingkat("sakip", "E") is None
    assert tingkat("tidak ada", "AA") is None
    assert label("opini_bpk", 1) == "TMP"
    assert label("opini_bpk", 5) is None
    assert label("opini_bpk", 0) is None


def test_the_deviation_is_told_in_points_and_is_none_inside_the_interval() -> None:
    assert Target(-1.0, -1.0).penyimpangan(-0.5) == 0.5
    assert Target(2.0, 4.0).penyimpangan(1.5) == -0.5
    assert Target(2.0, 4.0).penyimpangan(3.0) == 0.0


def test_each_refusal_says_what_was_read_and_what_is_expected():
    with pytest.raises(TargetSalah) as angka:
        target_dari("baik", Arah.NAIK)
    assert str(angka.value) == (
        "target “baik” tidak dapat dibaca; tulis angka (9,8), rentang (72,5 - 73) atau "
        "batas (>= 75); tingkat (WTP) hanya untuk arah ordinal"
    )
    with pytest.raises(TargetSalah) as skala:
        target_dari(">= AAA", Arah.ORDINAL, "sakip")
    assert "target “>= AAA” bukan tingkat pada skala sakip: D, C" in str(skala.value)
    with pytest.raises(TargetSalah) as lain:
        target_dari("WTP", Arah.ORDINAL, "lain")
    assert str(lain.value) == "target “WTP” bukan tingkat pada skala lain: "
    with pytest.raises(TargetSalah, match="target nan sampai 1 bukan angka"):
        Target(float("nan"), 1)


def test_a_percent_sign_may_stand_behind_a_bound_or_an_end():
    assert target_dari("72,5 % - 73 %", Arah.NAIK) == Target(72.5, 73.0)
    with pytest.raises(TargetSalah):
        target_dari("%5", Arah.NAIK)


def test_a_target_without_both_ends_is_none():
    with pytest.raises(TargetSalah, match=r"^target tanpa batas bawah dan tanpa batas atas$"):
        Target(None, None)
