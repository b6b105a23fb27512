"""One small chart of many: the same axes in all of them, a grey reference, its name above."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.label import dua_baris
from charts.target import GarisTarget, jejak_target
from charts.tema import Palet, langkah, sumbu_nilai, sumbu_tahun, tata_letak
from domain.angka import Satuan
from domain.istilah import BELUM_TETAP

TINGGI = 190
_UDARA = 0.08  # of the range, above and below


@dataclass(frozen=True)
class Bingkai:
    """What all the small charts share: years, values from and to, and the grey line in each.

    The plan is that of the main series, in whose chart alone it is drawn.
    """

    tahun: tuple[int, ...]
    bawah: float
    atas: float
    rujukan: pd.DataFrame  # [tahun, nilai], empty for none
    baris: int = 1  # lines of the longest name
    rencana: GarisTarget | None = None


def bingkai_kecil(
    frame: pd.DataFrame, rujukan: pd.DataFrame, rencana: GarisTarget | None = None
) -> Bingkai:
    """Take the axes from all figures there are: frame of charts.tren, rujukan [tahun, nilai]."""
    target = [
        rencana.target[["tahun", batas]].rename(columns={batas: "nilai"}).astype(float)
        for batas in ("bawah", "atas")
        if rencana is not None
    ]
    ada = pd.concat([frame[["tahun", "nilai"]], rujukan[["tahun", "nilai"]], *target]).dropna()
    if ada.empty:
        return Bingkai((), 0.0, 1.0, rujukan)
    rendah, tinggi = float(ada["nilai"].min()), float(ada["nilai"].max())
    udara = (tinggi - rendah or abs(tinggi) or 1.0) * _UDARA
    tahun = tuple(range(int(ada["tahun"].min()), int(ada["tahun"].max()) + 1))
    baris = max((_nama(str(s)).count("<br>") + 1 for s in frame["seri"].unique()), default=1)
    return Bingkai(tahun, rendah - udara, tinggi + udara, rujukan, baris, rencana)


def kecil(seri: pd.DataFrame, bingkai: Bingkai, satuan: Satuan, palet: Palet) -> go.Figure:
    """Draw one series of charts.tren, the main one thicker and in its colour."""
    utama = seri["peran"].iloc[0] == "utama"
    warna = palet.utama if utama else palet.tinta
    isi = seri.drop_duplicates("tahun").set_index("tahun").reindex(list(bingkai.tahun))
    nilai = [None if pd.isna(n) else float(n) for n in isi["nilai"]]
    belum = [s in BELUM_TETAP for s in isi["status"]]
    dtick, desimal = langkah(bingkai.atas - bingkai.bawah, 3)
    garis = {
        "type": "scatter",
        "mode": "lines+markers",
        "name": str(seri["seri"].iloc[0]),
        "x": list(bingkai.tahun),
        "y": nilai,
        "connectgaps": False,
        "line": {"color": warna, "width": 2.5 if utama else 1.8},
        "marker": {
            "size": 5,
            "color": warna,
            "symbol": ["circle-open" if b else "circle" for b in belum],
        },
        "customdata": [
            satuan.tulis(n) + (" (sementara)" if b else "")
            for n, b in zip(nilai, belum, strict=True)
        ],
        "hovertemplate": "%{customdata} (%{x})<extra></extra>",
    }
    return go.Figure(
        {
            "data": [_rujukan(bingkai, palet), *_target(bingkai, satuan, palet, utama), garis],
            "layout": tata_letak(
                palet,
                TINGGI,
                xaxis=_sumbu(bingkai.tahun, palet),
                yaxis=sumbu_nilai(
                    palet,
                    range=[bingkai.bawah, bingkai.atas],
                    dtick=dtick,
                    tickformat=f",.{desimal}f",
                ),
                margin={"l": 4, "r": 18, "t": 26 + 16 * bingkai.baris, "b": 24},
                annotations=[_kepala(str(seri["seri"].iloc[0]), isi["nilai"], satuan, warna)],
            ),
        }
    )


def _sumbu(tahun: tuple[int, ...], palet: Palet) -> dict[str, Any]:
    """The first and the last year, with room for half of their words at the edges."""
    ujung = sorted({tahun[0], tahun[-1]})
    tanda = {"tickvals": ujung, "ticktext": [str(t) for t in ujung]}
    return sumbu_tahun(palet, ujung) | tanda | {"range": [tahun[0] - 0.5, tahun[-1] + 0.5]}


def _rujukan(bingkai: Bingkai, palet: Palet) -> dict[str, Any]:
    isi = bingkai.rujukan.drop_duplicates("tahun").set_index("tahun")["nilai"]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": list(bingkai.tahun),
        "y": [None if pd.isna(n) else float(n) for n in isi.reindex(list(bingkai.tahun))],
        "connectgaps": False,
        "line": {"color": palet.rujukan, "width": 1.2, "dash": "dot"},
        "hoverinfo": "skip",
    }


def _target(bingkai: Bingkai, satuan: Satuan, palet: Palet, utama: bool) -> list[dict[str, Any]]:
    jejak = jejak_target(bingkai.rencana if utama else None, satuan, palet)
    return [j | {"marker": {**j["marker"], "size": 8}} for j in jejak]


def _nama(seri: str) -> str:
    return dua_baris(seri, 20)


def _kepala(seri: str, nilai: "pd.Series[float]", satuan: Satuan, warna: str) -> dict[str, Any]:
    """The name with the last figure and its year, above the chart where it hides nothing."""
    ada = nilai.dropna()
    akhir = f"{satuan.angka(float(ada.iloc[-1]))} ({ada.index[-1]})" if len(ada) else "–"
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "align": "left",
        "text": f"<b>{_nama(seri)}</b><br>{akhir}",
        "showarrow": False,
        "font": {"color": warna, "size": 13},
    }
