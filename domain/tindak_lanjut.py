"""What was decided to be done, and whether the next period's figures show that it helped."""

from dataclasses import dataclass
from enum import StrEnum

from domain.angka import bulat


class KeadaanTindakLanjut(StrEnum):
    """How far a tindak lanjut is."""

    DIRENCANAKAN = "direncanakan"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    BATAL = "batal"


class Gerak(StrEnum):
    """What the next period says of it."""

    BERGERAK = "bergerak"
    TIDAK_BERGERAK = "tidak_bergerak"
    TANPA_DATA = "tanpa_data"


GERAK_TEKS: dict[Gerak, str] = {
    Gerak.BERGERAK: "membaik",
    Gerak.TIDAK_BERGERAK: "tidak membaik",
    Gerak.TANPA_DATA: "belum ada data",
}


@dataclass(frozen=True)
class Posisi:
    """Where an indikator stood: its realisasi and the uncapped capaian in percent."""

    realisasi: float | None
    capaian: float | None


def gerak(awal: Posisi, kini: Posisi) -> Gerak:
    """Whether an indikator came nearer to its target: its capaian, as displayed, rose.

    A target that was lowered while the realisasi stayed is no movement.
    """
    if awal.realisasi is None or kini.realisasi is None:
        return Gerak.TANPA_DATA
    if awal.capaian is None or kini.capaian is None:
        return Gerak.TANPA_DATA
    naik = bulat(kini.capaian) > bulat(awal.capaian)
    berubah = awal.realisasi != kini.realisasi
    return Gerak.BERGERAK if naik and berubah else Gerak.TIDAK_BERGERAK
