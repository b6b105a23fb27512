"""Elements of SVG as pure strings in which every value is escaped; it knows no chart."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

Titik = tuple[float, float]

_RGBA = re.compile(r"rgba\((\d+),\s*(\d+),\s*(\d+),\s*([\d.]+)\)")
# What XML 1.0 does not allow, even escaped.
_TERLARANG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Lengths of line and gap in widths of the line, which count as 3 px at least; as plotly draws them.
_PUTUS: Mapping[str, tuple[int, ...]] = {
    "solid": (),
    "dot": (1, 1),
    "dash": (3, 3),
    "longdashdot": (5, 2, 1, 2),
}


def px(nilai: float) -> str:
    """A length or place with at most two decimals: 12.5, never -0 or 12.50."""
    tertulis = f"{nilai:.2f}".rstrip("0").rstrip(".")
    return "0" if tertulis == "-0" else tertulis


def teks(isi: str) -> str:
    """Words as XML may hold them."""
    return escape(_TERLARANG.sub("", isi))


def unsur(nama: str, sifat: Mapping[str, Any], isi: str = "") -> str:
    """An element; `isi` is XML, values of attributes are escaped here, those of None left out."""
    semua = "".join(
        f" {kunci}={quoteattr(_TERLARANG.sub('', _nilai(n)))}"
        for kunci, n in sifat.items()
        if n is not None
    )
    return f"<{nama}{semua}>{isi}</{nama}>" if isi else f"<{nama}{semua}/>"


def _nilai(nilai: object) -> str:
    return px(nilai) if isinstance(nilai, int | float) else str(nilai)


def isian(warna: str, untuk: str = "fill") -> dict[str, str | None]:
    """The attributes of a colour; rgba() is split, for not every reader of SVG knows it."""
    campur = _RGBA.fullmatch(warna)
    if campur is None:
        return {untuk: warna}
    merah, hijau, biru, kentara = campur.groups()
    return {untuk: f"rgb({merah},{hijau},{biru})", f"{untuk}-opacity": kentara}


def kotak(x: float, y: float, lebar: float, tinggi: float, warna: str) -> str:
    """A filled rectangle."""
    return unsur(
        "rect", {"x": x, "y": y, "width": lebar, "height": tinggi, **isian(warna)}
    )  # fmt: skip


def garis(titik: Sequence[Titik], gaya: Mapping[str, Any]) -> str:
    """A line through points in a plotly line's color, width and dash; "" without a width."""
    tebal = gaya.get("width", 2)
    if not tebal or len(titik) < 2:
        return ""
    pola = gaya.get("dash", "solid")
    if pola not in _PUTUS:
        raise ValueError(f"charts.svg does not draw lines with dash {pola!r}")
    return unsur(
        "polyline",
        {
            "points": " ".join(f"{px(x)},{px(y)}" for x, y in titik),
            "fill": "none",
            **isian(gaya["color"], "stroke"),
            "stroke-width": tebal,
            "stroke-linejoin": "round",
            "stroke-dasharray": " ".join(px(n * max(tebal, 3)) for n in _PUTUS[pola]) or None,
        },
    )
