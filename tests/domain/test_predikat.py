"""Classes under the three readings of the printed bands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.angka import bulat
from domain.aturan import LABEL_BOLEH, Batas
from domain.predikat import KELAS, KELAS_MENURUT_KODE, kelas_capaian


@pytest.mark.parametrize(
    ("nilai", "bawah", "atas", "bulat"),
    [
        (0, "Sangat Rendah", "Sangat Rendah", "Sangat Rendah"),
        (50, "Sangat Rendah", "Sangat Rendah", "Sangat Rendah"),
        (50.49, "Sangat Rendah", "Rendah", "Sangat Rendah"),
        (50.5, "Sangat Rendah", "Rendah", "Rendah"),
        (51, "Rendah", "Rendah", "Rendah"),
        (65, "Rendah", "Rendah", "Rendah"),
        (65.5, "Rendah", "Sedang", "Sedang"),
        (66, "Sedang", "Sedang", "Sedang"),
        (75.5, "Sedang", "Tinggi", "Tinggi"),
        (76, "Tinggi", "Tinggi", "Tinggi"),
        (90, "Tinggi", "Tinggi", "Tinggi"),
        (90.004, "Tinggi", "Tinggi", "Tinggi"),  # shown as 90,00
        (90.5, "Tinggi", "Sangat Tinggi", "Sangat Tinggi"),
        (90.994, "Tinggi", "Sangat Tinggi", "Sangat Tinggi"),
        (90.995, "Sangat Tinggi", "Sangat Tinggi", "Sangat Tinggi"),  # shown as 91,00
        (100.01, "Sangat Tinggi", "Sangat Tinggi", "Sangat Tinggi"),
        (200, "Sangat Tinggi", "Sangat Tinggi", "Sangat Tinggi"),
    ],
)
def test_the_bands_between_the_printed_ones(nilai: float, bawah: str, atas: str, bulat: str):
    hasil = [
        kelas_capaian(nilai, batas).label["permendagri86"]
        for batas in (Batas.BAWAH, Batas.ATAS, Batas.BULAT)
    ]
    assert hasil == [bawah, atas, bulat]


@given(st.floats(0, 200), st.floats(0, 200), st.sampled_from(Batas))
def test_a_higher_capaian_is_never_in_a_lower_class(a: float, b: float, batas: Batas):
    rendah, tinggi = sorted((a, b))
    assert kelas_capaian(rendah, batas).urut <= kelas_capaian(tinggi, batas).urut


@given(st.floats(0, 200), st.sampled_from(Batas))
def test_the_class_is_that_of_the_value_as_shown(nilai: float, batas: Batas):
    assert kelas_capaian(nilai, batas) == kelas_capaian(bulat(nilai), batas)


def test_every_class_has_a_word_in_every_label_set_and_its_own_icon_and_colour():
    assert all(set(k.label) == set(LABEL_BOLEH) for k in KELAS)
    assert len({k.ikon for k in KELAS}) == len({k.warna for k in KELAS}) == len(KELAS) == 5
    assert [k.urut for k in KELAS] == [5, 4, 3, 2, 1]
    assert KELAS_MENURUT_KODE["sedang"].label["baik"] == "Cukup"
