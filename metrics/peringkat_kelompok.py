"""One indikator ranked within a chosen group: the year, the way there, and whether all draw
together; it fetches nothing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from domain.angka import bulat
from domain.istilah import Arah
from metrics.baris import baris
from metrics.peringkat import CAKUPAN_MINIMUM, peringkat, tanpa_data
from metrics.peringkat_jarak import kerapatan, peringkat_berjarak
from metrics.perubahan import GerakJarak

JARAK = (
    "pita_atas", "pita_bawah", "tahun_sebelum", "geser", "selisih", "tahun_jarak",
    "selisih_sebelum", "gerak",
)  # fmt: skip


@dataclass(frozen=True)
class PeringkatKelompok:
    """The ranks of a group in a year, and of all its years up to it.

    urutan is peringkat() of the year with JARAK of peringkat_berjarak beside it, tanpa the members
    without a figure, per_tahun peringkat_berjarak of every member and year, kerapatan its spread
    by year. `cukup` tells whether enough members have a figure for the ranks to mean something:
    where not, the year has ranks only among those few, without bands or movement.
    """

    tahun: int
    banyak: int
    urutan: pd.DataFrame
    tanpa: pd.DataFrame
    per_tahun: pd.DataFrame
    kerapatan: pd.DataFrame

    @property
    def cukup(self) -> bool:
        """Whether at least 80 % of the group have a figure in the year."""
        return len(self.urutan) >= CAKUPAN_MINIMUM * self.banyak

    def milik(self, wilayah: str) -> pd.DataFrame:
        """The years of one member: its rows of per_tahun, by tahun."""
        semua = self.per_tahun["wilayah"].tolist()  # by tahun already
        letak = [i for i, kode in enumerate(semua) if kode == wilayah]
        return self.per_tahun.take(letak).reset_index(drop=True)


def peringkat_kelompok(
    angka: pd.DataFrame, anggota: pd.DataFrame, acuan: pd.DataFrame, arah: Arah, desimal: int,
    tahun: int,
) -> PeringkatKelompok:  # fmt: skip
    """Rank the members [wilayah, nama] by yearly figures [wilayah, tahun, nilai, status].

    acuan is [tahun, nilai] of the wilayah that the gap is measured to; figures after `tahun` are
    left out.
    """
    kode = [str(k) for k in anggota["wilayah"]]
    sampai = _semua(angka, kode, tahun)
    kolom = (sampai[n].tolist() for n in ("wilayah", "tahun", "nilai"))
    menurut = {k: n for k, t, n in zip(*kolom, strict=True) if t == tahun}
    semua = pd.DataFrame(
        {
            "wilayah": kode,
            "nama": anggota["nama"].tolist(),
            "nilai": [menurut.get(k, math.nan) for k in kode],
        }
    )
    jarak = peringkat_berjarak(sampai, acuan, arah, desimal)
    urutan = peringkat(semua, arah)
    tempat = {
        k: i
        for i, (k, t) in enumerate(zip(jarak["wilayah"].tolist(), jarak["tahun"], strict=True))
        if t == tahun
    }
    letak = [tempat[k] for k in urutan["wilayah"].tolist()]
    return PeringkatKelompok(
        tahun,
        len(kode),
        pd.DataFrame(
            {n: urutan[n].array for n in urutan} | {n: jarak[n].array.take(letak) for n in JARAK}
        ),
        tanpa_data(semua),
        jarak,
        kerapatan(sampai),
    )


def _semua(angka: pd.DataFrame, kode: Sequence[str], tahun: int) -> pd.DataFrame:
    """The members' figures up to a year, and an unknown one for each that has none at all."""
    boleh = set(kode)
    kolom = (angka[n].tolist() for n in ("wilayah", "tahun", "nilai", "status"))
    ada = sorted(b for b in zip(*kolom, strict=True) if b[0] in boleh and b[1] <= tahun)
    dikenal = {b[0] for b in ada}
    ada += [(k, tahun, math.nan, "") for k in kode if k not in dikenal]
    wilayah, saat, nilai, status = zip(*ada, strict=True) if ada else ((), (), (), ())
    return pd.DataFrame(
        {
            "wilayah": list(wilayah),
            "tahun": np.array(saat, dtype=np.int64),
            "nilai": np.array(nilai, dtype=np.float64),
            "status": np.array(status, dtype=object),
        }
    )


def gerak_kerapatan(kerapatan: pd.DataFrame) -> GerakJarak | None:
    """Whether a group drew together from the first year to the last of its kerapatan.

    Judged on the coefficient of variation where it is known, else the standard deviation, as
    displayed; None with fewer than two years.
    """
    if len(kerapatan) < 2:
        return None
    awal, akhir = (baris(kerapatan)[i] for i in (0, -1))
    ukuran = "koefisien" if None not in (awal["koefisien"], akhir["koefisien"]) else "simpangan"
    dulu, kini = bulat(awal[ukuran]), bulat(akhir[ukuran])
    if kini == dulu:
        return GerakJarak.TETAP
    return GerakJarak.MENYEMPIT if kini < dulu else GerakJarak.MELEBAR
