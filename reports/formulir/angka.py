"""The figures of an indikator or a program by year and quarter, from frames; it writes none."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from domain.istilah import BELUM_TETAP, Agregasi, JenisAnggaran, PeranTarget
from domain.periode import SETAHUN, sampai_triwulan, setahun
from domain.target import Target
from metrics.baris import baris
from metrics.masukan import KinerjaInput

Per = Mapping[int, float]  # by triwulan, 0 the whole year


@dataclass(frozen=True)
class Angka:
    """What is known of one indikator: by year, then by triwulan (0: the whole year).

    `tahun_awal` is the year of the target `awal`; `belum_tetap` are the (tahun, triwulan) of
    figures that may still change.
    """

    agregasi: Agregasi
    realisasi: dict[int, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    target: dict[int, dict[int, Target]] = field(default_factory=lambda: defaultdict(dict))
    awal: dict[int, Target] = field(default_factory=dict[int, Target])
    akhir: dict[int, Target] = field(default_factory=dict[int, Target])
    belum_tetap: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])

    def setahun(self, tahun: int) -> float | None:
        """The realisasi of a year."""
        return setahun(self.realisasi.get(tahun, {}), self.agregasi)

    def sampai(self, tahun: int, triwulan: int) -> float | None:
        """The realisasi of a year (triwulan 0) or s.d. TW n."""
        if triwulan == SETAHUN:
            return self.setahun(tahun)
        return sampai_triwulan(self.realisasi.get(tahun, {}), self.agregasi, triwulan)

    def target_setahun(self, tahun: int, tahun_akhir: int) -> Target | None:
        """The target of a year; in the last one, the plan's end where the year has none."""
        janji = self._target(tahun, SETAHUN)
        if janji is None and tahun == tahun_akhir:
            return self.target_akhir
        return janji

    def target_sampai(self, tahun: int, triwulan: int, tahun_akhir: int) -> Target | None:
        """The target of a year, or s.d. TW n."""
        if triwulan == SETAHUN or self.agregasi is Agregasi.TAHUNAN:
            return self.target_setahun(tahun, tahun_akhir)
        janji = self._target(tahun, triwulan)
        if janji is None and triwulan == 4:
            return self.target_setahun(tahun, tahun_akhir)
        return janji

    @property
    def target_akhir(self) -> Target | None:
        """The target of the plan's end."""
        return self.akhir[max(self.akhir)] if self.akhir else None

    def _target(self, tahun: int, triwulan: int) -> Target | None:
        isi = self.target.get(tahun, {})
        ujung: list[float | None] = []
        for nama in ("bawah", "atas"):
            per = {tw: n for tw, t in isi.items() if (n := getattr(t, nama)) is not None}
            if triwulan == SETAHUN:
                ujung.append(setahun(per, self.agregasi))
            else:
                ujung.append(sampai_triwulan(per, self.agregasi, triwulan))
        return None if ujung == [None, None] else Target(*ujung)


@dataclass(frozen=True)
class Uang:
    """The rupiah of a program: pagu and realisasi by year, then by triwulan."""

    pagu: dict[int, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    realisasi: dict[int, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))

    def pagu_setahun(self, tahun: int) -> float | None:
        """The pagu of a year."""
        return setahun(self.pagu.get(tahun, {}), Agregasi.KUMULATIF)

    def realisasi_setahun(self, tahun: int) -> float | None:
        """What was spent in a year."""
        return setahun(self.realisasi.get(tahun, {}), Agregasi.KUMULATIF)


def angka_indikator(masukan: KinerjaInput) -> dict[str, Angka]:
    """The figures of every indikator of a plan, by code."""
    semua: dict[str, Angka] = {}
    for i in baris(masukan.indikator[["indikator", "agregasi"]]):
        semua.setdefault(i["indikator"], Angka(Agregasi(i["agregasi"])))
    kolom = ["indikator", "tahun", "triwulan", "nilai", "status"]
    for r in baris(masukan.realisasi[kolom]):
        milik = semua.get(r["indikator"])
        if milik is None or r["nilai"] is None:
            continue
        milik.realisasi[r["tahun"]][r["triwulan"]] = r["nilai"]
        if r["status"] in BELUM_TETAP:
            milik.belum_tetap.add((r["tahun"], r["triwulan"]))
    kolom = ["indikator", "peran", "tahun", "triwulan", "bawah", "atas"]
    for t in baris(masukan.target[kolom]):
        milik = semua.get(t["indikator"])
        if milik is None or (t["bawah"] is None and t["atas"] is None):
            continue
        janji = Target(t["bawah"], t["atas"])
        if t["peran"] == PeranTarget.TAHUNAN:
            milik.target[t["tahun"]][t["triwulan"]] = janji
        else:
            tempat = milik.awal if t["peran"] == PeranTarget.AWAL else milik.akhir
            tempat[t["tahun"]] = janji
    return semua


def uang_program(rupiah: pd.DataFrame) -> dict[str, Uang]:
    """The rupiah of every program that has any, by code."""
    semua: dict[str, Uang] = defaultdict(Uang)
    if rupiah.empty:
        return semua
    for a in baris(rupiah[["program", "tahun", "triwulan", "jenis", "nilai"]]):
        milik = semua[a["program"]]
        tempat = milik.pagu if a["jenis"] == JenisAnggaran.PAGU else milik.realisasi
        tempat[a["tahun"]][a["triwulan"]] = a["nilai"]
    return semua
