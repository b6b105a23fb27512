"""Two years side by side as a slope: where each wilayah stood and where it stands."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.label import dua_baris, jarakkan, lebar
from charts.tema import Palet, sumbu_nilai, tata_letak
from domain.angka import tulis

_TINGGI_BARIS = 31  # px of one name at the right end, in at most two lines
_PANJANG_SEBARIS = 19  # characters of a name with its figure that stay on one line
_LUANG = 2  # rows more than names, so that they can move apart
_TEPI = 40  # px above and below the lines
_UJUNG = 1.1  # where the names stand, right of the second year


def lereng(
    frame: pd.DataFrame, tahun: tuple[int, int], palet: Palet, *, sorot: str, desimal: int
) -> go.Figure:
    """Draw the values of every wilayah known in both years; `sorot` is drawn in the main colour.

    frame has columns wilayah, nama, tahun, nilai; a wilayah known in one year only has no line.
    """
    semua = _baris(frame, tahun)
    tinggi = _TEPI + _TINGGI_BARIS * (len(semua) + _LUANG + 1)
    letak, batas = _letak([akhir for *_, akhir in semua], [awal for *_, awal, _ in semua])
    data = [_penghubung([akhir for *_, akhir in semua], letak, palet)]
    for kode, nama, awal, akhir in sorted(semua, key=lambda b: b[0] == sorot):
        garis = _garis(nama, (awal, akhir), tahun, palet, desimal, utama=kode == sorot)
        data.append(garis)
    anotasi = [
        _anotasi(_UJUNG, y, _teks(nama, akhir, desimal), palet, kode == sorot, "left")
        for (kode, nama, _, akhir), y in zip(semua, letak, strict=True)
    ]
    kanan = max((lebar(a["text"]) * 6.4 for a in anotasi), default=0)
    anotasi += _awal(semua, palet, sorot, desimal)
    return go.Figure(
        {
            "data": data,
            "layout": tata_letak(
                palet,
                tinggi,
                xaxis={
                    "tickvals": [0, 1],
                    "ticktext": [str(t) for t in tahun],
                    "range": [-0.03, _UJUNG],
                    "side": "top",
                    "showgrid": False,
                    "zeroline": False,
                    "fixedrange": True,
                    "tickfont": {"color": palet.redup, "size": 13},
                },
                yaxis=sumbu_nilai(palet, showgrid=False, showticklabels=False, range=batas),
                hovermode="closest",
                margin={"l": 64, "r": kanan + 14, "t": 32, "b": 8},
                annotations=anotasi,
            ),
        }
    )


def _baris(frame: pd.DataFrame, tahun: tuple[int, int]) -> list[tuple[str, str, float, float]]:
    """Code, name and both figures of every wilayah that has both, the lowest at the end first."""
    kolom = (frame[n].tolist() for n in ("wilayah", "nama", "tahun", "nilai"))
    isi: dict[tuple[str, str], dict[int, float]] = {}
    for kode, nama, saat, nilai in zip(*kolom, strict=True):
        if nilai == nilai:
            isi.setdefault((kode, nama), {})[saat] = nilai
    awal, akhir = tahun
    dua = [(*k, n[awal], n[akhir]) for k, n in sorted(isi.items()) if awal in n and akhir in n]
    return sorted(dua, key=lambda b: b[-1])


def _letak(akhir: list[float], awal: list[float]) -> tuple[list[float], list[float] | None]:
    """Where the names stand, moved apart where lines end close together, and the axis for them."""
    if not akhir:
        return [], None
    bawah, atas = min(*awal, *akhir), max(*awal, *akhir)
    letak, baris = akhir, 0.0
    for _ in range(12):  # the axis grows with the names, and the names with the axis
        baris = ((atas - bawah) or 1.0) / (len(akhir) + _LUANG)
        letak = jarakkan(akhir, baris)
        bawah, atas = min(bawah, letak[0]), max(atas, letak[-1])
    return letak, [bawah - baris / 2, atas + baris / 2]


def _penghubung(akhir: list[float], letak: list[float], palet: Palet) -> dict[str, Any]:
    """Thin lines from where a wilayah ends to where its name had to move."""
    y = [n for pasang in zip(akhir, letak, strict=True) for n in (*pasang, None)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [1, _UJUNG, None] * len(akhir),
        "y": y,
        "hoverinfo": "skip",
        "line": {"color": palet.garis, "width": 1},
    }


def _garis(
    nama: str, nilai: tuple[float, float], tahun: tuple[int, int], palet: Palet, desimal: int, *,
    utama: bool,
) -> dict[str, Any]:  # fmt: skip
    warna = palet.utama if utama else palet.rujukan
    teks = [f"{nama}, {t}: {tulis(n, desimal)}" for t, n in zip(tahun, nilai, strict=True)]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": nama,
        "x": [0, 1],
        "y": list(nilai),
        "opacity": 1 if utama else 0.45,
        "line": {"color": warna, "width": 4 if utama else 1.5},
        "marker": {"size": 9 if utama else 5, "color": warna},
        "customdata": teks,
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _teks(nama: str, akhir: float, desimal: int) -> str:
    return dua_baris(f"{tulis(akhir, desimal)} {nama}", _PANJANG_SEBARIS)


def _awal(
    semua: list[tuple[str, str, float, float]], palet: Palet, sorot: str, desimal: int
) -> list[dict[str, Any]]:
    """The first figure of the chosen wilayah, and of the highest and lowest away from it."""
    urut = sorted(semua, key=lambda b: b[2])
    hasil = [b for b in urut if b[0] == sorot]
    ruang = (urut[-1][2] - urut[0][2]) * 0.04 if urut else 0
    for b in (*urut[:1], *urut[-1:]):
        if all(abs(b[2] - lain[2]) > ruang for lain in hasil):
            hasil.append(b)
    return [_anotasi(0, b[2], tulis(b[2], desimal), palet, b[0] == sorot, "right") for b in hasil]


def _anotasi(x: float, y: float, teks: str, palet: Palet, utama: bool, sisi: str) -> dict[str, Any]:
    return {
        "x": x,
        "y": y,
        "text": f"<b>{teks}</b>" if utama else teks,
        "align": "left" if sisi == "left" else "right",
        "showarrow": False,
        "xanchor": sisi,
        "xshift": 8 if sisi == "left" else -8,
        "font": {"color": palet.utama if utama else palet.redup, "size": 12},
    }
