"""The line chart of one indikator: the wilayah and those above it, the plan's targets in gold."""

from collections.abc import Sequence
from typing import Any, cast

import pandas as pd
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from charts.label import jarakkan
from charts.target import GarisTarget
from charts.tema import TERANG, langkah
from domain.angka import tulis
from domain.istilah import BELUM_TETAP
from reports.isi import IsiIndikator
from reports.pptx.bentuk import bersih, xml_dari
from reports.pptx.grafik import (
    NS_C,
    geser_label,
    label_titik,
    rgb,
    tanpa_penghubung,
    taruh,
    tata,
)
from reports.pptx.kanvas import Kanvas
from reports.pptx.ukur import Bidang, lebar

TARGET, LURUS = "target", "garis lurus ke target akhir"
_ATAS, _TINGGI = 0.07, 0.80  # the plot in the chart, in parts of its height
_PALING_BANYAK = 11  # years whose names stand side by side, large enough for a wall


def grafik_garis(k: Kanvas, bidang: Bidang, i: IsiIndikator) -> Any:
    """Draw the lines of an indikator; None where two years have neither figure nor target."""
    tahun = _tahun(i)
    if not tahun:
        return None
    desimal = i.satuan.desimal
    isi: Any = CategoryChartData(number_format=f"#,##0{'.' if desimal else ''}{'0' * desimal}")
    isi.categories = [str(t) for t in tahun]
    seri = _seri(i, tahun)
    for nama, nilai, _ in seri:
        isi.add_series(bersih(nama), nilai)
    sasaran = _sasaran(i.garis, tahun)
    if i.garis is not None and i.garis.lurus is not None:
        isi.add_series(LURUS, _lurus(i.garis.lurus, tahun))
    if sasaran:
        isi.add_series(TARGET, [_tengah(sasaran.get(t)) for t in tahun])
    grafik = taruh(k, bidang, XL_CHART_TYPE.LINE_MARKERS, isi, _arti(i))
    rentang = _sumbu(grafik, [n for satu in isi for n in satu.values], desimal)
    _gaya(grafik, seri, sasaran, tahun)
    _label(grafik, i, seri, sasaran, tahun, rentang, bidang, 15 * k.skala)
    return grafik


def _arti(i: IsiIndikator) -> str:
    janji = f" Target {i.target}." if i.target != "–" else ""
    return f"Grafik garis {i.nama}. {i.bacaan}.{janji}"


def _tahun(i: IsiIndikator) -> list[int]:
    ada = [int(t) for t in i.seri.loc[i.seri["nilai"].notna(), "tahun"]]
    if i.garis is not None:
        ada += [int(t) for t in i.garis.target["tahun"]]
    return list(range(min(ada), max(ada) + 1))[-_PALING_BANYAK:] if len(set(ada)) > 1 else []


Seri = tuple[str, list[float | None], list[bool]]  # name, values, which are provisional
Titik = tuple[Any, int, float, str, str]  # series, point, value, words and colour of its label


def _seri(i: IsiIndikator, tahun: list[int]) -> list[Seri]:
    """The lines that have a figure in these years; a year without one is a gap."""
    ke = {t: n for n, t in enumerate(tahun)}
    hasil: dict[str, Seri] = {}
    kolom = (i.seri[k].tolist() for k in ("seri", "tahun", "nilai", "status"))
    for nama, t, nilai, status in zip(*kolom, strict=True):
        if int(t) in ke and not pd.isna(nilai):
            kosong: Seri = (str(nama), [None] * len(tahun), [False] * len(tahun))
            _, isi, sementara = hasil.setdefault(str(nama), kosong)
            isi[ke[int(t)]], sementara[ke[int(t)]] = float(nilai), status in BELUM_TETAP
    return list(hasil.values())


def _sasaran(garis: GarisTarget | None, tahun: Sequence[int]) -> dict[int, tuple[float, float]]:
    """The targets by year as (low, high); an open end is drawn at the other one."""
    hasil: dict[int, tuple[float, float]] = {}
    if garis is None:
        return hasil
    for t, bawah, atas in garis.target[["tahun", "bawah", "atas"]].itertuples(index=False):
        ujung = [float(n) for n in (bawah, atas) if not pd.isna(n)]
        if ujung and int(t) in tahun:
            hasil[int(t)] = (ujung[0], ujung[-1])
    return hasil


def _tengah(ujung: tuple[float, float] | None) -> float | None:
    return None if ujung is None else (ujung[0] + ujung[1]) / 2


def _lurus(garis: tuple[int, float, int, float], tahun: Sequence[int]) -> list[float | None]:
    awal, dari, akhir, ke = garis
    return [
        dari + (ke - dari) * (t - awal) / (akhir - awal) if awal <= t <= akhir else None
        for t in tahun
    ]


