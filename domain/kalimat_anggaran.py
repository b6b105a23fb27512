"""Budget beside kinerja in sentences composed from figures; no adjective without a rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.angka import tulis
from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.kalimat import SPASI, periode, sebutkan
from domain.rupiah import tulis_rupiah
from domain.serapan import KUADRAN_TEKS, Alasan, Kuadran

KURANG = (Kuadran.KURANG_TERSERAP, Kuadran.KURANG_TERTAHAN)
_ALASAN: dict[Alasan, str] = {
    Alasan.TANPA_PROGRAM: "tidak mempunyai program dalam rencana",
    Alasan.TANPA_PAGU: "pagu {setahun} belum lengkap",
    Alasan.PAGU_NOL: "pagu {setahun} nol",
    Alasan.TANPA_REALISASI: "realisasi anggaran {periode} belum lengkap",
    Alasan.BELUM_DINILAI: "capaian {periode} belum dapat dinilai ({keadaan})",
}


@dataclass(frozen=True)
class Ringkas:
    """What a comparison came to: rupiah of all, how many stand in which corner, how many are out.

    `apa` is what is compared (program, perangkat daerah); serapan is None where no rupiah are
    known; `sementara` have a place but no corner.
    """

    apa: str
    tahun: int
    triwulan: int
    pagu: float
    realisasi: float
    serapan: float | None
    per_kuadran: Mapping[Kuadran, int]
    sementara: int
    tanpa: int

    @property
    def dinilai(self) -> int:
        """How many stand in a corner."""
        return sum(self.per_kuadran.values())

    @property
    def periode(self) -> str:
        """tahun 2024, or s.d. TW II 2025."""
        return periode(self.tahun, self.triwulan)


def judul_serapan(isi: Ringkas) -> str:
    """81,74 % anggaran tahun 2024 terserap; 12 dari 17 program belum mencapai target."""
    if isi.serapan is None:
        return f"Serapan anggaran {isi.periode} belum diketahui"
    awal = f"{persen(isi.serapan)} anggaran {isi.periode} terserap"
    if not isi.dinilai:
        return f"{awal}; belum ada {isi.apa} yang dapat dibandingkan dengan kinerjanya"
    kurang = sum(isi.per_kuadran[k] for k in KURANG)
    if not kurang:
        return f"{awal}; {isi.dinilai} {isi.apa} yang dapat dinilai mencapai target"
    return f"{awal}; {kurang} dari {isi.dinilai} {isi.apa} belum mencapai target"


def keterangan_serapan(isi: Ringkas, dihitung: int, banyak: int) -> str:
    """Rp456,44 miliar dari pagu Rp558,37 miliar, 20 dari 22 program yang rupiahnya diketahui."""
    if isi.serapan is None:
        return "Tidak ada program yang pagu dan realisasi anggarannya diketahui."
    return (
        f"{tulis_rupiah(isi.realisasi)} dari pagu setahun {tulis_rupiah(isi.pagu)}: "
        f"{dihitung} dari {banyak} program yang rupiahnya diketahui"
    )


def pembanding_serapan(serapan: float) -> str:
    """What a serapan is called higher or lower than, and what stands in brackets."""
    return f"Serapan dibandingkan dengan seluruhnya, {persen(serapan)}; capaian dalam kurung."


def serapan_kosong(*, bertriwulan: bool) -> str:
    """What stands where the chart has nothing to draw; `bertriwulan`: a quarter may be chosen."""
    isi = "Belum ada yang serapan dan capaiannya sama-sama diketahui."
    return f"{isi} Pilih triwulan untuk melihat yang sudah berjalan." if bertriwulan else isi


def bacaan_serapan(isi: Ringkas) -> str:
    """The scatter read aloud: how many in each corner, provisional, and left out."""
    bagian = [f"{n} {KUADRAN_TEKS[k]}" for k, n in isi.per_kuadran.items() if n]
    if isi.sementara:
        bagian.append(f"{isi.sementara} bernilai sementara")
    if isi.tanpa:
        bagian.append(f"{isi.tanpa} tidak dibandingkan")
    awal = f"Serapan anggaran dan capaian kinerja per {isi.apa} {isi.periode}"
    return f"{awal}: {'; '.join(bagian)}." if bagian else f"{awal}: belum ada yang dibandingkan."


def alasan_tertulis(alasan: Sequence[Alasan], tahun: int, triwulan: int, keadaan: Keadaan) -> str:
    """Why a row is out of the comparison, all of it: pagu 2025 belum lengkap dan capaian ..."""
    isi = {
        "setahun": str(tahun),
        "periode": periode(tahun, triwulan),
        "keadaan": KEADAAN_TEKS[keadaan],
    }
    return sebutkan([_ALASAN[satu].format_map(isi) for satu in alasan])


def persen(nilai: float | None) -> str:
    """81,74 %; unknown is a dash."""
    return tulis(nilai) if nilai is None else f"{tulis(nilai)}{SPASI}%"
