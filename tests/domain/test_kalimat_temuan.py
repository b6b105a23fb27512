"""Titles and bodies of findings."""

from domain import kalimat_temuan
from domain.istilah import Arah
from domain.kalimat import SPASI, Sebutan
from domain.laju import Titik
from domain.target import Target

P0 = Sebutan("Kemiskinan Lahat", "persen", 2, Arah.TURUN)


def polos(teks: str) -> str:
    return teks.replace(SPASI, " ")


def test_a_missed_target_and_one_not_yet_reached():
    assert kalimat_temuan.target_tidak_tercapai("Kemiskinan", 2023) == (
        "Target kemiskinan 2023 tidak tercapai"
    )
    assert kalimat_temuan.target_tidak_tercapai("IPM", 2023, 2) == (
        "Target IPM s.d. TW II 2023 belum tercapai"
    )


def test_the_sum_behind_a_missed_target_with_the_other_formula():
    lain = kalimat_temuan.rumus_lain("selisih", 65.3333, "rasio")
    assert polos(kalimat_temuan.terhadap(15.0, Target(9.8, 9.8), P0, 46.9388, lain)) == (
        "15,00 % terhadap target 9,80 %: capaian 46,94 (rumus selisih; 65,33 bila rasio)"
    )
    assert kalimat_temuan.rumus_lain("selisih", None, "rasio").endswith(
        "tidak dapat dihitung bila rasio"
    )
    assert polos(kalimat_temuan.terhadap(15.0, Target(9, 10), P0, 50)) == (
        "15,00 % terhadap target 9,00–10,00 %: capaian 50,00"
    )


def test_a_rank_that_moved_says_since_when():
    assert (
        kalimat_temuan.peringkat_bergeser(
            Titik(2018, 3), Titik(2023, 2), 2021, "ke-2 termiskin dari 17"
        )
        == "Dari ke-3 (2018) menjadi ke-2 termiskin dari 17 (2023), sejak 2021."
    )
    assert kalimat_temuan.peringkat_bergeser(
        Titik(2018, 3), Titik(2023, 2), 2023, "ke-2 termiskin dari 17"
    ).endswith("dari 17 (2023).")


def test_a_gap_that_moved_may_have_changed_sides():
    def teks(lalu: float, kini: float) -> str:
        return polos(
            kalimat_temuan.jarak_bergerak(Titik(2022, lalu), Titik(2023, kini), P0, "Sumsel")
        )

    assert teks(3.71, 3.22) == "3,71 poin di atas Sumsel (2022) menjadi 3,22 poin di atas (2023)."
    assert teks(3.71, -0.2) == "3,71 poin di atas Sumsel (2022) menjadi 0,20 poin di bawah (2023)."
    assert teks(3.71, 0.2).endswith("menjadi 0,20 poin di atas (2023).")
    assert teks(0, 0.001) == "Sama dengan Sumsel (2022) menjadi 0,00 poin (2023)."


def test_a_class_that_fell_and_why_sasaran_wait():
    assert kalimat_temuan.kelas_turun(("Tinggi", 80, 2022), ("Rendah", 60, 2023)) == (
        "Dari Tinggi 80,00 (2022) menjadi Rendah 60,00 (2023)."
    )
    assert polos(kalimat_temuan.belum_dapat_dinilai({"tanpa target": 6, "belum ada data": 1})) == (
        "6 tanpa target, 1 belum ada data. Muat buku kerja rencana atau realisasi yang memuatnya."
    )
