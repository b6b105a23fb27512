"""Periods of many figures at once equal the domain's."""

import math

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from domain.istilah import Agregasi
from domain.periode import sampai_triwulan, setahun
from metrics.periode import periode

SERI = st.dictionaries(st.integers(0, 4), st.integers(-1000, 1000).map(float), max_size=5)


def panjang(seri: list[tuple[dict[int, float], Agregasi]]) -> pd.DataFrame:
    rows = [
        (f"K{i}", agregasi.value, triwulan, nilai)
        for i, (isi, agregasi) in enumerate(seri)
        for triwulan, nilai in isi.items()
    ]
    kolom = ["indikator", "agregasi", "triwulan", "nilai"]
    return pd.DataFrame(rows, columns=kolom).astype({"triwulan": "int64", "nilai": "float64"})


@given(st.lists(st.tuples(SERI, st.sampled_from(Agregasi)), max_size=8), st.integers(0, 4))
def test_every_series_equals_the_domain(
    seri: list[tuple[dict[int, float], Agregasi]], triwulan: int
):
    hasil = periode(panjang(seri), ["indikator"], triwulan).set_index("indikator")["nilai"]
    for i, (isi, agregasi) in enumerate(seri):
        if isi:
            satu = sampai_triwulan(isi, agregasi, triwulan) if triwulan else setahun(isi, agregasi)
            nilai = hasil[f"K{i}"]
            assert math.isnan(nilai) if satu is None else math.isclose(nilai, satu, abs_tol=1e-9)


def test_the_order_of_rows_does_not_matter():
    frame = panjang([({1: 10, 2: 20}, Agregasi.KUMULATIF), ({1: 5, 2: 7}, Agregasi.POSISI_AKHIR)])
    for isi in (frame, frame.iloc[::-1]):
        hasil = periode(isi, ["indikator"], 2).set_index("indikator")["nilai"]
        assert (hasil["K0"], hasil["K1"]) == (30, 7)


def test_an_unknown_quarter_is_none_at_all():
    frame = panjang([({1: 10, 2: float("nan")}, Agregasi.KUMULATIF)])
    assert math.isnan(periode(frame, ["indikator"], 2)["nilai"].iloc[0])


def test_several_keys_tell_series_apart():
    frame = panjang([({0: 1.0}, Agregasi.TAHUNAN), ({0: 2.0}, Agregasi.TAHUNAN)])
    frame = frame.assign(tahun=[2022, 2023], indikator="P0")
    assert periode(frame, ["indikator", "tahun"], 0)["nilai"].tolist() == [1.0, 2.0]
