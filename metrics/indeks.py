"""Series as an index: one common year is 100, so that movements of different heights compare."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

DASAR = 100.0


@dataclass(frozen=True)
class Indeks:
    """The rows that have an index, in `nilai`, with the figure itself in `asli`.

    dasar is the year that is 100, None where no series has a figure above 0; tanpa says of each
    series left out why.
    """

    dasar: int | None
    frame: pd.DataFrame
    tanpa: Mapping[str, str]


def indeks(frame: pd.DataFrame) -> Indeks:
    """Give the index of [seri, peran, tahun, nilai, ...]; peran "latar" has no say in the year.

    The base is the first year in which the most series have a figure above 0, among the years of
    the main series where it has any: a share of nothing, or of a fall, is no share.
    """
    asli = frame.assign(asli=frame["nilai"])
    dasar = _dasar(asli[(asli["peran"] != "latar") & (asli["nilai"] > 0)])
    if dasar is None:
        semua = asli.drop_duplicates("seri")["seri"]
        return Indeks(None, asli.iloc[:0], dict.fromkeys(semua, "tanpa angka di atas nol"))
    pada = asli[asli["tahun"] == dasar].set_index("seri")["asli"]
    penyebut = asli["seri"].map(pada[pada > 0])
    hasil = asli.assign(nilai=DASAR * asli["asli"] / penyebut)
    tanpa = {
        str(seri): f"{dasar} nol atau negatif"
        if seri in pada.dropna().index
        else f"{dasar} belum ada data"
        for seri in asli.loc[penyebut.isna(), "seri"].unique()
    }
    return Indeks(dasar, hasil[penyebut.notna()].reset_index(drop=True), tanpa)


def _dasar(ada: pd.DataFrame) -> int | None:
    milik = ada.loc[ada["peran"] == "utama", "tahun"]
    calon = ada[ada["tahun"].isin(milik)] if len(milik) else ada
    if calon.empty:
        return None
    banyak = calon.drop_duplicates(["tahun", "seri"])["tahun"].value_counts()
    return min(int(t) for t in banyak[banyak == banyak.max()].index.to_list())
