"""`python -m metrics rumus`: the worked sum of any row, without a store."""

import json
from typing import Any

import pytest

from metrics.__main__ import main


@pytest.fixture
def rumus(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run the command where there is no store: its exit status, what it printed, what is wrong."""
    monkeypatch.setenv("DATABASE_URL", "sqlite:////tidak/ada/capaian.db")

    def jalan(arah: str, target: str, realisasi: str, *lain: str) -> tuple[int, str, str]:
        kata = ["rumus", "--arah", arah, "--target", target, "--realisasi", realisasi, *lain]
        status = main(kata)
        tertulis = capsys.readouterr()
        return status, tertulis.out, tertulis.err

    return jalan


def isi(hasil: tuple[int, str, str]) -> dict[str, Any]:
    assert (hasil[0], hasil[2]) == (0, "")
    return json.loads(hasil[1])


def test_lampung_s_poverty_below_its_range_is_more_than_100(rumus: Any):
    hasil = isi(rumus("turun", "11,9-12,4", "11,44", "--json"))
    assert (hasil["capaian"], hasil["predikat"], hasil["keadaan"]) == (
        103.87, "Sangat Tinggi", "dinilai",
    )  # fmt: skip
    assert hasil["capaian_mentah"] == pytest.approx(103.865546)
    assert hasil["target"] == {"bawah": 11.9, "atas": 12.4}
    assert [g["bagian"] for g in hasil["langkah"]] == [
        "arah", "target", "realisasi", "rumus", "sumber", "pembanding", "hitungan", "pembulatan",
        "predikat",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kata", "capaian", "predikat"),
    [
        (("turun", "9,8", "15,00"), 46.94, "Sangat Rendah"),
        (("turun", "9,8", "15,00", "--formula", "rasio"), 65.33, "Rendah"),
        (("turun", "9.8", "15.00", "--formula=rasio"), 65.33, "Rendah"),
        (("turun", "9,8", "15.00"), 46.94, "Sangat Rendah"),  # each unmistakable by itself
        (("turun", "10", "0"), 120.0, "Sangat Tinggi"),
        (("turun", "10", "0", "--maks", "tanpa"), 200.0, "Sangat Tinggi"),
        (("turun", "10", "0", "--maks", "150"), 150.0, "Sangat Tinggi"),
        (("naik", "100", "90,5"), 90.5, "Tinggi"),
        (("naik", "100", "90,5", "--batas", "atas"), 90.5, "Sangat Tinggi"),
        (("naik", "100 %", "90,5 %", "--label", "baik"), 90.5, "Baik"),
        (("naik", ">= 75", "80"), 100.0, "Sangat Tinggi"),
        (("naik", "1.000,5", "1.234"), 120.0, "Sangat Tinggi"),
        (("naik", "1.000.000", "500.000"), 50.0, "Sangat Rendah"),
        (("ordinal", "WTP", "WDP"), 75.0, "Sedang"),
        (("ordinal", "BB", "bb"), 100.0, "Sangat Tinggi"),
        (("ordinal", "A", "B", "--skala", "ikm"), 75.0, "Sedang"),
        (("ordinal", "4", "3"), 75.0, "Sedang"),
        (("ordinal", "Sangat Baik", "Cukup"), 50.0, "Sangat Rendah"),
        (("tetap", "10", "12"), 80.0, "Tinggi"),
        (("naik", "5", "-0,71"), 0.0, "Sangat Rendah"),
    ],
)
def test_a_row_is_scored_as_it_is_written(
    rumus: Any, kata: tuple[str, ...], capaian: float, predikat: str
):
    hasil = isi(rumus(*kata, "--json"))
    assert (hasil["capaian"], hasil["predikat"]) == (capaian, predikat)


@pytest.mark.parametrize(
    ("kata", "keadaan"),
    [
        (("turun", "0", "3"), "tidak_dapat_dihitung"),
        (("turun", "10", "0", "--formula", "rasio"), "tidak_dapat_dihitung"),
        (("naik", "-1,5", "2"), "tidak_dapat_dihitung"),
        (("naik", "5", ""), "belum_ada_data"),
        (("naik", "5", "n/a"), "belum_ada_data"),
        (("naik", "", "5"), "tanpa_target"),
        (("netral", "5", "5"), "tidak_dinilai"),
    ],
)
def test_what_has_no_capaian_is_null_with_its_state(
    rumus: Any, kata: tuple[str, ...], keadaan: str
):
    hasil = isi(rumus(*kata, "--json"))
    assert (hasil["capaian"], hasil["capaian_mentah"], hasil["predikat"]) == (None, None, None)
    assert hasil["keadaan"] == keadaan
    assert hasil["langkah"]


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        (("miring", "5", "5"), "--arah miring: harus salah satu dari naik, turun"),
        (("naik", "1.234", "5"), "“1.234” dapat dibaca dua cara: tulis 1,234 atau 1234."),
        (("naik", "1:28", "5"), "target “1:28” tidak dapat dibaca"),
        (("naik", "9,5-8", "5"), "batas bawah 9,5 melebihi batas atas 8."),
        (("naik", "5", "baik"), "--realisasi baik: tulis satu angka"),
        (("naik", "5", "3-4"), "--realisasi 3-4: tulis satu angka"),
        (("naik", "5", ">= 4"), "--realisasi >= 4: tulis satu angka"),
        (("naik", "5", "5", "--maks", "130"), "maks = 130.0: harus tanpa, 100, 120"),
        (("naik", "5", "5", "--maks", "banyak"), "maks = banyak: nilai ini tidak dikenal"),
        (("naik", "5", "5", "--formula", "lain"), "formula_turun = lain"),
        (("naik", "5", "5", "--batas", "lain"), "batas = lain"),
        (("naik", "5", "5", "--label", "lain"), "label = lain: harus"),
        (("naik", "5", "5", "--skala", "sakip"), "--skala sakip: hanya untuk --arah ordinal"),
        (("ordinal", "A", "A"), "--arah ordinal memerlukan --skala"),
        (("ordinal", "WTP", "A", "--skala", "opini_bpk"), "tulis satu dari TMP, TW, WDP, WTP"),
        (("ordinal", "WTP", "A", "--skala", "lain"), "--skala lain: harus salah satu dari"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_status_1(
    rumus: Any, kata: tuple[str, ...], kalimat: str
):
    status, keluar, salah = rumus(*kata)
    assert (status, keluar) == (1, "")
    assert kalimat in salah
    assert salah.count("\n") == 1


def test_people_read_the_steps_and_the_result(rumus: Any):
    status, keluar, _ = rumus("turun", "9,8", "15,00")
    assert status == 0
    assert "100 × (2 × 9,80 − 15,00) ÷ 9,80 = 46,94" in keluar
    assert keluar.endswith("Capaian: 46,94 · Sangat Rendah\n")
    assert rumus("naik", "5", "")[1].endswith("Capaian: – · belum ada data\n")
    assert "0,308" in rumus("turun", "0,308-0,324", "0,33")[1]


def test_the_help_explains_the_rule(capsys: pytest.CaptureFixture[str]):
    assert main(["rumus", "--help"]) == 0
    keluar = capsys.readouterr().out
    assert keluar.startswith("Pemakaian: python -m metrics rumus --arah ARAH")
    assert "100 × (2T − R) ÷ T" in keluar
