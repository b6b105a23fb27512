"""Rates of a plan and gap to a reference, each naming its two years; it fetches nothing."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pandas as pd

from domain.angka import bulat
from domain.istilah import PeranTarget
from domain.laju import Laju, Titik, laju
from metrics.capaian import larik
from metrics.masukan import KinerjaInput
from metrics.periode import periode


class GerakJarak(StrEnum):
    """What a gap did between two years."""

    MENYEMPIT = "menyempit"
    MELEBAR = "melebar"
    TETAP = "tetap"


def jarak(frame: pd.DataFrame, acuan: pd.DataFrame, desimal: int) -> list[dict[str, Any]]:
    """Give the gap between two series of [tahun, nilai] in the years that both know.

    One row a year [tahun, nilai, acuan, selisih, tahun_sebelum, selisih_sebelum, gerak] by tahun:
    selisih is nilai - acuan in points, gerak a GerakJarak value judged on the size of the gaps as
    shown with `desimal` decimals; the last three are None in the first year.
    """
    return jarak_seri(_per_tahun(frame), _per_tahun(acuan), desimal)


def jarak_seri(
    kiri: Mapping[int, float], kanan: Mapping[int, float], desimal: int
) -> list[dict[str, Any]]:
    """The gap of two series given as known figures by year, as in jarak()."""
    hasil: list[dict[str, Any]] = []
    lama: tuple[int, float] | None = None
    for tahun in sorted(kiri.keys() & kanan.keys()):
        selisih = kiri[tahun] - kanan[tahun]
        hasil.append(
            {
                "tahun": tahun,
                "nilai": kiri[tahun],
                "acuan": kanan[tahun],
                "selisih": selisih,
                "tahun_sebelum": lama and lama[0],
                "selisih_sebelum": lama and lama[1],
                "gerak": lama and _gerak(abs(lama[1]), abs(selisih), desimal).value,
            }
        )
        lama = tahun, selisih
    return hasil


def _gerak(lama: float, kini: float, desimal: int) -> GerakJarak:
    beda = bulat(kini, desimal) - bulat(lama, desimal)
    if beda == 0:
        return GerakJarak.TETAP
    return GerakJarak.MELEBAR if beda > 0 else GerakJarak.MENYEMPIT


def _per_tahun(seri: pd.DataFrame) -> dict[int, float]:
    """The known figures of one series by year."""
    tahun, nilai = seri["tahun"].tolist(), larik(seri, "nilai").tolist()
    return {t: n for t, n in zip(tahun, nilai, strict=True) if n == n}


def laju_rencana(masukan: KinerjaInput, indikator: str, tahun: int) -> Laju | None:
    """Give the rates of an indikator from the plan's kondisi awal to `tahun` and to its end target.

    The base is the plan's own kondisi awal, in its year, for both rates. None where the base, the
    figure of the year or an end target of one point is unknown.
    """
    dasar = _titik(masukan.target, indikator, PeranTarget.AWAL, masukan.tahun_akhir)
    akhir = _titik(masukan.target, indikator, PeranTarget.AKHIR, masukan.tahun_akhir) or _titik(
        masukan.target, indikator, PeranTarget.TAHUNAN, masukan.tahun_akhir
    )
    milik = masukan.indikator.loc[masukan.indikator["indikator"] == indikator, "agregasi"]
    angka = masukan.realisasi
    angka = angka[(angka["indikator"] == indikator) & (angka["tahun"] == tahun)]
    kini = periode(angka.assign(agregasi=milik.iloc[0]), ["indikator"], 0)["nilai"].dropna()
    if dasar is None or akhir is None or kini.empty:
        return None
    return laju(dasar, Titik(tahun, float(kini.iloc[0])), akhir)


def _titik(target: pd.DataFrame, indikator: str, peran: PeranTarget, sampai: int) -> Titik | None:
    """The last target of a kind up to a year that is one point, with its year."""
    cocok = (target["indikator"] == indikator) & (target["peran"] == peran)
    cocok &= (target["triwulan"] == 0) & (target["bawah"] == target["atas"])
    baris = target[cocok & (target["tahun"] <= sampai)].sort_values("tahun")
    return (
        None if baris.empty else Titik(int(baris["tahun"].iloc[-1]), float(baris["bawah"].iloc[-1]))
    )
