"""On track: where the base of a plan's indikator comes from, and what breaks a series."""

from typing import Any

import pytest

from domain.istilah import Arah
from domain.jalur import Metode, Proyeksi, Putusan, jalur
from domain.laju import Titik
from domain.seri import PutusSeri
from domain.target import Target
from metrics.jalur import (
    KONDISI_AWAL,
    REALISASI,
    REALISASI_PERTAMA,
    SESUDAH_PUTUS,
    JalurIndikator,
    jalur_rencana,
    kerucut,
)
from metrics.keluaran_jalur import isi_jalur, tabel_jalur
from tests.metrics.rencana import Row, angka, rencana, target, ukur

P0 = [angka("P0", 2016, 17.1), angka("P0", 2018, 16.15), angka("P0", 2019, 15.92),
      angka("P0", 2020, 15.95), angka("P0", 2022, None), angka("P0", 2023, 15.0)]  # fmt: skip
AKHIR = target("P0", 2023, 9.8, peran="akhir")
AWAL = target("P0", 2018, 16.16, peran="awal")


def satu(tahun: int, *target: Row, seri: Any = P0, metode: Metode = Metode.LINIER) -> Any:
    masukan = rencana([ukur("4.2", "P0", "turun")], target, seri)
    hasil = jalur_rencana(masukan, tahun, metode)
    assert len(hasil) == 1
    assert isinstance(hasil[0], JalurIndikator)
    return hasil[0]


def test_the_base_is_the_plan_s_kondisi_awal_and_the_points_follow_it():
    hasil = satu(2023, AWAL, AKHIR)
    assert (hasil.dasar, hasil.titik[0], hasil.titik[-1]) == (
        KONDISI_AWAL, Titik(2018, 16.16), Titik(2023, 15.0),
    )  # fmt: skip
    assert [t.tahun for t in hasil.titik] == [2018, 2019, 2020, 2023]
    assert (hasil.target, hasil.tahun_target) == (Target(9.8, 9.8), 2023)
    assert hasil.jalur == jalur(hasil.titik, Target(9.8, 9.8), 2023, Arah.TURUN)
    assert hasil.jalur.putusan is Putusan.TERBATAS
    assert (hasil.nama, hasil.satuan, hasil.desimal, hasil.putus) == ("P0", "persen", 2, None)


def test_without_a_kondisi_awal_the_last_figure_before_the_plan_is_the_base():
    assert (satu(2023, AKHIR).dasar, satu(2023, AKHIR).titik[0]) == (REALISASI, Titik(2018, 16.15))
    dalam = satu(2023, AKHIR, seri=P0[2:])
    assert (dalam.dasar, dalam.titik[0]) == (REALISASI_PERTAMA, Titik(2019, 15.92))
    rentang = satu(2023, target("P0", 2018, 16, 17, peran="awal"), AKHIR)
    assert rentang.dasar == REALISASI


def test_what_came_after_the_year_asked_for_is_not_known_yet():
    hasil = satu(2020, AWAL, AKHIR)
    assert hasil.titik[-1] == Titik(2020, 15.95)
    assert satu(2019, AWAL, AKHIR).jalur.putusan is Putusan.TITIK_KURANG
    assert satu(2015, AKHIR).titik == ()


def test_the_end_target_is_that_of_the_end_else_of_the_last_year_that_has_one():
    tahunan = [target("P0", 2021, 12.0), target("P0", 2022, 11.0)]
    assert satu(2023, *tahunan).tahun_target == 2022
    assert satu(2023, *tahunan).target == Target(11.0, 11.0)
    assert satu(2023, AKHIR, *tahunan).tahun_target == 2023
    triwulan = target("P0", 2023, 3.0, triwulan=4)
    assert satu(2023, *tahunan, triwulan).tahun_target == 2022
    tanpa = satu(2023)
    assert (tanpa.target, tanpa.tahun_target) == (None, 2023)
    assert tanpa.jalur.putusan is Putusan.TANPA_TARGET


