"""Kinerja of one wilayah in a period: every indikator scored and rolled up; it fetches nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from domain.aturan import Aturan
from domain.istilah import Agregasi, JenisSimpul, Keadaan
from domain.jumlah import Jumlah
from domain.predikat import KELAS_MENURUT_KODE
from domain.target import Target, tulis_target
from metrics.angka import ASAL, KETERANGAN, Kolom
from metrics.capaian import nilai_baris
from metrics.kaskade import gulung
from metrics.masukan import KinerjaInput
from metrics.predikat import Teks
from metrics.siap import Siap, siapkan

KOLOM_INDIKATOR = (
    "jenis_simpul", "simpul", "misi", "tujuan", "sasaran", "indikator", "nama", "nama_pendek",
    "satuan", "desimal", "arah", "agregasi", "skala", "opd", "iku", "bobot",
    "bawah", "atas", "target_teks", "dasar_target", "tahun_target", "bawah_tahun", "atas_tahun",
    "realisasi", "realisasi_tahun", "status", "capaian", "mentah", "capaian_tahun", "predikat",
    "keadaan", *ASAL, *(f"target_{nama}" for nama in (*KETERANGAN, *ASAL)),
)  # fmt: skip
_TAHUN = ("tahun_target", "realisasi_tahun")  # years, which may be missing


@dataclass(frozen=True)
class Kinerja:
    """The score of one wilayah in a period (triwulan 0: the year), percent unrounded.

    `indikator` has KOLOM_INDIKATOR, one row per node and indikator in the plan's order: text is
    "" and a number NaN where unknown; misi, tujuan, sasaran and predikat are None. bawah and atas
    are the period's target (s.d. TW n), bawah_tahun and atas_tahun the year's, which
    capaian_tahun is against. `sasaran`, `tujuan` and `misi` have [kode, uraian, induk, capaian,
    bawah, atas, cakupan, diketahui, jumlah, predikat, keadaan].
    """

    wilayah: str
    nama: str
    contoh: bool
    rencana: str
    versi_rencana: int
    nama_rencana: str
    tahun_awal: int
    tahun_akhir: int
    versi_data: int
    aturan: Aturan
    tahun: int
    triwulan: int
    kolom: Kolom = field(repr=False)
    sasaran: pd.DataFrame
    tujuan: pd.DataFrame
    misi: pd.DataFrame
    keseluruhan: Jumlah

    @cached_property
    def indikator(self) -> pd.DataFrame:
        """The columns KOLOM_INDIKATOR as a frame, made once."""
        return _bingkai(self.kolom)

    @cached_property
    def baris_indikator(self) -> list[dict[str, Any]]:
        """The rows of `indikator` as plain values, made once."""
        return _baris(self.kolom)

    def baris_milik(self, indikator: str) -> dict[str, Any] | None:
        """The row of an indikator, the first where several nodes have it; None without any."""
        return next((b for b in self.baris_indikator if b["indikator"] == indikator), None)


def kinerja(
    masukan: KinerjaInput | Siap, tahun: int, triwulan: int = 0, aturan: Aturan | None = None
) -> Kinerja:
    """Score a wilayah against its plan for a year, or s.d. TW 1..4 of it (domain rules 2-6).

    `aturan` stands in place of the rules in force.

    An indikator that exists only for the year is `data_tahunan` on a quarterly view. Where only
    the end target is known, the years before it are `tanpa_target_tahunan`: the capaian shown is
    against the end target, has no predikat and is not rolled up. Raises BobotSalah where the
    weights of a node sum to zero.
    """
    siap = masukan if isinstance(masukan, Siap) else siapkan(masukan)
    masukan = siap.masukan
    aturan = aturan or masukan.aturan
    kolom = _dinilai(siap.disusun(tahun, triwulan), aturan, triwulan)
    jumlah, semua = gulung(siap.susunan, kolom, aturan)
    return Kinerja(
        wilayah=masukan.wilayah,
        nama=masukan.nama,
        contoh=masukan.contoh,
        rencana=masukan.rencana,
        versi_rencana=masukan.versi_rencana,
        nama_rencana=masukan.nama_rencana,
        tahun_awal=masukan.tahun_awal,
        tahun_akhir=masukan.tahun_akhir,
        versi_data=masukan.versi_data,
        aturan=aturan,
        tahun=tahun,
        triwulan=triwulan,
        kolom=kolom,
        sasaran=jumlah[JenisSimpul.SASARAN],
        tujuan=jumlah[JenisSimpul.TUJUAN],
        misi=jumlah[JenisSimpul.MISI],
        keseluruhan=_keseluruhan(semua),
    )


def skor(masukan: KinerjaInput | Siap, tahun: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """The rows of kinerja().indikator of some years as plain values, without rolling up nodes."""
    siap = masukan if isinstance(masukan, Siap) else siapkan(masukan)
    semua = {t: siap.disusun(t, 0) for t in tahun}
    return {t: _baris(_dinilai(kolom, siap.masukan.aturan, 0)) for t, kolom in semua.items()}


def _dinilai(kolom: Kolom, aturan: Aturan, triwulan: int) -> Kolom:
    """Add the capaian against the period and the year, with the states only a plan knows."""
    isi = (kolom["realisasi"], kolom["arah"], aturan)
    nilai = nilai_baris(kolom["bawah"], kolom["atas"], *isi)
    mentah, angka, keadaan, kelas = (nilai.mentah, nilai.capaian, nilai.keadaan, nilai.predikat)
    if triwulan:
        tahunan = kolom["agregasi"] == Agregasi.TAHUNAN
        mentah, angka = (np.where(tahunan, np.nan, n) for n in (mentah, angka))
        keadaan[tahunan], kelas[tahunan] = Keadaan.DATA_TAHUNAN.value, None
    lain = [Keadaan.TIDAK_DINILAI.value, Keadaan.DATA_TAHUNAN.value]
    hanya = kolom["hanya_akhir"] & ~np.isin(keadaan, lain)
    keadaan[hanya], kelas[hanya] = Keadaan.TANPA_TARGET_TAHUNAN.value, None
    setahun = nilai_baris(kolom["bawah_tahun"], kolom["atas_tahun"], *isi)
    return {
        **kolom,
        "mentah": mentah,
        "capaian": angka,
        "keadaan": keadaan,
        "predikat": kelas,
        "capaian_tahun": setahun.capaian,
        "target_teks": _target_teks(kolom),
    }


def _target_teks(kolom: Kolom) -> Teks:
    """The period's targets as Indonesians write them, "" where there is none."""
    baris = zip(kolom["bawah"], kolom["atas"], kolom["desimal"], kolom["skala"], strict=True)
    isi = [
        "" if bawah != bawah and atas != atas else tulis_target(target(bawah, atas), desimal, skala)
        for bawah, atas, desimal, skala in baris
    ]
    return np.array(isi, dtype=object)


