"""The figures of a trend as a table, by year or by wilayah; each is the door to its cell."""

from collections.abc import Iterable
from html import escape

import pandas as pd

from domain.acuan import Indikator
from domain.angka import tulis
from domain.istilah import StatusAngka
from metrics.asal import Baris, asal_angka
from metrics.baris import baris as daftar_baris
from ui.komponen import pintu
from ui.tabel import sel, tabel

_LEBAR = 112  # characters that the years of a row have room for beside the name
_PONSEL = 50  # the same with the name, on a phone
_ASLI = "asli"  # the column of the figure itself, where nilai is an index


def tabel_tren(seri: pd.DataFrame, kamus: Indikator) -> str:
    """One row per year, newest first; one column per wilayah, on a phone where few and short."""
    nama = list(dict.fromkeys(seri["seri"]))
    menurut = {(b["seri"], b["tahun"]): b for b in daftar_baris(seri)}
    isi = _panjang(menurut.values(), kamus)
    lebar = sum(max(isi, *(len(kata) + 1 for kata in n.split())) for n in ("Tahun", *nama))
    gaya = "tren rapat" if lebar <= _PONSEL else "tren"
    baris = [
        f"<tr>{sel('Tahun', f'<b>{tahun}</b>')}"
        + "".join(_sel(n, f"{n} {tahun}", menurut.get((n, tahun)), kamus) for n in nama)
        + "</tr>"
        for tahun in sorted(set(seri["tahun"]), reverse=True)
    ]
    return tabel(["Tahun", *nama], baris, _judul(seri, kamus), gaya)


def tabel_wilayah(seri: pd.DataFrame, kamus: Indikator) -> str:
    """One row per wilayah, one column per year, folded; the last years where not all have room."""
    menurut = {(b["seri"], b["tahun"]): b for b in daftar_baris(seri)}
    semua = sorted({int(t) for t in seri["tahun"]})
    tahun = semua[-max(3, _LEBAR // _panjang(menurut.values(), kamus)) :]
    judul = _judul(seri, kamus)
    if len(tahun) < len(semua):
        judul += f", {len(tahun)} tahun terakhir"
    baris = [
        f"<tr>{sel('Wilayah', escape(nama), 'nama')}"
        + "".join(_sel(str(t), f"{nama} {t}", menurut.get((nama, t)), kamus) for t in tahun)
        + "</tr>"
        for nama in dict.fromkeys(seri["seri"])
    ]
    isi = tabel(["Wilayah", *map(str, tahun)], baris, judul, "tren-wilayah")
    return f'<details class="lipat"><summary>Lihat sebagai tabel</summary>{isi}</details>'


def _judul(seri: pd.DataFrame, kamus: Indikator) -> str:
    return f"{kamus.nama} menurut tahun, {'indeks' if _ASLI in seri else kamus.satuan.nama}"


def _panjang(semua: Iterable[Baris], kamus: Indikator) -> int:
    """The characters that a column needs."""
    return max((len(_tulis(b, kamus)) for b in semua), default=1) + 2


def _sel(kolom: str, apa: str, satu: Baris | None, kamus: Indikator) -> str:
    teks = "–" if satu is None else _tulis(satu, kamus)
    asal = None if satu is None else _asal(satu, kamus)
    return sel(kolom, pintu(escape(teks), asal or {}, f"{apa} {teks}"), "angka-sel")


def _tulis(satu: Baris, kamus: Indikator) -> str:
    """A figure with its marker, a level by its label; an index with one decimal."""
    nilai = satu["nilai"]
    teks = tulis(nilai, 1) if _ASLI in satu else kamus.satuan.angka(nilai)
    if satu["marker"] and satu["status"] != StatusAngka.KOSONG:
        teks += f" {satu['marker']}"
    return teks


def _asal(satu: Baris, kamus: Indikator) -> dict[str, str]:
    """The cell; before it, of an index, the figure it was made of."""
    asal = asal_angka(satu)
    if _ASLI in satu and asal:
        return {"Angka": kamus.satuan.tulis(satu[_ASLI]), **asal}
    return asal
