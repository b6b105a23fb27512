"""A sparkline as one line of SVG: the movement of a series at a glance, gaps left open."""

from collections.abc import Sequence

LEBAR, TINGGI, TEPI = 120, 36, 4


def sparkline(
    nilai: Sequence[float | None], warna: str = "#000", target: float | None = None
) -> str:
    """Draw values at equal steps; unknown ones (None) break the line.

    The scale has room for a target, whose mark is laid over it (letak_target). Returns an SVG
    document in one colour: black, to be shown in any as a mask, or that of paper; "" with fewer
    than two known values, for a line needs two.
    """
    ada = [n for n in nilai if n is not None]
    if len(ada) < 2:
        return ""
    rendah, rentang = _skala(ada, target)
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


def letak_target(nilai: Sequence[float | None], target: float) -> float:
    """How far below the top of the sparkline of `nilai` its target stands, in percent."""
    rendah, rentang = _skala([n for n in nilai if n is not None], target)
    return 100 * _y(target, rendah, rentang) / TINGGI


def _skala(ada: Sequence[float], target: float | None) -> tuple[float, float]:
    """The lowest value and how far the highest is above it."""
    semua = [*ada] if target is None else [*ada, target]
    return min(semua), max(semua) - min(semua) or 1.0


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
