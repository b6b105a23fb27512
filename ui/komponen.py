"""Pieces of HTML that only pages have, beside charts.potongan, in which every text is escaped."""

import re
from html import escape

from charts.potongan import (
    BarisMisi,
    Kartu,
    Peluru,
    baris_misi,
    ikon,
    kartu,
    legenda,
    lencana,
    peluru,
    petak,
    pintu,
    tautan,
    temuan,
    ubin,
)
from domain.istilah import Keadaan
from domain.predikat import IKON_SEMENTARA
from metrics.tertulis import kata_keadaan

_PERINGKAT = re.compile(r"\S*\bke-\d+\S*")  # a browser would break a line at its hyphen


def judul(kalimat: str, keterangan: str = "") -> str:
    """The sentence with the finding that a page opens with, and what to know beside it."""
    lede = f'<p class="lede">{escape(keterangan)}</p>' if keterangan else ""
    utuh = _PERINGKAT.sub(r'<span class="utuh">\g<0></span>', escape(kalimat))
    return f'<h1 class="judul">{utuh}</h1>{lede}'


def visi(teks: str) -> str:
    """The plan's vision in its own words; "" where it is not known."""
    return f'<p class="visi"><span class="redup">Visi:</span> “{escape(teks)}”</p>' if teks else ""


def subjudul(teks: str, keterangan: str = "", alamat: str = "") -> str:
    """The heading of a card, leading to `alamat` where that is given."""
    bawah = f'<p class="lede">{escape(keterangan)}</p>' if keterangan else ""
    return f'<h2 class="sub">{tautan(teks, alamat)}</h2>{bawah}'


def kabar(judul: str, isi: str) -> str:
    """A notice in place of a page or a card that has nothing to show, saying what to do."""
    return (
        f'<div class="kartu kabar" role="status"><h2 class="sub">{escape(judul)}</h2>'
        f"<p>{escape(isi)}</p></div>"
    )


def gangguan(sebab: str) -> str:
    """A notice for when the data cannot be opened: what a reader does, and what a keeper needs."""
    return (
        '<div class="kartu kabar" role="alert"><h1 class="sub">Data belum dapat dibuka</h1>'
        "<p>Beri tahu pengelola Capaian; halaman ini tampil kembali setelah dibetulkan.</p>"
        f"<details><summary>Untuk pengelola</summary><p>{escape(sebab)}</p></details></div>"
    )


def kosong(isi: str) -> str:
    """What stands in a card that has nothing to draw, saying what to do."""
    return f'<p class="kosong" role="status">{escape(isi)}</p>'


def lipat(judul: str, isi: str) -> str:
    """What opens below its title; `isi` is HTML."""
    return f'<details class="lipat"><summary>{escape(judul)}</summary>{isi}</details>'


def contoh() -> str:
    """The mark that every page of the fictional kabupaten carries."""
    return '<p class="contoh">DATA CONTOH: wilayah dan angka rekaan untuk memperagakan fitur</p>'


def lencana_keadaan(kelas: str | None, keadaan: str, label: str) -> str:
    """The badge of a capaian: its class, or the state that has none, half a ring for sementara."""
    tanda = IKON_SEMENTARA if keadaan == Keadaan.SEMENTARA else None
    return lencana(kelas, kata_keadaan(kelas, keadaan, label), tanda)


def kepala_cetak(halaman: str, pilihan: str) -> str:
    """What stands at the head of a page on paper, where the header with its pickers is gone."""
    return (
        f'<div class="cetak" aria-hidden="true"><b>Capaian · {escape(halaman)}</b>'
        f"<span>{escape(pilihan)}</span></div>"
    )


def kaki_cetak(isi: str) -> str:
    """The style sheet that writes a line at the foot of every sheet of paper."""
    aman = "".join(h if h.isalnum() or h in " .,:·()" else f"\\{ord(h):x} " for h in isi)
    return f'<style>@page{{@bottom-left{{content:"{aman}"}}}}</style>'


def kaki_halaman(kiri: str, kanan: str) -> str:
    """The foot of a page: sources on the left, rules and version on the right."""
    return (
        f'<footer class="kakihal"><span>{escape(kiri)}</span><span>{escape(kanan)}</span></footer>'
    )


__all__ = [
    "BarisMisi",
    "Kartu",
    "Peluru",
    "baris_misi",
    "contoh",
    "gangguan",
    "ikon",
    "judul",
    "kabar",
    "kaki_cetak",
    "kaki_halaman",
    "kartu",
    "kepala_cetak",
    "kosong",
    "legenda",
    "lencana",
    "lencana_keadaan",
    "lipat",
    "peluru",
    "petak",
    "pintu",
    "subjudul",
    "tautan",
    "temuan",
    "ubin",
    "visi",
]
