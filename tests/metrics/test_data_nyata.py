"""Real figures that every later change must keep: Lahat and Indonesia in the store of data/."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from domain.angka import bulat
from domain.istilah import Arah
from metrics.kinerja import kinerja
from metrics.peringkat import peringkat_tahunan
from metrics.perubahan import jarak, laju_rencana
from store.engine import connect
from store.kinerja import kinerja_frames
from store.reading_figures import realisasi_frame
from tests.metrics.rencana import bertiga


@pytest.fixture
def sambungan(built_database_url: str) -> Iterator[Connection]:
    mesin = connect(built_database_url)
    with mesin.connect() as sambungan:
        yield sambungan
    mesin.dispose()


def test_the_rates_of_lahat_from_the_kondisi_awal_of_its_plan(sambungan: Connection):
    hasil = laju_rencana(kinerja_frames(sambungan, "1604", 2023), "P0", 2023)
    assert hasil is not None
    assert (bulat(hasil.teramati), bulat(hasil.diperlukan)) == (-0.23, -1.27)


def test_the_gap_of_lahat_to_sumatera_selatan(sambungan: Connection):
    angka = realisasi_frame(sambungan, indikator=["P0"], wilayah=["1604", "16"])
    lahat, sumsel = (angka[angka["wilayah"] == kode] for kode in ("1604", "16"))
    hasil = {b["tahun"]: b for b in jarak(lahat, sumsel, 2)}[2023]
    assert (bulat(hasil["selisih"]), hasil["gerak"]) == (3.22, "menyempit")


def test_the_rank_of_lahat_over_the_years(sambungan: Connection):
    kode = [f"16{n:02}" for n in (*range(1, 14), *range(71, 75))]
    angka = realisasi_frame(sambungan, indikator=["P0"], wilayah=kode)
    semua = peringkat_tahunan(bertiga(angka), "1604", Arah.TURUN)
    hasil = {b["tahun"]: b["peringkat"] for b in semua}
    assert {t: hasil[t] for t in (2017, 2018, 2020, *range(2021, 2026))} == {
        2017: 2, 2018: 3, 2020: 3, 2021: 2, 2022: 2, 2023: 2, 2024: 2, 2025: 2,
    }  # fmt: skip


@pytest.mark.parametrize("tahun", range(2010, 2022))
def test_the_nation_is_scored_against_real_ranges_for_twelve_years(
    sambungan: Connection, tahun: int
):
    hasil = kinerja(kinerja_frames(sambungan, "0000", tahun), tahun).indikator
    dinilai = hasil[hasil["keadaan"] == "dinilai"]
    rentang = dinilai[dinilai["bawah"] != dinilai["atas"]]
    di_dalam = rentang["realisasi"].between(rentang["bawah"], rentang["atas"])
    assert len(dinilai) >= 1
    assert (rentang.loc[di_dalam, "capaian"] == 100).all()
    assert (rentang.loc[~di_dalam, "capaian"] != 100).all()
