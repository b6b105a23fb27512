"""The columns of every form with their headings and numbers (domain rule 11); it writes no cell.

A heading names its year or says "s.d.", so that the loaders know which columns are figures of a
year and which are sums from before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from domain.periode import ROMAWI
from reports.formulir.bentuk import SIFAT, Bentuk
from reports.isi import Laporan

K, RP = 6.0, 6.2  # widths of a pair, in characters


@dataclass(frozen=True)
class Kolom:
    """A column by its key: number, headings from the top (one or two), width, K|Rp or alone."""

    kunci: str
    nomor: str
    judul: tuple[str, ...]
    lebar: float
    pasang: bool = False


@dataclass(frozen=True)
class Tabel:
    """The columns of a form and where each stands; the width of Rp."""

    kolom: tuple[Kolom, ...]
    lebar_rp: float = RP

    @cached_property
    def awal(self) -> Mapping[str, int]:
        """The first sheet column of each key."""
        hasil: dict[str, int] = {}
        kini = 0
        for k in self.kolom:
            hasil[k.kunci] = kini
            kini += 2 if k.pasang else 1
        return hasil

    @property
    def lebar(self) -> int:
        """How many columns of the sheet it takes."""
        return sum(2 if k.pasang else 1 for k in self.kolom)

    def sel(self, kunci: str, baris: int, *, rp: bool = False) -> str:
        """The address of a column's cell in a row (from 0): H12."""
        return f"{huruf(self.awal[kunci] + rp)}{baris + 1}"


def huruf(kolom: int) -> str:
    """The letters of a column, from 0."""
    hasil = ""
    kolom += 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        hasil = chr(ord("A") + sisa) + hasil
    return hasil


def tabel(laporan: Laporan, bentuk: Bentuk) -> Tabel:
    """The columns of a form for a report; Rp is narrow where no rupiah is known at all."""
    kolom = {
        Bentuk.E78: _hasil_rencana,
        Bentuk.E79: _hasil_tahunan,
        Bentuk.E80: _hasil_rencana,
        Bentuk.E81: _hasil_tahunan,
        Bentuk.RENCANA_AKSI: _rencana_aksi,
    }[bentuk](laporan, bentuk)
    return Tabel(tuple(kolom), 3.2 if laporan.anggaran.program.empty else RP)


def _kepala(nama: Sequence[tuple[str, str, float]]) -> Iterator[Kolom]:
    for nomor, (kunci, judul, lebar) in enumerate(nama, 1):
        yield Kolom(kunci, str(nomor), (judul,), lebar)


def _hasil_tahunan(laporan: Laporan, bentuk: Bentuk) -> Iterator[Kolom]:
    """E.79, and E.81 which is the same without Kode."""
    k, n = laporan.kepala, laporan.kinerja
    opd = SIFAT[bentuk].per_opd
    jangka, tahunan = ("Renstra", "Renja") if opd else ("RPJMD", "RKPD")
    nama = [
        ("no", "No", 3.2),
        ("sasaran", "Sasaran", 16.0),
        ("kode", "Kode", 6.5),
        ("program", "Program/Kegiatan" if opd else "Urusan/Program/Kegiatan", 17.0),
        ("indikator", "Indikator Kinerja", 18.0),
    ]
    kepala = list(_kepala([satu for satu in nama if not (opd and satu[0] == "kode")]))
    yield from kepala
    ke = len(kepala)
    sd = f" s.d. {ROMAWI[k.triwulan]}" if k.triwulan else ""
    per = f"Realisasi Kinerja dan Anggaran {tahunan} pada Triwulan"
    akhir = f"Target {jangka} s.d. Akhir Periode ({n.tahun_akhir})"
    yield from (
        Kolom("k6", str(ke + 1), (akhir,), K, True),
        Kolom("k7", str(ke + 2), (f"Realisasi {jangka} s.d. Tahun {k.tahun - 1}",), K, True),
        Kolom("k8", str(ke + 3), (f"Target {tahunan} Tahun {k.tahun}",), K, True),
        *(
            Kolom(f"tw{tw}", str(ke + 3 + tw), (per, f"{ROMAWI[tw]} {k.tahun}"), K, True)
            for tw in (1, 2, 3, 4)
        ),
        Kolom(
            "k13",
            f"{ke + 8} = {ke + 4}+{ke + 5}+{ke + 6}+{ke + 7}",
            (f"Realisasi {tahunan}{sd} Tahun {k.tahun}",),
            K,
            True,
        ),
        Kolom(
            "k14",
            f"{ke + 9} = {ke + 2}+{ke + 8}",
            (f"Realisasi {jangka} s.d. {ROMAWI[k.triwulan] + ' ' if k.triwulan else 'Tahun '}"
             f"{k.tahun}",),
            K,
            True,
        ),
        Kolom(
            "k15",
            f"{ke + 10} = {ke + 9}/{ke + 1} × 100",
            (f"Tingkat Capaian {jangka} s.d. {k.tahun} (%)",),
            6.6,
            True,
        ),
        Kolom("opd", str(ke + 11), ("Perangkat Daerah Penanggung Jawab",), 12.0),
    )  # fmt: skip


