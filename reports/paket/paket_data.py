"""Puts the data package together: tables, their description, SDMX, and a page that explains."""

import json
from hashlib import sha256
from typing import Any

from reports.isi import Laporan
from reports.paket.arsip import arsip
from reports.paket.isi_tabel import tabel_tabel
from reports.paket.sdmx import sdmx_csv
from reports.paket.struktur import sdmx_struktur
from reports.paket.tabel import Tabel, skema, tulis_csv

BACA = """\
{judul}
{garis}

{kepala}

data/*.csv         tabel dalam UTF-8, pemisah koma, titik desimal, kosong: belum diketahui
datapackage.json   keterangan setiap tabel dan medan (Frictionless Data Package)
sdmx/data.csv      angka yang sama sebagai SDMX-CSV 2.0
sdmx/struktur.xml  strukturnya sebagai SDMX-ML 2.1

Yang belum diketahui dibiarkan kosong, tidak pernah 0. Teks yang dimulai dengan = + - @ diberi
tanda petik tunggal di depannya, agar lembar kerja tidak menghitungnya sebagai rumus. Lisensi
setiap angka mengikuti penerbitnya; yang belum dinyatakan penerbitnya tidak disebut di sini.
"""


def paket_data(laporan: Laporan) -> bytes:
    """The zip: data/*.csv, datapackage.json, sdmx/ and BACA.txt; same report, same bytes."""
    tabel = tabel_tabel(laporan)
    berkas = {t.berkas: tulis_csv(t) for t in tabel}
    keterangan = json.dumps(_keterangan(laporan, tabel, berkas), ensure_ascii=False, indent=2)
    isi = {
        "BACA.txt": _baca(laporan).encode(),
        "datapackage.json": f"{keterangan}\n".encode(),
        **berkas,
        "sdmx/data.csv": sdmx_csv(laporan),
        "sdmx/struktur.xml": sdmx_struktur(laporan),
    }
    return arsip(isi, laporan.kepala.saat)


def _judul(laporan: Laporan) -> str:
    k = laporan.kepala
    return f"{'DATA CONTOH: ' if k.contoh else ''}Capaian kinerja {k.nama}, {k.periode}"


def _fakta(laporan: Laporan) -> dict[str, str]:
    k = laporan.kepala
    semua = {
        "rencana": k.nama_rencana,
        "keadaan": k.keadaan,
        "aturan": k.aturan,
        "rapat": f"{k.rapat}, {k.tanggal_rapat}" if k.rapat else "",
        "pembuat": k.pembuat,
        "aplikasi": k.aplikasi,
    }
    return {nama: isi for nama, isi in semua.items() if isi}


def _baca(laporan: Laporan) -> str:
    judul = _judul(laporan)
    kepala = "\n".join(f"{nama}: {isi}" for nama, isi in _fakta(laporan).items())
    return BACA.format(judul=judul, garis="=" * len(judul), kepala=kepala)


def _keterangan(
    laporan: Laporan, tabel: tuple[Tabel, ...], berkas: dict[str, bytes]
) -> dict[str, Any]:
    """The package's descriptor (Frictionless Data Package 1.0); licences only where known: none."""
    k = laporan.kepala
    fakta = _fakta(laporan)
    periode = f"{k.tahun}-tw{k.triwulan}" if k.triwulan else str(k.tahun)
    isi: dict[str, Any] = {
        "profile": "data-package",
        "name": f"capaian-{k.wilayah}-{periode}".lower(),
        "title": _judul(laporan),
        "description": "; ".join(f"{nama}: {teks}" for nama, teks in fakta.items()),
        "version": str(k.versi),
        "sources": _sumber(laporan),
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": t.nama,
                "path": t.berkas,
                "title": t.judul,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(berkas[t.berkas]),
                "hash": f"sha256:{sha256(berkas[t.berkas]).hexdigest()}",
                "schema": skema(t),
            }
            for t in tabel
        ],
    }
    if k.saat:
        isi["created"] = k.saat
    if k.pembuat:
        isi["contributors"] = [{"title": k.pembuat, "role": "author"}]
    return isi


def _sumber(laporan: Laporan) -> list[dict[str, str]]:
    """The files that figures and targets were read from, each with its digest."""
    berkas = {
        str(nama): str(sidik)
        for frame in (laporan.masukan.realisasi, laporan.masukan.target)
        for nama, sidik in zip(frame["file_name"], frame["sha256"], strict=True)
    }
    return [{"title": f"{nama} (sha256 {sidik})"} for nama, sidik in sorted(berkas.items())]
