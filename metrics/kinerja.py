"""Kinerja of one wilayah in a period: every indikator scored and rolled up; it fetches nothing."""

from dataclasses import dataclass

import pandas as pd

from domain.aturan import Aturan
from domain.istilah import Agregasi, JenisSimpul, Keadaan
from domain.jumlah import Jumlah
from domain.predikat import KELAS_MENURUT_KODE
from domain.target import Target, tulis_target
from metrics.angka import ASAL, KETERANGAN, realisasi_periode, target_periode
from metrics.capaian import capaian
from metrics.kaskade import KESELURUHAN, Kaskade, gulung, kaskade, letak
from metrics.masukan import KinerjaInput

KOLOM_INDIKATOR = (
    "jenis_simpul", "simpul", "misi", "tujuan", "sasaran", "indikator", "nama", "nama_pendek",
    "satuan", "desimal", "arah", "agregasi", "skala", "opd", "iku", "bobot",
    "bawah", "atas", "target_teks", "dasar_target", "tahun_target", "bawah_tahun", "atas_tahun",
    "realisasi", "realisasi_tahun", "status", "capaian", "mentah", "capaian_tahun", "predikat",
    "keadaan", *ASAL, *(f"target_{nama}" for nama in (*KETERANGAN, *ASAL)),
)  # fmt: skip


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
    indikator: pd.DataFrame
    sasaran: pd.DataFrame
    tujuan: pd.DataFrame
    misi: pd.DataFrame
    keseluruhan: Jumlah


def kinerja(
    masukan: KinerjaInput, tahun: int, triwulan: int = 0, aturan: Aturan | None = None
) -> Kinerja:
    """Score a wilayah against its plan for a year, or s.d. TW 1..4 of it (domain rules 2-6).

    `aturan` stands in place of the rules in force.

    An indikator that exists only for the year is `data_tahunan` on a quarterly view. Where only
    the end target is known, the years before it are `tanpa_target_tahunan`: the capaian shown is
    against the end target, has no predikat and is not rolled up. Raises BobotSalah where the
    weights of a node sum to zero.
    """
    aturan = aturan or masukan.aturan
    susunan = kaskade(masukan.simpul, masukan.tautan)
    indikator = _dinilai(_disusun(masukan, susunan, tahun, triwulan), aturan, triwulan)
    jumlah = gulung(susunan, indikator, aturan)
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
        indikator=indikator[list(KOLOM_INDIKATOR)],
        sasaran=jumlah[JenisSimpul.SASARAN],
        tujuan=jumlah[JenisSimpul.TUJUAN],
        misi=jumlah[JenisSimpul.MISI],
        keseluruhan=_keseluruhan(jumlah[KESELURUHAN]),
    )


def _disusun(masukan: KinerjaInput, susunan: Kaskade, tahun: int, triwulan: int) -> pd.DataFrame:
    """The plan's indikator in its order, each with realisasi and target of the period."""
    milik = masukan.indikator.reset_index(drop=True)
    daftar = milik.drop_duplicates("indikator").set_index("indikator")[["agregasi"]]
    angka = pd.concat(
        [
            realisasi_periode(masukan.realisasi, daftar, tahun, triwulan),
            target_periode(masukan.target, daftar, tahun, triwulan, masukan.tahun_akhir),
        ],
        axis=1,
    )
    hasil = pd.concat([milik, letak(susunan, milik)], axis=1).join(angka, on="indikator")
    hasil = hasil.sort_values(["tempat", "urut", "indikator"], ignore_index=True)
    return hasil.rename(columns={"jenis": "jenis_simpul", "kode": "simpul"})


def _dinilai(frame: pd.DataFrame, aturan: Aturan, triwulan: int) -> pd.DataFrame:
    """Add the capaian against the period and the year, with the states only a plan knows."""
    nilai = capaian(frame, aturan)
    if triwulan:
        tahunan = frame["agregasi"] == Agregasi.TAHUNAN
        nilai.loc[tahunan, ["mentah", "capaian"]] = float("nan")
        nilai.loc[tahunan, "keadaan"] = Keadaan.DATA_TAHUNAN.value
        nilai.loc[tahunan, "predikat"] = None
    hanya = frame["hanya_akhir"] & ~nilai["keadaan"].isin(
        [Keadaan.TIDAK_DINILAI, Keadaan.DATA_TAHUNAN]
    )
    nilai.loc[hanya, "keadaan"] = Keadaan.TANPA_TARGET_TAHUNAN.value
    nilai.loc[hanya, "predikat"] = None
    tahun_ini = frame[["realisasi", "arah"]].assign(
        bawah=frame["bawah_tahun"], atas=frame["atas_tahun"]
    )
    return pd.concat([frame, nilai], axis=1).assign(
        capaian_tahun=capaian(tahun_ini, aturan)["capaian"], target_teks=_target_teks(frame)
    )


def _target_teks(frame: pd.DataFrame) -> list[str]:
    """The period's targets as Indonesians write them, "" where there is none."""
    baris = zip(frame["bawah"], frame["atas"], frame["desimal"], frame["skala"], strict=True)
    return [
        "" if bawah != bawah and atas != atas else tulis_target(target(bawah, atas), desimal, skala)
        for bawah, atas, desimal, skala in baris
    ]


def target(bawah: float, atas: float) -> Target:
    """Make a target of the two ends of a frame's row, where NaN is an open end."""
    return Target(None if bawah != bawah else bawah, None if atas != atas else atas)


def _keseluruhan(satu_baris: pd.DataFrame) -> Jumlah:
    baris = satu_baris.iloc[0]
    nilai = float(baris["capaian"])
    return Jumlah(
        Keadaan(baris["keadaan"]),
        None if nilai != nilai else nilai,
        float(baris["bawah"]),
        float(baris["atas"]),
        float(baris["cakupan"]),
        KELAS_MENURUT_KODE.get(str(baris["predikat"])),
    )
