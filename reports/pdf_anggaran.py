"""The chapter on the budget as plain data: rupiah beside kinerja per program, as on the page."""

from collections.abc import Sequence

import pandas as pd

from charts.serapan import Titik, serapan
from charts.svg import svg
from charts.tema import TERANG
from domain.angka import tulis
from domain.kalimat_anggaran import bacaan_serapan, judul_serapan, keterangan_serapan, persen
from domain.rupiah import tulis_rupiah
from domain.serapan import KUADRAN_TEKS, Kuadran
from metrics.anggaran import AnggaranKinerja, anggaran_kinerja
from metrics.asal import Baris
from metrics.bacaan_anggaran import PROGRAM, ringkas
from metrics.baris import baris
from metrics.tertulis import kata_keadaan, nilai_berentang
from reports.cetak.bagian import Bagian, tanda
from reports.cetak.bagian_gambar import LEBAR_GRAFIK
from reports.isi import Laporan

_TINGGI = 460  # px, that charts.serapan draws for


def isi_anggaran(laporan: Laporan) -> Bagian | None:
    """Serapan and capaian of every program; None for a plan without programmes."""
    if laporan.anggaran.program.empty:
        return None
    opd = pd.DataFrame(list(laporan.opd.items()), columns=["kode", "nama"])
    hasil = anggaran_kinerja(
        laporan.kinerja, laporan.anggaran.program, laporan.anggaran.rupiah, opd
    )
    semua = baris(hasil.program)
    isi = ringkas(hasil, semua, PROGRAM)
    bacaan = bacaan_serapan(isi)
    return {
        "judul": judul_serapan(isi),
        "keterangan": keterangan_serapan(isi, hasil.semua.dihitung, hasil.semua.banyak),
        "grafik": _grafik(hasil, semua, bacaan),
        "bacaan": bacaan,
        "baris": [_baris(n, b, laporan) for n, b in enumerate(semua, 1)],
    }


def _grafik(hasil: AnggaranKinerja, semua: Sequence[Baris], bacaan: str) -> Bagian | None:
    titik = [
        Titik(str(n), b["serapan"], b["capaian"], b["pagu"], b["predikat"], str(b["nama"]))
        for n, b in enumerate(semua, 1)
        if not b["alasan"]
    ]
    if not titik or hasil.semua.serapan is None:
        return None
    gambar = serapan(titik, hasil.semua.serapan, TERANG)
    return {"alt": f"Grafik. {bacaan}", "svg": svg(gambar, LEBAR_GRAFIK, _TINGGI)}


def _baris(nomor: int, b: Baris, laporan: Laporan) -> Bagian:
    """A program: rupiah, capaian with its range, class, and where it stands."""
    kata = kata_keadaan(b["predikat"], str(b["keadaan"]), laporan.kepala.label)
    sementara = b["predikat"] is None and b["capaian"] is not None
    return {
        "nomor": str(nomor),
        "nama": str(b["nama"]),
        "opd": laporan.opd.get(str(b["opd"]), str(b["opd"])),
        "pagu": tulis_rupiah(b["pagu"]),
        "realisasi": tulis_rupiah(b["realisasi"]),
        "serapan": persen(b["serapan"]),
        "capaian": nilai_berentang(b) if b["capaian"] is not None else tulis(None),
        "tanda": tanda(b["predikat"], kata, sementara=sementara),
        "kuadran": KUADRAN_TEKS[Kuadran(b["kuadran"])] if b["kuadran"] else "",
    }
