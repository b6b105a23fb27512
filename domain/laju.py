"""The rate at which an indikator moves and the rate its plan asks for (rule 7); no verdict."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Titik:
    """A value in a year, in the indikator's satuan."""

    tahun: int
    nilai: float


@dataclass(frozen=True)
class Laju:
    """Rates per year in the indikator's satuan, signed: below zero is a fall.

    teramati from the base to now, diperlukan from the base to the target, sisa from now to the
    target; sisa is None once the target's year has come.
    """

    teramati: float
    diperlukan: float
    sisa: float | None


def laju(dasar: Titik, kini: Titik, target: Titik) -> Laju | None:
    """Give the three rates on a linear pace; None where base and now or target share a year."""
    if kini.tahun <= dasar.tahun or target.tahun <= dasar.tahun:
        return None
    tersisa = target.tahun - kini.tahun
    return Laju(
        teramati=(kini.nilai - dasar.nilai) / (kini.tahun - dasar.tahun),
        diperlukan=(target.nilai - dasar.nilai) / (target.tahun - dasar.tahun),
        sisa=(target.nilai - kini.nilai) / tersisa if tersisa > 0 else None,
    )
