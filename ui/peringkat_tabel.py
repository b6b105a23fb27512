"""The charts of Peringkat as tables behind one key; figures are doors to their cells."""

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd

from domain.angka import tulis
from domain.istilah import Arah
from domain.kalimat import Sebutan
from metrics.asal import Baris, asal_angka
from metrics.baris import baris
from ui.komponen import pintu
from ui.tabel import sel, tabel

_TAHUN = 10  # the years of ranks that a row has room for
Angka = Mapping[tuple[str, int], Baris]  # figures with their origin, by wilayah and year


def tabel_perjalanan(semua: pd.DataFrame, urut: Sequence[str], sorot: str) -> str:
    """The ranks of each wilayah over the last years, as they stand in `urut`, and among how many.

    semua has [wilayah, nama, tahun, peringkat, dari].
    """
    isi = baris(semua)
    tahun = sorted({int(b["tahun"]) for b in isi})[-_TAHUN:]
    dari = {b["tahun"]: b["dari"] for b in isi}
    nama = {str(b["wilayah"]): str(b["nama"]) for b in isi}
    tempat = {(b["wilayah"], b["tahun"]): b["peringkat"] for b in isi}
    urutan = [k for k in urut if k in nama]
    urutan += sorted(nama.keys() - set(urutan))
    hasil = [
        _baris(nama[k], [(str(t), tulis(tempat.get((k, t)), 0)) for t in tahun], tebal=k == sorot)
        for k in urutan
    ]
    hasil.append(_baris("Wilayah berangka", [(str(t), str(dari[t])) for t in tahun]))
    judul = "Peringkat, 1 = nilai tertinggi"
    return _lipat(["Wilayah", *map(str, tahun)], hasil, judul)


def tabel_lereng(
    perubahan: pd.DataFrame,
    nama: Mapping[str, str],
    antara: tuple[int, int],
    angka: Angka,
    sebut: Sebutan,
    sorot: str,
) -> str:
    """Both figures of each wilayah and the difference, the best change first."""
    baik = -1 if sebut.arah is Arah.TURUN else 1
    ada = [b for b in baris(perubahan) if b["selisih"] is not None and b["wilayah"] in nama]
    hasil = [
        "<tr>"
        + _nama(nama[b["wilayah"]], tebal=b["wilayah"] == sorot)
        + "".join(
            _angka(nama[b["wilayah"]], t, n, angka.get((b["wilayah"], t)), sebut)
            for t, n in zip(antara, (b["sebelum"], b["nilai"]), strict=True)
        )
        + sel("Perubahan", tulis(b["selisih"], sebut.desimal, tanda=True), "angka-sel")
        + "</tr>"
        for b in sorted(ada, key=lambda b: (-baik * b["selisih"], b["wilayah"]))
    ]
    kepala = ["Wilayah", *map(str, antara), "Perubahan"]
    return _lipat(kepala, hasil, f"Antara {antara[0]} dan {antara[1]}, {sebut.satuan}")


def tabel_jarak(seri: Mapping[str, pd.DataFrame], kelompok: pd.DataFrame, sebut: Sebutan) -> str:
    """The figures of each series by year, newest first, and the ends of the group.

    Each of `seri` has [tahun, nilai] and the origin of each; kelompok has [tahun, nilai].
    """
    menurut = {nama: {b["tahun"]: b for b in baris(milik)} for nama, milik in seri.items()}
    ujung: dict[int, list[float]] = {}
    for t, n in zip(kelompok["tahun"].tolist(), kelompok["nilai"].tolist(), strict=True):
        ujung.setdefault(t, []).append(n)
    tahun = sorted({*ujung, *(t for milik in menurut.values() for t in milik)}, reverse=True)
    hasil = [
        f"<tr>{sel('Tahun', f'<b>{t}</b>')}"
        + "".join(
            _angka(nama, t, milik[t]["nilai"] if t in milik else None, milik.get(t), sebut, nama)
            for nama, milik in menurut.items()
        )
        + "".join(
            sel(kata, tulis(satu(ujung[t]) if t in ujung else None, sebut.desimal), "angka-sel")
            for kata, satu in (("Terendah", min), ("Tertinggi", max))
        )
        + "</tr>"
        for t in tahun
    ]
    kepala = ["Tahun", *menurut, "Terendah", "Tertinggi"]
    return _lipat(kepala, hasil, f"Menurut tahun, {sebut.satuan}")


def _lipat(kepala: Sequence[str], baris: Sequence[str], judul: str) -> str:
    isi = tabel(kepala, baris, judul, "tren rapat peringkat")
    return f'<details class="lipat"><summary>Lihat sebagai tabel</summary>{isi}</details>'


def _nama(nama: str, *, tebal: bool = False) -> str:
    isi = escape(nama)
    return sel("Wilayah", f"<b>{isi}</b>" if tebal else isi, "nama")


def _baris(nama: str, isi: Sequence[tuple[str, str]], *, tebal: bool = False) -> str:
    kolom = "".join(sel(kepala, teks, "angka-sel") for kepala, teks in isi)
    return f"<tr>{_nama(nama, tebal=tebal)}{kolom}</tr>"


def _angka(
    nama: str, tahun: int, nilai: float | None, satu: Baris | None, sebut: Sebutan, kolom: str = ""
) -> str:
    teks = tulis(nilai, sebut.desimal)
    asal = {} if satu is None or nilai is None else asal_angka(satu)
    isi = pintu(escape(teks), asal, f"{nama} {tahun} {teks}")
    return sel(kolom or str(tahun), isi, "angka-sel")
