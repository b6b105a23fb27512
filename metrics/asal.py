"""Where a figure comes from, as the lines a door shows: file, sheet, cell, text, worked sum."""

from collections.abc import Mapping
from typing import Any

from domain.angka import tulis
from domain.aturan import Aturan
from domain.istilah import Arah
from domain.langkah import Bagian, Ukuran, hitungan
from domain.target import Target

Baris = Mapping[str, Any]  # one row of a frame, by column (metrics.baris)


def asal_angka(baris: Baris, awalan: str = "") -> dict[str, str]:
    """The origin of a row that has file_name, sheet, cell, raw_text and sha256.

    `awalan` stands before those names ("target_"). Empty where the row was read nowhere.
    """
    berkas = str(baris[f"{awalan}file_name"] or "")
    if not berkas:
        return {}
    lembar, sel = str(baris[f"{awalan}sheet"]), str(baris[f"{awalan}cell"])
    return {
        "Berkas": berkas,
        "Lembar": lembar,
        "Sel": sel,
        "Teks asli": str(baris[f"{awalan}raw_text"]),
        "Sumber": str(baris.get(f"{awalan}sumber", "") or ""),
        "SHA-256": str(baris[f"{awalan}sha256"])[:16] + "…",
    }


def asal_target(baris: Baris) -> dict[str, str]:
    """The origin of a target, with the relative rule it was expanded from and the plan's note."""
    asal = asal_angka(baris, "target_")
    if asal:
        asal["Aturan target"] = str(baris["target_relatif"])
        asal["Catatan"] = str(baris["target_catatan"])
    return asal


def asal_capaian(baris: Baris, aturan: Aturan) -> dict[str, str]:
    """The worked sum of a capaian: formula, its figures, result; empty where none was computed."""
    if baris["mentah"] is None:
        return {}
    jumlah = hitungan(
        Target(baris["bawah"], baris["atas"]),
        float(baris["realisasi"]),
        Arah(baris["arah"]),
        aturan,
        Ukuran(int(baris["desimal"]), str(baris["skala"] or "")),
    )
    if jumlah.rumus is None:
        return {}
    return {
        "Rumus": jumlah.rumus.teks,
        "Hitungan": jumlah.teks(Bagian.HITUNGAN),
        "Target yang dipakai": jumlah.teks(Bagian.PEMBANDING),
        "Ditampilkan": f"{tulis(jumlah.hasil.nilai)} (dibatasi)"
        if jumlah.teks(Bagian.BATASAN)
        else "",
        "Sumber rumus": jumlah.rumus.sumber,
        "Terhadap": f"target akhir {baris['tahun_target']}"
        if baris["dasar_target"] == "akhir"
        else "target tahun ini",
    }
