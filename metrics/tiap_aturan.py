"""The capaian of one row under each official rule, those in force among them; nothing is set."""

from dataclasses import dataclass

from domain.aturan import Aturan
from domain.capaian import Capaian, capaian
from domain.istilah import Arah
from domain.target import Target
from metrics.kepekaan import pilihan_aturan


@dataclass(frozen=True)
class MenurutAturan:
    """What a row comes to with one setting at one value; `sama` where that changes nothing."""

    setelan: str
    nilai: str
    berlaku: bool
    sama: bool
    hasil: Capaian


def tiap_aturan(
    target: Target, realisasi: float, arah: Arah, aturan: Aturan
) -> tuple[MenurutAturan, ...]:
    """Score a row with every choice of formula, cap and reading of the bands.

    The formula is a choice only where lower is better; the others stay as they are in force.
    """
    kini = capaian(target, realisasi, arah, aturan)
    hasil: list[MenurutAturan] = []
    for setelan, nilai, lain in pilihan_aturan(aturan):
        if setelan == "formula_turun" and arah is not Arah.TURUN:
            continue
        dengan = capaian(target, realisasi, arah, lain)
        sama = (dengan.nilai, dengan.kelas) == (kini.nilai, kini.kelas)
        hasil.append(MenurutAturan(setelan, nilai, lain == aturan, sama, dengan))
    return tuple(hasil)
