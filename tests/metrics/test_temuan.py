"""Findings: each rule, its words, and the order in which leaders meet them."""

from dataclasses import replace

import pandas as pd
import pytest

from domain.aturan import Aturan, FormulaTurun
from domain.istilah import Arah
from domain.kalimat import SPASI
from metrics.bahan import Bahan, Temuan, Tingkat
from metrics.kinerja import kinerja
from metrics.peringkat import peringkat_tahunan
from metrics.perubahan import jarak, laju_rencana
from metrics.temuan import temuan
from tests.metrics.rencana import Masukan, angka, bertiga, rencana, target, ukur

LAHAT = rencana(
    [ukur("4.1", "LPE"), ukur("4.2", "P0", "turun")],
    [target("P0", 2018, 16.16, peran="awal"), target("P0", 2023, 9.8, peran="akhir")],
    [angka("P0", 2023, 15.0), angka("LPE", 2023, 6.73)],
)
RANKS = pd.DataFrame(
    [(f"16{w:02}", tahun, nilai) for tahun, isi in {
        2017: [20, 16.8, 9], 2018: [19, 16.15, 16.5], 2019: [None, 15.92, None],
        2020: [19, 15.95, 16.1], 2021: [20, 16.46, 15.84], 2022: [18, 15.61, 14],
        2023: [18.26, 15.0, 14.9], 2024: [10, 14.14, 9],
    }.items() for w, nilai in zip((13, 4, 6), isi, strict=True)],
    columns=["wilayah", "tahun", "nilai"],
)  # fmt: skip


def seri(isi: dict[int, float]) -> pd.DataFrame:
    return pd.DataFrame(list(isi.items()), columns=["tahun", "nilai"])


def polos(hasil: tuple[Temuan, ...]) -> list[tuple[str, str, str]]:
    return [(t.kode, t.judul, t.isi.replace(SPASI, " ")) for t in hasil]


def test_what_the_regent_of_lahat_reads_in_2023():
    bahan = Bahan(
        kinerja(LAHAT, 2023),
        kinerja(LAHAT, 2022),
        "Sumatera Selatan",
        peringkat={"P0": peringkat_tahunan(bertiga(RANKS), "1604", Arah.TURUN)},
        jarak={"P0": jarak(seri({2022: 15.61, 2023: 15.0}), seri({2022: 11.9, 2023: 11.78}), 2)},
        laju={"P0": laju_rencana(LAHAT, "P0", 2023)},
    )
    assert polos(temuan(bahan)) == [
        ("target_akhir_tidak_tercapai", "Target kemiskinan 2023 tidak tercapai",
         "15,00 % terhadap target 9,80 %: capaian 46,94 (rumus selisih; 65,33 bila rasio). "
         "Laju turun yang terjadi 0,23 poin per tahun; yang diperlukan 1,27."),
        ("peringkat_memburuk", "Peringkat kemiskinan memburuk",
         "Dari ke-3 (2018) menjadi ke-2 termiskin dari 3 (2023), sejak 2021."),
        ("jarak_menyempit", "Jarak kemiskinan ke Sumatera Selatan menyempit",
         "3,71 poin di atas Sumatera Selatan (2022) menjadi 3,22 poin di atas (2023)."),
        ("sasaran_belum_dinilai", "2 sasaran belum dapat dinilai",
         "1 tanpa target, 1 belum ada indikator. "
         "Muat buku kerja rencana atau realisasi yang memuatnya."),
    ]  # fmt: skip


def test_the_other_formula_is_the_one_not_in_force():
    rasio = replace(LAHAT, aturan=Aturan(formula_turun=FormulaTurun.RASIO))
    isi = temuan(Bahan(kinerja(rasio, 2023)))[0].isi
    assert "capaian 65,33 (rumus rasio; 46,94 bila selisih)" in isi


def tahunan(realisasi: float, tahun: int = 2021, arah: str = "naik") -> Masukan:
    return rencana(
        [ukur(s, f"I{s}", arah) for s in ("4.1", "4.2", "4.3")],
        [target(f"I{s}", t, 100) for s in ("4.1", "4.2", "4.3") for t in (2020, 2021)],
        [angka(f"I{s}", tahun, realisasi) for s in ("4.1", "4.2", "4.3")]
        + [angka(f"I{s}", 2020, 80) for s in ("4.1", "4.2", "4.3")],
    )


