"""Numbers of marks: in the middle where nothing lies upon it, else within or beside the mark."""

from charts.nomor import letak_nomor


def test_a_mark_alone_has_its_number_in_the_middle() -> None:
    (satu,) = letak_nomor([(100, 100)], [20])
    assert (satu.x, satu.y, satu.di_luar) == (0, 0, False)


def test_a_large_mark_keeps_its_number_beside_a_small_one_on_top() -> None:
    besar, kecil = letak_nomor([(100, 100), (102, 101)], [54, 20])
    assert not besar.di_luar
    assert max(abs(besar.x - 2), abs(besar.y - 1)) >= 15
    assert (kecil.x, kecil.y) == (0, 0)


def test_of_small_marks_upon_each_other_the_lower_one_has_it_outside() -> None:
    bawah, atas = letak_nomor([(100, 100), (100, 100)], [20, 20])
    assert bawah.di_luar
    assert not atas.di_luar
    assert bawah.x**2 + bawah.y**2 > 100
