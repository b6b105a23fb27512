"""The traces of a figure as SVG: fills, error bars, lines with gaps, marks, words at marks."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from charts.svg_sumbu import Bidang
from charts.svg_tulisan import Tulisan, label, tulisan
from charts.svg_unsur import Titik, garis, isian, px, unsur

Ruas = list[Titik]
_DIGAMBAR = {"lines", "markers", "text"}
_SIMBOL = {"circle", "diamond", "square"}
# Away from a point, and the part of the words that then stands at it.
_ARAH = {"top": -1, "bottom": 1, "left": -1, "right": 1, "middle": 0, "center": 0}
_LAWAN = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"} | {
    tengah: tengah for tengah in ("middle", "center")
}
_WAJIK = 1.3  # a diamond is larger than a circle of its size, as plotly draws it


def jejak(data: Sequence[Mapping[str, Any]], bidang: Bidang) -> str:
    """Draw traces in their order."""
    hasil: list[str] = []
    sebelum: Ruas = []
    for satu in data:
        if satu.get("type", "scatter") != "scatter":
            raise ValueError(f"charts.svg does not draw traces of type {satu['type']!r}")
        mode = set(satu["mode"].split("+"))
        if asing := mode - _DIGAMBAR:
            raise ValueError(f"charts.svg does not draw the mode {sorted(asing)}")
        ruas = _ruas(satu, bidang)
        isi = _isian(satu, ruas, sebelum) + _galat(satu, bidang)
        if "lines" in mode:
            isi += "".join(garis(r, satu["line"]) for r in ruas)
        if "markers" in mode:
            isi += _tanda(satu, bidang)
        if "text" in mode:
            isi += _kata(satu, bidang)
        kentara = satu.get("opacity", 1)
        hasil.append(isi if kentara == 1 else unsur("g", {"opacity": kentara}, isi) if isi else "")
        sebelum = [t for r in ruas for t in r]
    return "".join(hasil)


def _titik(satu: Mapping[str, Any], bidang: Bidang) -> list[Titik | None]:
    return [
        None if None in (x, y) else (bidang.x_px(x), bidang.y_px(y))
        for x, y in zip(satu["x"], satu["y"], strict=True)
    ]


def _ruas(satu: Mapping[str, Any], bidang: Bidang) -> list[Ruas]:
    """The runs of neighbouring points: an unknown one breaks the line."""
    ruas: list[Ruas] = [[]]
    for t in _titik(satu, bidang):
        if t is None:
            ruas.append([])
        else:
            ruas[-1].append(t)
    return [r for r in ruas if r]


def _isian(satu: Mapping[str, Any], ruas: Sequence[Ruas], sebelum: Ruas) -> str:
    """The ground within a line, or between it and the trace before."""
    jenis = satu.get("fill", "none")
    if jenis == "none":
        return ""
    if jenis not in ("toself", "tonexty") or "fillpattern" in satu:
        raise ValueError(f"charts.svg does not draw the fill {jenis!r} (fillpattern: none)")
    if jenis == "tonexty":
        ruas = [[*(t for r in ruas for t in r), *reversed(sebelum)]]
    jalan = " ".join("M" + " L".join(f"{px(x)},{px(y)}" for x, y in r) + " Z" for r in ruas)
    return unsur("path", {"d": jalan, **isian(satu["fillcolor"])})


def _galat(satu: Mapping[str, Any], bidang: Bidang) -> str:
    """A range as a bar with caps, centred on its point."""
    batas = satu.get("error_y", {})
    if not batas or not batas.get("visible", True):
        return ""
    gaya = {"color": batas["color"], "width": batas["thickness"]}
    hasil: list[str] = []
    for x, y, jauh in zip(satu["x"], satu["y"], batas["array"], strict=True):
        if not jauh:
            continue
        tengah, sisi = bidang.x_px(x), batas["width"]
        ujung = [bidang.y_px(y - jauh), bidang.y_px(y + jauh)]
        hasil.append(garis([(tengah, n) for n in ujung], gaya))
        hasil += [garis([(tengah - sisi, n), (tengah + sisi, n)], gaya) for n in ujung]
    return "".join(hasil)


def _tanda(satu: Mapping[str, Any], bidang: Bidang) -> str:
    if not satu["marker"].get("opacity", 1):  # there to be touched alone
        return ""
    hasil: list[str] = []
    for i, t in enumerate(_titik(satu, bidang)):
        if t is not None and (ukuran := _ke(satu["marker"].get("size", 6), i)):
            hasil.append(_simbol(t, ukuran, satu["marker"], i))
    return "".join(hasil)


def _ke(isi: Any, i: int) -> Any:
    """What a trace says of one point: one value for all, or one for each."""
    return cast(list[Any], isi)[i] if isinstance(isi, list | tuple) else isi


def _simbol(t: Titik, ukuran: float, tanda: Mapping[str, Any], i: int) -> str:
    """One mark; an open one is its outline alone, with a dot in it where it is so called."""
    nama = str(_ke(tanda.get("symbol", "circle"), i))
    bentuk, *sifat = nama.split("-")
    if bentuk not in _SIMBOL or set(sifat) - {"open", "dot"}:
        raise ValueError(f"charts.svg does not draw the symbol {nama!r}")
    warna, tepi = str(_ke(tanda["color"], i)), tanda.get("line", {})
    tebal = _ke(tepi.get("width", 0), i)
    if "open" in sifat:
        cat = {"fill": "none", **isian(warna, "stroke"), "stroke-width": tebal or 1}
    else:
        cat = isian(warna)
        if tebal:
            cat |= {**isian(str(_ke(tepi["color"], i)), "stroke"), "stroke-width": tebal}
    if tanda.get("opacity", 1) != 1:
        cat |= {"opacity": tanda["opacity"]}
    inti = unsur("circle", {"cx": t[0], "cy": t[1], "r": 1.5, **isian(warna)})
    return _garis_luar(bentuk, t, ukuran / 2, cat) + (inti if "dot" in sifat else "")


def _garis_luar(bentuk: str, t: Titik, r: float, cat: Mapping[str, Any]) -> str:
    x, y = t
    if bentuk == "circle":
        return unsur("circle", {"cx": x, "cy": y, "r": r, **cat})
    if bentuk == "square":
        return unsur("rect", {"x": x - r, "y": y - r, "width": 2 * r, "height": 2 * r, **cat})
    r *= _WAJIK
    sudut = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
    return unsur("polygon", {"points": " ".join(f"{px(a)},{px(b)}" for a, b in sudut), **cat})


def _kata(satu: Mapping[str, Any], bidang: Bidang) -> str:
    """Words at the points: above or below them, beside them, or upon them."""
    huruf = satu["textfont"]
    hasil: list[str] = []
    for i, t in enumerate(_titik(satu, bidang)):
        if t is None or not (kata := str(satu["text"][i]).strip()):
            continue
        tegak, datar = _tempat(str(_ke(satu["textposition"], i)))
        jauh = _ke(satu["marker"]["size"], i) / 2 + 1
        hasil.append(
            tulisan(
                Tulisan(
                    label(kata),
                    t[0] + jauh * _ARAH[datar],
                    t[1] + jauh * _ARAH[tegak],
                    str(_ke(huruf["color"], i)),
                    huruf["size"],
                    _LAWAN[datar],
                    _LAWAN[tegak],
                )
            )
        )
    return "".join(hasil)


def _tempat(tempat: str) -> tuple[str, str]:
    """Which side of its point plotly writes a word on, such as "top center"."""
    tegak, datar = tempat.split(" ")
    if tegak not in _ARAH or datar not in _ARAH:
        raise ValueError(f"charts.svg does not write at {tempat!r}")
    return tegak, datar
