"""An entry of the dictionary of indikator, as one looks it up; it holds no figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.acuan import Indikator

# The goals of sustainable development, as Indonesia names them (Perpres 111/2022).
SDG = (
    "Tanpa Kemiskinan",
    "Tanpa Kelaparan",
    "Kehidupan Sehat dan Sejahtera",
    "Pendidikan Berkualitas",
    "Kesetaraan Gender",
    "Air Bersih dan Sanitasi Layak",
    "Energi Bersih dan Terjangkau",
    "Pekerjaan Layak dan Pertumbuhan Ekonomi",
    "Industri, Inovasi, dan Infrastruktur",
    "Berkurangnya Kesenjangan",
    "Kota dan Permukiman yang Berkelanjutan",
    "Konsumsi dan Produksi yang Bertanggung Jawab",
    "Penanganan Perubahan Iklim",
    "Ekosistem Lautan",
    "Ekosistem Daratan",
    "Perdamaian, Keadilan, dan Kelembagaan yang Tangguh",
    "Kemitraan untuk Mencapai Tujuan",
)


@dataclass(frozen=True)
class Lema:
    """An entry: the indikator, its other names, its bidang, what it is counted as elsewhere.

    sdg and kri are codes as the kamus has them, "" where it has none; bawah and atas bound what
    is plausible, None where a bound is open.
    """

    indikator: Indikator
    sinonim: tuple[str, ...]
    bidang: str
    sdg: str
    kri: str
    bawah: float | None
    atas: float | None

    def cocok(self, cari: str) -> bool:
        """Whether every word looked for is in one of its names, its code or its bidang."""
        milik = self.indikator
        isi = " ".join((milik.nama, milik.nama_pendek, milik.kode, self.bidang, *self.sinonim))
        return all(kata in isi.casefold() for kata in cari.casefold().split())


def satu_lema(cocok: Sequence[Lema], cari: str) -> Lema | None:
    """The one entry that a search comes down to: by its code, or because it is alone."""
    kode = cari.strip().casefold()
    persis = [satu for satu in cocok if satu.indikator.kode.casefold() == kode]
    semua = persis or cocok
    return semua[0] if len(semua) == 1 else None


def tulis_sdg(kode: str) -> str:
    """A goal by its number and name; a target of a goal (1.2) by that of the goal."""
    nomor = kode.split(".")[0]
    if nomor.isascii() and nomor.isdigit() and 1 <= int(nomor) <= len(SDG):
        return f"{kode} {SDG[int(nomor) - 1]}"
    return kode
