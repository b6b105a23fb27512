"""One headline figure with all that is said beside it: movement, rank, gap; it fetches nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from domain.istilah import Arah
from metrics.baris import baris
from metrics.peringkat import peringkat_tahunan
from metrics.perubahan import jarak, perubahan


@dataclass(frozen=True)
class Sorotan:
    """The latest figure of a wilayah up to a year, in the indikator's satuan.

    asal is its row as given; sebelum the last known figure before it with its year; poin the
    change between them; selisih the difference to the region above in the same year. Of
    `dari` regions it is the peringkat-th from the end officials use. None is unknown. seri runs
    from its first year to the last, gaps as None. per_tahun and jarak_per_tahun are the frames of
    peringkat_tahunan and perubahan.jarak up to that year.
    """

    tahun: int
    nilai: float
    asal: Mapping[str, Any]
    sebelum: tuple[int, float] | None
    poin: float | None
    selisih: float | None
    peringkat: int | None
    dari: int | None
    seri: tuple[float | None, ...]
    per_tahun: pd.DataFrame
    jarak_per_tahun: pd.DataFrame


@dataclass(frozen=True)
class Pembanding:
    """Who a wilayah is compared with: the region above it, and those of its level under that."""

    induk: str
    setingkat: Sequence[str]


def sorotan(
    angka: pd.DataFrame,
    wilayah: str,
    pembanding: Pembanding,
    arah: Arah,
    desimal: int,
    tahun: int,
) -> Sorotan | None:
    """Gather what stands beside the latest figure of a wilayah up to `tahun`.

    angka is [wilayah, tahun, nilai, ...], yearly figures of the wilayah and those it is compared
    with, at most one row per wilayah and tahun. None where the wilayah has no figure so far.
    """
    angka = angka[angka["tahun"] <= tahun]
    milik = angka[(angka["wilayah"] == wilayah) & angka["nilai"].notna()].sort_values("tahun")
    if milik.empty:
        return None
    gerak = baris(perubahan(milik))[-1]
    kini, lama = int(gerak["tahun"]), gerak["sebelum"]
    di_atas = angka[angka["wilayah"] == pembanding.induk]
    beda = jarak(milik, di_atas, desimal)
    setingkat = lengkapi(angka, pembanding.setingkat, kini)
    urut = peringkat_tahunan(setingkat, wilayah, arah)
    selisih = beda.loc[beda["tahun"] == kini, "selisih"]
    tempat = urut[(urut["tahun"] == kini) & urut["peringkat"].notna()]
    return Sorotan(
        tahun=kini,
        nilai=float(gerak["nilai"]),
        asal=baris(milik)[-1],
        sebelum=None if lama is None else (int(gerak["tahun_sebelum"]), lama),
        poin=gerak["poin"],
        selisih=float(selisih.iloc[0]) if len(selisih) else None,
        peringkat=int(tempat["peringkat"].iloc[0]) if len(tempat) else None,
        dari=int(tempat["dari"].iloc[0]) if len(tempat) else None,
        seri=_seri(milik, kini),
        per_tahun=urut,
        jarak_per_tahun=beda,
    )


def lengkapi(angka: pd.DataFrame, wilayah: Sequence[str], tahun: int) -> pd.DataFrame:
    """Keep the figures of `wilayah`, with an unknown one in `tahun` for each that has none at all.

    So a rank knows how many it should have been among, and is not given where too few have one.
    """
    milik = angka[angka["wilayah"].isin(wilayah)]
    tanpa = [w for w in wilayah if w not in set(milik["wilayah"])]
    kosong = pd.DataFrame({"wilayah": tanpa, "tahun": tahun, "nilai": float("nan")})
    return pd.concat([milik[["wilayah", "tahun", "nilai"]], kosong]) if tanpa else milik


def membaik(poin: float | None, arah: Arah) -> bool | None:
    """Whether a change goes the wished way; None where there is no change or no wished way."""
    if not poin or arah not in (Arah.NAIK, Arah.TURUN):
        return None
    return (poin > 0) is (arah is Arah.NAIK)


def _seri(milik: pd.DataFrame, kini: int) -> tuple[float | None, ...]:
    nilai = dict(zip(milik["tahun"].astype(int), milik["nilai"].astype(float), strict=True))
    return tuple(nilai.get(t) for t in range(min(nilai), kini + 1))
