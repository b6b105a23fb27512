"""The classes of a map: round bounds over values, and sizes of change; it draws nothing."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from charts.tema import langkah
from domain.istilah import Arah

WARNA = 6  # colours there are, from low to high (charts.tema)
_DEBU = 1e-9  # what a division of decimals may fall short by


@dataclass(frozen=True)
class Skala:
    """Classes of equal width with round bounds: the lower end of each, low to high, and the width.

    desimal is how many the bounds need.
    A class holds its lower end and not its upper one.
    """

    bawah: tuple[float, ...]
    lebar: float
    desimal: int = 0

    def kelas(self, nilai: float) -> int:
        """Which class holds a value of those the scale was made from."""
        ke = math.floor((nilai - self.bawah[0]) / self.lebar + _DEBU)
        return min(max(ke, 0), len(self.bawah) - 1)

    def warna(self, kelas: int) -> str:
        """The code of its colour: the lowest and the highest class have the outermost."""
        if len(self.bawah) == 1:
            return f"n{WARNA // 2}"
        return f"n{round(kelas * (WARNA - 1) / (len(self.bawah) - 1))}"


def skala(nilai: Sequence[float]) -> Skala | None:
    """Make at most WARNA classes over the values; None where there are none."""
    if not nilai:
        return None
    rendah, tinggi = min(nilai), max(nilai)
    if tinggi - rendah < _DEBU:
        return Skala((rendah,), 1.0)
    lebar, desimal = langkah(tinggi - rendah, WARNA - 1)
    awal = math.floor(rendah / lebar + _DEBU)
    akhir = math.floor(tinggi / lebar + _DEBU)
    return Skala(tuple(round(i * lebar, 9) for i in range(awal, akhir + 1)), lebar, desimal)


def batas_gerak(selisih: Sequence[float]) -> float | None:
    """From which size on a change is a large one: round, at least a third of the largest.

    None where nothing has changed.
    """
    besar = max((abs(n) for n in selisih), default=0.0)
    return langkah(besar, 3)[0] if besar > _DEBU else None


def kelas_gerak(selisih: float, besar: float | None, arah: Arah) -> str:
    """The code of a change's colour: g0 much better to g4 much worse, g2 none.

    Where no way is the better one, the colours of values from low to high stand for it.
    """
    jauh = 0 if selisih == 0 else 2 if besar is not None and abs(selisih) >= besar - _DEBU else 1
    naik = jauh if selisih > 0 else -jauh
    if arah in (Arah.NAIK, Arah.ORDINAL):
        return f"g{2 - naik}"
    return f"g{2 + naik}" if arah is Arah.TURUN else f"n{2 + naik}"
