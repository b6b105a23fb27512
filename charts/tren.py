"""Lines over the years with target and references; gaps stay open, provisional is hollow."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.label import dua_baris, jarakkan, lebar
from charts.lapisan import TANPA_LAPISAN, Lapisan
from charts.target import (
    GarisTarget,
    jarak_target,
    jejak_target,
    nama_pita,
    pita_rencana,
    target_terakhir,
)
from charts.tema import Palet, lain, langkah, sumbu_nilai, sumbu_tahun, tata_letak
from domain.angka import Satuan, tulis
from domain.istilah import BELUM_TETAP

_LEBAR_HURUF = 6.8  # px of one character of a label at 14 px
_TINGGI_LABEL = 19  # px between two labels


@dataclass(frozen=True)
class _Seri:
    """One line: its part in the chart, and value (None unknown) and status by year."""

    peran: str
    isi: dict[int, tuple[float | None, str]]


def tren(
    frame: pd.DataFrame,
    satuan: Satuan,
    palet: Palet,
    *,
    rencana: GarisTarget | None = None,
    tahun_pilihan: int | None = None,
    tambahan: Lapisan = TANPA_LAPISAN,
    tinggi: int = 380,
) -> go.Figure:
    """Draw series over the years.

    frame has columns seri, peran ("utama" | "rujukan" | "lain"), tahun, nilai (NaN unknown) and
    status (domain StatusAngka); one row per series and year. Years without a row are gaps.
    `tambahan` is laid below the lines.
    """
    tahun = _rentang_tahun(frame, rencana, tambahan)
    semua = _menurut_seri(frame)
    warna = _warna(semua, palet)
    garis = [_garis(nama, milik, tahun, warna[nama], satuan) for nama, milik in semua.items()]
    rentang = _rentang_nilai(frame, rencana, tambahan)
    gaya = _Gaya(satuan, palet, warna, rentang, tinggi)
    label = _label_akhir(semua, rencana, tambahan, gaya)
    dtick, desimal = langkah(rentang[1] - rentang[0])
    kanan = max((lebar(a["text"]) * _LEBAR_HURUF for a in label), default=0)
    cukup = (rentang[1] - rentang[0]) * 3 * _TINGGI_LABEL / tinggi
    garis_jarak, nama_jarak = jarak_target(frame, rencana, tahun_pilihan, satuan, palet, cukup)
    return go.Figure(
        {
            "data": [*tambahan.jejak, *jejak_target(rencana, satuan, palet), *garis],
            "layout": tata_letak(
                palet,
                tinggi,
                xaxis=sumbu_tahun(palet, tahun)
                | {"range": [tahun[0] - 0.4, tahun[-1] + 0.25] if tahun else None},
                yaxis=sumbu_nilai(palet, range=rentang, dtick=dtick, tickformat=f",.{desimal}f"),
                hovermode="closest" if tambahan.banyak else "x unified",
                margin={"l": 8, "r": kanan + 12, "t": 28, "b": 30},
                shapes=[*pita_rencana(rencana, palet), *tambahan.bentuk, *garis_jarak],
                annotations=[
                    *label,
                    *_sorotan(frame, tahun_pilihan, satuan, palet),
                    *nama_jarak,
                    *nama_pita(rencana, palet, tahun),
                    *tambahan.tulisan,
                ],
            ),
        }
    )


@dataclass(frozen=True)
class _Gaya:
    """How labels are written and coloured, and the room they have."""

    satuan: Satuan
    palet: Palet
    warna: dict[str, str]
    rentang: list[float]
    tinggi: int


def _menurut_seri(frame: pd.DataFrame) -> dict[str, _Seri]:
    """The series by name, in the order in which they first stand."""
    kolom = (frame[n].tolist() for n in ("seri", "peran", "tahun", "nilai", "status"))
    hasil: dict[str, _Seri] = {}
    for seri, peran, tahun, nilai, status in zip(*kolom, strict=True):
        milik = hasil.setdefault(seri, _Seri(peran, {}))
        milik.isi[tahun] = (None if nilai != nilai else nilai, status)
    return hasil


def _rentang_tahun(
    frame: pd.DataFrame, rencana: GarisTarget | None, tambahan: Lapisan
) -> list[int]:
    ada = [*frame["tahun"].tolist(), *tambahan.tahun]
    if rencana is not None:
        ada += rencana.target["tahun"].tolist()
    return list(range(min(ada), max(ada) + 1)) if ada else []


def _rentang_nilai(
    frame: pd.DataFrame, rencana: GarisTarget | None, tambahan: Lapisan
) -> list[float]:
    """The values' range with air above and below, so that no label is cut off."""
    semua = [*frame["nilai"].tolist(), *tambahan.nilai]
    if rencana is not None:
        semua += [*rencana.target["bawah"].tolist(), *rencana.target["atas"].tolist()]
        semua += rencana.lurus[1::2] if rencana.lurus is not None else ()
    ada = [float(n) for n in semua if n is not None and n == n]
    if not ada:
        return [0.0, 1.0]
    rendah, tinggi = min(ada), max(ada)
    udara = (tinggi - rendah or abs(tinggi) or 1.0) * 0.12
    return [rendah - udara, tinggi + udara]


