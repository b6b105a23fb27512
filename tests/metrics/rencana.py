"""A small plan to score in tests: rows are written in the test, here they become frames."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from domain.aturan import Aturan

Row = tuple[Any, ...]
ASAL = ["sheet", "cell", "raw_text", "file_name", "sha256"]


@dataclass(frozen=True)
class Masukan:
    """Satisfies metrics.masukan.KinerjaInput."""

    simpul: pd.DataFrame
    tautan: pd.DataFrame
    indikator: pd.DataFrame
    target: pd.DataFrame
    realisasi: pd.DataFrame
    aturan: Aturan = field(default_factory=Aturan)
    tahun_awal: int = 2019
    tahun_akhir: int = 2023
    wilayah: str = "1604"
    nama: str = "Kabupaten Lahat"
    contoh: bool = False
    rencana: str = "1604-RPJMD-2019"
    versi_rencana: int = 1
    nama_rencana: str = "RPJMD 2019-2023"
    versi_data: int = 7


def bertiga(frame: pd.DataFrame) -> list[tuple[str, int, float]]:
    """The figures of a frame as metrics.peringkat.peringkat_tahunan takes them."""
    kolom = (frame[n].tolist() for n in ("wilayah", "tahun", "nilai"))
    return list(zip(*kolom, strict=True))


# misi 4 > tujuan 4.1 > sasaran 4.1, 4.2, 4.3
SIMPUL: tuple[Row, ...] = (
    ("misi", "4", "Ekonomi rakyat"),
    ("tujuan", "4.1", "Pendapatan dan kesejahteraan"),
    ("sasaran", "4.1", "Pertumbuhan"),
    ("sasaran", "4.2", "Kesejahteraan"),
    ("sasaran", "4.3", "Kesempatan kerja"),
)
TAUTAN: tuple[Row, ...] = (
    ("tujuan", "4.1", "4", 1.0),
    ("sasaran", "4.1", "4.1", 1.0),
    ("sasaran", "4.2", "4.1", 1.0),
    ("sasaran", "4.3", "4.1", 1.0),
)


def ukur(
    simpul: str,
    kode: str,
    arah: str = "naik",
    agregasi: str = "tahunan",
    *,
    jenis: str = "sasaran",
    bobot: float = 1.0,
    skala: str = "",
    rentang: tuple[float | None, float | None] = (None, None),
) -> Row:
    """An indikator that measures a node; rentang is what the kamus says it can be."""
    arti = (f"Nama {kode}", kode, "persen", 2, arah, agregasi, skala)
    return (jenis, simpul, kode, bobot, *arti, *rentang)


def target(
    kode: str, tahun: int, bawah: float | None, atas: float | None = None, **lain: Any
) -> Row:
    """A target; one number where `atas` is left out. peran and triwulan by name."""
    akhir = bawah if atas is None else atas
    peran, triwulan = lain.get("peran", "tahunan"), lain.get("triwulan", 0)
    sel = f"T{tahun}.{triwulan}"
    return (kode, peran, tahun, triwulan, bawah, akhir, "", "Perda", "", *_asal(sel, str(bawah)))


def angka(kode: str, tahun: int, nilai: float | None, triwulan: int = 0, **lain: Any) -> Row:
    """A realisasi; None where the source itself has none. status and berkas by name."""
    status = lain.get("status", "kosong" if nilai is None else "tetap")
    asal = _asal(f"R{tahun}.{triwulan}", "-" if nilai is None else str(nilai))
    berkas = lain.get("berkas", asal[3])
    return (kode, tahun, triwulan, nilai, status, *asal[:3], berkas, asal[4])


def rencana(
    indikator: Sequence[Row],
    target: Sequence[Row] = (),
    realisasi: Sequence[Row] = (),
    *,
    simpul: Sequence[Row] = SIMPUL,
    tautan: Sequence[Row] = TAUTAN,
    **lain: Any,
) -> Masukan:
    """Frames of the rows; urut is the order in which they are written."""
    return Masukan(
        pd.DataFrame(
            [(j, k, i, u) for i, (j, k, u) in enumerate(simpul)],
            columns=["jenis", "kode", "urut", "uraian"],
        ),
        pd.DataFrame(list(tautan), columns=["jenis", "kode", "induk", "bobot"]),
        pd.DataFrame(
            [(*i[:3], n, i[3], "", 0, *i[4:]) for n, i in enumerate(indikator)],
            columns=["jenis", "kode", "indikator", "urut", "bobot", "opd", "iku", "nama",
                     "nama_pendek", "satuan", "desimal", "arah", "agregasi", "skala", "minimum",
                     "maksimum"],
        ).astype({"minimum": "float64", "maksimum": "float64"}),
        _bernilai(
            target,
            ["indikator", "peran", "tahun", "triwulan", "bawah", "atas", "relatif", "sumber",
             "catatan", *ASAL],
        ),
        _bernilai(realisasi, ["indikator", "tahun", "triwulan", "nilai", "status", *ASAL]),
        **lain,
    )  # fmt: skip


def _asal(sel: str, teks: str) -> Row:
    return ("Lembar", sel, teks, "berkas.xlsx", "a" * 64)


def _bernilai(rows: Sequence[Row], kolom: list[str]) -> pd.DataFrame:
    jenis = {"tahun": "int64", "triwulan": "int64", "nilai": "float64", "bawah": "float64",
             "atas": "float64"}  # fmt: skip
    frame = pd.DataFrame(list(rows), columns=kolom)
    return frame.astype({k: jenis.get(k, "str") for k in kolom})
