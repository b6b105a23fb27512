"""Marks on a trend, each with its word: figures since replaced, breaks of method, a year so far."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from charts.lapisan import TANPA_LAPISAN, Lapisan
from charts.tema import Palet
from domain.angka import Satuan


@dataclass(frozen=True)
class Putus:
    """A break of method: from `tahun` on the figures are of another one, named by `kata`."""

    tahun: int
    kata: str


def lapisan_revisi(semula: pd.DataFrame, satuan: Satuan, palet: Palet) -> Lapisan:
    """Draw the figures [tahun, nilai] that another has replaced, small and hollow."""
    if semula.empty:
        return TANPA_LAPISAN
    tahun = [int(t) for t in semula["tahun"]]
    nilai = [float(n) for n in semula["nilai"]]
    jejak = {
        "type": "scatter",
        "mode": "markers",
        "name": "semula",
        "x": tahun,
        "y": nilai,
        "opacity": 0.75,
        "marker": {
            "size": 7,
            "symbol": "circle-open-dot",
            "color": palet.rujukan,
            "line": {"color": palet.rujukan, "width": 1.5},
        },
        "customdata": [satuan.tulis(n) for n in nilai],
        "hovertemplate": "semula %{customdata}<extra></extra>",
    }
    return Lapisan(jejak=(jejak,), tahun=tuple(tahun), nilai=tuple(nilai))


def lapisan_triwulan(tahun: int, nilai: float, kapan: str, satuan: Satuan, palet: Palet) -> Lapisan:
    """Draw what a year has come to so far, hollow; `kapan` names the period: s.d. TW II."""
    jejak = {
        "type": "scatter",
        "mode": "markers",
        "name": kapan,
        "x": [tahun],
        "y": [nilai],
        "marker": {
            "size": 11,
            "symbol": "circle-open",
            "color": palet.utama,
            "line": {"color": palet.utama, "width": 2.5},
        },
        "customdata": [satuan.tulis(nilai)],
        "hovertemplate": f"{kapan} %{{customdata}}<extra></extra>",
    }
    label = (nilai, f"{kapan} {satuan.tulis(nilai)}", palet.utama)
    return Lapisan(jejak=(jejak,), label=(label,), tahun=(tahun,), nilai=(nilai,))


def lapisan_putus(semua: Sequence[Putus], palet: Palet) -> Lapisan:
    """Draw each break as a line between its year and the one before, its word beside the foot."""
    return Lapisan(
        bentuk=tuple(
            {
                "type": "line",
                "yref": "paper",
                "x0": putus.tahun - 0.5,
                "x1": putus.tahun - 0.5,
                "y0": 0,
                "y1": 1,
                "line": {"color": palet.rujukan, "width": 1.5, "dash": "longdashdot"},
            }
            for putus in semua
        ),
        tulisan=tuple(
            {
                "x": putus.tahun - 0.5,
                "y": 0,
                "yref": "paper",
                "text": putus.kata,
                "showarrow": False,
                "textangle": -90,
                "xanchor": "right",
                "yanchor": "bottom",
                "font": {"color": palet.redup, "size": 12},
            }
            for putus in semua
        ),
    )
