"""The switchable rules of scoring as one value; it may not compute a score."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class FormulaTurun(StrEnum):
    """The two formulas in official use where lower is better."""

    SELISIH = "selisih"
    RASIO = "rasio"


class Batas(StrEnum):
    """How the printed whole-number bands of Permendagri 86/2017 are closed."""

    BAWAH = "bawah"
    ATAS = "atas"
    BULAT = "bulat"


class AturanSalah(ValueError):
    """A setting that no rule knows; the message names the setting and what it may be."""


MAKS_BOLEH: tuple[float | None, ...] = (None, 100.0, 120.0, 150.0, 200.0)
LABEL_BOLEH = ("permendagri86", "baik")
_MAKS_KATA = "tanpa, 100, 120, 150 atau 200"


@dataclass(frozen=True)
class Aturan:
    """The rules in force for one wilayah; the defaults are those of docs/decisions.md.

    maks is the cap in percent (None: no cap); cakupan_minimum is a share, 0 to 1.
    """

    formula_turun: FormulaTurun = FormulaTurun.SELISIH
    maks: float | None = 120.0
    batas: Batas = Batas.BAWAH
    label: str = "permendagri86"
    cakupan_minimum: float = 0.8

    def __post_init__(self) -> None:
        if self.maks not in MAKS_BOLEH:
            raise AturanSalah(f"maks = {self.maks}: harus {_MAKS_KATA}")
        if self.label not in LABEL_BOLEH:
            raise AturanSalah(f"label = {self.label}: harus {' atau '.join(LABEL_BOLEH)}")
        if not 0 < self.cakupan_minimum <= 1:
            raise AturanSalah(f"cakupan_minimum = {self.cakupan_minimum}: harus di atas 0 sampai 1")

    @property
    def batas_atas(self) -> float:
        """The value an unknown counts as in the upper bound of a roll-up: the cap, else 100."""
        return 100.0 if self.maks is None else self.maks


def aturan_dari(isi: dict[str, Any], dasar: Aturan | None = None) -> Aturan:
    """Read rules from a settings table, starting from `dasar`; raises AturanSalah by name."""
    baru: dict[str, Any] = {}
    for kunci, nilai in isi.items():
        baru[kunci] = _nilai(kunci, nilai)
    return replace(dasar or Aturan(), **baru)


def _nilai(kunci: str, nilai: Any) -> Any:
    try:
        match kunci:
            case "formula_turun":
                return FormulaTurun(nilai)
            case "batas":
                return Batas(nilai)
            case "label":
                return str(nilai)
            case "maks":
                return None if nilai in ("tanpa", None) else float(nilai)
            case "cakupan_minimum":
                return float(nilai)
            case _:
                raise AturanSalah(f"setelan aturan “{kunci}” tidak dikenal")
    except (TypeError, ValueError) as sebab:
        if isinstance(sebab, AturanSalah):
            raise
        raise AturanSalah(f"{kunci} = {nilai}: nilai ini tidak dikenal") from sebab


def teks_aturan(aturan: Aturan) -> str:
    """Write the rules in force on one line, as printed under every table."""
    maks = "tanpa batas maksimum" if aturan.maks is None else f"maks {aturan.maks:.0f}"
    return f"rumus {aturan.formula_turun.value} · batas {aturan.batas.value} · {maks}"
