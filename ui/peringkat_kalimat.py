"""A ranking in words: rank, movement, band, gaps and spread; the figures come from metrics."""

from collections.abc import Mapping

import pandas as pd

from domain import kalimat
from domain.angka import tulis
from domain.kalimat import Sebutan
from metrics.asal import Baris
from metrics.baris import baris
from metrics.peringkat_kelompok import PeringkatKelompok, gerak_kerapatan
from metrics.perubahan import GerakJarak, jarak

_GERAK = {
    GerakJarak.MENYEMPIT: "menyempit dari",
    GerakJarak.MELEBAR: "melebar dari",
    GerakJarak.TETAP: "sama seperti",
}
_RAPAT = {
    GerakJarak.MENYEMPIT: "merapat",
    GerakJarak.MELEBAR: "merenggang",
    GerakJarak.TETAP: "tetap",
}


def kalimat_peringkat(sebut: Sebutan, milik: Baris | None, kode: str, acuan: str) -> str:
    """The rank of a wilayah and its gap to a reference; `milik` is its row of the ranking."""
    if milik is None:
        return f"{sebut.nama}: belum ada data"
    tempat = kalimat.peringkat(milik["peringkat"], milik["dari"], kode)
    isi = f"{sebut.nama} {kalimat.nilai(milik['nilai'], sebut)} ({milik['tahun']}): {tempat}"
    if milik["selisih"] is None or not acuan:
        return isi
    return f"{isi}, {kalimat.jarak(milik['selisih'], sebut, acuan)}"


def kalimat_ujung(milik: Baris | None) -> str:
    """The rank from the other end, for a rank has two."""
    return "" if milik is None else f"ke-{milik['peringkat_bawah']} dari yang terendah"


def kalimat_geser(milik: Baris | None) -> str:
    """How many places were gained or lost; "" where that is not known."""
    if milik is None or milik["geser"] is None:
        return ""
    banyak, sejak = int(milik["geser"]), milik["tahun_sebelum"]
    if not banyak:
        return f"tempatnya tetap sejak {sejak}"
    return f"{'membaik' if banyak > 0 else 'memburuk'} {abs(banyak)} tempat sejak {sejak}"


def kalimat_pita(milik: Baris | None, nama: str) -> str:
    """That a rank cannot be told from those beside it; "" where it can."""
    if milik is None or milik["pita_atas"] is None or milik["pita_atas"] == milik["pita_bawah"]:
        return ""
    return (
        f"Tidak dapat dibedakan: {nama} dapat berada di peringkat {milik['pita_atas']} sampai "
        f"{milik['pita_bawah']}, karena angkanya sama atau bertanda presisi rendah."
    )


def kalimat_jarak(sebut: Sebutan, milik: pd.DataFrame, acuan: pd.DataFrame, nama: str) -> str:
    """The last gap to a reference, in its year, and whether it narrowed since the one before."""
    semua = jarak(milik, acuan, sebut.desimal)
    if not semua:
        return f"belum ada tahun yang sama dengan {nama}"
    kini = semua[-1]
    isi = f"{kalimat.jarak(kini['selisih'], sebut, nama)} ({kini['tahun']})"
    if kini["gerak"] is None:
        return isi
    lama = kalimat.beda(kini["selisih_sebelum"], sebut)
    return f"{isi}, {_GERAK[GerakJarak(kini['gerak'])]} {lama} ({kini['tahun_sebelum']})"


def kalimat_kerapatan(hasil: PeringkatKelompok, sebut: Sebutan) -> str:
    """Whether the group draws together: its standard deviation in the first and the last year."""
    gerak, semua = gerak_kerapatan(hasil.kerapatan), baris(hasil.kerapatan)
    if gerak is None:
        return "belum ada dua tahun yang dapat dibandingkan"
    ujung = (semua[0], semua[-1])
    nisbi = all(b["koefisien"] is not None for b in ujung)
    dulu, kini = (
        f"{tulis(b['koefisien'])}{kalimat.SPASI}% dari rata-rata ({b['tahun']})"
        if nisbi
        else f"{kalimat.beda(b['simpangan'], sebut)} ({b['tahun']})"
        for b in ujung
    )
    return f"{_RAPAT[gerak]}: simpangan baku {semua[-1]['banyak']} wilayah {dulu} menjadi {kini}"


def kalimat_rentang(hasil: PeringkatKelompok, sebut: Sebutan) -> str:
    """How far the highest stands from the lowest, in the first and the last year."""
    semua = baris(hasil.kerapatan)
    if len(semua) < 2:
        return ""
    dulu, kini = (
        f"{kalimat.beda(b['rentang'], sebut)} ({b['tahun']})" for b in (semua[0], semua[-1])
    )
    return f"{dulu} menjadi {kini}"


def kalimat_perjalanan(milik: pd.DataFrame, kode: str, nama: str) -> str:
    """The rank of a wilayah in its first and its last ranked year, each among how many."""
    ada = [b for b in baris(milik) if b["peringkat"] is not None]
    if not ada:
        return f"{nama} belum mempunyai peringkat"
    dulu, kini = (
        f"{kalimat.peringkat(b['peringkat'], b['dari'], kode)} ({b['tahun']})"
        for b in (ada[0], ada[-1])
    )
    return f"{nama} {kini}" if len(ada) == 1 else f"{nama} {dulu}, kini {kini}"


def kalimat_tanpa_peringkat(hasil: PeringkatKelompok) -> str:
    """The years that too few have a figure of to be ranked; "" where there are none."""
    kolom = (hasil.per_tahun[n].tolist() for n in ("tahun", "peringkat"))
    tanpa = {int(t) for t, tempat in zip(*kolom, strict=True) if tempat is pd.NA}
    if not tanpa:
        return ""
    return f"Tanpa peringkat, karena kurang dari 80{kalimat.SPASI}% wilayah mempunyai angka: " + (
        ", ".join(map(str, sorted(tanpa))) + "."
    )


def jarak_jarak(
    sebut: Sebutan,
    hasil: PeringkatKelompok,
    milik: pd.DataFrame,
    di_atas: Mapping[str, pd.DataFrame],
) -> dict[str, str]:
    """The gaps of a wilayah to those above it and the spread of its group, each a sentence.

    Of a group that too few have a figure of, no spread is told.
    `milik` are the years of the wilayah in `hasil`.
    """
    isi = {
        f"Terhadap {nama}": kalimat_jarak(sebut, milik, seri, nama)
        for nama, seri in di_atas.items()
        if len(milik)
    }
    if not hasil.cukup:
        return isi
    rentang = kalimat_rentang(hasil, sebut)
    return {
        **isi,
        "Sebaran kelompok": kalimat_kerapatan(hasil, sebut),
        **({"Tertinggi ke terendah": rentang} if rentang else {}),
    }
