"""What reports cost beside plotly pictures of the same charts: `python -m benchmarks.laporan`.

A deck of 40 sasaran, each with its native chart; the E.79 of 200 rows; the two-page brief; and the
same 40 charts drawn by kaleido, its server kept running. Each in a process of its own, warm.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import kaleido

from benchmarks.comparing import silent
from benchmarks.memory import own_mb
from charts.tema import TERANG
from charts.tren import tren
from loaders.build import build
from loaders.data_folder import DATA
from reports.bacaan import baca_laporan
from reports.formulir import Bentuk, formulir
from reports.formulir.angka import angka_indikator
from reports.formulir.baris import baris_formulir
from reports.isi import IsiIndikator, IsiSasaran, Laporan, Permintaan
from reports.pdf import ringkas
from reports.pptx import dek
from store.engine import opened
from store.terminal import at_the_machine

BANYAK, BARIS = 40, 200
LEBAR, TINGGI, KALI = 760, 430, 2  # of a picture for a slide
LEBIH_CEPAT = 10.0
ALAMAT = "https://capaian.contohkab.go.id"  # so that every slide has its QR
NAMA = {
    "dek": f"Dek {BANYAK} sasaran dengan grafik asli (PPTX)",
    "formulir": f"E.79 {BARIS} baris (XLSX)",
    "ringkas": "Ringkasan dua halaman (PDF)",
    "kaleido": f"kaleido, server tetap jalan: {BANYAK} grafik sama (PNG)",
}
BATAS = {"dek": (2.0, 300.0), "formulir": (0.5, None), "ringkas": (1.0, None)}


@dataclass(frozen=True)
class Terpakai:
    """Seconds of the clock and of the processor for one report, and the largest memory in MB."""

    detik: float
    prosesor: float
    mb: float


def utama(s: IsiSasaran) -> IsiIndikator | None:
    """The leading indikator, where it has a line to draw."""
    satu = next((i for i in s.indikator if i.kode == s.utama), None)
    return satu if satu is not None and satu.seri["nilai"].notna().sum() > 1 else None


def berulang(laporan: Laporan, banyak: int) -> Laporan:
    """The report with so many sasaran, each with a chart: those it has, over and over."""
    ada = [s for s in laporan.sasaran if utama(s) is not None]
    isi = [
        replace(s, simpul=replace(s.simpul, kode=f"{s.simpul.kode}.{ke}"))
        for ke, s in enumerate(islice(cycle(ada), banyak))
    ]
    return replace(laporan, sasaran=tuple(isi))


def untuk_formulir(laporan: Laporan) -> Laporan:
    """The report with as many sasaran as an E.79 of 200 rows needs."""
    angka = angka_indikator(laporan.masukan)
    banyak = len(laporan.sasaran)
    while len(baris_formulir(berulang(laporan, banyak), (), angka)) < BARIS:
        banyak += 1
    return berulang(laporan, banyak)


def gambar(laporan: Laporan) -> Callable[[], object]:
    """Draws the charts of the deck as pictures, one by one, as a report would need them."""
    milik = [i for s in laporan.sasaran if (i := utama(s)) is not None]
    grafik = [tren(i.seri, i.satuan, TERANG, rencana=i.garis, tinggi=TINGGI) for i in milik]
    pilihan = {"format": "png", "width": LEBAR, "height": TINGGI, "scale": KALI}
    return lambda: [kaleido.calc_fig_sync(g, opts=pilihan) for g in grafik]


def terbaik(cara: str, alamat: str) -> Terpakai:
    """One way, measured in this process: once to warm it, then the best of three."""
    with opened(alamat) as engine, engine.connect() as sambungan:
        laporan = baca_laporan(sambungan, Permintaan("9901", 2025, 4, alamat=ALAMAT))
    besar = berulang(laporan, BANYAK)
    if cara == "kaleido":
        return _kaleido(gambar(besar))
    kerja: dict[str, Callable[[], object]] = {
        "dek": lambda: dek(besar),
        "formulir": _formulir(untuk_formulir(laporan)),
        "ringkas": lambda: ringkas(laporan),
    }
    hasil = [_sekali(kerja[cara]) for _ in range(4)][1:]
    satu = min(hasil, key=lambda t: t.prosesor)
    return replace(satu, detik=min(t.detik for t in hasil))


def _formulir(laporan: Laporan) -> Callable[[], object]:
    return lambda: formulir(laporan, Bentuk.E79)


def _sekali(kerja: Callable[[], object]) -> Terpakai:
    mulai, sibuk = perf_counter(), process_time() + anak_sibuk()
    kerja()
    return Terpakai(perf_counter() - mulai, process_time() + anak_sibuk() - sibuk, own_mb())


def anak_sibuk() -> float:
    """Processor seconds of all that this process started, and of what those started."""
    waktu: dict[int, float] = {}
    induk: dict[int, int] = {}
    for proses in (p for p in Path("/proc").iterdir() if p.name.isdigit()):
        try:
            isi = (proses / "stat").read_text("ascii", "replace").rpartition(")")[2].split()
        except OSError:
            continue  # it ended
        induk[int(proses.name)] = int(isi[1])
        waktu[int(proses.name)] = sum(map(int, isi[11:15])) / os.sysconf("SC_CLK_TCK")
    milik, baru = set[int](), {os.getpid()}
    while baru:
        baru = {n for n, i in induk.items() if i in baru}
        milik |= baru
    return sum(waktu[n] for n in milik)


def _kaleido(kerja: Callable[[], object]) -> Terpakai:
    """The pictures, after a round that starts the browser and warms it; its memory is not taken."""
    kaleido.start_sync_server(silence_warnings=True)
    try:
        kerja()
        return replace(_sekali(kerja), mb=0.0)
    finally:
        kaleido.stop_sync_server(silence_warnings=True)


def ukur(kata: Callable[[str], None]) -> dict[str, Terpakai]:
    """Measure every way, one after the other on the same store."""
    hasil: dict[str, Terpakai] = {}
    with TemporaryDirectory() as folder:
        alamat = f"sqlite:///{Path(folder) / 'capaian.db'}"
        with opened(alamat) as engine:
            assert not build(engine, at_the_machine(), DATA, silent).refused
        for cara in NAMA:
            perintah = [sys.executable, "-m", "benchmarks.laporan", cara, alamat]
            keluar = subprocess.run(perintah, capture_output=True, check=True, text=True).stdout
            hasil[cara] = Terpakai(**json.loads(keluar.splitlines()[-1]))
            kata(f"{cara:<10}{hasil[cara]}")
    return hasil


def melebihi(hasil: dict[str, Terpakai]) -> list[str]:
    """The ways that are over their bar; time is the processor's, which a busy machine spares."""
    lewat = [c for c, (detik, mb) in BATAS.items()
             if hasil[c].prosesor > detik or (mb is not None and hasil[c].mb > mb)]  # fmt: skip
    lambat = hasil["kaleido"].prosesor < LEBIH_CEPAT * hasil["dek"].prosesor
    return [*lewat, "kaleido"] if lambat else lewat


