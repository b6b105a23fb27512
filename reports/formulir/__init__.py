"""The official forms as workbooks with live formulas, written from a Laporan alone (rule 11)."""

import re
from collections.abc import Callable
from dataclasses import replace

from xlsxwriter.worksheet import Worksheet

from reports.formulir.angka import angka_indikator
from reports.formulir.baris import BarisFormulir, Program, baris_formulir, program_rencana
from reports.formulir.bentuk import SIFAT, Bentuk, sebutan
from reports.formulir.gaya import Gaya, buku_baru
from reports.formulir.hitungan import Badan, tulis_hitungan
from reports.formulir.isi_aksi import isi_aksi
from reports.formulir.isi_rencana import isi_rencana
from reports.formulir.isi_tahunan import isi_tahunan
from reports.formulir.kaki import faktor, tulis_catatan, tulis_tanda_tangan
from reports.formulir.keterangan import keterangan, pihak
from reports.formulir.kolom import tabel, tahun_data_awal
from reports.formulir.konteks import Isi, Konteks
from reports.formulir.lembar import cetak, tulis_atas, tulis_baris
from reports.isi import Laporan, LaporanSalah

__all__ = ["Bentuk", "formulir"]
_TANPA_OPD = "PD belum ditetapkan"


def formulir(laporan: Laporan, bentuk: Bentuk) -> bytes:
    """Write one form as xlsx; E.80 and E.81 have a sheet per OPD.

    Raises LaporanSalah where no row would stand on it.
    """
    program = program_rencana(laporan)
    lembar = _lembar(laporan, bentuk, program)
    if not any(milik for _, _, milik in lembar):
        raise LaporanSalah("Tidak ada sasaran yang dipilih; formulir tidak dibuat.")
    buku, isi = buku_baru(laporan, f"Formulir {sebutan(laporan, bentuk)}")
    gaya = Gaya(buku)
    nama_nama: list[str] = []
    for nama, opd, milik in lembar:
        nama_nama.append(_nama_lembar(nama, nama_nama))
        halaman = buku.add_worksheet(nama_nama[-1])
        _tulis(halaman, gaya, laporan, bentuk, opd, milik, program)
    buku.close()
    return isi.getvalue()


def _lembar(
    laporan: Laporan, bentuk: Bentuk, program: tuple[Program, ...]
) -> list[tuple[str, str, list[BarisFormulir]]]:
    """Name, agency and rows of every sheet; agencies in the order of their code, unknown last."""
    angka = angka_indikator(laporan.masukan)
    if not SIFAT[bentuk].per_opd:
        if bentuk is Bentuk.RENCANA_AKSI:
            milik = baris_formulir(laporan, (), angka)
            milik = [replace(b, nomor=ke) for ke, b in enumerate(milik, 1)]
        else:
            milik = baris_formulir(laporan, program, angka)
        return [(sebutan(laporan, bentuk), "", milik)]
    kode = {i.opd for i in laporan.indikator.values()} | {p.opd for p in program}
    hasil: list[tuple[str, str, list[BarisFormulir]]] = []
    for opd in sorted(kode, key=lambda satu: (not satu, satu)):
        if milik := baris_formulir(laporan, program, angka, opd):
            hasil.append((opd or _TANPA_OPD, laporan.opd.get(opd, opd) or _TANPA_OPD, milik))
    return hasil


def _tulis(
    lembar: Worksheet,
    gaya: Gaya,
    laporan: Laporan,
    bentuk: Bentuk,
    opd: str,
    milik: list[BarisFormulir],
    program: tuple[Program, ...],
) -> None:
    k = _konteks(laporan, bentuk)
    awal = tulis_atas(lembar, gaya, laporan, bentuk, k.tabel, opd)
    isi = _isi(laporan, bentuk, k, program)
    badan = Badan(milik, tulis_baris(lembar, gaya, k, milik, awal, isi), awal)
    akhir = tulis_hitungan(lembar, gaya, k, badan, badan.akhir + 1)
    catatan = keterangan(laporan, bentuk, k, milik)
    akhir = tulis_catatan(lembar, gaya, k, faktor(laporan, bentuk, milik), catatan, akhir + 1)
    tulis_tanda_tangan(lembar, gaya, k, pihak(laporan, bentuk, opd), akhir + 1)
    cetak(lembar, laporan, bentuk, awal, k.tabel)
    lembar.print_area(0, 0, akhir + 1, k.tabel.lebar - 1)


def _isi(
    laporan: Laporan, bentuk: Bentuk, k: Konteks, program: tuple[Program, ...]
) -> Callable[[BarisFormulir, int], Isi]:
    """What makes the cells of a row of this form."""
    match bentuk:
        case Bentuk.E79 | Bentuk.E81:
            return lambda b, baris: isi_tahunan(b, k, baris)
        case Bentuk.E78 | Bentuk.E80:
            tahun = tahun_data_awal(laporan)
            return lambda b, baris: isi_rencana(b, k, baris, tahun)
        case Bentuk.RENCANA_AKSI:
            return lambda b, baris: isi_aksi(b, k, baris, program)


def _konteks(laporan: Laporan, bentuk: Bentuk) -> Konteks:
    n = laporan.kinerja
    return Konteks(
        tabel=tabel(laporan, bentuk),
        aturan=n.aturan,
        tahun=n.tahun,
        triwulan=n.triwulan,
        tahun_awal=n.tahun_awal,
        tahun_akhir=n.tahun_akhir,
        ada_anggaran=not laporan.anggaran.program.empty,
    )


def _nama_lembar(nama: str, ada: list[str]) -> str:
    """A name that a sheet may have: 31 characters, none of []:*?/\\, each once."""
    polos = re.sub(r"[\[\]:*?/\\]", " ", nama).strip(" '")[:28] or "Lembar"
    dipakai = {satu.casefold() for satu in ada}
    calon = [polos, *(f"{polos} {n}" for n in range(2, len(ada) + 3))]
    return next(satu for satu in calon if satu.casefold() not in dipakai)
