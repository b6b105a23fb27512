"""Capaian of one indikator and period on plain values: the reference for the vectorised one."""

import math
from dataclasses import dataclass

from domain.aturan import Aturan, FormulaTurun
from domain.istilah import Arah, Keadaan
from domain.predikat import Kelas, kelas_capaian
from domain.rumus import BATAS, NOL, RENTANG, Rumus, rumus_untuk
from domain.target import Target


@dataclass(frozen=True)
class Capaian:
    """How much of a promise was kept, in percent.

    mentah is the formula's own result, nilai is floored at 0 and capped; both are unrounded and
    None unless keadaan is DINILAI.
    """

    keadaan: Keadaan
    mentah: float | None = None
    nilai: float | None = None
    kelas: Kelas | None = None


def capaian(target: Target | None, realisasi: float | None, arah: Arah, aturan: Aturan) -> Capaian:
    """Score one realisasi against one target (PermenPANRB 53/2014; docs/decisions.md).

    target and realisasi are unrounded, in the indikator's satuan; an ordinal one is the level's
    position on its scale. Unknown stays unknown: it never becomes 0.
    """
    if arah is Arah.NETRAL:
        return Capaian(Keadaan.TIDAK_DINILAI)
    if target is None:
        return Capaian(Keadaan.TANPA_TARGET)
    if realisasi is None or math.isnan(realisasi):
        return Capaian(Keadaan.BELUM_ADA_DATA)
    rumus = rumus_terpakai(target, realisasi, arah, aturan.formula_turun)
    mentah = None if rumus is None else rumus.hitung(target.terdekat(realisasi), realisasi)
    if mentah is None or not math.isfinite(mentah):
        return Capaian(Keadaan.TIDAK_DAPAT_DIHITUNG)
    nilai = max(mentah, 0.0) if aturan.maks is None else min(max(mentah, 0.0), aturan.maks)
    return Capaian(Keadaan.DINILAI, mentah, nilai, kelas_capaian(nilai, aturan.batas))


def rumus_terpakai(
    target: Target, realisasi: float, arah: Arah, formula_turun: FormulaTurun
) -> Rumus | None:
    """Choose the formula of one row; its T is target.terdekat(realisasi). None where netral."""
    if arah is not Arah.NETRAL:
        if not target.titik and target.memuat(realisasi):
            return BATAS if None in (target.bawah, target.atas) else RENTANG
        if arah is Arah.TURUN and realisasi == 0 and target.terdekat(realisasi) == 0:
            return NOL
    return rumus_untuk(arah, formula_turun)