def tabel(hasil: dict[str, Terpakai]) -> list[str]:
    """The measures as a table of Markdown."""
    lewat = melebihi(hasil)
    baris = ["| laporan | detik | detik prosesor | memori (MB) | batas | |",
             "|---|---:|---:|---:|---|---|"]  # fmt: skip
    for cara, nama in NAMA.items():
        satu = hasil[cara]
        detik, mb = BATAS.get(cara, (None, None))
        batas = "–" if detik is None else f"{detik:g} detik{f' dan {mb:g} MB' if mb else ''}"
        tanda = "" if detik is None else "MELEBIHI" if cara in lewat else "ya"
        besar = f"{satu.mb:.0f}" if satu.mb else "–"
        angka = f"{satu.detik:.2f} | {satu.prosesor:.2f} | {besar} | {batas}"
        baris.append(f"| {nama} | {angka.replace('.', ',')} | {tanda} |")
    tanda = "MELEBIHI" if "kaleido" in lewat else "ya"
    baris += ["", "| dek dibanding grafiknya oleh kaleido | lebih cepat | batas | |",
              "|---|---:|---|---|"]  # fmt: skip
    dek_ini, lain = hasil["dek"], hasil["kaleido"]
    kali = [lain.prosesor / dek_ini.prosesor, lain.detik / dek_ini.detik]
    prosesor, jam = (f"{n:.1f} kali".replace(".", ",") for n in kali)
    baris.append(
        f"| detik prosesor | {prosesor} | paling sedikit {LEBIH_CEPAT:.0f} kali | {tanda} |"
    )
    return [*baris, f"| detik jam | {jam} | – | |"]


def main(kata: Sequence[str]) -> int:
    """Measure and print; with the name of a way and a store, that way alone as JSON."""
    if len(kata) == 2:
        print(json.dumps(asdict(terbaik(*kata))))
        return 0
    hasil = ukur(lambda baris: print(baris, flush=True))
    print("\n".join(tabel(hasil)))
    return int(bool(melebihi(hasil)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
