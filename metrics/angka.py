"""The realisasi and the target of each indikator for a period, each with where it was read.

`daftar` is a frame indexed by indikator, once each, with its agregasi; every function returns a
frame with that index.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from domain.istilah import Agregasi, PeranTarget, StatusAngka
from metrics.capaian import larik
from metrics.periode import dipakai, ringkas
from metrics.predikat import Benar, Larik, Teks

ASAL = ("file_name", "sha256", "sheet", "cell", "raw_text")
KETERANGAN = ("relatif", "sumber", "catatan")  # of a target
_LEMAH = {status.value: urut for urut, status in enumerate(StatusAngka)}
Letak = npt.NDArray[np.intp]


def realisasi_periode(
    realisasi: pd.DataFrame, daftar: pd.DataFrame, tahun: int, triwulan: int
) -> pd.DataFrame:
    """Give the realisasi of a year (triwulan 0) or s.d. TW n.

    [realisasi, realisasi_tahun, status, file_name, sha256, sheet, cell, raw_text]: NaN and "" where
    unknown; realisasi_tahun is the latest year up to `tahun` that has a figure. A figure made of
    several quarters names all their cells, and the weakest of their statuses.
    """
    tahun_ini = realisasi[realisasi["tahun"] == tahun]
    letak = _letak(tahun_ini, daftar)
    nilai = _isi(larik(tahun_ini, "nilai"), letak)
    agregasi: Teks = daftar["agregasi"].to_numpy(dtype=object)
    pakai = dipakai(~np.isnan(nilai), agregasi, triwulan)
    kosong: Benar = ~np.any(pakai, axis=1)  # the cell that says there is none is worth a look, too
    lihat = pakai | (kosong[:, None] & (np.arange(5) == triwulan))
    hasil = _asal(tahun_ini, letak, lihat, (*ASAL, "status"))
    hasil.index = daftar.index
    ada = realisasi[realisasi["nilai"].notna() & (realisasi["tahun"] <= tahun)]
    terakhir = ada.groupby("indikator")["tahun"].max().reindex(daftar.index)
    return hasil.assign(
        realisasi=ringkas(nilai, pakai, agregasi),
        realisasi_tahun=terakhir.astype("Int64"),
    )


def target_periode(
    target: pd.DataFrame, daftar: pd.DataFrame, tahun: int, triwulan: int, tahun_akhir: int
) -> pd.DataFrame:
    """Give the target of a year (triwulan 0) or s.d. TW n, and the year's beside it.

    [bawah, atas, bawah_tahun, atas_tahun, dasar_target, tahun_target, hanya_akhir] and, each with
    `target_` before it, relatif, sumber, catatan and the origin. In the plan's last year the end
    target is the year's where the year has none; in any other it is shown, marked hanya_akhir.
    """
    akhir = _akhir(target, daftar)
    setahun = target[(target["peran"] == PeranTarget.TAHUNAN) & (target["tahun"] == tahun)]
    agregasi: Teks = daftar["agregasi"].to_numpy(dtype=object)
    letak = _letak(setahun, daftar)
    tanpa = ~dipakai(letak >= 0, agregasi, 0).any(axis=1)
    semua = pd.concat([setahun, akhir], ignore_index=True)
    letak_akhir = np.arange(len(daftar)) + len(setahun)
    berakhir = tanpa & (akhir["bawah"].notna() | akhir["atas"].notna()).to_numpy()
    hanya = berakhir & (tahun != tahun_akhir)
    letak[berakhir, 0] = letak_akhir[berakhir]
    pakai_tahun = dipakai(letak >= 0, agregasi, 0)
    pakai = dipakai(letak >= 0, agregasi, triwulan)
    ikut_tahun = hanya | (agregasi == Agregasi.TAHUNAN)
    pakai[ikut_tahun] = pakai_tahun[ikut_tahun]
    hasil = _asal(semua, letak, pakai, (*ASAL, *KETERANGAN)).add_prefix("target_")
    hasil.index = daftar.index
    bawah, atas = (_isi(larik(semua, kolom), letak) for kolom in ("bawah", "atas"))
    ada: Benar = np.any(pakai, axis=1)
    dasar = np.where(berakhir, "akhir", "tahunan").astype(object)
    return hasil.assign(
        bawah=ringkas(bawah, pakai, agregasi),
        atas=ringkas(atas, pakai, agregasi),
        bawah_tahun=np.where(hanya, np.nan, ringkas(bawah, pakai_tahun, agregasi)),
        atas_tahun=np.where(hanya, np.nan, ringkas(atas, pakai_tahun, agregasi)),
        dasar_target=np.where(ada, dasar, ""),
        tahun_target=pd.array(
            np.where(ada, np.where(berakhir, larik(akhir, "tahun"), tahun), np.nan), "Int64"
        ),
        hanya_akhir=hanya,
    )


def _akhir(target: pd.DataFrame, daftar: pd.DataFrame) -> pd.DataFrame:
    """The end target of each indikator, empty where it has none."""
    akhir = target[target["peran"] == PeranTarget.AKHIR].sort_values("tahun")
    return akhir.drop_duplicates("indikator", keep="last").set_index("indikator").reindex(
        daftar.index
    ).reset_index()  # fmt: skip


def _letak(frame: pd.DataFrame, daftar: pd.DataFrame) -> Letak:
    """Row positions in `frame` by indikator and triwulan 0..4, -1 where there is none."""
    letak: Letak = np.full((len(daftar), 5), -1, dtype=np.intp)
    baris = daftar.index.get_indexer(pd.Index(frame["indikator"]))
    dikenal = baris >= 0
    triwulan = frame["triwulan"].to_numpy(dtype=np.intp)
    letak[baris[dikenal], triwulan[dikenal]] = np.flatnonzero(dikenal)
    return letak


def _isi(nilai: Larik, letak: Letak) -> Larik:
    """The values that stand at the positions, NaN where there is none."""
    return np.append(nilai, np.nan)[letak]


def _asal(frame: pd.DataFrame, letak: Letak, pakai: Benar, kolom: Sequence[str]) -> pd.DataFrame:
    """Text columns of the rows in use; of several rows their distinct texts, first to last."""
    pakai = pakai & (letak >= 0)
    utama = np.where(pakai, letak, -1).max(axis=1)
    beberapa = np.flatnonzero(pakai.sum(axis=1) > 1)
    hasil: dict[str, Teks] = {}
    for nama in kolom:
        teks: Teks = np.append(frame[nama].fillna("").to_numpy(dtype=object), "")
        isi = teks[utama]
        for i in beberapa:
            isi[i] = _gabung(nama, [str(t) for t in teks[letak[i][pakai[i]]]])
        hasil[nama] = isi
    return pd.DataFrame(hasil, dtype=object)


def _gabung(nama: str, teks: list[str]) -> str:
    if nama == "status":
        return max(teks, key=lambda status: _LEMAH[status])
    return "; ".join(teks if nama == "raw_text" else dict.fromkeys(teks))
