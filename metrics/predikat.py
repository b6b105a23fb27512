"""Rounding and classes of many values at once; equal to domain.angka and domain.predikat."""

from typing import Any

import numpy as np
import numpy.typing as npt

from domain.angka import DEBU, DEBU_RELATIF, TAK_BERDESIMAL
from domain.aturan import Batas
from domain.predikat import KELAS

Larik = npt.NDArray[np.float64]
Benar = npt.NDArray[np.bool_]
Teks = npt.NDArray[Any]  # of objects: str, or None where there is none


def bulat(nilai: Larik, desimal: int = 2) -> Larik:
    """Round half up (away from zero) as domain.angka.bulat does; unknown stays NaN."""
    skala = 10.0**desimal
    with np.errstate(over="ignore"):
        besar = np.abs(nilai) * skala
        tampil = np.floor(besar + 0.5 + (DEBU + besar * DEBU_RELATIF)) / skala
    return np.where(besar >= TAK_BERDESIMAL, nilai, np.copysign(tampil, nilai)) + 0.0


def predikat(nilai: Larik, batas: Batas) -> Teks:
    """Give the Kelas.kode of each capaian in percent, None where it is NaN."""
    tampil = bulat(nilai)
    if batas is Batas.BULAT:
        tampil = bulat(tampil, 0)
    hasil: Teks = np.full(len(nilai), None, dtype=object)
    hasil[~np.isnan(nilai)] = KELAS[-1].kode
    for kelas in reversed(KELAS[:-1]):
        termasuk = tampil > kelas.bawah - 1 if batas is Batas.ATAS else tampil >= kelas.bawah
        hasil[termasuk] = kelas.kode
    return hasil
