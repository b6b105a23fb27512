"""Figures of a plan that contradict each other, as data; nothing is put right and nothing fetched.

TW IV = year, kondisi akhir = last year (domain rules 5 and 6), and parts = whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from domain.angka import bulat
from domain.istilah import Agregasi, PeranTarget
from metrics.baris import baris
from metrics.masukan import KinerjaInput
from metrics.periode import ringkas


class Pasangan(StrEnum):
    """What is compared with what."""

    TRIWULAN_TARGET = "target_tw4_tahun"
    TRIWULAN_REALISASI = "realisasi_tw4_tahun"
    KONDISI_AKHIR = "kondisi_akhir_tahun_terakhir"
    BAGIAN = "bagian_keseluruhan"


@dataclass(frozen=True)
class Selisih:
    """Two figures that should be one: `ada` as given, `seharusnya` as the other says.

    Of a target each end is compared by itself; asal names both cells.
    """

    pasangan: Pasangan
    indikator: str
    wilayah: str
    tahun: int
    ada: float
    seharusnya: float
    asal: str


def konsistensi(masukan: KinerjaInput) -> tuple[Selisih, ...]:
    """Check the targets and figures of one plan; ordered by indikator, year and kind."""
    milik = masukan.indikator.drop_duplicates("indikator").set_index("indikator")
    arti = {str(k): (str(b["agregasi"]), int(b["desimal"])) for k, b in milik.iterrows()}
    target = masukan.target
    tahunan = target[target["peran"] == PeranTarget.TAHUNAN]
    semua = [
        *_triwulan(tahunan, "bawah", Pasangan.TRIWULAN_TARGET, arti, masukan.wilayah),
        *_triwulan(tahunan, "atas", Pasangan.TRIWULAN_TARGET, arti, masukan.wilayah),
        *_triwulan(masukan.realisasi, "nilai", Pasangan.TRIWULAN_REALISASI, arti, masukan.wilayah),
        *_akhir(masukan, tahunan, arti),
    ]
    return tuple(sorted(set(semua), key=lambda s: (s.indikator, s.tahun, s.pasangan, s.ada)))


def bagian_keseluruhan(
    bagian: pd.DataFrame, keseluruhan: pd.DataFrame, desimal: Mapping[str, int], banyak: int
) -> tuple[Selisih, ...]:
    """Check that the parts of a whole sum to it, for counts such as jumlah_penduduk_miskin.

    Both frames are [indikator, wilayah, tahun, nilai, cell], `keseluruhan` of the one wilayah above
    the parts. A year is checked where all `banyak` parts are known; each part may be off by half
    of its last digit.
    """
    kunci = ["indikator", "tahun"]
    ada = bagian[bagian["nilai"].notna() & bagian["indikator"].isin(list(desimal))]
    per = ada.groupby(kunci)["nilai"].agg(["sum", "size"]).reset_index()
    sama = per[per["size"] == banyak].merge(keseluruhan[keseluruhan["nilai"].notna()], on=kunci)
    hasil: list[Selisih] = []
    for b in baris(sama.sort_values(kunci)):
        longgar = (banyak + 1) * 0.5 / 10 ** desimal[str(b["indikator"])]
        if abs(b["nilai"] - b["sum"]) > longgar + 1e-9:
            hasil.append(
                Selisih(
                    Pasangan.BAGIAN, str(b["indikator"]), str(b["wilayah"]), int(b["tahun"]),
                    float(b["nilai"]), float(b["sum"]), f"{b['cell']}; jumlah {banyak} bagian",
                )
            )  # fmt: skip
    return tuple(hasil)


def _triwulan(
    frame: pd.DataFrame,
    kolom: str,
    pasangan: Pasangan,
    arti: Mapping[str, tuple[str, int]],
    wilayah: str,
) -> Iterator[Selisih]:
    """The year's own figure against what its four quarters make."""
    ada = frame[frame[kolom].notna() & frame["indikator"].isin(list(arti))]
    for (kode, tahun), isi in ada.groupby(["indikator", "tahun"]):
        agregasi, desimal = arti[str(kode)]
        nilai = np.full((1, 5), np.nan)
        nilai[0, isi["triwulan"].to_numpy(dtype=np.intp)] = isi[kolom].to_numpy(dtype=np.float64)
        if agregasi == Agregasi.TAHUNAN or np.isnan(nilai).any():
            continue
        pakai = np.array([[False, True, True, True, True]])
        if agregasi == Agregasi.POSISI_AKHIR:
            pakai = np.array([[False, False, False, False, True]])
        dari_tw = float(ringkas(nilai, pakai, np.array([agregasi], dtype=object))[0])
        setahun = float(nilai[0, 0])
        if bulat(dari_tw, desimal) != bulat(setahun, desimal):
            sel = "; ".join(f"{b['sheet']}!{b['cell']}" for b in baris(isi.sort_values("triwulan")))
            yield Selisih(pasangan, str(kode), wilayah, int(str(tahun)), setahun, dari_tw, sel)


def _akhir(
    masukan: KinerjaInput, tahunan: pd.DataFrame, arti: Mapping[str, tuple[str, int]]
) -> Iterator[Selisih]:
    """The kondisi akhir against the target of the plan's last year."""
    setahun = tahunan[(tahunan["triwulan"] == 0) & (tahunan["tahun"] == masukan.tahun_akhir)]
    akhir = masukan.target[masukan.target["peran"] == PeranTarget.AKHIR]
    pasang = akhir.merge(setahun, on=["indikator", "tahun"], suffixes=("", "_tahun"))
    for b in baris(pasang):
        kode = str(b["indikator"])
        for ujung in ("bawah", "atas"):
            ada, lain = b[ujung], b[f"{ujung}_tahun"]
            desimal = arti.get(kode, ("", 2))[1]
            if ada is None or lain is None or bulat(ada, desimal) == bulat(lain, desimal):
                continue
            sel = f"{b['sheet']}!{b['cell']}; {b['sheet_tahun']}!{b['cell_tahun']}"
            yield Selisih(
                Pasangan.KONDISI_AKHIR, kode, masukan.wilayah, int(b["tahun"]), ada, lain, sel
            )
