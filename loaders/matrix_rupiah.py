"""Reads the rupiah of programmes from E.79 and E.81 into rows of table anggaran.

Quarters are stored as they stand. A sum beside them is only checked; alone, that of the whole year
is stored. An empty cell is unknown and gives no row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import fsum
from typing import Any

from domain.angka import konvensi_mungkin, tulis
from domain.istilah import JenisAnggaran
from domain.periode import ROMAWI
from loaders.cells import address
from loaders.known import Plan
from loaders.matrix import Matrix, numbers_columns
from loaders.matrix_rows import told_each
from loaders.plan_new import agency_of
from loaders.problems import Level, Problem
from loaders.programmes import Programme, programme_of
from loaders.rupiah_columns import RupiahColumn, factor_in, units_above
from loaders.values import Decision, Sample, decide, is_missing, number_of

_AROUND = re.compile(r"^rp\.?\s*|\s*[,.]\s*[-–]+$", re.IGNORECASE)
_MOST = 1e15  # rupiah of one program: more than the budget of any kabupaten
_LEAST = 1e6  # the largest amount of a form that shows millions
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
    factors = _factors(matrix, columns, read.problems)
    if factors is None:
        return [], read.problems
    rows = list(_rows(matrix))
    texts = [matrix.sheet.value(row, c.col) for row in rows for c in columns]
    decision = decide(Sample(_bare(text)) for text in texts if isinstance(text, str))
    table = _Table(matrix, plan, columns, factors, decision)
    for row in rows:
        _read_row(table, row, read)
    return list(read.rows.values()), [*told_each(read.unknown), *read.problems]


def _rows(matrix: Matrix) -> Iterator[int]:
    """The rows below the headings that name a program."""
    sheet = matrix.sheet
    for row in range(matrix.headed, len(sheet.rows)):
        nama = sheet.text(row, matrix.sides["program"])
        if any(ch.isalpha() for ch in nama) and not numbers_columns(sheet, row, matrix.indikator):
            yield row


def _factors(
    matrix: Matrix, columns: Sequence[RupiahColumn], problems: list[Problem]
) -> dict[int, float] | None:
    """What each column is multiplied by; None, and a problem, where the form contradicts itself."""
    above = units_above(matrix.sheet, matrix.heading)
    if len({unit.factor for unit in above}) > 1:
        found = f"satuan rupiahnya “{matrix.sheet.text(above[-1].row, above[-1].col)}”"
        expected = f"“{matrix.sheet.text(above[0].row, above[0].col)}” seperti di atasnya"
        problems.append(_refused(matrix, above[-1].row, above[-1].col, found, expected))
        return None
    unit = next(iter(above), None)
    if unit and unit.shown and (largest := _largest(matrix, columns)) and largest < _LEAST:
        found = f"“{matrix.sheet.text(unit.row, unit.col)}”, padahal rupiah terbesarnya "
        expected = "rupiah penuh di setiap sel, atau satuan tanpa kata “ditampilkan”"
        problem = _refused(matrix, unit.row, unit.col, found + tulis(largest, 0), expected)
        problems.append(replace(problem, remedy="Tulis “dalam juta rupiah” bila memang demikian"))
        return None
    whole = 1.0 if unit is None or unit.shown else unit.factor
    return {c.col: factor_in(c.heading) or whole for c in columns}


def _largest(matrix: Matrix, columns: Sequence[RupiahColumn]) -> float:
    cells = (matrix.sheet.value(row, c.col) for row in _rows(matrix) for c in columns)
    return max((float(v) for v in cells if isinstance(v, int | float)), default=0.0)


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
    sheet, factor = table.matrix.sheet, table.factors[column.col]
    value, text = sheet.value(row, column.col), sheet.text(row, column.col)
    try:
        if isinstance(value, str):
            if not konvensi_mungkin(_bare(text)):
                raise ValueError("bukan angka")
            value = number_of(_bare(text), table.decision)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise ValueError("bukan rupiah")
    except ValueError as cause:
        if column.triwulan or column.sampai == 4:
            why = f"; {cause}" if "penulisan" in str(cause) else ""
            found = f"{column.jenis} “{text}”{why}"
            read.problems.append(
                _refused(table.matrix, row, column.col, found, "rupiah, nol atau lebih")
            )
        return None
    amount = float(value) if factor == 1 else round(value * factor, 2)
    if amount > _MOST:
        found = f"{column.jenis} “{text}” menjadi Rp{tulis(amount, 0)}"
        expected = "rupiah satu program; satuan di judul atau di atas tabel perlu diperiksa"
        read.problems.append(_refused(table.matrix, row, column.col, found, expected))
        return None
    return amount


def _bare(text: str) -> str:
    """An amount as text without what officials put around it: Rp 1.500.000,-"""
    return _AROUND.sub("", text.strip())


def _unknown(table: _Table, row: int, doubt: str) -> Problem:
    expected = f"kode atau nama satu program {table.plan.kode} yang tersimpan"
    remedy = "Perbaiki kode dan namanya, atau tambahkan programnya pada buku kerja rencana"
    at = (row, table.matrix.sides["program"])
    found = f"{doubt}; rupiahnya tidak dimuat"
    return table.matrix.sheet.problem(Level.PERINGATAN, *at, found, expected, remedy)


def _refused(matrix: Matrix, row: int, col: int, found: str, expected: str) -> Problem:
    return matrix.sheet.problem(Level.GALAT, row, col, found, expected, _REMEDY)
