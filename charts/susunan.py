"""Where the tile of each region stands: as drawn by hand, else laid on a grid from its centre."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.ubin import Tempat

Titik = tuple[float, float]  # latitude, longitude

BENTUK_UBIN = 1.5  # width of a tile to its height
LONGGAR = 1.4  # places for each tile: those left empty give the outline its shape
_RATA = 0.6  # how far centres that crowd together are spread before they are laid


@dataclass(frozen=True)
class Susunan:
    """The place of each tile; `tanpa_letak` are those put below in order, for want of a centre."""

    tempat: Mapping[str, Tempat]
    tanpa_letak: tuple[str, ...]

    @property
    def kolom(self) -> int:
        """How many columns the tiles take."""
        return max((k for _, k in self.tempat.values()), default=-1) + 1


def susunan(
    anggota: Sequence[str], digambar: Mapping[str, Tempat], titik: Mapping[str, Titik]
) -> Susunan:
    """Give each region one place of its own.

    Those drawn by hand stand there; where none is drawn, those whose centre is known are laid on a
    grid that keeps their compass directions. What is left stands in rows below, in order of code.
    """
    tempat = {k: digambar[k] for k in anggota if k in digambar}
    if not tempat:
        tempat = _dari_titik({k: titik[k] for k in sorted(anggota) if k in titik})
    tempat = _rapat(tempat)
    sisa = tuple(k for k in sorted(anggota) if k not in tempat)
    kolom = max((k for _, k in tempat.values()), default=-1) + 1 or _lebar_tanpa_letak(len(sisa))
    bawah = max((b for b, _ in tempat.values()), default=-1) + 1
    tempat |= {kode: (bawah + i // kolom, i % kolom) for i, kode in enumerate(sisa)}
    return Susunan(tempat, sisa)


def _lebar_tanpa_letak(banyak: int) -> int:
    return max(1, min(6, math.ceil(math.sqrt(banyak))))


def _rapat(tempat: Mapping[str, Tempat]) -> dict[str, Tempat]:
    """Leave out rows and columns in which nothing stands."""
    baris = {b: i for i, b in enumerate(sorted({b for b, _ in tempat.values()}))}
    kolom = {k: i for i, k in enumerate(sorted({k for _, k in tempat.values()}))}
    return {kode: (baris[b], kolom[k]) for kode, (b, k) in tempat.items()}


def _dari_titik(titik: Mapping[str, Titik]) -> dict[str, Tempat]:
    """Lay centres on the grid of their own proportions, each on a place near to it.

    Each goes to the nearest free place, then two change places, or one moves to a free one, as
    long as that shortens the squared ways altogether. The same input gives the same places.
    """
    if not titik:
        return {}
    baris, kolom = _ukuran(titik)
    y = _posisi([-lat for lat, _ in titik.values()], baris - 1)
    x = _posisi([lon for _, lon in titik.values()], kolom - 1)
    tempat = [(b, k) for b in range(baris) for k in range(kolom)]
    biaya = [[(b - v) ** 2 + (k - u) ** 2 for b, k in tempat] for v, u in zip(y, x, strict=True)]
    return {kode: tempat[i] for kode, i in zip(titik, _tugas(biaya), strict=True)}


def _ukuran(titik: Mapping[str, Titik]) -> Tempat:
    """Rows and columns of a grid with room for all, shaped as the ground they cover."""
    lintang = [lat for lat, _ in titik.values()]
    bujur = [lon for _, lon in titik.values()]
    tinggi = max(lintang) - min(lintang)
    lebar = (max(bujur) - min(bujur)) * math.cos(math.radians(sum(lintang) / len(lintang)))
    perlu = len(titik) * LONGGAR
    nisbah = min(4.0, max(0.25, lebar / tinggi if tinggi else 4.0)) / BENTUK_UBIN
    kolom = max(1, min(len(titik), round(math.sqrt(perlu * nisbah))))
    return math.ceil(perlu / kolom), kolom


def _posisi(nilai: Sequence[float], sampai: int) -> list[float]:
    """Coordinates from 0 to `sampai`: in part as they lie, in part by their order, so that crowded
    ones spread."""
    rendah, rentang = min(nilai), (max(nilai) - min(nilai)) or 1.0
    urut = sorted(range(len(nilai)), key=lambda i: nilai[i])
    ke = {i: n / max(1, len(nilai) - 1) for n, i in enumerate(urut)}
    return [
        sampai * ((1 - _RATA) * (n - rendah) / rentang + _RATA * ke[i]) for i, n in enumerate(nilai)
    ]


def _tugas(biaya: Sequence[Sequence[float]]) -> list[int]:
    """A place for each row of costs, none twice, the sum as small as exchanges of two make it."""
    bebas = set(range(len(biaya[0])))
    hasil: list[int] = []
    for satu in biaya:
        hasil.append(min(bebas, key=lambda j: (satu[j], j)))
        bebas.discard(hasil[-1])
    while _pindah(biaya, hasil, bebas) or _tukar(biaya, hasil):
        pass
    return hasil


def _pindah(biaya: Sequence[Sequence[float]], hasil: list[int], bebas: set[int]) -> bool:
    """Move one to a free place that is nearer; tell whether any was moved."""
    for i, satu in enumerate(biaya):
        dekat = min(bebas, key=lambda j: (satu[j], j), default=hasil[i])
        if satu[dekat] < satu[hasil[i]] - 1e-9:
            bebas.add(hasil[i])
            bebas.discard(dekat)
            hasil[i] = dekat
            return True
    return False


def _tukar(biaya: Sequence[Sequence[float]], hasil: list[int]) -> bool:
    """Let two change places where that is shorter; tell whether any did."""
    for i in range(len(hasil)):
        for j in range(i):
            kini = biaya[i][hasil[i]] + biaya[j][hasil[j]]
            if biaya[i][hasil[j]] + biaya[j][hasil[i]] < kini - 1e-9:
                hasil[i], hasil[j] = hasil[j], hasil[i]
                return True
    return False
