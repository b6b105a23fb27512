"""The formulas of capaian as a table: name, text, source, domain of validity, function.

Each function takes the nearest target value T and the realisasi R, unrounded, and gives percent,
or None outside its domain of validity. Each divides before it multiplies, so that exactly on target
is exactly 100. Which of them a row needs is told in domain.capaian; caps are no part of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from domain.angka import tulis
from domain.aturan import FormulaTurun
from domain.istilah import Arah


@dataclass(frozen=True)
class Rumus:
    """One named formula; `teks` is how it is printed, `berlaku` where it may be used."""

    kode: str
    teks: str
    sumber: str
    berlaku: str
    hitung: Callable[[float, float], float | None]


def _naik(target: float, realisasi: float) -> float | None:
    return 100 * (realisasi / target) if target > 0 else None


def _selisih(target: float, realisasi: float) -> float | None:
    return 100 * ((2 * target - realisasi) / target) if target > 0 else None


def _rasio(target: float, realisasi: float) -> float | None:
    return 100 * (target / realisasi) if target > 0 and realisasi > 0 else None


def _tetap(target: float, realisasi: float) -> float | None:
    return 100 * (1 - abs(realisasi - target) / target) if target > 0 else None


def _ordinal(target: float, realisasi: float) -> float | None:
    if target <= 0:
        return None
    return 100.0 if realisasi >= target else 100 * (realisasi / target)


NAIK = Rumus(
    "naik",
    "100 × realisasi ÷ target",
    "PermenPANRB 53/2014: makin tinggi realisasi, makin baik",
    "target > 0",
    _naik,
)
SELISIH = Rumus(
    "selisih",
    "100 × (2 × target − realisasi) ÷ target",
    "PermenPANRB 53/2014, kondisi khusus: makin rendah realisasi, makin baik",
    "target > 0",
    _selisih,
)
RASIO = Rumus(
    "rasio",
    "100 × target ÷ realisasi",
    "dipakai sebagian daerah untuk makin rendah makin baik",
    "target > 0 dan realisasi > 0",
    _rasio,
)
TETAP = Rumus(
    "tetap",
    "100 × (1 − |realisasi − target| ÷ target)",
    "penyimpangan ke kedua arah mengurangi capaian",
    "target > 0",
    _tetap,
)
ORDINAL = Rumus(
    "ordinal",
    "100 bila tingkat realisasi ≥ tingkat target, selain itu 100 × tingkat realisasi ÷ target",
    "tingkat opini BPK (UU 15/2004 pasal 16) dan predikat SAKIP (PermenPANRB 88/2021)",
    "tingkat pada skala",
    _ordinal,
)


def _penuh(_target: float, _realisasi: float) -> float | None:
    return 100.0


RENTANG = Rumus(
    "rentang",
    "realisasi di dalam rentang target: 100",
    "PermenPANRB 53/2014: target berupa rentang tercapai di antara kedua batasnya",
    "batas bawah ≤ realisasi ≤ batas atas; di luarnya batas terdekat menjadi target",
    _penuh,
)
BATAS = Rumus(
    "batas",
    "realisasi memenuhi batas target: 100",
    "rentang yang terbuka di satu ujung",
    "realisasi ≥ batas bawah, atau realisasi ≤ batas atas; selain itu batas menjadi target",
    _penuh,
)
NOL = Rumus(
    "nol",
    "target 0 dan realisasi 0: 100",
    "target nol kejadian tercapai bila tidak ada kejadian; pembagian dengan 0 tidak dilakukan",
    "arah turun, target = 0 dan realisasi = 0",
    _penuh,
)
RUMUS: tuple[Rumus, ...] = (NAIK, SELISIH, RASIO, TETAP, ORDINAL, RENTANG, BATAS, NOL)


def rumus_untuk(arah: Arah, formula_turun: FormulaTurun) -> Rumus | None:
    """Choose the formula of an arah under the rules in force; None where it is never judged."""
    match arah:
        case Arah.NAIK:
            return NAIK
        case Arah.TURUN:
            return _turun(formula_turun)
        case Arah.TETAP:
            return TETAP
        case Arah.ORDINAL:
            return ORDINAL
        case Arah.NETRAL:
            return None
        case _:
            assert_never(arah)


def _turun(formula: FormulaTurun) -> Rumus:
    match formula:
        case FormulaTurun.SELISIH:
            return SELISIH
        case FormulaTurun.RASIO:
            return RASIO
        case _:
            assert_never(formula)


def tulis_rumus(rumus: Rumus, target: float, realisasi: float, desimal: int) -> str:
    """Write a formula with its figures in place of its words: 100 × (2 × 9,80 − 15,00) ÷ 9,80."""
    return rumus.teks.replace("realisasi", tulis(realisasi, desimal)).replace(
        "target", tulis(target, desimal)
    )
