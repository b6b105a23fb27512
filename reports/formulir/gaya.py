"""How the cells of a workbook look, one format for each look; the colours are those of charts."""

from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from charts.tema import TERANG
from reports.formulir.sel import TAK_DIKETAHUI, Sel
from reports.isi import Laporan

HURUF, UKURAN = "Arial", 8
LOKAL = "[$-421]"  # Indonesian separators where the program knows them
CONTOH = "DATA CONTOH"


@dataclass
class Gaya:
    """The formats of a workbook, made once each; `dasar` is what all of them share."""

    buku: Workbook
    dasar: dict[str, Any] = field(
        default_factory=lambda: {
            "font_name": HURUF, "font_size": UKURAN, "font_color": TERANG.tinta, "valign": "top",
        }
    )  # fmt: skip
    jadi: dict[tuple[tuple[str, Any], ...], Format] = field(
        default_factory=dict[tuple[tuple[str, Any], ...], Format]
    )

    def beri(self, **sifat: Any) -> Format:
        """The format of these properties."""
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self.jadi:
            self.jadi[kunci] = self.buku.add_format({**self.dasar, **sifat})
        return self.jadi[kunci]

    def judul(self) -> Format:
        """A heading of a table."""
        return self.beri(
            bold=True, text_wrap=True, align="center", valign="vcenter", border=1,
            border_color=TERANG.rujukan, bg_color=TERANG.latar,
        )  # fmt: skip

    def sel(self, sel: Sel, **lain: Any) -> Format:
        """A cell of a table: text left, numbers right, words of a state quiet."""
        isi: dict[str, Any] = {"border": 1, "border_color": TERANG.garis}
        if sel.nilai == TAK_DIKETAHUI:
            isi |= {"align": "center", "font_color": TERANG.redup}
        elif isinstance(sel.nilai, str) and sel.rumus:
            isi |= {"font_color": TERANG.redup, "align": "right", "text_wrap": True}
            isi |= {"num_format": pola(sel), "italic": True}
        elif isinstance(sel.nilai, str):
            isi["text_wrap"] = True
        else:
            isi |= {"align": "right", "num_format": pola(sel)}
        return self.beri(**{**isi, **lain})


def pola(sel: Sel) -> str:
    """The number format of a cell; rupiah in millions, a provisional figure starred."""
    if sel.rupiah:
        return f"{LOKAL}#,##0,,"
    koma = "." + "0" * sel.desimal if sel.desimal else ""
    return f"{LOKAL}#,##0{koma}" + ('"*"' if sel.belum_tetap else "")


def buku_baru(laporan: Laporan, judul: str) -> tuple[Workbook, BytesIO]:
    """A workbook that takes no text for a formula and holds no moment of its making."""
    isi = BytesIO()
    buku = Workbook(
        isi,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    k = laporan.kepala
    buku.calc_on_load = False  # every formula stands with its value
    saat = datetime.fromisoformat(k.saat) if k.saat else datetime(2000, 1, 1)  # noqa: DTZ001
    contoh = [CONTOH] if k.contoh else []
    buku.set_properties(
        {
            "title": f"{judul}, {k.nama}, {k.periode}",
            "subject": k.nama_rencana,
            "author": k.pembuat,
            "company": k.nama,
            "comments": " · ".join([*contoh, k.keadaan, k.aturan, k.aplikasi]),
            "created": saat.replace(tzinfo=None),
        }
    )
    return buku, isi


def tulis_rumus(
    lembar: Worksheet, di: tuple[int, int], rumus: str, gambar: Format, nilai: float | str
) -> None:
    """Write a formula with the value it comes to, for readers that do not calculate."""
    isi: Any = nilai  # typed as int by the library, which writes texts as well
    lembar.write_formula(*di, f"={rumus}", gambar, isi)
