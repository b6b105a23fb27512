"""How much room text takes on a slide, in points; a careful estimate, for no font is at hand."""

import math
from dataclasses import dataclass

# Widths of characters in ems, of Calibri and fonts a little wider, by how wide they are.
_SEMPIT, _BIASA, _LEBAR = set(" ijlItf.,:;'|!()[]·-"), 0.54, set("mwMW@%▲▼●○◐◆—")
BARIS = 1.2  # height of a line to the size of its letters


@dataclass(frozen=True)
class Bidang:
    """A rectangle on a slide, in points from its upper left corner."""

    x: float
    y: float
    w: float
    h: float

    def dari(self, x: float, y: float, w: float, h: float) -> "Bidang":
        """A rectangle in this one, in parts of its sides."""
        return Bidang(self.x + x * self.w, self.y + y * self.h, w * self.w, h * self.h)

    def susut(self, tepi: float) -> "Bidang":
        """The rectangle within, `tepi` away from each side."""
        return Bidang(self.x + tepi, self.y + tepi, self.w - 2 * tepi, self.h - 2 * tepi)

    def potong(self, atas: float) -> tuple["Bidang", "Bidang"]:
        """The upper part, `atas` high, and what is left below it."""
        return (
            Bidang(self.x, self.y, self.w, atas),
            Bidang(self.x, self.y + atas, self.w, self.h - atas),
        )

    def belah(self, kiri: float, sela: float) -> tuple["Bidang", "Bidang"]:
        """The left part, `kiri` wide, and what is right of it and of a gap."""
        lanjut = self.x + kiri + sela
        return (
            Bidang(self.x, self.y, kiri, self.h),
            Bidang(lanjut, self.y, self.w - kiri - sela, self.h),
        )


def lebar(teks: str, besar: float, *, tebal: bool = False) -> float:
    """The width of a line of text."""
    em = sum(0.3 if h in _SEMPIT else 0.85 if h in _LEBAR else 0.62 if h.isupper() else _BIASA
             for h in teks)  # fmt: skip
    return em * besar * (1.06 if tebal else 1.0)


def jumlah_baris(teks: str, besar: float, w: float, *, tebal: bool = False) -> int:
    """How many lines a text takes in a width, broken between words."""
    hasil, terpakai = 1, 0.0
    for kata in teks.split(" "):
        panjang = lebar(f"{kata} ", besar, tebal=tebal)
        if terpakai and terpakai + panjang > w:
            hasil, terpakai = hasil + 1, 0.0
        hasil += max(0, math.ceil(panjang / w) - 1)
        terpakai += panjang
    return hasil


def tinggi(teks: str, besar: float, w: float, *, tebal: bool = False) -> float:
    """The height of a text broken into lines."""
    return jumlah_baris(teks, besar, w, tebal=tebal) * besar * BARIS


def muat(teks: str, bidang: Bidang, besar: float, kecil: float) -> tuple[str, float]:
    """The text and the largest size from `besar` down to `kecil` at which it fits.

    What does not fit at the smallest size is cut at a word and ends in an ellipsis.
    """
    ukuran = besar
    while ukuran > kecil and tinggi(teks, ukuran, bidang.w) > bidang.h:
        ukuran -= 1
    return pangkas(teks, ukuran, bidang), ukuran


def pangkas(teks: str, besar: float, bidang: Bidang) -> str:
    """The text, cut at a word where it is higher than the rectangle; never less than one line."""
    tersedia = max(bidang.h, besar * BARIS) + 0.01
    if tinggi(teks, besar, bidang.w) <= tersedia:
        return teks
    kata = teks.split(" ")
    while len(kata) > 1 and tinggi(" ".join(kata) + "…", besar, bidang.w) > tersedia:
        kata.pop()
    return " ".join(kata).rstrip(" ,;:.") + "…"