def test_quarters_make_the_year_as_their_agregasi_says():
    masukan = rencana(
        [ukur("4.2", "PAD", agregasi="kumulatif")],
        [target("PAD", 2018, 40, peran="awal"), target("PAD", 2023, 100, peran="akhir")],
        [angka("PAD", 2019, 50), *(angka("PAD", 2020, 15, t) for t in (1, 2, 3, 4)),
         angka("PAD", 2021, 30, 1)],
    )  # fmt: skip
    assert jalur_rencana(masukan, 2021)[0].titik[1:] == (Titik(2019, 50), Titik(2020, 60))


def test_a_break_moves_the_base_once_there_is_a_figure_after_it(monkeypatch: pytest.MonkeyPatch):
    putus = PutusSeri("P0", 2020, "garis kemiskinan baru", "BPS")
    monkeypatch.setattr("domain.seri.PUTUS", (putus,))
    sesudah = satu(2023, AWAL, AKHIR)
    assert (sesudah.dasar, sesudah.putus) == (SESUDAH_PUTUS, putus)
    assert [t.tahun for t in sesudah.titik] == [2020, 2023]
    assert sesudah.jalur.putusan is Putusan.TITIK_KURANG
    sebelum = satu(2019, AWAL, AKHIR)
    assert (sebelum.dasar, sebelum.putus) == (KONDISI_AWAL, None)
    tanpa = satu(2023, AKHIR, seri=P0[3:])
    assert (tanpa.dasar, tanpa.putus) == (REALISASI_PERTAMA, None)


def test_an_indikator_of_two_nodes_is_judged_once_in_the_plan_s_order():
    masukan = rencana([ukur("4.3", "TPT", "turun"), ukur("4.2", "P0", "turun"),
                       ukur("4.1", "TPT", "turun")], [AKHIR], P0)  # fmt: skip
    assert [j.indikator for j in jalur_rencana(masukan, 2023)] == ["TPT", "P0"]
    assert jalur_rencana(masukan, 2023)[0].titik == ()


def test_the_method_is_chosen():
    hasil = satu(2023, AWAL, AKHIR, metode=Metode.CAGR)
    perlu = (9.8 / 16.16) ** (1 / 5) - 1
    assert hasil.jalur.pace == pytest.approx(((15 / 16.16) ** (1 / 5) - 1) / perlu)


def test_the_order_of_rows_changes_nothing():
    masukan = rencana([ukur("4.2", "P0", "turun")], [AWAL, AKHIR], P0)
    balik = rencana([ukur("4.2", "P0", "turun")], [AKHIR, AWAL], P0[::-1])
    assert jalur_rencana(masukan, 2023) == jalur_rencana(balik, 2023)


def test_the_kamus_bounds_the_projection_and_every_year_of_its_cone():
    masukan = rencana(
        [ukur("4.1", "X", rentang=(0, 100)), ukur("4.1", "Y")],
        [target(k, 2026, 99, peran="akhir") for k in "XY"],
        [angka(k, t, n) for k in "XY" for t, n in ((2019, 80), (2020, 88), (2021, 96))],
    )
    terbatas, bebas = jalur_rencana(masukan, 2021)
    assert (terbatas.jalur.proyeksi, bebas.jalur.proyeksi) == (
        Proyeksi(2026, 100, 100, 100, True), Proyeksi(2026, 136, 136, 136),
    )  # fmt: skip
    assert [(p.tahun, p.nilai, p.dibatasi) for p in kerucut(terbatas)][:2] == [
        (2022, 100, True), (2023, 100, True),
    ]  # fmt: skip
    isi = isi_jalur(terbatas, {})
    assert isi["proyeksi"]["dibatasi"] is True
    assert "100,00 (batas) (100,00 s.d. 100,00)" in tabel_jalur([terbatas], {})
    assert "batas" not in tabel_jalur([bebas], {})
