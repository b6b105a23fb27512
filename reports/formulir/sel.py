"""A cell of a form before it is written: its value, its formula, how it looks."""

from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap

from domain.acuan import Indikator
from domain.angka import bulat
from domain.ordinal import label
from domain.target import Target, tulis_target

TAK_DIKETAHUI = "–"


@dataclass(frozen=True)
class Sel:
    """What stands in a cell; nilai None is blank. A formula's value is what it comes to."""

    nilai: float | str | None
    rumus: str = ""
    desimal: int = 2
    rupiah: bool = False
    belum_tetap: bool = False


def sel_angka(nilai: float | None, kamus: Indikator, *, belum_tetap: bool = False) -> Sel:
    """A realisasi: a number in its unit, a level by its label, blank where unknown."""
    return Sel(tampil(nilai, kamus), desimal=kamus.satuan.desimal, belum_tetap=belum_tetap)


def sel_hitung(
    nilai: float | str | None,
    rumus: str,
    desimal: int = 2,
    *,
    rupiah: bool = False,
    belum_tetap: bool = False,
) -> Sel:
    """A formula with what it comes to; a dash where that is unknown."""
    return Sel(TAK_DIKETAHUI if nilai is None else nilai, rumus, desimal, rupiah, belum_tetap)


def tampil(nilai: float | None, kamus: Indikator) -> float | str | None:
    """The value as a cell holds it."""
    if nilai is None or not kamus.skala:
        return nilai
    return label(kamus.skala, int(nilai)) or nilai


def sel_target(janji: Target | None, kamus: Indikator) -> Sel:
    """A target: a number, or a range, bound or level as text; no digit of it is lost."""
    desimal = kamus.satuan.desimal
    if janji is None:
        return Sel(None)
    if janji.titik and not kamus.skala:
        return Sel(janji.bawah, desimal=desimal)
    ujung = [n for n in (janji.bawah, janji.atas) if n is not None]
    while desimal < 9 and any(bulat(n, desimal) != n for n in ujung):
        desimal += 1
    return Sel(tulis_target(janji, desimal, kamus.skala))


def sel_rupiah(nilai: float | None) -> Sel:
    """An amount; a dash where it is not known."""
    return Sel(TAK_DIKETAHUI if nilai is None else nilai, desimal=0, rupiah=True)


def sel_teks(teks: str | None) -> Sel:
    """Words."""
    return Sel(teks or None)


@lru_cache(maxsize=4096)
def baris_teks(teks: str, lebar: float) -> int:
    """How many lines a text takes in a column of so many characters."""
    return sum(len(wrap(satu, max(int(lebar), 1))) or 1 for satu in teks.split("\n"))


def nama_bersatuan(kamus: Indikator) -> str:
    """An indikator with its unit, for forms without a column of units."""
    satuan = kamus.satuan.nama
    lewat = not satuan or kamus.skala or satuan.lower() in kamus.nama.lower()
    return kamus.nama if lewat else f"{kamus.nama} ({satuan})"
