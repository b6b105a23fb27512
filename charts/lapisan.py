"""What is laid over a trend besides its lines and targets, as plain pieces of a plotly figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Potongan = tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Lapisan:
    """Traces, shapes, notes and labels at the right end (value, words, colour).

    tahun and nilai are what the axes must have room for; with `banyak` there are so many lines
    that touching one tells of it alone.
    """

    jejak: Potongan = ()
    bentuk: Potongan = ()
    tulisan: Potongan = ()
    label: tuple[tuple[float, str, str], ...] = ()
    tahun: tuple[int, ...] = ()
    nilai: tuple[float, ...] = ()
    banyak: bool = False


TANPA_LAPISAN = Lapisan()


def satukan(semua: Iterable[Lapisan]) -> Lapisan:
    """Lay several over one another, the first lowest."""
    daftar = list(semua)
    return Lapisan(
        jejak=tuple(j for satu in daftar for j in satu.jejak),
        bentuk=tuple(b for satu in daftar for b in satu.bentuk),
        tulisan=tuple(t for satu in daftar for t in satu.tulisan),
        label=tuple(b for satu in daftar for b in satu.label),
        tahun=tuple(t for satu in daftar for t in satu.tahun),
        nilai=tuple(n for satu in daftar for n in satu.nilai),
        banyak=any(satu.banyak for satu in daftar),
    )
