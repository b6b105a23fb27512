"""Numbers as Indonesians write them: rounding, writing and reading; it knows no indikator."""

import math
import re
import sys
from dataclasses import dataclass
from enum import StrEnum

from domain.ordinal import label

# Binary products such as 1.005 * 100 fall just under the half; this lifts them back without
# reaching any decimal that differs from the half by a real digit of a published figure. The
# second, relative part is for large figures (rupiah), whose binary dust is larger.
DEBU = 1e-9
DEBU_RELATIF = 3e-16
TAK_BERDESIMAL = 2.0**53  # from here on floats are whole numbers further apart than 1

# Thousands never begin with 0: 0.308 is a gini ratio, not three hundred and eight.
_PLAIN = re.compile(r"[+-]?\d+")
_INDONESIAN = re.compile(r"[+-]?(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?")
_ENGLISH = re.compile(r"[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?")
# A space may part groups of three (1 234,5); anywhere else it would join two numbers into one.
_BERSPASI = re.compile(r"[+-]?[1-9]\d{0,2}(\s\d{3})+([.,]\d+)?")


class Konvensi(StrEnum):
    """Which mark separates the decimals of a text number."""

    INDONESIA = "indonesia"  # 1.234,56
    INGGRIS = "inggris"  # 1,234.56

    @property
    def contoh(self) -> str:
        """A number written by it, which says more than its name."""
        return "1.234,56" if self is Konvensi.INDONESIA else "1,234.56"


def bulat(nilai: float, desimal: int = 2) -> float:
    """Round half up (away from zero), as figures are shown; `desimal` digits are kept.

    For figures of up to 15 digits with those kept: beyond, a float holds no decimal to round.
    """
    skala = 10.0 ** min(desimal, sys.float_info.max_10_exp)
    besar = abs(nilai) * skala
    if besar >= TAK_BERDESIMAL:
        return nilai
    hasil = math.copysign(math.floor(besar + 0.5 + (DEBU + besar * DEBU_RELATIF)) / skala, nilai)
    return hasil + 0.0  # -0.0 becomes 0.0


def tulis(nilai: float | None, desimal: int = 2, *, tanda: bool = False) -> str:
    """Write a number as 1.234,56; unknown is an en dash, `tanda` writes + before a rise."""
    if nilai is None or math.isnan(nilai):
        return "–"
    tampil = bulat(nilai, desimal)
    teks = f"{tampil:{'+' if tanda and tampil else ''},.{desimal}f}"
    return teks.translate(str.maketrans({",": ".", ".": ",", "-": "−"}))


def konvensi_mungkin(teks: str) -> frozenset[Konvensi]:
    """Tell under which conventions a text is a number; both where it is ambiguous (1.234)."""
    polos = _polos(teks)
    mungkin: set[Konvensi] = set()
    if _INDONESIAN.fullmatch(polos):
        mungkin.add(Konvensi.INDONESIA)
    if _ENGLISH.fullmatch(polos):
        mungkin.add(Konvensi.INGGRIS)
    return frozenset(mungkin)


def baca(teks: str, konvensi: Konvensi) -> float:
    """Read a text number under one convention.

    Raises ValueError, with a sentence for the user, where the text is not such a number.
    """
    polos = _polos(teks)
    pola = _INDONESIAN if konvensi is Konvensi.INDONESIA else _ENGLISH
    if not pola.fullmatch(polos):
        raise ValueError(f"“{teks}” bukan angka menurut penulisan {konvensi.contoh}")
    ribuan, koma = (".", ",") if konvensi is Konvensi.INDONESIA else (",", ".")
    return float(polos.replace(ribuan, "").replace(koma, "."))


def bilangan_bulat(teks: str) -> bool:
    """Tell whether a text is a whole number without any separator."""
    return bool(_PLAIN.fullmatch(_polos(teks)))


def _polos(teks: str) -> str:
    """Take away the spaces and the typographic minus that do not change a number."""
    polos = re.sub(r"^([+-])\s+", r"\1", teks.strip().replace("−", "-"))
    return re.sub(r"\s", "", polos) if _BERSPASI.fullmatch(polos) else polos


# Units of counts, of which a region has the sum of what its parts have. Money is none: what a
# province earns is no sum of what its kabupaten earn.
TERJUMLAH = frozenset(
    (
        "jiwa", "ribu jiwa", "orang", "ribu orang", "desa", "kejadian", "kasus", "peristiwa",
        "rumah tangga",
    )
)  # fmt: skip


@dataclass(frozen=True)
class Satuan:
    """How the figures of an indikator are written: its unit after the number, its decimals.

    `skala` is the ordinal scale whose levels they are, "" for numbers.
    """

    nama: str
    desimal: int
    skala: str = ""

    @property
    def tanda(self) -> str:
        """The unit as it stands behind a number: % for persen, none for an index or a level."""
        if self.nama.startswith("persen"):
            return "%"
        return "" if self.skala or self.nama in ("indeks", "rasio", "poin") else self.nama

    def angka(self, nilai: float | None) -> str:
        """Write a value without its unit, a level of a scale by its label."""
        tingkat = None if nilai is None or nilai != nilai else round(nilai)
        nama = label(self.skala, tingkat) if self.skala and tingkat is not None else None
        return nama or tulis(nilai, self.desimal)

    def tulis(self, nilai: float | None) -> str:
        """Write a value with its unit; a no-break space keeps them together."""
        angka = self.angka(nilai)
        return angka if angka == "–" or not self.tanda else f"{angka}\u00a0{self.tanda}"
