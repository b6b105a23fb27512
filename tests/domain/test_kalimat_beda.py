"""Sentences on what changed: every number in them is one they were given."""

import pytest

from domain.kalimat_beda import judul_beda, rincian_beda, sebab_beda, ujung_beda

RAPAT = "rapat “Evaluasi”"


@pytest.mark.parametrize(
    ("indikator", "gulungan", "seluruh", "kalimat"),
    [
        (0, 0, (80.0, 80.0), f"Tidak ada yang berubah sejak {RAPAT}"),
        (6, 9, None, f"6 indikator berubah sejak {RAPAT}"),
        (0, 2, None, f"2 gulungan berubah sejak {RAPAT}"),
        (
            6, 9, (96.984, 90.916),
            f"Nilai keseluruhan turun 6,06 poin ke 90,92 sejak {RAPAT}; 6 indikator berubah",
        ),
        (
            1, 3, (80.0, 81.2),
            f"Nilai keseluruhan naik 1,20 poin ke 81,20 sejak {RAPAT}; 1 indikator berubah",
        ),
        (
            1, 3, (80.001, 80.004),
            f"1 indikator berubah sejak {RAPAT}, nilai keseluruhan tetap 80,00",
        ),
    ],
)  # fmt: skip
def test_the_title_says_what_became_of_the_whole_where_it_may_be_called_a_value(
    indikator: int, gulungan: int, seluruh: tuple[float, float] | None, kalimat: str
) -> None:
    judul = judul_beda(indikator, gulungan, RAPAT, seluruh)

    assert judul.replace("\u00a0", " ") == kalimat


def test_causes_and_classes_are_counted_and_what_is_none_is_left_out() -> None:
    isi = rincian_beda([("angka baru", 4), ("target direvisi", 2)], (1, 0, 3, 0))

    assert isi.replace("\u00a0", " ") == (
        "Menurut sebab: 4 angka baru, 2 target direvisi. 1 naik kelas, 3 jadi dapat dinilai."
    )


def test_where_no_class_changed_it_is_said() -> None:
    assert rincian_beda([("angka baru", 1)], (0, 0, 0, 0)).endswith(
        "Tidak ada yang berganti kelas."
    )
    assert rincian_beda([], (0, 0, 0, 0)) == ""


def test_where_the_whole_has_no_value_the_title_says_what_became_of_the_classes() -> None:
    kelas = (1, 3, 0, 0)

    judul = judul_beda(9, 4, RAPAT, None, kelas)

    assert judul.replace("\u00a0", " ") == (
        f"9 indikator berubah sejak {RAPAT}: 1 naik kelas, 3 turun kelas"
    )
    assert "kelas" not in judul_beda(9, 4, RAPAT, (80.0, 81.0), kelas)
    assert judul_beda(0, 2, RAPAT, None, (0, 0, 0, 0)).endswith(RAPAT)
    assert sebab_beda([]) == ""


def test_the_states_compared_are_named_once_where_their_period_is_the_same() -> None:
    kini = ("tahun 2023", 58)

    assert ujung_beda(("tahun 2023", 56), kini) == (
        "Yang dibandingkan: tahun 2023, data versi 56 dan 58."
    )
    assert ujung_beda(("tahun 2022", 56), kini) == (
        "Yang dibandingkan: tahun 2022, data versi 56, dan tahun 2023, data versi 58."
    )
