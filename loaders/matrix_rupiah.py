"""Reads the rupiah of programmes from E.79 and E.81 into rows of table anggaran.

Quarters are stored as they stand. A sum beside them is only checked; alone, that of the whole year
is stored. An empty cell is unknown and gives no row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import fsum
from typing import Any

from domain.angka import tulis
from domain.istilah import JenisAnggaran
from domain.periode import ROMAWI
from loaders.cells import address
from loaders.known import Plan
from loaders.matrix import Matrix, numbers_columns
from loaders.matrix_rows import told_each
from loaders.plan_new import agency_of
from loaders.problems import Level, Problem
from loaders.programmes import Programme, programme_of
from loaders.rupiah_amounts import amount_of, bare
from loaders.rupiah_columns import RupiahColumn
from loaders.rupiah_units import factors_of
from loaders.values import Decision, Sample, decide, is_missing, token_of

_REMEDY = "Perbaiki rupiah di sel itu"
Key = tuple[str, int, int, JenisAnggaran]  # program, year, quarter (0: the year)


@dataclass
class _Read:
    """What was read so far: rows by their key, and the problems."""

    rows: dict[Key, tuple[Any, ...]] = field(default_factory=dict[Key, tuple[Any, ...]])
    unknown: list[Problem] = field(default_factory=list[Problem])
    problems: list[Problem] = field(default_factory=list[Problem])


@dataclass(frozen=True)
class _Table:
    """A form with its dated columns of rupiah, what multiplies each, and how texts are read."""

    matrix: Matrix
    plan: Plan
    columns: Sequence[RupiahColumn]
    factors: dict[int, float]
    decision: Decision


Rows = list[tuple[Any, ...]]


def read_rupiah(
    matrix: Matrix, columns: Sequence[RupiahColumn], plan: Plan
) -> tuple[Rows, list[Problem]]:
    """Rows of table anggaran for the programmes of a plan; the others are told and left out."""
    if not plan.programmes:
        found = f"rupiah tidak dimuat: {plan.kode} belum memuat program"
        remedy = "Tambahkan lembar Program pada buku kerja rencananya bila perlu"
        return [], [matrix.sheet.problem_here(Level.CATATAN, found, "", remedy)]
    read = _Read()
    rows = list(_rows(matrix))
    values = [matrix.sheet.value(row, c.col) for row in rows for c in columns]
    factors = factors_of(matrix.sheet, matrix.heading, columns, values)
    if isinstance(factors, Problem):
        return [], [factors]
    decision = decide(Sample(bare(text)) for text in values if isinstance(text, str))
    table = _Table(matrix, plan, columns, factors, decision)
    for row in rows:
        _read_row(table, row, read)
    read.unknown += [_loose(table, row) for row in _loose_rows(matrix, columns)]
    return list(read.rows.values()), [*told_each(read.unknown), *read.problems]


def _rows(matrix: Matrix) -> Iterator[int]:
    """The rows below the headings that name a program."""
    sheet = matrix.sheet
    for row in range(matrix.headed, len(sheet.rows)):
        nama = sheet.text(row, matrix.sides["program"])
        if any(ch.isalpha() for ch in nama) and not numbers_columns(sheet, row, matrix.indikator):
            yield row


def _loose_rows(matrix: Matrix, columns: Sequence[RupiahColumn]) -> Iterator[int]:
    """The rows of an indikator that have rupiah and no program."""
    sheet = matrix.sheet
    for row in range(matrix.body, len(sheet.rows)):
        named = sheet.text(row, matrix.sides["program"]) or not matrix.naming(row)
        if not named and any(
            token_of(t) for c in columns if not is_missing(t := sheet.text(row, c.col))
        ):
            yield row


def _read_row(table: _Table, row: int, read: _Read) -> None:
    matrix, sheet = table.matrix, table.matrix.sheet
    cells = [c for c in table.columns if not is_missing(t := sheet.text(row, c.col)) and t]
    if not cells:
        return
    col, kode = matrix.sides["program"], matrix.sides.get("kode", -1)
    nama = " ".join(sheet.text(row, col).split())
    found = programme_of(table.plan.programmes, sheet.text(row, kode), nama, agency_of(matrix, row))
    if found.programme is None:
        if found.doubt:
            read.unknown.append(_unknown(table, row, found.doubt))
        return
    amounts = {c: n for c in cells if (n := _amount(table, row, c, read)) is not None}
    for jenis in JenisAnggaran:
        own = {c: n for c, n in amounts.items() if c.jenis is jenis}
        _keep(table, row, found.programme, own, read)


def _keep(
    table: _Table, row: int, programme: Programme, own: dict[RupiahColumn, float], read: _Read
) -> None:
    """Keep the quarters of a program; sums are checked against them, or kept where there are none.

    A year's sum beside quarters would hide them.
    """
    quarters = {c.triwulan: n for c, n in own.items() if c.triwulan}
    for column, amount in own.items():
        if column.triwulan == 0 and quarters:
            _check_sum(table, row, column, amount, quarters, read)
        elif column.triwulan == 0 and column.sampai < 4:
            found = f"{column.jenis} s.d. {ROMAWI[column.sampai]} tanpa angka triwulannya"
            told = (found, "rupiah setiap triwulan", "Isi kolom triwulannya")
            at = (row, column.col)
            read.problems.append(table.matrix.sheet.problem(Level.PERINGATAN, *at, *told))
        else:
            _add(table, row, programme, column, amount, read)


def _check_sum(
    table: _Table, row: int, column: RupiahColumn, amount: float, quarters: dict[int, float],
    read: _Read,
) -> None:  # fmt: skip
    added = {tw: n for tw, n in quarters.items() if tw <= column.sampai}
    total = fsum(added.values())
    if abs(total - amount) <= 0.5 * table.factors[column.col] * (len(added) + 1):
        return  # each may be rounded to the unit of the form
    found = f"jumlah {column.jenis} {tulis(amount, 0)}"
    names = ", ".join(ROMAWI[tw] for tw in sorted(added)) or "triwulan"
    expected = f"{tulis(total, 0)}, jumlah {names}; yang dimuat angka triwulannya"
    told = (found, expected, "Periksa mana yang benar")
    read.problems.append(table.matrix.sheet.problem(Level.PERINGATAN, row, column.col, *told))


def _add(
    table: _Table, row: int, programme: Programme, column: RupiahColumn, amount: float, read: _Read
) -> None:
    sheet, tahun = table.matrix.sheet, column.tahun or 0
    key = (programme.kode, tahun, column.triwulan, column.jenis)
    at = (sheet.name, address(row, column.col), sheet.text(row, column.col))
    new = (*table.plan.key, *key[:3], column.jenis.value, amount, *at)
    first = read.rows.setdefault(key, new)
    if first[6] != amount:
        found = f"{column.jenis} {programme.kode} {tulis(amount, 0)}"
        expected = f"{tulis(first[6], 0)} seperti di sel {first[-2]}"
        read.problems.append(_refused(table.matrix, row, column.col, found, expected))


def _amount(table: _Table, row: int, column: RupiahColumn, read: _Read) -> float | None:
    """The rupiah of a cell that is not empty; None where it becomes a problem."""
    sheet = table.matrix.sheet
    value, text = sheet.value(row, column.col), sheet.text(row, column.col)
    try:
        return amount_of(value, table.factors[column.col], table.decision)
    except ValueError as cause:
        if column.triwulan or column.sampai == 4:
            found = f"{column.jenis} “{text}”"
            read.problems.append(_refused(table.matrix, row, column.col, found, str(cause)))
        return None


def _unknown(table: _Table, row: int, doubt: str) -> Problem:
    expected = f"kode atau nama satu program {table.plan.kode} yang tersimpan"
    remedy = "Perbaiki kode dan namanya, atau tambahkan programnya pada buku kerja rencana"
    at = (row, table.matrix.sides["program"])
    found = f"{doubt}; rupiahnya tidak dimuat"
    return table.matrix.sheet.problem(Level.PERINGATAN, *at, found, expected, remedy)


def _loose(table: _Table, row: int) -> Problem:
    found = "rupiah di baris tanpa program tidak dimuat"
    expected, remedy = "nama program di baris rupiahnya", "Tulis programnya bila itu rupiahnya"
    at = (row, table.matrix.named_at(row))
    return table.matrix.sheet.problem(Level.PERINGATAN, *at, found, expected, remedy)


def _refused(matrix: Matrix, row: int, col: int, found: str, expected: str) -> Problem:
    return matrix.sheet.problem(Level.GALAT, row, col, found, expected, _REMEDY)
