"""Boundaries made light enough to be drawn, with a place for each name; pure figures in and out."""

from collections.abc import Mapping, Sequence

Titik = tuple[float, float]  # longitude, latitude
Cincin = Sequence[Titik]

HALUS = 500  # steps across the whole map below which no detail is kept


def sederhana(batas: Mapping[str, Sequence[Cincin]]) -> dict[str, list[list[Titik]]]:
    """Leave out of the rings of a map what nobody sees at its size.

    Douglas and Peucker 1973, with a tolerance of 1/HALUS of the map's extent; islets below it go,
    but each region keeps its largest ring.
    """
    toleransi = _rentang(batas) / HALUS
    return {kode: _wilayah(cincin, toleransi) for kode, cincin in batas.items()}


def tempat_nama(cincin: Sequence[Cincin]) -> Titik:
    """The centre of area of the largest ring: where a name stands."""
    utama = max(cincin, key=_luas)
    luas = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(utama, [*utama[1:], utama[0]], strict=True):
        silang = x1 * y2 - x2 * y1
        luas, x, y = luas + silang, x + (x1 + x2) * silang, y + (y1 + y2) * silang
    return (x / (3 * luas), y / (3 * luas)) if luas else utama[0]


def _rentang(batas: Mapping[str, Sequence[Cincin]]) -> float:
    semua = [t for cincin in batas.values() for satu in cincin for t in satu]
    lebar = [max(sumbu) - min(sumbu) for sumbu in zip(*semua, strict=True)]
    return max(lebar, default=0.0)


def _wilayah(cincin: Sequence[Cincin], toleransi: float) -> list[list[Titik]]:
    utama = max(cincin, key=_luas)
    tampak = [c for c in cincin if c is utama or _luas(c) > (2 * toleransi) ** 2]
    return [_cincin(c, toleransi) for c in tampak]


def _luas(cincin: Cincin) -> float:
    """The area of the box around a ring."""
    x, y = zip(*cincin, strict=True)
    return (max(x) - min(x)) * (max(y) - min(y))


def _cincin(cincin: Cincin, toleransi: float) -> list[Titik]:
    """A closed ring with fewer points, from its start over its farthest point and back."""
    titik = _jarang(cincin, toleransi / 4)
    if len(titik) < 5:
        return list(cincin)
    x0, y0 = titik[0]
    jauh = max(range(len(titik)), key=lambda i: (titik[i][0] - x0) ** 2 + (titik[i][1] - y0) ** 2)
    simpan = _peucker(titik, 0, jauh, toleransi) | _peucker(titik, jauh, len(titik) - 1, toleransi)
    hasil = [(round(x, 4), round(y, 4)) for x, y in (titik[i] for i in sorted(simpan))]
    return hasil if len(hasil) >= 4 else list(cincin)


def _jarang(cincin: Cincin, jarak: float) -> list[Titik]:
    """Leave out points that stand next to the one before, so that detailed files are quick."""
    hasil = [cincin[0]]
    for x, y in cincin[1:-1]:
        if abs(x - hasil[-1][0]) > jarak or abs(y - hasil[-1][1]) > jarak:
            hasil.append((x, y))
    return [*hasil, cincin[-1]]


def _peucker(titik: Sequence[Titik], dari: int, sampai: int, toleransi: float) -> set[int]:
    """The points of a line between two of its points that it cannot do without."""
    simpan, antre = {dari, sampai}, [(dari, sampai)]
    while antre:
        a, z = antre.pop()
        (x1, y1), (x2, y2) = titik[a], titik[z]
        dx, dy = x2 - x1, y2 - y1
        panjang = (dx * dx + dy * dy) ** 0.5
        terjauh, di = toleransi, -1
        for i in range(a + 1, z):
            x, y = titik[i][0] - x1, titik[i][1] - y1
            jauh = abs(dx * y - dy * x) / panjang if panjang else (x * x + y * y) ** 0.5
            if jauh > terjauh:
                terjauh, di = jauh, i
        if di >= 0:
            simpan.add(di)
            antre += [(a, di), (di, z)]
    return simpan
