"""Where the numbers of marks in a scatter stand, so that each can be read; in pixels."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_LEBAR, _TINGGI = 18.0, 15.0  # px a number takes
_KE = [(math.cos(a * math.pi / 4), math.sin(a * math.pi / 4)) for a in range(8)]
_JAUH = (10, 22, 34)  # px beside a mark
Letak = tuple[float, float]


@dataclass(frozen=True)
class Nomor:
    """How far a number is moved from the middle of its mark, and whether it left the mark."""

    x: float
    y: float
    di_luar: bool


def letak_nomor(pusat: Sequence[Letak], garis_tengah: Sequence[float]) -> list[Nomor]:
    """The place of each number: in its mark, else beside it, where it covers the fewest others.

    pusat are the middles of the marks in px, the one drawn last on top; garis_tengah their widths.
    """
    terpakai: list[Letak] = []
    hasil: list[Nomor] = []
    for i, (px, py) in enumerate(pusat):
        calon = _calon(garis_tengah[i])
        tertutup = [_tertutup((px + n.x, py + n.y), n, i, terpakai, pusat) for n in calon]
        nomor = calon[tertutup.index(min(tertutup))]
        terpakai.append((px + nomor.x, py + nomor.y))
        hasil.append(nomor)
    return hasil


def _calon(garis_tengah: float) -> list[Nomor]:
    """The places a number may take, the best first: the middle, within a large mark, beside it."""
    dalam = garis_tengah / 2 - _TINGGI / 2
    di_dalam = [Nomor(dalam * a, dalam * b, False) for a, b in _KE] if dalam > _TINGGI / 2 else []
    di_luar = [
        Nomor(r * a, r * b, True) for r in (0.6 * garis_tengah + j for j in _JAUH) for a, b in _KE
    ]
    return [Nomor(0.0, 0.0, False), *di_dalam, *di_luar]


def _tertutup(
    tempat: Letak, nomor: Nomor, milik: int, terpakai: Sequence[Letak], pusat: Sequence[Letak]
) -> int:
    """How many numbers and marks on top meet a place; beside its mark any other mark does."""
    lain = [p for i, p in enumerate(pusat) if i > milik or (nomor.di_luar and i != milik)]
    return sum(
        abs(tempat[0] - x) < _LEBAR and abs(tempat[1] - y) < _TINGGI for x, y in (*terpakai, *lain)
    )
