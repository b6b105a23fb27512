"""Budget beside kinerja as a scatter: serapan to the right, capaian up, pagu as the area."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from charts.nomor import Nomor, letak_nomor
from charts.tema import Palet, sumbu_nilai, tata_letak
from domain.angka import tulis
from domain.predikat import KELAS_MENURUT_KODE, WARNA_TAK_DIKETAHUI, Warna
from domain.serapan import KUADRAN_TEKS, TARGET_TERCAPAI, Kuadran, tercapai

_TINGGI = 460
_LEBAR_SEMPIT = 230.0  # px of the plot on a phone: numbers that keep apart there do so everywhere
_KECIL, _BESAR = 20.0, 54.0  # px across the smallest and largest mark
_SUDUT = 17  # characters of a line in a corner, so that two stand side by side on a phone


@dataclass(frozen=True)
class Titik:
    """One mark: its number in the table, its words on hovering, its class; none where sementara."""

    nomor: str
    serapan: float
    capaian: float
    pagu: float
    kelas: str | None
    bacaan: str


def serapan(semua: Sequence[Titik], garis: float, palet: Palet) -> go.Figure:
    """Draw every mark with its number and the two lines; the largest lies beneath the others.

    A reached target is a circle, one not reached a square, what is sementara a hollow circle; the
    colour is that of the class, whose word stands in `bacaan` and in the table.
    """
    urut = sorted(semua, key=lambda t: -t.pagu)
    x = _batas([*(t.serapan for t in urut), garis], 0.16)
    y = _batas([*(t.capaian for t in urut), TARGET_TERCAPAI], 0.28)
    garis_tengah = _garis_tengah(urut)
    return go.Figure(
        {
            "data": [_tanda(urut, garis_tengah, palet)],
            "layout": tata_letak(
                palet,
                _TINGGI,
                xaxis=_sumbu(palet, x, "Serapan, persen pagu setahun"),
                yaxis=_sumbu(palet, y, "Capaian, persen target"),
                hovermode="closest",
                margin={"l": 8, "r": 52, "t": 30, "b": 50},
                shapes=_garis_garis(garis, palet),
                annotations=[
                    *_sudut(palet),
                    *_nama_garis(garis, x, palet),
                    *_nomor(urut, garis_tengah, x, y, palet),
                ],
            ),
        }
    )


def _batas(nilai: Sequence[float], tepi: float) -> tuple[float, float]:
    """The ends of an axis: room around the outermost for marks and for the words in the corners."""
    rendah, tinggi = min(nilai), max(nilai)
    ruang = tepi * ((tinggi - rendah) or 10.0)
    return rendah - ruang, tinggi + ruang


def _sumbu(palet: Palet, batas: tuple[float, float], nama: str) -> dict[str, Any]:
    judul = {"text": nama, "font": {"color": palet.redup, "size": 13}, "standoff": 8}
    return sumbu_nilai(palet, range=list(batas), title=judul, nticks=6)


def _garis_tengah(urut: Sequence[Titik]) -> list[float]:
    """How wide each mark is, so that its area grows with the pagu."""
    terbesar = max((t.pagu for t in urut), default=1.0) or 1.0
    return [_KECIL + (_BESAR - _KECIL) * math.sqrt(t.pagu / terbesar) for t in urut]


def _tanda(urut: Sequence[Titik], garis_tengah: Sequence[float], palet: Palet) -> dict[str, Any]:
    warna = [_warna(t).isi for t in urut]
    hampa = [t.kelas is None for t in urut]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [t.serapan for t in urut],
        "y": [t.capaian for t in urut],
        "marker": {
            "size": list(garis_tengah),
            "symbol": [
                "circle" if h or tercapai(t.capaian) else "square"
                for h, t in zip(hampa, urut, strict=True)
            ],
            "color": [palet.kartu if h else w for h, w in zip(hampa, warna, strict=True)],
            "line": {
                "color": [w if h else palet.kartu for h, w in zip(hampa, warna, strict=True)],
                "width": [2.5 if h else 1.5 for h in hampa],
            },
            "opacity": 0.9,
        },
        "customdata": [t.bacaan for t in urut],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _warna(titik: Titik) -> Warna:
    return KELAS_MENURUT_KODE[titik.kelas].warna if titik.kelas else WARNA_TAK_DIKETAHUI


def _garis_garis(garis: float, palet: Palet) -> list[dict[str, Any]]:
    """The target, gold and dashed, and the serapan of all together."""
    target = {"color": palet.target, "width": 2, "dash": "dash"}
    semua = {"color": palet.rujukan, "width": 1.5, "dash": "dot"}
    return [
        {"type": "line", "layer": "below", "xref": "paper", "x0": 0, "x1": 1,
         "y0": TARGET_TERCAPAI, "y1": TARGET_TERCAPAI, "line": target},
        {"type": "line", "layer": "below", "yref": "paper", "y0": 0, "y1": 1,
         "x0": garis, "x1": garis, "line": semua},
    ]  # fmt: skip


def _nama_garis(garis: float, x: tuple[float, float], palet: Palet) -> list[dict[str, Any]]:
    letak = (garis - x[0]) / (x[1] - x[0])
    sisi = "left" if letak < 0.3 else "right" if letak > 0.7 else "center"
    return [
        {"x": 1, "xref": "paper", "y": TARGET_TERCAPAI, "text": "target", "showarrow": False,
         "xanchor": "left", "xshift": 4, "font": {"color": palet.target, "size": 13}},
        {"x": garis, "y": 1, "yref": "paper", "text": f"seluruhnya {tulis(garis)} %",
         "showarrow": False, "xanchor": sisi, "yanchor": "bottom",
         "font": {"color": palet.redup, "size": 13}},
    ]  # fmt: skip


def _sudut(palet: Palet) -> list[dict[str, Any]]:
    """What each corner means, in the corner."""
    letak = {
        Kuadran.TERCAPAI_HEMAT: (0, 1), Kuadran.TERCAPAI_TERSERAP: (1, 1),
        Kuadran.KURANG_TERTAHAN: (0, 0), Kuadran.KURANG_TERSERAP: (1, 0),
    }  # fmt: skip
    return [
        {
            "x": x, "y": y, "xref": "paper", "yref": "paper", "showarrow": False,
            "xanchor": "right" if x else "left", "yanchor": "top" if y else "bottom",
            "align": "right" if x else "left",
            "text": "<br>".join(wrap(KUADRAN_TEKS[kuadran], _SUDUT)),
            "font": {"color": palet.redup, "size": 12},
        }
        for kuadran, (x, y) in letak.items()
    ]  # fmt: skip


def _nomor(
    urut: Sequence[Titik],
    garis_tengah: Sequence[float],
    x: tuple[float, float],
    y: tuple[float, float],
    palet: Palet,
) -> list[dict[str, Any]]:
    """The number of each mark, within it or beside it where another number stands there."""
    tinggi = _TINGGI - 80.0
    pusat = [
        ((t.serapan - x[0]) / (x[1] - x[0]) * _LEBAR_SEMPIT,
         (t.capaian - y[0]) / (y[1] - y[0]) * tinggi)
        for t in urut
    ]  # fmt: skip
    letak = letak_nomor(pusat, garis_tengah)
    return [_satu_nomor(t, nomor, palet) for t, nomor in zip(urut, letak, strict=True)]


def _satu_nomor(titik: Titik, nomor: Nomor, palet: Palet) -> dict[str, Any]:
    di_kartu = nomor.di_luar or titik.kelas is None
    return {
        "x": titik.serapan,
        "y": titik.capaian,
        "xshift": nomor.x,
        "yshift": nomor.y,
        "text": f"<b>{titik.nomor}</b>",
        "showarrow": False,
        "borderpad": 0,
        "bgcolor": palet.kartu if nomor.di_luar else "rgba(0,0,0,0)",
        "font": {"size": 12, "color": palet.tinta if di_kartu else _warna(titik).di_atas},
    }
