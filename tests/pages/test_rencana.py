"""Ringkasan and Sasaran over every plan of data/, in every year its picker offers."""

import pytest

from store.engine import opened
from store.reading_plan import rencana_frame
from tests.pages.halaman import buka

BERENCANA = ("0000", "1604", "1607", "7312", "9901")
TAHUN_RENCANA_CONTOH = range(2021, 2026)

pytestmark = pytest.mark.usefixtures("terbangun")


def test_these_tests_know_every_wilayah_with_a_plan(built_database_url: str) -> None:
    with opened(built_database_url) as engine, engine.connect() as connection:
        assert sorted(set(rencana_frame(connection)["wilayah"])) == sorted(BERENCANA)


@pytest.mark.parametrize("nama", ["ringkasan", "sasaran"])
@pytest.mark.parametrize("wilayah", BERENCANA)
def test_a_page_of_the_plan_stands_in_every_year(wilayah: str, nama: str) -> None:
    semua_tahun = buka(nama, wilayah=wilayah).pilihan("tahun")

    cacat = {t: c for t in semua_tahun if (c := buka(nama, wilayah=wilayah, tahun=t).cacat)}

    assert len(semua_tahun) > 4
    assert cacat == {}


@pytest.mark.parametrize("nama", ["tren", "peringkat"])
@pytest.mark.parametrize("wilayah", BERENCANA)
def test_tren_and_peringkat_stand_at_both_ends_of_the_years(wilayah: str, nama: str) -> None:
    semua_tahun = buka(nama, wilayah=wilayah).pilihan("tahun")

    for tahun in (semua_tahun[0], semua_tahun[-1]):
        assert buka(nama, wilayah=wilayah, tahun=tahun).cacat == []


@pytest.mark.parametrize("triwulan", range(1, 5))
@pytest.mark.parametrize("nama", ["ringkasan", "sasaran"])
def test_a_plan_with_quarters_stands_in_each_of_them(nama: str, triwulan: int) -> None:
    halaman = buka(nama, wilayah="9901", tahun="2023", triwulan=str(triwulan))

    assert halaman.cacat == []
    assert halaman.terpilih("triwulan") == triwulan
    assert f"s.d. TW {['I', 'II', 'III', 'IV'][triwulan - 1]}" in halaman.pilihan("triwulan")


@pytest.mark.parametrize("tahun", TAHUN_RENCANA_CONTOH)
def test_the_second_quarter_stands_in_every_year_of_the_plan(tahun: int) -> None:
    assert buka("sasaran", wilayah="9901", tahun=str(tahun), triwulan="2").cacat == []


def test_a_plan_without_quarters_offers_none() -> None:
    assert buka("sasaran", wilayah="1604", tahun="2023", triwulan="2").pilihan("triwulan") == []


def test_yearly_data_are_named_so_in_a_quarter() -> None:
    teks = buka("sasaran", wilayah="9901", tahun="2023", triwulan="2").teks

    assert "Data tahunan" in teks
