"""Reads matrices of a plan and rencana aksi: targets as rows of table target, realisasi as raw."""

from dataclasses import replace

from domain.istilah import PeranTarget
from domain.target import tulis_target
from loaders.cascade import Cascade, cascade_of
from loaders.cells import Sheet, Workbook
from loaders.heading import Row
from loaders.known import Known, Plan
from loaders.matrix import Matrix, find_matrix
from loaders.matrix_columns import Holds, MatrixColumn
from loaders.matrix_realisasi import read_realisasi
from loaders.matrix_rows import Listed, first_of_each, listed_rows
from loaders.matrix_rupiah import read_rupiah
from loaders.matrix_years import dated_columns
from loaders.outcome import Extract
from loaders.plan_cells import (
    Promise,
    TargetCell,
    decide_cells,
    near,
    read_target,
    target_row,
    warn_cell,
)
from loaders.plan_found import fitting_plans, in_force_in, named_plan, plan_of
from loaders.plan_new import bring, new_plan
from loaders.plan_shown import shown_of
from loaders.problems import Level, Problem
from loaders.sheets import Desk
from loaders.standing import one_region, one_year
from store.writing import Batch

_PERAN = {
    Holds.AWAL: PeranTarget.AWAL,
    Holds.TARGET: PeranTarget.TAHUNAN,
    Holds.AKHIR: PeranTarget.AKHIR,
}
Columns = list[MatrixColumn]


def read_matrix(sheet: Sheet, known: Known) -> Extract:
    """Read every row whose indikator is known; the others are told and left out."""
    extract, matrix = Extract(), find_matrix(sheet)
    if matrix is None:
        raise AssertionError("read_matrix is for sheets that were recognised as a matrix")
    if between := _figures_between(matrix):
        extract.problems.append(between)
        return extract
    wilayah = one_region(sheet, matrix.titles, matrix.heading, known, extract)
    cascade = cascade_of(matrix)
    listed = listed_rows(matrix, cascade, known, extract)
    columns = _with_year(matrix, extract)
    if wilayah and (listed or matrix.rupiah):
        problems: list[Problem] = []
        plan = _plan(matrix, columns, cascade, listed, wilayah, known, extract, problems)
        dated = dated_columns(matrix, columns, plan, problems)
        read_realisasi(matrix, dated, listed, wilayah, extract)
        if plan:
            _targets(matrix, dated, listed, plan, known, extract)
            _rupiah(matrix, dated, plan, known, extract)
        # without its plan, its realisasi may be read all the same
        level = Level.PERINGATAN if extract.figures and plan is None else Level.GALAT
        extract.problems += [replace(problem, level=level) for problem in problems]
    extract.problems += _left_out(matrix)
    return extract


def _figures_between(matrix: Matrix) -> Problem | None:
    """The problem of figures on both sides of a second column of indikator: whose are they?"""
    last = max(matrix.others, default=0)
    if all(column.col > last for column in matrix.columns):
        return None
    sheet = matrix.sheet
    found = f"kolom “{sheet.text(matrix.heading, last)}” berdiri di antara kolom angka"
    expected = "kolom-kolom indikator di kiri semua angkanya"
    remedy = "Pisahkan menjadi dua tabel, atau susun indikatornya ke bawah"
    return sheet.problem(Level.GALAT, matrix.heading, last, found, expected, remedy)


def _with_year(matrix: Matrix, extract: Extract) -> Columns:
    """The columns, those without a year of their own under the one year of the table."""
    undated = [c for c in matrix.columns if c.tahun is None and c.ke == 0]
    if not any(c.holds in (Holds.TARGET, Holds.REALISASI) for c in undated):
        return list(matrix.columns)
    year = one_year(matrix.sheet, matrix.titles, extract)
    return [replace(c, tahun=c.tahun or (None if c.ke else year)) for c in matrix.columns]


