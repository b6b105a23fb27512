"""The classes of a capaian in one table: band, words, icon and colour; it scores nothing."""

from dataclasses import dataclass

from domain.angka import bulat
from domain.aturan import Batas


@dataclass(frozen=True)
class Kelas:
    """One class; `urut` is 5 for the best, `bawah` the lowest whole percent of its printed band."""

    kode: str
    urut: int
    bawah: int
    label: dict[str, str]
    ikon: str
    warna: str


# Bands: Permendagri 86/2017. Colours: told apart in the three colour blindnesses, never alone.
KELAS: tuple[Kelas, ...] = (
    Kelas(
        "sangat_tinggi", 5, 91, {"permendagri86": "Sangat Tinggi", "baik": "Sangat Baik"}, "▲▲",
        "#00695C",
    ),
    Kelas("tinggi", 4, 76, {"permendagri86": "Tinggi", "baik": "Baik"}, "▲", "#4E9A63"),
    Kelas("sedang", 3, 66, {"permendagri86": "Sedang", "baik": "Cukup"}, "●", "#D79A1E"),
    Kelas("rendah", 2, 51, {"permendagri86": "Rendah", "baik": "Kurang"}, "▼", "#D2602A"),
    Kelas(
        "sangat_rendah", 1, 0, {"permendagri86": "Sangat Rendah", "baik": "Sangat Kurang"}, "▼▼",
        "#A3192B",
    ),
)  # fmt: skip
IKON_TAK_DIKETAHUI = "○"
WARNA_TAK_DIKETAHUI = "#8A9296"
KELAS_MENURUT_KODE: dict[str, Kelas] = {kelas.kode: kelas for kelas in KELAS}


def kelas_capaian(nilai: float, batas: Batas) -> Kelas:
    """Look up the class of a capaian in percent, from the value as displayed (2 decimals).

    The printed bands (91-100, 76-90, ...) leave 90.5 undefined: `bawah` closes them at 91,
    `atas` just above 90, `bulat` rounds half up to a whole number first.
    """
    tampil = bulat(nilai, 2)
    if batas is Batas.BULAT:
        tampil = bulat(tampil, 0)
    for kelas in KELAS[:-1]:
        if tampil > kelas.bawah - 1 if batas is Batas.ATAS else tampil >= kelas.bawah:
            return kelas
    return KELAS[-1]
