"""The vectorised capaian, predikat and rounding equal the domain's, row by row."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import angka as domain_angka
from domain import capaian as domain_capaian
from domain.aturan import MAKS_BOLEH, Aturan, Batas, FormulaTurun
from domain.istilah import Arah
from domain.predikat import kelas_capaian
from domain.target import Target
from metrics.capaian import capaian
from metrics.predikat import bulat, predikat

ATURAN = st.builds(
    Aturan,
    formula_turun=st.sampled_from(FormulaTurun),
    maks=st.sampled_from(MAKS_BOLEH),
    batas=st.sampled_from(Batas),
)
NILAI = st.one_of(
    st.none(),
    st.sampled_from([0.0, 9.8, 15.0, -0.71, 100.0]),
    st.integers(-3000, 30000).map(lambda n: n / 100),
    st.floats(-1e6, 1e6),
    st.sampled_from([1e300, 1e-300]),
)


@st.composite
def baris(draw: st.DrawFn) -> tuple[float | None, float | None, float | None, str]:
    bawah, atas = draw(NILAI), draw(NILAI)
    if draw(st.booleans()):
        atas = bawah
    if bawah is not None and atas is not None and bawah > atas:
        bawah, atas = atas, bawah
    return bawah, atas, draw(NILAI), draw(st.sampled_from(Arah)).value


def bingkai(rows: list[tuple[float | None, float | None, float | None, str]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["bawah", "atas", "realisasi", "arah"])
    return frame.astype({"bawah": "float64", "atas": "float64", "realisasi": "float64"})


@given(st.lists(baris(), min_size=1, max_size=20), ATURAN)
def test_every_row_equals_the_domain(
    rows: list[tuple[float | None, float | None, float | None, str]], aturan: Aturan
):
    hasil = capaian(bingkai(rows), aturan)
    for i, (bawah, atas, realisasi, arah) in enumerate(rows):
        target = None if bawah is None and atas is None else Target(bawah, atas)
        satu = domain_capaian.capaian(target, realisasi, Arah(arah), aturan)
        nilai = hasil.iloc[i]
        assert nilai["keadaan"] == satu.keadaan.value
        for kolom, benar in (("mentah", satu.mentah), ("capaian", satu.nilai)):
            assert math.isnan(nilai[kolom]) if benar is None else nilai[kolom] == benar
        assert nilai["predikat"] == (satu.kelas and satu.kelas.kode)


def test_row_order_and_index_do_not_matter():
    frame = bingkai([(9.8, 9.8, 15.0, "turun"), (80, 80, 70, "naik"), (None, None, 1, "naik")])
    lurus = capaian(frame, Aturan())
    terbalik = capaian(frame.iloc[::-1], Aturan())
    assert list(terbalik.index) == [2, 1, 0]
    pd.testing.assert_frame_equal(lurus, terbalik.sort_index())


def test_the_special_states_in_a_frame():
    nihil = [(0.0, 0.0, r, arah) for arah in ("turun", "naik", "tetap") for r in (0.0, 1.0)]
    lain = [(10.0, 10.0, 0.0, "turun"), (5.0, 5.0, -0.71, "naik"), (-1.5, -1.5, -2.0, "naik")]
    hasil = capaian(bingkai([*nihil, *lain, (9.8, 9.8, None, "turun")]), Aturan())
    ganjil = "tidak_dapat_dihitung"
    assert hasil["keadaan"].tolist() == [
        "dinilai", *[ganjil] * 5, "dinilai", "dinilai", ganjil, "belum_ada_data",
    ]  # fmt: skip
    assert hasil["capaian"].dropna().tolist() == [100, 120, 0]


def test_lahat_2023_in_a_frame():
    hasil = capaian(bingkai([(9.8, 9.8, 15.0, "turun")]), Aturan())
    assert hasil["capaian"].round(2).tolist() == [46.94]
    assert hasil["predikat"].tolist() == ["sangat_rendah"]


@pytest.mark.parametrize("jenis", ["object", "str", "string"])
def test_text_columns_may_be_of_any_pandas_kind(jenis: str):
    frame = bingkai([(9.8, 9.8, 15.0, "turun")]).astype({"arah": jenis})
    assert capaian(frame, Aturan())["keadaan"].tolist() == ["dinilai"]


def test_an_empty_frame_gives_an_empty_frame():
    assert capaian(bingkai([]), Aturan()).empty


@given(st.lists(st.floats(0, 200)), st.sampled_from(Batas))
def test_classes_equal_the_domain(nilai: list[float], batas: Batas):
    assert predikat(np.array(nilai), batas).tolist() == [
        kelas_capaian(n, batas).kode for n in nilai
    ]


@given(st.lists(st.floats(-1e12, 1e12)), st.integers(0, 4))
def test_rounding_equals_the_domain(nilai: list[float], desimal: int):
    harap = [domain_angka.bulat(n, desimal) for n in nilai]
    assert bulat(np.array(nilai), desimal).tolist() == harap


def test_unknown_stays_unknown():
    assert np.isnan(bulat(np.array([np.nan]))).all()
    assert predikat(np.array([np.nan]), Batas.BAWAH).tolist() == [None]


def test_a_capaian_beyond_any_rounding_is_scored_alike():
    for maks in (None, 120.0):
        aturan = Aturan(maks=maks)
        besar = capaian(bingkai([(1e-300, 1e-300, 17977.0, "naik")]), aturan).iloc[0]
        satu = domain_capaian.capaian(Target(1e-300, 1e-300), 17977.0, Arah.NAIK, aturan)
        assert (besar["mentah"], besar["capaian"]) == (satu.mentah, satu.nilai)
        assert satu.kelas is not None
        assert besar["predikat"] == satu.kelas.kode == "sangat_tinggi"


def test_an_end_of_a_range_belongs_to_it_below_zero_too():
    frame = bingkai([(-1.0, 0.0, r, a) for r in (-1.0, 0.0) for a in ("naik", "turun", "tetap")])
    assert capaian(frame, Aturan())["capaian"].tolist() == [100.0] * 6


def test_the_index_of_the_rows_is_kept():
    frame = bingkai([(10, 10, 8, "naik"), (10, 10, 9, "naik")]).set_axis([7, 3])
    hasil = capaian(frame, Aturan())
    assert hasil.index.tolist() == [7, 3]
    assert hasil["capaian"].loc[3] == 90
    assert capaian(frame.astype(object), Aturan())["capaian"].tolist() == [80, 90]
    kosong = frame.astype({"realisasi": "Float64"}).assign(
        realisasi=pd.array([None, 9.0], "Float64")
    )
    assert capaian(kosong, Aturan())["keadaan"].tolist() == ["belum_ada_data", "dinilai"]
