"""Findings on the way to the target and on the figures: each rule, its words and its limits."""

from dataclasses import replace

import pandas as pd
import pytest

from domain.kalimat import SPASI
from metrics.bahan import Temuan, Tingkat
from metrics.bahan_rencana import bahan_rencana, dibandingkan, terakhir
from metrics.kinerja import kinerja
from metrics.sorotan import Pembanding
from metrics.temuan import temuan
from metrics.temuan_kode import ATURAN_TEMUAN, alamat
from tests.metrics.rencana import Masukan, Row, angka, rencana, target, ukur


def ditemukan(masukan: Masukan, tahun: int, triwulan: int = 0) -> dict[str, Temuan]:
    """The findings of a state by kode; of several of a kode the most pressing."""
    hasil = temuan(bahan_rencana(masukan, kinerja(masukan, tahun, triwulan), None))
    return {t.kode: t for t in reversed(hasil)}


def jalan(*nilai: float, arah: str = "naik", akhir: float = 70) -> Masukan:
    """An indikator from 2018 on, on its way to `akhir` in 2023."""
    return rencana(
        [ukur("4.2", "JALAN", arah)],
        [
            target("JALAN", 2018, nilai[0], peran="awal"),
            target("JALAN", 2023, akhir, peran="akhir"),
        ],
        [angka("JALAN", 2019 + i, n) for i, n in enumerate(nilai[1:])],
    )


@pytest.mark.parametrize(
    ("masukan", "tingkat", "isi"),
    [
        (
            jalan(50, 58, 57),
            Tingkat.MEMBURUK,
            "58,00 % (2019) menjadi 57,00 % (2020), menjauhi target 70,00 % (2023). "
            "Laju naik yang terjadi 3,50 poin per tahun; yang diperlukan 4,00.",
        ),
        (
            jalan(50, 49, 48),
            Tingkat.MENDESAK,
            "49,00 % (2019) menjadi 48,00 % (2020), menjauhi target 70,00 % (2023). "
            "Yang terjadi turun 1,00 poin per tahun; yang diperlukan naik 4,00.",
        ),
        (
            jalan(10, 8, 9, arah="turun", akhir=2),
            Tingkat.MEMBURUK,
            "8,00 % (2019) menjadi 9,00 % (2020), menjauhi target 2,00 % (2023). "
            "Laju turun yang terjadi 0,50 poin per tahun; yang diperlukan 1,60.",
        ),
    ],
)
def test_off_track_and_worsening(masukan: Masukan, tingkat: Tingkat, isi: str):
    satu = ditemukan(masukan, 2020)["keluar_jalur_memburuk"]
    assert (satu.tingkat, satu.isi.replace(SPASI, " ")) == (tingkat, isi)
    assert satu.judul == "JALAN keluar jalur dan memburuk"


@pytest.mark.parametrize(
    ("masukan", "tahun"),
    [
        (jalan(50, 52, 53), 2020),  # off track, but moving the right way
        (jalan(50, 62, 61), 2020),  # the wrong way, but ahead of the pace needed
        (jalan(50, 58, 58.001), 2020),  # no movement as displayed
        (jalan(50, 45), 2019),  # two years give no verdict
        (jalan(50, 58, 57), 2021),  # the figure is of the year before
        (jalan(50, 58, 59, 60, 61, 57), 2023),  # the target's own year: missed, not off track
        (jalan(50, 49, 48, arah="netral"), 2020),
    ],
)
def test_what_is_not_off_track_and_worsening(masukan: Masukan, tahun: int):
    assert "keluar_jalur_memburuk" not in ditemukan(masukan, tahun)


def test_an_end_target_reached_early_is_told_with_how_early():
    satu = ditemukan(jalan(50, 60, 71), 2020)["target_lebih_awal"]
    assert satu.tingkat is Tingkat.MEMBAIK
    assert satu.judul == "Target akhir JALAN tercapai lebih awal"
    assert satu.isi.replace(SPASI, " ") == (
        "71,00 % (2020) memenuhi target 70,00 % (2023), 3 tahun lebih awal."
    )
    assert "target_lebih_awal" not in ditemukan(jalan(50, 60, 65, 66, 67, 71), 2023)


def kabar(*angka_: Row, agregasi: str = "tahunan") -> Masukan:
    masukan = rencana([ukur("4.2", "JALAN", "naik", agregasi)], [], angka_)
    masukan.indikator["opd"] = "DPUPR"
    return masukan


@pytest.mark.parametrize(
    ("masukan", "tahun", "triwulan", "isi"),
    [
        (kabar(angka("JALAN", 2021, 5)), 2023, 0, "Angka terakhir tahun 2021, 2 tahun tanpa"),
        (kabar(angka("JALAN", 2021, 5), angka("JALAN", 2023, None)), 2023, 0, "Angka terakhir tah"),
        (kabar(), 2020, 0, "Belum pernah ada angka, 2 tahun tanpa pembaruan (DPUPR)."),
        (
            kabar(angka("JALAN", 2022, 5, 4), agregasi="posisi_akhir"),
            2023,
            2,
            "Angka terakhir TW IV 2022, 2 triwulan tanpa pembaruan (DPUPR).",
        ),
        (kabar(angka("JALAN", 2020, 5)), 2023, 1, "Angka terakhir tahun 2020, 2 tahun tanpa"),
    ],
)
def test_what_has_no_new_figure_for_two_periods(
    masukan: Masukan, tahun: int, triwulan: int, isi: str
):
    satu = ditemukan(masukan, tahun, triwulan)["belum_diperbarui"]
    assert satu.isi.replace(SPASI, " ").startswith(isi)
    assert satu.tingkat is Tingkat.CATATAN


