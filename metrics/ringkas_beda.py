"""What a list of changes amounts to: how many by cause and by class, and each as steps; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.predikat import KELAS_MENURUT_KODE
from metrics.beda import INDIKATOR, Beda, Nilai
from metrics.peralihan import Sebab


@dataclass(frozen=True)
class RingkasanBeda:
    """How many indikator changed, each once however many nodes it measures.

    sebab counts a cause for every indikator it moved, in the order of the causes; jadi_dinilai got
    a class they had not, tak_dinilai lost the one they had.
    """

    indikator: int
    sebab: tuple[tuple[Sebab, int], ...]
    naik_kelas: int
    turun_kelas: int
    jadi_dinilai: int
    tak_dinilai: int


@dataclass(frozen=True)
class Langkah:
    """One cause of a change, from the last value that was known (None: none was)."""

    sebab: Sebab
    dari: float | None
    ke: float | None
    selisih: float | None
    selisih_cakupan: float | None


def ringkasan_beda(hasil: Sequence[Beda]) -> RingkasanBeda:
    """Count the changes of indikator by cause and by what became of their class."""
    milik = {b.kode: b for b in hasil if b.jenis == INDIKATOR}
    sebab = [(s, sum(any(g.sebab is s for g in b.bagian) for b in milik.values())) for s in Sebab]
    gerak = [gerak_kelas(b.dari, b.ke) for b in milik.values()]
    dulu = [b.dari.predikat is not None for b in milik.values()]
    kini = [b.ke.predikat is not None for b in milik.values()]
    return RingkasanBeda(
        indikator=len(milik),
        sebab=tuple((s, n) for s, n in sebab if n),
        naik_kelas=sum(g > 0 for g in gerak),
        turun_kelas=sum(g < 0 for g in gerak),
        jadi_dinilai=sum(k and not d for d, k in zip(dulu, kini, strict=True)),
        tak_dinilai=sum(d and not k for d, k in zip(dulu, kini, strict=True)),
    )


def gerak_kelas(dari: Nilai, ke: Nilai) -> int:
    """How many classes up (or down, below zero); 0 where either end has none."""
    if dari.predikat is None or ke.predikat is None:
        return 0
    return KELAS_MENURUT_KODE[ke.predikat].urut - KELAS_MENURUT_KODE[dari.predikat].urut


def langkah(b: Beda) -> tuple[Langkah, ...]:
    """The causes of a change as steps that lead from its first known value to its last."""
    hasil: list[Langkah] = []
    tahu = b.dari.capaian
    for g in b.bagian:
        kini = g.ke.capaian
        hasil.append(Langkah(g.sebab, tahu, kini, g.selisih, g.selisih_cakupan))
        tahu = tahu if kini is None else kini
    return tuple(hasil)