def _hasil_rencana(laporan: Laporan, bentuk: Bentuk) -> Iterator[Kolom]:
    """E.78, and E.80 which ends with the agency in place of the end of the plan."""
    n, opd = laporan.kinerja, SIFAT[bentuk].per_opd
    jangka = "Renstra" if opd else "RPJMD"
    awal = tahun_data_awal(laporan)
    program = "Program/Kegiatan" if opd else "Program Prioritas"
    nama = [("no", "No", 3.2), ("sasaran", "Sasaran", 16.0), ("program", program, 16.0),
            ("indikator", "Indikator Kinerja", 18.0),
            ("awal", f"Data Capaian pada Awal Tahun Perencanaan ({awal})", 8.5)]  # fmt: skip
    yield from _kepala(nama)
    akhir = f"Target {jangka} pada Akhir Tahun Perencanaan ({n.tahun_akhir})"
    yield Kolom("akhir", "6", (akhir,), K, True)
    nomor = 7
    for kunci, judul in (
        ("target", f"Target {jangka} pada Tahun"),
        ("capaian", f"Capaian Target {jangka} pada Tahun"),
        ("tingkat", f"Tingkat Capaian Target {jangka} (%) pada Tahun"),
    ):
        for tahun in range(n.tahun_awal, n.tahun_akhir + 1):
            yield Kolom(f"{kunci}{tahun}", str(nomor), (judul, str(tahun)), K, True)
            nomor += 1
    if opd:
        yield Kolom("opd", str(nomor), ("Perangkat Daerah Penanggung Jawab",), 12.0)
        return
    capai = "Capaian pada Akhir Tahun Perencanaan"
    yield Kolom("capaian_akhir", str(nomor), (capai,), K, True)
    yield Kolom("rasio", str(nomor + 1), ("Rasio Capaian Akhir (%)",), K, True)


def tahun_data_awal(laporan: Laporan) -> int:
    """The year of the plan's starting figures: the one most of them are of."""
    target = laporan.masukan.target
    tahun = target.loc[target["peran"] == "awal", "tahun"]
    return laporan.kinerja.tahun_awal - 1 if tahun.empty else int(tahun.mode().max())


def _rencana_aksi(laporan: Laporan, _bentuk: Bentuk) -> Iterator[Kolom]:
    k = laporan.kepala
    yield from _kepala(
        [("no", "No", 3.2), ("sasaran", "Sasaran Strategis", 19.0),
         ("indikator", "Indikator Kinerja", 21.0), ("satuan", "Satuan", 9.0),
         ("target", f"Target Tahunan {k.tahun}", 8.0)]
    )  # fmt: skip
    nomor = 6
    for kunci, judul in (("target", "Target"), ("tw", "Realisasi")):
        for tw in (1, 2, 3, 4):
            yield Kolom(f"{kunci}{tw}", str(nomor), (judul, f"{ROMAWI[tw]} {k.tahun}"), 6.8)
            nomor += 1
    sd = f"s.d. {ROMAWI[k.triwulan]} " if k.triwulan else ""
    akhir = [
        ("realisasi", f"Realisasi {sd}{k.tahun}", 8.0),
        ("tingkat", f"Tingkat Capaian {sd}(%)", 9.0),
        ("predikat", "Predikat", 13.0),
        ("program", "Program", 20.0),
        ("opd", "Penanggung Jawab", 14.0),
        ("pendukung", "Faktor Pendukung", 17.0),
        ("penghambat", "Faktor Penghambat", 17.0),
        ("rekomendasi", "Rekomendasi", 17.0),
    ]
    for ke, (kunci, judul, lebar) in enumerate(akhir, nomor):
        yield Kolom(kunci, str(ke), (judul,), lebar)
