"""The same figures for Satu Data as SDMX-CSV 2.0, of which struktur tells what it is made of."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Any

from domain.istilah import BELUM_TETAP, StatusAngka
from metrics.baris import baris
from reports.html.tren import bergambar
from reports.isi import Laporan
from reports.paket.struktur import ALIRAN, ATRIBUT, BADAN, DIMENSI, VERSI, bersih, kode
from reports.paket.tabel import tulis_sel

Amatan = tuple[str, str, str, str, str, float, str, str, str]


def sdmx_csv(laporan: Laporan) -> bytes:
    """Every observation as SDMX-CSV 2.0, each key once, in order."""
    kepala = ("STRUCTURE", "STRUCTURE_ID", "ACTION", *DIMENSI, "TIME_PERIOD", "OBS_VALUE", *ATRIBUT)
    wadah = StringIO()
    penulis = csv.writer(wadah, lineterminator="\n")
    penulis.writerow(kepala)
    aliran = f"{BADAN}:{ALIRAN}({VERSI})"
    for satu in sorted({a[:5]: a for a in amatan(laporan)}.values(), key=lambda a: a[:5]):
        penulis.writerow(["dataflow", aliran, "I", *map(tulis_sel, satu)])
    return wadah.getvalue().encode()


def amatan(laporan: Laporan) -> Iterator[Amatan]:
    """The observations: yearly series, figures and targets of the plan, capaian of the period."""
    milik, k = laporan.kepala.wilayah, laporan.kepala
    deret = [b for i in bergambar(laporan).values() for b in baris(i.seri)]
    triwulan = [b for b in baris(laporan.masukan.realisasi) if b["triwulan"]]
    for b in (*deret, *triwulan):
        if b["nilai"] is not None:
            yield _amatan(laporan, b["wilayah"], b, "REALISASI", b["nilai"])
    for b in baris(laporan.masukan.target):
        for ujung in ("bawah", "atas"):
            if b[ujung] is not None:
                yield _amatan(laporan, milik, b, f"TARGET_{ujung.upper()}", b[ujung])
    for b in baris(laporan.kinerja.indikator):
        if b["capaian"] is not None:
            isi = {"indikator": b["indikator"], "tahun": k.tahun, "triwulan": k.triwulan}
            isi |= {"status": b["status"], "sumber": k.aturan}
            yield _amatan(laporan, milik, isi, "CAPAIAN", b["capaian"])


def _amatan(
    laporan: Laporan, wilayah: str, b: Mapping[str, Any], ukuran: str, nilai: float
) -> Amatan:
    tw = int(b["triwulan"])
    satuan = "persen" if ukuran == "CAPAIAN" else laporan.kamus[b["indikator"]].satuan.nama
    return (
        "Q" if tw else "A",
        kode(str(wilayah)),
        kode(str(b["indikator"])),
        ukuran,
        f"{b['tahun']}-Q{tw}" if tw else str(b["tahun"]),
        float(nilai),
        satuan,
        _status(str(b.get("status") or "")),
        " ".join(bersih(str(b.get("sumber") or "")).split()),
    )


def _status(status: str) -> str:
    if status == StatusAngka.PERKIRAAN:
        return "E"
    return "P" if status in BELUM_TETAP else "A"
