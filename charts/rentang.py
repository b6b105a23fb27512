"""One wilayah within the span of its group over the years, beside the regions above it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.label import dua_baris, jarakkan, lebar
from charts.tema import Palet, sumbu_nilai, sumbu_tahun, tata_letak
from domain.angka import tulis

Ujung = tuple[float, float]  # the lowest and the highest of a year


def rentang(
    kelompok: pd.DataFrame,
    seri: Mapping[str, pd.DataFrame],
    palet: Palet,
    *,
    desimal: int,
    tinggi: int = 320,
) -> go.Figure:
    """Draw the lowest to the highest of a group by year, and lines upon it, the first the main one.

    kelompok has columns tahun, nilai, one row per member and year; each of `seri`, by its name,
    tahun and nilai. A year without a figure is a gap.
    """
    ujung = _ujung(kelompok)
    garis = {nama: _menurut_tahun(milik) for nama, milik in seri.items()}
    semua = [*ujung, *(t for angka in garis.values() for t in angka)]
    tahun = list(range(min(semua), max(semua) + 1)) if semua else []
    data = [d for bagian in _berturutan(ujung) for d in _pita(bagian, palet)]
    anotasi: list[dict[str, Any]] = []
    for i, (nama, angka) in enumerate(garis.items()):
        data.append(_garis(nama, angka, tahun, palet, desimal, utama=i == 0))
        if angka:
            anotasi.append(_nama(nama, max(angka.items()), tahun[-1], palet, utama=i == 0))
    nilai = [n for d in data for n in d["y"] if n is not None]
    _pisahkan(anotasi, nilai, tinggi)
    kanan = max((lebar(a["text"]) * 6.4 for a in anotasi), default=0)
    return go.Figure(
        {
            "data": data,
            "layout": tata_letak(
                palet,
                tinggi,
                # Given, for names at the right end would otherwise widen the axis.
                xaxis=sumbu_tahun(palet, tahun, paling_banyak=4)
                | {"range": [tahun[0] - 0.4, tahun[-1] + 0.4] if tahun else None},
                yaxis=sumbu_nilai(palet, nticks=5),
                hovermode="closest",
                margin={"l": 8, "r": kanan + 14, "t": 12, "b": 30},
                annotations=anotasi,
            ),
        }
    )


def _menurut_tahun(frame: pd.DataFrame) -> dict[int, float]:
    """The known figures of [tahun, nilai] by year."""
    kolom = zip(frame["tahun"].tolist(), frame["nilai"].tolist(), strict=True)
    return {int(t): float(n) for t, n in kolom if n is not None and n == n}


def _ujung(frame: pd.DataFrame) -> dict[int, Ujung]:
    """The lowest and the highest figure of each year, by year."""
    hasil: dict[int, Ujung] = {}
    for t, n in zip(frame["tahun"].tolist(), frame["nilai"].tolist(), strict=True):
        bawah, atas = hasil.get(t, (n, n))
        hasil[t] = (min(bawah, n), max(atas, n))
    return dict(sorted(hasil.items()))


def _berturutan(ujung: Mapping[int, Ujung]) -> list[dict[int, Ujung]]:
    """The runs of years without a gap."""
    hasil: list[dict[int, Ujung]] = []
    for t, satu in ujung.items():
        if t - 1 not in ujung:
            hasil.append({})
        hasil[-1][t] = satu
    return hasil


def _pita(ujung: Mapping[int, Ujung], palet: Palet) -> tuple[dict[str, Any], dict[str, Any]]:
    """The span of a run of years; of a single year a line from lowest to highest."""
    tahun = list(ujung)
    sendiri = len(tahun) == 1
    dasar = {
        "type": "scatter",
        "mode": "lines",
        "x": tahun,
        "hoverinfo": "skip",
        "line": {"width": 0},
    }
    bawah, atas = ([satu[i] for satu in ujung.values()] for i in (0, 1))
    if sendiri:
        garis = {"line": {"width": 6, "color": palet.selang}, "x": tahun * 2, "y": bawah + atas}
        return dasar | {"y": bawah}, dasar | garis
    return dasar | {"y": bawah}, dasar | {
        "y": atas,
        "fill": "tonexty",
        "fillcolor": palet.selang,
    }


def _garis(
    nama: str, angka: Mapping[int, float], tahun: list[int], palet: Palet, desimal: int, *,
    utama: bool,
) -> dict[str, Any]:  # fmt: skip
    nilai = [angka.get(t) for t in tahun]
    warna = palet.utama if utama else palet.rujukan
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": nama,
        "x": tahun,
        "y": nilai,
        "connectgaps": False,
        "line": {"color": warna, "width": 4 if utama else 2, "dash": "solid" if utama else "dot"},
        "marker": {"size": 7 if utama else 4, "color": warna},
        "customdata": [
            f"{nama}, {t}: {tulis(n, desimal)}" for t, n in zip(tahun, nilai, strict=True)
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _nama(
    nama: str, akhir: tuple[int, float], kini: int, palet: Palet, *, utama: bool
) -> dict[str, Any]:
    """A name at the right end; with the year of its last figure where that is an earlier one."""
    teks = dua_baris(nama if akhir[0] == kini else f"{nama} ({akhir[0]})")
    return {
        "x": kini,
        "y": akhir[1],
        "text": f"<b>{teks}</b>" if utama else teks,
        "align": "left",
        "showarrow": False,
        "xanchor": "left",
        "xshift": 8,
        "font": {"color": palet.utama if utama else palet.redup, "size": 12},
    }


def _pisahkan(anotasi: list[dict[str, Any]], nilai: list[float], tinggi: int) -> None:
    """Move the names apart, so that none covers another."""
    if not nilai:
        return
    per_px = ((max(nilai) - min(nilai)) or 1.0) / (tinggi - 60)
    for a, y in zip(anotasi, jarakkan([a["y"] for a in anotasi], 30 * per_px), strict=True):
        a["y"] = y