def _baris(kolom: Kolom) -> list[dict[str, Any]]:
    """The columns as rows of plain values, as baris() gives those of _bingkai()."""
    isi = [
        [int(n) if nama in _TAHUN and n == n else None if n != n else n for n in semua]
        for nama, semua in ((nama, kolom[nama].tolist()) for nama in KOLOM_INDIKATOR)
    ]
    return [dict(zip(KOLOM_INDIKATOR, satu, strict=True)) for satu in zip(*isi, strict=True)]


def _bingkai(kolom: Kolom) -> pd.DataFrame:
    """The columns as one frame: text as objects, a year that is not known as missing."""
    angka = {n: kolom[n] for n in KOLOM_INDIKATOR if kolom[n].dtype != object}
    tahun = {n: pd.array(angka[n], "Int64") for n in _TAHUN}
    nama = [n for n in KOLOM_INDIKATOR if n not in angka]
    teks_semua = np.array([kolom[n] for n in nama], dtype=object).T
    frame = pd.DataFrame(teks_semua.reshape(-1, len(nama)), columns=nama, dtype=object)
    return pd.concat([frame, pd.DataFrame(angka | tahun)], axis=1)[list(KOLOM_INDIKATOR)]


def target(bawah: float, atas: float) -> Target:
    """Make a target of the two ends of a frame's row, where NaN is an open end."""
    return Target(None if bawah != bawah else bawah, None if atas != atas else atas)


def _keseluruhan(semua: Kolom) -> Jumlah:
    satu = {nama: isi.tolist()[0] for nama, isi in semua.items()}
    nilai = satu["capaian"]
    return Jumlah(
        Keadaan(satu["keadaan"]),
        None if nilai != nilai else nilai,
        satu["bawah"],
        satu["atas"],
        satu["cakupan"],
        KELAS_MENURUT_KODE.get(str(satu["predikat"])),
    )
