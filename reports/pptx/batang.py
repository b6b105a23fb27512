"""Bar charts: the capaian of the sasaran of a misi, and the kabupaten/kota of a province ranked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from charts.tema import TERANG
from reports.pptx.bentuk import bersih
from reports.pptx.grafik import alas_label, label_titik, rgb, taruh, tata
from reports.pptx.kanvas import Kanvas
from reports.pptx.ukur import Bidang


@dataclass(frozen=True)
class Batang:
    """A bar: its name, its value (None: unknown, no bar), the words at its end, its colour."""

    nama: str
    nilai: float | None
    teks: str
    warna: str


@dataclass(frozen=True)
class Skala:
    """What the bars are measured on: the number format, a gold line at `garis` (None: none)."""

    seri: str
    bentuk: str
    nama: float  # the part of the width that names take
    garis: float | None = None


def grafik_batang(
    k: Kanvas, bidang: Bidang, batang: Sequence[Batang], skala: Skala, arti: str
) -> Any:
    """Draw bars from the top down, each with its words at the end."""
    isi: Any = CategoryChartData(number_format=skala.bentuk)
    isi.categories = [bersih(b.nama) for b in batang]
    isi.add_series(bersih(skala.seri), [b.nilai for b in batang])
    grafik = taruh(k, bidang, XL_CHART_TYPE.BAR_CLUSTERED, isi, arti)
    besar = max(10.0, min(18 * k.skala, bidang.h / len(batang) * 0.66))
    _sumbu(grafik, [b.nilai for b in batang if b.nilai is not None], skala, besar)
    tata(grafik, skala.nama, 0.03, 0.97 - skala.nama, 0.94 if skala.garis is None else 0.87)
    grafik.plots[0].gap_width = 35
    seri = grafik.plots[0].series[0]
    seri.invert_if_negative = False
    for ke, b in enumerate(batang):
        if b.nilai is None:
            continue
        titik = seri.points[ke]
        titik.format.fill.solid()
        titik.format.fill.fore_color.rgb = rgb(b.warna)
        label = label_titik(titik, b.teks, TERANG.tinta, besar, XL_LABEL_POSITION.OUTSIDE_END)
        if skala.garis is not None:
            alas_label(label)
    return grafik


def _sumbu(grafik: Any, nilai: Sequence[float], skala: Skala, besar: float) -> None:
    """First bar on top; no axis of values but the line of the target, with room for the words."""
    x, y = grafik.category_axis, grafik.value_axis
    x.reverse_order = True
    x.tick_labels.font.size = Pt(besar)
    x.major_tick_mark = y.major_tick_mark = XL_TICK_MARK.NONE
    x.format.line.color.rgb = rgb(TERANG.rujukan)
    x.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    y.format.line.fill.background()
    atas = max([*nilai, skala.garis or 0.0])
    y.minimum_scale = min(0.0, *nilai) * 1.25 if min(nilai) < 0 else 0.0
    y.maximum_scale = atas * 1.2
    y.has_major_gridlines = skala.garis is not None
    y.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    if skala.garis is None:
        return
    y.major_unit = skala.garis
    y.maximum_scale = skala.garis * 1.99  # the next line would stand at twice
    y.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    y.tick_labels.font.color.rgb = rgb(TERANG.target)
    y.tick_labels.number_format = f'[={skala.garis:g}]"target {skala.garis:g}";""'
    y.tick_labels.number_format_is_linked = False
    garis = y.major_gridlines.format.line
    garis.color.rgb = rgb(TERANG.target)
    garis.dash_style = MSO_LINE.DASH
    garis.width = Pt(1.75)
