"""The findings a leader is shown first, of all there are; it finds none."""

from collections.abc import Sequence
from dataclasses import replace

from domain.kalimat_temuan import belum_diperbarui_bersama
from metrics.bahan import Temuan, Tingkat

PALING_BANYAK = 6
BELUM_DIPERBARUI = "belum_diperbarui"


def terpilih(semua: Sequence[Temuan]) -> list[Temuan]:
    """At most PALING_BANYAK of the findings, in their order; those that say the same in one."""
    lama = [t for t in semua if t.kode == BELUM_DIPERBARUI]
    akhir = [t for t in semua if t.tingkat is Tingkat.BELUM_DIKETAHUI]
    urut = [t for t in semua if t not in akhir and (len(lama) < 2 or t not in lama[1:])]
    if len(lama) > 1:
        urut[urut.index(lama[0])] = _bersama(lama)
    return urut[: PALING_BANYAK - len(akhir)] + akhir


def _bersama(lama: Sequence[Temuan]) -> Temuan:
    nama = [t.judul.removesuffix(" belum diperbarui") for t in lama]
    judul, isi = belum_diperbarui_bersama(nama)
    return replace(lama[0], judul=judul, isi=isi, indikator="")
