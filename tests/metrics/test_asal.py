"""What a door shows: where a figure was read, and the sum that gives a capaian."""

from typing import Any

import pytest

from domain.angka import tulis
from domain.aturan import Aturan, FormulaTurun
from domain.capaian import capaian
from domain.istilah import Arah
from domain.target import Target
from metrics.asal import asal_angka, asal_capaian, asal_target
from tests.ui.baris import baris_indikator

SELISIH = Aturan()
RASIO = Aturan(formula_turun=FormulaTurun.RASIO)


def _dinilai(target: Target, realisasi: float, arah: Arah, aturan: Aturan, **lain: Any) -> Any:
    """A row scored by the domain."""
    hasil = capaian(target, realisasi, arah, aturan)
    return baris_indikator(
        bawah=target.bawah,
        atas=target.atas,
        realisasi=realisasi,
        arah=arah,
        mentah=hasil.mentah,
        capaian=hasil.nilai,
        **lain,
    )


def test_a_figure_names_its_file_sheet_cell_text_source_and_version() -> None:
    assert asal_angka(baris_indikator()) == {
        "Berkas": "data/sumatera_selatan/p0.xlsx",
        "Lembar": "Tabel",
        "Sel": "O7",
        "Teks asli": "15.00",
        "Sumber": "BPS",
        "SHA-256": "abababababababab…",
    }


@pytest.mark.parametrize("berkas", [None, ""])
def test_what_was_read_nowhere_has_no_origin(berkas: str | None) -> None:
    assert asal_angka(baris_indikator(file_name=berkas)) == {}
    assert asal_target(baris_indikator(target_file_name=berkas)) == {}


def test_a_target_adds_its_relative_rule_and_the_plan_s_note() -> None:
    asal = asal_target(
        baris_indikator(target_relatif="turun 2 persen per tahun", target_catatan="dibaca relatif")
    )

    assert asal["Sel"] == "K2"
    assert asal["Aturan target"] == "turun 2 persen per tahun"
    assert asal["Catatan"] == "dibaca relatif"


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "aturan", "hitungan"),
    [
        (9.8, 15.0, Arah.TURUN, SELISIH, "100 × (2 × 9,80 − 15,00) ÷ 9,80 = 46,94"),
        (9.8, 15.0, Arah.TURUN, RASIO, "100 × 9,80 ÷ 15,00 = 65,33"),
        (80.0, 70.0, Arah.NAIK, SELISIH, "100 × 70,00 ÷ 80,00 = 87,50"),
        (10.0, 9.0, Arah.TETAP, SELISIH, "100 × (1 − |9,00 − 10,00| ÷ 10,00) = 90,00"),
    ],
)
def test_the_worked_sum_is_the_one_that_gives_the_capaian(
    target: float, realisasi: float, arah: Arah, aturan: Aturan, hitungan: str
) -> None:
    baris = _dinilai(Target(target, target), realisasi, arah, aturan)

    asal = asal_capaian(baris, aturan)

    assert asal["Hitungan"] == hitungan
    assert asal["Hitungan"].endswith(f"= {tulis(baris['capaian'])}")
    assert asal["Ditampilkan"] == ""


@pytest.mark.parametrize(
    ("realisasi", "hasil", "ditampilkan"),
    [(0.0, "200,00", "120,00 (dibatasi)"), (21.0, "−10,00", "0,00 (dibatasi)")],
)
def test_a_capped_capaian_shows_the_sum_and_what_was_made_of_it(
    realisasi: float, hasil: str, ditampilkan: str
) -> None:
    baris = _dinilai(Target(10.0, 10.0), realisasi, Arah.TURUN, SELISIH)

    asal = asal_capaian(baris, SELISIH)

    assert asal["Hitungan"].endswith(f"= {hasil}")
    assert asal["Ditampilkan"] == ditampilkan


def test_inside_a_range_no_sum_is_worked() -> None:
    asal = asal_capaian(_dinilai(Target(3.5, 4.0), 3.7, Arah.NAIK, SELISIH), SELISIH)

    assert "di dalam rentang" in asal["Rumus"]
    assert "÷" not in asal["Hitungan"]


def test_outside_a_range_the_nearest_bound_is_the_target() -> None:
    asal = asal_capaian(_dinilai(Target(3.5, 4.0), 4.28, Arah.NAIK, SELISIH), SELISIH)

    assert asal["Hitungan"] == "100 × 4,28 ÷ 4,00 = 107,00"


@pytest.mark.parametrize(
    ("dasar", "terhadap"), [("akhir", "target akhir 2023"), ("tahunan", "target tahun ini")]
)
def test_the_target_it_is_measured_against_is_named(dasar: str, terhadap: str) -> None:
    asal = asal_capaian(baris_indikator(dasar_target=dasar), SELISIH)

    assert asal["Terhadap"] == terhadap
    assert asal["Sumber rumus"].startswith("PermenPANRB 53/2014")


@pytest.mark.parametrize("lain", [{"mentah": None, "capaian": None}, {"arah": "netral"}])
def test_what_was_not_computed_has_no_sum(lain: dict[str, Any]) -> None:
    assert asal_capaian(baris_indikator(**lain), SELISIH) == {}
