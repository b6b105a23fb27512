"""Ranks as lines over the years; a year without a figure is a gap."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.label import dua_baris, lebar
from charts.tema import Palet, sumbu_nilai, sumbu_tahun, tata_letak
from domain.angka import tulis

Tahunan = dict[int, tuple[int, float]]  # rank and figure of one wilayah by year
_TINGGI_BARIS = 32  # px of one rank with its label in at most two lines


def bump(frame: pd.DataFrame, palet: Palet, *, sorot: str, tinggi: int | None = None) -> go.Figure:
    """Draw the rank of every wilayah over the years, first rank on top.

    frame has columns wilayah, nama, tahun, peringkat, nilai; a year in which a wilayah has no
    figure is a gap in its line.
    """
    tahun = (
        list(range(int(frame["tahun"].min()), int(frame["tahun"].max()) + 1)) if len(frame) else []
    )
    terakhir = int(frame["peringkat"].max()) if len(frame) else 1
    data: list[dict[str, Any]] = []
    anotasi: list[dict[str, Any]] = []
    for (kode, nama), bagian in _menurut_wilayah(frame):
        utama = kode == sorot
        garis = _garis_peringkat(nama, bagian, tahun, palet, utama)
        data.append(garis) if utama else data.insert(0, garis)
        if tahun[-1] in bagian:
            anotasi.append(_nama_garis(nama, tahun[-1], bagian[tahun[-1]][0], palet, utama))
    kanan = max((lebar(a["text"]) * 6.2 for a in anotasi), default=0)
    return go.Figure(
        {
            "data": data,
            "layout": tata_letak(
                palet,
                tinggi or 60 + _TINGGI_BARIS * terakhir,
                xaxis=sumbu_tahun(palet, tahun, paling_banyak=4)
                | {"side": "top", "range": [tahun[0] - 0.6, tahun[-1] + 0.6] if tahun else None},
                yaxis=sumbu_nilai(
                    palet,
                    range=[terakhir + 0.6, 0.4],
                    showgrid=False,
                    dtick=1,
                    showticklabels=False,
                ),
                hovermode="closest",
                margin={"l": 16, "r": kanan + 12, "t": 32, "b": 8},
                annotations=_pisahkan(anotasi),
            ),
        }
    )


def _menurut_wilayah(frame: pd.DataFrame) -> list[tuple[tuple[str, str], Tahunan]]:
    """Each wilayah by its kode and name, in their order, with its ranks and figures by year."""
    frame = frame[frame["peringkat"].notna()]
    nama = ("wilayah", "nama", "tahun", "peringkat", "nilai")
    hasil: dict[tuple[str, str], Tahunan] = {}
    for kode, sebut, tahun, tempat, nilai in zip(*(frame[n].tolist() for n in nama), strict=True):
        hasil.setdefault((kode, sebut), {})[tahun] = int(tempat), nilai
    return sorted(hasil.items(), key=lambda satu: satu[0])


def _garis_peringkat(
    nama: str, bagian: Tahunan, tahun: list[int], palet: Palet, utama: bool
) -> dict[str, Any]:
    peringkat = [bagian[t][0] if t in bagian else None for t in tahun]
    warna = palet.utama if utama else palet.rujukan
    return {
        "type": "scatter",
        "mode": "lines+markers+text" if utama else "lines+markers",
        "name": nama,
        "x": tahun,
        "y": peringkat,
        "connectgaps": False,
        "opacity": 1 if utama else 0.4,
        "line": {"color": warna, "width": 4 if utama else 1.5},
        "marker": {"size": 9 if utama else 5, "color": warna},
        "text": _angka_berubah(peringkat) if utama else None,
        "textposition": "top center",
        "textfont": {"color": warna, "size": 14},
        "customdata": [tulis(bagian[t][1]) if t in bagian else "" for t in tahun],
        "hovertemplate": f"{nama}, %{{x}}: ke-%{{y}} (%{{customdata}})<extra></extra>",
    }


def _angka_berubah(peringkat: list[int | None]) -> list[str]:
    """The rank where it begins or changes and at the end, so that numbers never touch."""
    teks: list[str] = []
    lalu: int | None = None
    for i, p in enumerate(peringkat):
        tulis_ini = p is not None and (p != lalu or i == len(peringkat) - 1)
        teks.append(str(p) if tulis_ini else "")
        lalu = p if p is not None else lalu
    return teks


def _nama_garis(nama: str, tahun: int, tempat: int, palet: Palet, utama: bool) -> dict[str, Any]:
    return {
        "x": tahun,
        "y": tempat,
        "text": f"<b>{nama}</b>" if utama else dua_baris(nama),
        "align": "left",
        "showarrow": False,
        "xanchor": "left",
        "xshift": 8,
        "font": {"color": palet.utama if utama else palet.redup, "size": 12},
    }


def _pisahkan(anotasi: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Two that share a rank are named on one line, so that neither covers the other."""
    per_tempat: dict[int, dict[str, Any]] = {}
    for a in anotasi:
        sama = per_tempat.get(a["y"])
        if sama is None:
            per_tempat[a["y"]] = a
        else:
            sama["text"] += f" · {a['text']}"
    return list(per_tempat.values())
