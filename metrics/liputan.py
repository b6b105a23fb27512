"""How far the figures reach: by indikator, year and group of wilayah; it fetches nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from metrics.baris import baris

LAJUR = 16  # years that a row of a heat map has room for on a phone


@dataclass(frozen=True)
class Liputan:
    """What is known of one group: per indikator and year how many have a figure.

    sementara are those whose only figure is provisional.
    """

    banyak: Mapping[str, Mapping[int, int]]
    sementara: Mapping[str, Mapping[int, int]]

    @property
    def terbaru(self) -> int | None:
        """The latest year with a figure of anything, None without any."""
        return max((t for milik in self.banyak.values() for t in milik), default=None)

    @property
    def pada_terbaru(self) -> int:
        """How many indikator have a figure of that year."""
        return sum(self.terbaru in milik for milik in self.banyak.values())


def liputan(frame: pd.DataFrame) -> Liputan:
    """Take [indikator, tahun, banyak, sementara], one row per pair with at least one figure."""
    banyak: dict[str, dict[int, int]] = {}
    sementara: dict[str, dict[int, int]] = {}
    for b in baris(frame):
        banyak.setdefault(b["indikator"], {})[b["tahun"]] = b["banyak"]
        if b["sementara"]:
            sementara.setdefault(b["indikator"], {})[b["tahun"]] = b["sementara"]
    return Liputan(banyak, sementara)


def liputan_anggota(frame: pd.DataFrame) -> dict[str, dict[int, bool]]:
    """Per wilayah its years with a figure, and whether all it has of one is provisional.

    `frame` is [wilayah, tahun, sementara].
    """
    hasil: dict[str, dict[int, bool]] = {}
    for b in baris(frame):
        hasil.setdefault(b["wilayah"], {})[b["tahun"]] = bool(b["sementara"])
    return hasil


def lajur(cakupan: pd.DataFrame) -> list[int]:
    """The years of a heat map, without a hole: the last LAJUR up to the latest figure of all.

    `cakupan` has tahun_awal and tahun_akhir of all figures there are.
    """
    if cakupan.empty:
        return []
    akhir = int(cakupan["tahun_akhir"].max())
    return list(range(max(int(cakupan["tahun_awal"].min()), akhir - LAJUR + 1), akhir + 1))
