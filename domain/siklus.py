"""The quarterly cycle of one OPD's report as a total function; it writes and reads nothing.

draft -> diajukan (OPD) -> diverifikasi (Bappeda) -> disetujui -> terkunci. Returning, withdrawing
and unlocking need a note (Permendagri 86/2017 asks for the steps, not for their dates, which every
wilayah sets).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.hak import HAK, Tindakan
from domain.peran import SEBUTAN_PERAN, Peran


class KeadaanLaporan(StrEnum):
    """How far a report is."""

    DRAFT = "draft"
    DIAJUKAN = "diajukan"
    DIVERIFIKASI = "diverifikasi"
    DISETUJUI = "disetujui"
    TERKUNCI = "terkunci"


class Fase(StrEnum):
    """Where a day lies to the windows of a period."""

    BELUM_BUKA = "belum_buka"
    BUKA = "buka"
    TUTUP = "tutup"
    KUNCI = "kunci"


@dataclass(frozen=True)
class Jendela:
    """The days of a period: first of entry, last of entry, first on which nothing moves."""

    buka: date
    tutup: date
    kunci: date

    def __post_init__(self) -> None:
        if not self.buka <= self.tutup < self.kunci:
            raise ValueError(f"{self.buka} <= {self.tutup} < {self.kunci} does not hold")


@dataclass(frozen=True)
class Tolakan:
    """Why a step is not taken, as a sentence."""

    alasan: str


_K, _T = KeadaanLaporan, Tindakan
# From where to where each act leads; what is not here is refused.
LANGKAH: dict[tuple[KeadaanLaporan, Tindakan], KeadaanLaporan] = {
    (_K.DRAFT, _T.ISI): _K.DRAFT,
    (_K.DRAFT, _T.AJUKAN): _K.DIAJUKAN,
    (_K.DIAJUKAN, _T.TARIK): _K.DRAFT,
    (_K.DIAJUKAN, _T.PERIKSA): _K.DIAJUKAN,
    (_K.DIAJUKAN, _T.KEMBALIKAN): _K.DRAFT,
    (_K.DIAJUKAN, _T.VERIFIKASI): _K.DIVERIFIKASI,
    (_K.DIVERIFIKASI, _T.KEMBALIKAN): _K.DRAFT,
    (_K.DIVERIFIKASI, _T.SETUJUI): _K.DISETUJUI,
    (_K.DISETUJUI, _T.KEMBALIKAN): _K.DRAFT,
    (_K.DISETUJUI, _T.KUNCI): _K.TERKUNCI,
    (_K.TERKUNCI, _T.BUKA_KUNCI): _K.DISETUJUI,
}
TINDAKAN_LAPORAN: tuple[Tindakan, ...] = tuple(t for t in Tindakan if t in {k[1] for k in LANGKAH})
PERLU_CATATAN = frozenset((_T.TARIK, _T.KEMBALIKAN, _T.BUKA_KUNCI))
_MENGISI = frozenset((_T.ISI, _T.AJUKAN, _T.TARIK))  # what the last day of entry ends


def fase(jendela: Jendela, hari: date, dikembalikan: bool = False) -> Fase:
    """Where a day lies; a report that was returned may be corrected until the period locks."""
    if hari >= jendela.kunci:
        return Fase.KUNCI
    if hari < jendela.buka:
        return Fase.BELUM_BUKA
    return Fase.BUKA if hari <= jendela.tutup or dikembalikan else Fase.TUTUP


def terlambat(jendela: Jendela, hari: date, keadaan: KeadaanLaporan) -> int:
    """Days since the last day of entry that a report is still a draft; 0 where it is not late."""
    if keadaan is not KeadaanLaporan.DRAFT:
        return 0
    return max((hari - jendela.tutup).days, 0)


def lanjut(
    keadaan: KeadaanLaporan, tindakan: Tindakan, peran: Peran, fase: Fase, catatan: str = ""
) -> KeadaanLaporan | Tolakan:
    """The state after an act by a role, or why there is none; right first, then state, day, note.

    Whether the role holds for this wilayah and OPD is asked of domain.hak.larangan.
    """
    hak = HAK[tindakan]
    if tindakan not in TINDAKAN_LAPORAN:
        return Tolakan(f"Laporan tidak berubah dengan {hak.sebutan}.")
    if peran not in hak.peran:
        siapa = " atau ".join(SEBUTAN_PERAN[p] for p in Peran if p in hak.peran)
        return Tolakan(f"Hanya {siapa} yang dapat {hak.sebutan}.")
    sesudah = LANGKAH.get((keadaan, tindakan))
    if sesudah is None:
        dari = " atau ".join(k for k in KeadaanLaporan if (k, tindakan) in LANGKAH)
        return Tolakan(
            f"Laporan berkeadaan {keadaan}; {hak.sebutan} hanya dapat dari keadaan {dari}."
        )
    if alasan := _tertutup(tindakan, fase):
        return Tolakan(alasan)
    if tindakan in PERLU_CATATAN and not catatan.strip():
        return Tolakan(f"Tulis catatan: {hak.sebutan} perlu alasan yang dapat dibaca kemudian.")
    return sesudah


def _tertutup(tindakan: Tindakan, fase: Fase) -> str:
    if fase is Fase.BELUM_BUKA:
        return "Periode ini belum dibuka."
    if fase is Fase.TUTUP and tindakan in _MENGISI:
        return "Masa pengisian sudah ditutup; minta Bappeda mengundur tanggal tutup."
    if fase is Fase.KUNCI and tindakan is not Tindakan.KUNCI:
        return "Periode ini sudah dikunci; minta Bappeda mengundur tanggal kunci."
    return ""
