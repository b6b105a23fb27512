"""Which columns of an evaluation form hold rupiah, and of what; it reads no amount.

Only amounts of one year are told: what a plan promises or spent over several years is a sum that
this program makes itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.istilah import JenisAnggaran
from loaders.cells import words
from loaders.over import quarter_in
from loaders.standing import years_in

_MONEY = frozenset({"rp", "anggaran", "pagu", "rupiah"})
_SCALED = re.compile(r"\b(?:rp|rupiah)(?: (?:x|dalam|dlm|ribu|ribuan|juta|jutaan|miliar|0*1?0*))+$")
_SEVERAL = re.compile(r"\brpjmd\b|\brenstra\b|\bakhir periode\b|\btahun lalu\b")
_SHARE = re.compile(r"\btingkat capaian\b|\brasio\b|\bpersen\b|\bpredikat\b|\bserapan\b")
_SO_FAR = re.compile(r"\bs d\b|\bsampai dengan\b")
_SPENT = re.compile(r"\brealisasi\b|^capaian\b")


@dataclass(frozen=True)
class RupiahColumn:
    """A column of amounts: what they are, the year where it is told, and the quarter.

    `triwulan` 0 is a sum from the start of the year s.d. quarter `sampai` (4: the whole year).
    """

    col: int
    jenis: JenisAnggaran
    tahun: int | None
    triwulan: int
    sampai: int
    heading: str


def is_money(said: str) -> bool:
    """Whether a heading, as words, is of rupiah."""
    return bool(_MONEY & set(said.split()[-2:]) or _SCALED.search(said))


def rupiah_columns(headings: Mapping[int, str]) -> tuple[RupiahColumn, ...]:
    """The columns of a form that has what was spent in a quarter, as E.79 and E.81; else none."""
    columns = [c for col, heading in headings.items() if (c := _column(col, heading))]
    spent = any(c.jenis is JenisAnggaran.REALISASI and c.triwulan for c in columns)
    return tuple(columns) if spent else ()


def _column(col: int, heading: str) -> RupiahColumn | None:
    """What rupiah of a year a column holds; None for none, shares, and sums of several years."""
    said, years = words(heading), years_in(heading)
    if not is_money(said) or len(years) > 1 or _SEVERAL.search(said) or _SHARE.search(said):
        return None
    triwulan, tahun = quarter_in(said), next(iter(years), None)
    jenis = JenisAnggaran.REALISASI if _SPENT.search(said) else JenisAnggaran.PAGU
    if _SO_FAR.search(said):
        sum_of_year = triwulan and jenis is JenisAnggaran.REALISASI
        return RupiahColumn(col, jenis, tahun, 0, triwulan, heading) if sum_of_year else None
    return RupiahColumn(col, jenis, tahun, triwulan, triwulan or 4, heading)
