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
_SATU_SATU = 60  # regions up to which each is a line of its own, and is told wherever it is pointed


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
    # The axes give way to the shape of the map, and not the map to them when a window is resized.
    sumbu = {"visible": False, "fixedrange": True, "constrain": "domain"}
    # A degree of longitude is shorter than one of latitude away from the equator.
    nisbah = 1 / math.cos(math.radians((min(y) + max(y)) / 2))
    return go.Figure(
        {
            "data": _garis_garis({k: batas[k] for k in urut}, bidang, palet),
            "layout": tata_letak(
                palet,
                TINGGI,
                height=None,  # that of the page's container, lower on a phone
                xaxis=sumbu | {"range": [min(x), max(x)]},
                yaxis=sumbu | {"scaleanchor": "x", "scaleratio": nisbah, "range": [min(y), max(y)]},
                hovermode="closest",
                margin={"l": 4, "r": 4, "t": 4, "b": 4},
                annotations=[
                    _nama(batas[k], bidang[k], palet, luas=luas)
                    for k in urut
                    if (luas := _lebar(kotak[k]) > _PALING_KECIL * rentang) or bidang[k].sorot
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


def _garis_garis(
    batas: Mapping[str, Sequence[Cincin]], bidang: Mapping[str, Bidang], palet: Palet
) -> list[dict[str, Any]]:
    """The regions in their order; of many, those that look alike are one line.

    What is read of each is then told by a point in it that nobody sees.
    """
    if len(batas) <= _SATU_SATU:
        return [_garis(cincin, bidang[k], palet) for k, cincin in batas.items()]
    seragam: dict[str, list[Cincin]] = {}
    for k, cincin in batas.items():
        if not bidang[k].sorot:
            seragam.setdefault(bidang[k].isi, []).extend(cincin)
    data = [
        _garis(semua, Bidang("", "", "", isi, ""), palet)
        | {"hoverinfo": "skip", "line": {"color": palet.rujukan, "width": 0.5}}
        for isi, semua in seragam.items()
    ]
    data += [_garis(batas[k], bidang[k], palet) for k in batas if bidang[k].sorot]
    titik = [tempat_nama(cincin) for cincin in batas.values()]
    return [
        *data,
        {
            "type": "scatter",
            "mode": "markers",
            "x": [x for x, _ in titik],
            "y": [y for _, y in titik],
            "text": [bidang[k].bacaan for k in batas],
            "hoverinfo": "text",
            "marker": {"size": 12, "opacity": 0},
        },
    ]


def _garis(cincin: Sequence[Cincin], bidang: Bidang, palet: Palet) -> dict[str, Any]:
    """One region with all its rings, a gap between them."""
    titik: list[tuple[float | None, float | None]] = []
    for satu in cincin:
        titik += [*([(None, None)] if titik else []), *satu]
    arsir = {"shape": "/", "fgcolor": palet.arsir, "bgcolor": palet.kartu, "size": 6}
    tepi = palet.kartu if bidang.isi else palet.rujukan
    garis = {"color": tepi, "width": 1 if bidang.isi else 0.5}
    if bidang.sorot:
        garis = {"color": palet.tinta, "width": 3}
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


def _nama(cincin: Sequence[Cincin], bidang: Bidang, palet: Palet, *, luas: bool) -> dict[str, Any]:
    """A name and a figure: upon a region that is large enough, else beside it on a ground."""
    x, y = tempat_nama(cincin)
    nama = f"<b>{bidang.nama}</b>" if bidang.sorot else bidang.nama
    samping = {} if luas else {
        "showarrow": True,
        "arrowcolor": palet.tinta,
        "arrowhead": 0,
        "ax": 0,
        "ay": 46,
        "borderpad": 2,
    }  # fmt: skip
    return {
        "x": x,
        "y": y,
        "text": f"{nama}<br>{bidang.teks}",
        "showarrow": False,
        "font": {"size": 12, "color": (luas and bidang.di_atas) or palet.tinta},
        "bgcolor": None if bidang.isi and luas else palet.kartu,
        **samping,
    }
