"""Reads figures as one per year, for what compares wilayah and years; it compares nothing."""

from collections.abc import Sequence

import pandas as pd

from domain.angka import TERJUMLAH
from domain.istilah import Agregasi
from metrics.konsistensi import Selisih, bagian_wilayah, sekitar
from metrics.tahunan import tahunan
from store.engine import Connection
from store.kinerja import KinerjaFrames
from store.reading_figures import realisasi_frame


def angka_tahunan(
    sambungan: Connection, arti: pd.DataFrame, wilayah: Sequence[str] | None, versi: int
) -> pd.DataFrame:
    """Yearly figures of the indikator in `arti` [indikator, agregasi, ...]; None: every wilayah."""
    agregasi = arti.drop_duplicates("indikator").set_index("indikator")["agregasi"]
    semua = realisasi_frame(
        sambungan, indikator=sorted(agregasi.index), wilayah=wilayah, as_of=versi
    )
    menurut = semua["indikator"].map(agregasi)
    ada = [a for a in Agregasi if a in set(menurut)]
    return pd.concat([tahunan(semua[menurut == a], a) for a in ada] or [semua], ignore_index=True)


def selisih_bagian(
    sambungan: Connection, masukan: KinerjaFrames, wilayah: pd.DataFrame
) -> tuple[Selisih, ...]:
    """The counts of a plan that contradict the sum of their parts, below it and beside it."""
    arti = masukan.indikator.drop_duplicates("indikator")
    arti = arti[arti["satuan"].isin(list(TERJUMLAH))]
    if arti.empty:
        return ()
    kode = sekitar(wilayah, masukan.wilayah)
    angka = angka_tahunan(sambungan, arti, kode, masukan.versi_data)
    return bagian_wilayah(angka, wilayah, masukan.wilayah, arti)
