"""Which plan a table of targets belongs to: the one it names, else the only one that fits."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from loaders.cells import Sheet
from loaders.known import Known, Plan
from loaders.problems import Asking, Level, Problem

_NAMED = re.compile(r"(?P<kode>[\w.-]+)\s*(?:\(?\s*versi\s*(?P<versi>\d+)\s*\)?)?", re.I)
_LINE = re.compile(rf"\s*rencana\s*:\s*{_NAMED.pattern}\s*", re.I)
_EXPECTED = "baris “Rencana: kode” di atas tabel, dengan kode rencana yang sudah dimuat"
_TELL = "Tulis baris itu, atau nyatakan rencananya (di terminal: --rencana KODE)"


@dataclass(frozen=True)
class NamedPlan:
    """A plan's code as a line above a table or a person says it; versi 0: the last one."""

    kode: str
    versi: int
    row: int
    col: int


def named_plan(sheet: Sheet, above: int, said: str) -> NamedPlan | None:
    """The plan that a line above the table names, else the one that a person said."""
    for row in range(max(above, 0)):
        for col in range(min(3, sheet.width)):
            text = sheet.text(row, col)
            if text.endswith(":"):
                text = f"{text} {sheet.text(row, col + 1)}"
            if found := _LINE.fullmatch(text):
                return NamedPlan(found["kode"], int(found["versi"] or 0), row, col)
    if found := _NAMED.fullmatch(said.strip()):
        return NamedPlan(found["kode"], int(found["versi"] or 0), max(above, 0), 0)
    return None


def fitting_plans(
    known: Known, named: NamedPlan | None, wilayah: str | None, years: Collection[int]
) -> list[Plan]:
    """The versions of the named plan, or of all plans of a wilayah that cover the years."""
    if named:
        return [p for p in known.plans if p.kode == named.kode]
    return [p for p in known.plans if p.wilayah == wilayah and not outside(p, years)]


def outside(plan: Plan, years: Collection[int]) -> list[int]:
    """The years that are not of the plan."""
    return sorted(y for y in years if not plan.tahun_awal <= y <= plan.tahun_akhir)


def in_force_in(known: Known, plan: Plan, year: int) -> Plan:
    """The version of a plan in force in a year, as store.reading_plan.versi_berlaku tells it."""
    versions = [p for p in known.plans if p.kode == plan.kode] or [plan]
    began = [p for p in versions if p.sejak <= f"{year}-12-31"]
    return max(began, key=_number) if began else min(versions, key=_number)


def _number(plan: Plan) -> int:
    return plan.versi


def plan_of(
    sheet: Sheet,
    above: int,
    known: Known,
    wilayah: str | None,
    years: Collection[int],
    problems: list[Problem],
) -> Plan | None:
    """The plan's version that is named, or the only plan of these years.

    Without a wilayah only a name tells. None, and a problem, where it is not one plan.
    """
    named = named_plan(sheet, above, known.rencana)
    at = (named.row, named.col) if named else (max(above, 0), 0)
    plans = fitting_plans(known, named, wilayah, years)
    fitting = [p for p in plans if not named or named.versi in (0, p.versi)]
    if not fitting or len({p.kode for p in fitting}) != 1:
        found, remedy = _lacking(named, plans)
        problem = sheet.problem(Level.GALAT, *at, found, _EXPECTED, remedy)
        problems.append(replace(problem, asking=Asking.RENCANA))
        return None
    plan = max(fitting, key=lambda p: p.versi)
    if late := outside(plan, years):
        found = f"tahun {late[0]} di luar masa {plan.kode}"
        expected = f"{plan.tahun_awal} sampai {plan.tahun_akhir}"
        problems.append(sheet.problem(Level.GALAT, *at, found, expected, "Perbaiki tahunnya"))
        return None
    return plan


def _lacking(named: NamedPlan | None, plans: list[Plan]) -> tuple[str, str]:
    """What is wrong with the naming of a plan, and what to do."""
    if named and plans:
        found = f"rencana “{named.kode}” versi {named.versi} belum ada"
        return found, "RPJMD Perubahan dimuat dengan buku kerja rencana, berikut tanggal berlakunya"
    if named:
        remedy = "Perbaiki kodenya; rencana baru dimuat dahulu, dengan buku kerja atau matriksnya"
        return f"rencana “{named.kode}” belum ada", remedy
    if plans:
        listed = " atau ".join(sorted({p.kode for p in plans}))
        return f"tabel target ini dapat berarti {listed}", _TELL
    return (
        "tabel target ini tidak menyebut rencananya",
        f"{_TELL}; rencana baru dimuat dahulu, dengan buku kerja atau matriksnya yang lengkap",
    )
