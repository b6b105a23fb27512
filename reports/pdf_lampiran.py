"""The appendix of an evaluation as plain data: where figures were read, how they were scored."""

from collections.abc import Mapping
from typing import Any

from metrics.asal import asal_angka
from reports.isi import IsiIndikator, Laporan

Asal = Mapping[str, str]


def isi_lampiran(laporan: Laporan) -> dict[str, Any]:
    """Files with numbers, the cells of every figure in them, every worked sum, and the rules."""
    k = laporan.kepala
    semua = indikator_rencana(laporan)
    kartu = [(i.nama_pendek, asal_angka(i.figur.asal)) for i in laporan.kartu if i.figur]
    berkas = _berkas([a for i in semua for a in (i.asal, i.asal_target)] + [a for _, a in kartu])
    nomor = {nama: i for i, (nama, *_) in enumerate(berkas, 1)}
    return {
        "berkas": [[f"[{i}]", *satu] for i, satu in enumerate(berkas, 1)],
        "sumber": [[i.nama, *_sel(i.asal, nomor), *_sel(i.asal_target, nomor)] for i in semua],
        "kartu": [[nama, *_sel(asal, nomor)] for nama, asal in kartu],
        "hitungan": [[i.nama, i.hitungan["Hitungan"], _keterangan(i)] for i in semua if i.hitungan],
        "aturan": [
            ["Periode", k.periode],
            ["Aturan hitungan", k.aturan],
            ["Rencana", k.nama_rencana],
            ["Keadaan data", k.keadaan],
            ["Aplikasi", k.aplikasi],
        ],
        "temuan": [[t.temuan.judul, t.aturan] for t in laporan.temuan],
    }


def indikator_rencana(laporan: Laporan) -> list[IsiIndikator]:
    """Every indikator that has a place in the plan, once, in the plan's order."""
    hasil: dict[str, IsiIndikator] = {}
    for milik in (*laporan.indikator_tujuan.values(), *(s.indikator for s in laporan.sasaran)):
        for satu in milik:
            hasil.setdefault(satu.kode, satu)
    return list(hasil.values())


def _berkas(semua: list[Asal]) -> list[tuple[str, str, str]]:
    """The files in which anything was read, each once: name, who published it, SHA-256."""
    hasil: dict[str, tuple[str, str, str]] = {}
    for asal in semua:
        if asal:
            hasil.setdefault(asal["Berkas"], (asal["Berkas"], asal["Sumber"], asal["SHA-256"]))
    return list(hasil.values())


def _sel(asal: Asal, nomor: Mapping[str, int]) -> tuple[str, str]:
    """The cell of a figure, its file by number, and its text there; a dash where there is none."""
    if not asal:
        return "–", ""
    sel = "!".join(n for n in (asal["Lembar"], asal["Sel"]) if n)
    return f"[{nomor[asal['Berkas']]}] {sel}", asal["Teks asli"]


def _keterangan(satu: IsiIndikator) -> str:
    bagian = ("Target yang dipakai", "Ditampilkan", "Terhadap")
    return " · ".join(satu.hitungan[n] for n in bagian if satu.hitungan[n])
