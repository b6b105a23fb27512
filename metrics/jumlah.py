"""Roll-up of many parts to their wholes at once; equal to domain.jumlah, it fetches nothing."""

import numpy as np
import pandas as pd

from domain.aturan import Aturan
from domain.istilah import Keadaan
from domain.jumlah import BobotSalah
from metrics.capaian import larik
from metrics.predikat import Benar, Larik, predikat

KOLOM = ("capaian", "bawah", "atas", "cakupan", "diketahui", "jumlah")


def bagian_indikator(indikator: pd.DataFrame, aturan: Aturan) -> pd.DataFrame:
    """Make parts of the rows of [induk, bobot, capaian]: known, or anything from 0 to the cap."""
    nilai = larik(indikator, "capaian")
    tahu = ~np.isnan(nilai)
    return indikator[["induk", "bobot"]].assign(
        capaian=nilai,
        bawah=np.where(tahu, nilai, 0.0),
        atas=np.where(tahu, nilai, aturan.batas_atas),
        cakupan=tahu.astype(np.float64),
        diketahui=tahu.astype(np.int64),
        jumlah=1,
    )


def jumlah(bagian: pd.DataFrame, induk: list[str], aturan: Aturan) -> pd.DataFrame:
    """Roll up the parts [induk, bobot, capaian, bawah, atas, cakupan, diketahui, jumlah].

    Returns one row per whole of `induk`, in that order: [kode, capaian, bawah, atas, cakupan,
    diketahui, jumlah, predikat, keadaan]; percent, cakupan 0 to 1, diketahui and jumlah count
    indikator. Raises BobotSalah where the weights of a whole sum to zero.
    """
    letak = pd.Index(induk).get_indexer(pd.Index(bagian["induk"]))
    bobot, nilai = larik(bagian, "bobot"), larik(bagian, "capaian")
    banyak = np.bincount(letak, minlength=len(induk))
    total: Larik = np.bincount(letak, bobot, len(induk)).astype(np.float64)
    _periksa_bobot(bobot, total[banyak > 0], [k for k, b in zip(induk, banyak, strict=True) if b])

    def rata(isi: Larik, kosong: float) -> Larik:
        hasil = np.bincount(letak, bobot * isi, len(induk)) / np.where(total > 0, total, 1.0)
        return np.where(banyak > 0, hasil, kosong)

    tahu = ~np.isnan(nilai)
    berat = np.bincount(letak, bobot * tahu, len(induk))
    isi = np.bincount(letak, bobot * np.where(tahu, nilai, 0.0), len(induk))
    hasil = pd.DataFrame({"kode": pd.Series(induk, dtype=object)}).assign(
        capaian=np.where(berat > 0, isi / np.where(berat > 0, berat, 1.0), np.nan),
        bawah=rata(larik(bagian, "bawah"), 0.0),
        atas=rata(larik(bagian, "atas"), aturan.batas_atas),
        cakupan=np.round(rata(larik(bagian, "cakupan"), 0.0), 9),
        diketahui=np.bincount(letak, larik(bagian, "diketahui"), len(induk)).astype(np.int64),
        jumlah=np.bincount(letak, larik(bagian, "jumlah"), len(induk)).astype(np.int64),
    )
    return _dinilai(hasil, banyak > 0, aturan)


def _periksa_bobot(bobot: Larik, total: Larik, induk: list[str]) -> None:
    if (bobot < 0).any():
        raise BobotSalah(f"bobot {bobot.min():g} di bawah nol tidak dapat dirata-ratakan")
    nol = [kode for kode, t in zip(induk, total, strict=True) if t <= 0]
    if nol:
        raise BobotSalah(f"jumlah bobot di bawah {', '.join(nol)} nol: tidak dapat dirata-ratakan")


def _dinilai(hasil: pd.DataFrame, berisi: Benar, aturan: Aturan) -> pd.DataFrame:
    """Add predikat and keadaan: a class only where enough is known."""
    nilai = larik(hasil, "capaian")
    cukup = larik(hasil, "cakupan") >= aturan.cakupan_minimum
    keadaan = np.select(
        [~berisi, np.isnan(nilai), ~cukup],
        [
            Keadaan.BELUM_ADA_INDIKATOR.value,
            Keadaan.BELUM_ADA_DATA.value,
            Keadaan.SEMENTARA.value,
        ],
        default=Keadaan.DINILAI.value,
    )
    kelas = predikat(np.where(keadaan == Keadaan.DINILAI, nilai, np.nan), aturan.batas)
    return hasil.assign(predikat=pd.Series(kelas, hasil.index, dtype=object), keadaan=keadaan)