def _warna(semua: Mapping[str, _Seri], palet: Palet) -> dict[str, str]:
    sisa = iter(lain(palet) * 10)
    tetap = {"utama": palet.utama, "rujukan": palet.rujukan}
    return {nama: tetap.get(milik.peran) or next(sisa) for nama, milik in semua.items()}


def _garis(nama: str, milik: _Seri, tahun: list[int], warna: str, satuan: Satuan) -> dict[str, Any]:
    utama, isi = milik.peran == "utama", milik.isi
    nilai = [isi[t][0] if t in isi else None for t in tahun]
    belum = [t in isi and isi[t][1] in BELUM_TETAP for t in tahun]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": nama,
        "x": tahun,
        "y": nilai,
        "connectgaps": False,
        "line": {"color": warna, "width": 3 if utama else 2},
        "marker": {
            "size": 8 if utama else 5,
            "color": warna,
            "symbol": ["circle-open" if b else "circle" for b in belum],
            "line": {"color": warna, "width": 2},
        },
        "customdata": [
            satuan.tulis(n) + (" (sementara)" if b else "")
            for n, b in zip(nilai, belum, strict=True)
        ],
        "hovertemplate": "%{customdata}<extra>%{fullData.name}</extra>",
    }


def _label_akhir(
    semua: Mapping[str, _Seri], rencana: GarisTarget | None, tambahan: Lapisan, gaya: _Gaya
) -> list[dict[str, Any]]:
    """Name each line and the last target at the right, moved apart where they end close."""
    akhir = {
        nama: max((t, n) for t, (n, _) in milik.isi.items() if n is not None)
        for nama, milik in semua.items()
        if any(n is not None for n, _ in milik.isi.values())
    }
    isi = [
        (n, dua_baris(f"{nama} {tulis(n, gaya.satuan.desimal)}"), gaya.warna[nama])
        for nama, (_, n) in sorted(akhir.items(), key=lambda satu: satu[1][0])
    ]
    isi.extend((n, dua_baris(teks), warna) for n, teks, warna in tambahan.label)
    if target := target_terakhir(rencana, gaya.satuan):
        isi.append((*target, gaya.palet.target))
    baris = max((teks.count("<br>") + 1 for _, teks, _ in isi), default=1)
    jarak = (gaya.rentang[1] - gaya.rentang[0]) * baris * _TINGGI_LABEL / (gaya.tinggi - 58)
    tempat = jarakkan([n for n, _, _ in isi], jarak)
    return [
        {
            "x": 1,
            "xref": "paper",
            "y": y,
            "text": teks,
            "xanchor": "left",
            "align": "left",
            "xshift": 6,
            "showarrow": False,
            "font": {"color": warna, "size": 14},
        }
        for (_, teks, warna), y in zip(isi, tempat, strict=True)
    ]


def _sorotan(
    frame: pd.DataFrame, tahun: int | None, satuan: Satuan, palet: Palet
) -> list[dict[str, Any]]:
    """Write the main series' value of the chosen year at its point, unless its label says it."""
    kolom = (frame[n].tolist() for n in ("peran", "tahun", "nilai"))
    utama = [(t, n) for peran, t, n in zip(*kolom, strict=True) if peran == "utama" and n == n]
    terakhir = max((t for t, _ in utama), default=None)
    dipilih = [n for t, n in utama if t == tahun != terakhir]
    return [
        {
            "x": tahun,
            "y": nilai,
            "text": f"<b>{tulis(nilai, satuan.desimal)}</b>",
            "showarrow": False,
            "xanchor": "left",
            "xshift": 2,
            "yshift": 16,
            "font": {"color": palet.utama, "size": 15},
        }
        for nilai in dipilih
    ]
