"""What stands at the foot of a slide and behind it: whose figures of when, number, notes."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, cast

from pptx.enum.shapes import PP_PLACEHOLDER as PP
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.slide import Slide, SlideLayout

from reports.isi import Kepala
from reports.pptx.bentuk import EMU, NS, bersih, xml_dari
from reports.pptx.templat import Templat
from reports.pptx.ukur import Bidang, lebar

CONTOH = "DATA CONTOH"
BUKA = "buka di Capaian"
_KAKI, _NOMOR = PP.FOOTER, PP.SLIDE_NUMBER


def tempat_bidang(bentuk: Any) -> Bidang:
    """Where a placeholder stands."""
    return Bidang(*(n / EMU for n in (bentuk.left, bentuk.top, bentuk.width, bentuk.height)))


def kaki(slide: Slide, templat: Templat, kiri: float, kepala: Kepala, alamat: str) -> None:
    """Fill footer and slide number, which python-pptx leaves on the layout, from `kiri` on."""
    layout = slide.slide_layout
    awal, nomor = (_salin(slide, layout, jenis) for jenis in (_KAKI, _NOMOR))
    if nomor is not None:
        ke = len(templat.presentasi.slides)
        nomor._element.txBody.append(
            xml_dari(
                f'<a:p {NS}><a:fld id="{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}" type="slidenum">'
                f'<a:rPr lang="id-ID"/><a:t>{ke}</a:t></a:fld></a:p>'
            )
        )
    if awal is None:
        return
    tempat = tempat_bidang(awal)
    ujung = tempat.x + tempat.w
    if nomor is not None and nomor.left / EMU > tempat.x:
        ujung = nomor.left / EMU
    awal.left, awal.width = round(kiri * EMU), round((ujung - kiri) * EMU)
    awal.top, awal.height = round(tempat.y * EMU), round(tempat.h * EMU)
    awal._element.txBody.append(_teks(slide, kepala, alamat, ujung - kiri - 16))


def _teks(slide: Slide, k: Kepala, alamat: str, w: float) -> Any:
    """The footer as a paragraph, small enough for one line, with the link where there is one."""
    bagian = [k.nama, k.periode, k.keadaan, *([CONTOH] if k.contoh else [])]
    teks = " · ".join(bersih(b) for b in bagian)
    besar = 12.0
    while besar > 7 and lebar(f"{teks} · {BUKA}", besar) > w:
        besar -= 0.5
    p = xml_dari(f'<a:p {NS}><a:pPr algn="l"/></a:p>')
    for isi, tujuan in ((teks, ""), (" · ", ""), (BUKA, alamat)) if alamat else ((teks, ""),):
        taut = ""
        if tujuan:
            rid = slide.part.relate_to(tujuan, RT.HYPERLINK, is_external=True)
            taut = f'<a:hlinkClick r:id="{rid}"/>'
        r = xml_dari(
            f'<a:r {NS}><a:rPr lang="id-ID" sz="{round(besar * 100)}" dirty="0">{taut}</a:rPr>'
            "<a:t/></a:r>"
        )
        r[1].text = isi
        p.append(r)
    return p


def _salin(slide: Slide, layout: SlideLayout, jenis: Any) -> Any:
    """The layout's placeholder of a kind, copied empty to the slide; None without one."""
    asli = next((p for p in layout.placeholders if p.placeholder_format.type == jenis), None)
    if asli is None:
        return None
    baru = deepcopy(cast(Any, asli)._element)
    pohon = cast(Any, slide.shapes)._spTree
    baru.nvSpPr.cNvPr.set("id", str(max(int(n) for n in pohon.xpath("//p:cNvPr/@id")) + 1))
    baru.spPr[:] = []
    for lama in baru.txBody.xpath("a:p"):
        baru.txBody.remove(lama)
    pohon.append(baru)
    return next(p for p in slide.placeholders if cast(Any, p)._element is baru)


def catat(slide: Slide, baris: Sequence[str]) -> None:
    """Write the speaker's notes."""
    kerangka = slide.notes_slide.notes_text_frame
    assert kerangka is not None, "the notes master has no place for notes"
    kerangka.text = "\n".join(bersih(b) for b in baris)
