"""The deck a report is written into: our own, or a kabupaten's template once it is fit for it."""

from dataclasses import dataclass
from io import BytesIO
from itertools import count
from typing import Any, cast
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as PP
from pptx.exc import PythonPptxError
from pptx.opc.packuri import PackURI
from pptx.presentation import Presentation as Presentasi
from pptx.slide import SlideLayout

from reports.isi import LaporanSalah
from reports.pptx.bentuk import EMU
from reports.pptx.dasar import dasar
from reports.pptx.ukur import Bidang

PALING_BESAR = 20 * 1024**2
PALING_MENGEMBANG = 200 * 1024**2
PALING_BANYAK = 5000
# What a layout must have: its name in words, and the kinds of placeholder that serve.
PERLU = (
    ("judul (title)", {PP.TITLE, PP.CENTER_TITLE}),
    ("isi (body)", {PP.BODY, PP.OBJECT}),
    ("kaki (footer)", {PP.FOOTER}),
    ("nomor slide (slide number)", {PP.SLIDE_NUMBER}),
)


@dataclass(frozen=True)
class Tempat:
    """A placeholder of a layout: its number, where it stands, its XML."""

    nomor: int
    bidang: Bidang
    xml: Any


@dataclass(frozen=True)
class TataLetak:
    """A layout and its places; a cover may have no more than a title."""

    layout: SlideLayout
    judul: Tempat
    badan: Tempat | None
    kaki: Tempat | None
    nomor: Tempat | None


@dataclass(frozen=True)
class Templat:
    """An empty deck, and its layouts for the cover and for every other slide."""

    presentasi: Presentasi
    sampul: TataLetak
    isi: TataLetak


def buka(templat: bytes | None) -> Templat:
    """Open our own deck, or the template without its slides.

    Raises LaporanSalah for what is no .pptx, may harm, or lacks a placeholder.
    """
    if templat is None:
        prs = Presentation(BytesIO(dasar()))
        sampul, isi = prs.slide_layouts
        _beri_nama(prs)
        return Templat(prs, _tata_letak(sampul), _tata_letak(isi))
    _periksa(templat)
    try:
        prs = Presentation(BytesIO(templat))
        semua = [layout for master in prs.slide_masters for layout in master.slide_layouts]
        _kosongkan(prs)
        _beri_nama(prs)
        return Templat(prs, _tata_letak(_sampul(semua)), _tata_letak(_isi(semua)))
    except (
        AttributeError, BadZipFile, KeyError, NotImplementedError, PythonPptxError, RuntimeError,
        SyntaxError, TypeError, ValueError, ZlibError,  # SyntaxError: lxml's, of XML
    ) as salah:  # fmt: skip
        if isinstance(salah, LaporanSalah):
            raise
        raise LaporanSalah(
            "Templat tidak dapat dibaca sebagai PowerPoint; buka di PowerPoint lalu simpan ulang "
            "sebagai .pptx."
        ) from salah


def _beri_nama(prs: Presentasi) -> None:
    """Name new parts from a set of names: python-pptx walks the whole deck for each, a fifth of the
    time of a long one.
    """
    paket = cast(Any, prs.part.package)
    ada = {str(bagian.partname) for bagian in paket.iter_parts()}

    def berikut(pola: str) -> PackURI:
        nama = next(pola % n for n in count(1) if pola % n not in ada)
        ada.add(nama)
        return PackURI(nama)

    paket.next_partname = berikut


def _tata_letak(layout: SlideLayout) -> TataLetak:
    judul, badan, kaki, nomor = (boleh for _, boleh in PERLU)
    satu = _tempat(layout, judul)
    assert satu is not None, "a layout is chosen by its title"
    badan = _tempat(layout, {PP.SUBTITLE}) or _tempat(layout, badan)
    return TataLetak(layout, satu, badan, _tempat(layout, kaki), _tempat(layout, nomor))


def _tempat(layout: SlideLayout, boleh: set[Any]) -> Tempat | None:
    for p in cast(Any, layout.placeholders):
        if p.placeholder_format.type in boleh:
            letak = Bidang(*(n / EMU for n in (p.left, p.top, p.width, p.height)))
            return Tempat(p.placeholder_format.idx, letak, p._element)
    return None


def _periksa(templat: bytes) -> None:
    """Refuse what is too large, no zip, grows beyond measure, or carries programs."""
    if len(templat) > PALING_BESAR:
        raise LaporanSalah("Templat lebih besar dari 20 MB; perkecil gambarnya lalu unggah lagi.")
    try:
        with ZipFile(BytesIO(templat)) as arsip:
            isi = arsip.infolist()
            nama = {i.filename for i in isi}
            if "[Content_Types].xml" not in nama or "ppt/presentation.xml" not in nama:
                raise LaporanSalah("Templat bukan berkas PowerPoint; unggah berkas .pptx.")
            if len(isi) > PALING_BANYAK or sum(i.file_size for i in isi) > PALING_MENGEMBANG:
                raise LaporanSalah("Isi templat terlalu besar setelah dibuka; unggah .pptx lain.")
            jenis = arsip.read("[Content_Types].xml").lower()
    except (BadZipFile, NotImplementedError, RuntimeError, ZlibError) as salah:
        raise LaporanSalah("Templat bukan berkas .pptx yang utuh; unggah berkas lain.") from salah
    if b"macroenabled" in jenis or any("vbaproject" in n.lower() for n in nama):
        raise LaporanSalah("Templat berisi makro; simpan sebagai .pptx tanpa makro.")
    if any(n.startswith(("ppt/activeX/", "ppt/embeddings/")) for n in nama):
        raise LaporanSalah(
            "Templat berisi objek tertanam (OLE atau ActiveX); hapus objek itu lalu unggah lagi."
        )


def _kosongkan(prs: Presentasi) -> None:
    """Take away the template's slides, and the sections and shows that name them."""
    daftar = cast(Any, prs.slides)._sldIdLst
    for satu in list(daftar):
        prs.part.drop_rel(satu.rId)
        daftar.remove(satu)
    pohon = cast(Any, prs.part)._element
    for lama in pohon.xpath("p:custShowLst | p:extLst"):
        pohon.remove(lama)


def _jenis(layout: SlideLayout) -> set[Any]:
    return {p.placeholder_format.type for p in layout.placeholders}


def _isi(semua: list[SlideLayout]) -> SlideLayout:
    """The first layout with every placeholder; LaporanSalah names what the nearest one lacks."""
    kurang = [[nama for nama, boleh in PERLU if not boleh & _jenis(layout)] for layout in semua]
    if not kurang:
        raise LaporanSalah("Templat tidak mempunyai satu pun tata letak (layout) slide.")
    terdekat = min(range(len(semua)), key=lambda i: len(kurang[i]))
    if kurang[terdekat]:
        raise LaporanSalah(
            f"Templat belum mempunyai tempat (placeholder) {', '.join(kurang[terdekat])} pada satu "
            f"tata letak; yang terdekat “{semua[terdekat].name}”. Tambahkan lewat Slide Master."
        )
    return semua[terdekat]


def _sampul(semua: list[SlideLayout]) -> SlideLayout:
    """The first layout with a title in the middle and a subtitle; else the one of all slides."""
    cocok = (s for s in semua if {PP.CENTER_TITLE, PP.SUBTITLE} <= _jenis(s))
    return next(cocok, None) or _isi(semua)
