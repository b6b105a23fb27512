"""The sentence that a map opens with, composed from figures; nothing is computed here."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.kalimat import Sebutan, beda, di_tengah, gerak, nilai


@dataclass(frozen=True)
class Lingkungan:
    """Who a map is of: how many of what, and which of them is the chosen one ("" for none)."""

    banyak: int
    sebutan: str  # kabupaten/kota, provinsi, kecamatan
    milik: str


@dataclass(frozen=True)
class Gerakan:
    """How many of a group fell, rose, stayed, and have no figure in one of the two years."""

    turun: int
    naik: int
    tetap: int
    tanpa: int


def judul_nilai(
    sebut: Sebutan,
    tahun: int,
    urut: Sequence[tuple[str, float]],
    siapa: Lingkungan,
    milik: float | None,
) -> str:
    """Kemiskinan 2023 tertinggi di Musi Rawas Utara (18,26 %), terendah di ...; Lahat 15,00 %.

    `urut` are those that have a figure, lowest first, each with its name: where they are not all,
    it is said among how many. `milik` is the figure of the chosen one.
    """
    if not urut:
        return f"{sebut.nama} {tahun}: belum ada data"
    (di_atas, tinggi), (di_bawah, rendah) = urut[-1], urut[0]
    if di_atas == di_bawah or tinggi == rendah:
        isi = f"{sebut.nama} {tahun}: {di_atas} {nilai(tinggi, sebut)}"
    else:
        isi = (
            f"{sebut.nama} {tahun} tertinggi di {di_atas} ({nilai(tinggi, sebut)}), "
            f"terendah di {di_bawah} ({nilai(rendah, sebut)})"
        )
    if 1 < len(urut) < siapa.banyak:
        isi = f"Dari {len(urut)} {siapa.sebutan} yang mempunyai angka, {di_tengah(isi)}"
    if siapa.milik in ("", di_atas, di_bawah):
        return isi
    return f"{isi}; {siapa.milik} {'belum ada data' if milik is None else nilai(milik, sebut)}"


def judul_perubahan(
    sebut: Sebutan, sejak: int, jumlah: Gerakan, siapa: Lingkungan, selisih: float | None
) -> str:
    """Kemiskinan turun di 14 dari 17 kabupaten/kota sejak 2021; Lahat turun 1,46 poin.

    The movement of the more is told, both where as many rose as fell, and how many are unknown.
    """
    turun, naik = jumlah.turun, jumlah.naik
    semua = f"{siapa.banyak} {siapa.sebutan} sejak {sejak}"
    if turun == naik:
        isi = f"{sebut.nama} naik di {naik} dan turun di {turun} dari {semua}"
    else:
        kata, berapa = ("turun", turun) if turun > naik else ("naik", naik)
        isi = f"{sebut.nama} {kata} di {berapa} dari {semua}"
    if jumlah.tanpa:
        isi += f", {jumlah.tanpa} belum diketahui"
    if not siapa.milik:
        return isi
    if selisih is None:
        return f"{isi}; {siapa.milik} belum ada data"
    arah = gerak(0, selisih, sebut.desimal)
    akhir = arah if arah == "tetap" else f"{arah} {beda(selisih, sebut)}"
    return f"{isi}; {siapa.milik} {akhir}"


def judul_capaian(sebut: Sebutan, tahun: int, dinilai: int, siapa: Lingkungan, kata: str) -> str:
    """Capaian kemiskinan 2023 dapat dinilai di 1 dari 17 kabupaten/kota; Lahat 46,94 (...).

    `kata` is what is said of the chosen one.
    """
    isi = f"Capaian {di_tengah(sebut.nama)} {tahun} "
    isi += f"dapat dinilai di {dinilai} dari" if dinilai else "belum dapat dinilai di satu pun dari"
    isi += f" {siapa.banyak} {siapa.sebutan}"
    titik_dua = "" if kata[:1].isdigit() else ":"
    return f"{isi}; {siapa.milik}{titik_dua} {kata}" if siapa.milik and kata else isi