@pytest.mark.parametrize(
    ("realisasi", "tingkat"),
    [
        (40, Tingkat.MENDESAK),
        (60, Tingkat.MENDESAK),
        (70, Tingkat.MEMBURUK),
        (99.98, Tingkat.CATATAN),
    ],
)
def test_a_missed_yearly_target_presses_by_its_class(realisasi: float, tingkat: Tingkat):
    hasil = temuan(Bahan(kinerja(tahunan(realisasi), 2021)))
    assert {(t.kode, t.tingkat) for t in hasil} == {("target_tidak_tercapai", tingkat)}
    assert hasil[0].judul == "Target i4.1 2021 tidak tercapai"


@pytest.mark.parametrize("realisasi", [100, 99.996, 130])
def test_a_target_that_is_met_as_shown_is_no_finding(realisasi: float):
    assert temuan(Bahan(kinerja(tahunan(realisasi), 2021))) == ()


def test_up_to_a_quarter_a_target_is_not_yet_reached_and_the_end_is_not_judged():
    masukan = rencana(
        [ukur("4.1", "PAD", "naik", "kumulatif")],
        [target("PAD", 2023, 10, triwulan=n) for n in (1, 2, 3, 4)],
        [angka("PAD", 2023, 8, 1)],
    )
    hasil = temuan(Bahan(kinerja(masukan, 2023, 1)))[0]
    assert (hasil.kode, hasil.judul) == (
        "target_tidak_tercapai",
        "Target PAD s.d. TW I 2023 belum tercapai",
    )


def test_a_class_that_fell_is_told_with_both_years_and_the_label_in_force():
    masukan = replace(tahunan(60), aturan=Aturan(label="baik"))
    hasil = temuan(Bahan(kinerja(masukan, 2021), kinerja(masukan, 2020)))
    turun = [t for t in hasil if t.kode == "kelas_turun"]
    assert [t.indikator for t in turun] == ["I4.1", "I4.2", "I4.3"]
    assert turun[0].isi == "Dari Baik 80,00 (2020) menjadi Kurang 60,00 (2021)."
    assert turun[0].tingkat is Tingkat.MEMBURUK


def test_a_class_that_rose_or_stayed_or_was_unknown_is_no_finding():
    for realisasi in (80, 95):
        masukan = tahunan(realisasi)
        hasil = temuan(Bahan(kinerja(masukan, 2021), kinerja(masukan, 2020)))
        assert "kelas_turun" not in {t.kode for t in hasil}
    masukan = tahunan(60)
    hasil = temuan(Bahan(kinerja(masukan, 2021), kinerja(masukan, 2019)))
    assert "kelas_turun" not in {t.kode for t in hasil}


def pada(tahun: int, arah: str, ranks: pd.DataFrame) -> dict[str, Tingkat]:
    masukan = rencana([ukur("4.2", "P0", arah)], [target("P0", tahun, 1)], [angka("P0", tahun, 1)])
    bahan = Bahan(
        kinerja(masukan, tahun),
        peringkat={"P0": peringkat_tahunan(bertiga(ranks), "1604", Arah(arah))},
    )
    return {t.kode: t.tingkat for t in temuan(bahan) if t.kode.startswith("peringkat")}


def test_a_rank_worsens_towards_the_end_officials_count_from_or_away_from_it():
    assert pada(2023, "turun", RANKS) == {"peringkat_memburuk": Tingkat.MEMBURUK}
    assert pada(2023, "naik", RANKS) == {"peringkat_membaik": Tingkat.MEMBAIK}
    assert pada(2023, "netral", RANKS) == {}


def test_a_rank_that_stayed_is_unknown_or_stands_among_others_is_no_finding():
    assert pada(2020, "turun", RANKS) == {}  # 3rd as in 2018
    assert pada(2019, "turun", RANKS) == {}  # one of three: not ranked
    assert pada(2025, "turun", RANKS) == {}
    lebih = pd.concat([RANKS, pd.DataFrame([("1607", 2023, 1.0)], columns=RANKS.columns)])
    assert pada(2023, "turun", lebih) == {}  # of 4 where it was of 3


