"""Where an indikator of a tindak lanjut stood and stands one period later; it fetches nothing."""

from dataclasses import dataclass

from domain.periode import SETAHUN
from domain.tindak_lanjut import Posisi
from metrics.baris import baris
from metrics.kinerja import Kinerja


def periode_berikut(tahun: int, triwulan: int) -> tuple[int, int]:
    """The period that shows whether a decision of this one helped."""
    if triwulan == SETAHUN:
        return tahun + 1, SETAHUN
    return (tahun + 1, 1) if triwulan == 4 else (tahun, triwulan + 1)


def posisi(kinerja: Kinerja, indikator: str) -> Posisi:
    """Where an indikator stands in a period, by the uncapped capaian; unknown where it is none."""
    for b in baris(kinerja.indikator):
        if b["indikator"] == indikator:
            return Posisi(b["realisasi"], b["mentah"])
    return Posisi(None, None)


@dataclass(frozen=True)
class Celah:
    """An indikator short of its target in a period: what a tindak lanjut may be aimed at."""

    indikator: str
    nama: str
    opd: str
    capaian: float


def celah(kinerja: Kinerja) -> list[Celah]:
    """The indikator below their target, the furthest first; each once."""
    hasil: dict[str, Celah] = {}
    for b in baris(kinerja.indikator):
        if b["capaian"] is not None and b["capaian"] < 100:
            hasil.setdefault(
                b["indikator"], Celah(b["indikator"], b["nama"], b["opd"], b["capaian"])
            )
    return sorted(hasil.values(), key=lambda c: c.capaian)
