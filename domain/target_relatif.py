"""Targets told as a change per year, expanded to a yearly path; poin and persen never mix."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.angka import Konvensi, baca
from domain.target import TargetSalah


class SatuanPerubahan(StrEnum):
    """What a relative target counts in: points of the figure, or a share of it."""

    POIN = "poin"
    PERSEN = "persen"


@dataclass(frozen=True)
class TargetRelatif:
    """A change per year from a base; `langkah` is signed, in poin or in persen of the last year."""

    langkah: float
    satuan: SatuanPerubahan
    tahun_dasar: int
    nilai_dasar: float

    def nilai(self, tahun: int) -> float:
        """The target of a year: points add up from the base, percents compound."""
        n = tahun - self.tahun_dasar
        if self.satuan is SatuanPerubahan.POIN:
            return self.nilai_dasar + self.langkah * n
        return self.nilai_dasar * (1 + self.langkah / 100) ** n


_POLA = re.compile(
    r"(?P<gerak>naik|turun)\s+(?P<besar>[\d.,]+)\s*(?P<satuan>poin|persen|%)\s*(per|/|setiap)\s*tahun",
    re.IGNORECASE,
)


def relatif_dari(teks: str, tahun_dasar: int, nilai_dasar: float) -> TargetRelatif:
    """Read "naik 1,5 poin per tahun" or "turun 2 persen per tahun" (domain rule 6).

    Raises TargetSalah where the movement or its unit is not stated.
    """
    cocok = _POLA.fullmatch(teks.strip())
    if cocok is None:
        raise TargetSalah(
            f"aturan target “{teks}” tidak dapat dibaca; tulis misalnya "
            "“naik 1,5 poin per tahun” atau “turun 2 persen per tahun”"
        )
    try:
        besar = baca(cocok["besar"], Konvensi.INDONESIA)
    except ValueError as sebab:
        raise TargetSalah(f"aturan target “{teks}”: {sebab}") from sebab
    satuan = SatuanPerubahan.POIN if cocok["satuan"].lower() == "poin" else SatuanPerubahan.PERSEN
    langkah = besar if cocok["gerak"].lower() == "naik" else -besar
    return TargetRelatif(langkah, satuan, tahun_dasar, nilai_dasar)


def jalur(relatif: TargetRelatif, tahun: Iterable[int]) -> dict[int, float]:
    """Expand a relative target to the target of each of the years."""
    return {t: relatif.nilai(t) for t in tahun}
