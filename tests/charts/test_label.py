from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.label import dua_baris, jarakkan, lebar


def test_labels_that_do_not_touch_stay_where_they_are() -> None:
    assert jarakkan([1.0, 9.0, 5.0], 2.0) == [1.0, 9.0, 5.0]


def test_two_labels_on_one_point_are_moved_apart_around_it() -> None:
    assert jarakkan([5.0, 5.0], 2.0) == [4.0, 6.0]


def test_a_block_that_grows_into_its_neighbour_takes_it_in() -> None:
    assert jarakkan([0.0, 0.5, 2.0], 2.0) == pytest.approx([-1.1667, 0.8333, 2.8333], abs=1e-3)


@given(st.lists(st.floats(-100, 100), max_size=20), st.floats(0.1, 5))
def test_labels_keep_their_order_and_their_distance(posisi: list[float], jarak: float) -> None:
    hasil = jarakkan(posisi, jarak)
    urut = sorted(range(len(posisi)), key=lambda i: posisi[i])
    pindah = [hasil[i] for i in urut]
    assert all(b - a >= jarak - 1e-6 for a, b in pairwise(pindah))


def test_labels_of_their_own_heights_touch_and_no_more() -> None:
    assert jarakkan([5.0, 5.0, 5.0], [2.0, 4.0, 2.0]) == [2.0, 5.0, 8.0]


def test_labels_stay_within_the_ends_where_they_have_room() -> None:
    assert jarakkan([0.2, 0.4, 9.0], 2.0, (0.0, 10.0)) == [1.0, 3.0, 9.0]
    assert jarakkan([9.9], 2.0, (0.0, 10.0)) == [9.0]
    assert jarakkan([], 2.0, (0.0, 10.0)) == []


def test_labels_without_room_lean_out_of_both_ends_alike() -> None:
    assert jarakkan([1.0, 1.0, 1.0], 2.0, (0.0, 4.0)) == [0.0, 2.0, 4.0]


@given(
    st.lists(st.tuples(st.floats(0, 100), st.floats(0.1, 5)), max_size=20),
    st.floats(100, 120),
)
def test_labels_within_ends_keep_order_distance_and_ends(
    isi: list[tuple[float, float]], atas: float
) -> None:
    posisi, tinggi = [p for p, _ in isi], [t for _, t in isi]
    hasil = jarakkan(posisi, tinggi, (0.0, atas))
    urut = sorted(range(len(posisi)), key=lambda i: posisi[i])
    for a, b in pairwise(urut):
        assert hasil[b] - hasil[a] >= (tinggi[a] + tinggi[b]) / 2 - 1e-6
    for letak, besar in zip(hasil, tinggi, strict=True):
        assert letak - besar / 2 >= -1e-6
        assert letak + besar / 2 <= atas + 1e-6


def test_a_long_label_is_broken_in_two_near_its_middle() -> None:
    assert dua_baris("Lahat 13,69") == "Lahat 13,69"
    assert dua_baris("Musi Rawas Utara 18,26") == "Musi Rawas<br>Utara 18,26"
    assert lebar("Musi Rawas<br>Utara 18,26") == 11
