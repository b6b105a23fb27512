"""What changed between two states: every change has its causes, and the parts sum to it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.aturan import Aturan, Batas, FormulaTurun
from metrics.beda import Beda, Potret, beda
from metrics.kinerja import kinerja
from metrics.peralihan import Sebab, peralihan
from tests.metrics.rencana import SIMPUL, TAUTAN, Masukan, angka, rencana, target, ukur

UKUR = [ukur("4.1", "LPE"), ukur("4.2", "P0", "turun"), ukur("4.3", "TPT", "turun")]
TARGET = [target("LPE", 2023, 5), target("P0", 2023, 10), target("TPT", 2023, 4)]
ANGKA = [angka("LPE", 2023, 4.5), angka("P0", 2023, 12), angka("TPT", 2023, 4)]
AWAL = rencana(UKUR, TARGET, ANGKA)


def berubah(ke: Masukan, dari: Masukan = AWAL) -> dict[tuple[str, str], Beda]:
    hasil = beda(Potret(dari, 2023), Potret(ke, 2023))
    return {(b.jenis, b.kode): b for b in hasil}


def sebab(b: Beda) -> list[tuple[str, float | None]]:
    return [(g.sebab.value, g.selisih) for g in b.bagian]


def test_nothing_changed_between_a_state_and_itself():
    assert berubah(AWAL) == {}


def test_a_revised_figure_moves_its_indikator_and_all_above_it():
    hasil = berubah(rencana(UKUR, TARGET, [ANGKA[0], angka("P0", 2023, 13), ANGKA[2]]))
    assert list(hasil) == [
        ("indikator", "P0"), ("sasaran", "4.2"), ("tujuan", "4.1"), ("misi", "4"),
        ("keseluruhan", ""), ("opd", ""),
    ]  # fmt: skip
    assert sebab(hasil["indikator", "P0"]) == [("angka_direvisi", -10.0)]
    assert (hasil["indikator", "P0"].dari.realisasi, hasil["indikator", "P0"].ke.realisasi) == (
        12, 13,
    )  # fmt: skip
    assert sebab(hasil["misi", "4"]) == [("angka_direvisi", -3.33)]


@pytest.mark.parametrize(
    ("ke", "penyebab"),
    [
        (rencana(UKUR, [TARGET[0], target("P0", 2023, 11), TARGET[2]], ANGKA), "target_direvisi"),
        (
            rencana(UKUR, [TARGET[0], target("P0", 2023, 11), TARGET[2]], ANGKA, versi_rencana=2),
            "versi_rencana",
        ),
        (rencana([UKUR[0], ukur("4.2", "P0"), UKUR[2]], TARGET, ANGKA), "kamus"),
        (replace(AWAL, aturan=Aturan(FormulaTurun.RASIO)), "aturan"),
        (replace(AWAL, aturan=Aturan(batas=Batas.ATAS, cakupan_minimum=1)), None),
    ],
)
def test_each_cause_is_told_apart(ke: Masukan, penyebab: str | None):
    hasil = berubah(ke)
    assert {s for b in hasil.values() for s, _ in sebab(b)} == ({penyebab} if penyebab else set())


def test_a_class_may_change_where_the_value_does_not():
    dari = rencana(UKUR[:1], [target("LPE", 2023, 100)], [angka("LPE", 2023, 90.5)])
    b = berubah(replace(dari, aturan=Aturan(batas=Batas.ATAS)), dari)["indikator", "LPE"]
    assert (b.dari.predikat, b.ke.predikat, b.selisih) == ("tinggi", "sangat_tinggi", 0.0)
    assert sebab(b) == [("aturan", 0.0)]


def test_what_becomes_known_has_no_difference_but_what_follows_has():
    dari = rencana(UKUR[1:2], TARGET, [angka("P0", 2023, None)])
    ke = replace(
        rencana(UKUR[1:2], TARGET, [angka("P0", 2023, 12)]),
        aturan=Aturan(FormulaTurun.RASIO),
    )
    b = berubah(ke, dari)["indikator", "P0"]
    assert (b.dari.capaian, b.ke.capaian, b.selisih) == (None, 83.33, None)
    assert sebab(b) == [("angka_baru", None), ("aturan", 3.33)]


def test_what_is_unknown_on_the_way_is_compared_with_the_last_known_value():
    ke = rencana(
        [ukur("4.2", "P0", "turun", "posisi_akhir")], TARGET[1:2], [angka("P0", 2023, 13, 4)]
    )
    b = berubah(ke, rencana(UKUR[1:2], TARGET[1:2], ANGKA[1:2]))["indikator", "P0"]
    assert (b.dari.capaian, b.ke.capaian, b.selisih) == (80, 70, -10)
    assert sebab(b) == [("angka_direvisi", None), ("kamus", -10)]


def test_an_indikator_that_left_the_plan_left_by_the_plan():
    b = berubah(rencana(UKUR[:2], TARGET[:2], ANGKA[:2]))["indikator", "TPT"]
    assert (sebab(b), b.ke.keadaan) == ([("versi_rencana", None)], "")


def test_a_quarter_later_is_a_cause_of_its_own():
    masukan = rencana(
        [ukur("4.1", "PAD", "naik", "kumulatif")],
        [target("PAD", 2023, 10, triwulan=n) for n in (1, 2, 3, 4)],
        [angka("PAD", 2023, 8, 1), angka("PAD", 2023, 10, 2)],
    )
    hasil = beda(Potret(masukan, 2023, 1), Potret(masukan, 2023, 2))
    assert sebab(hasil[0]) == [("periode", 10.0)]


def prioritas(*baris: tuple[int, str, str]) -> pd.DataFrame:
    semua = [(tahun, kode, f"Prioritas {kode}", sasaran, 1.0) for tahun, kode, sasaran in baris]
    return pd.DataFrame(semua, columns=["tahun", "kode", "nama", "sasaran", "bobot"])


def beropd(masukan: Masukan, *opd: str) -> Masukan:
    return replace(masukan, indikator=masukan.indikator.assign(opd=list(opd)))


OPD = pd.DataFrame({"kode": ["A", "B"], "nama": ["Dinas A", "Dinas B"]})


def test_the_roll_ups_of_opd_and_priorities_change_by_the_same_causes():
    dari = Potret(beropd(AWAL, "A", "B", "A"), 2023, 0, OPD, prioritas((0, "1", "4.2")))
    ke = Potret(
        beropd(rencana(UKUR, TARGET, [ANGKA[0], angka("P0", 2023, 13), ANGKA[2]]), "A", "B", "B"),
        2023, 0, OPD, prioritas((0, "1", "4.2"), (0, "1", "4.1")),
    )  # fmt: skip
    hasil = {(b.jenis, b.kode): b for b in beda(dari, ke)}
    assert sebab(hasil["opd", "B"]) == [("angka_direvisi", -10.0), ("versi_rencana", 15.0)]
    assert sebab(hasil["opd", "A"]) == [("versi_rencana", -5.0)]
    assert sebab(hasil["prioritas", "1"]) == [("angka_direvisi", -10.0), ("versi_rencana", 10.0)]
    assert hasil["opd", "B"].nama == "Dinas B"


def test_a_priority_of_another_year_comes_with_the_period():
    lama = Potret(AWAL, 2022, 0, OPD, prioritas((2022, "1", "4.1"), (2023, "1", "4.2")))
    hasil = [b for b in beda(lama, replace(lama, tahun=2023)) if b.jenis == "prioritas"]
    assert [(b.simpul, b.dari.keadaan != "", b.ke.keadaan != "") for b in hasil] == [
        ("2023", False, True), ("2022", True, False),
    ]  # fmt: skip
    assert {s for b in hasil for s, _ in sebab(b)} == {"periode"}


def test_a_figure_that_leaves_lowers_the_cakupan_by_its_share():
    hasil = berubah(rencana(UKUR, TARGET, ANGKA[:2]))
    for kunci in (("tujuan", "4.1"), ("misi", "4"), ("keseluruhan", "")):
        b = hasil[kunci]
        assert (b.dari.cakupan, b.ke.cakupan, b.selisih_cakupan) == (100, 66.67, -33.33)
        assert [g.selisih_cakupan for g in b.bagian] == [-33.33]
    assert hasil["indikator", "TPT"].selisih_cakupan is None


def test_the_last_state_scores_as_the_one_asked_for():
    ke = replace(rencana(UKUR[:2], TARGET[:1], ANGKA[1:]), aturan=Aturan(maks=None))
    *_, (_, akhir) = peralihan(AWAL, ke)
    assert kinerja(akhir, 2023).indikator.equals(kinerja(ke, 2023).indikator)


KODE: tuple[str, ...] = ("LPE", "P0", "TPT", "PAD")
NILAI = st.one_of(st.none(), st.integers(0, 30).map(float))
ATURAN = st.builds(
    Aturan,
    st.sampled_from(FormulaTurun),
    st.sampled_from([None, 100.0, 120.0]),
    st.sampled_from(Batas),
)
KEADAAN = st.fixed_dictionaries(
    {
        "ukur": st.lists(st.tuples(st.sampled_from(KODE), st.sampled_from(["4.1", "4.2", "4.3"]),
                                   st.integers(1, 3)), unique_by=lambda u: u[:2]),
        "arah": st.tuples(*[st.sampled_from(["naik", "turun", "netral"])] * 4),
        "target": st.tuples(*[NILAI] * 4),
        "angka": st.tuples(*[NILAI] * 4),
        "bobot": st.integers(1, 3),
        "versi": st.integers(1, 2),
        "aturan": ATURAN,
        "opd": st.tuples(*[st.sampled_from(["", "A", "B"])] * 4),
        "prioritas": st.sets(st.tuples(st.sampled_from([0, 2023]), st.sampled_from("12"),
                                       st.sampled_from(["4.1", "4.2", "4.3"]))),
    }
)  # fmt: skip


def masukan(isi: dict[str, Any]) -> Masukan:
    """A state: which indikator measure what, what was promised and happened, and the rules."""
    arah = dict(zip(KODE, isi["arah"], strict=True))
    milik: Sequence[tuple[str, str, int]] = isi["ukur"]
    kode = {k for k, _, _ in milik}
    return rencana(
        [ukur(s, k, arah[k], bobot=b) for k, s, b in milik],
        [target(k, 2023, n) for k, n in zip(KODE, isi["target"], strict=True)
         if n is not None and k in kode],
        [angka(k, 2023, n) for k, n in zip(KODE, isi["angka"], strict=True) if k in kode],
        simpul=SIMPUL,
        tautan=[(*t[:3], isi["bobot"] if t[1] == "4.2" else 1.0) for t in TAUTAN],
        versi_rencana=isi["versi"],
        aturan=isi["aturan"],
    )  # fmt: skip


def potret(isi: dict[str, Any]) -> Potret:
    """The same as a state to compare, with its OPD and priorities."""
    m, opd = masukan(isi), dict(zip(KODE, isi["opd"], strict=True))
    milik = beropd(m, *(opd[k] for k in m.indikator["indikator"]))
    return Potret(milik, 2023, 0, OPD, prioritas(*sorted(isi["prioritas"])))


@settings(max_examples=40)
@given(KEADAAN, KEADAAN)
def test_the_parts_sum_to_the_whole_for_indikator_and_roll_ups(
    dari: dict[str, Any], ke: dict[str, Any]
):
    for b in beda(potret(dari), potret(ke)):
        assert (b.bagian[0].dari, b.bagian[-1].ke) == (b.dari, b.ke)
        assert all(x.ke == y.dari for x, y in zip(b.bagian, b.bagian[1:], strict=False))
        urut = [list(Sebab).index(g.sebab) for g in b.bagian]
        assert urut == sorted(urut)
        if b.selisih is not None:
            assert sum(g.selisih or 0 for g in b.bagian) == pytest.approx(b.selisih, abs=1e-6)
        if b.selisih_cakupan is not None:
            cakupan = sum(g.selisih_cakupan or 0 for g in b.bagian)
            assert cakupan == pytest.approx(b.selisih_cakupan, abs=1e-6)
