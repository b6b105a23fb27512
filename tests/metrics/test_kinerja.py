"""Kinerja of a wilayah: targets of year and end, quarters, the cascade and its roll-up."""

import math
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from domain.aturan import Aturan, FormulaTurun
from domain.istilah import Keadaan
from domain.jumlah import BobotSalah
from metrics.baris import baris as polos
from metrics.kinerja import KOLOM_INDIKATOR, Kinerja, kinerja, skor
from metrics.siap import siapkan
from tests.metrics.rencana import SIMPUL, TAUTAN, Masukan, angka, rencana, target, ukur

LAHAT = rencana(
    [ukur("4.1", "LPE"), ukur("4.2", "P0", "turun"), ukur("4.3", "TPT", "turun")],
    [target("P0", 2018, 16.16, peran="awal"), target("P0", 2023, 9.8, peran="akhir")],
    [angka("P0", 2021, 16.46), angka("P0", 2022, 15.61), angka("P0", 2023, 15.0),
     angka("LPE", 2023, 6.73)],
)  # fmt: skip


def baris(hasil: Kinerja, kode: str) -> "pd.Series[Any]":
    return hasil.indikator[hasil.indikator["indikator"] == kode].iloc[0]


def keadaan(hasil: Kinerja) -> dict[str, str]:
    return dict(zip(hasil.indikator["indikator"], hasil.indikator["keadaan"], strict=True))


def test_in_the_last_year_the_end_target_is_the_years():
    p0 = baris(kinerja(LAHAT, 2023), "P0")
    assert p0["capaian"] == pytest.approx(46.94, abs=0.005)
    assert (p0["predikat"], p0["keadaan"]) == ("sangat_rendah", "dinilai")
    assert (p0["dasar_target"], p0["tahun_target"], p0["target_teks"]) == ("akhir", 2023, "9,80")


def test_the_other_official_formula_gives_65_33():
    rasio = replace(LAHAT, aturan=Aturan(formula_turun=FormulaTurun.RASIO))
    assert baris(kinerja(rasio, 2023), "P0")["capaian"] == pytest.approx(65.33, abs=0.005)


@pytest.mark.parametrize("tahun", [2021, 2022])
def test_before_the_end_capaian_is_shown_against_it_but_neither_classed_nor_rolled_up(tahun: int):
    hasil = kinerja(LAHAT, tahun)
    p0 = baris(hasil, "P0")
    assert p0["keadaan"] == "tanpa_target_tahunan"
    assert not math.isnan(p0["capaian"])
    assert math.isnan(p0["capaian_tahun"])
    assert p0["predikat"] is None
    assert (p0["dasar_target"], p0["tahun_target"]) == ("akhir", 2023)
    assert hasil.sasaran["capaian"].isna().all()
    assert hasil.keseluruhan.nilai is None


def test_after_the_plan_its_end_target_is_no_target_of_the_year():
    assert keadaan(kinerja(LAHAT, 2024))["P0"] == "tanpa_target_tahunan"


def test_misi_4_shows_the_range_of_the_unknown():
    hasil = kinerja(LAHAT, 2023)
    misi = hasil.misi.iloc[0]
    assert (misi["keadaan"], misi["predikat"]) == ("sementara", None)
    assert (misi["diketahui"], misi["jumlah"]) == (1, 3)
    assert misi["bawah"] == pytest.approx(15.65, abs=0.005)
    assert misi["atas"] == pytest.approx(95.65, abs=0.005)
    assert hasil.keseluruhan.keadaan is Keadaan.SEMENTARA
    assert hasil.keseluruhan.cakupan == pytest.approx(1 / 3)
    assert hasil.sasaran["keadaan"].tolist() == ["tanpa_target", "dinilai", "tanpa_target"]


def test_a_yearly_target_goes_before_the_end_target():
    masukan = rencana(
        [ukur("4.2", "P0", "turun")],
        [target("P0", 2023, 12.0), target("P0", 2023, 9.8, peran="akhir")],
        [angka("P0", 2023, 15.0)],
    )
    p0 = baris(kinerja(masukan, 2023), "P0")
    assert (p0["bawah"], p0["dasar_target"]) == (12.0, "tahunan")