def _sumbu(grafik: Any, nilai: Sequence[float | None], desimal: int) -> tuple[float, float]:
    """Round axes with air above and below and a quiet grid; the range of values."""
    ada = [n for n in nilai if n is not None]
    rendah, tinggi = min(ada), max(ada)
    udara = (tinggi - rendah or abs(tinggi) or 1.0) * 0.12
    besar, koma = langkah(tinggi - rendah + 2 * udara, 5)
    bawah = (rendah - udara) // besar * besar
    atas = -(-(tinggi + udara) // besar) * besar
    if bawah < 0 <= rendah:
        bawah = 0.0
    y, x = grafik.value_axis, grafik.category_axis
    y.minimum_scale, y.maximum_scale, y.major_unit = bawah, atas, besar
    y.tick_labels.number_format = f"#,##0{'.' if koma else ''}{'0' * min(koma, max(desimal, koma))}"
    y.tick_labels.number_format_is_linked = False
    y.major_gridlines.format.line.color.rgb = rgb(TERANG.garis)
    y.format.line.fill.background()
    x.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    x.format.line.color.rgb = rgb(TERANG.rujukan)
    for sumbu in (x, y):
        sumbu.major_tick_mark = XL_TICK_MARK.NONE
        sumbu.tick_labels.font.color.rgb = rgb(TERANG.redup)
    return bawah, atas


def _gaya(
    grafik: Any, seri: Sequence[Seri], sasaran: dict[int, tuple[float, float]], tahun: list[int]
) -> None:
    """Own line thick, references grey, targets gold diamonds; what is provisional is hollow."""
    milik = list(grafik.plots[0].series)
    for ke, (satu, (_, _, sementara)) in enumerate(zip(milik, seri, strict=False)):
        warna = TERANG.utama if ke == 0 else TERANG.rujukan
        satu.smooth = False
        satu.format.line.width = Pt(3.5 if ke == 0 else 2)
        satu.format.line.color.rgb = rgb(warna)
        if ke > 1:
            satu.format.line.dash_style = MSO_LINE.DASH
        _tanda(satu.marker, XL_MARKER_STYLE.CIRCLE, 9 if ke == 0 else 5, warna)
        for titik in (t for t, belum in enumerate(sementara) if belum):
            _tanda(satu.points[titik].marker, XL_MARKER_STYLE.CIRCLE, 9, warna, kosong=True)
    for satu in milik[len(seri) :]:
        satu.smooth = False
        satu.format.line.color.rgb = rgb(TERANG.target)
        satu.format.line.width = Pt(1.75)
        satu.format.line.dash_style = MSO_LINE.ROUND_DOT if satu.name == LURUS else MSO_LINE.DASH
        if satu.name == LURUS:
            satu.marker.style = XL_MARKER_STYLE.NONE
            continue
        _tanda(satu.marker, XL_MARKER_STYLE.DIAMOND, 13, TERANG.target)
        if any(a != b for a, b in sasaran.values()):
            _rentang(satu, sasaran, tahun)


def _tanda(tanda: Any, gaya: Any, besar: int, warna: str, *, kosong: bool = False) -> None:
    tanda.style, tanda.size = gaya, besar
    tanda.format.fill.solid()
    tanda.format.fill.fore_color.rgb = rgb(TERANG.kartu if kosong else warna)
    tanda.format.line.color.rgb = rgb(warna)


def _rentang(satu: Any, sasaran: dict[int, tuple[float, float]], tahun: list[int]) -> None:
    """Range targets as gold bars through their diamonds."""
    separuh = [(b - a) / 2 for a, b in (sasaran.get(t, (0.0, 0.0)) for t in tahun)]
    isi = "".join(f'<c:pt idx="{n}"><c:v>{v:.10g}</c:v></c:pt>' for n, v in enumerate(separuh))
    angka = f'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(tahun)}"/>{isi}'
    galat = xml_dari(
        f'<c:errBars {NS_C} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/><c:plus>{angka}</c:numLit></c:plus>'
        f'<c:minus>{angka}</c:numLit></c:minus><c:spPr><a:ln w="38100"><a:solidFill>'
        f'<a:srgbClr val="{TERANG.target[1:]}"/></a:solidFill></a:ln></c:spPr></c:errBars>'
    )
    satu._element.xpath("c:cat")[0].addprevious(galat)


def _label(
    grafik: Any, i: IsiIndikator, seri: Sequence[Seri], sasaran: dict[int, tuple[float, float]],
    tahun: list[int], rentang: tuple[float, float], bidang: Bidang, besar: float,
) -> None:  # fmt: skip
    """Name each line at its last figure and the last target, moved apart where they are close."""
    milik = list(grafik.plots[0].series)
    tempat: list[Titik] = []
    for ke, (satu, (nama, nilai, _)) in enumerate(zip(milik, seri, strict=False)):
        akhir = max(t for t, n in enumerate(nilai) if n is not None)
        angka = cast(float, nilai[akhir])
        warna = TERANG.utama if ke == 0 else TERANG.redup
        teks = f"{nama.removeprefix('Kab. ')} {tulis(angka, i.satuan.desimal)}"
        tempat.append((satu, akhir, angka, teks, warna))
    if sasaran:
        t = max(sasaran)
        bawah, atas = sasaran[t]
        teks = tulis(atas, i.satuan.desimal)
        if bawah != atas:
            teks = f"{tulis(bawah, i.satuan.desimal)}–{teks}"
        tengah = cast(float, _tengah(sasaran[t]))
        tempat.append((milik[-1], tahun.index(t), tengah, f"{TARGET} {teks}", TERANG.target))
    kanan = min(0.34, max(lebar(x[3], besar, tebal=True) for x in tempat) / bidang.w + 0.03)
    lebar_plot = 0.90 - kanan
    tata(grafik, 0.08, _ATAS, lebar_plot, _TINGGI)
    per_titik = (rentang[1] - rentang[0]) / (_TINGGI * bidang.h)
    akhir = jarakkan([x[2] for x in tempat], besar * 1.35 * per_titik)
    naik = max(0.0, rentang[0] + besar * 0.6 * per_titik - min(akhir))  # clear of the years' names
    for (satu, titik, angka, teks, warna), dari in zip(tempat, akhir, strict=True):
        y = dari + naik
        label = label_titik(satu.points[titik], teks, warna, besar, XL_LABEL_POSITION.RIGHT)
        tanpa_penghubung(satu)
        kanan = (len(tahun) - 1 - titik) / len(tahun) * lebar_plot
        if kanan or abs(y - angka) > per_titik:
            geser_label(label, kanan, -(y - angka) / (rentang[1] - rentang[0]) * _TINGGI)
