"""Figures as SVG: the points, words and colours of the figure, without a browser."""

import re
from typing import Any
from xml.etree import ElementTree

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.lapisan import satukan
from charts.lereng import lereng
from charts.pembanding import lapisan_datar, lapisan_target
from charts.peringkat import bump
from charts.peringkat_satu import peringkat_satu
from charts.proyeksi import lapisan_proyeksi
from charts.rentang import rentang
from charts.serapan import Titik as Belanja
from charts.serapan import serapan
from charts.svg import svg
from charts.tanda import Putus, lapisan_putus, lapisan_revisi
from charts.target import GarisTarget
from charts.tema import TERANG
from charts.tren import tren
from domain.angka import Satuan
from domain.jalur import Proyeksi
from domain.laju import Titik
from domain.predikat import KELAS_MENURUT_KODE
from tests.charts.isi import isi

PERSEN = Satuan("persen", 2)
NILAI = [16.15, 15.92, None, 16.46, 15.61, 15.0]
SERI = pd.DataFrame(
    {
        "seri": "Lahat",
        "peran": "utama",
        "tahun": range(2018, 2024),
        "nilai": NILAI,
        "status": ["tetap"] * 5 + ["sementara"],
    }
)
TARGET = pd.DataFrame({"tahun": [2022, 2023], "bawah": [12.0, 9.8], "atas": [12.6, 9.8]})
RENCANA = GarisTarget("RPJMD 2019–2023", 2019, 2023, TARGET)


def gambar(grafik: go.Figure, lebar: int = 640, tinggi: int = 380) -> ElementTree.Element:
    """The document as read by an XML parser, without its namespace."""
    return ElementTree.fromstring(svg(grafik, lebar, tinggi).replace(' xmlns="', ' data-n="'))


def kata(akar: ElementTree.Element) -> list[str]:
    return [str(t.text) for t in akar.iter("text")]


def titik(akar: ElementTree.Element, warna: str) -> list[list[tuple[float, float]]]:
    """The points of each line of a colour."""
    return [
        [(float(x), float(y)) for x, y in (t.split(",") for t in garis.attrib["points"].split())]
        for garis in akar.iter("polyline")
        if garis.get("stroke") == warna
    ]


def tren_lahat(**lain: Any) -> go.Figure:
    return tren(SERI, PERSEN, TERANG, rencana=RENCANA, tahun_pilihan=2023, **lain)


def test_points_stand_where_the_figure_has_them_and_gaps_stay_open() -> None:
    akar = gambar(tren_lahat())

    awal, akhir = titik(akar, TERANG.utama)
    assert (len(awal), len(akhir)) == (2, 3)
    (x0, y0), (x1, y1) = awal[0], akhir[-1]

    def tempat(tahun: float, nilai: float) -> tuple[float, float]:
        """From the first and the last point, for axes are straight."""
        return (
            x0 + (tahun - 2018) / 5 * (x1 - x0),
            y0 + (nilai - 16.15) / (15.0 - 16.15) * (y1 - y0),
        )

    for (x, y), (tahun, nilai) in zip(
        awal + akhir, [(2018, 16.15), (2019, 15.92), (2021, 16.46), (2022, 15.61), (2023, 15.0)],
        strict=True,
    ):  # fmt: skip
        assert (x, y) == pytest.approx(tempat(tahun, nilai), abs=0.02)
    wajik = [g for g in akar.iter("polygon") if g.get("fill") == TERANG.target]
    atas_wajik = [tuple(map(float, g.attrib["points"].split()[1].split(","))) for g in wajik]
    harap = [tempat(2022, 12.3)[1], tempat(2023, 9.8)[1]]
    assert [y for _, y in atas_wajik] == pytest.approx(harap, abs=0.02)


def test_a_provisional_figure_is_hollow_and_others_are_filled() -> None:
    isian = [c.get("fill") for c in gambar(tren_lahat()).iter("circle")]

    assert isian == [TERANG.utama] * 4 + ["none"]


def test_a_range_of_targets_has_its_bar_and_a_single_target_none() -> None:
    tegak, *topi = [g for g in titik(gambar(tren_lahat()), TERANG.target) if len(g) == 2][:3]

    assert tegak[0][0] == tegak[1][0]
    assert [g[0][1] for g in topi] == [tegak[0][1], tegak[1][1]]


def test_words_are_text_in_the_way_indonesians_write() -> None:
    akar = gambar(tren_lahat())

    assert {"2019", "2023", "10", "12"} <= {*kata(akar)}
    assert {"Lahat 15,00", "target 9,80\u00a0%", "RPJMD 2019–2023", "+5,20 poin"} <= {*kata(akar)}


def test_axis_marks_take_decimals_from_the_figure() -> None:
    dekat = SERI.assign(nilai=[72.15, 72.3, 72.6, 72.7, 73.0, 73.1])

    assert "72,2" in kata(gambar(tren(dekat, PERSEN, TERANG)))


def test_names_with_markup_stay_words() -> None:
    jahat = "<script>alert(1)</script>\x00 & $x$"
    akar = gambar(tren(SERI.assign(seri=jahat), PERSEN, TERANG))

    assert "".join(kata(akar)).count("<script>alert(1)</script>") == 1
    assert not list(akar.iter("script"))


def test_a_bold_label_is_bold_and_its_tags_are_gone() -> None:
    tebal = [t.text for t in gambar(rentang(SERI, {"Lahat": SERI}, TERANG, desimal=2)).iter("text")
             if t.get("font-weight")]  # fmt: skip

    assert tebal == ["Lahat"]


