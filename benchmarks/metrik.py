"""What the metrics cost once their frames are read: `python -m benchmarks.metrik`.

One kabupaten page (30 indikator x 5 years x 4 quarters), a national ranking with gaps (514 wilayah
x 15 years), and the same with 100 times the rows. Time of this process, the best of several runs.
"""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from time import process_time
from typing import Any

import numpy as np
import pandas as pd

from domain.aturan import Aturan
from domain.istilah import Arah
from metrics.bahan import Bahan
from metrics.capaian import capaian
from metrics.jalur import jalur_rencana
from metrics.kinerja import kinerja
from metrics.konsistensi import konsistensi
from metrics.peringkat_jarak import peringkat_berjarak
from metrics.temuan import temuan

TAHUN = range(2019, 2024)
_ARAH = ("naik", "turun", "naik", "tetap")
_AGREGASI = ("kumulatif", "posisi_akhir", "rata_rata", "tahunan")


@dataclass(frozen=True)
class Masukan:
    """An invented plan; it satisfies metrics.masukan.KinerjaInput."""

    simpul: pd.DataFrame
    tautan: pd.DataFrame
    indikator: pd.DataFrame
    target: pd.DataFrame
    realisasi: pd.DataFrame
    aturan: Aturan = field(default_factory=Aturan)
    wilayah: str = "9901"
    nama: str = "Kabupaten Contoh"
    contoh: bool = True
    rencana: str = "9901-RPJMD-2019"
    versi_rencana: int = 1
    nama_rencana: str = "RPJMD 2019-2023"
    tahun_awal: int = TAHUN[0]
    tahun_akhir: int = TAHUN[-1]
    versi_data: int = 1


@dataclass(frozen=True)
class Biaya:
    """One measure in milliseconds with the bar it must stay under, None where it has none."""

    nama: str
    baris: int
    ms: float
    batas: float | None

    @property
    def melebihi(self) -> bool:
        """Whether it is over its bar."""
        return self.batas is not None and self.ms > self.batas


def rencana(banyak: int, sasaran: int = 17) -> Masukan:
    """A plan of `banyak` indikator under 17 sasaran, every year and quarter with both figures."""
    simpul = [("misi", "4", 0, "M"), ("tujuan", "4.1", 1, "T")]
    simpul += [("sasaran", f"4.{i}", i + 2, f"S{i}") for i in range(sasaran)]
    tautan = [("tujuan", "4.1", "4", 1.0)]
    tautan += [("sasaran", f"4.{i}", "4.1", 1.0) for i in range(sasaran)]
    ukur = [
        ("sasaran", f"4.{i % sasaran}", f"I{i}", i, 1.0, "", 0, f"Nama {i}", f"I{i}", "persen", 2,
         _ARAH[i % 4], _AGREGASI[i % 4], "", 0.0, 100.0)
        for i in range(banyak)
    ]  # fmt: skip
    kunci = [(f"I{i}", t, q) for i in range(banyak) for t in TAHUN for q in range(5)]
    asal = ("Lembar", "B2", "10", "berkas.xlsx", "a" * 64)
    sel = ["sheet", "cell", "raw_text", "file_name", "sha256"]
    target = [(i, "tahunan", t, q, 10.0, 10.0, "", "Perda", "", *asal) for i, t, q in kunci]
    nyata = [(i, t, q, 8.0 + (t + q) % 5, "tetap", *asal) for i, t, q in kunci]
    return Masukan(
        pd.DataFrame(simpul, columns=["jenis", "kode", "urut", "uraian"]),
        pd.DataFrame(tautan, columns=["jenis", "kode", "induk", "bobot"]),
        pd.DataFrame(
            ukur,
            columns=["jenis", "kode", "indikator", "urut", "bobot", "opd", "iku", "nama",
                     "nama_pendek", "satuan", "desimal", "arah", "agregasi", "skala", "minimum",
                     "maksimum"],
        ),
        pd.DataFrame(
            target,
            columns=["indikator", "peran", "tahun", "triwulan", "bawah", "atas", "relatif",
                     "sumber", "catatan", *sel],
        ),
        pd.DataFrame(nyata, columns=["indikator", "tahun", "triwulan", "nilai", "status", *sel]),
    )  # fmt: skip


