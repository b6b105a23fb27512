"""What tests of decks share: a deck read back as python-pptx sees it, slide by slide."""

from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openxml_audit import validate_pptx
from pptx import Presentation

from reports.isi import Laporan
from reports.pptx import dek
from tests.reports.lembar_formulir import CONTOH, LAHAT, SOPPENG, laporan

SEMUA = (LAHAT, SOPPENG, *CONTOH)


@dataclass(frozen=True)
class Lembar:
    """A slide: its title, all its other text, its charts, its tables as rows of texts, notes."""

    slide: Any
    judul: str
    teks: str
    grafik: list[Any]
    tabel: list[list[list[str]]]
    catatan: str

    def ada(self, nama: str) -> bool:
        """Whether the slide has a shape of that name."""
        return any(s.name.startswith(nama) for s in self.slide.shapes)


@cache
def lembar(url: str, minta: Any) -> tuple[Lembar, ...]:
    """The slides of the deck of a wilayah and period."""
    return tuple(baca(dek(laporan(url, minta))))


def buka(isi: bytes) -> Any:
    """A written deck."""
    return Presentation(BytesIO(isi))


def buku(grafik: Any) -> Any:
    """The sheet that PowerPoint opens to edit a chart's data."""
    return load_workbook(BytesIO(grafik.part.chart_workbook.xlsx_part.blob)).active


def baca(isi: bytes) -> list[Lembar]:
    """The slides of a written deck."""
    return [_lembar(s) for s in buka(isi).slides]


def _lembar(slide: Any) -> Lembar:
    bentuk: list[Any] = list(slide.shapes)
    return Lembar(
        slide=slide,
        judul=slide.shapes.title.text_frame.text,
        teks="\n".join(
            s.text_frame.text
            for s in bentuk
            if s.has_text_frame and s.shape_id != slide.shapes.title.shape_id
        ),
        grafik=[s.chart for s in bentuk if s.has_chart],
        tabel=[[[c.text for c in r.cells] for r in s.table.rows] for s in bentuk if s.has_table],
        catatan=slide.notes_slide.notes_text_frame.text,
    )


def seri(grafik: Any) -> dict[str, list[float | None]]:
    """The series of a chart by name."""
    return {s.name: list(s.values) for s in grafik.plots[0].series}


def cacat(isi: bytes, tempat: Path) -> list[str]:
    """What Microsoft's schema has against a deck."""
    berkas = tempat / "dek.pptx"
    berkas.write_bytes(isi)
    return [f"{e.part_uri} {e.description}" for e in validate_pptx(berkas).errors]


def dengan(satu: Laporan, **bagian: Any) -> Laporan:
    """The report with other parts of its head."""
    return replace(satu, kepala=replace(satu.kepala, **bagian))
