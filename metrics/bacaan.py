"""The sentences of pages, from frames to the words that domain.kalimat composes."""

import pandas as pd

from domain import kalimat
from domain.kalimat import Sebutan
from domain.laju import Titik
from domain.predikat import KELAS
from domain.target import Target
from metrics.kinerja import Kinerja
from metrics.sorotan import Sorotan


def judul_ringkasan(
    sebut: Sebutan, figur: Sorotan | None, kinerja: Kinerja | None, kode: str
) -> str:
    """The headline of Ringkasan: how the leading figure moved and how it stands to its target.

    In a quarter it is the figure so far, where the plan's row has one; a figure of another year
    than that of the page says its own.
    """
    if kinerja is not None and kinerja.triwulan and (sejauh := _sejauh_ini(sebut, kinerja, kode)):
        return sejauh
    if figur is None:
        return f"{sebut.nama}: belum ada data"
    sebelum = None if figur.sebelum is None else figur.sebelum[1]
    isi = kalimat.judul(
        sebut, sebelum, Titik(figur.tahun, figur.nilai), _terhadap(sebut, figur, kinerja, kode)
    )
    lain = kinerja is not None and figur.tahun != kinerja.tahun
    return f"{isi} ({figur.tahun})" if lain and sebelum is not None else isi


def _sejauh_ini(sebut: Sebutan, kinerja: Kinerja, kode: str) -> str:
    """Jalan mantap Contoh 46,05 % s.d. TW II 2025, masih 3,95 poin di bawah target; "" without."""
    satu = kinerja.baris_milik(kode)
    if satu is None or satu["realisasi"] is None:
        return ""
    periode = kalimat.periode(kinerja.tahun, kinerja.triwulan)
    isi = f"{sebut.nama} {kalimat.nilai(satu['realisasi'], sebut)} {periode}"
    if not satu["target_teks"]:
        return isi
    nama = "target akhir" if satu["dasar_target"] == "akhir" else "target"
    janji = Target(satu["bawah"], satu["atas"])
    return f"{isi}, {kalimat.terhadap_target(satu['realisasi'], janji, sebut, nama)}"


def _terhadap(sebut: Sebutan, figur: Sorotan, kinerja: Kinerja | None, kode: str) -> str:
    """How the figure stands to the plan's target of the same year, or to its end target."""
    if kinerja is None or figur.tahun != kinerja.tahun:
        return ""
    baris = kinerja.baris_milik(kode)
    if baris is None or not baris["target_teks"]:
        return ""
    jenis = kinerja.rencana.split("-")[1]
    nama = f"target akhir {jenis}" if baris["dasar_target"] == "akhir" else f"target {jenis}"
    janji = Target(baris["bawah"], baris["atas"])
    return kalimat.terhadap_target(figur.nilai, janji, sebut, nama)


def keterangan_ringkasan(kinerja: Kinerja) -> str:
    """How much of the plan can be said at all, and the whole where enough of it is known."""
    return f"{_cakupan(kinerja)}. {_keseluruhan(kinerja)}."


def _cakupan(kinerja: Kinerja) -> str:
    bernilai = int(kinerja.sasaran["capaian"].notna().sum())
    return kalimat.cakupan(bernilai, len(kinerja.sasaran), kinerja.tahun, kinerja.triwulan)


def _keseluruhan(kinerja: Kinerja) -> str:
    whole = kinerja.keseluruhan
    return kalimat.nilai_keseluruhan(whole.nilai, whole.cakupan, kinerja.aturan.cakupan_minimum)


def judul_sasaran(kinerja: Kinerja) -> str:
    """How many of the sasaran with a class are in the two best; without any, how many have a value.

    Those known in part have a value and no class.
    """
    kelas = kinerja.sasaran["predikat"].dropna().tolist()
    if not kelas:
        return _cakupan(kinerja)
    atas = [k.kode for k in KELAS[:2]]
    kata = " atau ".join(k.label[kinerja.aturan.label] for k in KELAS[1::-1])
    banyak = f"{sum(k in atas for k in kelas)} dari {len(kelas)} sasaran yang sudah dinilai"
    return f"{banyak} berpredikat {kata} {kalimat.periode(kinerja.tahun, kinerja.triwulan)}"


def keterangan_sasaran(kinerja: Kinerja) -> str:
    """Which plan it is, how much of it has a value unless the headline says so, the whole."""
    bagian = [kinerja.nama_rencana, _cakupan(kinerja), _keseluruhan(kinerja)]
    return ". ".join(b for b in bagian if b != judul_sasaran(kinerja)) + "."


def bacaan_triwulan(sebut: Sebutan, kinerja: Kinerja | None, kode: str) -> str:
    """What the chosen quarter adds to a trend of years; "" where it has no figure of its own."""
    satu = kinerja.baris_milik(kode) if kinerja is not None and kinerja.triwulan else None
    if kinerja is None or satu is None or satu["realisasi"] is None:
        return ""
    isi = (
        f"{kalimat.periode(kinerja.tahun, kinerja.triwulan)} (titik kosong) "
        f"{kalimat.nilai(satu['realisasi'], sebut)}"
    )
    if not satu["target_teks"]:
        return isi
    return f"{isi} dari {kalimat.nama_target(Target(satu['bawah'], satu['atas']), sebut)}"


def bacaan_tren(sebut: Sebutan, seri: pd.DataFrame) -> str:
    """The reading of the main series of a trend, from its first to its last known year."""
    kolom = (seri[n].tolist() for n in ("peran", "tahun", "nilai"))
    ada = sorted((t, n) for peran, t, n in zip(*kolom, strict=True) if peran == "utama" and n == n)
    if not ada:
        return f"{sebut.nama}: belum ada data"
    return kalimat.bacaan_tren(sebut, Titik(*ada[0]), Titik(*ada[-1]))
