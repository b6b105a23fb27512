"""Where a figure comes from, as the lines a door shows: file, sheet, cell, text, worked sum."""

from collections.abc import Mapping
from typing import Any

from domain.angka import Satuan, tulis
from domain.aturan import Aturan
from domain.istilah import Arah
from domain.rumus import rumus_untuk, tulis_rumus
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
    mentah = baris["mentah"]
    if mentah is None:
        return {}
    rumus = rumus_untuk(Arah(baris["arah"]), aturan.formula_turun)
    if rumus is None:
        return {}
    satuan = Satuan(baris["satuan"], int(baris["desimal"]))
    janji = Target(baris["bawah"], baris["atas"])
    terdekat = janji.terdekat(float(baris["realisasi"]))
    hitungan = tulis_rumus(rumus, terdekat, float(baris["realisasi"]), satuan.desimal)
    di_dalam = not janji.titik and janji.memuat(float(baris["realisasi"]))
    return {
        "Rumus": "realisasi di dalam rentang target: 100" if di_dalam else rumus.teks,
        "Hitungan": "" if di_dalam else f"{hitungan} = {tulis(mentah)}",
        "Ditampilkan": ""
        if baris["capaian"] == mentah
        else f"{tulis(baris['capaian'])} (dibatasi)",
        "Sumber rumus": rumus.sumber,
        "Terhadap": f"target akhir {baris['tahun_target']}"
        if baris["dasar_target"] == "akhir"
        else "target tahun ini",
    }
