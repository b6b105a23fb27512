"""The projection in a trend: a dashed line within the light band of its interval."""

from collections.abc import Sequence

from charts.lapisan import TANPA_LAPISAN, Lapisan
from charts.tema import Palet
from domain.angka import Satuan, tulis
from domain.jalur import Proyeksi
from domain.laju import Titik


def lapisan_proyeksi(
    kini: Titik, depan: Sequence[Proyeksi], satuan: Satuan, palet: Palet
) -> Lapisan:
    """Draw where the pace leads from the last point on, year by year; nothing without a year."""
    if not depan:
        return TANPA_LAPISAN
    tahun = [kini.tahun, *(p.tahun for p in depan)]
    atas = [kini.nilai, *(p.atas for p in depan)]
    bawah = [kini.nilai, *(p.bawah for p in depan)]
    pita = {
        "type": "scatter",
        "mode": "lines",
        "name": "selang proyeksi 80 %",
        "x": [*tahun, *reversed(tahun)],
        "y": [*atas, *reversed(bawah)],
        "fill": "toself",
        "fillcolor": palet.selang,
        "line": {"width": 0},
        "hoverinfo": "skip",
    }
    garis = {
        "type": "scatter",
        "mode": "lines+markers",
        "name": "proyeksi",
        "x": tahun,
        "y": [kini.nilai, *(p.nilai for p in depan)],
        "line": {"color": palet.utama, "width": 2, "dash": "dash"},
        "marker": {
            "size": [0, *(0 for _ in depan[1:]), 8],  # only where it leads: a ring is a figure
            "symbol": "square-open",
            "color": palet.utama,
            "opacity": 1,
            "line": {"color": palet.utama, "width": 2},
        },
        "customdata": ["", *(_teks(p, satuan) for p in depan)],
        "hovertemplate": "%{customdata}<extra>proyeksi</extra>",
    }
    akhir = depan[-1]
    return Lapisan(
        jejak=(pita, garis),
        label=((akhir.nilai, f"proyeksi {tulis(akhir.nilai, satuan.desimal)}", palet.utama),),
        tahun=tuple(tahun),
        nilai=(*bawah, *atas),
    )


def _teks(depan: Proyeksi, satuan: Satuan) -> str:
    bawah, atas = (tulis(n, satuan.desimal) for n in (depan.bawah, depan.atas))
    return f"{satuan.tulis(depan.nilai)} (80 %: {bawah} sampai {atas})"
