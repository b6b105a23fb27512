"""What a map shows: every member of a group once, unknown where it is not known."""

from typing import Any

import pandas as pd

from domain.kalimat_peta import Gerakan
from metrics.baris import baris
from metrics.kinerja import kinerja
from metrics.peta import capaian_peta, gerakan, nilai_peta, perubahan_peta
from tests.metrics.rencana import angka, rencana, target, ukur

ANGGOTA = pd.DataFrame(
    [("1604", "Lahat"), ("1606", "Muba"), ("1673", "Pagar Alam")], columns=["wilayah", "nama"]
)
ANGKA = pd.DataFrame(
    [
        ("1604", 2021, 16.46, "a.xlsx", "P0", "M8"),
        ("1604", 2023, 15.0, "a.xlsx", "P0", "O8"),
        ("1606", 2021, 16.464, "a.xlsx", "P0", "M9"),
        ("1606", 2023, 16.456, "a.xlsx", "P0", "O9"),
        ("1673", 2021, 8.0, "a.xlsx", "P0", "M20"),
        ("1673", 2023, float("nan"), "a.xlsx", "P0", "O20"),
    ],
    columns=["wilayah", "tahun", "nilai", "file_name", "sheet", "cell"],
)


def satu(frame: pd.DataFrame, kode: str) -> dict[str, Any]:
    (hasil,) = [b for b in baris(frame) if b["wilayah"] == kode]
    return hasil


def test_every_member_has_its_figure_of_the_year_or_the_year_of_its_last():
    hasil = nilai_peta(ANGKA, ANGGOTA, 2023)
    assert [*hasil["wilayah"]] == ["1604", "1606", "1673"]
    assert (satu(hasil, "1604")["nilai"], satu(hasil, "1604")["cell"]) == (15.0, "O8")
    assert (satu(hasil, "1673")["nilai"], satu(hasil, "1673")["terakhir"]) == (None, 2021)


def test_a_member_without_any_figure_has_no_last_year():
    assert satu(nilai_peta(ANGKA.iloc[:2], ANGGOTA, 2023), "1673")["terakhir"] is None
    assert satu(nilai_peta(ANGKA, ANGGOTA, 2020), "1604")["terakhir"] is None


def test_a_change_is_that_of_the_figures_as_displayed_with_both_cells():
    hasil = perubahan_peta(ANGKA, ANGGOTA, 2021, 2023, 2)
    lahat = satu(hasil, "1604")
    assert (lahat["sebelum"], lahat["nilai"], lahat["selisih"]) == (16.46, 15.0, -1.46)
    assert (lahat["cell_sebelum"], lahat["cell"]) == ("M8", "O8")
    assert satu(hasil, "1606")["selisih"] == 0.0
    assert satu(hasil, "1673")["selisih"] is None
    assert gerakan(hasil) == Gerakan(turun=1, naik=0, tetap=1, tanpa=1)


def test_capaian_is_by_the_plan_of_each_and_unknown_without_one():
    lahat = rencana(
        [ukur("4.2", "P0", "turun")],
        [target("P0", 2023, 9.8, peran="akhir")],
        [angka("P0", 2023, 15.0)],
    )
    hasil = capaian_peta({"1604": kinerja(lahat, 2023)}, ANGGOTA, "P0")
    assert satu(hasil, "1604")["predikat"] == "sangat_rendah"
    assert satu(hasil, "1604")["nama"] == "Lahat"
    assert satu(hasil, "1606")["keadaan"] is None
    assert (
        satu(capaian_peta({"1604": kinerja(lahat, 2023)}, ANGGOTA, "TPT"), "1604")["keadaan"]
        is None
    )
    assert [*capaian_peta({}, ANGGOTA, "P0")["keadaan"].isna()] == [True] * 3
