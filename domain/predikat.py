"""The classes of a capaian in one table: band, words, icon and colour; it scores nothing."""

from dataclasses import dataclass

from domain.angka import bulat
from domain.aturan import Batas


@dataclass(frozen=True)
class Warna:
    """Colours of a class: its fill, an icon upon that fill, and words on light and dark ground."""

    isi: str
    di_atas: str
    teks_terang: str
    teks_gelap: str


@dataclass(frozen=True)
class Kelas:
    """One class; `urut` is 5 for the best, `bawah` the lowest whole percent of its printed band."""

    kode: str
    urut: int
    bawah: int
    label: dict[str, str]
    ikon: str
    warna: Warna


# Bands: Permendagri 86/2017. Words and icons have a contrast of at least 4.5 on their ground, and
# the classes are told apart by icon and word wherever their colour is shown.
KELAS: tuple[Kelas, ...] = (
    Kelas(
        "sangat_tinggi",
        5,
        91,
        {"permendagri86": "Sangat Tinggi", "baik": "Sangat Baik"},
        "▲▲",
        Warna("#00695C", "#FFFFFF", "#00695C", "#5CC7B5"),
    ),
    Kelas(
        "tinggi",
        4,
        76,
        {"permendagri86": "Tinggi", "baik": "Baik"},
        "▲",
        Warna("#4E9A63", "#0E1A1E", "#2F7443", "#86CD99"),
    ),
    Kelas(
        "sedang",
        3,
        66,
        {"permendagri86": "Sedang", "baik": "Cukup"},
        "●",
        Warna("#D79A1E", "#1C2326", "#835600", "#E8B64A"),
    ),
    Kelas(
        "rendah",
        2,
        51,
        {"permendagri86": "Rendah", "baik": "Kurang"},
        "▼",
        Warna("#D2602A", "#0E1A1E", "#A9440F", "#F59A6C"),
    ),
    Kelas(
        "sangat_rendah",
        1,
        0,
        {"permendagri86": "Sangat Rendah", "baik": "Sangat Kurang"},
        "▼▼",
        Warna("#A3192B", "#FFFFFF", "#A3192B", "#FF9A94"),
    ),
)
TAK_DIKETAHUI = "tak_diketahui"  # the look of whatever has no class
IKON_TAK_DIKETAHUI = "○"
IKON_SEMENTARA = "◐"  # known in part: never a class
WARNA_TAK_DIKETAHUI = Warna("#8A9296", "#1C2326", "#5E686C", "#A9B2B6")
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
