"""What only the page of one indikator reads; keyed by the data version like ui.cache.

What is read is handed out as it is, without a copy: nobody may change it.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from metrics.baris import baris
from metrics.kelompok import Kelompok, KelompokSalah, anggota
from metrics.tahunan import tahunan
from metrics.uji_proyeksi import uji_proyeksi
from store.reading_figures import realisasi_frame, riwayat_frame
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat


@ingat(128)
def riwayat(versi: Versi, indikator: str, wilayah: str) -> pd.DataFrame:
    """All vintages of a series (store.reading_figures.riwayat_frame), later ones too."""
    with cache.mesin(versi).connect() as connection:
        return riwayat_frame(connection, indikator, wilayah)


@ingat(64)
def uji(versi: Versi, indikator: str) -> Mapping[int, Mapping[str, Any]]:
    """The back-test of the projection on every wilayah, by horizon (metrics.uji_proyeksi)."""
    with cache.mesin(versi).connect() as connection:
        angka = realisasi_frame(connection, indikator=[indikator], as_of=versi.nomor)
    setahun = tahunan(angka, cache.kamus(versi)[indikator].agregasi)
    return {int(b["horizon"]): b for b in baris(uji_proyeksi(setahun))}


@ingat(64)
def tetangga(versi: Versi, wilayah: str) -> tuple[str, ...]:
    """The wilayah of the same level whose centres are nearest, itself among them.

    Empty where its own centre is not known.
    """
    try:
        return tuple(anggota(cache.tabel_wilayah(versi), wilayah, Kelompok.TERDEKAT))
    except KelompokSalah:
        return ()
