"""One headline figure with all that is said beside it: movement, rank, gap; it fetches nothing."""

from dataclasses import dataclass

import pandas as pd

from domain.istilah import Arah
from metrics.peringkat import peringkat_tahunan


@dataclass(frozen=True)
class Sorotan:
    """The latest figure of a wilayah up to a year, in the indikator's satuan.

    sebelum is the last known figure before it with its year; selisih_induk the difference to the
    region above in the same year, in points; peringkat counts from the end officials use, of
    `dari` regions. None is unknown. `seri` runs from its first to its last year, gaps as None.
    """

    tahun: int
    nilai: float
    baris: pd.Series
    sebelum: tuple[int, float] | None
    selisih_induk: float | None
    selisih_induk_sebelum: float | None
    peringkat: int | None
    peringkat_sebelum: int | None
    dari: int | None
    seri: tuple[float | None, ...]

    @property
    def perubahan(self) -> float | None:
        """The change since the figure before, in points."""
        return None if self.sebelum is None else self.nilai - self.sebelum[1]


def sorotan(
    angka: pd.DataFrame, wilayah: str, induk: str, setingkat: list[str], arah: Arah, tahun: int
) -> Sorotan | None:
    """Gather what stands beside the latest figure of a wilayah up to `tahun`.

    angka is [wilayah, tahun, nilai, ...], yearly figures of the wilayah, its induk and those of
    its level under it (`setingkat`), at most one row per wilayah and tahun. None where the
    wilayah has no figure up to that year.
    """
    angka = angka[angka["tahun"] <= tahun]
    milik = angka[(angka["wilayah"] == wilayah) & angka["nilai"].notna()].sort_values("tahun")
    if milik.empty:
        return None
    nilai = {int(t): float(n) for t, n in zip(milik["tahun"], milik["nilai"], strict=True)}
    di_atas = angka[(angka["wilayah"] == induk) & angka["nilai"].notna()]
    induk_nilai = {
        int(t): float(n) for t, n in zip(di_atas["tahun"], di_atas["nilai"], strict=True)
    }
    kini, *lama = sorted(nilai, reverse=True)
    peringkat = peringkat_tahunan(angka[angka["wilayah"].isin(setingkat)], wilayah, arah)
    urut = peringkat.set_index("tahun")
    return Sorotan(
        tahun=kini,
        nilai=nilai[kini],
        baris=milik.iloc[-1],
        sebelum=(lama[0], nilai[lama[0]]) if lama else None,
        selisih_induk=nilai[kini] - induk_nilai[kini] if kini in induk_nilai else None,
        selisih_induk_sebelum=(
            nilai[lama[0]] - induk_nilai[lama[0]] if lama and lama[0] in induk_nilai else None
        ),
        peringkat=_bulat(urut["peringkat"].get(kini)),
        peringkat_sebelum=_bulat(urut["peringkat"].get(lama[0])) if lama else None,
        dari=_bulat(urut["dari"].get(kini)),
        seri=tuple(nilai.get(t) for t in range(min(nilai), kini + 1)),
    )


def membaik(perubahan: float | None, arah: Arah) -> bool | None:
    """Whether a change goes the wished way; None where there is no change or no wished way."""
    if not perubahan or arah not in (Arah.NAIK, Arah.TURUN):
        return None
    return (perubahan > 0) is (arah is Arah.NAIK)


def _bulat(nilai: object) -> int | None:
    return None if nilai is None or pd.isna(nilai) else int(nilai)  # pyright: ignore
