"""A section of the page and the small pieces that sections share; every text is escaped."""

from dataclasses import dataclass
from html import escape

from charts.potongan import lencana
from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.predikat import IKON_SEMENTARA
from reports.isi import IsiIndikator


@dataclass(frozen=True)
class Bagian:
    """A section: its anchor, its name in the list of contents, its HTML ("": left out)."""

    kode: str
    nama: str
    isi: str
    judul: str = ""  # in place of the name over the section
    keterangan: str = ""


def tulis_bagian(bagian: Bagian) -> str:
    """A section under its heading."""
    bawah = f'<p class="lede">{escape(bagian.keterangan)}</p>' if bagian.keterangan else ""
    judul = escape(bagian.judul or bagian.nama)
    return f'<section id="{bagian.kode}"><h2 class="sub">{judul}</h2>{bawah}{bagian.isi}</section>'


def jangkar(jenis: str, kode: str) -> str:
    """The anchor of something by its code, whatever the code holds."""
    aman = "".join(h if h.isalnum() and h.isascii() else f"-{ord(h):x}-" for h in kode)
    return f"{jenis}-{aman}"


def lencana_isi(kelas: str | None, kata: str) -> str:
    """The badge of a class, or of the word for the state that has none."""
    sementara = kelas is None and kata == KEADAAN_TEKS[Keadaan.SEMENTARA].capitalize()
    return lencana(kelas, kata, IKON_SEMENTARA if sementara else None)


def tempat_grafik(i: IsiIndikator) -> str:
    """Where the chart of an indikator is drawn; nothing without scripts, so its reading is said."""
    return (
        f'<div class="grafik" data-grafik="{escape(i.kode, quote=True)}" role="img" '
        f'aria-label="{escape(i.bacaan, quote=True)}"></div>'
    )
