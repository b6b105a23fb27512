"""Text, cards and badges on a slide as native shapes; it knows no figure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, cast
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml  # pyright: ignore[reportUnknownVariableType]
from pptx.slide import Slide

from charts.tema import TERANG
from domain.istilah import Keadaan
from domain.predikat import (
    IKON_SEMENTARA,
    IKON_TAK_DIKETAHUI,
    KELAS_MENURUT_KODE,
    WARNA_TAK_DIKETAHUI,
)
from reports.pptx.ukur import Bidang, lebar

EMU = 12700  # of a point
NS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TAK_TERTULIS = re.compile(r"[\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff]+")
RATA = {"kiri": "l", "tengah": "ctr", "kanan": "r"}
TEGAK = {"atas": "t", "tengah": "ctr", "bawah": "b"}


class Bernilai(Protocol):
    """What has a class, or the word of the state that stands for it."""

    @property
    def kelas(self) -> str | None:
        """The code of the class; None without one."""
        ...

    @property
    def kata(self) -> str:
        """The word of the class or of the state."""
        ...


@dataclass(frozen=True)
class Kata:
    """A run of text: `warna` None takes the colour of the slide's own text."""

    teks: str
    besar: float
    warna: str | None = None
    tebal: bool = False
    serif: bool = False
    miring: bool = False


Paragraf = Sequence[Kata]


@dataclass(frozen=True)
class Rupa:
    """How a shape looks: fill (None: none), outline, round corners, hatching, place of its text."""

    isi: str | None = None
    garis: str | None = None
    tebal_garis: float = 0.75
    bulat: float = 0.0  # points
    bentuk: str = "rect"
    arsir: bool = False
    rata: str = "kiri"
    tegak: str = "atas"
    tepi: tuple[float, float] = (0, 0)
    jarak: float = 0  # points between paragraphs


POLOS = Rupa()
KARTU = Rupa(isi=TERANG.kartu, garis=TERANG.garis, bulat=8)
ABU = "#B9C3C6"  # what is beside the matter: other regions, the hatching of the unknown


def xml_dari(teks: str | bytes) -> Any:
    """An element of python-pptx, whose parts are not typed."""
    return cast(Any, parse_xml(teks))


def bersih(teks: str) -> str:
    """The text on one line without the characters that XML has none for."""
    return _TAK_TERTULIS.sub(" ", teks).strip()


def kotak(
    slide: Slide,
    bidang: Bidang,
    paragraf: Sequence[Paragraf] = (),
    rupa: Rupa = POLOS,
    *,
    nama: str = "Teks",
    arti: str = "",
) -> None:
    """Put a shape with text on a slide; `arti` is its alternative text."""
    pohon = cast(Any, slide.shapes)._spTree
    nomor = nomor_berikut(pohon)
    arti = f" descr={quoteattr(bersih(arti))}" if arti else ""
    teks = "".join(paragraf_xml(p, rupa.rata, rupa.jarak) for p in paragraf) or "<a:p/>"
    sisi, atas = (round(t * EMU) for t in rupa.tepi)
    pohon.append(
        xml_dari(
            f'<p:sp {NS}><p:nvSpPr><p:cNvPr id="{nomor}" name="{nama} {nomor}"{arti}/><p:cNvSpPr/>'
            f"<p:nvPr/></p:nvSpPr><p:spPr>{letak_xml(bidang)}{_rupa_xml(rupa, bidang)}</p:spPr>"
            f'<p:txBody><a:bodyPr wrap="square" lIns="{sisi}" tIns="{atas}" rIns="{sisi}" '
            f'bIns="{atas}" anchor="{TEGAK[rupa.tegak]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
            f"{teks}</p:txBody></p:sp>"
        )
    )


def nomor_berikut(pohon: Any) -> int:
    """A number that no shape of the slide has yet."""
    return max((int(b[0][0].get("id")) for b in pohon[2:]), default=1) + 1


def letak_xml(b: Bidang) -> str:
    """Where a shape stands."""
    x, y, w, h = (round(max(0, n) * EMU) for n in (b.x, b.y, b.w, b.h))
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


