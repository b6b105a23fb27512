"""What each kind of map is made of, and the map they come to; it draws nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from domain.kalimat import Sebutan
from domain.kalimat_peta import Lingkungan
from metrics.asal import Baris
from metrics.baris import baris
from ui import cache
from ui.peta_lingkup import PilihanPeta
from ui.peta_tautan import tautan_wilayah
from ui.peta_ubin import Petak
from ui.pilihan import Pilihan


@dataclass(frozen=True)
class Peta:
    """A map before it is drawn: title, what to know, its wilayah, classes, columns of its table."""

    judul: str
    keterangan: str
    ukuran: str  # what the figures on it are counted in
    petak: Sequence[Petak]
    legenda: Sequence[tuple[str, str, str]]
    kepala: Sequence[str]
    saran: str  # what to do where nothing is known

    @property
    def kosong(self) -> bool:
        """Whether nothing at all is known of anybody."""
        return all(p.kelas is None for p in self.petak)


@dataclass(frozen=True)
class Bahan:
    """What each of the three maps is made of."""

    pilih: Pilihan
    dipilih: PilihanPeta
    sebut: Sebutan
    angka: pd.DataFrame
    terbuka: frozenset[str]  # the wilayah that pages can be opened of

    @property
    def siapa(self) -> Lingkungan:
        """Who the map is of, the chosen one among them where it is one."""
        lingkup = self.dipilih.lingkup
        milik = next((w.label for w in lingkup.anggota if w.kode == self.pilih.wilayah), "")
        return Lingkungan(len(lingkup.anggota), lingkup.sebutan, milik)

    def milik(self, frame: pd.DataFrame, kolom: str) -> float | None:
        """What a column says of the chosen wilayah."""
        return next((b[kolom] for b in baris(frame) if b["wilayah"] == self.pilih.wilayah), None)


def saran_muat(bahan: Bahan) -> str:
    """What to do where nobody has a figure."""
    nama = cache.kamus(bahan.pilih.versi)[bahan.dipilih.indikator].nama
    lingkup = bahan.dipilih.lingkup
    return f"Muat {nama} untuk {lingkup.sebutan} di {lingkup.nama_induk}, atau pilih tahun lain."


def petak_wilayah(
    bahan: Bahan,
    satu: Baris,
    teks: str,
    kelas: str | None,
    kata: str,
    asal: dict[str, str],
    kolom: list[str],
    *,
    tanda: str = "",
    sementara: bool = False,
    urut: float = float("-inf"),
) -> Petak:
    """One wilayah of the map, from its row."""
    kode, nama = str(satu["wilayah"]), str(satu["nama"])
    return Petak(
        kode=kode,
        nama=nama,
        teks=teks,
        kelas=kelas,
        kata=kata,
        bacaan=f"{nama}: {kata}",
        asal=asal,
        tautan=tautan_wilayah(bahan.pilih, kode, bahan.dipilih) if kode in bahan.terbuka else {},
        kolom=kolom,
        tanda=tanda,
        sorot=kode == bahan.pilih.wilayah,
        sementara=sementara,
        urut=urut,
    )
