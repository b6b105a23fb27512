"""Which plan a table of targets belongs to: the one it names, else the only one that fits."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from loaders.cells import Sheet
from loaders.problems import Level, Problem

_LINE = re.compile(
    r"\s*rencana\s*:\s*(?P<kode>[\w.-]+)\s*(?:\(?\s*versi\s*(?P<versi>\d+)\s*\)?)?\s*", re.I
)
_EXPECTED = "baris “Rencana: kode” di atas tabel, dengan kode rencana yang sudah dimuat"


@dataclass(frozen=True)
class Plan:
    """A version of a plan that the store holds."""

    kode: str
    versi: int
    wilayah: str
    tahun_awal: int
    tahun_akhir: int

    @property
    def key(self) -> tuple[str, int]:
        """What every row of the plan begins with."""
        return self.kode, self.versi


def plan_of(
    sheet: Sheet,
    above: int,
    plans: Sequence[Plan],
    wilayah: str | None,
    years: Collection[int],
    problems: list[Problem],
) -> Plan | None:
    """The plan's version that a line above the table names, or the only plan of these years.

    Without a wilayah only a line tells. None, and a problem, where it is not one plan.
    """
    line = _line(sheet, above)
    if line:
        row, col, kode, versi = line
        fitting = [p for p in plans if p.kode == kode and (not versi or p.versi == versi)]
        found = f"rencana “{kode}” belum ada" if not fitting else ""
        at = (row, col)
    else:
        fitting = [p for p in plans if p.wilayah == wilayah and _covers(p, years)]
        found, at = "", (max(above, 0), 0)
        if len({p.kode for p in fitting}) != 1:
            found = "tabel target ini tidak menyebut rencananya"
    if found:
        remedy = "Tulis baris itu; rencana baru dimuat dahulu dengan buku kerja rencana"
        problems.append(sheet.problem(Level.GALAT, *at, found, _EXPECTED, remedy))
        return None
    plan = max(fitting, key=lambda p: p.versi)
    outside = sorted(year for year in years if not plan.tahun_awal <= year <= plan.tahun_akhir)
    if outside:
        found = f"tahun {outside[0]} di luar masa {plan.kode}"
        expected = f"{plan.tahun_awal} sampai {plan.tahun_akhir}"
        problems.append(sheet.problem(Level.GALAT, *at, found, expected, "Perbaiki tahunnya"))
        return None
    return plan


def _covers(plan: Plan, years: Collection[int]) -> bool:
    return all(plan.tahun_awal <= year <= plan.tahun_akhir for year in years)


def _line(sheet: Sheet, above: int) -> tuple[int, int, str, int] | None:
    for row in range(max(above, 0)):
        for col in range(min(3, sheet.width)):
            text = sheet.text(row, col)
            if text.endswith(":"):
                text = f"{text} {sheet.text(row, col + 1)}"
            if found := _LINE.fullmatch(text):
                return row, col, found["kode"], int(found["versi"] or 0)
    return None
