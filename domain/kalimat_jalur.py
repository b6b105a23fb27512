"""Sentences on the way of one indikator: verdict, rate still needed, projection, gap to others.

Composed from figures by rules as in domain.kalimat; nothing is judged here.
"""

from domain.angka import tulis
from domain.istilah import Arah
from domain.jalur import PUTUSAN_TEKS, Jalur, Proyeksi
from domain.kalimat import SPASI, Sebutan, beda, gerak, jarak, nilai, terhadap_target
from domain.target import Target


def putusan(jalur: Jalur) -> str:
    """Perlu percepatan: laju yang terjadi 0,60 kali yang diperlukan."""
    teks = PUTUSAN_TEKS[jalur.putusan]
    isi = teks[:1].upper() + teks[1:]
    if jalur.pace is None or jalur.pace < 0:
        return isi
    return f"{isi}: laju yang terjadi {tulis(jalur.pace)} kali yang diperlukan"


def sisa(jalur: Jalur, sebutan: Sebutan, tahun_target: int) -> str:
    """Sampai 2025 masih perlu turun 0,78 poin per tahun; "" where nothing is left to do."""
    laju = jalur.laju
    if laju is None or laju.sisa is None or jalur.sasaran is None:
        return ""
    arah = gerak(0, laju.sisa, sebutan.desimal)
    if arah != {Arah.NAIK: "naik", Arah.TURUN: "turun"}.get(sebutan.arah):
        return ""  # the target is reached: nothing has to move
    return f"Sampai {tahun_target} masih perlu {arah} {beda(laju.sisa, sebutan)} per tahun"


def proyeksi(depan: Proyeksi, sebutan: Sebutan, sasaran: float | None) -> str:
    """Bila laju ini berlanjut, 2025 menjadi 11,37 % (kemungkinan 80 %: 9,84 sampai 12,91), ..."""
    bawah, atas = (tulis(n, sebutan.desimal) for n in (depan.bawah, depan.atas))
    isi = (
        f"Bila laju ini berlanjut, {depan.tahun} menjadi {nilai(depan.nilai, sebutan)} "
        f"(kemungkinan 80{SPASI}%: {bawah} sampai {atas})"
    )
    if depan.dibatasi:
        isi += ", ditahan pada batas angka yang mungkin"
    if sasaran is None:
        return isi
    return f"{isi}, {terhadap_target(depan.nilai, Target(sasaran, sasaran), sebutan, 'target')}"


def galat(salah: float, horizon: int, banyak: int, sebutan: Sebutan) -> str:
    """Dicoba pada 444 angka yang sudah diketahui, cara ini meleset rata-rata 0,74 poin ..."""
    return (
        f"Dicoba pada {tulis(banyak, 0)} angka yang sudah diketahui, cara ini meleset "
        f"{'rata-rata ' if banyak > 1 else ''}{beda(salah, sebutan)} pada jarak {horizon} tahun"
    )


def jarak_bergerak(
    selisih: float,
    sebelum: tuple[int, float] | None,
    bergerak: str | None,
    sebutan: Sebutan,
    acuan: str,
) -> str:
    """3,22 poin di atas Sumatera Selatan, menyempit dari 3,30 (2022).

    sebelum is the gap known before with its year, bergerak a GerakJarak; None where there is none.
    """
    isi = jarak(selisih, sebutan, acuan)
    if sebelum is None or bergerak is None:
        return isi
    if bergerak == "tetap":
        return f"{isi}, tetap sejak {sebelum[0]}"
    return f"{isi}, {bergerak} dari {tulis(abs(sebelum[1]), sebutan.desimal)} ({sebelum[0]})"
