"""What a report says, before it is a deck, a form or a page: figures with the words of the screen.

Every format is written from a Laporan alone, so that none can say another figure than the screen.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

import pandas as pd

from charts.susunan import Susunan
from charts.target import GarisTarget
from domain.acuan import Indikator
from domain.angka import Satuan
from domain.kalimat import Sebutan
from metrics.asal import Baris
from metrics.bahan import Temuan
from metrics.beda import Beda
from metrics.kinerja import Kinerja
from metrics.masukan import KinerjaInput
from metrics.peringkat_kelompok import PeringkatKelompok
from metrics.sorotan import Sorotan


class LaporanSalah(ValueError):
    """Why no report can be made, as one Indonesian sentence for the user."""


class Dibatalkan(Exception):
    """Raised out of a Langkah by whoever no longer wants the report."""


# Told how much is done, of how much, while a long report is written.
Langkah = Callable[[int, int], None]


@dataclass(frozen=True)
class Permintaan:
    """What is asked for; triwulan 0 is the year, rencana "" the plan of the year.

    versi is the data version (None: the newest). A rapat by name brings its own wilayah, period,
    plan, version and rules. sejak is the rapat compared with ("": the last one before). sasaran
    are the chosen ones (none: all). pembuat is who makes it, alamat where the application is
    opened ("": reports carry no link).
    """

    wilayah: str = ""
    tahun: int = 0
    triwulan: int = 0
    rencana: str = ""
    versi: int | None = None
    rapat: str = ""
    sejak: str = ""
    sasaran: tuple[str, ...] = ()
    pembuat: str = ""
    alamat: str = ""


@dataclass(frozen=True)
class Kepala:
    """What every report says of itself.

    periode is "Tahun 2023" or "s.d. TW II 2024"; keadaan the state of the data in words (version
    and moment of its last load in the wilayah's zone), never the moment of making: the same inputs
    give the same bytes. aturan are the rules in words, aplikasi the program's version.
    """

    wilayah: str
    nama: str
    provinsi: str
    contoh: bool
    periode: str
    tahun: int
    triwulan: int
    rencana: str
    nama_rencana: str
    visi: str
    versi: int
    saat: str
    keadaan: str
    aturan: str
    label: str
    rapat: str
    tanggal_rapat: str
    pembuat: str
    alamat: str
    aplikasi: str


@dataclass(frozen=True)
class Faktor:
    """What an OPD wrote of an indikator in the period; "" where nothing was."""

    pendorong: str = ""
    penghambat: str = ""
    tindak_lanjut: str = ""
    capaian_utama: str = ""


@dataclass(frozen=True)
class IsiIndikator:
    """One indikator of the plan, or one of a card, as the screen shows it.

    baris is its row of Kinerja.indikator ({} for a card outside the plan); target, realisasi and
    capaian are as written on the screen; kelas the code of its class (None: none) and kata the
    word for it. gerak, peringkat and jarak are sentences about figur, "" where unknown. seri is
    the frame of charts.tren.tren, garis the plan in it. asal, asal_target and hitungan are the
    lines of the doors on the screen.
    """

    kode: str
    nama: str
    nama_pendek: str
    opd: str
    satuan: Satuan
    sebutan: Sebutan
    baris: Baris
    target: str
    realisasi: str
    capaian: str
    kelas: str | None
    kata: str
    figur: Sorotan | None
    gerak: str
    peringkat: str
    jarak: str
    seri: pd.DataFrame
    garis: GarisTarget | None
    bacaan: str
    asal: Mapping[str, str]
    asal_target: Mapping[str, str]
    hitungan: Mapping[str, str]
    faktor: Faktor


@dataclass(frozen=True)
class IsiSimpul:
    """A misi, tujuan or sasaran (or the whole, kode ""), rolled up.

    nilai is its capaian as written, with its range where part is unknown; capaian the number,
    percent unrounded, None where unknown.
    """

    jenis: str
    kode: str
    uraian: str
    capaian: float | None
    nilai: str
    kelas: str | None
    kata: str
    cakupan: str
    induk: tuple[str, ...] = ()


@dataclass(frozen=True)
class IsiSasaran:
    """A sasaran with its indikator in the plan's order; `utama` is the code of the leading one."""

    simpul: IsiSimpul
    utama: str
    indikator: tuple[IsiIndikator, ...]


@dataclass(frozen=True)
class IsiTemuan:
    """A finding with its class of pressing, its rule in words, and the page that shows it."""

    temuan: Temuan
    kelas: str | None
    aturan: str
    alamat: str


@dataclass(frozen=True)
class IsiPeringkat:
    """The leading indikator ranked among the kabupaten/kota of the province, by `nama` of each.

    asal are the rows of the figures ranked, with the cells they were read from.
    """

    indikator: str
    sebutan: Sebutan
    kelompok: str
    hasil: PeringkatKelompok
    nama: Mapping[str, str]
    asal: pd.DataFrame = field(default_factory=pd.DataFrame)


@dataclass(frozen=True)
class PetakLaporan:
    """A tile of the map: colour is n0..n5 of charts.tema (None: unknown)."""

    wilayah: str
    nama: str
    teks: str
    warna: str | None
    sementara: bool


@dataclass(frozen=True)
class IsiPeta:
    """The map of the leading indikator as tiles; legenda is (colour, words), low to high."""

    judul: str
    keterangan: str
    susunan: Susunan
    petak: tuple[PetakLaporan, ...]
    legenda: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class IsiBeda:
    """What changed since `dari` (a meeting in words), in the order of metrics.beda."""

    dari: str
    tanggal: str
    hasil: tuple[Beda, ...]


@dataclass(frozen=True)
class IsiTindakLanjut:
    """What was decided to be done, until when, how far, and what the figures say since."""

    indikator: str
    opd: str
    uraian: str
    tenggat: str
    keadaan: str
    bukti: str
    gerak: str
    rapat: str


@dataclass(frozen=True)
class IsiAnggaran:
    """The programmes of the plan and their rupiah of all years, as store.anggaran reads them."""

    program: pd.DataFrame = field(default_factory=pd.DataFrame)
    rupiah: pd.DataFrame = field(default_factory=pd.DataFrame)


@dataclass(frozen=True)
class Laporan:
    """All a report may say of one wilayah, plan and period.

    judul and keterangan are the headline of Ringkasan. indikator are all of the plan by code, each
    once; kartu the headline figures; catatan what was written at the meeting (jenis, teks).
    indikator_tujuan are those that a tujuan has itself, by its code; kamus what every indikator
    named here means. peringkat, peta and beda are None where there is nothing to show. anggaran is
    the plan's budget, opd the names of its agencies by code, formulir the labels of the forms. lalu
    is the kinerja of the year before, by the plan then in force; None in the plan's first year.
    """

    kepala: Kepala
    judul: str
    keterangan: str
    kinerja: Kinerja
    masukan: KinerjaInput
    keseluruhan: IsiSimpul
    misi: tuple[IsiSimpul, ...]
    tujuan: tuple[IsiSimpul, ...]
    indikator_tujuan: Mapping[str, tuple[IsiIndikator, ...]]
    sasaran: tuple[IsiSasaran, ...]
    kartu: tuple[IsiIndikator, ...]
    temuan: tuple[IsiTemuan, ...]
    peringkat: IsiPeringkat | None
    peta: IsiPeta | None
    beda: IsiBeda | None
    tindak_lanjut: tuple[IsiTindakLanjut, ...]
    catatan: tuple[tuple[str, str], ...]
    kamus: Mapping[str, Indikator]
    anggaran: IsiAnggaran = field(default_factory=IsiAnggaran)
    opd: Mapping[str, str] = field(default_factory=dict[str, str])
    formulir: Mapping[str, str] = field(default_factory=dict[str, str])
    lalu: Kinerja | None = None

    @property
    def indikator(self) -> Mapping[str, IsiIndikator]:
        """Every indikator of the plan's sasaran, once, by its code in the plan's order."""
        hasil: dict[str, IsiIndikator] = {}
        for satu in (i for s in self.sasaran for i in s.indikator):
            hasil.setdefault(satu.kode, satu)
        return hasil

    def tautan(self, halaman: str, **lain: str) -> str:
        """The address that reopens a page with this wilayah, period and state; "" without one."""
        if not self.kepala.alamat:
            return ""
        return f"{self.kepala.alamat.rstrip('/')}/{halaman}?{urlencode(self.pilihan(**lain))}"

    def pilihan(self, **lain: str) -> dict[str, str]:
        """The choice of an address: wilayah, plan, year, quarter and state of the data."""
        k = self.kepala
        isi = {"wilayah": k.wilayah, "rencana": k.rencana, "tahun": str(k.tahun)}
        if k.triwulan:
            isi["triwulan"] = str(k.triwulan)
        return {**isi, "keadaan": str(k.versi), **lain}
