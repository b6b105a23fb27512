"""The realisasi and the target of each indikator for a period, each with where it was read.

A `Daftar` says which indikator, once each; every function returns columns in its order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

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
Kolom = Mapping[str, npt.NDArray[Any]]


@dataclass(frozen=True)
class Daftar:
    """The indikator of a plan, once each, and the agregasi of each."""

    kode: tuple[str, ...]
    agregasi: Teks

    def baris(self, isi: Kolom) -> Letak:
        """Which of them each row is about, -1 for none."""
        urut = {kode: i for i, kode in enumerate(self.kode)}
        return np.array([urut.get(kode, -1) for kode in isi["indikator"].tolist()], dtype=np.intp)


def teks(frame: pd.DataFrame, kolom: str) -> Teks:
    """A column of text as plain objects."""
    return frame[kolom].to_numpy(dtype=object)


def kolom_realisasi(realisasi: pd.DataFrame) -> Kolom:
    """The columns [indikator, tahun, triwulan, nilai, status, ASAL] for realisasi_periode."""
    return _kolom(realisasi, ("indikator", "status", *ASAL), ("tahun", "triwulan", "nilai"))


def kolom_target(target: pd.DataFrame) -> Kolom:
    """The columns [indikator, peran, tahun, triwulan, bawah, atas, ASAL, KETERANGAN]."""
    nama = ("indikator", "peran", *ASAL, *KETERANGAN)
    return _kolom(target, nama, ("tahun", "triwulan", "bawah", "atas"))


def _kolom(frame: pd.DataFrame, nama: Sequence[str], angka: Sequence[str]) -> Kolom:
    return {n: teks(frame, n) for n in nama} | {n: larik(frame, n) for n in angka}


def realisasi_periode(realisasi: Kolom, daftar: Daftar, tahun: int, triwulan: int) -> Kolom:
    """Give the realisasi of a year (triwulan 0) or s.d. TW n.

    [realisasi, realisasi_tahun, status, file_name, sha256, sheet, cell, raw_text]: NaN and "" where
    unknown; realisasi_tahun is the latest year up to `tahun` that has a figure, NaN without. A
    figure made of several quarters names all their cells, and the weakest of their statuses.
    """
    baris = daftar.baris(realisasi)
    tahun_baris, isi = realisasi["tahun"], realisasi["nilai"]
    letak = _letak(realisasi, baris, tahun_baris == tahun, len(daftar.kode))
    nilai = _isi(isi, letak)
    pakai = dipakai(~np.isnan(nilai), daftar.agregasi, triwulan)
    kosong: Benar = ~np.any(pakai, axis=1)  # the cell that says there is none is worth a look, too
    lihat = pakai | (kosong[:, None] & (np.arange(5) == triwulan))
    terakhir = np.full(len(daftar.kode), -np.inf)
    ada = ~np.isnan(isi) & (tahun_baris <= tahun) & (baris >= 0)
    np.maximum.at(terakhir, baris[ada], tahun_baris[ada])
    return {
        **_asal(realisasi, letak, lihat, (*ASAL, "status")),
        "realisasi": ringkas(nilai, pakai, daftar.agregasi),
        "realisasi_tahun": np.where(np.isinf(terakhir), np.nan, terakhir),
    }


def target_periode(
    target: Kolom, daftar: Daftar, tahun: int, triwulan: int, tahun_akhir: int
) -> Kolom:
    """Give the target of a year (triwulan 0) or s.d. TW n, and the year's beside it.

    [bawah, atas, bawah_tahun, atas_tahun, dasar_target, tahun_target, hanya_akhir] and, each with
    `target_` before it, relatif, sumber, catatan and the origin. In the plan's last year the end
    target is the year's where the year has none; in any other it is shown, marked hanya_akhir.
    """
    baris, peran, tahun_baris = daftar.baris(target), target["peran"], target["tahun"]
    setahun = (peran == PeranTarget.TAHUNAN) & (tahun_baris == tahun)
    letak = _letak(target, baris, setahun, len(daftar.kode))
    akhir = _akhir(baris, peran, tahun_baris, len(daftar.kode))
    nilai = {ujung: target[ujung] for ujung in ("bawah", "atas")}
    tanpa = ~dipakai(letak >= 0, daftar.agregasi, 0).any(axis=1)
    berujung = ~np.isnan(_isi(nilai["bawah"], akhir)) | ~np.isnan(_isi(nilai["atas"], akhir))
    berakhir = tanpa & berujung
    hanya = berakhir & (tahun != tahun_akhir)
    letak[berakhir, 0] = akhir[berakhir]
    pakai_tahun = dipakai(letak >= 0, daftar.agregasi, 0)
    pakai = dipakai(letak >= 0, daftar.agregasi, triwulan)
    ikut_tahun = hanya | (daftar.agregasi == Agregasi.TAHUNAN)
    pakai[ikut_tahun] = pakai_tahun[ikut_tahun]
    asal = _asal(target, letak, pakai, (*ASAL, *KETERANGAN))
    bawah, atas = (_isi(nilai[ujung], letak) for ujung in ("bawah", "atas"))
    ada: Benar = np.any(pakai, axis=1)
    dasar = np.where(berakhir, "akhir", "tahunan").astype(object)
    tahun_target = np.where(berakhir, _isi(tahun_baris, akhir), tahun)
    return {
        **{f"target_{nama}": isi for nama, isi in asal.items()},
        "bawah": ringkas(bawah, pakai, daftar.agregasi),
        "atas": ringkas(atas, pakai, daftar.agregasi),
        "bawah_tahun": np.where(hanya, np.nan, ringkas(bawah, pakai_tahun, daftar.agregasi)),
        "atas_tahun": np.where(hanya, np.nan, ringkas(atas, pakai_tahun, daftar.agregasi)),
        "dasar_target": np.where(ada, dasar, ""),
        "tahun_target": np.where(ada, tahun_target, np.nan),
        "hanya_akhir": hanya,
    }


def _akhir(baris: Letak, peran: Teks, tahun: Larik, banyak: int) -> Letak:
    """The row of each indikator's end target, the latest where there are several; -1 for none."""
    hasil: Letak = np.full(banyak, -1, dtype=np.intp)
    pilih = np.flatnonzero((peran == PeranTarget.AKHIR) & (baris >= 0))
    pilih = pilih[np.argsort(tahun[pilih], kind="stable")]
    hasil[baris[pilih]] = pilih
    return hasil


