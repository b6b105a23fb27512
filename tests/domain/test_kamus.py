from dataclasses import replace

import pytest

from domain.acuan import Indikator
from domain.angka import Satuan
from domain.istilah import Agregasi, Arah
from domain.kalimat_kamus import (
    bacaan_liputan,
    bacaan_sebaran,
    hasil_cari,
    judul_kamus,
    tulis_tahun,
)
from domain.kamus import SDG, Lema, satu_lema, tulis_sdg

P0 = Lema(
    Indikator(
        kode="P0_Maret",
        nama="Persentase Penduduk Miskin",
        nama_pendek="Kemiskinan (P0)",
        definisi="Di bawah garis",
        satuan=Satuan("persen", 2),
        arah=Arah.TURUN,
        agregasi=Agregasi.TAHUNAN,
        sumber="BPS",
        rilis="tahunan",
        kelompok_seri="P0",
        skala="",
    ),
    sinonim=("Angka Kemiskinan", "Head Count Index"),
    bidang="kesejahteraan",
    sdg="1",
    kri="",
    bawah=0,
    atas=60,
)


@pytest.mark.parametrize(
    "cari",
    ["", "  ", "miskin", "PENDUDUK persentase", "(p0)", "p0_maret", "head count", "sejahtera"],
)
def test_an_entry_is_found_by_its_names_code_and_bidang_in_any_order(cari: str) -> None:
    assert P0.cocok(cari)


@pytest.mark.parametrize("cari", ["pengangguran", "miskin pengangguran", "garis", "BPS"])
def test_an_entry_is_not_found_by_what_is_none_of_its_names(cari: str) -> None:
    assert not P0.cocok(cari)


def test_a_search_comes_down_to_one_entry_by_its_code_or_because_it_is_alone() -> None:
    lain = replace(P0, indikator=replace(P0.indikator, kode="P0"))

    assert satu_lema([P0, lain], " p0 ") is lain
    assert satu_lema([P0], "miskin") is P0
    assert satu_lema([P0, lain], "miskin") is None
    assert satu_lema([], "miskin") is None


@pytest.mark.parametrize(
    ("kode", "teks"),
    [
        ("1", "1 Tanpa Kemiskinan"),
        ("17", f"17 {SDG[16]}"),
        ("1.2.1", "1.2.1 Tanpa Kemiskinan"),
        ("18", "18"),
        ("0", "0"),
        ("", ""),
        ("²", "²"),
    ],
)
def test_a_goal_is_told_by_its_name_where_it_is_one(kode: str, teks: str) -> None:
    assert tulis_sdg(kode) == teks


def test_the_title_counts_and_names_the_latest_year() -> None:
    assert judul_kamus(66, 19, "Lahat", 2025, 10) == (
        "66 indikator, 19 mempunyai angka untuk Lahat; yang paling mutakhir 2025, pada 10 indikator"
    )
    assert judul_kamus(66, 1, "Lahat", 2025, 1).endswith("yang paling mutakhir 2025")
    assert judul_kamus(66, 0, "Lahat", None, 0) == (
        "66 indikator, belum ada yang mempunyai angka untuk Lahat"
    )


def test_what_is_looked_for_is_counted_or_said_to_be_nowhere() -> None:
    assert hasil_cari("miskin", 5, 66) == "5 dari 66 indikator cocok dengan “miskin”"
    assert hasil_cari("xyz", 0, 66) == "Tidak ada indikator yang cocok dengan “xyz”"
    assert hasil_cari(" ", 66, 66) == ""


def test_years_are_drawn_together_where_they_follow() -> None:
    assert tulis_tahun([2015, 2010, 2011, 2012, 2017]) == "2010–2012, 2015, 2017"
    assert tulis_tahun([]) == ""


def test_coverage_is_read_aloud() -> None:
    assert bacaan_liputan("Lahat", [2022, 2023, 2024], [2024]) == "Lahat: 2022–2024, sementara 2024"
    assert bacaan_liputan("Lahat", [], []) == "Lahat: belum ada angka"
    assert bacaan_sebaran("kabupaten/kota", 17, [2020, 2023], 5) == (
        "5 dari 17 kabupaten/kota pada 2023; tahun berangka 2020, 2023"
    )
    assert bacaan_sebaran("provinsi", 38, [], 0) == "belum ada angka untuk 38 provinsi"
