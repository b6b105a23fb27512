"""Change over the years and gap to a reference, each naming its two years; it fetches nothing."""

from enum import StrEnum

import numpy as np
import pandas as pd

from domain.istilah import PeranTarget
from domain.laju import Laju, Titik, laju
from metrics.capaian import larik
from metrics.masukan import KinerjaInput
from metrics.periode import periode
from metrics.predikat import bulat


class GerakJarak(StrEnum):
    """What a gap did between two years."""

    MENYEMPIT = "menyempit"
    MELEBAR = "melebar"
    TETAP = "tetap"


def perubahan(frame: pd.DataFrame) -> pd.DataFrame:
    """Give the change of each known figure of [wilayah, tahun, nilai] to the known one before it.

    Returns [wilayah, tahun, nilai, tahun_sebelum, sebelum, poin, persen], ordered by wilayah and
    tahun; tahun_sebelum tells how far back that is. poin is in the figure's own unit; persen is
    NaN where the earlier figure is not above zero. The first known year has no change.
    """
    ada = frame.loc[frame["nilai"].notna(), ["wilayah", "tahun", "nilai"]]
    ada = ada.sort_values(["wilayah", "tahun"], ignore_index=True)
    lalu = ada.groupby("wilayah", sort=False)[["tahun", "nilai"]].shift()
    sebelum = larik(lalu, "nilai")
    poin = larik(ada, "nilai") - sebelum
    dasar = np.where(sebelum > 0, sebelum, np.nan)
    return ada.assign(
        tahun_sebelum=lalu["tahun"].astype("Int64"),
        sebelum=sebelum,
        poin=poin,
        persen=100 * (poin / dasar),
    )


def jarak(frame: pd.DataFrame, acuan: pd.DataFrame, desimal: int) -> pd.DataFrame:
    """Give the gap between two series of [tahun, nilai] in the years that both know.

    Returns [tahun, nilai, acuan, selisih, tahun_sebelum, selisih_sebelum, gerak] by tahun: selisih
    is nilai - acuan in points, gerak a GerakJarak value judged on the size of the gaps as shown
    with `desimal` decimals, None in the first year.
    """
    kanan = acuan.loc[acuan["nilai"].notna(), ["tahun", "nilai"]]
    kiri = frame.loc[frame["nilai"].notna(), ["tahun", "nilai"]]
    hasil = kiri.merge(kanan.rename(columns={"nilai": "acuan"}), on="tahun")
    hasil = hasil.sort_values("tahun", ignore_index=True)
    selisih = larik(hasil, "nilai") - larik(hasil, "acuan")
    hasil = hasil.assign(selisih=selisih)
    lalu = hasil[["tahun", "selisih"]].shift()
    beda = bulat(np.abs(selisih), desimal) - bulat(np.abs(larik(lalu, "selisih")), desimal)
    gerak = pd.Series(GerakJarak.TETAP.value, hasil.index, dtype=object)
    gerak[beda < 0] = GerakJarak.MENYEMPIT.value
    gerak[beda > 0] = GerakJarak.MELEBAR.value
    gerak[np.isnan(beda)] = None
    return hasil.assign(
        tahun_sebelum=lalu["tahun"].astype("Int64"),
        selisih_sebelum=lalu["selisih"],
        gerak=gerak,
    )


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
