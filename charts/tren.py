"""Lines over the years with target and references; gaps stay open, provisional is hollow."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.label import lebar
from charts.lapisan import TANPA_LAPISAN, Lapisan
from charts.target import GarisTarget, jarak_target, jejak_target, nama_pita, pita_rencana
from charts.tema import Palet, lain, langkah, sumbu_nilai, sumbu_tahun, tata_letak
from charts.tren_tulisan import TINGGI_LABEL, Seri, Tulisan, label_akhir, nilai_tahun
from domain.angka import Satuan
from domain.istilah import BELUM_TETAP

_LEBAR_HURUF = 6.8  # px of one character of a label at 14 px
_TEPI = {"t": 28, "b": 30}  # px above and below the lines


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
    # Room for the names of all lines, each in two lines of words.
    tinggi = max(tinggi, 2 * TINGGI_LABEL * (len(semua) + len(tambahan.label) + 2))
    gaya = Tulisan(satuan, palet, warna, rentang, tinggi - sum(_TEPI.values()))
    label = label_akhir(semua, rencana, tambahan, gaya)
    kanan = max((lebar(a["text"]) * _LEBAR_HURUF for a in label), default=0)
    cukup = 3 * TINGGI_LABEL * gaya.per_px
    garis_jarak, nama_jarak = jarak_target(frame, rencana, tahun_pilihan, satuan, palet, cukup)
    return go.Figure(
        {
            "data": [*tambahan.jejak, *jejak_target(rencana, satuan, palet), *garis],
            "layout": tata_letak(
                palet,
                tinggi,
                xaxis=sumbu_tahun(palet, tahun)
                | {"range": [tahun[0] - 0.4, tahun[-1] + 0.25] if tahun else None},
                yaxis=_sumbu(rentang, satuan, palet),
                hovermode="closest" if tambahan.banyak else "x unified",
                margin={"l": 8, "r": kanan + 12, **_TEPI},
                shapes=[*pita_rencana(rencana, palet), *tambahan.bentuk, *garis_jarak],
                annotations=[
                    *label,
                    *nilai_tahun(semua, rencana, tahun_pilihan, gaya),
                    *nama_jarak,
                    *nama_pita(rencana, palet, tahun),
                    *tambahan.tulisan,
                ],
            ),
        }
    )


def _sumbu(rentang: Sequence[float], satuan: Satuan, palet: Palet) -> dict[str, Any]:
    """The axis of values in steps one can read; of a scale its levels by their labels."""
    if satuan.skala:
        tingkat = range(math.ceil(rentang[0]), math.floor(rentang[1]) + 1)
        nama = [satuan.angka(t) for t in tingkat]
        return sumbu_nilai(palet, range=[*rentang], tickvals=[*tingkat], ticktext=nama)
    dtick, desimal = langkah(rentang[1] - rentang[0])
    return sumbu_nilai(palet, range=[*rentang], dtick=dtick, tickformat=f",.{desimal}f")


def _menurut_seri(frame: pd.DataFrame) -> dict[str, Seri]:
    """The series by name, in the order in which they first stand."""
    kolom = (frame[n].tolist() for n in ("seri", "peran", "tahun", "nilai", "status"))
    hasil: dict[str, Seri] = {}
    for seri, peran, tahun, nilai, status in zip(*kolom, strict=True):
        milik = hasil.setdefault(seri, Seri(peran, {}))
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


def _warna(semua: Mapping[str, Seri], palet: Palet) -> dict[str, str]:
    sisa = iter(lain(palet) * 10)
    tetap = {"utama": palet.utama, "rujukan": palet.rujukan}
    return {nama: tetap.get(milik.peran) or next(sisa) for nama, milik in semua.items()}


def _garis(nama: str, milik: Seri, tahun: list[int], warna: str, satuan: Satuan) -> dict[str, Any]:
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
            satuan.tulis(n) + (" (sementara)" if b else "") + _tahun_sendiri(t, nilai, i)
            for i, (t, n, b) in enumerate(zip(tahun, nilai, belum, strict=True))
        ],
        "hovertemplate": "%{customdata}<extra>%{fullData.name}</extra>",
    }


def _tahun_sendiri(tahun: int, nilai: list[float | None], i: int) -> str:
    """The year, where one beside it has no figure: touching that one shows this one instead."""
    di_sisi = nilai[max(0, i - 1) : i + 2]
    return f" ({tahun})" if None in di_sisi else ""
