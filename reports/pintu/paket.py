"""`python -m reports paket`: every report of a meeting, each in its file, as cron would ask."""

from pathlib import Path
from typing import Any

from metrics.pintu.perintah import Hasil, Perintah, Pilihan, PilihanSalah
from reports.daftar import DAFTAR, Pesanan, nama_berkas
from reports.isi import LaporanSalah
from reports.pintu.minta import kata_berkas, laporan_diminta, simpan, tentang
from reports.pintu.satu import pesanan, ukuran
from store.terminal import progress


def _jalankan(pilihan: Pilihan) -> Hasil:
    laporan, folder = laporan_diminta(pilihan), Path(pilihan["o"])
    pesan = pesanan(pilihan)
    diam = Pesanan(pesan.templat, pesan.kertas)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as sebab:
        raise PilihanSalah(f"-o {folder}: tidak dapat dibuat, {kata_berkas(sebab)}.") from sebab
    berkas: list[dict[str, Any]] = []
    lewat: dict[str, str] = {}
    for ke, jenis in enumerate(DAFTAR):
        progress(ke, len(DAFTAR), jenis.judul)
        nama = nama_berkas(laporan.kepala, jenis.kode, jenis.akhiran)
        try:
            isi = jenis.tulis(laporan, diam)
        except LaporanSalah as sebab:  # a form that nothing stands on is no reason to stop
            lewat[nama] = str(sebab)
            continue
        berkas.append({"jenis": jenis.kode, **simpan(folder / nama, isi)})
    progress(len(DAFTAR), len(DAFTAR), "")
    baris = [f"  {Path(b['berkas']).name}  {ukuran(b['bita'])}" for b in berkas]
    baris += [f"  {nama}  dilewati: {sebab}" for nama, sebab in lewat.items()]
    isi = {"folder": str(folder), "berkas": berkas, "dilewati": lewat}
    teks = "\n".join([f"{len(berkas)} berkas di {folder}", *baris])
    return {**isi, "tentang": tentang(laporan.kepala)}, teks


PAKET = Perintah(
    "paket",
    _jalankan,
    frozenset({"rapat", "o"}),
    frozenset({"sejak", "sasaran", "templat", "kertas", "pembuat", "alamat"}),
    "semua laporan sebuah rapat di satu folder",
    """\
Menulis setiap jenis laporan rapat itu ke folder -o, dengan nama yang menyebut wilayah, periode,
dan jenisnya; yang sudah ada diganti. Cocok dijalankan cron sesudah rapat dibuka.
""",
)