def halaman(masukan: Masukan) -> Any:
    """All that one kabupaten page asks for: the year and the one before, track and findings."""
    kini, lalu = kinerja(masukan, TAHUN[-1]), kinerja(masukan, TAHUN[-2])
    jalur_rencana(masukan, TAHUN[-1])
    return temuan(Bahan(kini, lalu))


def wilayah_tahunan(wilayah: int, tahun: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Invented yearly figures of so many wilayah, and of the nation."""
    acak = np.random.default_rng(16)
    kode = [f"{i:05}" for i in range(wilayah)]
    semua = np.arange(2010, 2010 + tahun)
    angka = pd.DataFrame(
        {
            "wilayah": np.repeat(kode, tahun),
            "tahun": np.tile(semua, wilayah),
            "nilai": acak.uniform(4, 30, wilayah * tahun).round(2),
        }
    )
    return angka, pd.DataFrame({"tahun": semua, "nilai": np.linspace(13, 9, tahun)})


def baris_capaian(banyak: int) -> pd.DataFrame:
    """Rows to score, every fourth without a figure."""
    nilai = np.arange(banyak) % 17 + 1.0
    return pd.DataFrame(
        {
            "bawah": 10.0,
            "atas": np.where(np.arange(banyak) % 3, 10.0, 12.0),
            "realisasi": np.where(np.arange(banyak) % 4, nilai, np.nan),
            "arah": np.resize(np.array(_ARAH, dtype=object), banyak),
        }
    )


def terbaik(hitung: Callable[[], object], ulang: int) -> float:
    """The best time of several runs, in milliseconds of this process."""
    waktu: list[float] = []
    for _ in range(ulang):
        mulai = process_time()
        hitung()
        waktu.append(1000 * (process_time() - mulai))
    return min(waktu)


def ukur() -> list[Biaya]:
    """Measure everything; about ten seconds."""
    plan = rencana(30)
    hasil = [
        Biaya("halaman satu kabupaten", 600, terbaik(lambda: halaman(plan), 15), 30.0),
        Biaya("satu kinerja", 600, terbaik(lambda: kinerja(plan, TAHUN[-1], 2), 15), None),
        Biaya("konsistensi rencana", 600, terbaik(lambda: konsistensi(plan), 5), None),
    ]
    aturan = Aturan()
    kali: list[tuple[str, Callable[[int], Callable[[], object]], int, float | None]] = [
        ("capaian", lambda n: _siap(baris_capaian(600 * n), aturan), 600, None),
        ("peringkat nasional dengan jarak", _peringkat, 514 * 15, 50.0),
        ("kinerja", lambda n: _kinerja(rencana(30 * n)), 600, None),
    ]
    for nama, siapkan, dasar, batas in kali:
        satu = terbaik(siapkan(1), 9)
        banyak = terbaik(siapkan(100), 2)
        hasil.append(Biaya(nama, dasar, satu, batas))
        hasil.append(Biaya(f"{nama}, 100 × baris", 100 * dasar, banyak, 120 * satu))
    return hasil


def _siap(frame: pd.DataFrame, aturan: Aturan) -> Callable[[], object]:
    return lambda: capaian(frame, aturan)


def _peringkat(kali: int) -> Callable[[], object]:
    angka, acuan = wilayah_tahunan(514 * kali, 15)
    return lambda: peringkat_berjarak(angka, acuan, Arah.TURUN, 2)


def _kinerja(masukan: Masukan) -> Callable[[], object]:
    return lambda: kinerja(masukan, TAHUN[-1])


def tabel(hasil: Sequence[Biaya]) -> str:
    """The measures as a table of Markdown."""
    baris = ["| hitungan | baris | ms | batas | |", "|---|---:|---:|---:|---|"]
    for b in hasil:
        batas = "–" if b.batas is None else f"{b.batas:.0f}"
        tanda = "" if b.batas is None else "MELEBIHI" if b.melebihi else "ya"
        ms, banyak = f"{b.ms:.1f}".replace(".", ","), f"{b.baris:,}".replace(",", ".")
        baris.append(f"| {b.nama} | {banyak} | {ms} | {batas} | {tanda} |")
    return "\n".join(baris)


def main(kata: Sequence[str]) -> int:
    """Print the measures; the status is 1 where a bar is not held."""
    hasil = ukur()
    print(json.dumps([asdict(b) for b in hasil]) if "--json" in kata else tabel(hasil))
    return int(any(b.melebihi for b in hasil))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
