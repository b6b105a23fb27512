"""Whether an indikator is on track to its target (rule 7): pace, class, projection; no sentence.

The pace is linear, so it is right for values below zero, too; the CAGR ratio of Open SDG is an
option for levels above zero. It reads no clock: the last point given is the state of things.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from domain.istilah import Arah
from domain.laju import Laju, Titik, laju
from domain.target import Target

TITIK_MINIMUM = 3
# Classes on the pace, from the best down; a pace below the last is MEMBURUK.
SESUAI, PERCEPATAN, TERBATAS = 0.95, 0.60, 0.0
# Student's t, 80 % between both tails, by degrees of freedom from 1; beyond the table, the last.
_T80 = (
    3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372,
    1.363, 1.356, 1.350, 1.345, 1.341, 1.337, 1.333, 1.330, 1.328, 1.325,
)  # fmt: skip


class Metode(StrEnum):
    """How a pace is measured."""

    LINIER = "linier"
    CAGR = "cagr"


class Putusan(StrEnum):
    """The classes of being on track, and why there is none."""

    TERCAPAI = "tercapai"
    MEMPERTAHANKAN = "mempertahankan"
    SESUAI_JALUR = "sesuai_jalur"
    PERLU_PERCEPATAN = "perlu_percepatan"
    TERBATAS = "terbatas"
    MEMBURUK = "memburuk"
    TANPA_TARGET = "tanpa_target"
    TITIK_KURANG = "titik_kurang"
    TIDAK_DINILAI = "tidak_dinilai"
    DI_LUAR_RUMUS = "di_luar_rumus"


PUTUSAN_TEKS: dict[Putusan, str] = {
    Putusan.TERCAPAI: "target sudah tercapai",
    Putusan.MEMPERTAHANKAN: "mempertahankan",
    Putusan.SESUAI_JALUR: "sesuai jalur",
    Putusan.PERLU_PERCEPATAN: "perlu percepatan",
    Putusan.TERBATAS: "kemajuan terbatas",
    Putusan.MEMBURUK: "memburuk",
    Putusan.TANPA_TARGET: "belum dapat diputuskan: tanpa target akhir",
    Putusan.TITIK_KURANG: "belum dapat diputuskan: kurang dari 3 tahun data",
    Putusan.TIDAK_DINILAI: "tidak dinilai",
    Putusan.DI_LUAR_RUMUS: "belum dapat diputuskan: laju di luar rumus",
}


def putusan_ringkas(putusan: Putusan) -> str:
    """A verdict in the few words a table has room for; where there is none, why."""
    if putusan in (Putusan.TANPA_TARGET, Putusan.TIDAK_DINILAI):
        return "–"
    teks = PUTUSAN_TEKS[putusan].removeprefix("target ")
    return teks.partition(": ")[2] or teks


@dataclass(frozen=True)
class Proyeksi:
    """Where the pace so far leads in the target's year, with its 80 % prediction interval.

    dibatasi tells that the pace leads out of what the figure can be, and the value is that end.
    """

    tahun: int
    nilai: float
    bawah: float
    atas: float
    dibatasi: bool = False


@dataclass(frozen=True)
class Jalur:
    """The verdict on one series: pace is observed over required, None where neither class needs it.

    sasaran is the end of the target that is to be reached, in the indikator's satuan.
    """

    putusan: Putusan
    sasaran: float | None = None
    pace: float | None = None
    laju: Laju | None = None
    proyeksi: Proyeksi | None = None


def jalur(
    titik: Sequence[Titik],
    target: Target | None,
    tahun_target: int,
    arah: Arah,
    metode: Metode = Metode.LINIER,
    rentang: Target | None = None,
) -> Jalur:
    """Judge a series from its base, the first of `titik`, to the last; years ascending, known ones.

    rentang is what the figure can be at all, which no projection leaves.
    Fewer than 3 points give no verdict. A target reached is checked before any pace; a target that
    is the base itself is to be kept.
    """
    if arah not in (Arah.NAIK, Arah.TURUN):
        return Jalur(Putusan.TIDAK_DINILAI)
    ujung = None if target is None else target.bawah if arah is Arah.NAIK else target.atas
    if ujung is None:
        return Jalur(Putusan.TANPA_TARGET)
    if len(titik) < TITIK_MINIMUM:
        return Jalur(Putusan.TITIK_KURANG, ujung)
    dasar, kini = titik[0], titik[-1]
    ke = laju(dasar, kini, Titik(tahun_target, ujung))
    depan = proyeksi(titik, tahun_target, rentang) if tahun_target > kini.tahun else None
    tercapai = kini.nilai >= ujung if arah is Arah.NAIK else kini.nilai <= ujung
    if dasar.nilai == ujung:
        kelas = Putusan.MEMPERTAHANKAN if tercapai else Putusan.MEMBURUK
        return Jalur(kelas, ujung, None, ke, depan)
    if tercapai:
        return Jalur(Putusan.TERCAPAI, ujung, _pace(dasar, kini, ujung, tahun_target), ke, depan)
    if (ujung > dasar.nilai) is not (arah is Arah.NAIK):
        return Jalur(Putusan.MEMBURUK, ujung, None, ke, depan)  # worse than a target below its base
    hitung = _cagr if metode is Metode.CAGR else _pace
    pace = hitung(dasar, kini, ujung, tahun_target)
    kelas = Putusan.DI_LUAR_RUMUS if pace is None else _kelas(pace)
    return Jalur(kelas, ujung, pace, ke, depan)


def _kelas(pace: float) -> Putusan:
    tampil = round(pace, 9)
    if tampil >= SESUAI:
        return Putusan.SESUAI_JALUR
    if tampil >= PERCEPATAN:
        return Putusan.PERLU_PERCEPATAN
    return Putusan.TERBATAS if tampil >= TERBATAS else Putusan.MEMBURUK


def _pace(dasar: Titik, kini: Titik, ujung: float, tahun_target: int) -> float | None:
    """Observed over required change per year; None where the target's year is the base's."""
    hasil = laju(dasar, kini, Titik(tahun_target, ujung))
    return None if hasil is None else hasil.teramati / hasil.diperlukan


def _cagr(dasar: Titik, kini: Titik, ujung: float, tahun_target: int) -> float | None:
    """Open SDG's ratio of compound growth rates; None where a level is not above zero."""
    if min(dasar.nilai, kini.nilai, ujung) <= 0 or tahun_target <= dasar.tahun:
        return None
    terjadi = (kini.nilai / dasar.nilai) ** (1 / (kini.tahun - dasar.tahun)) - 1
    perlu = (ujung / dasar.nilai) ** (1 / (tahun_target - dasar.tahun)) - 1
    return terjadi / perlu


