"""A map of boundaries: each region a filled outline, so that nothing is asked of the internet."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from charts.batas import Cincin, tempat_nama
from charts.tema import Palet, tata_letak

TINGGI = 620  # px
_PALING_KECIL = 0.10  # share of the map's extent below which a region has no room for its name


@dataclass(frozen=True)
class Bidang:
    """A region as drawn: its name, what is written and what is read of it, fill, words upon it.

    `isi` is "" where nothing is known, which is drawn hatched.
    """

    nama: str
    teks: str
    bacaan: str
    isi: str
    di_atas: str
    sorot: bool = False


def peta(
    batas: Mapping[str, Sequence[Cincin]],
    bidang: Mapping[str, Bidang],
    palet: Palet,
) -> go.Figure:
    """Draw the regions that have both an outline and something to say; the highlighted one last."""
    urut = sorted((k for k in bidang if k in batas), key=lambda k: bidang[k].sorot)
    kotak = {k: _kotak(batas[k]) for k in urut}
    x = [n for kiri, kanan, _, _ in kotak.values() for n in (kiri, kanan)] or [0.0, 1.0]
    y = [n for _, _, bawah, atas in kotak.values() for n in (bawah, atas)] or [0.0, 1.0]
    rentang = max(max(x) - min(x), max(y) - min(y))
    sumbu = {"visible": False, "fixedrange": True}
    # A degree of longitude is shorter than one of latitude away from the equator.
    nisbah = 1 / math.cos(math.radians((min(y) + max(y)) / 2))
    return go.Figure(
        {
            "data": [_garis(batas[k], bidang[k], palet) for k in urut],
            "layout": tata_letak(
                palet,
                TINGGI,
                height=None,  # that of the page's container, lower on a phone
                xaxis=sumbu | {"range": [min(x), max(x)]},
                yaxis=sumbu | {"scaleanchor": "x", "scaleratio": nisbah, "range": [min(y), max(y)]},
                hovermode="closest",
                margin={"l": 4, "r": 4, "t": 4, "b": 4},
                annotations=[
                    _nama(batas[k], bidang[k], palet)
                    for k in urut
                    if bidang[k].sorot or _lebar(kotak[k]) > _PALING_KECIL * rentang
                ],
            ),
        }
    )


def _kotak(cincin: Sequence[Cincin]) -> tuple[float, float, float, float]:
    """West, east, south and north."""
    x = [t[0] for satu in cincin for t in satu]
    y = [t[1] for satu in cincin for t in satu]
    return min(x), max(x), min(y), max(y)


def _lebar(kotak: tuple[float, float, float, float]) -> float:
    """The shorter side of a box."""
    kiri, kanan, bawah, atas = kotak
    return min(kanan - kiri, atas - bawah)


def _garis(cincin: Sequence[Cincin], bidang: Bidang, palet: Palet) -> dict[str, Any]:
    """One region with all its rings, a gap between them."""
    titik: list[tuple[float | None, float | None]] = []
    for satu in cincin:
        titik += [*([(None, None)] if titik else []), *satu]
    arsir = {"shape": "/", "fgcolor": palet.rujukan, "bgcolor": palet.arsir, "size": 6}
    garis = (
        {"color": palet.tinta, "width": 3} if bidang.sorot else {"color": palet.kartu, "width": 1}
    )
    return {
        "type": "scatter",
        "mode": "lines",
        "name": bidang.nama,
        "x": [x for x, _ in titik],
        "y": [y for _, y in titik],
        "fill": "toself",
        "fillcolor": bidang.isi or palet.arsir,
        "line": garis,
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": bidang.bacaan,
        **({} if bidang.isi else {"fillpattern": arsir}),
    }


def _nama(cincin: Sequence[Cincin], bidang: Bidang, palet: Palet) -> dict[str, Any]:
    x, y = tempat_nama(cincin)
    nama = f"<b>{bidang.nama}</b>" if bidang.sorot else bidang.nama
    return {
        "x": x,
        "y": y,
        "text": f"{nama}<br>{bidang.teks}",
        "showarrow": False,
        "font": {"size": 12, "color": bidang.di_atas or palet.tinta},
        "bgcolor": None if bidang.isi else palet.kartu,
    }
