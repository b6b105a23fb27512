"""Ranks as lines over the years; a year without a figure is a gap."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.label import dua_baris, lebar, tulisan
from charts.tema import Palet, sumbu_nilai, sumbu_tahun, tata_letak
from domain.angka import tulis

Tahunan = dict[int, tuple[int, float]]  # rank and figure of one wilayah by year
_TINGGI_BARIS = 32  # px of one rank with its label in at most two lines


def bump(frame: pd.DataFrame, palet: Palet, *, sorot: str, tinggi: int | None = None) -> go.Figure:
    """Draw the rank of every wilayah over the years, first rank on top.

    frame has columns wilayah, nama, tahun, peringkat, nilai; a year in which a wilayah has no
    figure is a gap in its line. The lines of all but `sorot` are one trace.
    """
    semua = _menurut_wilayah(frame)
    ada = [t for _, bagian in semua for t in bagian]
    tahun = list(range(min(ada), max(ada) + 1)) if ada else []
    terakhir = max((p for _, bagian in semua for p, _ in bagian.values()), default=1)
    lain = [(nama, bagian) for (kode, nama), bagian in semua if kode != sorot]
    milik = [(nama, bagian) for (kode, nama), bagian in semua if kode == sorot]
    nama = _nama([(n, b[tahun[-1]][0], False) for n, b in lain if tahun[-1] in b]
                 + [(n, b[tahun[-1]][0], True) for n, b in milik if tahun[-1] in b])  # fmt: skip
    kanan = max((lebar(teks) * 6.2 for teks, _ in nama.values()), default=0)
    data = [_garis(lain, tahun, palet)] if lain else []
    data += [_garis_sorot(*satu, tahun, palet) for satu in milik]
    if nama:
        warna = [palet.utama if utama else palet.redup for _, utama in nama.values()]
        teks = [teks for teks, _ in nama.values()]
        data.append(tulisan([tahun[-1]] * len(nama), list(nama), teks, warna, "right"))
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
            ),
        }
    )


def _menurut_wilayah(frame: pd.DataFrame) -> list[tuple[tuple[str, str], Tahunan]]:
    """Each wilayah by its kode and name, in their order, with its ranks and figures by year."""
    nama = ("wilayah", "nama", "tahun", "peringkat", "nilai")
    hasil: dict[tuple[str, str], Tahunan] = {}
    for kode, sebut, tahun, tempat, nilai in zip(*(frame[n].tolist() for n in nama), strict=True):
        if tempat is not pd.NA and tempat == tempat:
            hasil.setdefault((kode, sebut), {})[tahun] = int(tempat), nilai
    return sorted(hasil.items(), key=lambda satu: satu[0])


def _garis(semua: list[tuple[str, Tahunan]], tahun: list[int], palet: Palet) -> dict[str, Any]:
    """The lines of several, a gap between them."""
    titik = [
        (t, None if t is None else bagian.get(t), nama)
        for nama, bagian in semua
        for t in (*tahun, None)
    ]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [t for t, _, _ in titik],
        "y": [ada and ada[0] for _, ada, _ in titik],
        "connectgaps": False,
        "opacity": 0.4,
        "line": {"color": palet.rujukan, "width": 1.5},
        "marker": {"size": 5, "color": palet.rujukan},
        "customdata": [_bacaan(nama, t, ada) for t, ada, nama in titik],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _garis_sorot(nama: str, bagian: Tahunan, tahun: list[int], palet: Palet) -> dict[str, Any]:
    """The line of the chosen one, with its ranks written on it."""
    garis = _garis([(nama, bagian)], tahun, palet)
    teks, sisi = _tertulis([bagian[t][0] if t in bagian else None for t in tahun])
    return garis | {
        "mode": "lines+markers+text",
        "name": nama,
        "opacity": 1,
        "line": {"color": palet.utama, "width": 4},
        "marker": {"size": 9, "color": palet.utama},
        "text": teks,
        "textposition": sisi,
        "textfont": {"color": palet.utama, "size": 14},
    }


def _bacaan(nama: str, tahun: int | None, ada: tuple[int, float] | None) -> str:
    return "" if ada is None else f"{nama}, {tahun}: ke-{ada[0]} ({tulis(ada[1])})"


def _tertulis(tempat: Sequence[int | None]) -> tuple[list[str], list[str]]:
    """Ranks written where the line begins and ends, and where it was first best and worst.

    With each its side: a worst one below its turn, the others above, off the line.
    """
    ada = [(t, i) for i, t in enumerate(tempat) if t is not None]
    terburuk = max((t for t, _ in ada), default=0)
    pilih = {ada[0][1], ada[-1][1], min(ada)[1], tempat.index(terburuk)} if ada else set[int]()
    sisi = ["bottom" if t == terburuk and t != min(ada)[0] else "top" for t in tempat]
    # A blank and not "": plotly takes empty words away and loses others when it draws again.
    teks = [str(t) if i in pilih else " " for i, t in enumerate(tempat)]
    return [*teks, " "], [f"{s} center" for s in (*sisi, "top")]


def _nama(ujung: Sequence[tuple[str, int, bool]]) -> dict[int, tuple[str, bool]]:
    """What stands at the end of each rank: those that share one are named on one line."""
    hasil: dict[int, tuple[str, bool]] = {}
    for nama, tempat, utama in sorted(ujung, key=lambda satu: (satu[1], not satu[2])):
        teks = f"<b>{nama}</b>" if utama else dua_baris(nama)
        lalu, sorot = hasil.get(tempat, ("", False))
        hasil[tempat] = (f"{lalu} · {teks}" if lalu else teks, utama or sorot)
    return hasil
