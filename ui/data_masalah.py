"""The problems of a file as its sender mends them: what to do said once, its cells below it."""

from collections.abc import Sequence
from html import escape

from domain.angka import tulis
from loaders.problems import Level, Problem
from ui.data_tanda import IKON, tanda
from ui.tabel import sel, tabel

TERBANYAK = 12  # cells of one remedy on the page; all of them are in the marked copy
_KATA = {Level.GALAT: "Galat", Level.PERINGATAN: "Peringatan", Level.CATATAN: "Catatan"}


def daftar_masalah(masalah: Sequence[Problem]) -> str:
    """The problems by what is to be done, the gravest first; notes are folded."""
    kelompok: dict[tuple[Level, str], list[Problem]] = {}
    for satu in masalah:
        kelompok.setdefault((satu.level, satu.remedy), []).append(satu)
    return "".join(_kelompok(*kunci, isi) for kunci, isi in kelompok.items())


def ringkasan_masalah(masalah: Sequence[Problem], *, ditanyakan: bool) -> str:
    """What the problems mean for the load, in a sentence; "" where they mean nothing.

    `ditanyakan` is whether the page asks what is missing, so that Excel is not the only way.
    """
    banyak = {tingkat: sum(m.level is tingkat for m in masalah) for tingkat in Level}
    if galat := banyak[Level.GALAT]:
        lain = ", atau nyatakan maksudnya di bawah" if ditanyakan else ""
        return f"{tulis(galat, 0)} galat harus dibetulkan: perbaiki di Excel, kirim lagi{lain}."
    if peringatan := banyak[Level.PERINGATAN]:
        return f"{tulis(peringatan, 0)} peringatan perlu diperiksa sebelum berkas ini dimuat."
    return ""


def bersel(masalah: Sequence[Problem]) -> bool:
    """Whether any problem lies in a cell, so that a marked copy says more than the page."""
    return any(m.cell for m in masalah)


def _kelompok(tingkat: Level, tindakan: str, isi: Sequence[Problem]) -> str:
    """One remedy with its cells; what was expected stands below them where it is the same."""
    harus = {m.expected for m in isi}
    sama = harus.pop() if len(harus) == 1 else None
    if len(isi) == 1:
        tubuh = f"<p>{escape(_tempat(isi[0]))}: {escape(isi[0].found)}.</p>"
    else:
        tubuh = _tabel(isi, bersama=sama is not None)
    seharusnya = f'<p class="redup">Seharusnya {escape(sama)}.</p>' if sama else ""
    tutup = tingkat is Level.CATATAN and len(isi) > 1
    return (
        f'<details class="masalah"{"" if tutup else " open"}><summary>'
        f"{tanda(tingkat.value, IKON[tingkat], _KATA[tingkat])} <b>{escape(tindakan)}</b>"
        f"{_banyak(isi)}</summary>{tubuh}{seharusnya}</details>"
    )


def _banyak(isi: Sequence[Problem]) -> str:
    if len(isi) == 1:
        return ""
    lebih = f", {TERBANYAK} yang pertama" if len(isi) > TERBANYAK else ""
    return f' <span class="redup">{tulis(len(isi), 0)} tempat{lebih}</span>'


def _tabel(isi: Sequence[Problem], *, bersama: bool) -> str:
    kepala = ("Tempat", "Ditemukan") if bersama else ("Tempat", "Ditemukan", "Seharusnya")
    baris = [
        f"<tr>{sel('Tempat', escape(_tempat(m)), 'nama')}"
        f"{sel('Ditemukan', escape(m.found), 'kalimat')}"
        + ("" if bersama else sel("Seharusnya", escape(m.expected) or "–", "kalimat berlabel"))
        + "</tr>"
        for m in isi[:TERBANYAK]
    ]
    return tabel(kepala, baris, "Tempat yang dimaksud", "masalah alir")


def _tempat(masalah: Problem) -> str:
    bagian = [f"lembar {masalah.sheet}" if masalah.sheet else "", f"sel {masalah.cell}"]
    return ", ".join(b for b in bagian if b.strip() != "sel" and b) or "seluruh berkas"
