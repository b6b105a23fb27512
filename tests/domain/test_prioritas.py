"""Kinds of priorities by their code, the order of bidang, and the sentences on both."""

import pytest

from domain.istilah import Arah
from domain.kalimat import Sebutan, sebutkan
from domain.kalimat_prioritas import (
    RingkasPrioritas,
    capaian_kalimat,
    judul_prioritas,
    keterangan_prioritas,
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


def ringkas(
    predikat: tuple[tuple[str, int], ...] = (),
    sementara: int = 0,
    dapat: int = 7,
    tahun: int = 2023,
) -> RingkasPrioritas:
    membaik, memburuk = (5, 2) if dapat else (0, 0)
    return RingkasPrioritas(
        "prioritas RKPD 2024", tahun, predikat, sementara, 6, membaik, memburuk, dapat
    )


def test_the_title_counts_the_classes_where_there_are_any() -> None:
    isi = ringkas((("Sangat Tinggi", 2), ("Tinggi", 1)), 1)

    assert biasa(judul_prioritas(isi)) == (
        "Prioritas RKPD 2024, tahun 2023: 2 Sangat Tinggi, 1 Tinggi, 1 sementara, "
        "2 menunggu target atau data"
    )
    assert biasa(keterangan_prioritas(isi)) == (
        "5 dari 7 indikator membaik dari angka sebelumnya, 2 memburuk."
    )
    assert biasa(judul_prioritas(ringkas((("Tinggi", 6),), tahun=2024))) == (
        "Prioritas RKPD 2024: 6 Tinggi"
    )


def test_without_a_class_the_title_says_what_moved() -> None:
    isi = ringkas(sementara=1)

    assert biasa(judul_prioritas(isi)) == (
        "5 dari 7 indikator prioritas RKPD 2024 membaik, 2 memburuk"
    )
    assert biasa(keterangan_prioritas(isi)) == (
        "Dibandingkan dengan angka sebelumnya. Capaian tahun 2023: 1 sementara, "
        "5 menunggu target atau data."
    )


def test_without_a_class_or_a_movement_nothing_is_claimed() -> None:
    isi = ringkas(dapat=0)

    assert biasa(judul_prioritas(isi)) == "6 prioritas RKPD 2024 belum dapat dinilai tahun 2023"
    assert biasa(keterangan_prioritas(isi)) == "Capaian tahun 2023: 6 menunggu target atau data."


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
