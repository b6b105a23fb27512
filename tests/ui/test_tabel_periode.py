from typing import Any

from domain.aturan import Aturan
from domain.istilah import Keadaan
from ui.tabel import baris_indikator

JALAN: dict[str, Any] = {
    "indikator": "jalan_mantap", "nama": "Jalan mantap", "satuan": "persen", "desimal": 2,
    "arah": "naik", "skala": "", "opd": "PUPR", "target_teks": "65,50", "dasar_target": "tahunan",
    "tahun_target": 2024, "bawah": 65.5, "atas": 65.5, "realisasi": 45.03, "realisasi_tahun": 2024,
    "capaian": 68.75, "mentah": 68.75, "capaian_tahun": 67.21, "predikat": "sedang",
    "keadaan": Keadaan.DINILAI, "file_name": "", "target_file_name": "",
}  # fmt: skip


def test_a_quarter_shows_the_capaian_against_its_target_and_against_the_year_s() -> None:
    assert "68,75 (setahun 67,21)" in baris_indikator(JALAN, Aturan(), setahun=False)


def test_a_year_shows_one_capaian() -> None:
    assert "setahun" not in baris_indikator(JALAN, Aturan())


def test_what_cannot_be_computed_shows_its_deviation() -> None:
    laju = JALAN | {
        "bawah": -1.0, "atas": -1.0, "realisasi": -0.5, "capaian": None, "mentah": None,
        "predikat": None, "keadaan": Keadaan.TIDAK_DAPAT_DIHITUNG,
    }  # fmt: skip
    assert "– (selisih +0,50)" in baris_indikator(laju, Aturan())
