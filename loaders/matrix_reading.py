"""Reads matrices of a plan and rencana aksi: targets as rows of table target, realisasi as raw."""

from dataclasses import replace

from domain.istilah import PeranTarget
from loaders.cells import Sheet, Workbook
from loaders.heading import Row
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.matrix import Holds, Matrix, MatrixColumn, find_matrix
from loaders.naming import set_aside, unnamed
from loaders.outcome import Extract, RawFigure
from loaders.plan_cells import Promise, TargetCell, decide_cells, read_target, target_row
from loaders.plan_found import Plan, plan_of
from loaders.problems import Level, Problem
from loaders.sheets import Desk
from loaders.standing import one_region, one_year
from loaders.units import stated_unit
from loaders.wide import source_of

_PERAN = {
    Holds.AWAL: PeranTarget.AWAL,
    Holds.TARGET: PeranTarget.TAHUNAN,
    Holds.AKHIR: PeranTarget.AKHIR,
}
_MANY = 5  # unknown indikator that are told one by one
Listed = list[tuple[int, Indikator]]


def read_matrix(sheet: Sheet, known: Known) -> Extract:
    """Read every row whose indikator is known; the others are told and left out."""
    extract, matrix = Extract(), find_matrix(sheet)
    if matrix is None:
        raise AssertionError("read_matrix is for sheets that were recognised as a matrix")
    wilayah = one_region(sheet, matrix.titles, matrix.heading, known, extract)
    year = None
    if any(c.tahun is None and c.holds in (Holds.TARGET, Holds.REALISASI) for c in matrix.columns):
        year = one_year(sheet, matrix.titles, extract)
    dated = [replace(c, tahun=c.tahun or year) for c in matrix.columns]
    listed = _listed(matrix, known, extract)
    _realisasi(matrix, [c for c in dated if c.holds is Holds.REALISASI], listed, wilayah, extract)
    promised = [c for c in dated if c.holds is not Holds.REALISASI]
    if promised and listed and wilayah:
        _targets(matrix, promised, listed, wilayah, known, extract)
    extract.problems += _left_out(matrix)
    return extract


def _listed(matrix: Matrix, known: Known, extract: Extract) -> Listed:
    found: dict[str, tuple[int, Indikator]] = {}
    unknown: list[Problem] = []
    for row in matrix.rows():
        at = (row, matrix.indikator)
        text = matrix.sheet.text(*at)
        match = known.named(text)
        if match.indikator is None:
            unknown.append(unnamed(matrix.sheet, *at, text, match))
        elif match.indikator.kode in found:
            extract.problems.append(_repeated(matrix, row, match.indikator, found))
        else:
            found[match.indikator.kode] = (row, match.indikator)
            extract.problems += _unit(matrix, row, match.indikator)
    if len(unknown) > _MANY:
        more = f"; begitu juga {len(unknown) - 1} indikator lain"
        unknown = [replace(unknown[0], found=unknown[0].found + more)]
    extract.problems += [_row_aside(p) if found else p for p in unknown]
    return list(found.values())


def _row_aside(problem: Problem) -> Problem:
    aside = set_aside(problem)
    return replace(aside, found=aside.found.replace("kolom ini tidak", "barisnya tidak"))


def _unit(matrix: Matrix, row: int, indikator: Indikator) -> list[Problem]:
    if matrix.unit is None:
        return []
    text = matrix.sheet.text(row, matrix.unit)
    stated = stated_unit(matrix.sheet, row, matrix.unit, text, indikator)
    if stated.problem is None:
        return []
    return [replace(stated.problem, level=Level.GALAT) if stated.factor != 1 else stated.problem]


def _realisasi(
    matrix: Matrix,
    columns: list[MatrixColumn],
    listed: Listed,
    wilayah: str | None,
    extract: Extract,
) -> None:
    sumber = source_of(matrix.sheet)
    for row, indikator in listed if wilayah else ():
        for column in (c for c in columns if c.tahun):
            value = matrix.sheet.value(row, column.col)
            what = (indikator, wilayah or "", column.tahun or 0, column.triwulan, value, "")
            extract.figures.append(RawFigure(*what, sumber, matrix.sheet, row, column.col))


def _targets(
    matrix: Matrix,
    columns: list[MatrixColumn],
    listed: Listed,
    wilayah: str,
    known: Known,
    extract: Extract,
) -> None:
    years = {c.tahun for c in columns if c.tahun and c.holds is Holds.TARGET}
    problems: list[Problem] = []
    plan = plan_of(matrix.sheet, matrix.heading, known.plans, wilayah, years, problems)
    if plan is None:  # its realisasi may be read all the same
        level = Level.PERINGATAN if extract.figures else Level.GALAT
        extract.problems += [replace(problem, level=level) for problem in problems]
        return
    desk = Desk(Workbook(matrix.sheet.file, "", (matrix.sheet,)), known, extract.problems)
    cells = [
        (column, TargetCell(Row(matrix.sheet, row, {}), column.col, indikator))
        for row, indikator in listed
        for column in columns
    ]
    decision = decide_cells(cell for _, cell in cells)
    for column, cell in cells:
        year = _year(column, plan)
        target = read_target(desk, cell, decision)
        if target is None:
            continue
        if year is None:
            extract.problems.append(_undated(matrix, column, cell))
            continue
        promise = Promise(cell, _PERAN[column.holds], year, target, column.triwulan)
        extract.targets.append(target_row(plan.key, promise))


def _year(column: MatrixColumn, plan: Plan) -> int | None:
    return plan.tahun_akhir if column.holds is Holds.AKHIR else column.tahun


def _undated(matrix: Matrix, column: MatrixColumn, cell: TargetCell) -> Problem:
    found = f"{column.heading} {cell.text} tidak dimuat, tahunnya tidak disebut"
    remedy = "Tulis tahunnya di judul kolom, misalnya “Kondisi awal (2022)”"
    at = (cell.row.row, cell.col)
    return matrix.sheet.problem(Level.PERINGATAN, *at, found, "tahun kondisi awal", remedy)


def _left_out(matrix: Matrix) -> list[Problem]:
    if not matrix.left_out:
        return []
    found = f"kolom yang tidak dimuat: {', '.join(f'“{text}”' for text in matrix.left_out)}"
    expected = "kolom target dan realisasi kinerja; rupiah dan persentase dihitung program ini"
    return [matrix.sheet.problem_here(Level.CATATAN, found, expected, "Tidak perlu apa-apa")]


def _repeated(
    matrix: Matrix, row: int, indikator: Indikator, found: dict[str, tuple[int, Indikator]]
) -> Problem:
    told = f"{indikator.kode} sudah ada di baris {found[indikator.kode][0] + 1}"
    remedy = "Hapus baris yang berulang atau perbaiki namanya"
    at = (row, matrix.indikator)
    return matrix.sheet.problem(Level.GALAT, *at, told, "setiap indikator satu baris", remedy)
