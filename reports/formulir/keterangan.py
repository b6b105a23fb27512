"""The small print under a form, and who signs it; every report says its state, rules and maker."""

import re
from collections.abc import Sequence

from domain.aturan import FormulaTurun
from domain.istilah import JenisSimpul
from reports.formulir.baris import BarisFormulir
from reports.formulir.bentuk import SIFAT, Bentuk
from reports.formulir.gaya import CONTOH
from reports.formulir.konteks import Konteks
from reports.isi import Laporan

_PIMPINAN = {"Kota": "Wali Kota", "Provinsi": "Gubernur", "Kabupaten": "Bupati"}


def keterangan(
    laporan: Laporan, bentuk: Bentuk, k: Konteks, semua: Sequence[BarisFormulir]
) -> list[str]:
    """What a reader has to know to read the table, then where it comes from."""
    kepala = laporan.kepala
    hasil = [*_cara_baca(bentuk, k), *_yang_kurang(laporan, bentuk, k, semua)]
    asal = [
        kepala.nama_rencana,
        f"versi rencana {laporan.kinerja.versi_rencana}",
        kepala.keadaan,
        kepala.aturan,
        kepala.aplikasi,
        *([f"dibuat oleh {kepala.pembuat}"] if kepala.pembuat else []),
        *([CONTOH] if kepala.contoh else []),
    ]
    layar = laporan.keseluruhan
    hasil.append(
        f"Capaian seluruh rencana {kepala.periode} menurut bobotnya, terhadap target periode itu: "
        f"{layar.nilai}, {layar.kata}, {layar.cakupan}."
    )
    return [*hasil, " · ".join(asal)]


def _cara_baca(bentuk: Bentuk, k: Konteks) -> list[str]:
    turun = {
        FormulaTurun.SELISIH: "100 × (2 × target − realisasi) ÷ target",
        FormulaTurun.RASIO: "100 × target ÷ realisasi",
    }[k.aturan.formula_turun]
    batas = "" if k.aturan.maks is None else f", paling tinggi {k.aturan.maks:.0f}"
    hasil = [
        f"Tingkat capaian dihitung dengan rumus arah indikatornya{batas}: makin tinggi makin baik "
        f"100 × realisasi ÷ target; makin rendah makin baik {turun}. Sel kosong berarti angkanya "
        "belum diketahui; * angka sementara."
    ]
    if bentuk in (Bentuk.E79, Bentuk.E81):
        hasil.append(
            "Triwulan dan tahun dijumlahkan hanya untuk indikator kumulatif dan rupiah; untuk "
            "persentase, indeks dan posisi dipakai nilai terakhir, untuk rata-rata dirata-ratakan. "
            "Target s.d. akhir periode indikator kumulatif adalah jumlah target setiap tahun."
        )
    return hasil


def _yang_kurang(
    laporan: Laporan, bentuk: Bentuk, k: Konteks, semua: Sequence[BarisFormulir]
) -> list[str]:
    hasil: list[str] = []
    if not k.ada_anggaran and bentuk is not Bentuk.RENCANA_AKSI:
        hasil.append(
            f"Kolom Rp belum diketahui (–): program dan anggaran {laporan.kepala.nama_rencana} "
            "belum dimuat."
        )
    if kurang := _tanpa_angka(semua):
        hasil.append(f"Jumlah rupiah tidak dihitung (–) selama belum diketahui untuk {kurang}.")
    tujuan = [i.nama_pendek for semua in laporan.indikator_tujuan.values() for i in semua]
    if tujuan and not SIFAT[bentuk].per_opd:
        hasil.append(
            f"Indikator {JenisSimpul.TUJUAN} tidak tercakup formulir ini: "
            f"{', '.join(dict.fromkeys(tujuan))}."
        )
    return hasil


def _tanpa_angka(semua: Sequence[BarisFormulir]) -> str:
    """The programmes of the rows of which no amount is known, as a list."""
    program = [b.program for b in semua if b.program is not None]
    return ", ".join(p.kode for p in program if not (p.uang.pagu or p.uang.realisasi))


def pihak(laporan: Laporan, bentuk: Bentuk, opd: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Who makes and who approves or evaluates: what each does, and in which office."""
    nama = laporan.kepala.nama
    jenis = re.match(r"Kota\b|Provinsi\b", nama)
    pimpinan = _PIMPINAN[jenis[0] if jenis else "Kabupaten"]
    bappeda = ("Disusun oleh", f"Kepala Bappeda {nama}")
    if SIFAT[bentuk].per_opd:
        return ("Disusun oleh", f"Kepala {opd}"), ("Dievaluasi oleh", bappeda[1])
    tempat = nama.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Provinsi ")
    return bappeda, ("Disetujui oleh", f"{pimpinan} {tempat}")
