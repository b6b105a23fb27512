"""The worked sum of a capaian: every step in words, and never another result than the capaian."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.aturan import Aturan, Batas, FormulaTurun
from domain.capaian import capaian
from domain.istilah import Arah, Keadaan
from domain.langkah import ARAH_TEKS, BATAS_TEKS, Bagian, Ukuran, hitungan
from domain.rumus import BATAS, NOL, RENTANG, RUMUS, SELISIH
from domain.target import Target

ATURAN = Aturan()


def langkah(target: Target | None, r: float | None, arah: Arah, **lain: object) -> list[str]:
    ukuran = lain.get("ukuran", Ukuran())
    aturan = lain.get("aturan", ATURAN)
    assert isinstance(ukuran, Ukuran)
    assert isinstance(aturan, Aturan)
    return [
        f"{g.bagian}|{g.teks}|{g.nilai}" for g in hitungan(target, r, arah, aturan, ukuran).langkah
    ]


def test_a_realisasi_outside_a_range_is_measured_against_the_nearest_bound():
    assert langkah(Target(11.9, 12.4), 11.44, Arah.TURUN) == [
        "arah|turun: makin rendah makin baik|None",
        "target|target: 11,90–12,40|None",
        "realisasi|realisasi: 11,44|11.44",
        "rumus|selisih: 100 × (2 × target − realisasi) ÷ target|None",
        "sumber|PermenPANRB 53/2014, kondisi khusus: makin rendah realisasi, makin baik|None",
        "pembanding|di luar target: batas terdekat 11,90 menjadi target|11.9",
        f"hitungan|100 × (2 × 11,90 − 11,44) ÷ 11,90 = 103,87|{100 * ((2 * 11.9 - 11.44) / 11.9)}",
        "pembulatan|dibulatkan 2 desimal: 103,87|103.87",
        "predikat|Sangat Tinggi (batas bawah: ≥ 91, ≥ 76, ≥ 66, ≥ 51)|None",
    ]


def test_what_the_cap_or_the_floor_takes_away_is_a_step():
    assert langkah(Target(10, 10), 0, Arah.TURUN)[-3:] == [
        "batasan|200,00 dibatasi maks 120|120.0",
        "pembulatan|dibulatkan 2 desimal: 120,00|120.0",
        "predikat|Sangat Tinggi (batas bawah: ≥ 91, ≥ 76, ≥ 66, ≥ 51)|None",
    ]
    assert langkah(Target(5, 5), -0.71, Arah.NAIK)[5].startswith(
        "hitungan|100 × −0,71 ÷ 5,00 = −14,20|"
    )
    assert langkah(Target(5, 5), -0.71, Arah.NAIK)[6] == "batasan|−14,20 di bawah 0 menjadi 0|0.0"
    assert not any(g.startswith("batasan") for g in langkah(Target(5, 5), 5, Arah.NAIK))


def test_levels_count_by_their_position_and_are_shown_by_their_label():
    opini = Ukuran(0, "opini_bpk")
    kurang = langkah(Target(4, 4), 3, Arah.ORDINAL, ukuran=opini)
    assert kurang[1:3] == ["target|target: WTP|None", "realisasi|realisasi: WDP|3"]
    assert kurang[5] == "hitungan|100 × tingkat 3 ÷ tingkat 4 = 75,00|75.0"
    cukup = langkah(Target(3, 3), 4, Arah.ORDINAL, ukuran=opini)
    assert cukup[5] == "hitungan|tingkat 4 ≥ tingkat 3 = 100,00|100.0"


@pytest.mark.parametrize(
    ("target", "r", "arah", "rumus"),
    [
        (Target(3.5, 4), 3.7, Arah.NAIK, RENTANG),
        (Target(75, None), 80, Arah.NAIK, BATAS),
        (Target(None, 10), 8, Arah.TURUN, BATAS),
        (Target(0, 0), 0, Arah.TURUN, NOL),
    ],
)
def test_a_rule_that_says_100_by_itself_needs_no_figures(
    target: Target, r: float, arah: Arah, rumus: object
):
    hasil = hitungan(target, r, arah, ATURAN)
    assert hasil.rumus is rumus
    assert hasil.teks(Bagian.HITUNGAN) == hasil.teks(Bagian.PEMBANDING) == ""
    assert hasil.teks(Bagian.PEMBULATAN) == "dibulatkan 2 desimal: 100,00"


@pytest.mark.parametrize(
    ("target", "r", "arah", "akhir"),
    [
        (Target(5, 5), None, Arah.NAIK, "keadaan|belum ada data|None"),
        (Target(5, 5), float("nan"), Arah.NAIK, "keadaan|belum ada data|None"),
        (None, 5, Arah.NAIK, "keadaan|tanpa target|None"),
        (Target(5, 5), 5, Arah.NETRAL, "keadaan|tidak dinilai|None"),
        (Target(0, 0), 3, Arah.TURUN, "penyimpangan|penyimpangan dari target: +3,00 poin|3"),
        (Target(-2, -1), 0.5, Arah.NAIK, "penyimpangan|penyimpangan dari target: +1,50 poin|1.5"),
    ],
)
def test_what_cannot_be_scored_ends_with_its_reason(
    target: Target | None, r: float | None, arah: Arah, akhir: str
):
    assert langkah(target, r, arah)[-1] == akhir


def test_a_formula_outside_its_domain_says_where_it_holds():
    hasil = hitungan(Target(10, 10), 0, Arah.TURUN, Aturan(formula_turun=FormulaTurun.RASIO))
    assert hasil.teks(Bagian.KEADAAN) == (
        "tidak dapat dihitung: rumus ini berlaku bila target > 0 dan realisasi > 0"
    )
    assert (hasil.rumus is not None, hasil.hasil.nilai) == (True, None)


def test_what_is_missing_is_named_and_the_cells_of_what_is_there_too():
    teks = langkah(None, float("nan"), Arah.TURUN)
    assert teks[1] == "target|target: tidak ada|None"
    teks = langkah(Target(9.8, 9.8), float("nan"), Arah.TURUN)
    assert teks[2] == "realisasi|realisasi: belum ada data|None"
    asal = {"target": "rpjmd.xlsx!Target!K2", "realisasi": "p0.xlsx!Tabel!O7"}
    teks = langkah(Target(9.8, 9.8), 15, Arah.TURUN, ukuran=Ukuran(2, asal=asal))
    assert teks[1] == "target|target: 9,80 (rpjmd.xlsx!Target!K2)|None"
    assert teks[2] == "realisasi|realisasi: 15,00 (p0.xlsx!Tabel!O7)|15"
    assert langkah(Target(9.8, 9.8), None, Arah.TURUN)[2] == (
        "realisasi|realisasi: belum ada data|None"
    )


def test_every_arah_and_band_reading_has_its_words():
    assert set(ARAH_TEKS) == set(Arah)
    assert set(BATAS_TEKS) == set(Batas)
    teks = langkah(Target(9, 9), 9, Arah.NAIK, aturan=Aturan(batas=Batas.ATAS, label="baik"))
    assert teks[-1] == "predikat|Sangat Baik (batas atas: > 90, > 75, > 65, > 50)|None"


def test_the_registry_names_every_formula_once_with_text_source_and_domain():
    assert len({r.kode for r in RUMUS}) == len(RUMUS) == 8
    assert all(r.teks and r.sumber and r.berlaku for r in RUMUS)
    assert SELISIH in RUMUS


@given(
    st.one_of(st.none(), st.integers(-20, 200).map(lambda n: n / 10)),
    st.one_of(st.none(), st.integers(0, 50).map(lambda n: n / 10)),
    st.one_of(st.none(), st.integers(-50, 300).map(lambda n: n / 10)),
    st.sampled_from(Arah),
    st.builds(
        Aturan,
        formula_turun=st.sampled_from(FormulaTurun),
        maks=st.sampled_from([None, 100.0, 120.0]),
        batas=st.sampled_from(Batas),
    ),
)
def test_the_sum_never_gives_another_result_than_the_capaian(
    bawah: float | None, lebar: float | None, r: float | None, arah: Arah, aturan: Aturan
):
    atas = None if lebar is None else (bawah or 0) + lebar
    target = None if bawah is None and atas is None else Target(bawah, atas)
    hasil = hitungan(target, r, arah, aturan)
    assert hasil.hasil == capaian(target, r, arah, aturan)
    dinilai = hasil.hasil.keadaan is Keadaan.DINILAI
    assert bool(hasil.teks(Bagian.PREDIKAT)) is dinilai
    assert bool(hasil.teks(Bagian.KEADAAN)) is not dinilai


def test_figures_are_written_with_their_own_decimals():
    tiga = langkah(Target(0, 0), 0.334, Arah.TURUN, ukuran=Ukuran(3))
    assert tiga[-1] == "penyimpangan|penyimpangan dari target: +0,334 poin|0.334"
    rentang = langkah(Target(0.308, 0.324), 0.334, Arah.TURUN, ukuran=Ukuran(3))
    assert rentang[2] == "realisasi|realisasi: 0,334|0.334"
    assert "batas terdekat 0,324" in rentang[5]
    sama = langkah(Target(4, 4), 4, Arah.ORDINAL, ukuran=Ukuran(0, "opini_bpk"))
    assert sama[5] == "hitungan|tingkat 4 ≥ tingkat 4 = 100,00|100.0"
