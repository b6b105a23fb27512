from domain.istilah import Arah
from domain.kalimat import Sebutan
from domain.kalimat_peta import (
    Gerakan,
    Lingkungan,
    judul_capaian,
    judul_nilai,
    judul_perubahan,
)

P0 = Sebutan("Kemiskinan", "persen", 2, Arah.TURUN)
SUMSEL = Lingkungan(17, "kabupaten/kota", "Lahat")
URUT = [("Kota Pagar Alam", 8.88), ("Lahat", 15.0), ("Musi Rawas Utara", 18.26)]


def polos(kalimat: str) -> str:
    return kalimat.replace("\u00a0", " ")


def test_values_name_the_highest_the_lowest_and_the_chosen_one() -> None:
    tiga = Lingkungan(3, "kabupaten/kota", "Lahat")
    assert polos(judul_nilai(P0, 2023, URUT, tiga, 15.0)) == (
        "Kemiskinan 2023 tertinggi di Musi Rawas Utara (18,26 %), terendah di Kota Pagar Alam "
        "(8,88 %); Lahat 15,00 %"
    )


def test_values_of_a_part_say_of_how_many_and_that_the_chosen_one_is_unknown() -> None:
    kalimat = polos(judul_nilai(P0, 2023, [URUT[0], URUT[2]], SUMSEL, None))
    assert kalimat.startswith("Dari 2 kabupaten/kota yang mempunyai angka, kemiskinan 2023")
    assert kalimat.endswith("; Lahat belum ada data")


def test_a_lone_value_and_none_are_no_ranking() -> None:
    assert polos(judul_nilai(P0, 2023, [URUT[1]], SUMSEL, 15.0)) == "Kemiskinan 2023: Lahat 15,00 %"
    assert judul_nilai(P0, 2023, [], SUMSEL, None) == "Kemiskinan 2023: belum ada data"


def test_changes_tell_the_movement_of_the_more() -> None:
    turun = polos(judul_perubahan(P0, 2021, Gerakan(14, 3, 0, 0), SUMSEL, -1.46))
    assert (
        turun == "Kemiskinan turun di 14 dari 17 kabupaten/kota sejak 2021; Lahat turun 1,46 poin"
    )
    naik = polos(judul_perubahan(P0, 2021, Gerakan(3, 12, 0, 2), SUMSEL, 0.0))
    assert naik == (
        "Kemiskinan naik di 12 dari 17 kabupaten/kota sejak 2021, 2 belum diketahui; Lahat tetap"
    )


def test_as_many_up_as_down_are_both_told_and_an_unknown_chosen_one_is_said() -> None:
    kalimat = judul_perubahan(P0, 2021, Gerakan(8, 8, 1, 0), SUMSEL, None)
    assert kalimat == (
        "Kemiskinan naik di 8 dan turun di 8 dari 17 kabupaten/kota sejak 2021; "
        "Lahat belum ada data"
    )
    tanpa = Lingkungan(17, "kabupaten/kota", "")
    assert judul_perubahan(P0, 2021, Gerakan(9, 8, 0, 0), tanpa, None).endswith("sejak 2021")


def test_capaian_tells_of_how_many_a_target_is_known() -> None:
    assert judul_capaian(P0, 2023, 1, SUMSEL, "46,94, Sangat Rendah") == (
        "Capaian kemiskinan 2023 dapat dinilai di 1 dari 17 kabupaten/kota; "
        "Lahat 46,94, Sangat Rendah"
    )
    assert judul_capaian(P0, 2025, 0, SUMSEL, "belum ada data") == (
        "Capaian kemiskinan 2025 belum dapat dinilai di satu pun dari 17 kabupaten/kota; "
        "Lahat: belum ada data"
    )
