"""Reads the yearly targets of a plan, relative ones expanded to a row per year; it scores none."""

from typing import Any

from domain.angka import Konvensi, bulat
from domain.istilah import PeranTarget
from domain.target import Target, tulis_target
from domain.target_relatif import TargetRelatif, relatif_dari
from loaders.heading import Column, Heading, Row
from loaders.indicators import Indikator
from loaders.plan_cells import (
    Promise,
    TargetCell,
    decide_cells,
    near,
    read_target,
    refuse_cell,
    target_row,
    warn_cell,
)
from loaders.plan_quarters import quarterly_cells, read_quarters
from loaders.problems import Level
from loaders.sheets import Desk
from loaders.units import unit_problem
from loaders.values import Decision, number_of, token_of
from loaders.years import year_of

_OPTIONAL = (
    *("Indikator", "Satuan", "Tahun awal", "Kondisi awal", "Kondisi akhir", "Aturan target"),
    *("Tahun dasar", "Nilai dasar", "Sumber", "Catatan"),
)
COLUMNS = (
    Column("kode", ("Kode indikator",)),
    *(Column(name.lower(), (name,), required=False) for name in _OPTIONAL),
)
Rows = list[tuple[Any, ...]]


def read_targets(desk: Desk, key: tuple[str, int], first: int, last: int) -> Rows:
    """Read sheets Target and Target triwulan of a plan in force from `first` to `last`."""
    heading = desk.heading("Target", COLUMNS)
    if heading is None:
        return []
    columns = _year_columns(desk, heading, first, last)
    listed = _entries(desk, heading)
    quarterly = quarterly_cells(desk, first, last)
    cells = [TargetCell(row, col, entry) for row, entry in listed for col in _cols(row, columns)]
    decision = decide_cells((*cells, *(cell for _, _, cell in quarterly)))
    promises: list[Promise] = []
    for row, entry in listed:
        promises += _start(desk, row, entry, decision)
        years = _years(desk, row, entry, columns, decision)
        years |= _relative(desk, row, entry, years, decision, range(first, last + 1))
        promises += years.values()
        promises += _end(desk, row, entry, decision, last, years.get(last))
    yearly = {(p.cell.entry.kode, p.tahun): p for p in promises if p.peran is PeranTarget.TAHUNAN}
    promises += read_quarters(desk, quarterly, decision, yearly)
    return [target_row(key, promise) for promise in promises]


def _cols(row: Row, columns: dict[int, int]) -> list[int]:
    named = ("kondisi awal", "kondisi akhir", "nilai dasar")
    return [*columns.values(), *(row.columns[name] for name in named if name in row.columns)]


def _year_columns(desk: Desk, heading: Heading, first: int, last: int) -> dict[int, int]:
    """The columns of the plan's years; other columns that hold anything are pointed out."""
    sheet, found = heading.sheet, dict[int, int]()
    known = set(heading.columns.values())
    for col in (c for c in range(sheet.width) if c not in known):
        year = year_of(sheet.value(heading.row, col))
        below = range(heading.row + 1, len(sheet.rows))
        if year is None and not any(sheet.text(r, col) for r in below):
            continue
        if year and first <= year[0] <= last and year[0] not in found:
            found[year[0]] = col
            continue
        desk.problems.append(
            sheet.problem(
                Level.GALAT,
                heading.row,
                col,
                f"judul kolom “{sheet.text(heading.row, col)}”",
                f"tahun rencana, {first} sampai {last}, masing-masing satu kolom",
                "Perbaiki judul kolom itu, atau hapus kolomnya",
            )
        )
    return found


def _entries(desk: Desk, heading: Heading) -> list[tuple[Row, Indikator]]:
    found: dict[str, tuple[Row, Indikator]] = {}
    for row in heading.rows():
        entry = desk.known.kamus.by_code(row.text("kode"))
        if entry is None:
            desk.refuse(row, "kode", "kode indikator menurut kamus")
        elif entry.kode in found:
            desk.refuse(row, "kode", "setiap indikator satu baris")
        else:
            at = (row.sheet, row.row, row.col("satuan"), row.text("satuan"))
            if problem := unit_problem(*at, entry):
                desk.problems.append(problem)
            found[entry.kode] = (row, entry)
    return list(found.values())


