"""One headline figure with all that is said beside it: movement, rank, gap; it fetches nothing."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from domain.istilah import Arah
from metrics.baris import baris
from metrics.peringkat import Angka, peringkat_tahunan
from metrics.perubahan import jarak_seri

_KOLOM = ("wilayah", "tahun", "nilai")


@dataclass(frozen=True)
class Sorotan:
    """The latest figure of a wilayah up to a year, in the indikator's satuan.

    asal is its row as given; sebelum the last known figure before it with its year; poin the
    change between them; selisih the difference to the region above in the same year. Of
    `dari` regions it is the peringkat-th from the end officials use. None is unknown. seri runs
    from its first year to the last, gaps as None. per_tahun and jarak_per_tahun are the rows of
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
    per_tahun: Sequence[Mapping[str, Any]]
    jarak_per_tahun: Sequence[Mapping[str, Any]]


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
    kolom = (angka[k].tolist() for k in _KOLOM)
    sampai = [b for b in zip(*kolom, range(len(angka)), strict=True) if b[1] <= tahun]
    milik = sorted((t, n, i) for kode, t, n, i in sampai if kode == wilayah and n == n)
    if not milik:
        return None
    kini, nilai, letak = milik[-1]
    lama = milik[-2][:2] if len(milik) > 1 else None
    seri = {t: n for t, n, _ in milik}
    di_atas = {t: n for kode, t, n, _ in sampai if kode == pembanding.induk and n == n}
    beda = jarak_seri(seri, di_atas, desimal)
    setingkat = _setingkat((b[:3] for b in sampai), pembanding.setingkat, kini)
    urut = peringkat_tahunan(setingkat, wilayah, arah)
    tempat = next((b for b in urut if b["tahun"] == kini and b["peringkat"]), None)
    return Sorotan(
        tahun=kini,
        nilai=nilai,
        asal=baris(angka.iloc[letak : letak + 1])[0],
        sebelum=lama,
        poin=None if lama is None else nilai - lama[1],
        selisih=nilai - di_atas[kini] if kini in di_atas else None,
        peringkat=None if tempat is None else tempat["peringkat"],
        dari=None if tempat is None else tempat["dari"],
        seri=tuple(seri.get(t) for t in range(min(seri), kini + 1)),
        per_tahun=urut,
        jarak_per_tahun=beda,
    )


def lengkapi(angka: pd.DataFrame, wilayah: Sequence[str], tahun: int) -> list[Angka]:
    """The figures of `wilayah`, with an unknown one in `tahun` for each that has none at all.

    So a rank knows how many it should have been among, and is not given where too few have one.
    """
    kolom = (angka[k].tolist() for k in _KOLOM)
    return _setingkat(zip(*kolom, strict=True), wilayah, tahun)


def _setingkat(angka: Iterable[Angka], wilayah: Sequence[str], tahun: int) -> list[Angka]:
    boleh = set(wilayah)
    ada = [b for b in angka if b[0] in boleh]
    dikenal = {kode for kode, *_ in ada}
    return ada + [(w, tahun, math.nan) for w in wilayah if w not in dikenal]


def membaik(poin: float | None, arah: Arah) -> bool | None:
    """Whether a change goes the wished way; None where there is no change or no wished way."""
    if not poin or arah not in (Arah.NAIK, Arah.TURUN):
        return None
    return (poin > 0) is (arah is Arah.NAIK)
