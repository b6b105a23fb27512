"""Pieces of HTML that screens and files share, as pure strings in which every text is escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from charts.sparkline import letak_target, sparkline
from domain.predikat import (
    IKON_SEMENTARA,
    IKON_TAK_DIKETAHUI,
    KELAS,
    KELAS_MENURUT_KODE,
    TAK_DIKETAHUI,
)


def ikon(kelas: str | None) -> str:
    """The icon of a class, of the unknown where it is None."""
    tanda = KELAS_MENURUT_KODE[kelas].ikon if kelas else IKON_TAK_DIKETAHUI
    return f'<span class="ikon" aria-hidden="true">{tanda}</span>'


def lencana(kelas: str | None, kata: str, tanda: str | None = None) -> str:
    """A badge: icon and word in the colour of the class; `tanda` stands in for the icon."""
    gambar = (
        ikon(kelas) if tanda is None else f'<span class="ikon" aria-hidden="true">{tanda}</span>'
    )
    return f'<span class="lencana k-{kelas or TAK_DIKETAHUI}">{gambar}{escape(kata)}</span>'


def legenda(label: str) -> str:
    """All classes with their icons and words, and the unknown."""
    isi = [lencana(kelas.kode, kelas.label[label]) for kelas in KELAS]
    isi += [lencana(None, "Sementara", IKON_SEMENTARA), lencana(None, "Belum dapat dinilai")]
    return f'<div class="legenda">{"".join(isi)}</div>'


def tautan(nama: str, alamat: str) -> str:
    """A name that leads to the page which tells all of it; without an address the name alone."""
    if not alamat:
        return escape(nama)
    tujuan = escape(alamat, quote=True)
    return f'<a class="nama-tautan" href="{tujuan}" target="_self">{escape(nama)}</a>'


def pintu(angka: str, asal: Mapping[str, str], nama: str) -> str:
    """A figure that opens where it comes from, in place; `angka` is HTML, `nama` its reading."""
    if not asal:
        return angka
    baris = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in asal.items() if v)
    return (
        '<details class="pintu" name="asal">'
        f'<summary aria-label="{escape(nama, quote=True)}, buka asal angka">{angka}</summary>'
        f'<div class="asal" tabindex="0"><dl>{baris}</dl></div></details>'
    )


@dataclass(frozen=True)
class Kartu:
    """A headline figure: what it is, its value, how it moved, how it stands."""

    nama: str
    angka: str
    satuan: str
    kelas: str | None
    kata: str
    gerak: str = ""  # how it moved since the figure before
    membaik: bool | None = None
    sisi: str = ""
    kaki: str = ""
    target: str = ""  # that of the plan, in words
    nilai_target: float | None = None  # where it stands at the end of `seri`
    seri: Sequence[float | None] = ()
    bacaan: str = ""  # the sparkline in words
    asal: Mapping[str, str] = field(default_factory=dict[str, str])
    alamat: str = ""  # of the page that tells all of it


def kartu(isi: Kartu) -> str:
    """A card with its sparkline; the figure is the door to its source."""
    angka = f'<span class="angka">{escape(isi.angka)}<small>{escape(isi.satuan)}</small></span>'
    gerak = ""
    if isi.gerak:
        gaya = {True: "membaik", False: "memburuk", None: "tetap"}[isi.membaik]
        gerak = f'<b class="{gaya}">{escape(isi.gerak)}</b>'
    baris = "".join(f"<div>{b}</div>" for b in (gerak, escape(isi.sisi), escape(isi.kaki)) if b)
    target = f'<i class="wajik"></i>{escape(isi.target)}' if isi.target else ""
    return (
        f'<article class="kartu kpi k-{isi.kelas or TAK_DIKETAHUI}"><div>'
        f"{tautan(isi.nama, isi.alamat)}</div>"
        f'<div class="atas">{pintu(angka, isi.asal, f"{isi.nama} {isi.angka} {isi.satuan}")}'
        f"{_garis_mini(isi)}</div>"
        f"{baris}"
        f'<div class="kaki"><span>{target}</span>{lencana(isi.kelas, isi.kata)}</div>'
        "</article>"
    )


def _garis_mini(isi: Kartu) -> str:
    """The sparkline as a mask, for st.html takes svg away; its colour is then the theme's."""
    svg = sparkline(isi.seri, target=isi.nilai_target)
    if not svg:
        return ""
    garis = (
        f'<span class="mini" role="img" aria-label="{escape(isi.bacaan, quote=True)}" '
        f"style=\"--g:url('data:image/svg+xml,{quote(svg)}')\"></span>"
    )
    if isi.nilai_target is None:
        return garis
    tinggi = f"top:{letak_target(isi.seri, isi.nilai_target):.0f}%"
    return f'<span class="berjanji">{garis}<i class="wajik" style="{tinggi}"></i></span>'


