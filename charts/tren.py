"""Lines over the years with target and references; gaps stay open, provisional is hollow."""

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
    warna = _warna(frame, palet)
    garis = [_garis(bagian, tahun, warna[str(seri)], satuan)
             for seri, bagian in frame.groupby("seri", sort=False)]  # fmt: skip
    rentang = _rentang_nilai(frame, rencana, tambahan)
    gaya = _Gaya(satuan, palet, warna, rentang, tinggi)
    label = _label_akhir(frame, rencana, tambahan, gaya)
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


def _rentang_tahun(
    frame: pd.DataFrame, rencana: GarisTarget | None, tambahan: Lapisan
) -> list[int]:
    ada = [*(int(t) for t in frame["tahun"]), *tambahan.tahun]
    if rencana is not None:
        ada += [int(t) for t in rencana.target["tahun"]]
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


def _warna(frame: pd.DataFrame, palet: Palet) -> dict[str, str]:
    sisa = iter(lain(palet) * 10)
    peran = frame.drop_duplicates("seri").set_index("seri")["peran"]
    tetap = {"utama": palet.utama, "rujukan": palet.rujukan}
    return {str(seri): tetap.get(str(p)) or next(sisa) for seri, p in peran.items()}


def _garis(bagian: pd.DataFrame, tahun: list[int], warna: str, satuan: Satuan) -> dict[str, Any]:
    utama = bagian["peran"].iloc[0] == "utama"
    kolom = (bagian[n].tolist() for n in ("tahun", "nilai", "status"))
    isi = {t: (None if n != n else n, s) for t, n, s in zip(*kolom, strict=True)}
    nilai = [isi[t][0] if t in isi else None for t in tahun]
    belum = [t in isi and isi[t][1] in BELUM_TETAP for t in tahun]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": str(bagian["seri"].iloc[0]),
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
    frame: pd.DataFrame, rencana: GarisTarget | None, tambahan: Lapisan, gaya: _Gaya
) -> list[dict[str, Any]]:
    """Name each line and the last target at the right, moved apart where they end close."""
    akhir = frame.dropna(subset=["nilai"]).sort_values("tahun").groupby("seri", sort=False).tail(1)
    isi = [
        (
            float(n),
            dua_baris(f"{seri} {tulis(float(n), gaya.satuan.desimal)}"),
            gaya.warna[str(seri)],
        )
        for seri, n in zip(akhir["seri"], akhir["nilai"], strict=True)
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
    utama = (frame["peran"] == "utama") & frame["nilai"].notna()
    terakhir = frame.loc[utama, "tahun"].max()
    dipilih = frame.loc[utama & (frame["tahun"] == tahun) & (tahun != terakhir), "nilai"]
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
        for nilai in map(float, dipilih)
    ]
