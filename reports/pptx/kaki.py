"""What stands at the foot of a slide and behind it: whose figures of when, number, notes."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, cast

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.slide import Slide

from reports.isi import Kepala
from reports.pptx.bentuk import NS, bersih, letak_xml, nomor_berikut, xml_dari
from reports.pptx.templat import TataLetak, Tempat
from reports.pptx.ukur import Bidang, lebar

CONTOH = "DATA CONTOH"
BUKA = "buka di Capaian"


def kaki(slide: Slide, tata: TataLetak, ke: int, kepala: Kepala, alamat: str) -> None:
    """Fill footer and slide number, which python-pptx leaves on the layout."""
    if tata.nomor is not None:
        nomor = _salin(slide, tata.nomor, tata.nomor.bidang)
        nomor.append(
            xml_dari(
                f'<a:p {NS}><a:fld id="{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}" type="slidenum">'
                f'<a:rPr lang="id-ID"/><a:t>{ke}</a:t></a:fld></a:p>'
            )
        )
    if tata.kaki is None:
        return
    awal = tata.kaki.bidang
    kiri = (tata.badan or tata.judul).bidang.x
    ujung = awal.x + awal.w
    if tata.nomor is not None and tata.nomor.bidang.x > awal.x:
        ujung = tata.nomor.bidang.x
    tempat = Bidang(kiri, awal.y, ujung - kiri, awal.h)
    _salin(slide, tata.kaki, tempat).append(_teks(slide, kepala, alamat, tempat.w - 16))


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


def _salin(slide: Slide, tempat: Tempat, bidang: Bidang) -> Any:
    """Copy a placeholder of the layout to the slide, as wide as `bidang`; its empty text body."""
    baru = deepcopy(tempat.xml)
    pohon = cast(Any, slide.shapes)._spTree
    baru.nvSpPr.cNvPr.set("id", str(nomor_berikut(pohon)))
    baru.spPr[:] = [xml_dari(letak_xml(bidang).replace("<a:xfrm>", f"<a:xfrm {NS}>", 1))]
    for lama in baru.txBody.xpath("a:p"):
        baru.txBody.remove(lama)
    pohon.append(baru)
    return baru.txBody


def catat(slide: Slide, baris: Sequence[str]) -> None:
    """Write the speaker's notes."""
    kerangka = slide.notes_slide.notes_text_frame
    assert kerangka is not None, "the notes master has no place for notes"
    kerangka.text = "\n".join(bersih(b) for b in baris)
