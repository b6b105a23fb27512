"""Classes that a figure itself has, whatever its target: IPM, SAKIP, IKM, SPBE, in one table.

They are no predikat of a capaian: an IPM may be tinggi and its target missed.
"""

from dataclasses import dataclass

from domain.angka import bulat


@dataclass(frozen=True)
class Golongan:
    """One band: its label and its lower end, which belongs to it where `tertutup`."""

    label: str
    bawah: float
    tertutup: bool

    def memuat(self, nilai: float) -> bool:
        """Whether a figure reaches the band."""
        return nilai >= self.bawah if self.tertutup else nilai > self.bawah


@dataclass(frozen=True)
class Penggolongan:
    """The bands of one kind of figure, best first, over its whole range of values."""

    kode: str
    nama: str
    sumber: str
    minimum: float
    maksimum: float
    isi: tuple[Golongan, ...]


def _pita(tertutup: bool, *isi: tuple[str, float]) -> tuple[Golongan, ...]:
    return tuple(Golongan(label, bawah, tertutup) for label, bawah in isi)


PENGGOLONGAN: dict[str, Penggolongan] = {
    p.kode: p
    for p in (
        Penggolongan(
            "ipm",
            "Golongan IPM",
            "BPS, Indeks Pembangunan Manusia: < 60, 60 – < 70, 70 – < 80, ≥ 80",
            0,
            100,
            _pita(True, ("sangat tinggi", 80), ("tinggi", 70), ("sedang", 60), ("rendah", 0)),
        ),
        Penggolongan(
            "sakip",
            "Predikat SAKIP",
            "PermenPANRB 88/2021: AA > 90, A > 80, BB > 70, B > 60, CC > 50, C > 30, D",
            0,
            100,
            (
                *_pita(False, ("AA", 90), ("A", 80), ("BB", 70), ("B", 60), ("CC", 50), ("C", 30)),
                Golongan("D", 0, True),
            ),
        ),
        Penggolongan(
            "ikm",
            "Mutu pelayanan (IKM)",
            "PermenPANRB 14/2017: A 88,31–100, B 76,61–88,30, C 65,00–76,60, D 25,00–64,99",
            25,
            100,
            _pita(True, ("A", 88.31), ("B", 76.61), ("C", 65), ("D", 25)),
        ),
        Penggolongan(
            "spbe",
            "Predikat SPBE",
            "PermenPANRB 59/2020: 4,2–5,0; 3,5–<4,2; 2,6–<3,5; 1,8–<2,6; <1,8",
            1,
            5,
            _pita(
                True,
                ("Memuaskan", 4.2),
                ("Sangat Baik", 3.5),
                ("Baik", 2.6),
                ("Cukup", 1.8),
                ("Kurang", 1),
            ),
        ),
    )
}


def golongan(kode: str, nilai: float) -> str | None:
    """Give the label of a figure as displayed (2 decimals); None outside its range of values."""
    penggolongan = PENGGOLONGAN[kode]
    tampil = bulat(nilai, 2)
    if not penggolongan.minimum <= tampil <= penggolongan.maksimum:
        return None
    return next(g.label for g in penggolongan.isi if g.memuat(tampil))
