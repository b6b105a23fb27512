"""Capaian of many rows at once, equal to domain.capaian row by row; it fetches nothing."""

from dataclasses import dataclass
from typing import assert_never

import numpy as np
import pandas as pd

from domain.aturan import Aturan, FormulaTurun
from domain.istilah import Arah, Keadaan
from metrics.predikat import Larik, Teks, predikat


@dataclass(frozen=True)
class Nilai:
    """Scores side by side: percent, NaN where unknown; keadaan a Keadaan value, predikat a
    Kelas.kode or None."""

    mentah: Larik
    capaian: Larik
    keadaan: Teks
    predikat: Teks


def capaian(frame: pd.DataFrame, aturan: Aturan) -> pd.DataFrame:
    """Score each row of [bawah, atas, realisasi, arah] (domain rule 2).

    bawah and atas are the ends of the target in the indikator's satuan: equal for a number, one
    of them NaN for a bound, both NaN where there is no target. Returns, with the same index,
    [mentah, capaian, keadaan, predikat]: percent unrounded, NaN where unknown; keadaan a
    Keadaan value, predikat a Kelas.kode or None.
    """
    ujung = larik(frame, "bawah"), larik(frame, "atas")
    arah: Teks = frame["arah"].to_numpy(dtype=object)
    nilai = nilai_baris(*ujung, larik(frame, "realisasi"), arah, aturan)
    return pd.DataFrame(
        {
            "mentah": nilai.mentah,
            "capaian": nilai.capaian,
            "keadaan": nilai.keadaan,
            "predikat": pd.Series(nilai.predikat, frame.index, dtype=object),
        },
        index=frame.index,
    )


def nilai_baris(bawah: Larik, atas: Larik, realisasi: Larik, arah: Teks, aturan: Aturan) -> Nilai:
    """Score rows that are columns already, as capaian() does."""
    mentah = _mentah(bawah, atas, realisasi, arah, aturan.formula_turun)
    keadaan = _keadaan(bawah, atas, realisasi, arah, mentah)
    mentah = np.where(keadaan == Keadaan.DINILAI, mentah, np.nan)
    nilai = np.maximum(mentah, 0.0)
    if aturan.maks is not None:
        nilai = np.minimum(nilai, aturan.maks)
    return Nilai(mentah, nilai, keadaan, predikat(nilai, aturan.batas))


def larik(frame: pd.DataFrame, kolom: str) -> Larik:
    """Give a column of numbers as floats, NaN where it is unknown."""
    return frame[kolom].to_numpy(dtype=np.float64, na_value=np.nan)


def _mentah(bawah: Larik, atas: Larik, r: Larik, arah: Teks, turun: FormulaTurun) -> Larik:
    """The formula's own result in percent, NaN (or not finite) outside its domain."""
    titik = bawah == atas
    luar = (r < bawah) | (r > atas)
    t = np.where(titik | (r < bawah), bawah, np.where(r > atas, atas, r))
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        rumus = {
            Arah.NAIK: 100 * (r / t),
            Arah.TURUN: _turun(t, r, turun),
            Arah.TETAP: 100 * (1 - np.abs(r - t) / t),
            Arah.ORDINAL: np.where(r >= t, 100.0, 100 * (r / t)),
        }
    hasil = np.select([arah == a for a in rumus], list(rumus.values()), default=np.nan)
    hasil = np.where(t > 0, hasil, np.nan)
    hasil = np.where((arah == Arah.TURUN) & (t == 0) & (r == 0), 100.0, hasil)
    return np.where(~titik & ~luar, 100.0, hasil)


def _turun(t: Larik, r: Larik, formula: FormulaTurun) -> Larik:
    match formula:
        case FormulaTurun.SELISIH:
            return 100 * ((2 * t - r) / t)
        case FormulaTurun.RASIO:
            return np.where(r > 0, 100 * (t / r), np.nan)
        case _:
            assert_never(formula)


def _keadaan(bawah: Larik, atas: Larik, r: Larik, arah: Teks, mentah: Larik) -> Teks:
    """The state of each row, in the order in which domain.capaian asks."""
    return np.select(
        [
            arah == Arah.NETRAL,
            np.isnan(bawah) & np.isnan(atas),
            np.isnan(r),
            ~np.isfinite(mentah),
        ],
        [
            Keadaan.TIDAK_DINILAI.value,
            Keadaan.TANPA_TARGET.value,
            Keadaan.BELUM_ADA_DATA.value,
            Keadaan.TIDAK_DAPAT_DIHITUNG.value,
        ],
        default=Keadaan.DINILAI.value,
    ).astype(object)
