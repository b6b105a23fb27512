"""A slide with its title, lede, footer, number, QR and notes; what is drawn on it comes after."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, cast

from pptx.slide import Slide

from charts.tema import TERANG
from reports.isi import Laporan
from reports.pptx.bentuk import EMU, NS, Kata, Rupa, bersih, kotak, paragraf_xml, xml_dari
from reports.pptx.dasar import TEMPAT
from reports.pptx.kaki import CONTOH, catat, kaki
from reports.pptx.qr import png_qr
from reports.pptx.templat import Tempat, Templat
from reports.pptx.ukur import Bidang, jumlah_baris, lebar, muat

SISI_QR = 66  # points
BESAR_LEDE = 17


@dataclass(frozen=True)
class Halaman:
    """What a slide says before anything is drawn: title, lede, where it reopens, notes."""

    judul: str
    lede: str
    alamat: str
    catatan: Sequence[str]


@dataclass(frozen=True)
class Kanvas:
    """A slide to draw on: the room left for it, and how large type may be (1: a 16:9 slide)."""

    slide: Slide
    bidang: Bidang
    skala: float


def kanvas(templat: Templat, laporan: Laporan, isi: Halaman) -> Kanvas:
    """Add a slide of the body layout with everything each slide carries."""
    slide = templat.presentasi.slides.add_slide(templat.isi.layout)
    milik = tempat_slide(slide)
    judul, badan = milik.pop(templat.isi.judul.nomor), milik.pop(_badan(templat).nomor)
    for lain in milik.values():
        buang(lain)
    area, skala = _area(templat)
    atas = templat.isi.judul.bidang
    if isi.alamat:
        sisi = min(SISI_QR * skala, atas.h)
        atas = Bidang(atas.x, atas.y, atas.w - sisi - 16 * skala, atas.h)
        qr(slide, Bidang(atas.x + atas.w + 16 * skala, atas.y, sisi, sisi), isi.alamat)
        letakkan(judul, atas)
    _judul(judul, isi.judul, atas, skala)
    sisa = _lede(slide, badan, isi.lede, area, skala, contoh=laporan.kepala.contoh)
    kaki(slide, templat.isi, len(templat.presentasi.slides), laporan.kepala, isi.alamat)
    catat(slide, isi.catatan)
    return Kanvas(slide, sisa, skala)


def ruang(templat: Templat) -> tuple[Bidang, float]:
    """The room below a lede of one line, and how large type may be, before a slide exists."""
    area, skala = _area(templat)
    return area.potong(_tinggi_lede(1, skala))[1], skala


def _area(templat: Templat) -> tuple[Bidang, float]:
    area = _badan(templat).bidang
    return area, min(area.w / TEMPAT["body"].w, area.h / TEMPAT["body"].h, 1.5)


def _badan(templat: Templat) -> Tempat:
    assert templat.isi.badan is not None, "a template without a body is refused"
    return templat.isi.badan


def _tinggi_lede(baris: int, skala: float) -> float:
    return (baris * BESAR_LEDE * 1.25 + 14) * skala


def tempat_slide(slide: Slide) -> dict[int, Any]:
    """The placeholders of a slide by their number."""
    return {p.placeholder_format.idx: p for p in slide.placeholders}


def buang(bentuk: Any) -> None:
    """Take a shape away."""
    bentuk._element.getparent().remove(bentuk._element)


def letakkan(bentuk: Any, b: Bidang) -> None:
    """Put a placeholder elsewhere than its layout does."""
    bentuk.left, bentuk.top, bentuk.width, bentuk.height = (
        round(n * EMU) for n in (b.x, b.y, b.w, b.h)
    )


def _judul(bentuk: Any, teks: str, bidang: Bidang, skala: float) -> None:
    """Write the sentence as large as its place lets it be."""
    teks, besar = muat(bersih(teks), bidang.susut(4), 38 * skala, 18 * skala)
    isi_tempat(bentuk, [(teks, besar)])


def isi_tempat(bentuk: Any, baris: Sequence[tuple[str, float]]) -> None:
    """Write paragraphs (text, size) into a placeholder, in its own colours and fonts."""
    badan = bentuk._element.txBody
    for lama in badan.xpath("a:p"):
        badan.remove(lama)
    for teks, besar in baris:
        p = xml_dari(
            f'<a:p {NS}><a:r><a:rPr lang="id-ID" sz="{round(besar * 100)}" dirty="0"/>'
            "<a:t/></a:r></a:p>"
        )
        p[0][1].text = teks
        badan.append(p)


def _lede(
    slide: Slide, badan: Any, teks: str, area: Bidang, skala: float, *, contoh: bool
) -> Bidang:
    """Write the lede in the body's placeholder, the mark of fiction beside it; the room left."""
    besar, tanda = BESAR_LEDE * skala, 0.0
    if contoh:
        tanda = lebar(CONTOH, besar, tebal=True) + 24 * skala
        rupa = Rupa(isi="#F2C14E", rata="tengah", tegak="tengah")
        tempat = Bidang(area.x + area.w - tanda, area.y, tanda, 28 * skala)
        isi = [[Kata(CONTOH, besar, TERANG.tinta, tebal=True)]]
        kotak(slide, tempat, isi, rupa, nama="Data contoh")
    w = area.w - tanda - 12 * skala
    baris = min(2, jumlah_baris(bersih(teks), besar, w)) if teks else 0
    if not baris:
        buang(badan)
        return area.potong(_tinggi_lede(1, skala))[1] if contoh else area
    atas, sisa = area.potong(_tinggi_lede(baris, skala))
    tempat = Bidang(atas.x, atas.y, w, baris * besar * 1.25)
    letakkan(badan, tempat)
    teks, ukuran = muat(bersih(teks), tempat, besar, 13 * skala)
    xml = paragraf_xml([Kata(teks, ukuran)])
    tubuh = badan._element.txBody
    for lama in tubuh.xpath("a:p"):
        tubuh.remove(lama)
    tubuh.append(xml_dari(xml.replace("<a:p>", f"<a:p {NS}>", 1)))
    return sisa


def qr(slide: Slide, bidang: Bidang, alamat: str) -> None:
    """A QR of the address, which a click opens too."""
    tempat = [round(n * EMU) for n in (bidang.x, bidang.y, bidang.w, bidang.h)]
    foto = slide.shapes.add_picture(BytesIO(png_qr(alamat)), *tempat)  # pyright: ignore[reportArgumentType]
    foto.name = f"QR {foto.shape_id}"
    cast(Any, foto)._element.nvPicPr.cNvPr.set("descr", "Kode QR: buka tampilan ini di Capaian")
    foto.click_action.hyperlink.address = alamat
