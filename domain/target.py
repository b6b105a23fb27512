"""Targets as intervals, and reading them from a cell's text; it does not score anything."""

import math
import re
from dataclasses import dataclass

from domain.angka import Konvensi, baca, konvensi_mungkin, tulis
from domain.istilah import Arah
from domain.ordinal import SKALA, label, tingkat


class TargetSalah(ValueError):
    """A text that is no target; the message says what was read and what is expected."""


@dataclass(frozen=True)
class Target:
    """What was promised, as a closed interval in the indikator's satuan.

    A number is an interval of one point, a bound is open (None) at one end, a level of an
    ordinal scale is the point of its position on the scale.
    """

    bawah: float | None
    atas: float | None

    def __post_init__(self) -> None:
        if any(n is not None and not math.isfinite(n) for n in (self.bawah, self.atas)):
            raise TargetSalah(f"target {self.bawah} sampai {self.atas} bukan angka")
        if self.bawah is None and self.atas is None:
            raise TargetSalah("target tanpa batas bawah dan tanpa batas atas")
        if self.bawah is not None and self.atas is not None and self.bawah > self.atas:
            bawah, atas = (f"{n:g}".replace(".", ",") for n in (self.bawah, self.atas))
            raise TargetSalah(f"batas bawah {bawah} melebihi batas atas {atas}")

    @property
    def titik(self) -> bool:
        """Whether the target is one number."""
        return self.bawah == self.atas

    def memuat(self, realisasi: float) -> bool:
        """Whether the realisasi lies inside the interval, ends included."""
        return (self.bawah is None or realisasi >= self.bawah) and (
            self.atas is None or realisasi <= self.atas
        )

    def terdekat(self, realisasi: float) -> float:
        """The point of the interval nearest to the realisasi: its T in the formulas."""
        if self.bawah is not None and realisasi < self.bawah:
            return self.bawah
        if self.atas is not None and realisasi > self.atas:
            return self.atas
        return realisasi

    def penyimpangan(self, realisasi: float) -> float:
        """How far the realisasi lies from the interval, in points; 0 inside, below is negative."""
        return realisasi - self.terdekat(realisasi)


_BATAS = re.compile(r"(>=|<=|≥|≤|minimal|maksimal|min\.?|maks\.?)\s*(.+)", re.IGNORECASE)
_RENTANG = re.compile(r"(?P<a>[+-]?[\d.,]+)\s*%?\s*(?:-|–|—|s\.?d\.?|sampai)\s*(?P<b>[+-]?[\d.,]+)")
_BAWAH = {">=", "≥", "minimal", "min", "min."}


def target_dari(
    teks: str, arah: Arah, skala: str = "", konvensi: Konvensi = Konvensi.INDONESIA
) -> Target:
    """Read a target as officials write it: 9,8 · 72,5 - 73 · >= 75 · WTP.

    `skala` names the ordinal scale of the indikator ("" where it has none). Raises TargetSalah
    with a sentence for the user where the text is none of these.
    """
    if arah is Arah.ORDINAL and not skala:
        raise TargetSalah(f"target “{teks}”: indikator berarah ordinal memerlukan skala")
    isi = teks.replace("−", "-").strip().removesuffix("%").strip()

    def angka(potongan: str) -> float:
        return _tingkat(potongan, teks, skala) if skala else _angka(potongan, teks, konvensi)

    if batas := _BATAS.fullmatch(isi):
        nilai = angka(batas[2])
        return Target(nilai, None) if batas[1].lower() in _BAWAH else Target(None, nilai)
    if rentang := _RENTANG.fullmatch(isi):
        return Target(angka(rentang["a"]), angka(rentang["b"]))
    nilai = angka(isi)
    return Target(nilai, nilai)


def tulis_target(target: Target, desimal: int, skala: str = "") -> str:
    """Write a target as Indonesians do: 9,80 · 72,50–73,00 · ≥ 75,00 · WTP."""

    def angka(nilai: float) -> str:
        return (label(skala, int(nilai)) if skala else None) or tulis(nilai, desimal)

    if target.bawah is None:
        return "" if target.atas is None else f"≤ {angka(target.atas)}"
    if target.atas is None:
        return f"≥ {angka(target.bawah)}"
    titik = angka(target.bawah)
    return titik if target.titik else f"{titik}–{angka(target.atas)}"


def _angka(potongan: str, teks: str, konvensi: Konvensi) -> float:
    potongan = potongan.strip().removesuffix("%").strip()
    if not konvensi_mungkin(potongan):
        raise TargetSalah(
            f"target “{teks}” tidak dapat dibaca; tulis angka (9,8), rentang (72,5 - 73) atau "
            "batas (>= 75); tingkat (WTP) hanya untuk arah ordinal"
        )
    try:
        return baca(potongan, konvensi)
    except ValueError as sebab:
        raise TargetSalah(f"target “{teks}”: {sebab}") from sebab


def _tingkat(potongan: str, teks: str, skala: str) -> float:
    potongan = potongan.strip()
    posisi = tingkat(skala, potongan)
    if posisi is None and potongan.isdecimal() and label(skala, int(potongan)):
        posisi = int(potongan)
    if posisi is None:
        ada = ", ".join(SKALA.get(skala, ()))
        raise TargetSalah(f"target “{teks}” bukan tingkat pada skala {skala}: {ada}")
    return float(posisi)
