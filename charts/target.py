"""The plan in a chart: gold targets, their ranges, the aid line, the band of the plan's years."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from charts.tema import Palet
from domain.angka import Satuan, tulis
from domain.istilah import PeranTarget
from domain.periode import SETAHUN

_LEBAR_HURUF = 7.2  # px of one character of a label at 14 px
_LEBAR_PONSEL = 200  # px that a phone has for the years of a trend
_PERAN = (PeranTarget.AWAL, PeranTarget.AKHIR, PeranTarget.TAHUNAN)
_GESER = [
    0,
    *(sisi * n for n in range(4, 49, 4) for sisi in (1, -1)),
]  # % of a line, from its middle


@dataclass(frozen=True)
class GarisTarget:
    """The plan in a trend: its years, its targets, and its straight line to the end target.

    target has columns tahun, bawah, atas (None where a bound is open); lurus is
    (year, value, year, value), a drawing aid that is never scored, or None.
    """

    nama_rencana: str
    tahun_awal: int
    tahun_akhir: int
    target: pd.DataFrame
    lurus: tuple[int, float, int, float] | None = None


def garis_target(target: pd.DataFrame, rencana: str, tahun: tuple[int, int]) -> GarisTarget:
    """The plan of one indikator: `target` has [peran, tahun, triwulan, bawah, atas] of it alone.

    `rencana` is the plan's code, `tahun` its first and last year. The straight line to the end
    target is drawn only where no year between has a target.
    """
    nama = ("peran", "tahun", "triwulan", "bawah")
    kolom = [target[n].tolist() for n in nama]
    letak: dict[str, list[int]] = {}
    for i, (peran, _, triwulan, _) in enumerate(zip(*kolom, strict=True)):
        if triwulan == SETAHUN:
            letak.setdefault(peran, []).append(i)
    awal, akhir, tahunan = (letak.get(p, []) for p in _PERAN)
    saat, bawah = kolom[1], kolom[3]
    lurus = None
    if not tahunan and awal and akhir:
        a, z = awal[0], akhir[-1]
        lurus = (saat[a], float(bawah[a]), saat[z], float(bawah[z]))
    bertarget = {saat[i] for i in tahunan}
    semua = [*tahunan, *(i for i in akhir if saat[i] not in bertarget)]
    return GarisTarget(
        nama_rencana=f"{rencana.split('-')[1]} {tahun[0]}–{tahun[1]}",
        tahun_awal=tahun[0],
        tahun_akhir=tahun[1],
        target=target[["tahun", "bawah", "atas"]].take(semua),
        lurus=lurus,
    )


def jejak_target(rencana: GarisTarget | None, satuan: Satuan, palet: Palet) -> list[dict[str, Any]]:
    """Draw targets as gold diamonds, ranges as gold bars, the aid line dotted."""
    if rencana is None or rencana.target.empty:
        return []
    jejak: list[dict[str, Any]] = []
    if rencana.lurus is not None:
        awal, nilai_awal, akhir, nilai_akhir = rencana.lurus
        jejak.append(_jejak([awal, akhir], [nilai_awal, nilai_akhir], palet, "dot", "lines"))
    tahun, bawah, atas = _ujung(rencana)
    tengah = [(b + a) / 2 for b, a in zip(bawah, atas, strict=True)]
    # Diamonds are joined only where a target stands for every year between.
    rapat = all(b - a == 1 for a, b in pairwise(tahun))
    batas = {
        "type": "data",
        "array": [a - t for a, t in zip(atas, tengah, strict=True)],
        "color": palet.target,
        "thickness": 3,
        "width": 5,
        "visible": bawah != atas,
    }
    keterangan = [
        _tulis(b, a, satuan) + ("" if rapat and len(tahun) > 1 else f" ({t})")
        for t, b, a in zip(tahun, bawah, atas, strict=True)
    ]
    titik = _jejak(tahun, tengah, palet, "dash", "lines+markers" if rapat else "markers")
    hover = {
        "hoverinfo": "text",
        "customdata": keterangan,
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    return [*jejak, titik | {"error_y": batas} | hover]


def target_terakhir(rencana: GarisTarget | None, satuan: Satuan) -> tuple[float, str] | None:
    """Where the last target stands and its words; None where there is none."""
    if rencana is None or rencana.target.empty:
        return None
    _, bawah, atas = _ujung(rencana)
    return (bawah[-1] + atas[-1]) / 2, _tulis(bawah[-1], atas[-1], satuan)


def jarak_target(
    frame: pd.DataFrame,
    rencana: GarisTarget | None,
    tahun: int | None,
    satuan: Satuan,
    palet: Palet,
    paling_kecil: float,
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Draw the distance of the main series to a target of one point in the chosen year.

    A distance below `paling_kecil`, the height of three lines of words, is not drawn. Its words
    stand where they cover no point, even on a phone; without such a place the line stands alone.
    """
    if rencana is None or tahun is None:
        return [], []
    target = (rencana.target[n].tolist() for n in ("tahun", "bawah", "atas"))
    satu_titik = [b for t, b, a in zip(*target, strict=True) if t == tahun and b == a]
    kolom = (frame[n].tolist() for n in ("peran", "tahun", "nilai"))
    semua = list(zip(*kolom, strict=True))
    milik = [n for peran, t, n in semua if peran == "utama" and t == tahun and n == n]
    if not satu_titik or not milik:
        return [], []
    nilai, janji = float(milik[0]), float(satu_titik[0])
    if abs(nilai - janji) < paling_kecil:
        return [], []
    garis = {"color": palet.tinta, "width": 1.5, "dash": "dot"}
    beda = tulis(nilai - janji, satuan.desimal, tanda=True)
    poin = "tingkat" if satuan.skala else "poin" if satuan.tanda in ("%", "") else satuan.tanda
    teks = f"{beda} {poin}"
    tempat = _tempat_kata(
        [(t, n) for _, t, n in semua], tahun, (nilai, janji), paling_kecil / 3, len(teks)
    )
    kata = {
        "x": tahun,
        "y": tempat,
        "text": teks,
        "showarrow": False,
        "xanchor": "right",
        "xshift": -6,
        "font": {"color": palet.tinta, "size": 14},
        "bgcolor": palet.kartu,
    }
    return (
        [{"type": "line", "x0": tahun, "x1": tahun, "y0": nilai, "y1": janji, "line": garis}],
        [] if tempat is None else [kata],
    )


