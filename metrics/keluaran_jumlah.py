"""Roll-ups of every kind as plain values and as a table of text; it computes no metric."""

from typing import Any

import pandas as pd

from domain.angka import bulat, tulis
from domain.aturan import Aturan, teks_aturan
from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.kalimat import periode
from domain.predikat import KELAS_MENURUT_KODE
from metrics.baris import baris
from metrics.keluaran import Baris, isi_capaian, tabel
from metrics.kinerja import Kinerja

KEPALA = ("", "Kode", "Nama", "Capaian", "Rentang", "Cakupan", "Diketahui", "Predikat")


def isi_jumlah(k: Kinerja, opd: pd.DataFrame, prioritas: pd.DataFrame) -> dict[str, Any]:
    """Everything `python -m metrics jumlah --json` prints, of per_opd and per_prioritas."""
    isi = isi_capaian(k)
    del isi["indikator"]
    return {
        **isi,
        "opd": [{"kode": b["kode"], **_isi(b, k.aturan)} for b in baris(opd)],
        "prioritas": [
            {"kode": b["kode"], "tahun": b["tahun"] or None, "sasaran": b["sasaran"].split("; ")}
            | _isi(b, k.aturan)
            for b in baris(prioritas)
        ],
    }


def _isi(b: Baris, aturan: Aturan) -> dict[str, Any]:
    angka = {n: None if b[n] is None else bulat(b[n]) for n in ("capaian", "bawah", "atas")}
    kelas = b["predikat"] and KELAS_MENURUT_KODE[b["predikat"]].label[aturan.label]
    sisa = {n: b[n] for n in ("cakupan", "diketahui", "jumlah")}
    return {"nama": b["nama"], **angka, **sisa, "predikat": kelas, "keadaan": b["keadaan"]}


def tabel_jumlah(k: Kinerja, opd: pd.DataFrame, prioritas: pd.DataFrame) -> str:
    """All roll-ups of a kinerja as a table of text, with the rules in force under it."""
    semua = k.keseluruhan
    keseluruhan = {
        "kode": "", "nama": k.nama, "capaian": semua.nilai, "bawah": semua.bawah,
        "atas": semua.atas, "cakupan": semua.cakupan, "keadaan": semua.keadaan.value,
        "predikat": semua.kelas and semua.kelas.kode,
    }  # fmt: skip
    kelompok = {
        "kabupaten": [keseluruhan],
        "misi": baris(k.misi.rename(columns={"uraian": "nama"})),
        "tujuan": baris(k.tujuan.rename(columns={"uraian": "nama"})),
        "sasaran": baris(k.sasaran.rename(columns={"uraian": "nama"})),
        "OPD": baris(opd),
        "prioritas": baris(prioritas),
    }
    isi = [_sel(jenis, b, k.aturan) for jenis, semua in kelompok.items() for b in semua]
    contoh = "DATA CONTOH · " if k.contoh else ""
    waktu = periode(k.tahun, k.triwulan).replace("\u00a0", " ")
    atas = f"{contoh}{k.nama} · {k.nama_rencana} · {waktu}"
    minimum = f"cakupan minimum {tulis(100 * k.aturan.cakupan_minimum, 0)}%"
    bawah = f"Aturan: {teks_aturan(k.aturan)} · {minimum} · versi data {k.versi_data}"
    return "\n".join([atas, "", tabel(KEPALA, isi), "", bawah])


def _sel(jenis: str, b: Baris, aturan: Aturan) -> tuple[str, ...]:
    kelas = b["predikat"] and KELAS_MENURUT_KODE[b["predikat"]].label[aturan.label]
    rentang = "" if b["bawah"] == b["atas"] else f"{tulis(b['bawah'])}–{tulis(b['atas'])}"
    return (
        jenis,
        b["kode"],
        b["nama"],
        tulis(b["capaian"]),
        rentang,
        f"{tulis(100 * b['cakupan'], 0)}%",
        f"{b['diketahui']} dari {b['jumlah']}" if "jumlah" in b else "",
        kelas or KEADAAN_TEKS[Keadaan(b["keadaan"])],
    )