def _years(
    desk: Desk, row: Row, entry: Indikator, columns: dict[int, int], decision: Decision
) -> dict[int, Promise]:
    promises: dict[int, Promise] = {}
    for year, col in columns.items():
        cell = TargetCell(row, col, entry)
        if target := read_target(desk, cell, decision):
            promises[year] = Promise(cell, PeranTarget.TAHUNAN, year, target)
    return promises


def _start(desk: Desk, row: Row, entry: Indikator, decision: Decision) -> list[Promise]:
    if not row.text("kondisi awal"):
        return []
    cell = TargetCell(row, row.col("kondisi awal"), entry)
    year, target = year_of(row.value("tahun awal")), read_target(desk, cell, decision)
    if year is None:
        desk.refuse(row, "tahun awal", "tahun dari kondisi awal")
    if year is None or target is None:
        return []
    return [Promise(cell, PeranTarget.AWAL, year[0], target)]


def _end(
    desk: Desk, row: Row, entry: Indikator, decision: Decision, last: int, final: Promise | None
) -> list[Promise]:
    """The end of the plan; that of its last year should be the same (domain rule 6)."""
    if not row.text("kondisi akhir"):
        return []
    cell = TargetCell(row, row.col("kondisi akhir"), entry)
    target = read_target(desk, cell, decision)
    if target is None:
        return []
    tolerance = 0.5 * 10.0**-entry.desimal if final and final.relatif else 1e-6
    if final and not near(target, final.target, tolerance):
        shown = tulis_target(final.target, entry.desimal, entry.skala)
        warn_cell(desk, cell, f"kondisi akhir {cell.text}", f"target {last}, yaitu {shown}")
    return [Promise(cell, PeranTarget.AKHIR, last, target)]


def _relative(
    desk: Desk,
    row: Row,
    entry: Indikator,
    filled: dict[int, Promise],
    decision: Decision,
    years: range,
) -> dict[int, Promise]:
    """A relative target as one promise per year; a filled year that says otherwise is refused."""
    rule = row.text("aturan target")
    relatif = _rule(desk, row, decision) if rule else None
    if relatif is None:
        return {}
    promises: dict[int, Promise] = {}
    for year in (y for y in years if y > relatif.tahun_dasar):
        value = relatif.nilai(year)
        target = Target(value, value)
        if year in filled and not near(
            _rounded(filled[year].target, entry), _rounded(target, entry)
        ):
            shown = tulis_target(target, entry.desimal, entry.skala)
            cell = filled[year].cell
            refuse_cell(desk, cell, f"target {year} {cell.text}", f"{shown} menurut “{rule}”")
        cell = TargetCell(row, row.col("aturan target"), entry)
        promises[year] = Promise(cell, PeranTarget.TAHUNAN, year, target, 0, rule)
    return promises


def _rounded(target: Target, entry: Indikator) -> Target:
    ends = (None if e is None else bulat(e, entry.desimal) for e in (target.bawah, target.atas))
    return Target(*ends)


def _rule(desk: Desk, row: Row, decision: Decision) -> TargetRelatif | None:
    year, text = year_of(row.value("tahun dasar")), row.text("nilai dasar")
    token, base = token_of(text), row.value("nilai dasar")
    if year is None:
        desk.refuse(row, "tahun dasar", "tahun dasar dari target relatif")
    value: float | None = None
    if isinstance(base, int | float):
        value = float(base)
    elif token and token.number:
        known = decision if decision.konvensi else Decision(Konvensi.INDONESIA, "")
        try:
            value = number_of(token.number, known)
        except ValueError:
            value = None
    if value is None:
        desk.refuse(row, "nilai dasar", "angka dasar dari target relatif")
    if year is None or value is None:
        return None
    try:
        return relatif_dari(row.text("aturan target"), year[0], value)
    except ValueError as cause:
        desk.refuse(row, "aturan target", str(cause))
        return None
