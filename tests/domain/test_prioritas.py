"""Kinds of priorities by their code, the order of bidang, and the sentences on both."""

import pytest

from domain.istilah import Arah
from domain.kalimat import Sebutan, sebutkan
from domain.kalimat_prioritas import (
    capaian_kalimat,
    judul_prioritas,
    membaik_dari,
    peringkat_naik,
)
from domain.laju import Titik
from domain.prioritas import JenisPrioritas, jenis_prioritas, urutan_bidang
from domain.target import Target

LAHAT = Sebutan("Kemiskinan Lahat", "persen", 2, Arah.TURUN)


def biasa(teks: str) -> str:
    return teks.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kode", "jenis"),
    [
        ("1", JenisPrioritas.PRIORITAS),
        ("Isu 1", JenisPrioritas.ISU),
        ("isu 12", JenisPrioritas.ISU),
        ("Strategi 2", JenisPrioritas.STRATEGI),
        ("Terobosan 1", JenisPrioritas.TEROBOSAN),
        ("Isuzu", JenisPrioritas.PRIORITAS),
        ("", JenisPrioritas.PRIORITAS),
    ],
)
def test_a_code_tells_its_kind_by_its_first_word(kode: str, jenis: JenisPrioritas) -> None:
    assert jenis_prioritas(kode) is jenis


def test_bidang_stand_in_one_order_and_unknown_ones_last() -> None:
    semua = ["lain", "pemerintahan", "kesehatan", "kemiskinan"]

    assert sorted(semua, key=urutan_bidang) == ["kemiskinan", "kesehatan", "pemerintahan", "lain"]


def test_the_title_counts_what_has_a_value_and_what_waits() -> None:
    assert biasa(judul_prioritas("prioritas RKPD 2021", 1, 4, 2023)) == (
        "1 dari 4 prioritas RKPD 2021 mempunyai nilai tahun 2023; 3 menunggu target atau data"
    )
    assert biasa(judul_prioritas("prioritas RKPD 2024", 3, 3, 2024)) == (
        "3 dari 3 prioritas RKPD 2024 mempunyai nilai tahun 2024"
    )


def test_movement_is_counted_against_what_can_be_judged() -> None:
    assert biasa(membaik_dari(5, 1, 7, "sejak 2018")) == (
        "5 dari 7 indikator membaik sejak 2018, 1 memburuk"
    )
    assert membaik_dari(2, 0, 2, "sejak 2018") == "2 dari 2 indikator membaik sejak 2018"
    assert membaik_dari(0, 0, 0, "sejak 2018") == ""


def test_an_achievement_names_its_figures_and_what_was_reached() -> None:
    dari, kini = Titik(2018, 16.15), Titik(2023, 15.0)

    assert biasa(capaian_kalimat(LAHAT, dari, kini, None, "")) == (
        "Kemiskinan Lahat turun dari 16,15 % (2018) ke 15,00 % (2023)."
    )
    naik = peringkat_naik(Titik(2018, 2), Titik(2023, 3), 17, "P0")
    assert biasa(capaian_kalimat(LAHAT, None, kini, Target(16, 16), naik)) == (
        "Kemiskinan Lahat 15,00 % (2023), memenuhi target 16,00 %; "
        "peringkat dari ke-2 (2018) menjadi ke-3 termiskin dari 17 (2023)."
    )


def test_a_list_is_spoken_with_dan() -> None:
    kata = ["isu", "prioritas", "terobosan"]

    assert [sebutkan(kata[:n]) for n in (1, 2, 3)] == [
        "isu", "isu dan prioritas", "isu, prioritas, dan terobosan",
    ]  # fmt: skip
