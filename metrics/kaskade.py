"""The cascade of one plan: where each indikator stands in it, and the roll-up along it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from domain.aturan import Aturan
from domain.istilah import Arah, JenisSimpul, Keadaan
from metrics.jumlah import SEBAB, Bagian, Letak, bagian_indikator, dinilai, jumlah, nilai_jumlah
from metrics.predikat import Larik, Teks

DARI_BAWAH = (JenisSimpul.SASARAN, JenisSimpul.TUJUAN, JenisSimpul.MISI)
KESELURUHAN = "keseluruhan"


@dataclass(frozen=True)
class Tingkat:
    """One level of nodes in the plan's order, and its edges to the level above.

    anak and induk are positions of an edge's ends in their levels, bobot its weight; bobot_puncak
    is what each node weighs in the whole where no node is above it.
    """

    jenis: JenisSimpul
    kode: tuple[str, ...]
    uraian: tuple[str, ...]
    anak: Letak
    induk: Letak
    bobot: Larik
    bobot_puncak: Larik


Kaskade = tuple[Tingkat, ...]  # sasaran, tujuan, misi


def kaskade(simpul: pd.DataFrame, tautan: pd.DataFrame) -> Kaskade:
    """Put nodes in their order; an edge to or from what is no node of the plan is left out."""
    kolom = (simpul[nama].tolist() for nama in ("urut", "kode", "jenis", "uraian"))
    semua = sorted(zip(*kolom, strict=True), key=lambda baris: baris[:2])
    milik = {j: [(k, u) for _, k, jenis, u in semua if jenis == j] for j in DARI_BAWAH}
    kode: dict[str, tuple[str, ...]] = {j: tuple(k for k, _ in s) for j, s in milik.items()}
    letak = {jenis: {k: i for i, k in enumerate(isi)} for jenis, isi in kode.items()}
    kolom = (tautan[nama].tolist() for nama in ("jenis", "kode", "induk", "bobot"))
    sisi = sorted(zip(*kolom, strict=True))
    hasil: list[Tingkat] = []
    for jenis, atas in zip(DARI_BAWAH, (*DARI_BAWAH[1:], ""), strict=True):
        di_atas = letak.get(atas, {})
        ada = [(letak[jenis][k], di_atas.get(i, -1), float(b))
               for j, k, i, b in sisi if j == jenis and k in letak[jenis]]  # fmt: skip
        naik = sorted((i, j, b) for i, j, b in ada if j >= 0)
        puncak = {i: b for i, j, b in ada if j < 0}
        hasil.append(
            Tingkat(
                jenis,
                kode[jenis],
                tuple(uraian for _, uraian in milik[jenis]),
                np.array([i for i, _, _ in naik], dtype=np.intp),
                np.array([j for _, j, _ in naik], dtype=np.intp),
                np.array([b for _, _, b in naik], dtype=np.float64),
                np.array([puncak.get(i, 1.0) for i in range(len(kode[jenis]))], dtype=np.float64),
            )
        )
    return tuple(hasil)


def letak(susunan: Kaskade, indikator: pd.DataFrame) -> dict[str, Teks]:
    """Give, for each row [jenis, kode] of indikator, its [misi, tujuan, sasaran] codes as columns.

    Several parents are listed as "1; 2"; a level below the node is None. `tempat` is a tuple that
    sorts rows in the plan's order.
    """
    jalan: dict[tuple[str, str], tuple[dict[str, str], tuple[float, ...]]] = {}
    atas: Tingkat | None = None
    for tingkat in reversed(susunan):
        for i, kode in enumerate(tingkat.kode):
            naik = [jalan[atas.jenis, k] for k in _induk(tingkat, atas, i)] if atas else []
            nama: dict[str, str] = {}
            for jenis in DARI_BAWAH:
                isi = [k for leluhur, _ in naik for k in leluhur.get(jenis, "").split("; ") if k]
                if isi:
                    nama[jenis] = "; ".join(dict.fromkeys(isi))
            nama[tingkat.jenis] = kode
            jalan[tingkat.jenis, kode] = nama, _tempat(susunan, tingkat.jenis, naik, i)
        atas = tingkat
    kunci = list(zip(indikator["jenis"].tolist(), indikator["kode"].tolist(), strict=True))
    hasil = {
        jenis.value: np.array([jalan[k][0].get(jenis) for k in kunci], dtype=object)
        for jenis in reversed(DARI_BAWAH)
    }
    tempat: Teks = np.empty(len(kunci), dtype=object)  # of tuples, which an array would unfold
    tempat[:] = [jalan[k][1] for k in kunci]
    return hasil | {"tempat": tempat}


def _tempat(
    susunan: Kaskade,
    jenis: JenisSimpul,
    naik: list[tuple[dict[str, str], tuple[float, ...]]],
    simpul: int,
) -> tuple[float, ...]:
    """What sorts a node in the plan's order: a misi before its first tujuan, whatever it shares."""
    if jenis is JenisSimpul.MISI:
        tujuan = susunan[1].anak[susunan[1].induk == simpul]
        return (float(tujuan.min()) - 0.5 if len(tujuan) else math.inf, float(simpul))
    if jenis is JenisSimpul.TUJUAN:
        return (float(simpul),)
    return (*(naik[0][1] if naik else (math.inf,)), float(simpul))


