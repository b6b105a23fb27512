"""Reads a plan's targets by quarter and compares them with the year's; it scores none."""

from domain.istilah import Agregasi, PeranTarget
from domain.target import Target, tulis_target
from loaders.heading import Column
from loaders.plan_cells import Promise, TargetCell, near, read_target, warn_cell
from loaders.sheets import Desk
from loaders.values import Decision
from loaders.years import QUARTERS, year_of

COLUMNS = (
    Column("kode", ("Kode indikator",)),
    Column("tahun", ("Tahun",)),
    *(Column(f"tw{n}", names[:-1]) for n, names in enumerate(QUARTERS, 1)),
)
QuarterCell = tuple[int, int, TargetCell]  # year, quarter and where its target stands


def quarterly_cells(desk: Desk, first: int, last: int) -> list[QuarterCell]:
    """The cells of sheet Target triwulan whose indikator and year are in order."""
    cells: list[QuarterCell] = []
    seen: set[tuple[str, int]] = set()
    for row in desk.rows("Target triwulan", COLUMNS):
        entry, year = desk.known.kamus.by_code(row.text("kode")), year_of(row.value("tahun"))
        if entry is None:
            desk.refuse(row, "kode", "kode indikator menurut kamus")
        if year is None or not first <= year[0] <= last:
            desk.refuse(row, "tahun", f"tahun rencana, {first} sampai {last}")
            continue
        if entry is None:
            continue
        if (entry.kode, year[0]) in seen:
            desk.refuse(row, "kode", "setiap indikator satu baris untuk setiap tahun")
            continue
        seen.add((entry.kode, year[0]))
        cells += [(year[0], n, TargetCell(row, row.col(f"tw{n}"), entry)) for n in range(1, 5)]
    return cells


def read_quarters(
    desk: Desk,
    cells: list[QuarterCell],
    decision: Decision,
    yearly: dict[tuple[str, int], Promise],
) -> list[Promise]:
    """Read the quarters' own targets; the four of a year must come to the year's target."""
    found: dict[tuple[str, int], list[Promise]] = {}
    for year, quarter, cell in cells:
        if target := read_target(desk, cell, decision):
            promise = Promise(cell, PeranTarget.TAHUNAN, year, target, quarter)
            found.setdefault((cell.entry.kode, year), []).append(promise)
    for key, promises in found.items():
        _compare(desk, promises, yearly.get(key))
    return [promise for promises in found.values() for promise in promises]


def _compare(desk: Desk, quarters: list[Promise], year: Promise | None) -> None:
    """Point out quarters whose target s.d. TW IV is not the year's (domain rule 5)."""
    last = quarters[-1]
    entry = last.cell.entry
    if entry.agregasi is Agregasi.TAHUNAN:
        expected = "tanpa target triwulan, karena indikator ini tahunan menurut kamus"
        warn_cell(desk, quarters[0].cell, f"target triwulan {entry.kode}", expected)
        return
    if year is None or last.triwulan != 4:
        return
    total = _until_fourth([q.target for q in quarters], entry.agregasi)
    if total is not None and not near(total, year.target):
        shown = tulis_target(total, entry.desimal, entry.skala)
        wanted = tulis_target(year.target, entry.desimal, entry.skala)
        found = f"target {entry.kode} s.d. TW IV {last.tahun} menjadi {shown}"
        warn_cell(desk, last.cell, found, f"sama dengan target {last.tahun}, yaitu {wanted}")


def _until_fourth(targets: list[Target], agregasi: Agregasi) -> Target | None:
    if agregasi is Agregasi.POSISI_AKHIR:
        return targets[-1]
    if len(targets) < 4 and agregasi is Agregasi.KUMULATIF:
        return None
    share = 1 if agregasi is Agregasi.KUMULATIF else len(targets)
    low = [t.bawah for t in targets if t.bawah is not None]
    high = [t.atas for t in targets if t.atas is not None]
    return Target(
        sum(low) / share if len(low) == len(targets) else None,
        sum(high) / share if len(high) == len(targets) else None,
    )
