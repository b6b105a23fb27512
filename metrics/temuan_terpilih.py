"""The findings a leader is shown first, of all there are; it finds none."""

from collections.abc import Sequence
from dataclasses import replace

from domain.kalimat_temuan import belum_diperbarui_bersama
from metrics.bahan import Temuan, Tingkat

PALING_BANYAK = 6
BELUM_DIPERBARUI = "belum_diperbarui"
# Each says that an indikator falls short of its target; the most pressing of them says it for all.
_KURANG = {"keluar_jalur_memburuk", "target_akhir_tidak_tercapai", "target_tidak_tercapai"}


def terpilih(semua: Sequence[Temuan]) -> list[Temuan]:
    """At most PALING_BANYAK of the findings, in their order; those that say the same in one.

    What is not updated and what cannot be assessed are always among them.
    """
    semua = _tanpa_ulang(semua)
    lama = [t for t in semua if t.kode == BELUM_DIPERBARUI]
    akhir = [t for t in semua if t.tingkat is Tingkat.BELUM_DIKETAHUI]
    urut = [t for t in semua if t not in akhir and (len(lama) < 2 or t not in lama[1:])]
    if len(lama) > 1:
        urut[urut.index(lama[0])] = _bersama(lama)
    tempat = PALING_BANYAK - len(akhir)
    lewat = [t for t in urut[tempat:] if t.kode == BELUM_DIPERBARUI]
    return urut[: tempat - len(lewat)] + lewat + akhir


def _tanpa_ulang(semua: Sequence[Temuan]) -> list[Temuan]:
    pertama = {t.indikator: t for t in reversed(semua) if t.kode in _KURANG}
    return [t for t in semua if t.kode not in _KURANG or t is pertama[t.indikator]]


def _bersama(lama: Sequence[Temuan]) -> Temuan:
    nama = [t.judul.removesuffix(" belum diperbarui") for t in lama]
    judul, isi = belum_diperbarui_bersama(nama)
    return replace(lama[0], judul=judul, isi=isi, indikator="")
