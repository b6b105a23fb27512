"""Colours, type and the bare figure all charts start from; it draws no data."""

import math
from dataclasses import dataclass
from typing import Any, cast

import plotly.graph_objects as go

Grafik = go.Figure  # what a drawing gives, for those that only pass it on


@dataclass(frozen=True)
class Palet:
    """The colours of one ground; names say what a colour is for."""

    latar: str
    kartu: str
    tinta: str
    redup: str
    garis: str
    utama: str
    target: str
    rujukan: str
    arsir: str
    pita: str
    selang: str
    buruk: str
    baik: str


TERANG = Palet(
    latar="#F7F6F2",
    kartu="#FFFFFF",
    tinta="#1C2326",
    redup="#5E686C",
    garis="#E3E0D8",
    utama="#0F4C5C",
    target="#8F6416",
    rujukan="#687175",
    arsir="#E7E4DC",
    pita="rgba(15,76,92,0.05)",
    selang="rgba(15,76,92,0.13)",
    buruk="#A3192B",
    baik="#00695C",
)
GELAP = Palet(
    latar="#0E1A1E",
    kartu="#15252A",
    tinta="#F4F1E8",
    redup="#A9B2B6",
    garis="#2B3D43",
    utama="#7FC4D4",
    target="#E0B25A",
    rujukan="#93A0A3",
    arsir="#2B3D43",
    pita="rgba(244,241,232,0.05)",
    selang="rgba(127,196,212,0.18)",
    buruk="#FF9A94",
    baik="#5CC7B5",
)
# Told apart in the three colour blindnesses (Okabe and Ito 2008), for wilayah set side by side.
LAIN_TERANG = ("#B0521A", "#2F7A5F", "#7A4E9C", "#1F6FB2", "#8C6C00", "#A33B6B")
LAIN_GELAP = ("#E69F6B", "#7BD1B0", "#C4A3E0", "#8CC4F0", "#E3C65B", "#EE9CC0")

# Maps: the fill of a class and the words upon it (contrast of at least 4.5), on either ground.
# n0 to n5 are values from low to high; g0 to g4 a change from much better to much worse.
_TUA, _PUTIH, _GELAP = "#1C2326", "#FFFFFF", "#0E1A1E"
PETA_TERANG = {
    "n0": ("#E1EEF0", _TUA),
    "n1": ("#B9D8DE", _TUA),
    "n2": ("#8ABFC9", _TUA),
    "n3": ("#5A9FAE", _TUA),
    "n4": ("#2E7386", _PUTIH),
    "n5": ("#0F4C5C", _PUTIH),
    "g0": ("#00695C", _PUTIH),
    "g1": ("#8CCFC0", _TUA),
    "g2": ("#E3E0D8", _TUA),
    "g3": ("#F2B79B", _TUA),
    "g4": ("#A9440F", _PUTIH),
}
PETA_GELAP = {
    "n0": ("#1E3A42", _PUTIH),
    "n1": ("#27515C", _PUTIH),
    "n2": ("#336B79", _PUTIH),
    "n3": ("#4C93A3", _GELAP),
    "n4": ("#7FC4D4", _GELAP),
    "n5": ("#C5E8EF", _GELAP),
    "g0": ("#5CC7B5", _GELAP),
    "g1": ("#1F6B60", _PUTIH),
    "g2": ("#3A4B51", _PUTIH),
    "g3": ("#8A4A2C", _PUTIH),
    "g4": ("#F59A6C", _GELAP),
}

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
KONFIGURASI: dict[str, Any] = {"displayModeBar": False, "scrollZoom": False, "locale": "id"}


def lain(palet: Palet) -> tuple[str, ...]:
    """The colours of further wilayah on this ground, in order."""
    return LAIN_GELAP if palet is GELAP else LAIN_TERANG


def tata_letak(palet: Palet, tinggi: int, **lainnya: Any) -> dict[str, Any]:
    """The layout all charts share: no ground of its own, Indonesian separators, quiet grid."""
    return {
        "height": tinggi,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "separators": ",.",
        "font": {"family": FONT, "size": 14, "color": palet.tinta},
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": palet.kartu,
            "bordercolor": palet.garis,
            "font": {"family": FONT, "color": palet.tinta, "size": 14},
        },
        "margin": {"l": 8, "r": 8, "t": 12, "b": 30},
        **lainnya,
    }


def sumbu_tahun(palet: Palet, tahun: list[int], paling_banyak: int = 6) -> dict[str, Any]:
    """An axis of years: whole years only, thinned so that labels stay readable on a phone."""
    langkah = max(1, -(-len(tahun) // paling_banyak))
    # Counted back from the last year, which is the one people look for.
    tanda = sorted(tahun[::-1][::langkah])
    return {
        "tickmode": "array",
        "tickvals": tanda,
        "ticktext": [str(t) for t in tanda],
        "tickangle": 0,
        "hoverformat": "d",
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"color": palet.redup, "size": 13},
    }


def langkah(rentang: float, paling_banyak: int = 6) -> tuple[float, int]:
    """A round step (1, 2 or 5 times a power of ten) for an axis, and the decimals it needs."""
    kasar = rentang / paling_banyak
    pangkat = math.floor(math.log10(kasar))
    kali = next(k for k in (1, 2, 5, 10) if k * 10**pangkat >= kasar * (1 - 1e-9))
    return kali * 10**pangkat, max(0, -pangkat - (kali == 10))


def sumbu_nilai(palet: Palet, **lainnya: Any) -> dict[str, Any]:
    """An axis of values with a light grid."""
    return {
        "gridcolor": palet.garis,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"color": palet.redup, "size": 13},
        **lainnya,
    }


_UKURAN = {"size", "width", "thickness", "height", "xshift", "yshift", "l", "r", "t", "b"}


def besarkan(grafik: go.Figure, kali: float) -> go.Figure:
    """Draw a chart larger for a wall: type, lines, marks, margins and height alike."""
    return go.Figure(_besar(grafik.to_dict(), kali))


def _besar(isi: Any, kali: float, nama: str = "") -> Any:
    if isinstance(isi, dict):
        bagian = cast(dict[str, Any], isi)
        return {k: _besar(v, kali, k) for k, v in bagian.items()}
    if nama in ("data", "shapes", "annotations"):
        return [_besar(satu, kali) for satu in cast(list[Any], isi)]
    if nama not in _UKURAN:
        return isi
    if isinstance(isi, (list, tuple)):
        return [satu * kali for satu in cast(list[float], isi)]
    return isi * kali if isinstance(isi, (int, float)) else isi
