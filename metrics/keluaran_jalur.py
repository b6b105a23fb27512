"""Verdicts of being on track as plain values and as a table of text; it judges nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from domain.angka import tulis
from domain.jalur import PUTUSAN_TEKS, Jalur
from domain.laju import Titik
from domain.target import tulis_target
from metrics.baris import baris
from metrics.jalur import JalurIndikator
from metrics.keluaran import tabel


def isi_jalur(j: JalurIndikator, uji: Mapping[int, Mapping[str, Any]]) -> dict[str, Any]:
    """One verdict as plain values; `uji` is the back-test of its indikator by horizon in years."""
    putusan, laju = j.jalur, j.jalur.laju
    return {
        "indikator": j.indikator,
        "nama": j.nama,
        "satuan": j.satuan,
        "arah": j.arah.value,
        "putusan": putusan.putusan.value,
        "pace": putusan.pace,
        "dasar": _titik(j.titik[0], j.dasar) if j.titik else None,
        "kini": _titik(j.titik[-1]) if j.titik else None,
        "titik": len(j.titik),
        "target": {"tahun": j.tahun_target, "nilai": putusan.sasaran},
        "laju_teramati": laju and laju.teramati,
        "laju_diperlukan": laju and laju.diperlukan,
        "laju_sisa": laju and laju.sisa,
        "proyeksi": _proyeksi(putusan),
        "galat_uji": galat_uji(j, uji),
        "putus_seri": j.putus
        and {"tahun": j.putus.tahun, "alasan": j.putus.alasan, "sumber": j.putus.sumber},
    }


def tabel_jalur(semua: Sequence[JalurIndikator], uji: Mapping[str, Mapping[int, Any]]) -> str:
    """The verdicts of a plan as a table of text."""
    kepala = (
        "Indikator", "Dasar", "Kini", "Target", "Laju", "Perlu", "Sisa", "Pace", "Proyeksi (80 %)",
        "Galat uji", "Putusan",
    )  # fmt: skip
    return tabel(kepala, [_sel(j, uji.get(j.indikator, {})) for j in semua])


def isi_uji(uji: pd.DataFrame, ringkasan: pd.DataFrame) -> dict[str, Any]:
    """The back-test as plain values."""
    return {"ringkasan": baris(ringkasan), "indikator": baris(uji)}


def tabel_uji(uji: pd.DataFrame, ringkasan: pd.DataFrame) -> str:
    """The back-test as two tables of text: the method against the others, then each indikator."""
    satu = [
        (f"{b['horizon']} tahun", str(b["indikator"]), str(b["banyak"]),
         tulis(b["terhadap_terakhir"]), tulis(b["terhadap_cagr"]), _persen(b["di_dalam"]))
        for b in baris(ringkasan)
    ]  # fmt: skip
    dua = [
        (b["indikator"], f"{b['horizon']} tahun", str(b["banyak"]), tulis(b["linier"], 3),
         tulis(b["terakhir"], 3), tulis(b["cagr"], 3), _persen(b["di_dalam"]))
        for b in baris(uji)
    ]  # fmt: skip
    atas = ("Horizon", "Indikator", "Ramalan", "÷ nilai terakhir", "÷ CAGR", "Dalam selang 80 %")
    bawah = ("Indikator", "Horizon", "Ramalan", "Linier", "Terakhir", "CAGR", "Dalam selang")
    return (
        f"{tabel(atas, satu)}\n\nDi bawah 1: galat linier lebih kecil.\n\n"
        f"Rata-rata galat mutlak dalam satuan indikator:\n{tabel(bawah, dua)}"
    )


def _titik(titik: Titik, asal: str = "") -> dict[str, Any]:
    isi = {"tahun": titik.tahun, "nilai": titik.nilai}
    return isi | {"asal": asal} if asal else isi


def _proyeksi(jalur: Jalur) -> dict[str, Any] | None:
    p = jalur.proyeksi
    return None if p is None else dict(vars(p))


def galat_uji(j: JalurIndikator, uji: Mapping[int, Mapping[str, Any]]) -> dict[str, Any] | None:
    """The back-tested error at the projection's distance, else at the furthest that was tried."""
    if j.jalur.proyeksi is None or not j.titik or not uji:
        return None
    jauh = min(j.jalur.proyeksi.tahun - j.titik[-1].tahun, max(uji))
    ada = max((h for h in uji if h <= jauh), default=min(uji))
    return {k: uji[ada][k] for k in ("horizon", "banyak", "linier", "terakhir", "cagr")}


def _sel(j: JalurIndikator, uji: Mapping[int, Mapping[str, Any]]) -> tuple[str, ...]:
    laju, p, galat = j.jalur.laju, j.jalur.proyeksi, galat_uji(j, uji)

    batas = " (batas)" if p and p.dibatasi else ""

    def angka(nilai: float | None, *, tanda: bool = False) -> str:
        return tulis(nilai, j.desimal, tanda=tanda)

    def titik(isi: Titik) -> str:
        return f"{angka(isi.nilai)} ({isi.tahun})"

    return (
        j.nama,
        titik(j.titik[0]) if j.titik else "–",
        titik(j.titik[-1]) if j.titik else "–",
        f"{tulis_target(j.target, j.desimal)} ({j.tahun_target})" if j.target else "–",
        angka(laju and laju.teramati, tanda=True),
        angka(laju and laju.diperlukan, tanda=True),
        angka(laju and laju.sisa, tanda=True),
        tulis(j.jalur.pace),
        f"{angka(p.nilai)}{batas} ({angka(p.bawah)} s.d. {angka(p.atas)})" if p else "–",
        f"± {angka(galat['linier'])} ({galat['horizon']} th)" if galat else "–",
        PUTUSAN_TEKS[j.jalur.putusan],
    )


def _persen(bagian: float | None) -> str:
    return "–" if bagian is None else f"{tulis(100 * bagian, 0)} %"