def proyeksi(titik: Sequence[Titik], tahun: int, rentang: Target | None = None) -> Proyeksi:
    """Carry the mean change per year from the first point to the last on to a later year.

    Neither the value nor an end of the interval leaves `rentang`.

    The interval is that of a random walk with drift: with m changes over n years, of variance s2
    a year, the error h years ahead has the variance s2 (h + h^2/n), Student's t with m - 1 degrees
    (Hyndman and Athanasopoulos, Forecasting, 5.5; changes over g years count as g steps).
    """
    dasar, kini = titik[0], titik[-1]
    lama, depan = kini.tahun - dasar.tahun, tahun - kini.tahun
    rata = (kini.nilai - dasar.nilai) / lama
    pasang = [(b.tahun - a.tahun, b.nilai - a.nilai) for a, b in pairwise(titik)]
    derajat = len(pasang) - 1
    ragam = math.fsum((d - g * rata) ** 2 / g for g, d in pasang) / derajat
    lebar = kuantil(derajat) * math.sqrt(ragam * (depan + depan**2 / lama))
    nilai = kini.nilai + rata * depan
    if rentang is None:
        return Proyeksi(tahun, nilai, nilai - lebar, nilai + lebar)
    bawah, atas = rentang.terdekat(nilai - lebar), rentang.terdekat(nilai + lebar)
    return Proyeksi(tahun, rentang.terdekat(nilai), bawah, atas, not rentang.memuat(nilai))


def kuantil(derajat: int) -> float:
    """Student's t for an 80 % interval."""
    return _T80[min(derajat, len(_T80)) - 1]
