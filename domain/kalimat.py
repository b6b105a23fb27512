"""Sentences composed from figures by rules; no adjective without a rule, and nothing is computed
that a metric gives.

A unit never breaks from its number: between them stands a no-break space.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.angka import Satuan, bulat, tulis
from domain.istilah import Arah
from domain.laju import Laju, Titik
from domain.ordinal import label
from domain.periode import ROMAWI
from domain.target import Target, tulis_target

SPASI = "\u00a0"
# How officials speak of an indikator; without a line here its short name is used.
SUBJEK = {
    "P0": "Kemiskinan",
    "TPT": "Pengangguran terbuka",
    "LPE": "Pertumbuhan ekonomi",
    "IPM_UHH_SP2010": "IPM",
    "IPM_UHH_LFSP2020": "IPM",
    "gini": "Rasio gini",
}
# The word for the top of a ranking by value, where the field has one of its own.
UJUNG_ATAS = {"P0": "termiskin"}


@dataclass(frozen=True)
class Sebutan:
    """How an indikator of a wilayah is spoken of: `nama` begins the sentence."""

    nama: str
    satuan: str
    desimal: int
    arah: Arah
    skala: str = ""


def subjek(kode: str, nama_pendek: str) -> str:
    """What an indikator is called at the start of a sentence."""
    return SUBJEK.get(kode, nama_pendek)


def di_tengah(nama: str) -> str:
    """The same name within a sentence: an abbreviation keeps its capitals."""
    return nama if nama[1:2].isupper() else nama[:1].lower() + nama[1:]


def sebutkan(kata: Sequence[str]) -> str:
    """Words as a list is spoken: isu, prioritas, dan terobosan."""
    *awal, akhir = kata
    return f"{', '.join(awal)}{',' if len(awal) > 1 else ''} dan {akhir}" if awal else akhir


def nama_singkat(wilayah: str) -> str:
    """Lahat for Kabupaten Lahat; a Kota keeps its word, for a kabupaten may share its name."""
    return wilayah.removeprefix("Kabupaten ")


def satuan_singkat(satuan: str) -> str:
    """The unit as it stands behind a number, its own words kept together."""
    return Satuan(satuan, 0).tanda.replace(" ", SPASI)


def nilai(angka: float | None, sebutan: Sebutan) -> str:
    """A value with its unit: 15,00 %; a level of a scale by its label; unknown is a dash."""
    if angka is not None and sebutan.skala:
        return label(sebutan.skala, int(angka)) or tulis(angka, sebutan.desimal)
    satuan = satuan_singkat(sebutan.satuan)
    return tulis(angka, sebutan.desimal) + (SPASI + satuan if satuan and angka is not None else "")


def beda(selisih: float, sebutan: Sebutan) -> str:
    """The size of a difference with its unit: two percentages differ in poin."""
    satuan = satuan_singkat(sebutan.satuan)
    kata = "poin" if satuan in ("", "%") else satuan
    return f"{tulis(abs(selisih), sebutan.desimal)}{SPASI}{kata}"


def gerak(dari: float, ke: float, desimal: int) -> str:
    """turun, naik or tetap, judged on the values as shown."""
    awal, akhir = bulat(dari, desimal), bulat(ke, desimal)
    return "turun" if akhir < awal else "naik" if akhir > awal else "tetap"


def terhadap_target(kini: float, target: Target, sebutan: Sebutan, nama: str) -> str:
    """Where a value stands to its target: masih 5,20 poin di atas target akhir RPJMD.

    masih where it is on the wrong side of it, sudah on the right one; a tetap target has neither.
    """
    if sebutan.arah is Arah.ORDINAL:
        tercapai = target.bawah is None or kini >= target.bawah
        return f"{'memenuhi' if tercapai else 'di bawah'} {nama}"
    desimal = sebutan.desimal
    kini = bulat(kini, desimal)
    if target.titik and target.bawah is not None and kini == bulat(target.bawah, desimal):
        return f"tepat pada {nama}"
    terdekat = target.bawah if target.titik and target.bawah is not None else target.terdekat(kini)
    if kini == bulat(terdekat, desimal):
        return f"di dalam rentang {nama}" if None not in (target.bawah, target.atas) else (
            f"memenuhi {nama}"
        )  # fmt: skip
    letak = "di atas" if kini > terdekat else "di bawah"
    baik = {Arah.NAIK: "di atas", Arah.TURUN: "di bawah"}.get(sebutan.arah)
    kata = "" if baik is None else "sudah " if letak == baik else "masih "
    return f"{kata}{beda(kini - terdekat, sebutan)} {letak} {nama}"


def judul(sebutan: Sebutan, sebelum: float | None, kini: Titik, akhir: str = "") -> str:
    """The headline: Kemiskinan Lahat turun ke 15,00 %, masih 5,20 poin di atas target akhir RPJMD.

    `akhir` is terhadap_target's clause, empty where there is no target.
    """
    sekarang = nilai(kini.nilai, sebutan)
    if sebelum is None:
        isi = f"{sebutan.nama} {sekarang} pada {kini.tahun}"
    else:
        arah = gerak(sebelum, kini.nilai, sebutan.desimal)
        isi = f"{sebutan.nama} {arah} {'pada' if arah == 'tetap' else 'ke'} {sekarang}"
    return f"{isi}, {akhir}" if akhir else isi


def bacaan_tren(sebutan: Sebutan, awal: Titik, akhir: Titik, target: Target | None = None) -> str:
    """The reading under a chart, from its first to its last known year, and to the target."""
    arah = gerak(awal.nilai, akhir.nilai, sebutan.desimal)
    ujung = f"{nilai(akhir.nilai, sebutan)} ({akhir.tahun})"
    if awal.tahun == akhir.tahun:
        isi = f"{sebutan.nama} {ujung}"
    elif arah == "tetap":
        isi = f"{sebutan.nama} tetap {nilai(awal.nilai, sebutan)} ({awal.tahun} dan {akhir.tahun})"
    else:
        isi = f"{sebutan.nama} {arah} dari {nilai(awal.nilai, sebutan)} ({awal.tahun}) ke {ujung}"
    if target is None or sebutan.arah is Arah.NETRAL:
        return isi
    return f"{isi}, {terhadap_target(akhir.nilai, target, sebutan, nama_target(target, sebutan))}"


def nama_target(target: Target, sebutan: Sebutan) -> str:
    """The target with its unit: target 9,80 %."""
    satuan = satuan_singkat(sebutan.satuan)
    return f"target {tulis_target(target, sebutan.desimal, sebutan.skala)}" + (
        SPASI + satuan if satuan and not sebutan.skala else ""
    )


def ujung_atas(kode: str) -> str:
    """What the first rank of an indikator is called: tertinggi, of P0 termiskin."""
    return UJUNG_ATAS.get(kode, "tertinggi")


def peringkat(posisi: int | None, dari: int, kode: str = "") -> str:
    """A rank counted from the highest value: ke-2 termiskin dari 17."""
    if posisi is None:
        return "belum diperingkat"
    kata = ujung_atas(kode)
    return f"{kata} dari {dari}" if posisi == 1 else f"ke-{posisi} {kata} dari {dari}"


def jarak(selisih: float | None, sebutan: Sebutan, acuan: str) -> str:
    """The gap to a reference: 3,22 poin di atas Sumatera Selatan."""
    if selisih is None:
        return f"belum ada pembanding {acuan}"
    tampil = bulat(selisih, sebutan.desimal)
    if tampil == 0:
        return f"sama dengan {acuan}"
    return f"{beda(tampil, sebutan)} {'di atas' if tampil > 0 else 'di bawah'} {acuan}"


def laju_kalimat(laju: Laju, sebutan: Sebutan) -> str:
    """Laju turun yang terjadi 0,23 poin per tahun; yang diperlukan 1,27."""
    terjadi = gerak(0, laju.teramati, sebutan.desimal)
    perlu = gerak(0, laju.diperlukan, sebutan.desimal)
    besar, angka = beda(laju.teramati, sebutan), tulis(abs(laju.diperlukan), sebutan.desimal)
    if terjadi == perlu != "tetap":
        return f"Laju {perlu} yang terjadi {besar} per tahun; yang diperlukan {angka}"
    awal = f"Yang terjadi {terjadi} {besar} per tahun" if terjadi != "tetap" else "Tidak berubah"
    return f"{awal}; yang diperlukan {perlu if perlu == 'tetap' else f'{perlu} {angka}'}"


def cakupan(bernilai: int, semua: int, tahun: int, triwulan: int = 0) -> str:
    """1 dari 17 sasaran mempunyai nilai tahun 2023; 16 menunggu target atau data."""
    isi = f"{bernilai} dari {semua} sasaran mempunyai nilai {periode(tahun, triwulan)}"
    return isi if bernilai == semua else f"{isi}; {semua - bernilai} menunggu target atau data"


def nilai_keseluruhan(capaian: float | None, bagian: float, minimum: float) -> str:
    """What may be said of the whole: its value, or that too little of it is known."""
    diketahui = f"cakupan {tulis(100 * bagian, 0)}{SPASI}%"
    if capaian is None or bulat(bagian, 9) < minimum:
        batas = f"batas {tulis(100 * minimum, 0)}{SPASI}%"
        return f"Nilai keseluruhan belum dapat disimpulkan: {diketahui} ({batas})"
    return f"Nilai keseluruhan {tulis(capaian)}: {diketahui}"


def periode(tahun: int, triwulan: int = 0) -> str:
    """tahun 2023, or s.d. TW II 2023."""
    if not triwulan:
        return f"tahun{SPASI}{tahun}"
    return re.sub(" ", SPASI, f"s.d. {ROMAWI[triwulan]} {tahun}")


def data_tahunan(terakhir: int | None) -> str:
    """What a quarterly page says of an indikator that exists only for the year."""
    return "data tahunan, belum ada" if terakhir is None else f"data tahunan, terakhir {terakhir}"
