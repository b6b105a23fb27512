"""Ranks over the years: what cannot be told apart, what moved, the gap, and drawing together."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.istilah import Arah
from metrics.baris import baris
from metrics.kelompok import Kelompok, anggota
from metrics.peringkat import peringkat_semua_tahun
from metrics.peringkat_jarak import kerapatan, peringkat_berjarak, perubahan_dua
from metrics.perubahan import jarak

TANPA = pd.DataFrame({"tahun": [2020], "nilai": [np.nan]})


def bingkai(*baris: tuple[str, int, float | None]) -> pd.DataFrame:
    frame = pd.DataFrame(list(baris), columns=["wilayah", "tahun", "nilai"])
    return frame.astype({"nilai": "float64"})


def satu_tahun(*nilai: float | None) -> pd.DataFrame:
    return bingkai(*((f"16{i:02}", 2023, n) for i, n in enumerate(nilai, 1)))


def pita(frame: pd.DataFrame, desimal: int = 2) -> list[tuple[int, int, int]]:
    hasil = peringkat_berjarak(frame, TANPA, Arah.TURUN, desimal)
    return [
        (int(a), int(b), int(c))
        for a, b, c in zip(hasil["peringkat"], hasil["pita_atas"], hasil["pita_bawah"], strict=True)
    ]


def test_figures_one_last_digit_apart_cannot_be_told_apart():
    assert pita(satu_tahun(15.00, 14.99, 14.97)) == [(1, 1, 2), (2, 1, 2), (3, 3, 3)]
    assert pita(satu_tahun(15.0, 14.9, 14.7), 1) == [(1, 1, 2), (2, 1, 2), (3, 3, 3)]
    assert pita(satu_tahun(15.00, 14.99, 14.98)) == [(1, 1, 2), (2, 1, 3), (3, 2, 3)]


def test_a_figure_marked_as_weak_reaches_further():
    frame = satu_tahun(15.0, 14.0, 10.0, 5.0).assign(
        status=["tetap", "tetap", "presisi_rendah", "tetap"]
    )
    assert pita(frame) == [(1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 4, 4)]
    frame = satu_tahun(15.0, 12.0, 10.0, 5.0).assign(
        status=["tetap", "tetap", "presisi_rendah", "tetap"]
    )
    assert pita(frame) == [(1, 1, 1), (2, 2, 3), (3, 2, 3), (4, 4, 4)]


@given(st.lists(st.integers(0, 30).map(lambda n: n / 10), min_size=1, max_size=12))
def test_a_band_holds_its_rank_and_those_it_overlaps(nilai: list[float]):
    for (posisi, atas, bawah), n in zip(pita(satu_tahun(*nilai), 1), nilai, strict=True):
        assert atas <= posisi <= bawah
        assert atas == 1 + sum(m - n > 0.1 + 1e-6 for m in nilai)
        assert bawah == len(nilai) - sum(n - m > 0.1 + 1e-6 for m in nilai)


def test_places_are_gained_towards_the_best_end_among_as_many():
    frame = bingkai(
        ("1601", 2020, 10), ("1602", 2020, 12), ("1603", 2020, 14),
        ("1601", 2021, 13), ("1602", 2021, 12), ("1603", 2021, 11),
        ("1601", 2022, 13), ("1602", 2022, 12), ("1603", 2022, None),
        ("1601", 2023, 9), ("1602", 2023, 12), ("1603", 2023, 11),
    )  # fmt: skip
    hasil = peringkat_berjarak(frame, TANPA, Arah.TURUN, 2).set_index(["wilayah", "tahun"])
    assert hasil["geser"].loc[("1601", 2021)] == -2
    assert hasil["geser"].loc[("1603", 2021)] == 2
    assert hasil["geser"].loc[("1602", 2021)] == 0
    assert hasil["tahun_sebelum"].loc[("1603", 2021)] == 2020
    assert pd.isna(hasil["geser"].loc[("1601", 2020)])
    # 2022 has only two of three: no rank, so 2023 is compared with 2021
    assert pd.isna(hasil["geser"].loc[("1601", 2022)])
    assert hasil["tahun_sebelum"].loc[("1601", 2023)] == 2021
    assert hasil["geser"].loc[("1601", 2023)] == 2
    naik = peringkat_berjarak(frame, TANPA, Arah.NAIK, 2).set_index(["wilayah", "tahun"])
    assert naik["geser"].loc[("1601", 2021)] == 2


def test_a_rank_among_more_regions_is_not_compared():
    frame = bingkai(*((f"16{i:02}", t, 10.0 + i) for t in (2012, 2013) for i in range(1, 11)))
    frame.loc[0, "nilai"] = np.nan  # 9 of 10 in 2012
    hasil = peringkat_berjarak(frame, TANPA, Arah.NAIK, 2)
    assert hasil["geser"].isna().all()


def test_the_gap_to_the_reference_is_that_of_one_wilayah_at_a_time():
    frame = bingkai(
        ("1604", 2021, 16.46), ("1604", 2022, 15.61), ("1604", 2023, 15.0), ("1604", 2024, None),
        ("1607", 2021, 10.75), ("1607", 2023, 9.58), ("1607", 2024, 9.31),
    )  # fmt: skip
    acuan = pd.DataFrame({"tahun": [2021, 2022, 2023, 2024], "nilai": [12.84, 11.9, 11.78, 10.97]})
    hasil = peringkat_berjarak(frame, acuan, Arah.TURUN, 2)
    for kode in ("1604", "1607"):
        satu = hasil[hasil["wilayah"] == kode].reset_index(drop=True)
        dulu = jarak(frame[frame["wilayah"] == kode], acuan, 2)
        kolom = ["tahun_jarak", "selisih", "selisih_sebelum", "gerak"]
        nama = {"tahun_jarak": "tahun_sebelum"}
        assert baris(satu[kolom].rename(columns=nama)) == [
            {n: b[n] for n in ("tahun_sebelum", *kolom[1:])} for b in dulu
        ]
    assert hasil["gerak"].dropna().tolist() == ["melebar", "menyempit", "melebar", "menyempit"]


def test_a_gap_of_the_same_size_as_shown_stays():
    frame = bingkai(("1604", 2022, 15.001), ("1604", 2023, 15.002))
    acuan = pd.DataFrame({"tahun": [2022, 2023], "nilai": [10.0, 10.0]})
    assert peringkat_berjarak(frame, acuan, Arah.TURUN, 2)["gerak"].tolist() == [None, "tetap"]


@given(st.randoms(use_true_random=False), st.sampled_from([Arah.NAIK, Arah.TURUN]))
def test_the_order_of_rows_changes_nothing(acak: object, arah: Arah):
    rows = [(f"16{i:02}", t, float((i * 7 + t * 3) % 11)) for i in range(9) for t in (2020, 2021)]
    getattr(acak, "shuffle")(rows)  # noqa: B009
    acuan = pd.DataFrame({"tahun": [2020, 2021], "nilai": [5.0, 6.0]})
    hasil = peringkat_berjarak(bingkai(*rows), acuan, arah, 2)
    pd.testing.assert_frame_equal(hasil, peringkat_berjarak(bingkai(*sorted(rows)), acuan, arah, 2))
    sama = peringkat_semua_tahun(bingkai(*rows), arah)
    pd.testing.assert_frame_equal(hasil[list(sama.columns)], sama)


def test_a_group_draws_together_when_its_spread_shrinks():
    frame = bingkai(
        ("1601", 2020, 10), ("1602", 2020, 20), ("1601", 2021, 14), ("1602", 2021, 16),
    )  # fmt: skip
    hasil = kerapatan(frame).to_dict("list")
    assert hasil == {
        "tahun": [2020, 2021], "banyak": [2, 2], "rata_rata": [15.0, 15.0],
        "simpangan": [5.0, 1.0], "koefisien": [pytest.approx(33.333333), pytest.approx(6.666667)],
        "rentang": [10.0, 2.0],
    }  # fmt: skip


def test_only_those_known_in_every_year_that_counts_are_compared():
    frame = bingkai(
        *((f"16{i:02}", t, float(i)) for i in range(1, 6) for t in (2020, 2021)),
        ("1606", 2021, 100.0), ("1601", 2022, 5.0),
    )  # fmt: skip
    hasil = kerapatan(frame)
    assert hasil["tahun"].tolist() == [2020, 2021]  # 2022 has one of six
    assert hasil["banyak"].tolist() == [5, 5]
    assert kerapatan(frame.assign(nilai=np.nan)).empty
    assert np.isnan(kerapatan(bingkai(("1601", 2020, -1), ("1602", 2020, 1)))["koefisien"].iloc[0])


WILAYAH = pd.DataFrame(
    [("0000", "", "negara", 0), ("16", "0000", "provinsi", 0), ("73", "0000", "provinsi", 0),
     ("1604", "16", "kabupaten", 0), ("1607", "16", "kabupaten", 0), ("1671", "16", "kota", 0),
     ("7312", "73", "kabupaten", 0), ("9901", "99", "kabupaten", 1), ("99", "0000", "provinsi", 1)],
    columns=["kode", "induk", "jenis", "contoh"],
)  # fmt: skip


@pytest.mark.parametrize(
    ("milik", "kelompok", "kode"),
    [
        ("1604", Kelompok.PROVINSI, ["1604", "1607", "1671"]),
        ("1671", Kelompok.PROVINSI, ["1604", "1607", "1671"]),
        ("1604", Kelompok.NASIONAL, ["1604", "1607", "1671", "7312"]),
        ("1604", Kelompok.BERENCANA, ["1604", "7312"]),
        ("1607", Kelompok.BERENCANA, ["1604", "1607", "7312"]),
        ("16", Kelompok.NASIONAL, ["16", "73"]),
        ("9901", Kelompok.NASIONAL, ["9901"]),
        ("1604", ["1607", "7312"], ["1604", "1607", "7312"]),
    ],
)
def test_the_group_a_wilayah_is_ranked_among(milik: str, kelompok: Kelompok, kode: list[str]):
    assert anggota(WILAYAH, milik, kelompok, ["1604", "7312", "9901"]) == kode
    assert anggota(WILAYAH.iloc[::-1], milik, kelompok, ["1604", "7312", "9901"]) == kode


def test_a_code_that_is_no_wilayah_is_named():
    with pytest.raises(KeyError, match="1699"):
        anggota(WILAYAH, "1604", ["1607", "1699"])


def test_the_change_between_two_years_is_that_of_the_figures_as_shown() -> None:
    frame = pd.DataFrame(
        [("2", 2018, 10.004), ("2", 2023, 10.006), ("1", 2018, 5.0), ("1", 2023, float("nan"))],
        columns=["wilayah", "tahun", "nilai"],
    )
    satu, dua = baris(perubahan_dua(frame, 2018, 2023, 2))

    assert (satu["wilayah"], satu["sebelum"], satu["selisih"]) == ("1", 5.0, None)
    assert (dua["wilayah"], dua["nilai"], dua["selisih"]) == ("2", 10.006, 0.01)
