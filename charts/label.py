"""Labels at the ends of lines, moved apart so that none covers another."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

_LUANG = 14  # px: a marker nobody sees, that keeps a label off the end of its line


def dua_baris(teks: str, paling_panjang: int = 17) -> str:
    """Break a label that would take too much of a phone's width into two lines at a space."""
    if len(teks) <= paling_panjang:
        return teks
    kata = teks.split(" ")
    potong = min(
        range(1, len(kata) + 1),
        key=lambda i: abs(len(" ".join(kata[:i])) - len(" ".join(kata[i:]))),
    )
    return " ".join(kata[:potong]) + "<br>" + " ".join(kata[potong:])


def lebar(teks: str) -> int:
    """The characters of the longest line of a label, bold or not."""
    polos = teks.replace("<b>", "").replace("</b>", "")
    return max(len(baris) for baris in polos.split("<br>"))


def tulisan(
    x: Sequence[float], y: Sequence[float], teks: Sequence[str], warna: Sequence[str], sisi: str
) -> dict[str, Any]:
    """Labels beside points, to the right or left, as one trace; its axes must leave them room."""
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": list(x),
        "y": list(y),
        "text": list(teks),
        "textposition": f"middle {sisi}",
        "textfont": {"color": list(warna), "size": 12},
        "marker": {"size": _LUANG, "opacity": 0},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def jarakkan(
    posisi: Sequence[float],
    jarak: float | Sequence[float],
    batas: tuple[float, float] | None = None,
) -> list[float]:
    """Move labels apart so that none covers another, keeping their order and staying near.

    `jarak` is the height of each (or of all); within `batas` none leaves the two ends, unless all
    of them together have no room between them. Same units in and out. Labels that touch are
    merged into a block about their mean.
    """
    if not posisi:
        return []
    tinggi = [jarak] * len(posisi) if isinstance(jarak, (int, float)) else list(jarak)
    urutan = sorted(range(len(posisi)), key=lambda i: posisi[i])
    # Where each stands above the lowest when all touch: what is left has but to keep its order.
    tumpuk = [0.0]
    for a, b in pairwise(urutan):
        tumpuk.append(tumpuk[-1] + (tinggi[a] + tinggi[b]) / 2)
    blok: list[tuple[int, float]] = []  # members, and the place of the lowest of the heap
    for i, naik in zip(urutan, tumpuk, strict=True):
        banyak, letak = 1, posisi[i] - naik
        while blok and letak < blok[-1][1]:
            lain, letak_lain = blok.pop()
            letak = (letak * banyak + letak_lain * lain) / (banyak + lain)
            banyak += lain
        blok.append((banyak, letak))
    dasar = [letak for banyak, letak in blok for _ in range(banyak)]
    if batas is not None:
        bawah = batas[0] + tinggi[urutan[0]] / 2
        atas = batas[1] - tinggi[urutan[-1]] / 2 - tumpuk[-1]
        tengah = (bawah + atas) / 2
        bawah, atas = min(bawah, tengah), max(atas, tengah)
        dasar = [min(max(satu, bawah), atas) for satu in dasar]
    hasil = [0.0] * len(posisi)
    for i, letak, naik in zip(urutan, dasar, tumpuk, strict=True):
        hasil[i] = letak + naik
    return hasil
