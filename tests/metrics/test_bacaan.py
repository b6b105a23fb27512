"""Sentences of pages: what they say where figures are known, and where nothing is."""

import pandas as pd
import pytest

from domain.istilah import Arah
from domain.kalimat import Sebutan
from metrics.bacaan import bacaan_tren, judul_ringkasan
from metrics.sorotan import Pembanding, Sorotan, sorotan

KEMISKINAN = Sebutan("Kemiskinan Lahat", "persen", 2, Arah.TURUN)


def _seri(nilai: dict[int, float | None], peran: str = "utama") -> pd.DataFrame:
    return pd.DataFrame(
        {"tahun": [*nilai], "nilai": pd.Series([*nilai.values()], dtype=float), "peran": peran}
    )


def _figur(angka: dict[tuple[str, int], float], tahun: int) -> Sorotan | None:
    baris = [(w, t, n, "a.xlsx", "L", "B2", "", "", "", "tetap", "") for (w, t), n in angka.items()]
    kolom = ["wilayah", "tahun", "nilai", "file_name", "sheet", "cell", "raw_text", "sha256"]
    frame = pd.DataFrame(baris, columns=[*kolom, "sumber", "status", "marker"])
    return sorotan(frame, "1604", Pembanding("16", ("1604", "1607")), Arah.TURUN, 2, tahun)


def _polos(teks: str) -> str:
    return teks.replace("\u00a0", " ")


def test_a_trend_is_read_from_its_first_to_its_last_known_year() -> None:
    seri = _seri({2018: None, 2019: 15.92, 2020: 16.16, 2023: 15.0, 2024: None})

    assert _polos(bacaan_tren(KEMISKINAN, seri)) == (
        "Kemiskinan Lahat turun dari 15,92 % (2019) ke 15,00 % (2023)"
    )


@pytest.mark.parametrize("seri", [_seri({}), _seri({2020: None}), _seri({2020: 1.0}, "lain")])
def test_a_trend_without_a_figure_of_the_wilayah_says_so(seri: pd.DataFrame) -> None:
    assert bacaan_tren(KEMISKINAN, seri) == "Kemiskinan Lahat: belum ada data"


def test_the_headline_says_how_the_figure_moved() -> None:
    figur = _figur({("1604", 2022): 15.61, ("1604", 2023): 15.0}, 2023)

    assert _polos(judul_ringkasan(KEMISKINAN, figur, None, "P0")) == (
        "Kemiskinan Lahat turun ke 15,00 %"
    )


def test_the_headline_of_an_unknown_figure_says_so() -> None:
    assert judul_ringkasan(KEMISKINAN, None, None, "P0") == "Kemiskinan Lahat: belum ada data"
