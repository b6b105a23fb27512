import pandas as pd
import pytest

from metrics.indeks import indeks

NAN = float("nan")


def angka(**seri: tuple[str, dict[int, float]]) -> pd.DataFrame:
    return pd.DataFrame(
        [(n, peran, t, v) for n, (peran, isi) in seri.items() for t, v in isi.items()],
        columns=["seri", "peran", "tahun", "nilai"],
    )


LAHAT = ("utama", {2018: 16.0, 2019: 15.0, 2020: 12.0})


def test_the_first_common_year_is_100_and_the_figure_is_kept() -> None:
    hasil = indeks(angka(lahat=LAHAT, sumsel=("rujukan", {2019: 10.0, 2020: 9.0})))
    assert hasil.dasar == 2019
    lahat = hasil.frame[hasil.frame["seri"] == "lahat"].set_index("tahun")
    assert lahat["nilai"].to_dict() == pytest.approx({2018: 16 / 0.15, 2019: 100.0, 2020: 80.0})
    assert lahat["asli"].to_dict() == {2018: 16.0, 2019: 15.0, 2020: 12.0}
    assert hasil.tanpa == {}


def test_a_greyed_group_has_no_say_in_the_year_and_leaves_who_has_none() -> None:
    latar = {f"w{n}": ("latar", {2020: 5.0}) for n in range(5)}
    hasil = indeks(angka(lahat=LAHAT, **latar))
    assert hasil.dasar == 2018
    assert set(hasil.frame["seri"]) == {"lahat"}
    assert hasil.tanpa["w0"] == "2018 belum ada data"


@pytest.mark.parametrize("dasar", [0.0, -1.2])
def test_a_year_of_zero_or_a_fall_is_no_base(dasar: float) -> None:
    hasil = indeks(angka(lahat=("utama", {2020: dasar, 2021: 4.0, 2022: 5.0})))
    assert hasil.dasar == 2021
    assert list(hasil.frame["nilai"]) == pytest.approx([25 * dasar, 100.0, 125.0])


def test_who_has_nothing_above_zero_in_the_base_is_left_out_with_the_reason() -> None:
    hasil = indeks(
        angka(
            lahat=LAHAT,
            a=("lain", {2018: -1.0, 2019: 2.0}),
            b=("lain", {2018: NAN, 2019: 2.0}),
            c=("lain", {2018: 3.0}),
        )
    )
    assert hasil.dasar == 2019
    assert hasil.tanpa == {"c": "2019 belum ada data"}
    hasil = indeks(angka(lahat=LAHAT, a=("lain", {2018: -1.0}), b=("lain", {2018: NAN})))
    assert hasil.tanpa == {"a": "2018 nol atau negatif", "b": "2018 belum ada data"}


def test_nothing_above_zero_anywhere_is_no_index() -> None:
    hasil = indeks(angka(lahat=("utama", {2020: 0.0, 2021: NAN})))
    assert (hasil.dasar, len(hasil.frame)) == (None, 0)
    assert hasil.tanpa == {"lahat": "tanpa angka di atas nol"}
    assert indeks(angka()).tanpa == {}


def test_without_a_main_series_the_others_choose_the_year() -> None:
    hasil = indeks(angka(a=("lain", {2019: 2.0, 2020: 3.0}), b=("rujukan", {2020: 4.0})))
    assert hasil.dasar == 2020
