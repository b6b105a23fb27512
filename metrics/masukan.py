"""What kinerja is given, as a protocol: the frames of one wilayah and plan; nothing is computed."""

# ruff: noqa: D102 - the class says what each is
from typing import Protocol

import pandas as pd

from domain.aturan import Aturan


class KinerjaInput(Protocol):
    """One wilayah, the version of its plan in force, and their frames of one state of the store.

    simpul [jenis, kode, urut, uraian]; tautan [jenis, kode, induk, bobot] (of the child);
    indikator [jenis, kode, indikator, urut, bobot, opd, iku, nama, nama_pendek, satuan, desimal,
    arah, agregasi, skala, minimum, maksimum (NaN: open)]; target [indikator, peran, tahun,
    triwulan, bawah, atas, relatif, sumber, catatan, file_name, sha256, sheet, cell, raw_text];
    realisasi [indikator, tahun, triwulan, nilai, status, file_name, sha256, sheet, cell, raw_text],
    of this wilayah only.
    """

    @property
    def wilayah(self) -> str: ...
    @property
    def nama(self) -> str: ...
    @property
    def contoh(self) -> bool: ...
    @property
    def rencana(self) -> str: ...
    @property
    def versi_rencana(self) -> int: ...
    @property
    def nama_rencana(self) -> str: ...
    @property
    def tahun_awal(self) -> int: ...
    @property
    def tahun_akhir(self) -> int: ...
    @property
    def versi_data(self) -> int: ...
    @property
    def aturan(self) -> Aturan: ...
    @property
    def simpul(self) -> pd.DataFrame: ...
    @property
    def tautan(self) -> pd.DataFrame: ...
    @property
    def indikator(self) -> pd.DataFrame: ...
    @property
    def target(self) -> pd.DataFrame: ...
    @property
    def realisasi(self) -> pd.DataFrame: ...
