"""The official forms: which there are, what they are called and on which paper; draws nothing."""

from dataclasses import dataclass
from enum import StrEnum

from reports.isi import Laporan


class Bentuk(StrEnum):
    """The official forms of Permendagri 86/2017 and the rencana aksi of SAKIP."""

    E78 = "E.78"
    E79 = "E.79"
    E80 = "E.80"
    E81 = "E.81"
    RENCANA_AKSI = "rencana aksi"


F4, A3 = 14, 8  # the paper sizes of OOXML: folio 8,5 x 13 inci (330 x 215 mm), A3


@dataclass(frozen=True)
class Sifat:
    """What sets a form apart: its title, the document it is of, its paper, one sheet per OPD."""

    judul: str
    dokumen: str
    kertas: int
    per_opd: bool = False


SIFAT: dict[Bentuk, Sifat] = {
    Bentuk.E78: Sifat("Evaluasi terhadap Hasil RPJMD", "RPJMD", A3),
    Bentuk.E79: Sifat("Evaluasi terhadap Hasil RKPD", "RKPD", F4),
    Bentuk.E80: Sifat("Evaluasi terhadap Hasil Renstra Perangkat Daerah", "Renstra", A3, True),
    Bentuk.E81: Sifat("Evaluasi terhadap Hasil Renja Perangkat Daerah", "Renja", F4, True),
    Bentuk.RENCANA_AKSI: Sifat("Rencana Aksi atas Perjanjian Kinerja", "RKPD", F4),
}


def sebutan(laporan: Laporan, bentuk: Bentuk) -> str:
    """How a form is called in this wilayah: some print E.58 or E.60 for the same table."""
    if bentuk is Bentuk.RENCANA_AKSI:
        return "Rencana Aksi"
    return laporan.formulir.get(bentuk.name.lower(), bentuk.value)
