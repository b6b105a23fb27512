"""Native tables over as many slides as they need: rows are measured first, so none overflows."""

from collections.abc import Sequence
from typing import Any, cast

from charts.tema import TERANG
from reports.pptx.bentuk import EMU, NS, Kata, bersih, isi_xml, paragraf_xml, penuh, xml_dari
from reports.pptx.kanvas import Kanvas
from reports.pptx.ukur import Bidang, pangkas, tinggi

TEPI = (7.0, 5.0)  # points within a cell, at its sides and above and below
BARIS_TERTINGGI = 4  # lines; longer text is cut, whole in the notes

Sel = tuple[str, str | None, bool]  # text, its colour (None: ink), bold
Isi = Sequence[Sequence[Sel]]


def sel(teks: str, warna: str | None = None, *, tebal: bool = False) -> Sel:
    """A cell."""
    return bersih(teks), warna, tebal


def halaman(isi: Isi, kolom: Sequence[float], bidang: Bidang, besar: float) -> list[Isi]:
    """Parts of the rows, each as many as fit below a head; `kolom` are parts of the width.

    The pages are as few as can be, and then as even as that lets them be.
    """
    tinggi_baris = [_tinggi(b, kolom, bidang.w, besar) for b in isi]
    penuh = bidang.h - _tinggi_kepala(besar)
    calon = [_bagi(tinggi_baris, penuh * n / 20) for n in range(20, 6, -1)]
    batas = [c for c in calon if len(c) == len(calon[0])][-1]
    return [isi[awal:akhir] for awal, akhir in batas]


def _bagi(tinggi_baris: Sequence[float], tersedia: float) -> list[tuple[int, int]]:
    """The rows of each page, from and up to; one row at least."""
    hasil: list[tuple[int, int]] = []
    awal, terpakai = 0, 0.0
    for ke, h in enumerate(tinggi_baris):
        if ke > awal and terpakai + h > tersedia:
            hasil.append((awal, ke))
            awal, terpakai = ke, 0.0
        terpakai += h
    return [*hasil, (awal, len(tinggi_baris))] if tinggi_baris else []


def tabel(
    k: Kanvas,
    bidang: Bidang,
    kepala: Sequence[str],
    kolom: Sequence[float],
    isi: Isi,
    besar: float,
    arti: str,
) -> None:
    """Put a table on a slide: head on the project's colour, a line below each row."""
    w = [round(bagian * bidang.w * EMU) for bagian in kolom]
    tinggi_baris = [_tinggi(b, kolom, bidang.w, besar) for b in isi]
    atas = [(t, TERANG.kartu, True) for t in kepala]
    xml = _baris_xml(atas, _tinggi_kepala(besar), besar, TERANG.utama)
    for baris, h in zip(isi, tinggi_baris, strict=True):
        potong = [
            (_muat(teks, bidang.w * bagian, besar), warna, tebal)
            for (teks, warna, tebal), bagian in zip(baris, kolom, strict=True)
        ]
        xml += _baris_xml(potong, h, besar, TERANG.kartu)
    h = _tinggi_kepala(besar) + sum(tinggi_baris)
    tempat = [round(n * EMU) for n in (bidang.x, bidang.y, bidang.w, h)]
    bingkai = cast(Any, k.slide.shapes).add_table(1, 1, *tempat)
    sifat = bingkai._element.nvGraphicFramePr.cNvPr
    sifat.set("name", f"Tabel {bingkai.shape_id}")
    sifat.set("descr", bersih(arti))
    grid = "".join(f'<a:gridCol w="{n}"/>' for n in w)
    isi_tabel = f'<a:tbl {NS}><a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>{xml}</a:tbl>'
    lama = bingkai._element.graphic.graphicData.tbl
    lama.getparent().replace(lama, xml_dari(isi_tabel))


def _muat(teks: str, w: float, besar: float) -> str:
    tinggi_sel = BARIS_TERTINGGI * besar * 1.2
    return pangkas(teks, besar, Bidang(0, 0, w - 2 * TEPI[0], tinggi_sel))


def _tinggi_kepala(besar: float) -> float:
    return besar * 1.2 + 2 * TEPI[1]


def _tinggi(baris: Sequence[Sel], kolom: Sequence[float], w: float, besar: float) -> float:
    paling = max(
        tinggi(_muat(teks, w * bagian, besar), besar, w * bagian - 2 * TEPI[0], tebal=tebal)
        for (teks, _, tebal), bagian in zip(baris, kolom, strict=True)
    )
    return paling + 2 * TEPI[1]


def _baris_xml(baris: Sequence[Sel], h: float, besar: float, warna: str) -> str:
    isi = "".join(_sel_xml(satu, besar, warna) for satu in baris)
    return f'<a:tr h="{round(h * EMU)}">{isi}</a:tr>'


def _sel_xml(satu: Sel, besar: float, warna: str) -> str:
    teks, huruf, tebal = satu
    sisi, atas = (round(t * EMU) for t in TEPI)
    kata = [Kata(teks, besar, huruf or TERANG.tinta, tebal=tebal)] if teks else []
    tanpa = "".join(f'<a:{n} w="0"><a:noFill/></a:{n}>' for n in ("lnL", "lnR", "lnT"))
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraf_xml(kata)}</a:txBody>"
        f'<a:tcPr marL="{sisi}" marR="{sisi}" marT="{atas}" marB="{atas}" anchor="ctr">{tanpa}'
        f'<a:lnB w="9525">{penuh(TERANG.garis)}</a:lnB>{isi_xml(warna)}</a:tcPr></a:tc>'
    )
