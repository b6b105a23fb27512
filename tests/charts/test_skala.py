import pytest

from charts.skala import batas_gerak, kelas_gerak, skala
from charts.tema import PETA_GELAP, PETA_TERANG
from domain.istilah import Arah


def test_classes_are_round_and_hold_their_lower_end() -> None:
    jenjang = skala([8.88, 10.0, 15.0, 18.26])
    assert jenjang is not None
    assert (jenjang.bawah, jenjang.lebar, jenjang.desimal) == ((8, 10, 12, 14, 16, 18), 2, 0)
    assert [jenjang.kelas(n) for n in (8.88, 10.0, 15.0, 18.26)] == [0, 1, 3, 5]


def test_the_lowest_and_the_highest_class_have_the_outermost_colours() -> None:
    jenjang = skala([0.308, 0.331])
    assert jenjang is not None
    warna = [jenjang.warna(i) for i in range(len(jenjang.bawah))]
    assert (warna[0], warna[-1]) == ("n0", "n5")
    assert len(set(warna)) == len(warna)
    assert jenjang.desimal == 3


@pytest.mark.parametrize("nilai", [[0.1, 0.7], [-5.2, 4.1], [1e6, 9e9], [3.0, 3.6, 4.2]])
def test_every_value_is_within_its_class_and_there_are_colours_enough(nilai: list[float]) -> None:
    jenjang = skala(nilai)
    assert jenjang is not None
    assert len(jenjang.bawah) <= 6
    for n in nilai:
        bawah = jenjang.bawah[jenjang.kelas(n)]
        assert bawah - 1e-6 <= n < bawah + jenjang.lebar + 1e-6


def test_one_value_is_one_class_and_none_is_no_scale() -> None:
    jenjang = skala([15.0, 15.0])
    assert jenjang is not None
    assert (jenjang.bawah, jenjang.warna(jenjang.kelas(15.0))) == ((15.0,), "n3")
    assert skala([]) is None


@pytest.mark.parametrize(
    ("selisih", "arah", "kelas"),
    [
        (-2.9, Arah.TURUN, "g0"),
        (-0.9, Arah.TURUN, "g1"),
        (0.0, Arah.TURUN, "g2"),
        (0.4, Arah.TURUN, "g3"),
        (1.0, Arah.TURUN, "g4"),
        (1.0, Arah.NAIK, "g0"),
        (-0.4, Arah.NAIK, "g3"),
        (1.0, Arah.NETRAL, "n4"),
        (-0.4, Arah.TETAP, "n1"),
    ],
)
def test_the_wished_way_is_teal_and_the_larger_change_is_stronger(
    selisih: float, arah: Arah, kelas: str
) -> None:
    assert kelas_gerak(selisih, batas_gerak([-2.9, selisih]), arah) == kelas


def test_where_nothing_changed_there_is_no_large_change() -> None:
    assert batas_gerak([0.0, 0.0]) is None
    assert batas_gerak([]) is None
    assert kelas_gerak(0.0, None, Arah.NAIK) == "g2"


@pytest.mark.parametrize("warna", [PETA_TERANG, PETA_GELAP], ids=["terang", "gelap"])
def test_words_upon_every_fill_of_a_map_can_be_read(warna: dict[str, tuple[str, str]]) -> None:
    for kode, (isi, di_atas) in warna.items():
        terang, gelap = sorted((_terang(isi), _terang(di_atas)), reverse=True)
        assert (terang + 0.05) / (gelap + 0.05) >= 4.5, kode


def _terang(warna: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    kanal = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    merah, hijau, biru = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in kanal
    )
    return 0.2126 * merah + 0.7152 * hijau + 0.0722 * biru