def gulung(
    susunan: Kaskade, indikator: Mapping[str, npt.NDArray[Any]], aturan: Aturan
) -> tuple[Mapping[str, pd.DataFrame], Mapping[str, npt.NDArray[Any]]]:
    """Roll up [jenis_simpul, simpul, bobot, arah, keadaan, capaian] to every level and the whole.

    A node is the mean of the nodes below it, or of its own indikator where none is below it;
    netral ones are no part of it. Returns per level [kode, uraian, induk, capaian, bawah, atas,
    cakupan, diketahui, jumlah, predikat, keadaan], and of the whole the last eight as columns.
    """
    bagian = bagian_indikator(indikator["capaian"], indikator["keadaan"].tolist(), aturan)
    hasil: dict[str, pd.DataFrame] = {}
    akar: list[tuple[Bagian, Larik]] = []
    bawah: tuple[Tingkat, Bagian] | None = None
    for tingkat, atas in zip(susunan, (*susunan[1:], None), strict=True):
        jadi = _tingkat(tingkat, bawah, indikator, bagian, aturan)
        induk = [_induk(tingkat, atas, i) for i in range(len(tingkat.kode))]
        kepala = {
            "kode": tingkat.kode,
            "uraian": tingkat.uraian,
            "induk": ["; ".join(k) for k in induk],
        }
        hasil[tingkat.jenis] = dinilai(jadi, aturan, kepala)
        puncak = ~np.isin(np.arange(len(tingkat.kode)), tingkat.anak)
        akar.append((jadi[puncak], tingkat.bobot_puncak[puncak]))
        bawah = tingkat, jadi
    semua = akar[0][0] + akar[1][0] + akar[2][0]
    bobot = np.concatenate([b for _, b in akar])
    satu = jumlah(semua, np.zeros(len(bobot), dtype=np.intp), bobot, [KESELURUHAN], aturan)
    return hasil, nilai_jumlah(satu, aturan)


def _induk(tingkat: Tingkat, atas: Tingkat | None, simpul: int) -> list[str]:
    """The codes of the nodes right above one node of a level, in the plan's order."""
    letak: list[int] = tingkat.induk[tingkat.anak == simpul].tolist()
    return [atas.kode[i] for i in letak] if atas else []


def _tingkat(
    tingkat: Tingkat,
    bawah: tuple[Tingkat, Bagian] | None,
    indikator: Mapping[str, npt.NDArray[Any]],
    bagian: Bagian,
    aturan: Aturan,
) -> Bagian:
    """Roll up to the nodes of one level, from the level below or from their own indikator."""
    urut = {kode: i for i, kode in enumerate(tingkat.kode)}
    milik = np.array([urut.get(kode, -1) for kode in indikator["simpul"]], dtype=np.intp)
    milik = np.where(indikator["jenis_simpul"] == tingkat.jenis, milik, -1)
    berindikator = np.unique(milik[milik >= 0])
    ikut = (milik >= 0) & (indikator["arah"] != Arah.NETRAL)
    if bawah is not None:
        ikut &= ~np.isin(milik, bawah[0].induk)
    isi, letak, bobot = bagian[ikut], milik[ikut], indikator["bobot"][ikut].astype(np.float64)
    if bawah is not None:
        isi = isi + bawah[1][bawah[0].anak]
        letak = np.concatenate([letak, bawah[0].induk])
        bobot = np.concatenate([bobot, bawah[0].bobot])
    jadi = jumlah(isi, letak, bobot, tingkat.kode, aturan)
    hanya_netral = berindikator[~np.isin(berindikator, letak)]
    jadi.sebab[hanya_netral] = SEBAB.index(Keadaan.TIDAK_DINILAI)
    return jadi