def _tempat_kata(
    semua: Sequence[tuple[int, float]],
    tahun: int,
    ujung: tuple[float, float],
    baris: float,
    huruf: int,
) -> float | None:
    """Where words left of a line cover no point, nearest to its middle; None without a place.

    `baris` is the height of a line of words; their width is that which they have on a phone.
    """
    rentang = [t for t, _ in semua]
    lebar_tahun = _LEBAR_PONSEL / (max(rentang) - min(rentang) + 1)
    jauh = (huruf * _LEBAR_HURUF + 12) / lebar_tahun
    dekat = [n for t, n in semua if tahun - jauh <= t < tahun and n == n]
    titik = [*dekat, *ujung]
    awal, akhir = ujung
    calon = (awal + (akhir - awal) * (50 + geser) / 100 for geser in _GESER)
    return next((y for y in calon if min(abs(y - t) for t in titik) >= baris * 0.9), None)


def pita_rencana(rencana: GarisTarget | None, palet: Palet) -> list[dict[str, Any]]:
    """Shade the years of the plan."""
    if rencana is None:
        return []
    return [
        {
            "type": "rect",
            "yref": "paper",
            "x0": rencana.tahun_awal - 0.5,
            "x1": rencana.tahun_akhir + 0.5,
            "y0": 0,
            "y1": 1,
            "fillcolor": palet.pita,
            "line": {"width": 0},
            "layer": "below",
        }
    ]


def nama_pita(rencana: GarisTarget | None, palet: Palet, tahun: list[int]) -> list[dict[str, Any]]:
    """Name the plan above its band, from where the band is seen; `tahun` are those of the axis."""
    if rencana is None or not tahun or rencana.tahun_awal > tahun[-1]:
        return []
    return [
        {
            "x": max(rencana.tahun_awal - 0.45, tahun[0] - 0.35),
            "y": 1,
            "yref": "paper",
            "text": rencana.nama_rencana,
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "bottom",
            "font": {"color": palet.redup, "size": 13},
        }
    ]


def _ujung(rencana: GarisTarget) -> tuple[list[int], list[float], list[float]]:
    """The targets in order of years; an open end is drawn at the other end."""
    kolom = (rencana.target[n].tolist() for n in ("tahun", "bawah", "atas"))
    baris = sorted(zip(*kolom, strict=True), key=lambda satu: satu[0])
    return (
        [t for t, _, _ in baris],
        [float(a if b != b else b) for _, b, a in baris],
        [float(b if a != a else a) for _, b, a in baris],
    )


def _tulis(bawah: float, atas: float, satuan: Satuan) -> str:
    rentang = "" if bawah == atas else f"{satuan.angka(bawah)}–"
    return f"target {rentang}{satuan.tulis(atas)}"


def _jejak(x: list[int], y: list[float], palet: Palet, dash: str, mode: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": mode,
        "name": "target",
        "x": x,
        "y": y,
        "line": {"color": palet.target, "width": 2, "dash": dash},
        "marker": {"symbol": "diamond", "size": 12, "color": palet.target},
        "hoverinfo": "skip",
    }
