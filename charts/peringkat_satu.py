"""The rank of one wilayah over the years as a line, the highest value on top."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.tema import Palet, sumbu_nilai, sumbu_tahun, tata_letak


def peringkat_satu(
    frame: pd.DataFrame, palet: Palet, *, tahun_pilihan: int, tinggi: int = 260
) -> go.Figure:
    """Draw [tahun, peringkat, dari]; a year without a rank is a gap, the chosen one is filled."""
    kolom = (frame[n].tolist() for n in ("tahun", "peringkat", "dari"))
    ada = [satu for satu in zip(*kolom, strict=True) if not pd.isna(satu[1])]
    ke = {t: int(p) for t, p, _ in ada}
    dari = {t: int(d) for t, _, d in ada}
    tahun = list(range(min(ke), max(ke) + 1))
    banyak = max(dari.values())
    return go.Figure(
        {
            "data": [_garis(tahun, ke, dari, palet, tahun_pilihan)],
            "layout": tata_letak(
                palet,
                tinggi,
                xaxis=sumbu_tahun(palet, tahun) | {"range": [tahun[0] - 0.6, tahun[-1] + 0.6]},
                yaxis=sumbu_nilai(
                    palet,
                    range=[banyak + 0.9, -0.4],
                    tickmode="array",
                    tickvals=[1, banyak],
                    ticktext=["1", str(banyak)],
                ),
                hovermode="closest",
                margin={"l": 8, "r": 12, "t": 12, "b": 30},
            ),
        }
    )


def _garis(
    tahun: list[int], ke: dict[int, int], dari: dict[int, int], palet: Palet, pilihan: int
) -> dict[str, Any]:
    # A rank is written where it begins, changes or is chosen, once of two that stand side by side.
    tulis = {t for t in ke if ke.get(t - 1) != ke[t] or t in (pilihan, tahun[-1])}
    tulis -= {t for t in tulis if ke.get(t + 1) == ke[t] and t + 1 in tulis and t != pilihan}
    if pilihan in ke and ke.get(pilihan + 1) == ke[pilihan]:
        tulis.discard(pilihan + 1)
    return {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": tahun,
        "y": [ke.get(t) for t in tahun],
        "connectgaps": False,
        "line": {"color": palet.utama, "width": 2},
        "marker": {
            "size": [24 if t == pilihan else 20 if t in tulis else 7 for t in tahun],
            "color": [palet.utama if t == pilihan else palet.kartu for t in tahun],
            "opacity": 1,  # markers of several sizes would let the line through
            "line": {"color": palet.utama, "width": 2},
        },
        # A blank and not "": plotly takes empty words away and loses others when it draws again.
        "text": [str(ke[t]) if t in tulis else " " for t in tahun],
        "textposition": "middle center",
        "textfont": {
            "color": [palet.kartu if t == pilihan else palet.utama for t in tahun],
            "size": 12,
        },
        "customdata": [f"ke-{ke[t]} dari {dari[t]}" if t in ke else "" for t in tahun],
        "hovertemplate": "%{x}: %{customdata}<extra></extra>",
    }