@pytest.mark.parametrize(
    ("arah", "lalu", "kini", "kode", "tingkat"),
    [
        ("turun", 3.0, 4.0, "jarak_melebar", Tingkat.MEMBURUK),
        ("turun", -3.0, -4.0, "jarak_melebar", Tingkat.MEMBAIK),
        ("naik", 3.0, 4.0, "jarak_melebar", Tingkat.MEMBAIK),
        ("naik", -3.0, -4.0, "jarak_melebar", Tingkat.MEMBURUK),
        ("netral", 3.0, 4.0, "jarak_melebar", Tingkat.CATATAN),
        ("turun", 4.0, 3.0, "jarak_menyempit", Tingkat.CATATAN),
    ],
)
def test_a_gap_presses_where_it_widens_on_the_wrong_side(
    arah: str, lalu: float, kini: float, kode: str, tingkat: Tingkat
):
    masukan = rencana([ukur("4.2", "P0", arah)])
    gap = jarak(seri({2022: lalu, 2023: kini}), seri({2022: 0.0, 2023: 0.0}), 2)
    hasil = temuan(Bahan(kinerja(masukan, 2023), acuan="Sumsel", jarak={"P0": gap}))
    assert (hasil[0].kode, hasil[0].tingkat) == (kode, tingkat)


def test_a_gap_that_stayed_or_is_of_another_year_is_no_finding():
    masukan = rencana([ukur("4.2", "P0", "turun")])
    for kini, tahun in ((3.0, 2023), (4.0, 2024)):
        gap = jarak(seri({2022: 3.0, 2023: kini}), seri({2022: 0.0, 2023: 0.0}), 2)
        hasil = temuan(Bahan(kinerja(masukan, tahun), acuan="Sumsel", jarak={"P0": gap}))
        assert [t.kode for t in hasil] == ["sasaran_belum_dinilai"]


def test_the_farther_from_its_target_the_earlier():
    masukan = rencana(
        [ukur("4.1", "A"), ukur("4.2", "B"), ukur("4.3", "C")],
        [target(k, 2023, 100, peran="akhir") for k in "ABC"],
        [angka("A", 2023, 70), angka("B", 2023, 90), angka("C", 2023, 10)],
    )
    assert [t.indikator for t in temuan(Bahan(kinerja(masukan, 2023)))] == ["C", "A", "B"]


@pytest.mark.parametrize(
    ("realisasi", "tingkat"),
    [
        (99.9, Tingkat.CATATAN),
        (76, Tingkat.CATATAN),
        (75, Tingkat.MENDESAK),
        (40, Tingkat.MENDESAK),
    ],
)
def test_a_missed_end_target_is_pressing_unless_its_class_is_tinggi(
    realisasi: float, tingkat: Tingkat
):
    akhir = rencana(
        [ukur("4.1", "LPE")], [target("LPE", 2023, 100, peran="akhir")],
        [angka("LPE", 2023, realisasi)],
    )  # fmt: skip
    hasil = [t for t in temuan(Bahan(kinerja(akhir, 2023))) if t.indikator == "LPE"]
    assert [(t.kode, t.tingkat) for t in hasil] == [("target_akhir_tidak_tercapai", tingkat)]


def test_of_equally_pressing_ones_a_missed_promise_comes_before_what_is_said_beside_it():
    masukan = rencana(
        [ukur("4.2", "P0", "turun")], [target("P0", 2021, 10)], [angka("P0", 2021, 10.5)]
    )
    gap = jarak(seri({2020: 40.0, 2021: 30.0}), seri({2020: 0.0, 2021: 0.0}), 2)
    hasil = temuan(Bahan(kinerja(masukan, 2021), acuan="Sumsel", jarak={"P0": gap}))
    catatan = [t.kode for t in hasil if t.tingkat is Tingkat.CATATAN]
    assert catatan == ["target_tidak_tercapai", "jarak_menyempit"]
