"""One indikator whole: every rule's capaian, replaced figures, changes of series, the cone."""

import pandas as pd

from domain.aturan import Aturan, Batas, FormulaTurun
from domain.istilah import Arah
from domain.target import Target
from metrics.deret import Pergantian, pergantian
from metrics.jalur import jalur_rencana, kerucut
from metrics.revisi import revisi
from metrics.tiap_aturan import tiap_aturan
from tests.metrics.rencana import angka, rencana, target, ukur


def test_poverty_of_lahat_is_another_capaian_by_ratio_and_the_same_under_any_cap() -> None:
    semua = tiap_aturan(Target(9.8, 9.8), 15.0, Arah.TURUN, Aturan())

    isi = {(m.setelan, m.nilai): m for m in semua}
    assert len(isi) == len(semua) == 10
    rasio = isi["formula_turun", "rasio"]
    assert rasio.hasil.nilai is not None
    assert (round(rasio.hasil.nilai, 2), rasio.sama, rasio.berlaku) == (65.33, False, False)
    assert isi["formula_turun", "selisih"].berlaku
    assert all(m.sama for kunci, m in isi.items() if kunci[0] != "formula_turun")
    assert [k for k, m in isi.items() if m.berlaku] == [
        ("formula_turun", "selisih"), ("maks", "120"), ("batas", "bawah"),
    ]  # fmt: skip


def test_the_formula_is_no_choice_where_higher_is_better() -> None:
    aturan = Aturan(FormulaTurun.RASIO, 100.0, Batas.ATAS)
    semua = tiap_aturan(Target(80, 80), 100, Arah.NAIK, aturan)

    assert {m.setelan for m in semua} == {"maks", "batas"}
    assert {m.nilai: m.hasil.nilai for m in semua if m.setelan == "maks"} == {
        "tanpa": 125.0, "100": 100.0, "120": 120.0, "150": 125.0, "200": 125.0,
    }  # fmt: skip


def test_a_band_changes_the_class_and_not_the_figure() -> None:
    (bulat,) = (
        m
        for m in tiap_aturan(Target(100, 100), 90.5, Arah.NAIK, Aturan())
        if m.nilai == Batas.BULAT
    )

    assert bulat.hasil.nilai == 90.5
    assert not bulat.sama


def riwayat(*baris: tuple[int, int, float, int, int]) -> pd.DataFrame:
    kolom = ["tahun", "triwulan", "nilai", "from_load", "to_load"]
    return pd.DataFrame(baris, columns=kolom).assign(wilayah="1604")


def test_a_replaced_figure_stands_beside_the_one_that_replaced_it() -> None:
    semula = revisi(riwayat((2023, 0, 15.1, 3, 7), (2023, 0, 15.0, 7, 0), (2022, 0, 16.0, 3, 0)), 9)

    assert semula[["tahun", "nilai", "kini"]].to_numpy().tolist() == [[2023, 15.1, 15.0]]


def test_an_earlier_state_knows_no_later_revision() -> None:
    semua = riwayat((2023, 0, 15.1, 3, 7), (2023, 0, 15.0, 7, 0))

    assert revisi(semua, 6).empty
    assert len(revisi(semua, 7)) == 1


def test_read_again_unchanged_undone_or_of_a_quarter_is_no_revision() -> None:
    sama = riwayat((2023, 0, 15.0, 3, 7), (2023, 0, 15.0, 7, 0), (2023, 2, 4.0, 3, 7))
    ditarik = riwayat((2023, 0, 15.0, 3, 7))

    assert revisi(sama, 9).empty
    assert revisi(ditarik, 9)["kini"].isna().tolist() == [True]


def test_a_value_that_stood_twice_is_told_once() -> None:
    semua = riwayat((2023, 0, 15.1, 3, 5), (2023, 0, 14.0, 5, 6), (2023, 0, 15.1, 6, 8),
                    (2023, 0, 15.0, 8, 0))  # fmt: skip

    assert revisi(semua, 9)["nilai"].tolist() == [15.1, 14.0]


def test_a_series_that_begins_later_and_lasts_longer_takes_over() -> None:
    ipm = {"baru": (2023, 2025), "lama": (2010, 2012), "sp2010": (2013, 2024)}

    assert pergantian(ipm) == (
        Pergantian(2013, "lama", "sp2010"),
        Pergantian(2023, "sp2010", "baru"),
    )


def test_series_that_run_side_by_side_do_not_take_over() -> None:
    assert pergantian({"P0": (2010, 2025), "P0_campuran": (2010, 2022)}) == ()
    assert pergantian({"P0": (2010, 2025), "P0_campuran": (2011, 2022)}) == ()
    assert pergantian({"P0": (2010, 2025)}) == ()


def test_the_cone_widens_year_by_year_up_to_the_projection() -> None:
    deret = [angka("P0", 2020, 16.0), angka("P0", 2021, 15.0), angka("P0", 2022, 14.6)]
    masukan = rencana([ukur("4.2", "P0", "turun")], [target("P0", 2025, 9.8, peran="akhir")], deret)

    (jalur,) = jalur_rencana(masukan, 2022)
    kini, jauh = kerucut(jalur), jalur.jalur.proyeksi

    assert [p.tahun for p in kini] == [2023, 2024, 2025]
    assert kini[-1] == jauh
    lebar = [p.atas - p.bawah for p in kini]
    assert lebar == sorted(lebar)
    assert kerucut(jalur_rencana(masukan, 2020)[0]) == ()
