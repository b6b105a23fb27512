"""What the comparison of budget and kinerja came to, the same on a page and in a report."""

from collections.abc import Sequence

from domain.kalimat_anggaran import Ringkas
from domain.serapan import Kuadran
from metrics.anggaran import AnggaranKinerja
from metrics.asal import Baris

PROGRAM, OPD = "program", "opd"
APA = {PROGRAM: "program", OPD: "perangkat daerah"}
# What is looked at first stands first.
URUT = (
    Kuadran.KURANG_TERSERAP,
    Kuadran.KURANG_TERTAHAN,
    Kuadran.TERCAPAI_TERSERAP,
    Kuadran.TERCAPAI_HEMAT,
)


def ringkas(hasil: AnggaranKinerja, semua: Sequence[Baris], menurut: str) -> Ringkas:
    """What the comparison of these rows came to."""
    return Ringkas(
        apa=APA[menurut],
        tahun=hasil.tahun,
        triwulan=hasil.triwulan,
        pagu=hasil.semua.pagu,
        realisasi=hasil.semua.realisasi,
        serapan=hasil.semua.serapan,
        per_kuadran={k: sum(b["kuadran"] == k for b in semua) for k in URUT},
        sementara=sum(not b["alasan"] and not b["kuadran"] for b in semua),
        tanpa=sum(bool(b["alasan"]) for b in semua),
    )
