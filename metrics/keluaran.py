"""Metrics as plain values for a terminal, JSON or a table of text; it computes no metric."""

from collections.abc import Iterable, Mapping
from typing import Any

from domain.angka import bulat, tulis
from domain.aturan import Aturan, teks_aturan
from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.jumlah import Jumlah
from domain.ordinal import label
from domain.periode import ROMAWI
from domain.predikat import KELAS_MENURUT_KODE
from metrics.baris import baris
from metrics.kinerja import Kinerja

ASAL = {
    "berkas": "file_name",
    "sha256": "sha256",
    "lembar": "sheet",
    "sel": "cell",
    "teks": "raw_text",
}
Baris = Mapping[str, Any]


def isi_capaian(kinerja: Kinerja) -> dict[str, Any]:
    """Everything `python -m metrics capaian --json` prints; null for what is not known."""
    aturan = kinerja.aturan
    return {
        "wilayah": kinerja.wilayah,
        "nama": kinerja.nama,
        "contoh": kinerja.contoh,
        "tahun": kinerja.tahun,
        "triwulan": kinerja.triwulan,
        "versi": kinerja.versi_data,
        "rencana": kinerja.rencana,
        "versi_rencana": kinerja.versi_rencana,
        "aturan": isi_aturan(aturan),
        "indikator": [_indikator(b, aturan) for b in baris(kinerja.indikator)],
        "sasaran": [_simpul(b, aturan) for b in baris(kinerja.sasaran)],
        "tujuan": [_simpul(b, aturan) for b in baris(kinerja.tujuan)],
        "misi": [_simpul(b, aturan) for b in baris(kinerja.misi)],
        "keseluruhan": _keseluruhan(kinerja.keseluruhan, aturan),
    }


def isi_aturan(aturan: Aturan) -> dict[str, Any]:
    """The rules in force as plain values; maks null means no cap."""
    return {
        "formula_turun": aturan.formula_turun.value,
        "maks": aturan.maks,
        "batas": aturan.batas.value,
        "label": aturan.label,
        "cakupan_minimum": aturan.cakupan_minimum,
    }


def tabel_capaian(kinerja: Kinerja) -> str:
    """The indikator of a kinerja as a table of text, with the rules in force under it.

    Of a quarter the capaian against the year's target stands beside; of a relative target its
    wording, and the reading that the plan chose, stand below.
    """
    periode = f"{ROMAWI[kinerja.triwulan]} {kinerja.tahun}" if kinerja.triwulan else kinerja.tahun
    setahun = ("Terhadap setahun",) if kinerja.triwulan else ()
    kepala = ("Sasaran", "Indikator", "Target", "Realisasi", "Capaian", *setahun, "Predikat")
    isi = [_sel(b, kinerja.aturan, kinerja.triwulan) for b in baris(kinerja.indikator)]
    contoh = "DATA CONTOH · " if kinerja.contoh else ""
    atas = f"{contoh}{kinerja.nama} · {kinerja.nama_rencana} · {periode}"
    relatif = [
        f"{b['nama']}: {b['target_relatif']}. {b['target_catatan']}".rstrip()
        for b in baris(kinerja.indikator)
        if b["target_relatif"]
    ]
    bawah = f"Aturan: {teks_aturan(kinerja.aturan)} · versi data {kinerja.versi_data}"
    return "\n".join([atas, "", tabel(kepala, isi), "", *dict.fromkeys(relatif), bawah])


def tabel(kepala: Iterable[str], isi: Iterable[Iterable[str]]) -> str:
    """Rows of text under their heads, in columns."""
    semua = [tuple(kepala), *(tuple(baris) for baris in isi)]
    lebar = [max(map(len, kolom)) for kolom in zip(*semua, strict=True)]
    return "\n".join(
        "  ".join(t.ljust(n) for t, n in zip(baris, lebar, strict=True)).rstrip() for baris in semua
    )


def _indikator(b: Baris, aturan: Aturan) -> dict[str, Any]:
    return {
        "kode": b["indikator"],
        **{k: b[k] for k in ("nama", "misi", "tujuan", "sasaran", "satuan", "arah", "agregasi")},
        "target": _target(b),
        **{k: b[k] for k in ("target_teks", "target_relatif", "dasar_target", "tahun_target")},
        **{k: b[k] for k in ("realisasi", "realisasi_tahun", "status")},
        "capaian": _dua(b["capaian"]),
        "capaian_mentah": b["mentah"],
        "capaian_tahun": _dua(b["capaian_tahun"]),
        "predikat": _predikat(b["predikat"], aturan),
        "keadaan": b["keadaan"],
        "sumber": _asal(b, ""),
        "sumber_target": _asal(b, "target_"),
    }


def _target(b: Baris) -> Any:
    """A number where it is one point, the label of a level, else both ends; None without."""
    bawah, atas = b["bawah"], b["atas"]
    if bawah is None and atas is None:
        return None
    if bawah is None or bawah != atas:
        return {"bawah": bawah, "atas": atas}
    return label(b["skala"], int(bawah)) if b["skala"] else bawah


def _asal(b: Baris, awalan: str) -> dict[str, Any] | None:
    if not b[f"{awalan}file_name"]:
        return None
    return {nama: b[f"{awalan}{kolom}"] for nama, kolom in ASAL.items()}


def _simpul(b: Baris, aturan: Aturan) -> dict[str, Any]:
    angka = {k: _dua(b[k]) for k in ("capaian", "bawah", "atas")}
    sisa = {k: b[k] for k in ("cakupan", "diketahui", "jumlah")}
    predikat = {"predikat": _predikat(b["predikat"], aturan), "keadaan": b["keadaan"]}
    return {
        "kode": b["kode"],
        "nama": b["uraian"],
        "induk": b["induk"],
        **angka,
        **sisa,
        **predikat,
    }


def _keseluruhan(jumlah: Jumlah, aturan: Aturan) -> dict[str, Any]:
    return {
        "capaian": _dua(jumlah.nilai),
        "bawah": _dua(jumlah.bawah),
        "atas": _dua(jumlah.atas),
        "cakupan": jumlah.cakupan,
        "predikat": jumlah.kelas and jumlah.kelas.label[aturan.label],
        "keadaan": jumlah.keadaan.value,
    }


def _dua(nilai: float | None) -> float | None:
    return None if nilai is None else bulat(nilai, 2)


def _predikat(kode: str | None, aturan: Aturan) -> str | None:
    return None if kode is None else KELAS_MENURUT_KODE[kode].label[aturan.label]


def _sel(b: Baris, aturan: Aturan, triwulan: int) -> tuple[str, ...]:
    realisasi: float | None = b["realisasi"]
    tingkat = label(b["skala"], int(realisasi)) if b["skala"] and realisasi is not None else None
    return (
        b["sasaran"] or b["tujuan"] or b["misi"] or "",
        f"{b['nama']} ({b['satuan']})",
        b["target_teks"] + (f" ({b['tahun_target']})" if b["dasar_target"] == "akhir" else ""),
        tingkat or tulis(realisasi, b["desimal"]),
        tulis(b["capaian"]),
        *((tulis(b["capaian_tahun"]),) if triwulan else ()),
        _predikat(b["predikat"], aturan) or _keadaan(b),
    )


def _keadaan(b: Baris) -> str:
    """The state in words, of yearly data with the last year that has a figure."""
    keadaan = Keadaan(b["keadaan"])
    if keadaan is Keadaan.DATA_TAHUNAN and b["realisasi_tahun"]:
        return f"{KEADAAN_TEKS[keadaan]}, terakhir {b['realisasi_tahun']}"
    return KEADAAN_TEKS[keadaan]
