"""Two years side by side as a slope: where each wilayah stood and where it stands."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.label import dua_baris, jarakkan, lebar, tulisan
from charts.tema import Palet, sumbu_nilai, tata_letak
from domain.angka import tulis

_TINGGI_BARIS = {1: 23, 2: 31}  # px of a name at the right end, in one line or two
_PANJANG_SEBARIS = 19  # characters of a name with its figure that stay on one line
_LUANG = 2  # rows more than names, so that they can move apart
_TEPI = 40  # px above and below the lines
_UJUNG = 1.1  # where the names stand, right of the second year

Seturut = tuple[str, str, float, float]  # code, name, first and last figure


def lereng(
    frame: pd.DataFrame, tahun: tuple[int, int], palet: Palet, *, sorot: str, desimal: int
) -> go.Figure:
    """Draw the values of every wilayah known in both years; `sorot` is drawn in the main colour.

    frame has columns wilayah, nama, tahun, nilai; a wilayah known in one year only has no line.
    """
    semua = _baris(frame, tahun)
    nama = [_teks(*satu, sorot, desimal) for satu in semua]
    baris = _TINGGI_BARIS[2 if any("<br>" in n for n in nama) else 1]
    tinggi = _TEPI + baris * (len(semua) + _LUANG + 1)
    akhir = [b[-1] for b in semua]
    letak, batas = _letak(akhir, [b[-2] for b in semua])
    data = [_penghubung(akhir, letak, palet)]
    lain = [b for b in semua if b[0] != sorot]
    data += [_garis(lain, tahun, palet, desimal)] if lain else []
    data += [_garis_sorot(b, tahun, palet, desimal) for b in semua if b[0] == sorot]
    data += _tulisan(semua, nama, letak, palet, sorot, desimal) if semua else []
    kanan = max((lebar(n) * 6.4 for n in nama), default=0)
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
            ),
        }
    )


def _baris(frame: pd.DataFrame, tahun: tuple[int, int]) -> list[Seturut]:
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
    semua: Sequence[Seturut], tahun: tuple[int, int], palet: Palet, desimal: int
) -> dict[str, Any]:
    """The lines of several, a gap between them."""
    teks = [
        f"{nama}, {t}: {tulis(n, desimal)}" if t else ""
        for _, nama, *nilai in semua
        for t, n in zip((*tahun, None), (*nilai, None), strict=True)
    ]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [0, 1, None] * len(semua),
        "y": [n for *_, awal, akhir in semua for n in (awal, akhir, None)],
        "opacity": 0.45,
        "line": {"color": palet.rujukan, "width": 1.5},
        "marker": {"size": 5, "color": palet.rujukan},
        "customdata": teks,
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _garis_sorot(
    satu: Seturut, tahun: tuple[int, int], palet: Palet, desimal: int
) -> dict[str, Any]:
    return _garis([satu], tahun, palet, desimal) | {
        "name": satu[1],
        "opacity": 1,
        "line": {"color": palet.utama, "width": 4},
        "marker": {"size": 9, "color": palet.utama},
    }


def _teks(kode: str, nama: str, _: float, akhir: float, sorot: str, desimal: int) -> str:
    teks = f"{tulis(akhir, desimal)} {nama}"
    return f"<b>{teks}</b>" if kode == sorot else dua_baris(teks, _PANJANG_SEBARIS)


def _tulisan(
    semua: Sequence[Seturut], nama: Sequence[str], letak: Sequence[float], palet: Palet, sorot: str,
    desimal: int,
) -> list[dict[str, Any]]:  # fmt: skip
    """The names at the right, and at the left the first figures there is room for."""
    awal = _awal(semua, sorot)
    angka = [tulis(b[2], desimal) for b in awal]
    tebal = [f"<b>{a}</b>" if b[0] == sorot else a for a, b in zip(angka, awal, strict=True)]
    kanan, kiri = (
        [palet.utama if b[0] == sorot else palet.redup for b in isi] for isi in (semua, awal)
    )
    return [
        tulisan([_UJUNG] * len(semua), letak, nama, kanan, "right"),
        tulisan([0] * len(awal), [b[2] for b in awal], tebal, kiri, "left"),
    ]


def _awal(semua: Sequence[Seturut], sorot: str) -> list[Seturut]:
    """The chosen wilayah, and those that began highest and lowest where they are away from it."""
    urut = sorted(semua, key=lambda b: b[2])
    hasil = [b for b in urut if b[0] == sorot]
    ruang = (urut[-1][2] - urut[0][2]) * 0.04
    for b in (urut[0], urut[-1]):
        if all(abs(b[2] - lain[2]) > ruang for lain in hasil):
            hasil.append(b)
    return hasil
