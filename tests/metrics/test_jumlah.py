"""The roll-up of many wholes at once equals the domain's."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import jumlah as domain
from domain.aturan import Aturan
from domain.istilah import Keadaan
from metrics.jumlah import bagian_indikator, dinilai, jumlah

ATURAN = st.builds(Aturan, maks=st.sampled_from([None, 100.0, 120.0]))
BAGIAN = st.tuples(st.integers(0, 3), st.floats(0.1, 10), st.one_of(st.none(), st.floats(0, 120)))


@given(st.lists(BAGIAN, max_size=20), ATURAN)
def test_every_whole_equals_the_domain(
    bagian: list[tuple[int, float, float | None]], aturan: Aturan
):
    nilai = np.array([math.nan if n is None else n for _, _, n in bagian])
    keadaan = ["belum_ada_data" if n is None else "dinilai" for _, _, n in bagian]
    letak = np.array([i for i, _, _ in bagian], dtype=np.intp)
    bobot = np.array([b for _, b, _ in bagian], dtype=np.float64)
    isi = bagian_indikator(nilai, keadaan, aturan)
    hasil = dinilai(jumlah(isi, letak, bobot, list("ABCD"), aturan), aturan)
    for i in range(4):
        milik = [domain.bagian_indikator(b, n, aturan) for j, b, n in bagian if j == i]
        satu = domain.jumlah(milik, aturan)
        baris = hasil.iloc[i]
        assert baris["keadaan"] == satu.keadaan.value
        assert baris["predikat"] == (satu.kelas and satu.kelas.kode)
        assert math.isnan(baris["capaian"]) == (satu.nilai is None)
        pasangan = [
            (baris["bawah"], satu.bawah),
            (baris["atas"], satu.atas),
            (baris["cakupan"], satu.cakupan),
            (baris["capaian"], satu.nilai if satu.nilai is not None else baris["bawah"]),
        ]
        for kita, benar in pasangan[: 4 if satu.nilai is not None else 3]:
            assert math.isclose(kita, benar, rel_tol=1e-9, abs_tol=1e-8)
        assert baris["jumlah"] == len(milik)
        assert baris["diketahui"] == sum(b.nilai is not None for b in milik)


def satu(keadaan: list[str]) -> str:
    isi = bagian_indikator(np.full(len(keadaan), np.nan), keadaan, Aturan())
    letak = np.zeros(len(keadaan), dtype=np.intp)
    return dinilai(jumlah(isi, letak, np.ones(len(keadaan)), ["A"], Aturan()), Aturan())[
        "keadaan"
    ].iloc[0]


@pytest.mark.parametrize(
    ("bagian", "keadaan"),
    [
        (["tanpa_target", "tanpa_target"], "tanpa_target"),
        (["tanpa_target", "belum_ada_data"], "belum_ada_data"),
        (["tanpa_target", "tanpa_target_tahunan"], "tanpa_target_tahunan"),
        (["data_tahunan"], "data_tahunan"),
        (["tidak_dapat_dihitung"], "tidak_dapat_dihitung"),
        ([], "belum_ada_indikator"),
    ],
)
def test_a_whole_says_why_it_is_unknown(bagian: list[str], keadaan: str):
    assert satu(bagian) == keadaan


def test_only_what_is_dinilai_counts_as_known():
    isi = bagian_indikator(np.array([40.7]), [Keadaan.TANPA_TARGET_TAHUNAN], Aturan())
    assert np.isnan(isi.capaian).all()
    assert (isi.bawah[0], isi.atas[0], isi.cakupan[0]) == (0, 120, 0)


def test_without_weight_the_known_part_says_nothing():
    isi = bagian_indikator(np.array([50.0, np.nan]), ["dinilai", "belum_ada_data"], Aturan())
    letak = np.zeros(2, dtype=np.intp)
    hasil = dinilai(jumlah(isi, letak, np.array([0.0, 1.0]), ["A"], Aturan()), Aturan())
    assert hasil["keadaan"].tolist() == ["belum_ada_data"]


@pytest.mark.parametrize("bobot", [[0.0, 0.0], [-1.0, 3.0]])
def test_weights_that_cannot_be_averaged_name_the_whole(bobot: list[float]):
    isi = bagian_indikator(np.array([50.0, 60.0]), ["dinilai", "dinilai"], Aturan())
    with pytest.raises(domain.BobotSalah, match=r"bobot di bawah 4\.2 negatif atau berjumlah nol"):
        jumlah(isi, np.array([1, 1]), np.array(bobot), ["4.1", "4.2"], Aturan())
