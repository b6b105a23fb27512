"""Budget beside kinerja: what keeps a row out of the comparison and which of four corners it is in.

Serapan is realisasi over pagu of the whole year, in percent. A row is compared by two lines: its
target (capaian of 100 percent, as displayed) and the serapan of all rows together. No official text
sets a line for serapan, and one of 100 percent would call every year lacking.
"""

from enum import StrEnum

from domain.angka import bulat

TARGET_TERCAPAI = 100.0
_DESIMAL = 2


class Alasan(StrEnum):
    """Why a program or OPD has no place in the comparison."""

    TANPA_PROGRAM = "tanpa_program"
    TANPA_PAGU = "tanpa_pagu"
    PAGU_NOL = "pagu_nol"
    TANPA_REALISASI = "tanpa_realisasi"
    BELUM_DINILAI = "belum_dinilai"


class Kuadran(StrEnum):
    """Whether the target is reached, and whether more or less was spent than by all together."""

    TERCAPAI_HEMAT = "tercapai_hemat"
    TERCAPAI_TERSERAP = "tercapai_terserap"
    KURANG_TERTAHAN = "kurang_tertahan"
    KURANG_TERSERAP = "kurang_terserap"


KUADRAN_TEKS: dict[Kuadran, str] = {
    Kuadran.TERCAPAI_HEMAT: "target tercapai, serapan lebih rendah",
    Kuadran.TERCAPAI_TERSERAP: "target tercapai, serapan lebih tinggi",
    Kuadran.KURANG_TERTAHAN: "target belum tercapai, serapan lebih rendah",
    Kuadran.KURANG_TERSERAP: "target belum tercapai, serapan lebih tinggi",
}


def tercapai(capaian: float) -> bool:
    """Whether a capaian reaches its target, as it is displayed."""
    return bulat(capaian, _DESIMAL) >= TARGET_TERCAPAI


def kuadran(capaian: float, serapan: float, garis: float) -> Kuadran:
    """The corner of a row; both are compared as they are displayed, a line belongs to above it."""
    terserap = bulat(serapan, _DESIMAL) >= bulat(garis, _DESIMAL)
    if tercapai(capaian):
        return Kuadran.TERCAPAI_TERSERAP if terserap else Kuadran.TERCAPAI_HEMAT
    return Kuadran.KURANG_TERSERAP if terserap else Kuadran.KURANG_TERTAHAN
