"""The project's own slide master: ground, type and places of a 16:9 deck, made from code."""

from functools import cache
from io import BytesIO
from typing import Any, cast

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.presentation import Presentation as Presentasi

from charts.tema import LAIN_TERANG, TERANG
from reports.pptx.bentuk import EMU, NS, penuh, xml_dari
from reports.pptx.ukur import Bidang

SAMPUL, ISI = "Sampul", "Pernyataan"  # the names of the two layouts
# Fonts that Office brings, and LibreOffice in the same widths (Caladea, Carlito): a deck is shown
# on a machine that has no others, and figures of both stand in line.
JUDUL, NASKAH = "Cambria", "Calibri"
LEBAR, TINGGI = 960, 540
TEMPAT = {
    "title": Bidang(44, 26, 872, 88),
    "body": Bidang(44, 118, 872, 366),
    "dt": Bidang(44, 540, 100, 20),  # off the slide: no date of making is ever shown
    "ftr": Bidang(44, 500, 780, 24),
    "sldNum": Bidang(846, 500, 70, 24),
}
TEMPAT_SAMPUL = {
    "ctrTitle": Bidang(72, 120, 640, 150),
    "subTitle": Bidang(72, 292, 640, 170),
}
_WARNA = {
    "dk1": TERANG.tinta, "lt1": TERANG.kartu, "dk2": TERANG.utama, "lt2": TERANG.latar,
    "accent1": TERANG.utama, "accent2": TERANG.target, "accent3": TERANG.rujukan,
    "accent4": LAIN_TERANG[1], "accent5": LAIN_TERANG[0], "accent6": LAIN_TERANG[2],
    "hlink": TERANG.utama, "folHlink": TERANG.redup,
}  # fmt: skip
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@cache
def dasar() -> bytes:
    """An empty deck with two layouts, Sampul and Pernyataan."""
    prs = Presentation()
    prs.slide_width, prs.slide_height = LEBAR * EMU, TINGGI * EMU  # pyright: ignore
    cast(Any, prs.part)._element.sldSz.attrib.pop("type", None)
    _buang(prs)
    _tema(prs)
    master = prs.slide_master
    _latar(master, "bg2")
    for bentuk in master.placeholders:
        _letakkan(bentuk, TEMPAT[_jenis(bentuk)])
    _gaya(cast(Any, master)._element)
    sampul, isi = prs.slide_layouts
    cast(Any, isi)._element.cSld.set("name", ISI)
    cast(Any, sampul)._element.cSld.set("name", SAMPUL)
    _sampul(sampul)
    keluar = BytesIO()
    prs.save(keluar)
    return keluar.getvalue()


def _buang(prs: Presentasi) -> None:
    """Take away what a deck has no use for: other layouts, a thumbnail, a printer's settings."""
    for layout in list(prs.slide_layouts)[2:]:
        prs.slide_layouts.remove(layout)
    for bagian in (prs.part.package, prs.part):
        lain = [r.rId for r in cast(Any, bagian)._rels.values()
                if r.reltype in (RT.THUMBNAIL, RT.PRINTER_SETTINGS)]  # fmt: skip
        for rid in lain:
            cast(Any, bagian)._rels.pop(rid)


def _tema(prs: Presentasi) -> None:
    bagian = cast(Any, prs.slide_master.part.part_related_by(RT.THEME))
    tema = xml_dari(bagian.blob)
    tema.set("name", "Capaian")
    for nama, warna in _WARNA.items():
        (tempat,) = tema.iter(f"{_A}{nama}")
        tempat[:] = [xml_dari(f'<a:srgbClr {NS} val="{warna[1:]}"/>')]
    for nama, huruf in (("majorFont", JUDUL), ("minorFont", NASKAH)):
        (tempat,) = tema.iter(f"{_A}{nama}")
        tempat.find(f"{_A}latin").set("typeface", huruf)
    bagian._blob = serialize_part_xml(tema)


