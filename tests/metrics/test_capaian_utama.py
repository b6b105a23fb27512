"""Achievements: each of the four rules, and what is never called one."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import pytest

from domain.istilah import Arah, Keadaan
from metrics.capaian_utama import AturanUtama, Calon, PeringkatNaik, capaian_utama, per_bidang
from metrics.gerak import arah_gerak, gerak
from metrics.peringkat import peringkat_tahunan

AWAL = 2019  # the first year of the plan


def deret(**nilai: float | None) -> pd.DataFrame:
    """Figures by year: deret(t2018=16.15)."""
    return pd.DataFrame(
        [(int(k[1:]), n) for k, n in nilai.items()], columns=["tahun", "nilai"]
    ).astype({"nilai": "float64"})


def calon(
    angka: pd.DataFrame,
    arah: Arah = Arah.TURUN,
    skor: dict[str, Any] | None = None,
    per_tahun: Sequence[Mapping[str, Any]] = (),
    bidang: str = "kemiskinan",
) -> Calon:
    g = gerak(angka, 2023, AWAL)
    assert g is not None
    return Calon("P0", bidang, arah, 2, g, skor, per_tahun)


def aturan(c: Calon) -> list[str]:
    utama = capaian_utama(c, AWAL)
    return [] if utama is None else [a.value for a in utama.aturan]


def test_the_three_figures_are_the_last_known_ones() -> None:
    angka = deret(t2016=18, t2017=None, t2018=16, t2021=15, t2022=None, t2023=14, t2024=13)
    g = gerak(angka, 2023, AWAL)

    assert g is not None
    assert g.sebelum is not None
    assert g.awal is not None
    assert (g.kini["tahun"], g.sebelum["tahun"], g.awal["tahun"]) == (2023, 2021, 2018)


def test_nothing_known_is_no_movement_and_a_figure_older_than_the_plan_has_no_start() -> None:
    assert gerak(deret(t2020=None, t2024=3), 2023, AWAL) is None
    lama = gerak(deret(t2016=18, t2018=16), 2023, AWAL)
    assert lama is not None
    assert lama.awal is None


@pytest.mark.parametrize(
    ("arah", "nilai", "baik"),
    [
        (Arah.TURUN, 15.0, True),
        (Arah.NAIK, 15.0, False),
        (Arah.NAIK, 16.2, True),
        (Arah.TURUN, 16.2, False),
        (Arah.TURUN, 16.001, None),
        (Arah.NETRAL, 15.0, None),
        (Arah.ORDINAL, 15.0, None),
    ],
)
def test_a_movement_is_good_by_arah_and_judged_as_shown(
    arah: Arah, nilai: float, baik: bool | None
) -> None:
    assert arah_gerak({"nilai": 16.0}, {"nilai": nilai}, arah, 2) is baik


def test_better_than_before_the_plan_and_than_the_figure_before() -> None:
    assert aturan(calon(deret(t2018=16, t2022=15.5, t2023=15))) == [
        "membaik_sejak_awal", "membaik_setahun",
    ]  # fmt: skip
    assert aturan(calon(deret(t2018=16, t2022=15, t2023=15.5))) == ["membaik_sejak_awal"]


def test_what_is_worse_than_before_the_plan_is_never_one() -> None:
    tercapai = {"keadaan": Keadaan.DINILAI, "mentah": 110.0}

    assert aturan(calon(deret(t2018=14, t2022=16, t2023=15), skor=tercapai)) == []


def test_a_figure_that_only_the_plans_years_know_may_be_one() -> None:
    assert aturan(calon(deret(t2022=16, t2023=15))) == ["membaik_setahun"]
    assert aturan(calon(deret(t2023=15))) == []


def test_a_figure_older_than_the_plan_is_none_of_its_achievements() -> None:
    assert aturan(calon(deret(t2016=18, t2018=16))) == []


@pytest.mark.parametrize(
    ("keadaan", "mentah", "ya"),
    [
        (Keadaan.DINILAI, 100.0, True),
        (Keadaan.DINILAI, 99.996, True),
        (Keadaan.DINILAI, 99.99, False),
        (Keadaan.TANPA_TARGET_TAHUNAN, 120.0, False),
        (Keadaan.DINILAI, None, False),
    ],
)
def test_a_target_is_reached_where_it_is_scored_at_a_hundred_as_shown(
    keadaan: Keadaan, mentah: float | None, ya: bool
) -> None:
    c = calon(deret(t2023=15), skor={"keadaan": keadaan, "mentah": mentah})

    assert aturan(c) == (["target_tercapai"] if ya else [])


@pytest.mark.parametrize(
    ("arah", "kini", "peringkat"),
    [
        # Of a turun indikator rank 1 is the worst: from the worst to the second worst it rose.
        (Arah.TURUN, 14.0, PeringkatNaik(2018, 1, 2023, 2, 3)),
        (Arah.NAIK, 14.0, None),
        (Arah.NAIK, 16.0, None),
    ],
)
def test_a_rank_rises_away_from_the_worst_end(
    arah: Arah, kini: float, peringkat: PeringkatNaik | None
) -> None:
    semua = [
        (w, t, n)
        for t, isi in ((2018, (16.0, 15.0, 12.0)), (2023, (kini, 15.0, 12.0)))
        for w, n in zip("abc", isi, strict=True)
    ]
    c = calon(deret(t2018=16, t2023=kini), arah, per_tahun=peringkat_tahunan(semua, "a", arah))
    utama = capaian_utama(c, AWAL)

    assert (utama.peringkat if utama else None) == peringkat
    assert (AturanUtama.PERINGKAT_NAIK.value in aturan(c)) is (peringkat is not None)


def test_ranks_among_another_number_of_regions_are_not_compared() -> None:
    per_tahun = [
        {"tahun": 2018, "peringkat": 2, "dari": 15},
        {"tahun": 2023, "peringkat": 5, "dari": 17},
    ]

    assert "peringkat_naik" not in aturan(calon(deret(t2018=16, t2023=15), per_tahun=per_tahun))


def test_bidang_count_all_that_moved_so_that_none_is_picked_out() -> None:
    baik, buruk = deret(t2018=16, t2023=15), deret(t2018=14, t2023=15)
    semua = [calon(baik), calon(buruk), calon(deret(t2023=1)), calon(baik, bidang="kesehatan")]

    kemiskinan, kesehatan, infrastruktur = per_bidang(semua, {"infrastruktur": 2}, AWAL)

    assert (kemiskinan.membaik, kemiskinan.memburuk, kemiskinan.dapat) == (1, 1, 2)
    assert [len(b.capaian) for b in (kemiskinan, kesehatan, infrastruktur)] == [1, 1, 0]
    assert (infrastruktur.bidang, infrastruktur.tanpa_angka, infrastruktur.dapat) == (
        "infrastruktur", 2, 0,
    )  # fmt: skip


def test_the_most_rules_come_first() -> None:
    satu = calon(deret(t2018=16, t2022=14, t2023=15))
    dua = calon(deret(t2018=16, t2022=15.5, t2023=15))

    (b,) = per_bidang([satu, dua], {}, AWAL)

    assert [len(u.aturan) for u in b.capaian] == [2, 1]
