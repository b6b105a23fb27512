import pandas as pd
import pytest

from domain.istilah import Agregasi
from metrics.tahunan import tahunan


def angka(*baris: tuple[int, int, float, str]) -> pd.DataFrame:
    return pd.DataFrame(
        [("jalan", "9901", *b) for b in baris],
        columns=["indikator", "wilayah", "tahun", "triwulan", "nilai", "cell"],
    )


def isi(frame: pd.DataFrame) -> list[tuple[int, float, str]]:
    return list(zip(frame["tahun"], frame["nilai"], frame["cell"], strict=True))


PENUH = [(2023, t, 10.0 * t, f"{'ABCD'[t - 1]}7") for t in range(1, 5)]


def test_the_year_s_own_figure_stands_before_what_its_quarters_make() -> None:
    hasil = tahunan(angka(*PENUH, (2023, 0, 99.0, "E7")), Agregasi.KUMULATIF)
    assert isi(hasil) == [(2023, 99.0, "E7")]


@pytest.mark.parametrize(
    ("agregasi", "nilai", "sel"),
    [
        (Agregasi.KUMULATIF, 100.0, "A7; B7; C7; D7"),
        (Agregasi.RATA_RATA, 25.0, "A7; B7; C7; D7"),
        (Agregasi.POSISI_AKHIR, 40.0, "D7"),
    ],
)
def test_a_year_of_quarters_becomes_the_figure_its_agregasi_makes(
    agregasi: Agregasi, nilai: float, sel: str
) -> None:
    assert isi(tahunan(angka(*PENUH), agregasi)) == [(2023, nilai, sel)]


def test_a_begun_year_has_no_figure() -> None:
    assert isi(tahunan(angka(*PENUH[:2]), Agregasi.POSISI_AKHIR)) == []
    assert isi(tahunan(angka(*PENUH[1:]), Agregasi.KUMULATIF)) == []


def test_yearly_figures_alone_come_back_in_order() -> None:
    hasil = tahunan(angka((2023, 0, 2.0, "B2"), (2022, 0, 1.0, "B1")), Agregasi.TAHUNAN)
    assert isi(hasil) == [(2022, 1.0, "B1"), (2023, 2.0, "B2")]
