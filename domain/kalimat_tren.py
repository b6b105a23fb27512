"""The sentences of a trend drawn in other ways than lines, composed from figures."""

from collections.abc import Mapping, Sequence

from domain.angka import tulis
from domain.kalimat import SPASI, Sebutan, di_tengah
from domain.laju import Titik


def bacaan_indeks(
    sebut: Sebutan, dasar: int, utama: Titik | None, lain: Sequence[tuple[str, Titik]]
) -> str:
    """Indeks kemiskinan Lahat 92,9 pada 2023 bila 2018 = 100; Sumsel 93,1, Indonesia 96,0.

    Those of another year than the main one say theirs.
    """
    if utama is None:
        return f"{sebut.nama}: belum ada angka yang dapat dijadikan indeks"
    isi = f"Indeks {di_tengah(sebut.nama)} {tulis(utama.nilai, 1)} pada {utama.tahun}"
    isi += f" bila {dasar}{SPASI}={SPASI}100"
    pembanding = ", ".join(
        f"{nama} {tulis(satu.nilai, 1)}" + ("" if satu.tahun == utama.tahun else f" ({satu.tahun})")
        for nama, satu in lain
    )
    return f"{isi}; {pembanding}" if pembanding else isi


def dasar_indeks(dasar: int | None, awal: int) -> str:
    """Why the base is not the first year shown; "" where it is."""
    if dasar is None or dasar == awal:
        return ""
    return f"Dasarnya {dasar}: tahun pertama yang angkanya dipunyai bersama."


def tanpa_indeks(tanpa: Mapping[str, str]) -> str:
    """Which series have no index and why; "" where all have."""
    if not tanpa:
        return ""
    return "Tanpa indeks: " + ", ".join(f"{nama} ({sebab})" for nama, sebab in tanpa.items()) + "."


def lainnya(nama: Sequence[str]) -> str:
    """Those that have no chart of their own: 2 lainnya ada di tabel: A, B; "" where all have."""
    return f"{len(nama)} lainnya ada di tabel: {', '.join(nama)}." if nama else ""


def kunci_kecil(acuan: str, target: str) -> str:
    """What the grey line and the diamonds are: garis putus-putus: Sumsel; wajik: target 9,80 %."""
    bagian = [f"garis putus-putus: {acuan}"] if acuan else []
    bagian += [f"wajik: {target}"] if target else []
    return "; ".join(bagian)
