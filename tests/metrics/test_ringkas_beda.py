"""What a list of changes amounts to: counted by cause and class, and led through by steps."""

import math
from itertools import pairwise

from domain.aturan import Aturan, FormulaTurun
from metrics.beda import Potret, beda
from metrics.peralihan import Sebab
from metrics.ringkas_beda import langkah, ringkasan_beda
from tests.metrics.rencana import angka, rencana, target, ukur

UKUR = [ukur("4.1", "LPE"), ukur("4.2", "P0", "turun"), ukur("4.3", "TPT", "turun")]
TARGET = [target("LPE", 2023, 5), target("P0", 2023, 10), target("TPT", 2023, 4)]
AWAL = Potret(rencana(UKUR, TARGET, [angka("LPE", 2023, 4.5), angka("P0", 2023, 12)]), 2023)
ANGKA = [angka("LPE", 2023, 5), angka("P0", 2023, 14), angka("TPT", 2023, 4)]
AKHIR = Potret(rencana(UKUR, TARGET, ANGKA, aturan=Aturan(FormulaTurun.RASIO)), 2023)


def test_indikator_are_counted_once_by_cause_and_by_what_became_of_their_class() -> None:
    r = ringkasan_beda(beda(AWAL, AKHIR))

    assert r.indikator == 3
    assert dict(r.sebab) == {
        Sebab.ANGKA_BARU: 1,
        Sebab.ANGKA_DIREVISI: 2,
        Sebab.ATURAN: 1,
    }
    # LPE 90,00 to 100,00; P0 80,00 to 71,43; TPT unknown to 100,00.
    assert (r.naik_kelas, r.turun_kelas, r.jadi_dinilai, r.tak_dinilai) == (1, 1, 1, 0)


def test_an_indikator_of_two_nodes_is_one_indikator() -> None:
    ukuran = [*UKUR[:2], ukur("4.3", "P0", "turun")]
    awal, akhir = (rencana(ukuran, TARGET, [angka("P0", 2023, n)]) for n in (12, 13))

    r = ringkasan_beda(beda(Potret(awal, 2023), Potret(akhir, 2023)))

    assert (r.indikator, dict(r.sebab)) == (1, {Sebab.ANGKA_DIREVISI: 1})


def test_the_other_way_round_a_class_is_lost() -> None:
    r = ringkasan_beda(beda(AKHIR, AWAL))

    assert (r.naik_kelas, r.turun_kelas, r.jadi_dinilai, r.tak_dinilai) == (1, 1, 0, 1)


def test_steps_lead_from_the_old_value_to_the_new_one() -> None:
    for b in beda(AWAL, AKHIR):
        jalan = langkah(b)
        assert jalan[0].dari == b.dari.capaian
        assert jalan[-1].ke == b.ke.capaian
        assert all(kiri.ke == kanan.dari for kiri, kanan in pairwise(jalan))
        if b.selisih is not None:
            assert math.isclose(sum(s.selisih or 0 for s in jalan), b.selisih, abs_tol=1e-9)


def test_a_step_after_the_unknown_starts_from_the_last_value_known() -> None:
    b = next(b for b in beda(AWAL, AKHIR) if b.kode == "TPT")

    assert [(s.dari, s.ke, s.selisih) for s in langkah(b)] == [(None, 100.0, None)]
