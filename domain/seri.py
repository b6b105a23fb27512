"""Where a series of one indikator changed its method, so that no pace may run across; a table."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PutusSeri:
    """From `tahun` on the figures are of another method than before."""

    indikator: str
    tahun: int
    alasan: str
    sumber: str


# Breaks between two published series are two indikator of one kelompok_seri (IPM, UHH, P0); here
# stand the breaks within one.
PUTUS: tuple[PutusSeri, ...] = (
    PutusSeri(
        "kemiskinan_ekstrem",
        2025,
        "garis US$ 2,15 (PPP 2017) dengan deflator spasial; angka sebelumnya menurut cara lama",
        "BPS, Berita Resmi Statistik Juli 2025",
    ),
)


def putus_terakhir(indikator: str, sampai: int) -> PutusSeri | None:
    """The last break of an indikator up to a year."""
    milik = [p for p in PUTUS if p.indikator == indikator and p.tahun <= sampai]
    return max(milik, key=lambda p: p.tahun) if milik else None
