"""The map as tiles, its legend and its table, as HTML in which every text is escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from charts.susunan import Susunan
from domain.predikat import TAK_DIKETAHUI
from ui.komponen import pintu
from ui.tabel import sel, tabel

_TINGGI = 640  # px that all rows together may take, so that a wall shows the whole map
_PALING_TINGGI = 124  # px of one tile


@dataclass(frozen=True)
class Petak:
    """One wilayah on a map: what its tile says and wears, and what opens behind it.

    kelas is the code of its colour, None where nothing is known; kata says its class or why
    nothing is known; asal is where the figure was read; kolom are its cells in the table.
    """

    kode: str
    nama: str
    teks: str
    kelas: str | None
    kata: str
    bacaan: str
    asal: Mapping[str, str]
    tautan: Mapping[str, str]  # pages that tell more of it, by their title
    kolom: Sequence[str]
    tanda: str = ""
    sorot: bool = False
    sementara: bool = False
    urut: float = field(default=float("-inf"))  # where it stands in the table, highest first


def ubin_peta(petak: Sequence[Petak], letak: Susunan, nama: Mapping[str, str], judul: str) -> str:
    """All tiles, each where it lies; read and tabbed through from the north-west, row by row."""
    isi = "".join(
        _petak(p, letak.tempat[p.kode], letak.kolom, nama.get(p.kode, p.nama))
        for p in sorted(petak, key=lambda p: letak.tempat[p.kode])
    )
    return papan_ubin(isi, letak, judul)


def papan_ubin(isi: str, letak: Susunan, judul: str, gaya: str = "") -> str:
    """The ground that tiles stand on; `gaya` is a class of its own."""
    deret = max(b for b, _ in letak.tempat.values()) + 1
    ukuran = f"--n:{letak.kolom};--t:{min(_PALING_TINGGI, _TINGGI // deret)}px"
    return (
        f'<div class="peta-ubin {gaya}" role="group" aria-label="{escape(judul, quote=True)}" '
        f'style="{ukuran}">{isi}</div>'
    )


def _petak(petak: Petak, tempat: tuple[int, int], kolom: int, nama: str) -> str:
    baris, ke = tempat
    gaya = f"k-{petak.kelas or TAK_DIKETAHUI}"
    gaya += " sorot" * petak.sorot + " sementara" * petak.sementara
    sisi = " kanan" if ke >= kolom / 2 else ""
    kini = ' aria-current="true"' if petak.sorot else ""
    tanda = f'<span class="ikon" aria-hidden="true">{petak.tanda}</span>' if petak.tanda else ""
    return (
        f'<details class="pintu petak-peta{sisi}" name="asal" '
        f'style="grid-row:{baris + 1};grid-column:{ke + 1}">'
        f'<summary class="{gaya}"{kini} aria-label="{escape(petak.bacaan, quote=True)}">'
        f'<span class="kotak"><span class="nama">{escape(nama)}</span>'
        f'<span class="nilai">{tanda}{escape(petak.teks)}</span></span></summary>'
        f"{_isi_pintu(petak)}</details>"
    )


def _isi_pintu(petak: Petak) -> str:
    baris = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in petak.asal.items() if v)
    tautan = "".join(
        f'<a href="{escape(alamat, quote=True)}" target="_self">{escape(nama)}</a>'
        for nama, alamat in petak.tautan.items()
    )
    return (
        f'<div class="asal"><b>{escape(petak.bacaan)}</b>'
        f'<p class="tautan">{tautan}</p>{f"<dl>{baris}</dl>" if baris else ""}</div>'
    )


def catatan_ubin(petak: Sequence[Petak], letak: Susunan, masalah: str) -> str:
    """What is wrong with the drawing, and who stands below for want of a place."""
    nama = {p.kode: p.nama for p in petak}
    kalimat = [masalah] if masalah else []
    if len(letak.tanpa_letak) == len(petak):
        kalimat.append("Letak wilayah belum diketahui: ubin berurutan menurut kode.")
    elif letak.tanpa_letak:
        tanpa = ", ".join(nama[k] for k in letak.tanpa_letak)
        kalimat.append(f"Belum diketahui letaknya, ditaruh di bawah: {tanpa}.")
    return "".join(f'<p class="lede">{escape(k)}</p>' for k in kalimat)


def legenda_peta(kelas: Sequence[tuple[str, str, str]], *, sementara: bool) -> str:
    """The classes as (code of its colour, mark, words), and what hatching and a ring mean."""
    isi = "".join(
        f'<li><i class="k-{kode}" aria-hidden="true">{escape(tanda)}</i>{escape(kata)}</li>'
        for kode, tanda, kata in [*kelas, (TAK_DIKETAHUI, "", "belum diketahui")]
    )
    isi += '<li><i class="k-n3 sementara" aria-hidden="true"></i>sementara</li>' * sementara
    return f'<ul class="legenda-peta">{isi}</ul>'


def tabel_peta(petak: Sequence[Petak], kepala: Sequence[str], judul: str) -> str:
    """The same as a table behind one key, highest first; figures are doors to their cells."""
    urut = sorted(petak, key=lambda p: (-p.urut, p.kode))
    baris = [
        f"<tr>{sel('Wilayah', escape(p.nama), 'nama')}"
        + "".join(_sel(p, nama, isi) for nama, isi in zip(kepala, p.kolom, strict=True))
        + "</tr>"
        for p in urut
    ]
    isi = tabel(["Wilayah", *kepala], baris, judul, "peta")
    return f'<details class="lipat"><summary>Lihat sebagai tabel</summary>{isi}</details>'


def _sel(petak: Petak, kolom: str, isi: str) -> str:
    if isi == petak.teks and petak.asal:
        return sel(kolom, pintu(escape(isi), petak.asal, petak.bacaan), "angka-sel")
    return sel(kolom, escape(isi))