@pytest.mark.parametrize(
    ("masukan", "tahun", "triwulan"),
    [
        (kabar(angka("JALAN", 2022, 5)), 2023, 0),
        (kabar(angka("JALAN", 2021, 5)), 2023, 1),  # that of 2022 comes during 2023
        (kabar(angka("JALAN", 2023, 5, 1), agregasi="posisi_akhir"), 2023, 2),
        (kabar(angka("JALAN", 2022, 5), agregasi="posisi_akhir"), 2023, 1),
        (kabar(), 2019, 0),
    ],
)
def test_what_is_recent_enough_is_no_finding(masukan: Masukan, tahun: int, triwulan: int):
    assert "belum_diperbarui" not in ditemukan(masukan, tahun, triwulan)


def test_a_figure_after_the_period_is_not_its_last():
    frame = kabar(angka("JALAN", 2022, 5, 3), angka("JALAN", 2023, 6)).realisasi
    assert terakhir(frame, 2022, 0) == {"JALAN": (2022, 3)}
    assert terakhir(frame, 2023, 3) == {"JALAN": (2022, 3)}
    assert terakhir(frame, 2023, 4) == {"JALAN": (2023, 4)}


def test_figures_that_contradict_each_other_name_both_cells():
    masukan = rencana(
        [ukur("4.2", "JALAN", "naik", "posisi_akhir")],
        [target("JALAN", 2023, 70), target("JALAN", 2023, 68, peran="akhir")],
        [angka("JALAN", 2023, 60), *(angka("JALAN", 2023, 61 + n, n) for n in (1, 2, 3, 4))],
    )
    hasil = temuan(bahan_rencana(masukan, kinerja(masukan, 2023), None))
    isi = [t.isi for t in hasil if t.kode == "data_meragukan"]
    assert isi == [
        "Kondisi akhir dan target tahun terakhir berbeda: tertulis 68,00, menurut pasangannya "
        "70,00 (Lembar!T2023.0; Lembar!T2023.0).",
        "Realisasi setahun dan realisasi triwulannya berbeda: tertulis 60,00, menurut pasangannya "
        "65,00 (Lembar!R2023.0; Lembar!R2023.1; Lembar!R2023.2; Lembar!R2023.3; Lembar!R2023.4).",
    ]
    assert "data_meragukan" in ditemukan(masukan, 2022)  # the plan's end contradicts in every year


def test_a_weak_figure_is_doubtful():
    masukan = rencana([ukur("4.2", "P0")], [], [angka("P0", 2023, 5, status="presisi_rendah")])
    satu = ditemukan(masukan, 2023)["data_meragukan"]
    assert (satu.judul, satu.isi.replace(SPASI, " ")) == (
        "Data kemiskinan 2023 meragukan",
        "5,00 % bertanda presisi rendah (Lembar!R2023.0).",
    )


def test_beside_others_only_what_has_a_figure_in_the_year_is_compared():
    masukan = rencana(
        [ukur("4.2", "P0", "turun"), ukur("4.2", "P1", "turun")],
        [],
        [angka("P0", t, n) for t, n in ((2018, 4), (2019, 5))],
    )
    dasar = bahan_rencana(masukan, kinerja(masukan, 2019), None)
    lain = pd.DataFrame(
        [("P0", w, t, n) for w, t, n in (("1604", 2018, 4.0), ("1604", 2019, 5.0),
         ("1607", 2018, 4.5), ("1607", 2019, 4.5), ("16", 2018, 4.0), ("16", 2019, 4.0),
         ("1604", 2020, 9.0))] + [("P1", "1604", 2018, 1.0)],
        columns=["indikator", "wilayah", "tahun", "nilai"],
    )  # fmt: skip
    hasil = dibandingkan(dasar, lain, "1604", Pembanding("16", ("1604", "1607")), "Sumsel")
    assert (list(hasil.peringkat), list(hasil.jarak), hasil.acuan) == (["P0"], ["P0"], "Sumsel")
    kode = {t.kode for t in temuan(hasil)}
    assert {"peringkat_memburuk", "jarak_melebar"} <= kode
    assert hasil.peringkat["P0"][-1]["tahun"] == 2019


def test_every_finding_has_its_rule_in_words_and_a_page():
    masukan = replace(jalan(50, 49, 48), indikator=jalan(50).indikator)
    for t in temuan(bahan_rencana(masukan, kinerja(masukan, 2020), None)):
        assert ATURAN_TEMUAN[t.kode].aturan
        assert alamat(t, {"wilayah": "1604"}).startswith(("/tren?wil", "/sasaran?wil"))
    assert alamat(
        Temuan("peringkat_memburuk", Tingkat.MEMBURUK, "", "", "P0"), {"wilayah": "1604"}
    ) == "/peringkat?wilayah=1604&indikator=P0"  # fmt: skip