def test_each_figure_and_target_knows_its_cell():
    p0 = baris(kinerja(LAHAT, 2023), "P0")
    assert (p0["file_name"], p0["sheet"], p0["cell"], p0["raw_text"]) == (
        "berkas.xlsx", "Lembar", "R2023.0", "15.0",
    )  # fmt: skip
    assert (p0["target_cell"], p0["target_sumber"]) == ("T2023.0", "Perda")
    tpt = baris(kinerja(LAHAT, 2023), "TPT")
    assert (tpt["cell"], tpt["target_cell"], tpt["status"]) == ("", "", "")


def test_a_cell_that_says_there_is_none_is_unknown_and_keeps_its_cell():
    masukan = rencana([ukur("4.1", "LPE")], [target("LPE", 2023, 5)], [angka("LPE", 2023, None)])
    lpe = baris(kinerja(masukan, 2023), "LPE")
    assert (lpe["keadaan"], lpe["raw_text"], lpe["status"]) == ("belum_ada_data", "-", "kosong")


def test_the_latest_known_year_is_told_where_the_year_has_no_figure():
    masukan = rencana(
        [ukur("4.3", "TPT", "turun")],
        [target("TPT", 2023, 4)],
        [angka("TPT", 2021, 3.6), angka("TPT", 2022, 4.02), angka("TPT", 2024, 3.9)],
    )
    tpt = baris(kinerja(masukan, 2023), "TPT")
    assert (tpt["keadaan"], tpt["realisasi_tahun"]) == ("belum_ada_data", 2022)


TRIWULANAN = rencana(
    [ukur("4.1", "PAD", "naik", "kumulatif"), ukur("4.2", "JALAN", "naik", "posisi_akhir"),
     ukur("4.3", "WAKTU", "turun", "rata_rata"), ukur("4.3", "P0", "turun")],
    [target("PAD", 2023, 110), target("JALAN", 2023, 64), target("WAKTU", 2023, 7),
     target("P0", 2023, 9.8),
     *(target("PAD", 2023, t, triwulan=n) for n, t in enumerate([20, 25, 30, 35], 1)),
     *(target("JALAN", 2023, t, triwulan=n) for n, t in enumerate([60, 61, 62, 64], 1)),
     *(target("WAKTU", 2023, 7, triwulan=n) for n in (1, 2, 3, 4))],
    [*(angka("PAD", 2023, r, n) for n, r in enumerate([18, 27], 1)),
     *(angka("JALAN", 2023, r, n, status=s)
       for n, (r, s) in enumerate([(59, "tetap"), (60.5, "sementara")], 1)),
     *(angka("WAKTU", 2023, r, n, status=s)
       for n, (r, s) in enumerate([(8, "perkiraan"), (6, "sementara")], 1)),
     angka("P0", 2023, 15.0)],
)  # fmt: skip


def test_up_to_a_quarter_figure_and_target_follow_agregasi():
    hasil = kinerja(TRIWULANAN, 2023, 2).indikator.set_index("indikator")
    assert hasil["realisasi"].tolist()[:3] == [45, 60.5, 7]
    assert hasil["bawah"].tolist()[:3] == [45, 61, 7]
    assert hasil["capaian"].round(2).tolist()[:3] == [100, 99.18, 100]
    assert hasil["capaian_tahun"].round(2).tolist()[:3] == [40.91, 94.53, 100]


def test_a_figure_of_several_quarters_names_all_cells_and_its_weakest_status():
    hasil = kinerja(TRIWULANAN, 2023, 2)
    pad, jalan, waktu = (baris(hasil, kode) for kode in ("PAD", "JALAN", "WAKTU"))
    assert (pad["cell"], pad["raw_text"]) == ("R2023.1; R2023.2", "18; 27")
    assert (pad["file_name"], pad["target_cell"]) == ("berkas.xlsx", "T2023.1; T2023.2")
    assert (jalan["cell"], jalan["status"]) == ("R2023.2", "sementara")
    assert waktu["status"] == "perkiraan"


def test_yearly_data_is_never_repeated_on_a_quarterly_page():
    p0 = baris(kinerja(TRIWULANAN, 2023, 2), "P0")
    assert (p0["keadaan"], p0["realisasi_tahun"], p0["bawah"]) == ("data_tahunan", 2023, 9.8)
    assert math.isnan(p0["realisasi"])
    assert (p0["cell"], p0["predikat"]) == ("", None)


def test_the_sum_of_quarters_is_no_year_before_it_is_complete():
    hasil = kinerja(TRIWULANAN, 2023)
    assert keadaan(hasil) == {
        "PAD": "belum_ada_data",
        "JALAN": "belum_ada_data",
        "WAKTU": "belum_ada_data",
        "P0": "dinilai",
    }