def test_the_band_of_a_group_covers_its_span() -> None:
    kelompok = pd.DataFrame({"tahun": [2020, 2020, 2021, 2021], "nilai": [8.0, 18.0, 9.0, 17.0]})
    akar = gambar(rentang(kelompok, {"Lahat": SERI}, TERANG, desimal=2))

    (bidang,) = akar.iter("path")
    assert bidang.get("fill") == "rgb(15,76,92)"
    assert bidang.get("fill-opacity") == "0.13"
    sudut = [
        tuple(map(float, t.split(","))) for t in re.findall(r"[\d.]+,[\d.]+", str(bidang.get("d")))
    ]
    assert len(sudut) == 4
    assert sudut[0][0] == sudut[3][0]
    assert sudut[0][1] < sudut[3][1]


@pytest.mark.parametrize("lebar", [320, 640, 900])
def test_nothing_is_drawn_outside_the_picture(lebar: int) -> None:
    akar = gambar(tren_lahat(), lebar)

    semua = [
        t
        for warna in (TERANG.utama, TERANG.target, TERANG.garis)
        for g in titik(akar, warna)
        for t in g
    ]
    assert all(0 <= x <= lebar and 0 <= y <= 380 for x, y in semua)
    kanan = max(x for g in titik(akar, TERANG.garis) for x, _ in g)  # where the grid ends
    pita = [float(r.attrib["x"]) + float(r.attrib["width"]) for r in akar.iter("rect")]
    assert max(pita) <= kanan


def peringkat() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "wilayah": ["1604", "1607"] * 3,
            "nama": ["Lahat", "Banyuasin"] * 3,
            "tahun": [2020, 2020, 2021, 2021, 2023, 2023],
            "peringkat": [1, 2, 2, 1, 1, 2],
            "nilai": [16.0, 12.0, 11.0, 12.5, 15.0, 10.0],
            "dari": 2,
        }
    )


def depan(tahun: int, nilai: float) -> Proyeksi:
    return Proyeksi(tahun, nilai, nilai - 1, nilai + 1)


BELANJA = [
    Belanja("1", 87.2, 99.37, 141e9, "sangat_tinggi", "satu"),
    Belanja("2", 70.0, 65.0, 2e9, "rendah", "dua"),
    Belanja("3", 80.0, 120.0, 5e9, None, "tiga"),
]

SEMUA = {
    "bump": lambda: bump(peringkat(), TERANG, sorot="1604"),
    "peringkat_satu": lambda: peringkat_satu(
        peringkat().query("wilayah == '1604'"), TERANG, tahun_pilihan=2023
    ),
    "lereng": lambda: lereng(peringkat(), (2020, 2023), TERANG, sorot="1604", desimal=2),
    "lapisan": lambda: tren_lahat(
        tambahan=satukan(
            [
                lapisan_proyeksi(Titik(2023, 15.0), [depan(2024, 14.8)], PERSEN, TERANG),
                lapisan_putus([Putus(2021, "ganti metode")], TERANG),
                lapisan_revisi(SERI[["tahun", "nilai"]][:1], PERSEN, TERANG),
                lapisan_datar(12.0, "rata-rata", TERANG),
                lapisan_target(RENCANA, "RKPD", PERSEN, TERANG),
            ]
        )
    ),
    "serapan": lambda: serapan(BELANJA, 81.7, TERANG),
    "kosong": lambda: tren(SERI[:0], PERSEN, TERANG),
}


def _bagian(label: str) -> list[str]:
    """The lines of a label without its markup."""
    return [satu.strip() for satu in re.sub("</?b>", "", label).split("<br>")]


@pytest.mark.parametrize("nama", SEMUA)
def test_every_drawing_is_drawn_with_all_its_labels_and_the_same_each_time(nama: str) -> None:
    grafik = SEMUA[nama]()
    tata = isi(grafik)["layout"]

    tertulis = " ".join(kata(gambar(grafik)))
    for anotasi in tata.get("annotations", ()):
        for bagian in _bagian(anotasi["text"]):
            assert bagian in tertulis
    for jejak in (j for j in isi(grafik)["data"] if "text" in j.get("mode", "")):
        for bagian in (b for teks in jejak["text"] for b in _bagian(str(teks))):
            assert bagian in tertulis
    assert svg(grafik, 640, 380) == svg(SEMUA[nama](), 640, 380)


def test_marks_of_a_scatter_keep_shape_colour_and_ring_and_axes_their_titles() -> None:
    akar = gambar(serapan(BELANJA, 81.7, TERANG))

    lingkaran = [(c.get("fill"), c.get("stroke-width")) for c in akar.iter("circle")]
    assert lingkaran == [(TERANG.kartu, "2.5")]  # sementara is hollow
    persegi = {r.get("fill") for r in akar.iter("rect") if r.get("stroke")}
    assert persegi == {KELAS_MENURUT_KODE[k].warna.isi for k in ("sangat_tinggi", "rendah")}
    assert {"Serapan, persen pagu setahun", "Capaian, persen target"} <= {*kata(akar)}


@pytest.mark.parametrize(
    ("jejak", "kata"),
    [
        ({"type": "pie"}, "pie"),
        ({"type": "scatter", "mode": "lines", "x": [0, 1], "y": [0, 1],
          "fill": "tozeroy"}, "tozeroy"),
        ({"type": "scatter", "mode": "markers", "x": [0], "y": [0],
          "marker": {"symbol": "star", "color": "#000"}}, "star"),
        ({"type": "scatter", "mode": "lines", "x": [0, 1], "y": [0, 1],
          "line": {"color": "#000", "dash": "longdash"}}, "longdash"),
    ],
)  # fmt: skip
def test_what_is_not_drawn_here_is_refused_by_name(jejak: dict[str, Any], kata: str) -> None:
    dasar = isi(tren_lahat())

    with pytest.raises(ValueError, match=kata):
        svg(go.Figure({"data": [jejak], "layout": dasar["layout"]}), 640, 380)
