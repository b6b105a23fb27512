"""The golden table: every arah, kind of target, state, formula, cap and band, with its source."""

import csv
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest

from domain.angka import Konvensi, baca, bulat
from domain.aturan import MAKS_BOLEH, Aturan, Batas, FormulaTurun, aturan_dari
from domain.capaian import Capaian, capaian
from domain.istilah import Arah, Keadaan
from domain.ordinal import SKALA, tingkat
from domain.predikat import KELAS
from domain.target import Target, target_dari
from metrics import capaian as vektor
from metrics.baris import baris
from tests.domain.test_lambat import lambat

TABEL = Path(__file__).parents[1] / "golden" / "capaian.csv"


class Kasus(NamedTuple):
    """One row of the table, as it is written there."""

    no: str
    kasus: str
    arah: str
    formula: str
    maks: str
    batas: str
    skala: str
    target: str
    realisasi: str
    mentah: str
    capaian: str
    predikat: str
    keadaan: str
    sumber: str

    @property
    def aturan(self) -> Aturan:
        isi = {"formula_turun": self.formula or "selisih", "maks": self.maks, "batas": self.batas}
        return aturan_dari(isi)

    @property
    def janji(self) -> Target | None:
        if not self.target:
            return None
        return target_dari(self.target, Arah(self.arah if self.skala else "naik"), self.skala)

    @property
    def nyata(self) -> float | None:
        if not self.realisasi:
            return None
        level = tingkat(self.skala, self.realisasi)
        return float(level) if level else baca(self.realisasi, Konvensi.INDONESIA)

    @property
    def hasil(self) -> Capaian:
        return capaian(self.janji, self.nyata, Arah(self.arah), self.aturan)


with TABEL.open(newline="", encoding="utf-8") as berkas:
    KASUS = [Kasus(**baris) for baris in csv.DictReader(berkas)]


def angka(teks: str) -> float | None:
    return baca(teks, Konvensi.INDONESIA) if teks else None


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: f"{k.no} {k.kasus}")
def test_the_golden_table(kasus: Kasus):
    hasil = kasus.hasil
    assert hasil.keadaan == kasus.keadaan
    assert (None if hasil.mentah is None else bulat(hasil.mentah, 6)) == angka(kasus.mentah)
    assert (None if hasil.nilai is None else bulat(hasil.nilai)) == angka(kasus.capaian)
    label = hasil.kelas.label["permendagri86"] if hasil.kelas else ""
    assert label == kasus.predikat


def test_the_vectorised_capaian_gives_the_same_table():
    for formula in ("selisih", "rasio"):
        for maks in MAKS_BOLEH:
            for batas in Batas:
                aturan = Aturan(FormulaTurun(formula), maks, batas)
                milik = [k for k in KASUS if k.aturan == aturan]
                rows = [
                    ((k.janji and k.janji.bawah), (k.janji and k.janji.atas), k.nyata, k.arah)
                    for k in milik
                ]
                kolom = ["bawah", "atas", "realisasi", "arah"]
                frame = pd.DataFrame(rows, columns=kolom)
                hasil = vektor.capaian(frame.astype(dict.fromkeys(kolom[:3], "float64")), aturan)
                for k, satu_baris in zip(milik, baris(hasil), strict=True):
                    satu = k.hasil
                    assert satu_baris["keadaan"] == satu.keadaan, k
                    assert satu_baris["predikat"] == (satu.kelas and satu.kelas.kode), k
                    assert satu_baris["mentah"] == satu.mentah, k
                    assert satu_baris["capaian"] == satu.nilai, k


def test_the_slow_exact_implementation_gives_the_same_table():
    for k in KASUS:
        if k.keadaan not in ("dinilai", "tidak_dapat_dihitung") or k.janji is None:
            continue
        assert k.nyata is not None
        bawah, atas = (
            None if n is None else Fraction(str(n)) for n in (k.janji.bawah, k.janji.atas)
        )
        tepat = lambat(bawah, atas, Fraction(str(k.nyata)), k.arah, k.formula)
        if not k.mentah:
            assert tepat is None, k
        else:
            assert tepat is not None, k
            assert abs(tepat - Fraction(k.mentah.replace(",", "."))) <= Fraction(1, 10**6), k


def test_the_table_covers_what_it_says():
    assert len(KASUS) >= 250
    assert all(k.sumber for k in KASUS)
    assert {k.arah for k in KASUS} == set(Arah)
    assert {k.formula for k in KASUS if k.arah == "turun"} == set(FormulaTurun)
    assert {k.aturan.maks for k in KASUS} == set(MAKS_BOLEH)
    assert {k.batas for k in KASUS} == set(Batas)
    assert {k.skala for k in KASUS} - {""} == set(SKALA)
    assert {k.predikat for k in KASUS} - {""} == {k.label["permendagri86"] for k in KELAS}
    assert {k.keadaan for k in KASUS} == {
        Keadaan.DINILAI, Keadaan.BELUM_ADA_DATA, Keadaan.TANPA_TARGET,
        Keadaan.TIDAK_DAPAT_DIHITUNG, Keadaan.TIDAK_DINILAI,
    }  # fmt: skip
    jenis = {(k.arah, bool(t.bawah is None), bool(t.atas is None), t.titik)
             for k in KASUS if (t := k.janji)}  # fmt: skip
    assert len([j for j in jenis if j[0] in ("naik", "turun", "tetap", "netral")]) == 16
    tahun = {k.kasus[:10] for k in KASUS if k.kasus.startswith("Lahat")}
    assert tahun == {f"Lahat {t}" for t in range(2010, 2026)}
    soppeng = {k.kasus for k in KASUS if k.kasus.startswith("Soppeng")}
    assert {nama[:12] for nama in soppeng} == {f"Soppeng {t}" for t in range(2021, 2026)}
    assert len(soppeng) == 5 * 3  # growth, IPM and poverty of each year
    assert len([k for k in KASUS if k.kasus.startswith("Lampung")]) >= 4
    assert len([k for k in KASUS if k.kasus == "vektor acuan"]) >= 16