def test_without_quarterly_targets_the_quarter_has_none_and_the_year_is_shown():
    masukan = rencana(
        [ukur("4.1", "PAD", "naik", "kumulatif")],
        [target("PAD", 2023, 100)],
        [angka("PAD", 2023, n * 10, n) for n in (1, 2, 3, 4)],
    )
    dua, empat = (baris(kinerja(masukan, 2023, n), "PAD") for n in (2, 4))
    assert (dua["keadaan"], dua["capaian_tahun"]) == ("tanpa_target", 30)
    assert (empat["keadaan"], empat["capaian"]) == ("dinilai", 100)  # s.d. TW IV is the year


def test_the_target_of_a_year_is_the_sum_of_its_quarters_where_only_those_are_known():
    masukan = rencana(
        [ukur("4.1", "PAD", "naik", "kumulatif")],
        [target("PAD", 2022, 25, triwulan=n) for n in (1, 2, 3, 4)],
        [angka("PAD", 2022, 90)],
    )
    pad = baris(kinerja(masukan, 2022), "PAD")
    assert (pad["bawah"], pad["capaian"], pad["dasar_target"]) == (100, 90, "tahunan")


def test_ranges_and_bounds_stay_what_they_are():
    masukan = rencana(
        [ukur("4.1", "LPE"), ukur("4.1", "IKLH"), ukur("4.2", "BPK", "ordinal", skala="opini_bpk")],
        [target("LPE", 2023, 4.6, 5.1), ("IKLH", "tahunan", 2023, 0, 69.0, None, *[""] * 8),
         target("BPK", 2023, 4)],
        [angka("LPE", 2023, 5.04), angka("IKLH", 2023, 69.2), angka("BPK", 2023, 3)],
    )  # fmt: skip
    hasil = kinerja(masukan, 2023).indikator
    assert hasil["target_teks"].tolist() == ["4,60–5,10", "≥ 69,00", "WTP"]
    assert hasil["capaian"].tolist() == [100, 100, 75]


def test_netral_is_shown_but_no_part_of_the_whole():
    masukan = rencana(
        [ukur("4.1", "GK", "netral"), ukur("4.2", "GK2", "netral"), ukur("4.2", "LPE")],
        [target("LPE", 2023, 5)],
        [angka("GK", 2023, 1), angka("LPE", 2023, 5)],
    )
    hasil = kinerja(masukan, 2023)
    assert keadaan(hasil)["GK"] == "tidak_dinilai"
    assert hasil.sasaran["keadaan"].tolist() == ["tidak_dinilai", "dinilai", "belum_ada_indikator"]
    assert hasil.sasaran["jumlah"].tolist() == [0, 1, 0]


def test_weights_of_indikator_and_nodes_count():
    masukan = rencana(
        [ukur("4.1", "A", bobot=3), ukur("4.1", "B", bobot=1), ukur("4.2", "C")],
        [target(k, 2023, 100) for k in "ABC"],
        [angka("A", 2023, 100), angka("B", 2023, 60), angka("C", 2023, 50)],
        simpul=SIMPUL[:4],
        tautan=[("misi", "4", "", 2.0), TAUTAN[0], ("sasaran", "4.1", "4.1", 3.0), TAUTAN[2]],
    )
    hasil = kinerja(masukan, 2023)
    assert hasil.sasaran["capaian"].tolist() == [90, 50]
    assert hasil.tujuan["capaian"].tolist() == [80]
    assert hasil.keseluruhan.nilai == 80
    assert hasil.keseluruhan.kelas is not None


def banyak_misi() -> Masukan:
    """Tujuan 1.2 serves both misi; tujuan 2.1 has no sasaran but an indikator of its own."""
    return rencana(
        [ukur("1.1", "A"), ukur("1.2", "B"), ukur("2.1", "C", jenis="tujuan"),
         ukur("1.1", "T", jenis="tujuan"), ukur("2", "M", jenis="misi")],
        [target(k, 2023, 100) for k in "ABCTM"],
        [angka("A", 2023, 100), angka("B", 2023, 50), angka("C", 2023, 70), angka("T", 2023, 10)],
        simpul=[("misi", "1", "Satu"), ("misi", "2", "Dua"), ("tujuan", "1.1", "a"),
                ("tujuan", "1.2", "b"), ("tujuan", "2.1", "c"), ("sasaran", "1.1", "x"),
                ("sasaran", "1.2", "y")],
        tautan=[("tujuan", "1.1", "1", 1.0), ("tujuan", "1.2", "2", 1.0),
                ("tujuan", "1.2", "1", 1.0), ("tujuan", "2.1", "2", 1.0),
                ("sasaran", "1.1", "1.1", 1.0), ("sasaran", "1.2", "1.2", 1.0)],
    )  # fmt: skip


