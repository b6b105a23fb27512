"""Peringkat: groups to choose from, all of it in the address, long names, gaps and spread."""

import pytest

from tests.pages.halaman import buka, terbaca

LAHAT = {"wilayah": "1604", "tahun": "2023", "indikator": "P0"}

pytestmark = pytest.mark.usefixtures("terbangun")


def test_the_groups_offered_are_those_the_figures_allow() -> None:
    assert buka("peringkat", **LAHAT).pilihan("kelompok") == [
        "Se-Sumatera Selatan", "Yang mempunyai rencana", "Pilihan sendiri",
    ]  # fmt: skip


def test_a_group_the_figures_do_not_allow_falls_back_with_a_word() -> None:
    halaman = buka("peringkat", **LAHAT, kelompok="nasional", dari="1900")

    assert halaman.cacat == []
    assert [t.split(";")[0] for t in halaman.toast] == [
        "Dibandingkan dengan “nasional” tidak tersedia di sini",
        "Dibandingkan dengan tahun “1900” tidak tersedia di sini",
    ]


def test_ones_own_group_is_made_of_the_address() -> None:
    halaman = buka("peringkat", **LAHAT, kelompok="pilihan", banding="1607,7312,zz")

    assert halaman.cacat == []
    assert halaman.uji.multiselect[0].value == ["1607", "7312"]
    assert "termiskin dari 3" in halaman.teks
    assert "Soppeng" in halaman.grafik


def test_ones_own_group_of_nobody_says_what_to_do() -> None:
    halaman = buka("peringkat", **LAHAT, kelompok="pilihan")

    assert halaman.cacat == []
    assert "Pilih kelompok atau indikator lain" in halaman.teks


def test_gap_and_spread_are_said() -> None:
    teks = buka("peringkat", **LAHAT).teks.replace("\u00a0", " ")

    assert "3,22 poin di atas Sumatera Selatan (2023), menyempit dari 3,71 poin (2022)" in teks
    assert "merapat: simpangan baku 17 wilayah" in teks
    assert "Penukal Abab Lematang Ilir" in teks


def test_the_year_of_comparison_goes_to_the_address() -> None:
    halaman = buka("peringkat", **LAHAT)
    halaman.uji.selectbox(key="pilih_dari").set_value(2010).run()

    assert halaman.uji.query_params["dari"] == "2010"
    assert "Lahat, 2010: " in terbaca(halaman.uji).grafik


def test_a_group_that_too_few_have_a_figure_of_is_not_ranked() -> None:
    halaman = buka("peringkat", wilayah="16", tahun="2023", indikator="P0")

    assert halaman.cacat == []
    assert "belum dapat diperingkat: baru 2 dari 38 wilayah mempunyai angka" in halaman.teks
    for kata in ("termiskin", "simpangan", "dari yang terendah"):
        assert kata not in halaman.teks


def test_every_chart_says_what_it_shows_and_has_its_table() -> None:
    halaman = buka("peringkat", **LAHAT, dari="2018")
    teks = halaman.teks.replace("\u00a0", " ")

    assert "Lahat ke-4 termiskin dari 17 (2010), kini ke-2 termiskin dari 17 (2023)." in teks
    assert "Kemiskinan turun di 14 dari 17 kabupaten/kota sejak 2018; Lahat turun 1,15 poin" in teks
    assert "kurang dari 80 % wilayah mempunyai angka: 2019." in teks
    assert teks.count("Lihat sebagai tabel") == 3
    assert "OKU Selatan" in halaman.grafik
