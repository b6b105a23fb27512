"""What the page Ringkasan shows of its indikator: cards and the chart; all is scored elsewhere."""

from dataclasses import dataclass

import pandas as pd

from charts.lapisan import TANPA_LAPISAN, Lapisan
from charts.tanda import lapisan_triwulan
from domain.angka import Satuan, tulis
from domain.istilah import Keadaan
from domain.kalimat import SPASI, Sebutan, jarak
from metrics import utama
from metrics.asal import Baris, asal_angka
from metrics.bacaan import bacaan_tren, bacaan_triwulan
from metrics.kinerja import Kinerja
from metrics.sorotan import Pembanding, Sorotan, membaik, sorotan
from metrics.tertulis import (
    kata_keadaan,
    target_tahun,
    tulis_gerak,
    tulis_peringkat,
)
from ui import cache
from ui.ingat import ingat
from ui.komponen import Kartu
from ui.peringkat import sebanding
from ui.pilihan import Pilihan, kartu_terpilih, nama_periode
from ui.sebutan import sebutan
from ui.tema import palet

_MENUNGGU = (Keadaan.BELUM_ADA_DATA, Keadaan.DATA_TAHUNAN)  # whose badge says there is no figure


@dataclass(frozen=True)
class Sorot:
    """A headline figure with what it is called; `figur` is None where there is no figure."""

    indikator: str
    sebutan: Sebutan
    figur: Sorotan | None


@ingat(256)
def sorot(pilih: Pilihan, indikator: str) -> Sorot:
    """The latest figure of an indikator up to the chosen year, with rank and gap."""
    pembanding = Pembanding(pilih.induk, sebanding(pilih))
    wilayah = tuple(dict.fromkeys([*pembanding.setingkat, pilih.wilayah, pilih.induk]))
    angka = cache.angka_tahunan(pilih.versi, indikator, wilayah)
    sebut = sebutan(pilih, indikator)
    figur = sorotan(angka, pilih.wilayah, pembanding, sebut.arah, sebut.desimal, pilih.tahun)
    return Sorot(indikator, sebut, figur)


@ingat(256)
def indikator_kartu(pilih: Pilihan) -> list[str]:
    """The indikator of the cards (metrics.utama.indikator_kartu)."""
    kamus, cakupan = cache.kamus(pilih.versi), cache.cakupan_angka(pilih.versi)
    bertarget = set[str]()
    if pilih.rencana:
        isi = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
        bertarget = set(isi.target["indikator"])
    return utama.indikator_kartu(
        kartu_terpilih(pilih.versi),
        {kode: i.kelompok_seri for kode, i in kamus.items()},
        cakupan[cakupan["wilayah"] == pilih.wilayah],
        pilih.tahun,
        bertarget,
    )


def kartu_indikator(pilih: Pilihan, sorot: Sorot, kinerja: Kinerja | None) -> Kartu:
    """A card: value, movement, rank, gap to the region above, and how it stands to its target."""
    kamus = cache.kamus(pilih.versi)[sorot.indikator]
    milik = kinerja.baris_milik(sorot.indikator) if kinerja else None
    kelas, kata = _predikat(milik, kinerja)
    target, teks, kapan = _janji(milik)
    nama = kamus.nama_pendek
    alamat = pilih.alamat("indikator", indikator=sorot.indikator)
    figur = sorot.figur
    if figur is None:
        belum = kata_keadaan(None, Keadaan.BELUM_ADA_DATA, "")
        return Kartu(nama, "–", "", None, belum, target=teks, alamat=alamat)
    sisi = ["" if figur.sebelum else "satu tahun data", tulis_peringkat(figur, sorot.indikator)]
    if figur.tahun < pilih.tahun and (milik is None or milik["keadaan"] not in _MENUNGGU):
        sisi.append(f"{pilih.tahun} belum ada data")
    return Kartu(
        nama=f"{nama}, {figur.tahun}",
        angka=tulis(figur.nilai, kamus.satuan.desimal),
        satuan=kamus.satuan.tanda,
        kelas=kelas,
        kata=kata,
        gerak=tulis_gerak(figur, sorot.sebutan),
        membaik=membaik(figur.poin, sorot.sebutan.arah),
        sisi=" · ".join(s for s in sisi if s),
        kaki=tulis_jarak(pilih, figur, sorot.sebutan),
        target=teks,
        nilai_target=target,
        seri=(*figur.seri, *[None] * (kapan - figur.tahun)),
        bacaan=f"{nama}: gerak dari tahun ke tahun",
        asal=asal_angka(figur.asal),
        alamat=alamat,
    )


def _janji(milik: Baris | None) -> tuple[float | None, str, int]:
    """Where the target stands on a card's scale, its words, and its year."""
    ada = target_tahun(milik) if milik else None
    if milik is None or ada is None:
        return None, "", 0
    ujung = [n for n in (ada[0].bawah, ada[0].atas) if n is not None]
    return sum(ujung) / len(ujung), ada[1], int(milik["tahun_target"])


def _predikat(milik: Baris | None, kinerja: Kinerja | None) -> tuple[str | None, str]:
    if kinerja is None or milik is None:
        return None, kata_keadaan(None, Keadaan.TANPA_TARGET, "")
    kelas = milik["predikat"]
    return kelas, kata_keadaan(kelas, milik["keadaan"], kinerja.aturan.label)


def tulis_jarak(pilih: Pilihan, figur: Sorotan, sebut: Sebutan) -> str:
    """How far it is from the region above; "" where that has no figure."""
    if figur.selisih is None:
        return ""
    return jarak(figur.selisih, sebut, cache.wilayah(pilih.versi)[pilih.induk].nama)


def bacaan_grafik(sorot: Sorot, seri: pd.DataFrame, kinerja: Kinerja | None) -> str:
    """The reading of the chart: its years, and what the chosen quarter adds to them."""
    bagian = [
        bacaan_tren(sorot.sebutan, seri),
        bacaan_triwulan(sorot.sebutan, kinerja, sorot.indikator),
    ]
    return "; ".join(b for b in bagian if b)


def angka_triwulan(kinerja: Kinerja | None, indikator: str, satuan: Satuan) -> Lapisan:
    """The figure of the chosen quarter in a chart of years; nothing where there is none."""
    milik = kinerja.baris_milik(indikator) if kinerja and kinerja.triwulan else None
    if kinerja is None or milik is None or milik["realisasi"] is None:
        return TANPA_LAPISAN
    kapan = nama_periode(kinerja.triwulan).replace(" ", SPASI)
    return lapisan_triwulan(kinerja.tahun, milik["realisasi"], kapan, satuan, palet())
