"""Sentences of pages: what they say where figures are known, and where nothing is."""

import pandas as pd
import pytest

from domain.angka import tulis
from domain.istilah import Arah
from domain.kalimat import Sebutan
from metrics.bacaan import bacaan_tren, judul_ringkasan
from metrics.baris import baris
from metrics.kinerja import kinerja
from metrics.sorotan import Pembanding, Sorotan, sorotan
from store.engine import opened
from store.kinerja import kinerja_frames

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


def test_the_headline_of_a_figure_of_another_year_says_which(built_database_url: str) -> None:
    figur = _figur({("1604", 2022): 15.61, ("1604", 2023): 15.0}, 2024)
    with opened(built_database_url) as mesin, mesin.connect() as sambungan:
        masukan = kinerja_frames(sambungan, "9901", 2025)

    for triwulan in (0, 2):
        teks = _polos(judul_ringkasan(KEMISKINAN, figur, kinerja(masukan, 2025, triwulan), "P0"))
        assert teks == "Kemiskinan Lahat turun ke 15,00 % (2023)"


def test_the_headline_of_an_unknown_figure_says_so() -> None:
    assert judul_ringkasan(KEMISKINAN, None, None, "P0") == "Kemiskinan Lahat: belum ada data"


def test_in_a_quarter_the_headline_is_the_figure_so_far_against_its_target(
    built_database_url: str,
) -> None:
    sebut = Sebutan("Jalan mantap Contoh", "persen", 2, Arah.NAIK)
    with opened(built_database_url) as mesin, mesin.connect() as sambungan:
        masukan = kinerja_frames(sambungan, "9901", 2025)
    teks = _polos(judul_ringkasan(sebut, None, kinerja(masukan, 2025, 2), "jalan_mantap"))

    satu = next(
        b
        for b in baris(kinerja(masukan, 2025, 2).indikator)
        if b["indikator"] == "jalan_mantap" and b["target_teks"]
    )
    jarak = tulis(round(satu["bawah"] - satu["realisasi"], 2))
    assert teks == f"Jalan mantap Contoh {tulis(satu['realisasi'])} % s.d. TW II 2025, " + (
        f"masih {jarak} poin di bawah target"
    )