def _letak(asal: Kolom, baris: Letak, pilih: Benar, banyak: int) -> Letak:
    """Row positions in `asal` by indikator and triwulan 0..4, -1 where there is none."""
    letak: Letak = np.full((banyak, 5), -1, dtype=np.intp)
    ambil = np.flatnonzero(pilih & (baris >= 0))
    triwulan = asal["triwulan"][ambil].astype(np.intp)
    letak[baris[ambil], triwulan] = ambil
    return letak


def _isi(nilai: Larik, letak: Letak) -> Larik:
    """The values that stand at the positions, NaN where there is none."""
    return np.append(nilai, np.nan)[letak]


def _asal(isi_kolom: Kolom, letak: Letak, pakai: Benar, kolom: Sequence[str]) -> dict[str, Teks]:
    """Text columns of the rows in use; of several rows their distinct texts, first to last."""
    pakai = pakai & (letak >= 0)
    dipilih: list[list[int]] = [baris[p].tolist() for baris, p in zip(letak, pakai, strict=True)]
    hasil: dict[str, Teks] = {}
    for nama in kolom:
        isi = isi_kolom[nama].tolist()
        hasil[nama] = np.array(
            [_gabung(nama, [_polos(isi[i]) for i in satu]) for satu in dipilih], dtype=object
        )
    return hasil


def _polos(isi: object) -> str:
    return isi if isinstance(isi, str) else ""


def _gabung(nama: str, isi: list[str]) -> str:
    if len(isi) < 2:
        return isi[0] if isi else ""
    if nama == "status":
        return max(isi, key=lambda status: _LEMAH[status])
    return "; ".join(isi if nama == "raw_text" else dict.fromkeys(isi))