def _rupa_xml(rupa: Rupa, bidang: Bidang) -> str:
    bentuk, sudut = rupa.bentuk, ""
    if rupa.bulat:
        bentuk = "roundRect"
        nisbah = min(50000, round(rupa.bulat * 1e5 / max(1.0, min(bidang.w, bidang.h))))
        sudut = f'<a:gd name="adj" fmla="val {nisbah}"/>'
    garis = "<a:ln><a:noFill/></a:ln>"
    if rupa.garis:
        garis = f'<a:ln w="{round(rupa.tebal_garis * EMU)}">{penuh(rupa.garis)}</a:ln>'
    return (
        f'<a:prstGeom prst="{bentuk}"><a:avLst>{sudut}</a:avLst></a:prstGeom>'
        f"{isi_xml(rupa.isi, arsir=rupa.arsir)}{garis}"
    )


def isi_xml(warna: str | None, *, arsir: bool = False) -> str:
    """The fill of a shape: none, one colour, or hatched for what is unknown."""
    if arsir:
        return (
            f'<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{ABU[1:]}"/></a:fgClr>'
            f'<a:bgClr><a:srgbClr val="{TERANG.kartu[1:]}"/></a:bgClr></a:pattFill>'
        )
    return "<a:noFill/>" if warna is None else penuh(warna)


def penuh(warna: str) -> str:
    """A fill of one colour."""
    return f'<a:solidFill><a:srgbClr val="{warna[1:]}"/></a:solidFill>'


def paragraf_xml(paragraf: Paragraf, rata: str = "kiri", jarak: float = 0) -> str:
    """A paragraph of runs, in Indonesian for the spelling checker."""
    sela = f'<a:spcBef><a:spcPts val="{round(jarak * 100)}"/></a:spcBef>' if jarak else ""
    isi = "".join(_kata_xml(k) for k in paragraf)
    return (
        f'<a:p><a:pPr marL="0" indent="0" algn="{RATA[rata]}">{sela}<a:buNone/></a:pPr>{isi}</a:p>'
    )


def _kata_xml(k: Kata) -> str:
    warna = '<a:schemeClr val="tx1"/>' if k.warna is None else f'<a:srgbClr val="{k.warna[1:]}"/>'
    gaya = (' b="1"' if k.tebal else "") + (' i="1"' if k.miring else "")
    keluarga = "+mj-lt" if k.serif else "+mn-lt"
    teks = escape(_TAK_TERTULIS.sub(" ", k.teks))
    return (
        f'<a:r><a:rPr lang="id-ID" sz="{round(k.besar * 100)}"{gaya} dirty="0">'
        f'<a:solidFill>{warna}</a:solidFill><a:latin typeface="{keluarga}"/></a:rPr>'
        f"<a:t>{teks}</a:t></a:r>"
    )


def ikon(kelas: str | None, kata: str) -> str:
    """The icon of a class; half a ring where part is known, a ring where nothing is."""
    if kelas:
        return KELAS_MENURUT_KODE[kelas].ikon
    return IKON_SEMENTARA if kata.casefold() == Keadaan.SEMENTARA else IKON_TAK_DIKETAHUI


def lencana(
    slide: Slide, x: float, y: float, isi: Bernilai, besar: float, *, nilai: str = ""
) -> float:
    """A badge of icon and word in the colour of the class, hatched without one; its width.

    `nilai` stands before the word.
    """
    warna = KELAS_MENURUT_KODE[isi.kelas].warna if isi.kelas else WARNA_TAK_DIKETAHUI
    teks = f"{ikon(isi.kelas, isi.kata)}  {f'{nilai}  ' if nilai else ''}{isi.kata}"
    w = lebar(teks, besar, tebal=True) + besar * 1.4
    rupa = Rupa(
        isi=warna.isi,
        garis=None if isi.kelas else TERANG.rujukan,
        bulat=besar * 0.5,
        arsir=isi.kelas is None,
        rata="tengah",
        tegak="tengah",
    )
    huruf = warna.di_atas if isi.kelas else TERANG.tinta
    bidang = Bidang(x, y, w, besar * 1.9)
    kotak(slide, bidang, [[Kata(teks, besar, huruf, tebal=True)]], rupa, nama="Predikat")
    return w