def _plan(
    matrix: Matrix,
    columns: Columns,
    cascade: Cascade,
    listed: Listed,
    wilayah: str,
    known: Known,
    extract: Extract,
    problems: list[Problem],
) -> Plan | None:
    """The stored plan that the targets are of, or the one that the matrix brings whole."""
    if all(c.holds is Holds.REALISASI and not c.ke for c in columns) and not matrix.rupiah:
        return None
    years = {c.tahun for c in columns if c.tahun and c.holds is Holds.TARGET}
    named = named_plan(matrix.sheet, matrix.heading, known.rencana)
    fitting = fitting_plans(known, named, wilayah, years)
    own = {p.kode for p in fitting} and all(p.file == matrix.sheet.file for p in fitting)
    if cascade.at and (own or not fitting):
        plan = new_plan(matrix, known, wilayah, years, problems)
        return plan if plan and bring(matrix, cascade, plan, listed, known, extract) else None
    plan = plan_of(matrix.sheet, matrix.heading, known, wilayah, years, problems)
    if plan:
        extract.shown += shown_of(matrix, cascade, plan, listed)
    return plan


def _rupiah(matrix: Matrix, columns: Columns, plan: Plan, known: Known, extract: Extract) -> None:
    """The amounts of the plan's programmes, in the version in force in the form's one year."""
    years = {c.tahun for c in columns if c.tahun and c.triwulan}
    if not matrix.rupiah or len(years) != 1:
        return
    year = years.pop()
    named = named_plan(matrix.sheet, matrix.heading, known.rencana)
    version = plan if named and named.versi else in_force_in(known, plan, year)
    dated = [replace(c, tahun=c.tahun or year) for c in matrix.rupiah]
    rows, problems = read_rupiah(matrix, dated, version)
    extract.problems += problems
    if rows:
        extract.batches.append(Batch("anggaran", rows))


def _targets(
    matrix: Matrix, columns: Columns, listed: Listed, plan: Plan, known: Known, extract: Extract
) -> None:
    desk = Desk(Workbook(matrix.sheet.file, "", (matrix.sheet,)), known, extract.problems)
    cells = [
        (column, TargetCell(Row(matrix.sheet, row, {}), column.col, indikator))
        for row, indikator in first_of_each(listed)
        for column in columns
        if column.holds is not Holds.REALISASI
    ]
    decision = decide_cells(cell for _, cell in cells)
    promises: list[Promise] = []
    for column, cell in cells:
        year = plan.tahun_akhir if column.holds is Holds.AKHIR else column.tahun
        target = read_target(desk, cell, decision)
        if target is None:
            continue
        if year is None:
            extract.problems.append(_undated(matrix, column, cell))
            continue
        promises.append(Promise(cell, _PERAN[column.holds], year, target, column.triwulan))
    _check_ends(desk, promises)
    extract.targets += [target_row(plan.key, promise) for promise in promises]


def _check_ends(desk: Desk, promises: list[Promise]) -> None:
    """The end of the plan should be the target of its last year (domain rule 6)."""
    yearly = {
        (p.cell.entry.kode, p.tahun): p
        for p in promises
        if p.peran is PeranTarget.TAHUNAN and not p.triwulan
    }
    for end in (p for p in promises if p.peran is PeranTarget.AKHIR):
        entry, last = end.cell.entry, yearly.get((end.cell.entry.kode, end.tahun))
        if last and not near(end.target, last.target):
            shown = tulis_target(last.target, entry.desimal, entry.skala)
            expected = f"target {end.tahun}, yaitu {shown}"
            warn_cell(desk, end.cell, f"kondisi akhir {end.cell.text}", expected)


def _undated(matrix: Matrix, column: MatrixColumn, cell: TargetCell) -> Problem:
    found = f"{column.heading} {cell.text} tidak dimuat, tahunnya tidak disebut"
    remedy = "Tulis tahunnya di judul kolom, misalnya “Kondisi awal (2022)”"
    at = (cell.row.row, cell.col)
    return matrix.sheet.problem(Level.PERINGATAN, *at, found, "tahun kondisi awal", remedy)


def _left_out(matrix: Matrix) -> list[Problem]:
    if not matrix.left_out:
        return []
    found = f"kolom yang tidak dimuat: {', '.join(f'“{text}”' for text in matrix.left_out)}"
    expected = "kolom target dan realisasi; jumlah dan persentase dihitung program ini"
    return [matrix.sheet.problem_here(Level.CATATAN, found, expected, "Tidak perlu apa-apa")]
