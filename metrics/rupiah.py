"""Rupiah of programmes in a period, each sum with the cells it was read from; pure.

`anggaran` is [program, tahun, triwulan (0: the year), jenis, nilai, file_name, sha256, sheet, cell,
raw_text], one row per amount that is known. Rupiah add up as a kumulatif indikator does (domain
rule 5): an amount of the whole year comes before the sum of its quarters, and a sum with a gap is
unknown, NaN, never zero.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from domain.istilah import Agregasi, JenisAnggaran
from metrics.angka import ASAL, Daftar, Kolom, kolom_realisasi, realisasi_periode
from metrics.predikat import Teks


def rupiah(
    anggaran: pd.DataFrame,
    program: Sequence[str],
    jenis: JenisAnggaran,
    tahun: int,
    triwulan: int = 0,
) -> Kolom:
    """Rupiah of each program in a year, or s.d. TW n of it: [nilai, *ASAL], NaN and "" unknown.

    Of a sum all cells are named.
    """
    milik = anggaran[anggaran["jenis"] == jenis]
    angka = milik.rename(columns={"program": "indikator"}).assign(status="tetap")
    sifat: Teks = np.full(len(program), Agregasi.KUMULATIF.value, dtype=object)
    hasil = realisasi_periode(
        kolom_realisasi(angka), Daftar(tuple(program), sifat), tahun, triwulan
    )
    return {"nilai": hasil["realisasi"], **{a: hasil[a] for a in ASAL}}
