"""What kind of statement a priority of a plan is, told by its code; it scores nothing."""

from enum import StrEnum


class JenisPrioritas(StrEnum):
    """The kinds in which kabupaten state what comes first, in the order they are read."""

    ISU = "isu"
    PRIORITAS = "prioritas"
    TEROBOSAN = "terobosan"
    STRATEGI = "strategi"


JENIS_TEKS: dict[JenisPrioritas, str] = {
    JenisPrioritas.ISU: "Isu strategis",
    JenisPrioritas.PRIORITAS: "Prioritas",
    JenisPrioritas.TEROBOSAN: "Terobosan",
    JenisPrioritas.STRATEGI: "Strategi",
}

# The bidang of the kamus in the order in which kabupaten tell what they achieved.
BIDANG = (
    "kemiskinan",
    "ekonomi",
    "pendidikan",
    "kesehatan",
    "infrastruktur",
    "ketenagakerjaan",
    "sosial",
    "lingkungan",
    "pemerintahan",
)


def urutan_bidang(bidang: str) -> int:
    """Where a bidang stands in that order, one that it does not name last."""
    return BIDANG.index(bidang) if bidang in BIDANG else len(BIDANG)


def jenis_prioritas(kode: str) -> JenisPrioritas:
    """The kind that a code begins with: “Isu 1” is an issue, a bare “1” a priority."""
    kata = kode.split(maxsplit=1)[0].lower() if kode.strip() else ""
    return next((j for j in JenisPrioritas if j == kata), JenisPrioritas.PRIORITAS)