def _latar(bentuk: Any, warna: str) -> None:
    csld = bentuk._element.cSld
    for lama in csld.xpath("p:bg"):
        csld.remove(lama)
    csld.insert(
        0,
        xml_dari(
            f'<p:bg {NS}><p:bgPr><a:solidFill><a:schemeClr val="{warna}"/></a:solidFill>'
            "<a:effectLst/></p:bgPr></p:bg>"
        ),
    )


def _jenis(bentuk: Any) -> str:
    return str(bentuk._element.ph.get("type", "obj"))


def _letakkan(bentuk: Any, bidang: Bidang) -> None:
    bentuk.left, bentuk.top = round(bidang.x * EMU), round(bidang.y * EMU)
    bentuk.width, bentuk.height = round(bidang.w * EMU), round(bidang.h * EMU)


def _gaya(master: Any) -> None:
    """Titles to the left, at the foot of their place; lists without bullets; a quiet footer."""
    (judul,) = master.xpath("p:txStyles/p:titleStyle/a:lvl1pPr")
    judul.set("algn", "l")
    judul.find(f"{_A}defRPr").set("sz", "3200")
    for tingkat in master.xpath("p:txStyles/p:bodyStyle/*[self::a:lvl1pPr]"):
        tingkat.set("marL", "0")
        tingkat.set("indent", "0")
        for titik in ("buFont", "buChar"):
            tingkat.remove(tingkat.find(f"{_A}{titik}"))
        tingkat.insert(1, xml_dari(f"<a:buNone {NS}/>"))
        tingkat.find(f"{_A}defRPr").set("sz", "1800")
    for jenis, anchor in (("title", "b"), ("body", "t")):
        (isi,) = master.xpath(f"//p:sp[.//p:ph/@type='{jenis}']/p:txBody/a:bodyPr")
        isi.attrib.update({"anchor": anchor, "lIns": "0", "rIns": "0", "tIns": "0", "bIns": "0"})
    for jenis, rata in (("ftr", "l"), ("sldNum", "r")):
        (isi,) = master.xpath(f"//p:sp[.//p:ph/@type='{jenis}']/p:txBody")
        isi.find(f"{_A}bodyPr").attrib.update({"lIns": "0", "rIns": "0"})
        tingkat = isi.find(f"{_A}lstStyle/{_A}lvl1pPr")
        tingkat.set("algn", rata)
        huruf = tingkat.find(f"{_A}defRPr")
        huruf.set("sz", "1100")
        huruf[:] = [xml_dari(penuh(TERANG.redup).replace("<a:solidFill", f"<a:solidFill {NS}", 1))]


def _sampul(layout: Any) -> None:
    """The cover: the project's dark ground, light type, the gold diamond of a target."""
    _latar(layout, "tx2")
    for bentuk in layout.placeholders:
        if (jenis := _jenis(bentuk)) in TEMPAT_SAMPUL:
            _letakkan(bentuk, TEMPAT_SAMPUL[jenis])
        besar = {"ctrTitle": 4800, "subTitle": 2000}.get(jenis, 1100)
        rata = "r" if jenis == "sldNum" else "l"
        gaya = bentuk._element.txBody.find(f"{_A}lstStyle")
        gaya[:] = [
            xml_dari(
                f'<a:lvl1pPr {NS} marL="0" indent="0" algn="{rata}"><a:buNone/>'
                f'<a:defRPr sz="{besar}"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
                "</a:defRPr></a:lvl1pPr>"
            )
        ]
    for nama, bentuk, (x, y, w, h) in (
        ("Wajik", "diamond", (72, 66, 26, 26)), ("Garis", "rect", (72, 280, 120, 3))
    ):  # fmt: skip
        layout.shapes._spTree.insert(
            2,
            xml_dari(
                f'<p:sp {NS}><p:nvSpPr><p:cNvPr id="{30 + x + y}" name="{nama}"/><p:cNvSpPr/>'
                f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x * EMU}" '
                f'y="{y * EMU}"/><a:ext cx="{w * EMU}" cy="{h * EMU}"/></a:xfrm>'
                f'<a:prstGeom prst="{bentuk}"><a:avLst/></a:prstGeom>{penuh("#D9A441")}'
                "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
            ),
        )
