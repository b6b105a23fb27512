"""The golden table is whole: no cell of the cross product is missing, and each row holds in all."""

import math
from fractions import Fraction
from itertools import product

import pandas as pd
import pytest

from domain.aturan import MAKS_BOLEH, Aturan, Batas, FormulaTurun
from domain.capaian import capaian
from domain.istilah import Arah, Keadaan
from domain.ordinal import SKALA
from metrics import capaian as vektor
from metrics.baris import baris
from tests.domain.test_emas import KASUS, Kasus
from tests.domain.test_lambat import lambat

# What a realisasi can be beside a target; T is the end that is nearest to it.
BERTITIK = frozenset(
    ("belum ada data", "T = 0, R = 0", "T = 0, R lain", "T < 0", "R < 0", "R = 0", "tepat",
     "di bawah", "di atas")
)  # fmt: skip
TERCAPAI = frozenset(("di dalam", "T = 0, R lain", "T < 0", "belum ada data"))
BERTINGKAT = frozenset(("belum ada data", "tepat", "di atas", "di bawah"))
# On an open side nothing is missed: no R at or below 0 lies above an upper bound above 0.
CIRI = {
    "titik": BERTITIK,
    "rentang": TERCAPAI | {"R < 0", "R = 0", "di bawah", "di atas"},
    "batas bawah": TERCAPAI | {"R < 0", "R = 0", "di bawah"},
    "batas atas": TERCAPAI | {"di atas"},
}
RUMUS = (("naik", ""), ("turun", "selisih"), ("turun", "rasio"), ("tetap", ""))
HARUS_ADA = frozenset(
    [(a, f, jenis, ciri) for a, f in RUMUS for jenis, semua in CIRI.items() for ciri in semua]
    + [(a, f, "", "tanpa target") for a, f in (*RUMUS, ("ordinal", ""), ("netral", ""))]
    + [("ordinal", "", skala, ciri) for skala in SKALA for ciri in BERTINGKAT]
    + [("netral", "", jenis, ciri) for jenis in CIRI for ciri in ("belum ada data", "R = 0")]
)
BATAS_KELAS = {
    Batas.BAWAH: ((91, 76, 66, 51), False),
    Batas.ATAS: ((90, 75, 65, 50), True),
    Batas.BULAT: ((91, 76, 66, 51), False),
}
KELAS = ("sangat_tinggi", "tinggi", "sedang", "rendah", "sangat_rendah")


def jenis(k: Kasus) -> str:
    t = k.janji
    if t is None or k.skala:
        return k.skala if t is not None else ""
    if t.titik:
        return "titik"
    return "batas bawah" if t.atas is None else "batas atas" if t.bawah is None else "rentang"


def ciri(k: Kasus) -> str:
    t, r = k.janji, k.nyata
    if t is None:
        return "tanpa target"
    if r is None:
        return "belum ada data"
    if not t.titik and (t.bawah is None or t.bawah <= r) and (t.atas is None or r <= t.atas):
        return "R = 0" if k.arah == "netral" and r == 0 else "di dalam"
    dekat = t.bawah if t.bawah is not None and r <= t.bawah else t.atas
    assert dekat is not None
    if k.arah == "netral":
        return "R = 0" if r == 0 else "di luar"
    if dekat == 0:
        return "T = 0, R = 0" if r == 0 else "T = 0, R lain"
    if dekat < 0:
        return "T < 0"
    if r <= 0:
        return "R = 0" if r == 0 else "R < 0"
    return "tepat" if r == dekat else "di atas" if r > dekat else "di bawah"


def test_no_arah_formula_kind_of_target_and_state_is_missing_from_the_table():
    ada = {(k.arah, k.formula, jenis(k), ciri(k)) for k in KASUS}
    assert len(HARUS_ADA) == 4 * 29 + 6 + 4 * len(SKALA) + 8
    assert sorted(HARUS_ADA - ada) == []


def tepat(k: Kasus, formula: str) -> Fraction | None:
    """The exact capaian without cap, None where there is none to compute."""
    if k.arah == "netral" or k.janji is None or k.nyata is None:
        return None
    bawah, atas = (None if n is None else Fraction(str(n)) for n in (k.janji.bawah, k.janji.atas))
    return lambat(bawah, atas, Fraction(str(k.nyata)), k.arah, formula)


def harus(mentah: Fraction | None, maks: float | None, batas: Batas) -> tuple[float, str] | None:
    """The capaian to 2 decimals and its class, in exact fractions."""
    if mentah is None:
        return None
    nilai = max(mentah, Fraction(0))
    nilai = nilai if maks is None else min(nilai, Fraction(int(maks)))
    tampil = Fraction(math.floor(nilai * 100 + Fraction(1, 2)), 100)
    dibaca = Fraction(math.floor(tampil + Fraction(1, 2))) if batas is Batas.BULAT else tampil
    batas_bawah, di_atas = BATAS_KELAS[batas]
    lolos = [dibaca > b if di_atas else dibaca >= b for b in batas_bawah]
    return float(tampil), KELAS[lolos.index(True) if any(lolos) else -1]


@pytest.mark.parametrize(("formula", "maks", "batas"), [*product(FormulaTurun, MAKS_BOLEH, Batas)])
def test_every_row_holds_under_every_formula_cap_and_band(
    formula: FormulaTurun, maks: float | None, batas: Batas
):
    aturan = Aturan(formula, maks, batas)
    kolom = ["bawah", "atas", "realisasi", "arah"]
    isi = [(k.janji and k.janji.bawah, k.janji and k.janji.atas, k.nyata, k.arah) for k in KASUS]
    bingkai = pd.DataFrame(isi, columns=kolom).astype(dict.fromkeys(kolom[:3], "float64"))
    for k, satu in zip(KASUS, baris(vektor.capaian(bingkai, aturan)), strict=True):
        hasil, benar = capaian(k.janji, k.nyata, Arah(k.arah), aturan), None
        if hasil.nilai is not None and hasil.kelas is not None:
            benar = (round(hasil.nilai + 1e-9, 2), hasil.kelas.kode)
        assert benar == harus(tepat(k, formula), maks, batas), k
        assert (hasil.keadaan is Keadaan.DINILAI) is (benar is not None), k
        assert (satu["keadaan"], satu["capaian"]) == (hasil.keadaan, hasil.nilai), k
        assert satu["predikat"] == (hasil.kelas and hasil.kelas.kode), k
