"""Roll-up of many parts to their wholes at once; equal to domain.jumlah, it fetches nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from domain.aturan import Aturan
from domain.istilah import Keadaan
from domain.jumlah import BobotSalah
from metrics.predikat import Benar, Larik, Teks, predikat

Letak = npt.NDArray[np.intp]
# Why a whole is unknown, told by its parts: the first of these that holds for one of them.
SEBAB = (
    Keadaan.BELUM_ADA_DATA,
    Keadaan.DATA_TAHUNAN,
    Keadaan.TANPA_TARGET_TAHUNAN,
    Keadaan.TANPA_TARGET,
    Keadaan.TIDAK_DAPAT_DIHITUNG,
    Keadaan.TIDAK_DINILAI,
    Keadaan.BELUM_ADA_INDIKATOR,
)
_URUT = {keadaan.value: urut for urut, keadaan in enumerate(SEBAB)}
_DINILAI = len(SEBAB)  # a part that is known is no reason


@dataclass(frozen=True)
class Bagian:
    """Parts side by side: capaian in percent (NaN unknown), its bounds, cakupan 0 to 1.

    diketahui and jumlah count indikator; sebab is the position in SEBAB of why one is unknown.
    """

    capaian: Larik
    bawah: Larik
    atas: Larik
    cakupan: Larik
    diketahui: Larik
    jumlah: Larik
    sebab: Letak

    def __getitem__(self, baris: Letak | Benar) -> "Bagian":
        """Some of the parts, in the order asked for."""
        return Bagian(*(isi[baris] for isi in vars(self).values()))

    def __add__(self, lain: "Bagian") -> "Bagian":
        """These parts, then the others."""
        pasang = zip(vars(self).values(), vars(lain).values(), strict=True)
        return Bagian(*(np.concatenate(p) for p in pasang))


def bagian_indikator(capaian: Larik, keadaan: Sequence[str], aturan: Aturan) -> Bagian:
    """Make parts of indikator: fully known, or anything from 0 to the cap.

    Only one that is DINILAI counts as known, whatever capaian is shown beside another state.
    """
    sebab = np.array([_URUT.get(k, _DINILAI) for k in keadaan], dtype=np.intp)
    tahu = ~np.isnan(capaian) & (sebab == _DINILAI)
    tanda = tahu.astype(np.float64)
    return Bagian(
        np.where(tahu, capaian, np.nan),
        np.where(tahu, capaian, 0.0),
        np.where(tahu, capaian, aturan.batas_atas),
        tanda,
        tanda,
        np.ones(len(tanda)),
        sebab,
    )


def jumlah(
    bagian: Bagian, letak: Letak, bobot: Larik, induk: Sequence[str], aturan: Aturan
) -> Bagian:
    """Roll up parts to the wholes `induk`; letak says to which of them each part belongs.

    A whole without parts is unknown between 0 and the cap. Raises BobotSalah, naming the wholes,
    where a weight is negative or the weights of a whole sum to zero.
    """
    n = len(induk)
    ada = np.bincount(letak, minlength=n) > 0
    _periksa(letak, bobot, ada, induk)
    total = np.where(ada, _tambah(letak, bobot, n), 1.0)

    def rata(isi: Larik, kosong: float) -> Larik:
        return np.where(ada, _tambah(letak, bobot * isi, n) / total, kosong)

    tahu = ~np.isnan(bagian.capaian)
    berat = _tambah(letak, bobot * tahu, n)
    isi = _tambah(letak, bobot * np.where(tahu, bagian.capaian, 0.0), n)
    sebab: Letak = np.full(n, len(SEBAB), dtype=np.intp)
    np.minimum.at(sebab, letak, bagian.sebab)
    return Bagian(
        np.where(berat > 0, isi / np.where(berat > 0, berat, 1.0), np.nan),
        rata(bagian.bawah, 0.0),
        rata(bagian.atas, aturan.batas_atas),
        rata(bagian.cakupan, 0.0),
        _tambah(letak, bagian.diketahui, n),
        _tambah(letak, bagian.jumlah, n),
        np.where(ada, sebab, SEBAB.index(Keadaan.BELUM_ADA_INDIKATOR)),
    )


def dinilai(
    bagian: Bagian, aturan: Aturan, kepala: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> pd.DataFrame:
    """Give [capaian, bawah, atas, cakupan, diketahui, jumlah, predikat, keadaan] of wholes.

    The columns of text in `kepala` stand before them.

    A predikat only where cakupan reaches the minimum: an incomplete whole is never green.
    """
    isi = {**kepala, **nilai_jumlah(bagian, aturan)}
    letak = pd.RangeIndex(len(bagian.capaian))
    teks = (*kepala, "predikat", "keadaan")  # kept as plain objects, None among them
    semua = {k: pd.Series(n, letak, dtype=object) if k in teks else n for k, n in isi.items()}
    return pd.DataFrame(semua, index=letak)


def nilai_jumlah(bagian: Bagian, aturan: Aturan) -> dict[str, npt.NDArray[Any]]:
    """The columns of dinilai() without a frame around them."""
    cakupan = np.round(bagian.cakupan, 9)
    tahu, cukup = ~np.isnan(bagian.capaian), cakupan >= aturan.cakupan_minimum
    kelas = predikat(np.where(tahu & cukup, bagian.capaian, np.nan), aturan.batas)
    nama: Teks = np.array([*(k.value for k in SEBAB), Keadaan.BELUM_ADA_DATA.value], dtype=object)
    keadaan = np.where(cukup, Keadaan.DINILAI.value, Keadaan.SEMENTARA.value).astype(object)
    return {
        "capaian": bagian.capaian,
        "bawah": bagian.bawah,
        "atas": bagian.atas,
        "cakupan": cakupan,
        "diketahui": bagian.diketahui.astype(np.int64),
        "jumlah": bagian.jumlah.astype(np.int64),
        "predikat": kelas,
        "keadaan": np.where(tahu, keadaan, nama[bagian.sebab]),
    }


def _tambah(letak: Letak, isi: Larik, n: int) -> Larik:
    """The sum of the parts of each of n wholes."""
    return np.bincount(letak, isi, n).astype(np.float64)


def _periksa(letak: Letak, bobot: Larik, ada: Benar, induk: Sequence[str]) -> None:
    """Refuse weights that cannot be averaged."""
    n = len(induk)
    salah = (_tambah(letak, (bobot < 0).astype(np.float64), n) > 0) | (
        ada & (_tambah(letak, bobot, n) <= 0)
    )
    if salah.any():
        nama = ", ".join(kode for kode, buruk in zip(induk, salah, strict=True) if buruk)
        raise BobotSalah(f"bobot di bawah {nama} negatif atau berjumlah nol: perbaiki kolom Bobot")
