"""Classes of a figure itself, and the table of settings and scales."""

import pytest

from domain.aturan import LABEL_BOLEH, MAKS_BOLEH, Aturan, Batas, FormulaTurun, aturan_dari
from domain.golongan import PENGGOLONGAN, golongan
from domain.ordinal import SKALA, SUMBER_SKALA, label, tingkat
from domain.setelan import SETELAN


@pytest.mark.parametrize(
    ("kode", "nilai", "nama"),
    [
        ("ipm", 59.99, "rendah"), ("ipm", 60, "sedang"), ("ipm", 69.99, "sedang"),
        ("ipm", 69.995, "tinggi"), ("ipm", 70, "tinggi"), ("ipm", 79.99, "tinggi"),
        ("ipm", 80, "sangat tinggi"), ("ipm", 100, "sangat tinggi"), ("ipm", 0, "rendah"),
        ("sakip", 90.01, "AA"), ("sakip", 90, "A"), ("sakip", 80, "BB"), ("sakip", 70, "B"),
        ("sakip", 60, "CC"), ("sakip", 50, "C"), ("sakip", 30.01, "C"), ("sakip", 30, "D"),
        ("sakip", 0, "D"), ("sakip", 100, "AA"), ("sakip", 100.01, None), ("sakip", -1, None),
        ("ikm", 88.31, "A"), ("ikm", 88.30, "B"), ("ikm", 76.61, "B"), ("ikm", 76.60, "C"),
        ("ikm", 65, "C"), ("ikm", 64.99, "D"), ("ikm", 25, "D"), ("ikm", 24.99, None),
        ("spbe", 5, "Memuaskan"), ("spbe", 4.2, "Memuaskan"), ("spbe", 4.19, "Sangat Baik"),
        ("spbe", 3.5, "Sangat Baik"), ("spbe", 3.49, "Baik"), ("spbe", 2.6, "Baik"),
        ("spbe", 2.59, "Cukup"), ("spbe", 1.8, "Cukup"), ("spbe", 1.79, "Kurang"),
        ("spbe", 1, "Kurang"), ("spbe", 0.5, None), ("spbe", 5.01, None),
    ],
)  # fmt: skip
def test_a_figure_has_the_class_of_its_band_as_displayed(kode: str, nilai: float, nama: str | None):
    assert golongan(kode, nilai) == nama


def test_every_class_table_names_its_source_and_runs_from_the_best_down():
    for penggolongan in PENGGOLONGAN.values():
        assert penggolongan.sumber
        bawah = [g.bawah for g in penggolongan.isi]
        assert bawah == sorted(bawah, reverse=True)
        assert bawah[-1] == penggolongan.minimum


@pytest.mark.parametrize("skala", ["sakip", "ikm", "spbe"])
def test_a_scale_and_the_class_table_of_its_name_have_the_same_labels(skala: str):
    assert [g.label for g in reversed(PENGGOLONGAN[skala].isi)] == list(SKALA[skala])


def test_every_scale_has_a_source_and_reads_back_its_own_labels():
    assert set(SUMBER_SKALA) == set(SKALA)
    for skala, isi in SKALA.items():
        for posisi, nama in enumerate(isi, 1):
            assert tingkat(skala, f" {nama.lower()} ") == posisi
            assert label(skala, posisi) == nama
    assert tingkat("spbe", "SANGAT  BAIK") == 4


def test_the_table_of_settings_has_every_choice_once_and_the_defaults():
    ada = [(s.kunci, s.nilai) for s in SETELAN]
    assert len(set(ada)) == len(ada)
    assert {n for k, n in ada if k == "formula_turun"} == set(FormulaTurun)
    assert {n for k, n in ada if k == "batas"} == set(Batas)
    assert {n for k, n in ada if k == "label"} == set(LABEL_BOLEH)
    assert {None if n == "tanpa" else float(n) for k, n in ada if k == "maks"} == set(MAKS_BOLEH)
    assert all(s.arti and s.sumber for s in SETELAN)
    assert aturan_dari({s.kunci: s.nilai for s in SETELAN if s.baku}) == Aturan()
