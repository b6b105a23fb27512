"""A figure of this package as SVG, drawn from its description alone: no browser, no plotly.js.

It knows what the drawings here use and refuses the rest; what a mouse would show is left out.
"""

from collections.abc import Sequence
from typing import Any, cast

import plotly.graph_objects as go

from charts.svg_jejak import jejak
from charts.svg_sumbu import Bidang, sumbu_sumbu
from charts.svg_tulisan import HURUF, Tulisan, label, tulisan
from charts.svg_unsur import garis, kotak, unsur


def svg(grafik: go.Figure, lebar: int, tinggi: int) -> str:
    """Draw a figure of `lebar` x `tinggi` px as one SVG document, its words as text.

    Raises ValueError naming a kind of trace, fill or symbol that is not drawn here.
    """
    isi = cast(dict[str, Any], grafik.to_dict())
    tata: dict[str, Any] = isi["layout"]
    data: Sequence[dict[str, Any]] = isi.get("data", ())
    bidang, sumbu = sumbu_sumbu(tata, data, lebar, tinggi)
    bentuk = [(b.get("layer"), _bentuk(b, bidang)) for b in tata.get("shapes", ())]
    bagian = [
        *(gambar for lapis, gambar in bentuk if lapis == "below"),
        sumbu,
        jejak(data, bidang),
        *(gambar for lapis, gambar in bentuk if lapis != "below"),
        *(_anotasi(a, bidang, tata["font"]) for a in tata.get("annotations", ())),
    ]
    return unsur(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": lebar,
            "height": tinggi,
            "viewBox": f"0 0 {lebar} {tinggi}",
            "font-family": HURUF,
            "font-size": tata["font"]["size"],
        },
        "".join(bagian),
    )


def _bentuk(bentuk: dict[str, Any], bidang: Bidang) -> str:
    """A line or a rectangle over the years, cut off where the axes end."""
    x = [bidang.x_px(bentuk[k], bentuk.get("xref", "x")) for k in ("x0", "x1")]
    y = [bidang.y_px(bentuk[k], bentuk.get("yref", "y")) for k in ("y0", "y1")]
    if bentuk["type"] == "line":
        return garis(list(zip(x, y, strict=True)), bentuk["line"])
    if bentuk["type"] != "rect":
        raise ValueError(f"charts.svg does not draw shapes of type {bentuk['type']!r}")
    kiri, kanan = (min(max(n, bidang.kiri), bidang.kanan) for n in sorted(x))
    atas, bawah = sorted(y)
    return kotak(kiri, atas, kanan - kiri, bawah - atas, bentuk["fillcolor"])


def _anotasi(anotasi: dict[str, Any], bidang: Bidang, huruf: dict[str, Any]) -> str:
    """Words in the chart, at a value or at a part of the plane, shifted and turned as asked."""
    gaya = huruf | anotasi.get("font", {})
    x = bidang.x_px(anotasi["x"], anotasi.get("xref", "x")) + anotasi.get("xshift", 0)
    y = bidang.y_px(anotasi["y"], anotasi.get("yref", "y")) - anotasi.get("yshift", 0)
    return tulisan(
        Tulisan(
            baris=label(anotasi["text"]),
            x=x,
            y=y,
            warna=gaya["color"],
            ukuran=gaya["size"],
            datar=anotasi.get("xanchor", "center"),
            tegak=anotasi.get("yanchor", "middle"),
            putar=anotasi.get("textangle", 0),
            latar=anotasi.get("bgcolor") or "",
        )
    )
