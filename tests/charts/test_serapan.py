"""Budget beside kinerja as a scatter: shapes without colour, lines, numbers that stay readable."""

from itertools import combinations
from typing import Any

import pytest

from charts.serapan import Titik, serapan
from charts.tema import GELAP, TERANG
from tests.charts.isi import isi

SEMUA = [
    Titik("1", 87.2, 99.37, 141e9, "sangat_tinggi", "satu"),
    Titik("2", 70.0, 65.0, 2e9, "rendah", "dua"),
    Titik("3", 95.0, 100.0, 9e9, "sangat_tinggi", "tiga"),
    Titik("4", 80.0, 120.0, 5e9, None, "empat"),
]


def gambar(semua: list[Titik], garis: float = 81.7) -> tuple[dict[str, Any], dict[str, Any]]:
    semua_isi = isi(serapan(semua, garis, TERANG))
    (tanda,) = semua_isi["data"]
    return tanda, semua_isi["layout"]


def test_who_reached_the_target_is_told_by_shape_and_the_largest_lies_beneath() -> None:
    tanda, _ = gambar(SEMUA)
    assert list(tanda["customdata"]) == ["satu", "tiga", "empat", "dua"]
    assert list(tanda["marker"]["symbol"]) == ["square", "circle", "circle", "square"]
    ukuran = list(tanda["marker"]["size"])
    assert ukuran == sorted(ukuran, reverse=True)
    assert tanda["marker"]["color"][2] == TERANG.kartu  # sementara is hollow


def test_the_lines_are_the_target_and_the_serapan_of_all() -> None:
    _, tata = gambar(SEMUA)
    target, semua = tata["shapes"]
    assert (target["y0"], target["y1"], target["line"]["dash"]) == (100, 100, "dash")
    assert (semua["x0"], semua["x1"]) == (81.7, 81.7)
    teks = [a["text"] for a in tata["annotations"]]
    assert "seluruhnya 81,70 %" in teks
    assert "target belum<br>tercapai, serapan<br>lebih tinggi" in teks


def test_both_lines_and_every_mark_are_within_the_axes() -> None:
    for titik in ([SEMUA[1]], SEMUA):
        _, tata = gambar(titik)
        kiri, kanan = tata["xaxis"]["range"]
        bawah, atas = tata["yaxis"]["range"]
        assert kiri < min(81.7, *(t.serapan for t in titik))
        assert kanan > max(81.7, *(t.serapan for t in titik))
        assert bawah < min(100, *(t.capaian for t in titik))
        assert atas > max(100, *(t.capaian for t in titik))


def test_numbers_of_marks_that_lie_together_stand_apart() -> None:
    rapat = [Titik(str(n), 80 + n / 50, 90 + n / 50, 1e9, "tinggi", "") for n in range(6)]
    _, tata = gambar([*rapat, SEMUA[1]])
    nomor = [a for a in tata["annotations"] if a["text"].startswith("<b>")]
    assert len(nomor) == 7
    x, y = (tata[s]["range"] for s in ("xaxis", "yaxis"))
    letak = [
        ((a["x"] - x[0]) / (x[1] - x[0]) * 230 + a["xshift"],
         (a["y"] - y[0]) / (y[1] - y[0]) * 380 + a["yshift"])
        for a in nomor
    ]  # fmt: skip
    for (ax, ay), (bx, by) in combinations(letak, 2):
        assert abs(ax - bx) >= 14 or abs(ay - by) >= 12


@pytest.mark.parametrize("palet", [TERANG, GELAP])
def test_one_mark_alone_has_axes(palet: Any) -> None:
    tata = isi(serapan([Titik("1", 50, 100, 0, "tinggi", "")], 50, palet))["layout"]
    assert tata["xaxis"]["range"][0] < 50 < tata["xaxis"]["range"][1]
