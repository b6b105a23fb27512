"""Ranks: ties 1-2-2-4, both ends, the unknown listed, and years with too few to compare."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.istilah import Arah
from metrics.baris import baris
from metrics.peringkat import peringkat, peringkat_semua_tahun, peringkat_tahunan, tanpa_data
from tests.metrics.rencana import bertiga


def bingkai(nilai: list[float | None]) -> pd.DataFrame:
    rows = [(f"16{i:02}", f"Kabupaten {i}", n) for i, n in enumerate(nilai, 1)]
    return pd.DataFrame(rows, columns=["wilayah", "nama", "nilai"]).astype({"nilai": "float64"})


def test_poverty_ranks_from_the_worst_and_ties_share_a_rank():
    hasil = peringkat(bingkai([11.0, 18.26, 15.0, 15.0]), Arah.TURUN)
    assert hasil["wilayah"].tolist() == ["1602", "1603", "1604", "1601"]
    assert hasil["peringkat"].tolist() == [1, 2, 2, 4]
    assert hasil["peringkat_bawah"].tolist() == [4, 2, 2, 1]
    assert hasil["peringkat_terbaik"].tolist() == [4, 2, 2, 1]
    assert hasil["dari"].tolist() == [4] * 4


@pytest.mark.parametrize("arah", [Arah.NAIK, Arah.NETRAL])
def test_others_rank_from_the_highest(arah: Arah):
    hasil = peringkat(bingkai([70, 72.15, 60]), arah)
    assert hasil["wilayah"].tolist() == ["1602", "1601", "1603"]
    assert hasil["peringkat"].tolist() == hasil["peringkat_terbaik"].tolist() == [1, 2, 3]
    assert hasil["peringkat_bawah"].tolist() == [3, 2, 1]


def test_regions_without_a_figure_are_listed_not_ranked():
    frame = bingkai([11.0, None, 15.0, None])
    assert peringkat(frame, Arah.TURUN)["dari"].tolist() == [2, 2]
    assert tanpa_data(frame)["nama"].tolist() == ["Kabupaten 2", "Kabupaten 4"]
    assert peringkat(bingkai([None]), Arah.NAIK).empty


def test_binary_dust_makes_no_rank():
    assert peringkat(bingkai([0.3, 0.1 + 0.2]), Arah.NAIK)["peringkat"].tolist() == [1, 1]


@given(st.lists(st.one_of(st.none(), st.integers(0, 9).map(float))), st.sampled_from(Arah))
def test_a_rank_is_one_more_than_how_many_are_ahead(nilai: list[float | None], arah: Arah):
    frame = bingkai(nilai)
    hasil = peringkat(frame, arah)
    ada = [n for n in nilai if n is not None]
    assert sorted(hasil["nilai"], reverse=True) == hasil["nilai"].tolist()
    for n, posisi, bawah in zip(
        hasil["nilai"], hasil["peringkat"], hasil["peringkat_bawah"], strict=True
    ):
        assert posisi == 1 + sum(m > n for m in ada)
        assert bawah == 1 + sum(m < n for m in ada)
    assert len(hasil) + len(tanpa_data(frame)) == len(nilai)
    pd.testing.assert_frame_equal(hasil, peringkat(frame.iloc[::-1], arah))


TAHUNAN = pd.DataFrame(
    [
        ("1604", 2018, 16.15), ("1607", 2018, 11.0), ("1606", 2018, 17.0), ("1613", 2018, 19.0),
        ("1604", 2019, 15.92),  # only one of four has a figure
        ("1607", 2020, 10.0), ("1606", 2020, 16.0), ("1613", 2020, 19.0), ("1601", 2020, None),
        ("1604", 2021, 16.46), ("1607", 2021, 10.5), ("1606", 2021, 15.84), ("1613", 2021, 20.0),
    ],
    columns=["wilayah", "tahun", "nilai"],
)  # fmt: skip


def test_the_rank_of_one_wilayah_over_the_years():
    angka = bertiga(TAHUNAN[TAHUNAN["wilayah"] != "1601"])
    hasil = peringkat_tahunan(angka, "1604", Arah.TURUN)
    assert [b["tahun"] for b in hasil] == [2018, 2019, 2020, 2021]
    assert [b["nilai"] for b in hasil] == [16.15, 15.92, None, 16.46]
    assert [b["peringkat"] for b in hasil] == [3, None, None, 2]
    assert [b["dari"] for b in hasil] == [4, 1, 3, 4]
    assert [b["peringkat_terbaik"] for b in hasil] == [2, None, None, 3]
    assert {b["jumlah_wilayah"] for b in hasil} == {4}


def test_the_rank_of_one_is_that_of_all_over_the_years():
    semua = peringkat_semua_tahun(TAHUNAN, Arah.TURUN)
    for kode, milik in semua.groupby("wilayah"):
        ada = [b for b in peringkat_tahunan(bertiga(TAHUNAN), str(kode), Arah.TURUN) if b["nilai"]]
        assert ada == baris(milik.drop(columns="wilayah"))


def test_every_wilayah_over_the_years_is_ranked_within_its_year():
    hasil = peringkat_semua_tahun(TAHUNAN[TAHUNAN["wilayah"] != "1601"], Arah.TURUN)
    akhir = hasil[hasil["tahun"] == 2021]
    assert akhir["wilayah"].tolist() == ["1604", "1606", "1607", "1613"]
    assert akhir["peringkat"].tolist() == [2, 3, 4, 1]
    assert hasil[hasil["tahun"] == 2019]["peringkat"].isna().all()  # 1 of 1 says nothing


def test_a_year_in_which_nobody_has_a_figure_has_no_rank():
    kosong = TAHUNAN.assign(nilai=float("nan"))
    hasil = peringkat_tahunan(bertiga(kosong), "1604", Arah.TURUN)
    assert [b["dari"] for b in hasil] == [0, 0, 0, 0]
    assert {b["peringkat"] for b in hasil} == {None}
