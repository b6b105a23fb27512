"""What a heading says that its column holds: a target or figure, a level, a program, an agency."""

import re
from dataclasses import dataclass
from enum import StrEnum

from loaders.cells import words
from loaders.over import NUMBER, quarter_in
from loaders.rupiah_columns import is_money
from loaders.standing import years_in

_ORDINAL = re.compile(r"\b(?:tahun|thn|th)(?: ke)? ([1-6]|iv|v|iii|ii|i)\b")
_START = re.compile(
    r"\b(?:kondisi|data|kinerja|capaian)(?: kinerja| capaian| pada)* awal\b|\bbaseline\b"
)
_END = re.compile(
    r"\bkondisi (?:kinerja )?(?:pada )?akhir\b|\btarget(?: \w+){0,4} akhir\b|\bakhir periode\b"
)
_ASIDE = re.compile(
    r"\bs d\b|\bsampai dengan\b|\btingkat capaian\b|\brasio\b|\bpersen\b|\bpredikat\b"
    r"|^(?:capaian|realisasi)\b.*\bakhir\b"
)
LEVELS = ("visi", "misi", "tujuan", "sasaran")
_AGENCY = re.compile(r"\bperangkat daerah\b|\bopd\b|\bskpd\b|\bpenanggung jawab\b|\bunit kerja\b")
_FIGURES = frozenset({"target", "realisasi", "capaian", "rasio", "indikator", "kondisi", "data"})


class Holds(StrEnum):
    """What a column of such a table holds."""

    AWAL = "awal"
    TARGET = "target"
    AKHIR = "akhir"
    REALISASI = "realisasi"


@dataclass(frozen=True)
class MatrixColumn:
    """A column: what it holds, its year where its heading tells one, its quarter (0: the year).

    `ke` is the year of the plan (1: its first) where the heading counts years.
    """

    col: int
    holds: Holds
    tahun: int | None
    triwulan: int
    heading: str
    ke: int = 0


def side_of(heading: str) -> str:
    """What a column beside the figures is of; "" where it is none of the plan's own."""
    said = words(heading)
    named = [level for level in LEVELS if level in said.split()]
    if named and said.split()[0] in LEVELS:
        return named[0] if len(named) == 1 else "campuran"
    if not said or _FIGURES & set(said.split()):
        return ""
    if _AGENCY.search(said):
        return "opd"
    if said.split()[0] == "kode":
        return "kode"
    return "program" if "program" in said.split() else ""


def level_of(heading: str) -> str:
    """The one level of the cascade that a heading of indikator names."""
    named = [level for level in LEVELS if level in words(heading).split()]
    return named[0] if len(named) == 1 else ""


def column_of(col: int, heading: str) -> MatrixColumn | None:
    """What a heading says its column holds; None for money, shares and sums from before."""
    said = words(heading)
    if not said or is_money(said) or _ASIDE.search(said):
        return None
    triwulan = quarter_in(said)
    years = years_in(heading)
    tahun = years.pop() if len(years) == 1 else None
    if len(years) > 1:
        return None
    holds = _holds(said)
    ordinal = None if tahun or triwulan or holds is Holds.AWAL else _ORDINAL.search(said)
    ke = NUMBER[ordinal[1]] if ordinal else 0
    return MatrixColumn(col, holds, tahun, triwulan, heading, ke) if holds else None


def _holds(said: str) -> Holds | None:
    if _START.search(said):
        return Holds.AWAL
    if _END.search(said):
        return Holds.AKHIR
    if said.split()[0] in ("capaian", "realisasi"):  # "Capaian target RPJMD ... tahun ke-1"
        return Holds.REALISASI
    named = [h for h in (Holds.TARGET, Holds.REALISASI) if h.value in said.split()]
    return named[0] if len(named) == 1 else None
