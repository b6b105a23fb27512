"""Roll-ups across the cascade: OPD and priorities, equal to the domain's mean of their parts."""

import math
from typing import Any

import pandas as pd
import pytest

from domain import jumlah as domain
from domain.aturan import Aturan
from domain.jumlah import BobotSalah
from metrics.baris import baris
from metrics.gulungan import per_opd, per_prioritas
from metrics.kinerja import Kinerja, kinerja
from tests.metrics.rencana import angka, rencana, target, ukur

OPD = pd.DataFrame([("DINSOS", "Dinas Sosial"), ("DPUPR", "PU")], columns=["kode", "nama"])


def dinilai(opd: dict[str, str], bobot: float = 1.0) -> Kinerja:
    """LPE 80 (4.1), P0 60 and PGK unknown (4.2), GK netral (4.3), each of its OPD."""
    masukan = rencana(
        [ukur("4.1", "LPE"), ukur("4.2", "P0", bobot=bobot), ukur("4.2", "PGK"),
         ukur("4.3", "GK", "netral")],
        [target(k, 2023, 100) for k in ("LPE", "P0", "PGK")],
        [angka("LPE", 2023, 80), angka("P0", 2023, 60), angka("GK", 2023, 5)],
    )  # fmt: skip
    masukan.indikator["opd"] = [opd.get(k, "") for k in masukan.indikator["indikator"]]
    return kinerja(masukan, 2023)


def satu(frame: pd.DataFrame, kode: str) -> dict[str, Any]:
    return next(b for b in baris(frame) if b["kode"] == kode)


def test_an_opd_is_the_weighted_mean_of_what_it_answers_for():
    hasil = per_opd(dinilai({"LPE": "DINSOS", "P0": "DINSOS", "PGK": "DINSOS"}, bobot=3), OPD)
    b = satu(hasil, "DINSOS")
    aturan = Aturan()
    benar = domain.jumlah(
        [domain.bagian_indikator(w, n, aturan) for w, n in ((1, 80.0), (3, 60.0), (1, None))],
        aturan,
    )
    assert (b["nama"], b["keadaan"], b["diketahui"], b["jumlah"]) == (
        "Dinas Sosial",
        "dinilai",
        2,
        3,
    )
    for kolom, nilai in (("capaian", benar.nilai), ("bawah", benar.bawah), ("atas", benar.atas),
                         ("cakupan", benar.cakupan)):  # fmt: skip
        assert nilai is not None
        assert math.isclose(b[kolom], nilai)


def test_an_opd_without_indikator_and_indikator_without_opd_are_told():
    hasil = per_opd(dinilai({"LPE": "DINSOS", "GK": "DPUPR"}), OPD)
    assert hasil["kode"].tolist() == ["DINSOS", "DPUPR", ""]
    assert satu(hasil, "DPUPR")["keadaan"] == "tidak_dinilai"
    assert satu(hasil, "")["nama"] == "belum ditetapkan"
    kosong = per_opd(dinilai(dict.fromkeys(("LPE", "P0", "PGK", "GK"), "DINSOS")), OPD)
    assert satu(kosong, "DPUPR")["keadaan"] == "belum_ada_indikator"


def test_an_opd_answers_for_an_indikator_of_two_nodes_once():
    masukan = rencana(
        [ukur("4.1", "LPE"), ukur("4.2", "LPE"), ukur("4.2", "P0")],
        [target("LPE", 2023, 100), target("P0", 2023, 100)],
        [angka("LPE", 2023, 80), angka("P0", 2023, 60)],
    )
    hasil = per_opd(kinerja(masukan, 2023), OPD)
    assert (satu(hasil, "")["capaian"], satu(hasil, "")["jumlah"]) == (70, 2)


def prioritas(*rows: tuple[int, str, str, str, float]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["tahun", "kode", "nama", "sasaran", "bobot"])


def test_a_priority_is_the_weighted_mean_of_the_sasaran_it_serves():
    rows = prioritas(
        (0, "1", "Ekonomi", "4.1", 3),
        (2023, "1", "Sosial", "4.2", 1),
        (0, "1", "Ekonomi", "4.2", 1),
    )
    hasil = per_prioritas(dinilai({}), rows)
    assert hasil[["tahun", "nama", "sasaran"]].to_numpy().tolist() == [
        [0, "Ekonomi", "4.1; 4.2"], [2023, "Sosial", "4.2"],
    ]  # fmt: skip
    assert hasil["capaian"].tolist() == [75, 60]
    assert hasil["cakupan"].tolist() == [0.875, 0.5]
    assert hasil["predikat"].tolist() == ["sedang", None]
    assert hasil["keadaan"].tolist() == ["dinilai", "sementara"]


def test_a_priority_says_why_it_is_unknown():
    hasil = per_prioritas(dinilai({}), prioritas((0, "1", "Kerja", "4.3", 1)))
    assert (hasil["keadaan"].tolist(), hasil["atas"].tolist()) == (["tidak_dinilai"], [120])


def test_a_plan_without_priorities_has_none():
    assert per_prioritas(dinilai({}), prioritas()).empty


def test_weights_that_sum_to_zero_name_the_priority_or_the_opd():
    with pytest.raises(BobotSalah, match="bobot di bawah prioritas 1 negatif atau berjumlah nol"):
        per_prioritas(dinilai({}), prioritas((0, "1", "Ekonomi", "4.1", 0)))
    nol = dinilai({"P0": "DPUPR"}, bobot=0)
    with pytest.raises(BobotSalah, match="bobot di bawah OPD DPUPR negatif"):
        per_opd(nol, OPD)
