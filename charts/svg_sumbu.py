"""The plane of an SVG chart: its axes with marks and grid, and where a value stands in px."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from charts.svg_tulisan import Tulisan, lebar_teks, tulisan
from charts.svg_unsur import garis
from charts.tema import langkah
from domain.angka import tulis

_JARAK = 5  # px between an axis and its words
_TINGGI_JUDUL = 18  # px of the title of an axis
_UDARA = 0.06  # of the values' range, where the figure gives none

Rentang = tuple[float, float]


@dataclass(frozen=True)
class Bidang:
    """The rectangle that values are drawn in, in px, and the values at its edges."""

    kiri: float
    kanan: float
    atas: float
    bawah: float
    x: Rentang
    y: Rentang

    def x_px(self, nilai: float, rujukan: str = "x") -> float:
        """Where a value stands from the left; of `paper` 0 is the left edge and 1 the right."""
        bagian = nilai if rujukan == "paper" else (nilai - self.x[0]) / (self.x[1] - self.x[0])
        return self.kiri + bagian * (self.kanan - self.kiri)

    def y_px(self, nilai: float, rujukan: str = "y") -> float:
        """Where a value stands from the top; of `paper` 0 is the lower edge and 1 the upper."""
        bagian = nilai if rujukan == "paper" else (nilai - self.y[0]) / (self.y[1] - self.y[0])
        return self.bawah - bagian * (self.bawah - self.atas)


def sumbu_sumbu(
    tata: dict[str, Any], data: Sequence[dict[str, Any]], lebar: int, tinggi: int
) -> tuple[Bidang, str]:
    """The plane of a figure of lebar x tinggi px, and its grid and marks as SVG."""
    tepi, sumbu_x, sumbu_y = tata["margin"], tata["xaxis"], tata["yaxis"]
    x, y = _rentang(sumbu_x, _nilai(data, "x")), _rentang(sumbu_y, _nilai(data, "y"))
    tanda_x, tanda_y = _tanda(sumbu_x, x), _tanda(sumbu_y, y)
    kiri = max(float(tepi["l"]), _tepi_kiri(sumbu_y, tanda_y))
    bidang = Bidang(kiri, lebar - tepi["r"], tepi["t"], tinggi - tepi["b"], x, y)
    bagian = [
        *(_kisi_x(n, sumbu_x, bidang) for n, _ in tanda_x),
        *(_kisi_y(n, sumbu_y, bidang) for n, _ in tanda_y),
        *(_kata_y(n, kata, sumbu_y, bidang) for n, kata in tanda_y),
        *(_kata_x(n, kata, sumbu_x, bidang) for n, kata in tanda_x),
        *_judul(sumbu_x, ((bidang.kiri + bidang.kanan) / 2, tinggi - 2), 0),
        *_judul(sumbu_y, (2, (bidang.atas + bidang.bawah) / 2), -90),
    ]
    return bidang, "".join(bagian)


def _tepi_kiri(sumbu: dict[str, Any], tanda: Sequence[tuple[float, str]]) -> float:
    """The room that the words of an upright axis and its title take."""
    if not tanda or not sumbu.get("automargin"):
        return 0.0
    judul = _TINGGI_JUDUL if sumbu.get("title") else 0
    return max(lebar_teks(t, sumbu["tickfont"]["size"]) for _, t in tanda) + 2 * _JARAK + judul


def _judul(sumbu: dict[str, Any], tempat: Rentang, putar: float) -> list[str]:
    """The title of an axis at the edge of the picture."""
    judul = sumbu.get("title")
    if not judul:
        return []
    huruf, letak = judul["font"], ("left", "middle") if putar else ("center", "bottom")
    isi = Tulisan([(judul["text"], False)], *tempat, huruf["color"], huruf["size"], *letak, putar)
    return [tulisan(isi)]


def _nilai(data: Sequence[dict[str, Any]], sumbu: str) -> Iterable[float]:
    return (float(n) for d in data for n in d.get(sumbu, ()) if n is not None)


def _rentang(sumbu: dict[str, Any], nilai: Iterable[float]) -> Rentang:
    """The range as given, else that of the values with air around it."""
    if sumbu.get("range"):
        awal, akhir = sumbu["range"]
        return float(awal), float(akhir)
    semua = sorted(nilai)
    if not semua:
        return 0.0, 1.0
    udara = (semua[-1] - semua[0] or abs(semua[-1]) or 1.0) * _UDARA
    return semua[0] - udara, semua[-1] + udara


def _tanda(sumbu: dict[str, Any], rentang: Rentang) -> list[tuple[float, str]]:
    """The marks of an axis within its range, each with its words."""
    if not sumbu.get("showticklabels", True) and not sumbu.get("showgrid", True):
        return []
    bawah, atas = sorted(rentang)
    if "tickvals" in sumbu:
        semua = zip(sumbu["tickvals"], sumbu["ticktext"], strict=True)
        return [(float(n), str(kata)) for n, kata in semua if bawah <= n <= atas]
    jarak, desimal = langkah(atas - bawah, sumbu.get("nticks", 6))
    jarak = sumbu.get("dtick", jarak)
    if "tickformat" in sumbu:
        desimal = int(sumbu["tickformat"].removeprefix(",.").removesuffix("f"))
    mulai, selesai = math.ceil(bawah / jarak - 1e-9), math.floor(atas / jarak + 1e-9)
    return [(i * jarak, tulis(i * jarak, desimal)) for i in range(mulai, selesai + 1)]


def _kisi_x(nilai: float, sumbu: dict[str, Any], bidang: Bidang) -> str:
    if not sumbu.get("showgrid", True):
        return ""
    x = bidang.x_px(nilai)
    return garis([(x, bidang.atas), (x, bidang.bawah)], {"color": sumbu["gridcolor"], "width": 1})


def _kisi_y(nilai: float, sumbu: dict[str, Any], bidang: Bidang) -> str:
    if not sumbu.get("showgrid", True):
        return ""
    y = bidang.y_px(nilai)
    return garis([(bidang.kiri, y), (bidang.kanan, y)], {"color": sumbu["gridcolor"], "width": 1})


def _kata_y(nilai: float, kata: str, sumbu: dict[str, Any], bidang: Bidang) -> str:
    if not sumbu.get("showticklabels", True):
        return ""
    huruf = sumbu["tickfont"]
    x, y = bidang.kiri - _JARAK, bidang.y_px(nilai)
    return tulisan(Tulisan([(kata, False)], x, y, huruf["color"], huruf["size"], "right"))


def _kata_x(nilai: float, kata: str, sumbu: dict[str, Any], bidang: Bidang) -> str:
    huruf, x = sumbu["tickfont"], bidang.x_px(nilai)
    if sumbu.get("side") == "top":
        return tulisan(
            Tulisan(
                [(kata, False)],
                x,
                bidang.atas - 2,
                huruf["color"],
                huruf["size"],
                "center",
                "bottom",
            )
        )
    return tulisan(
        Tulisan(
            [(kata, False)], x, bidang.bawah + 2, huruf["color"], huruf["size"], "center", "top"
        )
    )