def test_a_tujuan_that_serves_two_misi_counts_in_both_and_names_both():
    hasil = kinerja(banyak_misi(), 2023)
    assert hasil.misi["capaian"].tolist() == [75, 60]  # misi 2: tujuan 1.2 (50) and 2.1 (70)
    assert hasil.tujuan["induk"].tolist() == ["1", "1; 2", "2"]
    assert baris(hasil, "B")[["misi", "tujuan", "sasaran"]].tolist() == ["1; 2", "1.2", "1.2"]
    assert baris(hasil, "T")[["misi", "tujuan", "sasaran"]].tolist() == ["1", "1.1", None]


def test_a_node_with_nodes_below_is_not_moved_by_its_own_indikator():
    hasil = kinerja(banyak_misi(), 2023)
    assert hasil.tujuan["capaian"].tolist() == [100, 50, 70]  # T is shown, not rolled up
    assert hasil.misi["jumlah"].tolist() == [2, 2]


def test_indikator_stand_in_the_plans_order_whatever_the_order_of_rows():
    lurus = banyak_misi()
    acak = replace(
        lurus,
        **{
            nama: getattr(lurus, nama).sample(frac=1, random_state=3)
            for nama in ("simpul", "tautan", "indikator", "target", "realisasi")
        },
    )
    hasil, terbalik = kinerja(lurus, 2023), kinerja(acak, 2023)
    assert hasil.indikator["indikator"].tolist() == ["T", "A", "M", "B", "C"]
    for nama in ("indikator", "sasaran", "tujuan", "misi"):
        pd.testing.assert_frame_equal(getattr(hasil, nama), getattr(terbalik, nama))
    assert hasil.keseluruhan == terbalik.keseluruhan


def test_a_plan_of_nodes_without_any_misi_still_has_a_whole():
    masukan = rencana(
        [ukur("1", "A")],
        [target("A", 2023, 100)],
        [angka("A", 2023, 80)],
        simpul=[("misi", "9", "kosong"), ("sasaran", "1", "lepas")],
        tautan=[("sasaran", "1", "tidak ada", 1.0)],
    )
    hasil = kinerja(masukan, 2023)
    assert hasil.keseluruhan.nilai == 80
    assert baris(hasil, "A")["misi"] is None


def test_an_empty_plan_is_unknown_between_nothing_and_the_cap():
    hasil = kinerja(rencana([], simpul=[], tautan=[]), 2023)
    assert hasil.indikator.empty
    assert list(hasil.indikator.columns) == list(KOLOM_INDIKATOR)
    assert hasil.keseluruhan.keadaan is Keadaan.BELUM_ADA_INDIKATOR
    assert (hasil.keseluruhan.bawah, hasil.keseluruhan.atas) == (0, 120)


def test_weights_that_sum_to_zero_name_the_node():
    masukan = rencana([ukur("4.2", "P0", "turun", bobot=0)])
    with pytest.raises(BobotSalah, match=r"4\.2"):
        kinerja(masukan, 2023)


def test_an_indikator_at_two_nodes_counts_at_both():
    masukan = rencana(
        [ukur("4.1", "P0", "turun"), ukur("4.2", "P0", "turun")],
        [target("P0", 2023, 10)],
        [angka("P0", 2023, 12)],
    )
    hasil = kinerja(masukan, 2023)
    assert hasil.sasaran["capaian"].tolist()[:2] == [80, 80]


def test_the_rows_without_the_roll_up_are_those_of_each_year():
    masukan = LAHAT
    tahun = range(masukan.tahun_awal, masukan.tahun_akhir + 1)
    assert skor(masukan, tahun) == {t: polos(kinerja(masukan, t).indikator) for t in tahun}


def test_a_plan_made_ready_once_is_scored_as_one_made_ready_each_time():
    siap = siapkan(LAHAT)
    for t in (2019, 2023):
        sekali, setiap = kinerja(siap, t), kinerja(LAHAT, t)
        assert sekali.baris_indikator == setiap.baris_indikator
        assert sekali.keseluruhan == setiap.keseluruhan
    assert skor(siap, [2021]) == skor(LAHAT, [2021])
