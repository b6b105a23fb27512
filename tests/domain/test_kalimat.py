"""Sentences composed from figures: right for what should rise, fall, stay, and what is unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import kalimat
from domain.istilah import Arah
from domain.kalimat import SPASI, Sebutan
from domain.laju import Laju, Titik
from domain.target import Target

P0 = Sebutan("Kemiskinan Lahat", "persen", 2, Arah.TURUN)
IPM = Sebutan("IPM Lahat", "poin", 2, Arah.NAIK)
RLS = Sebutan("Rata-rata lama sekolah Lahat", "tahun", 2, Arah.NAIK)
OPINI = Sebutan("Opini BPK Lahat", "", 0, Arah.ORDINAL, "opini_bpk")
SUHU = Sebutan("Inflasi Lahat", "persen", 2, Arah.TETAP)
GARIS = Sebutan("Garis kemiskinan Lahat", "rupiah per kapita per bulan", 0, Arah.NETRAL)
AKHIR = "target akhir RPJMD"


def polos(teks: str) -> str:
    return teks.replace(SPASI, " ")


def titik(nilai: float) -> Target:
    return Target(nilai, nilai)


def test_the_headline_of_lahat():
    akhir = kalimat.terhadap_target(15.0, titik(9.8), P0, AKHIR)
    teks = kalimat.judul(P0, 15.61, Titik(2023, 15.0), akhir)
    assert polos(teks) == (
        "Kemiskinan Lahat turun ke 15,00 %, masih 5,20 poin di atas target akhir RPJMD"
    )


def test_a_unit_never_breaks_from_its_number():
    teks = kalimat.judul(P0, 15.61, Titik(2023, 15.0), "masih " + kalimat.beda(5.2, P0))
    assert f"15,00{SPASI}%" in teks
    assert f"5,20{SPASI}poin" in teks
    assert kalimat.nilai(8.51, RLS) == f"8,51{SPASI}tahun"
    assert " " not in kalimat.nilai(412_345, GARIS)


@pytest.mark.parametrize(
    ("sebelum", "kini", "teks"),
    [
        (None, 15.0, "Kemiskinan Lahat 15,00 % pada 2023"),
        (14.0, 15.0, "Kemiskinan Lahat naik ke 15,00 %"),
        (15.004, 15.0, "Kemiskinan Lahat tetap pada 15,00 %"),  # equal as shown
    ],
)
def test_the_headline_says_how_it_moved(sebelum: float | None, kini: float, teks: str):
    assert polos(kalimat.judul(P0, sebelum, Titik(2023, kini))) == teks


@pytest.mark.parametrize(
    ("sebutan", "kini", "target", "teks"),
    [
        (P0, 15.0, titik(9.8), "masih 5,20 poin di atas target"),
        (P0, 9.0, titik(9.8), "sudah 0,80 poin di bawah target"),
        (P0, 9.801, titik(9.8), "tepat pada target"),
        (IPM, 68.4, titik(70), "masih 1,60 poin di bawah target"),
        (IPM, 71, titik(70), "sudah 1,00 poin di atas target"),
        (RLS, 8.5, titik(9), "masih 0,50 tahun di bawah target"),
        (P0, 11.44, Target(11.9, 12.4), "sudah 0,46 poin di bawah target"),
        (P0, 12.0, Target(11.9, 12.4), "di dalam rentang target"),
        (P0, 13.0, Target(11.9, 12.4), "masih 0,60 poin di atas target"),
        (IPM, 80, Target(75, None), "memenuhi target"),
        (IPM, 70, Target(75, None), "masih 5,00 poin di bawah target"),
        (P0, 4, Target(None, 5), "memenuhi target"),
        (SUHU, 4, titik(3), "1,00 poin di atas target"),  # no side of a tetap target is better
        (SUHU, 2, titik(3), "1,00 poin di bawah target"),
        (OPINI, 4, titik(4), "memenuhi target"),
        (OPINI, 3, titik(4), "di bawah target"),
        (OPINI, 1, Target(None, 2), "memenuhi target"),
    ],
)
def test_where_a_value_stands_to_its_target(
    sebutan: Sebutan, kini: float, target: Target, teks: str
):
    assert polos(kalimat.terhadap_target(kini, target, sebutan, "target")) == teks


def test_the_reading_of_a_trend_names_its_years_and_its_target():
    teks = kalimat.bacaan_tren(P0, Titik(2021, 16.46), Titik(2023, 15.0), titik(9.8))
    assert polos(teks) == (
        "Kemiskinan Lahat turun dari 16,46 % (2021) ke 15,00 % (2023), "
        "masih 5,20 poin di atas target 9,80 %"
    )


@pytest.mark.parametrize(
    ("sebutan", "awal", "akhir", "target", "teks"),
    [
        (P0, Titik(2023, 15), Titik(2023, 15), None, "Kemiskinan Lahat 15,00 % (2023)"),
        (P0, Titik(2014, 18.02), Titik(2015, 18.02), None,
         "Kemiskinan Lahat tetap 18,02 % (2014 dan 2015)"),
        (OPINI, Titik(2021, 3), Titik(2022, 4), titik(4),
         "Opini BPK Lahat naik dari WDP (2021) ke WTP (2022), memenuhi target WTP"),
        (GARIS, Titik(2021, 400000), Titik(2022, 412345), titik(1),
         "Garis kemiskinan Lahat naik dari 400.000 rupiah per kapita per bulan (2021) "
         "ke 412.345 rupiah per kapita per bulan (2022)"),  # netral: shown, never judged
    ],
)  # fmt: skip
def test_the_reading_of_other_trends(
    sebutan: Sebutan, awal: Titik, akhir: Titik, target: Target | None, teks: str
):
    assert polos(kalimat.bacaan_tren(sebutan, awal, akhir, target)) == teks


@pytest.mark.parametrize(
    ("posisi", "kode", "teks"),
    [
        (2, "P0", "ke-2 termiskin dari 17"),
        (1, "P0", "termiskin dari 17"),
        (3, "TPT", "ke-3 tertinggi dari 17"),
        (5, "IPM_UHH_SP2010", "ke-5 tertinggi dari 17"),
        (None, "P0", "belum diperingkat"),
    ],
)
def test_a_rank_is_said_from_its_end(posisi: int | None, kode: str, teks: str):
    assert kalimat.peringkat(posisi, 17, kode) == teks


@pytest.mark.parametrize(
    ("selisih", "teks"),
    [
        (3.22, "3,22 poin di atas Sumatera Selatan"),
        (-0.5, "0,50 poin di bawah Sumatera Selatan"),
        (0.004, "sama dengan Sumatera Selatan"),
        (None, "belum ada pembanding Sumatera Selatan"),
    ],
)
def test_the_gap_to_a_reference(selisih: float | None, teks: str):
    assert polos(kalimat.jarak(selisih, P0, "Sumatera Selatan")) == teks


@pytest.mark.parametrize(
    ("teramati", "diperlukan", "teks"),
    [
        (-0.232, -1.272, "Laju turun yang terjadi 0,23 poin per tahun; yang diperlukan 1,27"),
        (0.5, 1.5, "Laju naik yang terjadi 0,50 poin per tahun; yang diperlukan 1,50"),
        (0.1, -1.27, "Yang terjadi naik 0,10 poin per tahun; yang diperlukan turun 1,27"),
        (0, -1.27, "Tidak berubah; yang diperlukan turun 1,27"),
        (-0.1, 0, "Yang terjadi turun 0,10 poin per tahun; yang diperlukan tetap"),
        (0, 0, "Tidak berubah; yang diperlukan tetap"),
    ],
)
def test_the_rate_that_happened_and_the_rate_that_was_asked(
    teramati: float, diperlukan: float, teks: str
):
    assert polos(kalimat.laju_kalimat(Laju(teramati, diperlukan, None), P0)) == teks


def test_coverage_says_how_many_wait():
    assert polos(kalimat.cakupan(1, 17, 2023)) == (
        "1 dari 17 sasaran mempunyai nilai tahun 2023; 16 menunggu target atau data"
    )
    assert polos(kalimat.cakupan(17, 17, 2023, 2)) == (
        "17 dari 17 sasaran mempunyai nilai s.d. TW II 2023"
    )


def test_the_whole_is_told_only_where_enough_is_known():
    assert polos(kalimat.nilai_keseluruhan(46.94, 0.0118, 0.8)) == (
        "Nilai keseluruhan belum dapat disimpulkan: cakupan 1 % (batas 80 %)"
    )
    assert polos(kalimat.nilai_keseluruhan(None, 0, 0.8)).endswith("cakupan 0 % (batas 80 %)")
    assert polos(kalimat.nilai_keseluruhan(90.5, 0.8, 0.8)) == (
        "Nilai keseluruhan 90,50: cakupan 80 %"
    )


def test_a_quarterly_page_names_the_last_year_of_yearly_data():
    assert kalimat.data_tahunan(2023) == "data tahunan, terakhir 2023"
    assert kalimat.data_tahunan(None) == "data tahunan, belum ada"


def test_names_as_they_stand_in_a_sentence():
    assert kalimat.subjek("P0", "Kemiskinan (P0)") == "Kemiskinan"
    assert kalimat.subjek("jalan_mantap", "Jalan mantap") == "Jalan mantap"
    assert kalimat.di_tengah("Kemiskinan") == "kemiskinan"
    assert kalimat.di_tengah("IPM") == "IPM"
    assert kalimat.nama_singkat("Kabupaten Lahat") == "Lahat"
    assert kalimat.nama_singkat("Kota Solok") == "Kota Solok"  # not Kabupaten Solok


def test_unknown_is_a_dash_without_unit_and_a_level_is_its_label():
    assert kalimat.nilai(None, P0) == "–"
    assert kalimat.nilai(4, OPINI) == "WTP"
    assert kalimat.nilai(9, OPINI) == "9"
    assert kalimat.nilai(0.308, Sebutan("Gini", "rasio", 3, Arah.TURUN)) == "0,308"


@given(st.floats(0, 60), st.floats(0.01, 60), st.sampled_from([P0, IPM, SUHU]))
def test_masih_is_said_exactly_where_the_target_is_missed(
    kini: float, target: float, sebutan: Sebutan
):
    teks = kalimat.terhadap_target(kini, titik(target), sebutan, "target")
    beda = round(kini, 6) - round(target, 6)
    if "tepat" in teks or sebutan is SUHU:
        assert "masih" not in teks
    else:
        meleset = beda > 0 if sebutan.arah is Arah.TURUN else beda < 0
        assert teks.startswith("masih" if meleset else "sudah")


def test_decimals_are_those_of_the_indikator_in_every_sentence():
    gini = Sebutan("Rasio gini Lahat", "rasio", 3, Arah.TURUN)
    assert kalimat.gerak(0.3341, 0.3338, 3) == "tetap"
    assert kalimat.gerak(0.334, 0.333, 3) == "turun"
    assert kalimat.gerak(0.333, 0.334, 3) == "naik"
    assert polos(kalimat.beda(0.0112, gini)) == "0,011 poin"
    assert polos(kalimat.jarak(0.004, gini, "Sumsel")) == "0,004 poin di atas Sumsel"
    assert polos(kalimat.jarak(0.5, P0, "Sumsel")) == "0,50 poin di atas Sumsel"
    laju = Laju(-0.0021, -0.0051, None)
    assert "0,002 poin per tahun; yang diperlukan 0,005" in polos(kalimat.laju_kalimat(laju, gini))
    dekat = kalimat.terhadap_target(0.3341, titik(0.3338), gini, AKHIR)
    assert dekat == f"tepat pada {AKHIR}"
    assert kalimat.terhadap_target(0.334, titik(0.333), gini, AKHIR).startswith("masih 0,001")
    assert kalimat.di_tengah("Pdrb") == "pdrb"
    assert kalimat.periode(2023) == f"tahun{SPASI}2023"
    assert kalimat.periode(2023, 2) == f"s.d.{SPASI}TW{SPASI}II{SPASI}2023"
    assert polos(kalimat.nama_target(titik(4.0), OPINI)) == "target WTP"
