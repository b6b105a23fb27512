import pytest

from domain.tindak_lanjut import GERAK_TEKS, Gerak, Posisi, gerak

AWAL = Posisi(70.0, 87.5)


@pytest.mark.parametrize(
    ("kini", "harap"),
    [
        (Posisi(71.0, 88.75), Gerak.BERGERAK),
        (Posisi(70.0, 87.5), Gerak.TIDAK_BERGERAK),
        (Posisi(69.0, 86.25), Gerak.TIDAK_BERGERAK),
        (Posisi(70.001, 87.501), Gerak.TIDAK_BERGERAK),  # not seen on any screen
        (Posisi(70.0, 100.0), Gerak.TIDAK_BERGERAK),  # only the target was lowered
        (Posisi(80.0, 80.0), Gerak.TIDAK_BERGERAK),  # more was done, but the promise grew faster
        (Posisi(None, None), Gerak.TANPA_DATA),
        (Posisi(71.0, None), Gerak.TANPA_DATA),
        (Posisi(None, 88.0), Gerak.TANPA_DATA),
    ],
)
def test_the_next_period_says_whether_it_moved(kini: Posisi, harap: Gerak) -> None:
    assert gerak(AWAL, kini) is harap
    assert GERAK_TEKS[harap]


def test_without_figures_at_its_start_nothing_is_said() -> None:
    assert gerak(Posisi(None, None), AWAL) is Gerak.TANPA_DATA
    assert gerak(Posisi(70.0, None), AWAL) is Gerak.TANPA_DATA
