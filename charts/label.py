"""Labels at the ends of lines, moved apart so that none covers another."""

from collections.abc import Sequence


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
    """The characters of the longest line of a label."""
    return max(len(baris) for baris in teks.split("<br>"))


def jarakkan(posisi: Sequence[float], jarak: float) -> list[float]:
    """Move positions apart to at least `jarak`, keeping their order and staying near.

    Same units in and out. Neighbours that touch are merged into a block centred on its mean.
    """
    urutan = sorted(range(len(posisi)), key=lambda i: posisi[i])
    blok: list[tuple[list[int], float]] = []  # members from the lowest, centre
    for i in urutan:
        anggota, pusat = [i], posisi[i]
        while blok and pusat - (len(anggota) - 1) * jarak / 2 < _atas(blok[-1], jarak) + jarak:
            bawah, pusat_bawah = blok.pop()
            jumlah = len(bawah) + len(anggota)
            pusat = (pusat_bawah * len(bawah) + pusat * len(anggota)) / jumlah
            anggota = bawah + anggota
        blok.append((anggota, pusat))
    hasil = [0.0] * len(posisi)
    for anggota, pusat in blok:
        for k, i in enumerate(anggota):
            hasil[i] = pusat + (k - (len(anggota) - 1) / 2) * jarak
    return hasil


def _atas(blok: tuple[list[int], float], jarak: float) -> float:
    return blok[1] + (len(blok[0]) - 1) * jarak / 2