def petak(kartu_kartu: Sequence[str]) -> str:
    """Cards side by side, one below the other on a phone."""
    return f'<div class="petak">{"".join(kartu_kartu)}</div>'


def temuan(baris: Sequence[tuple[str | None, str, str, str]]) -> str:
    """Findings as (class, title, sentence, address of the page that shows it)."""
    isi = "".join(
        f'<li class="k-{kelas or TAK_DIKETAHUI}"><a href="{escape(alamat, quote=True)}" '
        f'target="_self"><b>{escape(judul)}</b><span>{escape(kalimat)}</span></a></li>'
        for kelas, judul, kalimat, alamat in baris
    )
    return f'<ul class="temuan">{isi}</ul>'


def ubin(kelas: str | None, nama: str, *, sementara: bool) -> str:
    """A tile of one sasaran; hatched where it has no class, half a ring where part is known."""
    tanda = ikon(kelas) if kelas else IKON_SEMENTARA if sementara else ""
    nama = escape(nama, quote=True)
    return (
        f'<i class="k-{kelas or TAK_DIKETAHUI}" role="img" aria-label="{nama}" title="{nama}">'
        f"{tanda}</i>"
    )


@dataclass(frozen=True)
class Peluru:
    """A bullet bar on a scale from 0 to `ujung` percent: capaian, its class, the range it has.

    nilai is None where nothing is known; bawah and atas differ where part of it is unknown.
    """

    nilai: float | None
    kelas: str | None
    bawah: float
    atas: float
    ujung: float


def peluru(isi: Peluru) -> str:
    """The bar beside the words that say the same: hatched what is unknown, gold the target."""

    def letak(nilai: float) -> str:
        return f"{100 * min(max(nilai, 0.0), isi.ujung) / isi.ujung:.2f}%"

    rentang = ""
    if isi.bawah != isi.atas:
        ujung = f"left:{letak(isi.bawah)};right:calc(100% - {letak(isi.atas)})"
        rentang = f'<i class="rentang" style="{ujung}"></i>'
    batang = "" if isi.nilai is None else f'<i class="nilai" style="width:{letak(isi.nilai)}"></i>'
    return (
        f'<span class="peluru k-{isi.kelas or TAK_DIKETAHUI}" aria-hidden="true">{rentang}{batang}'
        f'<i class="seratus" style="left:{letak(100)}"></i></span>'
    )


@dataclass(frozen=True)
class BarisMisi:
    """A misi, or the whole plan: its name, statement, tiles of its sasaran, bar and words."""

    nama: str
    uraian: str
    ubin: Sequence[str]
    peluru: Peluru
    nilai: str
    bawah: str  # what is known of it
    alamat: str = ""
    gaya: str = "misi"


def baris_misi(isi: BarisMisi) -> str:
    """A misi as a row: its statement, a tile per sasaran, its capaian as a bar and in words."""
    uraian = escape(isi.uraian)
    if isi.alamat:
        uraian = f'<a href="{escape(isi.alamat, quote=True)}" target="_self">{uraian}</a>'
    return (
        f'<div class="{isi.gaya}"><b>{escape(isi.nama)}</b><span class="uraian">{uraian}</span>'
        f'<span class="ubin">{"".join(isi.ubin)}</span>{peluru(isi.peluru)}'
        f'<span class="kanan">{escape(isi.nilai)}<br>'
        f'<span class="redup">{escape(isi.bawah)}</span></span></div>'
    )
