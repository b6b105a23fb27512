"""What tests of forms share: a Laporan read from the store, and a form's cells by column number."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from reports.bacaan import baca_laporan
from reports.formulir import Bentuk, formulir
from reports.isi import Laporan, Permintaan
from store.engine import opened

LAHAT = Permintaan("1604", 2023)
SOPPENG = Permintaan("7312", 2024, 2)
CONTOH = tuple(Permintaan("9901", 2025, tw) for tw in range(5))
CONTOH_LALU = Permintaan("9901", 2024)
SEMUA = (LAHAT, SOPPENG, CONTOH_LALU, *CONTOH)


@dataclass(frozen=True)
class Lembar:
    """A sheet of a form: its rows by the code of their indikator, its cells by column number.

    A cell is found by (row, number) or by (row, number, "Rp").
    """

    sheet: Any
    kolom: dict[str, int]
    baris: dict[str, list[int]]
    akhir: int

    def isi(self, baris: int, nomor: int, bagian: str = "K") -> Any:
        """What stands in a cell; None where it is blank or an empty text."""
        value = self.sheet.cell(baris, self.kolom[str(nomor)] + (bagian == "Rp")).value
        return None if value == "" else value


@cache
def laporan(url: str, minta: Permintaan) -> Laporan:
    """The report of a wilayah and period."""
    with opened(url) as engine, engine.connect() as connection:
        return baca_laporan(connection, minta)


def lembar(satu: Laporan, bentuk: Bentuk, *, nilai: bool = True) -> list[Lembar]:
    """The sheets of a form, with cached values or (nilai=False) formulas."""
    return dari_bytes(satu, formulir(satu, bentuk), nilai=nilai)


def dari_bytes(satu: Laporan, isi: bytes, *, nilai: bool = True) -> list[Lembar]:
    """The sheets of a written form."""
    book = load_workbook(BytesIO(isi), data_only=nilai)
    return [_lembar(satu, sheet) for sheet in book.worksheets]


def _lembar(satu: Laporan, sheet: Any) -> Lembar:
    nomor = next(
        r for r in range(1, 20) if sheet.cell(r, 1).value == 1 and sheet.cell(r, 2).value == 2
    )
    kolom = {
        str(v).split(" =")[0]: c
        for c in range(1, sheet.max_column + 1)
        if (v := sheet.cell(nomor, c).value) is not None
    }
    judul = {str(sheet.cell(nomor - 3, c).value): c for c in kolom.values()}
    judul |= {str(sheet.cell(nomor - 2, c).value): c for c in kolom.values()}
    nama = {i.nama: i.kode for i in satu.indikator.values()}
    baris: dict[str, list[int]] = {}
    akhir = nomor
    for r in range(nomor + 1, sheet.max_row + 1):
        if str(sheet.cell(r, 1).value or "").startswith(("Jumlah", "Rata-rata")):
            break
        akhir = r
        teks = str(sheet.cell(r, judul["Indikator Kinerja"]).value or "")
        kode = nama.get(teks) or nama.get(teks.rpartition(" (")[0])
        if kode:
            baris.setdefault(kode, []).append(r)
    return Lembar(sheet, kolom, baris, akhir)
