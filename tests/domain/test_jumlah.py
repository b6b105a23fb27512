"""Roll-up on plain values: mean, cakupan, bounds, and never a class for too little."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.aturan import Aturan, Batas
from domain.istilah import Keadaan
from domain.jumlah import (
    Bagian,
    BobotSalah,
    Jumlah,
    bagian_indikator,
    bagian_simpul,
    jumlah,
)

ATURAN = Aturan()


def bagian(*nilai: float | None, bobot: float = 1) -> list[Bagian]:
    return [bagian_indikator(bobot, n, ATURAN) for n in nilai]


def test_all_known_is_the_mean_with_its_class():
    hasil = jumlah(bagian(80, 100), ATURAN)
    assert (hasil.keadaan, hasil.nilai, hasil.bawah, hasil.atas) == (Keadaan.DINILAI, 90, 90, 90)
    assert hasil.kelas is not None
    assert hasil.kelas.kode == "tinggi"


def test_one_of_three_known_is_sementara_with_its_range_as_misi_4_of_lahat():
    hasil = jumlah(bagian(None, 46.94, None), ATURAN)
    assert hasil.keadaan is Keadaan.SEMENTARA
    assert hasil.kelas is None
    assert hasil.nilai == pytest.approx(46.94)
    assert hasil.bawah == pytest.approx(15.65, abs=0.005)
    assert hasil.atas == pytest.approx(95.65, abs=0.005)
    assert hasil.cakupan == pytest.approx(1 / 3)


def test_four_of_five_known_is_the_eighty_percent_it_is():
    assert jumlah(bagian(100, 100, 100, 100, None), ATURAN).keadaan is Keadaan.DINILAI
    pecahan = [
        bagian_indikator(0.1, 100 if n else None, ATURAN) for n in (1, 1, 1, 1, 1, 1, 1, 1, 0, 0)
    ]
    assert jumlah(pecahan, ATURAN).keadaan is Keadaan.DINILAI


def test_weights_count():
    berat = [bagian_indikator(3, 100, ATURAN), bagian_indikator(1, 60, ATURAN)]
    assert jumlah(berat, ATURAN).nilai == 90


def test_a_whole_without_parts_or_without_a_known_one_has_no_value():
    assert jumlah([], ATURAN) == Jumlah(Keadaan.BELUM_ADA_INDIKATOR, None, 0, 120, 0)
    assert jumlah(bagian(None, None), ATURAN) == Jumlah(Keadaan.BELUM_ADA_DATA, None, 0, 120, 0)


def test_without_a_cap_the_unknown_counts_as_100_at_most():
    tanpa = Aturan(maks=None)
    assert jumlah([bagian_indikator(1, None, tanpa)], tanpa).atas == 100


def test_cakupan_passes_through_the_levels():
    sasaran = jumlah(bagian(60, None), ATURAN)  # half known
    penuh = jumlah(bagian(100), ATURAN)
    misi = jumlah([bagian_simpul(1, sasaran), bagian_simpul(1, penuh)], ATURAN)
    assert misi == Jumlah(Keadaan.SEMENTARA, 80, 65, 95, 0.75)


@pytest.mark.parametrize("bobot", [[0.0, 0.0], [-1.0, 2.0]])
def test_weights_that_cannot_be_averaged_are_named(bobot: list[float]):
    with pytest.raises(BobotSalah, match="tidak dapat dirata-ratakan"):
        jumlah([bagian_indikator(b, 50, ATURAN) for b in bobot], ATURAN)


@given(st.lists(st.one_of(st.none(), st.floats(0, 120)), min_size=1), st.data())
def test_the_value_lies_within_its_bounds_and_the_bounds_meet_when_all_is_known(
    nilai: list[float | None], data: st.DataObject
):
    bobot = [data.draw(st.floats(0.1, 10)) for _ in nilai]
    isi = [bagian_indikator(b, n, ATURAN) for b, n in zip(bobot, nilai, strict=True)]
    hasil = jumlah(isi, ATURAN)
    assert -1e-9 <= hasil.bawah <= hasil.atas + 1e-9
    assert hasil.atas <= 120 + 1e-9
    if hasil.nilai is not None:
        assert hasil.bawah - 1e-9 <= hasil.nilai <= hasil.atas + 1e-9
    assert (abs(hasil.cakupan - 1) < 1e-9) == (None not in nilai)
    assert (hasil.kelas is not None) == (hasil.keadaan is Keadaan.DINILAI)


def test_a_part_without_weight_says_nothing_and_is_no_fault():
    isi = [bagian_indikator(0.0, 10, ATURAN), bagian_indikator(1.0, 90, ATURAN)]
    assert jumlah(isi, ATURAN).nilai == 90


def test_the_class_of_a_whole_follows_the_band_reading():
    atas, bawah = (
        jumlah([bagian_indikator(1.0, 90.5, a)], a).kelas
        for a in (Aturan(batas=Batas.ATAS), Aturan(batas=Batas.BAWAH))
    )
    assert atas is not None
    assert bawah is not None
    assert (atas.kode, bawah.kode) == ("sangat_tinggi", "tinggi")
