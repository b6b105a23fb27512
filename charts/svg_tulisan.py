"""Words in an SVG: lines, anchors, turning, and how wide they are likely to be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from charts.svg_unsur import isian, kotak, px, teks, unsur

Baris = tuple[str, bool]  # words, and whether they are bold

HURUF = "'Source Sans 3', 'Source Sans', 'Source Sans Pro', sans-serif"
BARIS = 1.3  # height of a line in sizes of its type
_TENGAH = 0.34  # from the middle of capitals down to their baseline, in sizes
# What a label may hold besides words: a bold beginning, and breaks of the line.
_TEBAL = re.compile(r"<b>(.*?)</b>(?:<br>(.*))?", re.DOTALL)
_JANGKAR = {"left": "start", "center": "middle", "right": "end"}
_GESER = {"top": 0.0, "middle": 0.5, "bottom": 1.0}
# Width of characters of Source Sans in sizes; the rest are 0.5.
_LEBAR = (
    dict.fromkeys("ijl.,:;'|!()[] \u00a0·", 0.26)
    | dict.fromkeys("ftrI-–/", 0.34)
    | dict.fromkeys("mwMW%", 0.82)
    | dict.fromkeys("ABCDEGHKNOPQRSTUVXYZ", 0.6)
)


@dataclass(frozen=True)
class Tulisan:
    """Lines of words at a place: `datar` and `tegak` say which part of them stands there.

    Words are written as they are. putar is -90 for words that run upwards; latar the colour of a
    ground behind them, "" for none.
    """

    baris: Sequence[Baris]
    x: float
    y: float
    warna: str
    ukuran: float
    datar: str = "center"
    tegak: str = "middle"
    putar: float = 0
    latar: str = ""


def lebar_teks(isi: str, ukuran: float) -> float:
    """About how wide one line of words is, in px."""
    return sum(_LEBAR.get(huruf, 0.5) for huruf in isi) * ukuran


def tulisan(isi: Tulisan) -> str:
    """Draw words, each line of them as one text element."""
    lebar = max(lebar_teks(satu, isi.ukuran) for satu, _ in isi.baris)
    tinggi = len(isi.baris) * BARIS * isi.ukuran
    if isi.putar:
        return _diputar(isi, isi.baris[0], (lebar, tinggi))
    atas = isi.y - _GESER[isi.tegak] * tinggi
    kiri = isi.x - {"left": 0.0, "center": 0.5, "right": 1.0}[isi.datar] * lebar
    latar = kotak(kiri - 2, atas, lebar + 4, tinggi, isi.latar) if isi.latar else ""
    return latar + "".join(
        _sebaris(
            satu,
            (isi.x, atas + ((i + 0.5) * BARIS + _TENGAH) * isi.ukuran),
            isi,
            _JANGKAR[isi.datar],
        )
        for i, satu in enumerate(isi.baris)
    )


def _diputar(isi: Tulisan, satu: Baris, ukuran: tuple[float, float]) -> str:
    """One line turned about the middle of the box that stands at its place."""
    lebar, tinggi = ukuran
    x = isi.x + {"left": 0.5, "center": 0.0, "right": -0.5}[isi.datar] * tinggi
    y = isi.y + (0.5 - _GESER[isi.tegak]) * lebar
    putar = f"rotate({px(isi.putar)} {px(x)} {px(y)})"
    return _sebaris(satu, (x, y + _TENGAH * isi.ukuran), isi, "middle", putar)


def _sebaris(
    satu: Baris,
    tempat: tuple[float, float],
    isi: Tulisan,
    jangkar: str,
    putar: str | None = None,
) -> str:
    kata, tebal = satu
    sifat = {
        "x": tempat[0],
        "y": tempat[1],
        "text-anchor": None if jangkar == "start" else jangkar,
        "font-size": isi.ukuran,
        "font-weight": "600" if tebal else None,
        **isian(isi.warna),
        "transform": putar,
    }
    return unsur("text", sifat, teks(kata)) if kata else ""


def label(isi: str) -> list[Baris]:
    """The lines of a plotly label; markup but a bold beginning and breaks is words."""
    pola = _TEBAL.fullmatch(isi)
    tebal, biasa = (pola[1], pola[2]) if pola else (None, isi)
    return [
        *((satu, True) for satu in ([] if tebal is None else tebal.split("<br>"))),
        *((satu, False) for satu in ([] if biasa is None else biasa.split("<br>"))),
    ]
