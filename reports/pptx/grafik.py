"""Native charts: their data with a workbook in which no text becomes a formula, and their type."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any, cast

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt
from xlsxwriter import Workbook

from charts.tema import TERANG
from reports.pptx.bentuk import EMU, KARTU, bersih, kotak, penuh, xml_dari
from reports.pptx.kanvas import Kanvas
from reports.pptx.kemasan import TANPA_SAAT
from reports.pptx.ukur import Bidang

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
NS_C = f'xmlns:c="{C[1:-1]}"'


@dataclass(frozen=True)
class DataGrafik:
    """What python-pptx asks of chart data; no text in its workbook becomes a formula."""

    isi: Any

    def xml_bytes(self, jenis: XL_CHART_TYPE) -> bytes:
        """The chart's XML, by python-pptx; the schema knows no axis with a number below zero."""
        return (
            self.isi.xml_bytes(jenis)
            .replace(b'Id val="-', b'Id val="')
            .replace(b'crossAx val="-', b'crossAx val="')
        )

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook that PowerPoint opens to edit the chart's data."""
        keluar = BytesIO()
        pilihan = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with Workbook(keluar, pilihan) as buku:
            buku.set_properties({"created": TANPA_SAAT})
            lembar = buku.add_worksheet()
            lembar.set_column(0, 0, 32)
            for ke, nama in enumerate(self.isi.categories, 1):
                lembar.write_string(ke, 0, str(nama.label))
            for kolom, seri in enumerate(self.isi, 1):
                bentuk = buku.add_format({"num_format": seri.number_format})
                lembar.write_string(0, kolom, seri.name)
                for ke, nilai in enumerate(seri.values, 1):
                    if nilai is not None:
                        lembar.write_number(ke, kolom, nilai, bentuk)
        return keluar.getvalue()


def taruh(k: Kanvas, bidang: Bidang, jenis: XL_CHART_TYPE, isi: Any, arti: str) -> Any:
    """Put a chart on a white card of its own; `arti` is its alternative text."""
    kotak(k.slide, bidang, rupa=KARTU, nama="Kartu")
    dalam = bidang.susut(8 * k.skala)
    tempat = [round(n * EMU) for n in (dalam.x, dalam.y, dalam.w, dalam.h)]
    bingkai = cast(Any, k.slide.shapes).add_chart(jenis, *tempat, DataGrafik(isi))
    sifat = bingkai._element.nvGraphicFramePr.cNvPr
    sifat.set("name", f"Grafik {bingkai.shape_id}")
    sifat.set("descr", bersih(arti))
    grafik = bingkai.chart
    grafik.has_legend = False
    grafik.has_title = False
    grafik.font.size = Pt(14 * k.skala)
    grafik.font.color.rgb = rgb(TERANG.tinta)
    return grafik


def rgb(warna: str) -> RGBColor:
    """A colour of the palette for python-pptx."""
    return RGBColor.from_string(warna[1:])


def tata(grafik: Any, x: float, y: float, w: float, h: float) -> None:
    """Give the plot a fixed place in the chart, in parts of it, so that labels have theirs."""
    area = grafik._chartSpace.chart.plotArea
    for lama in area.xpath("c:layout"):
        area.remove(lama)
    isi = "".join(f'<c:{n} val="{v:.4f}"/>' for n, v in zip("xywh", (x, y, w, h), strict=True))
    area.insert(
        0,
        xml_dari(
            f'<c:layout {NS_C}><c:manualLayout><c:layoutTarget val="inner"/>'
            f'<c:xMode val="edge"/><c:yMode val="edge"/>{isi}</c:manualLayout></c:layout>'
        ),
    )


def label_titik(titik: Any, teks: str, warna: str, besar: float, letak: Any) -> Any:
    """Write a label of our own words at a point; its XML element."""
    label = titik.data_label
    kerangka = label.text_frame
    kerangka.text = bersih(teks)
    kerangka.word_wrap = False
    huruf = kerangka.paragraphs[0].runs[0].font
    huruf.size, huruf.bold = Pt(besar), True
    huruf.color.rgb = rgb(warna)
    label.position = letak
    return label._dLbl


def alas_label(label: Any) -> None:
    """Put a label on white, where a line would cross its words."""
    label.find(f"{C}tx").addnext(
        xml_dari(
            f'<c:spPr {NS_C} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            f"{penuh(TERANG.kartu)}</c:spPr>"
        )
    )


def geser_label(label: Any, x: float, y: float) -> None:
    """Move a label to the right and down by parts of the chart."""
    label.insert(
        1,
        xml_dari(
            f'<c:layout {NS_C}><c:manualLayout><c:x val="{x:.4f}"/><c:y val="{y:.4f}"/>'
            "</c:manualLayout></c:layout>"
        ),
    )


def tanpa_penghubung(seri: Any) -> None:
    """Draw no lines from moved labels to their points; their colour says whose they are."""
    seri._element.find(f"{C}dLbls").append(
        xml_dari(
            f'<c:extLst {NS_C}><c:ext uri="{{CE6537A1-D6FC-4f65-9D91-7224C49458BB}}" xmlns:c15='
            '"http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines '
            'val="0"/></c:ext></c:extLst>'
        )
    )
