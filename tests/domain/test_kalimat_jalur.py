"""Sentences on the way to a target."""

import pytest

from domain.istilah import Arah
from domain.jalur import Jalur, Proyeksi, Putusan
from domain.kalimat import Sebutan
from domain.kalimat_jalur import galat, jarak_bergerak, proyeksi, putusan, sisa
from domain.laju import Laju

KEMISKINAN = Sebutan("Kemiskinan Contoh", "persen", 2, Arah.TURUN)
LAJU = Laju(teramati=-0.2933, diperlukan=-0.488, sisa=-0.78)


def _polos(teks: str) -> str:
    return teks.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("jalur", "teks"),
    [
        (
            Jalur(Putusan.PERLU_PERCEPATAN, 10.4, 0.601),
            "Perlu percepatan: laju yang terjadi 0,60 kali yang diperlukan",
        ),
        (
            Jalur(Putusan.TERBATAS, 10.4, 0.0),
            "Kemajuan terbatas: laju yang terjadi 0,00 kali yang diperlukan",
        ),
        (Jalur(Putusan.MEMBURUK, 10.4, -0.4), "Memburuk"),
        (Jalur(Putusan.TANPA_TARGET), "Belum dapat diputuskan: tanpa target akhir"),
    ],
)
def test_a_verdict_tells_its_pace_where_that_says_something(jalur: Jalur, teks: str) -> None:
    assert putusan(jalur) == teks


def test_what_is_still_needed_is_told_per_year() -> None:
    jalur = Jalur(Putusan.PERLU_PERCEPATAN, 10.4, 0.6, LAJU)

    assert _polos(sisa(jalur, KEMISKINAN, 2025)) == (
        "Sampai 2025 masih perlu turun 0,78 poin per tahun"
    )


def test_what_is_still_needed_may_rise() -> None:
    jalur = Jalur(Putusan.PERLU_PERCEPATAN, 80.0, 0.6, Laju(0.5, 1.0, 1.25))
    ipm = Sebutan("IPM Contoh", "poin", 2, Arah.NAIK)
    assert _polos(sisa(jalur, ipm, 2025)) == "Sampai 2025 masih perlu naik 1,25 poin per tahun"


def test_a_ratio_keeps_its_three_decimals() -> None:
    gini = Sebutan("Gini Contoh", "rasio", 3, Arah.TURUN)
    depan = proyeksi(Proyeksi(2025, 0.3124, 0.3011, 0.3237), gini, 0.3186)
    assert "0,312 (kemungkinan 80 %: 0,301 sampai 0,324)" in _polos(depan)
    assert depan.endswith("di bawah target")
    beda = jarak_bergerak(0.0123, (2022, 0.0154), "menyempit", gini, "Provinsi Contoh")
    assert beda.endswith("menyempit dari 0,015 (2022)")


@pytest.mark.parametrize(
    "laju", [None, Laju(-0.3, -0.5, None), Laju(-0.3, -0.5, 0.2), Laju(-0.3, -0.5, -0.001)]
)
def test_nothing_is_needed_once_the_target_or_its_year_is_reached(laju: Laju | None) -> None:
    assert sisa(Jalur(Putusan.TERCAPAI, 10.4, 1.0, laju), KEMISKINAN, 2025) == ""


def test_a_projection_tells_its_interval_and_where_it_leaves_the_target() -> None:
    depan = Proyeksi(2025, 11.3733, 9.8371, 12.9095)

    assert _polos(proyeksi(depan, KEMISKINAN, 10.4)) == (
        "Bila laju ini berlanjut, 2025 menjadi 11,37 % (kemungkinan 80 %: 9,84 sampai 12,91), "
        "masih 0,97 poin di atas target"
    )
    assert _polos(proyeksi(depan, KEMISKINAN, None)).endswith("12,91)")
    ditahan = Proyeksi(2025, 0.0, 0.0, 2.1, dibatasi=True)
    assert proyeksi(ditahan, KEMISKINAN, None).endswith(", ditahan pada batas angka yang mungkin")


def test_the_error_says_on_how_many_figures_it_was_tried() -> None:
    assert _polos(galat(0.7367, 2, 444, KEMISKINAN)) == (
        "Dicoba pada 444 angka yang sudah diketahui, cara ini meleset rata-rata 0,74 poin "
        "pada jarak 2 tahun"
    )
    assert "meleset 0,74 poin pada jarak 1 tahun" in _polos(galat(0.7367, 1, 1, KEMISKINAN))


@pytest.mark.parametrize(
    ("sebelum", "bergerak", "akhir"),
    [
        ((2022, 3.71), "menyempit", ", menyempit dari 3,71 (2022)"),
        ((2022, -3.1), "melebar", ", melebar dari 3,10 (2022)"),
        ((2022, 3.22), "tetap", ", tetap sejak 2022"),
        ((2022, 3.71), None, ""),
        (None, None, ""),
    ],
)
def test_a_gap_says_whether_it_narrows(
    sebelum: tuple[int, float] | None, bergerak: str | None, akhir: str
) -> None:
    kalimat = jarak_bergerak(3.22, sebelum, bergerak, KEMISKINAN, "Sumatera Selatan")

    assert _polos(kalimat) == f"3,22 poin di atas Sumatera Selatan{akhir}"
