"""A sparkline as one line of SVG: the movement of a series at a glance, gaps left open."""

from collections.abc import Sequence

LEBAR, TINGGI, TEPI = 120, 36, 4


def sparkline(nilai: Sequence[float | None], warna: str = "#000") -> str:
    """Draw values at equal steps; unknown ones (None) break the line.

    Returns an SVG document in one colour: black, to be shown in any as a mask, or that of paper; ""
    with fewer than two known values, for a line needs two.
    """
    ada = [n for n in nilai if n is not None]
    if len(ada) < 2:
        return ""
    rendah, tinggi = min(ada), max(ada)
    rentang = tinggi - rendah or 1.0
    langkah = (LEBAR - 2 * TEPI) / (len(nilai) - 1)
    titik = [
        None if n is None else (TEPI + i * langkah, _y(n, rendah, rentang))
        for i, n in enumerate(nilai)
    ]
    garis = "".join(
        f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in ruas)}"/>'
        for ruas in _ruas(titik)
    )
    x, y = next(t for t in reversed(titik) if t is not None)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEBAR} {TINGGI}">'
        f'<g fill="none" stroke="{warna}" stroke-width="2.2" stroke-linejoin="round" '
        f'stroke-linecap="round">{garis}</g>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{warna}"/></svg>'
    )


def _y(nilai: float, rendah: float, rentang: float) -> float:
    return TINGGI - TEPI - (nilai - rendah) / rentang * (TINGGI - 2 * TEPI)


def _ruas(titik: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """Split points into runs of neighbours; a lone point needs no line."""
    ruas: list[list[tuple[float, float]]] = [[]]
    for t in titik:
        if t is None:
            ruas.append([])
        else:
            ruas[-1].append(t)
    return [r for r in ruas if len(r) > 1]
