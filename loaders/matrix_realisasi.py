"""Reads the realisasi of a matrix as raw figures; what its own quarters make is no figure.

A year's column beside quarters mostly holds a sum, a mean or the last of them: stored, it would
stand in their way when one is revised, and a sum so far would pass for the whole year. One that
they do not make is a figure of the year.
"""

from collections.abc import Iterator
from math import fsum

from domain.angka import tulis
from domain.istilah import Agregasi
from loaders.indicators import Indikator
from loaders.matrix import Matrix
from loaders.matrix_columns import Holds, MatrixColumn
from loaders.matrix_rows import Listed, first_of_each
from loaders.outcome import Extract, RawFigure
from loaders.values import Decision, Sample, decide, number_of, token_of
from loaders.wide import source_of

Columns = list[MatrixColumn]
Quarters = dict[int, float]


def read_realisasi(
    matrix: Matrix, columns: Columns, listed: Listed, wilayah: str, extract: Extract
) -> None:
    """Add the figures of the dated columns of realisasi, of each indikator once."""
    sumber, rows = source_of(matrix.sheet), list(first_of_each(listed))
    dated = [c for c in columns if c.tahun and c.holds is Holds.REALISASI]
    decision = decide(_samples(matrix, dated, rows))
    for row, indikator in rows:
        for column in dated:
            if column.triwulan == 0 and _is_made(matrix, dated, column, row, decision, indikator):
                continue
            value = matrix.sheet.value(row, column.col)
            what = (indikator, wilayah, column.tahun or 0, column.triwulan, value, "")
            extract.figures.append(RawFigure(*what, sumber, matrix.sheet, row, column.col))


def _samples(
    matrix: Matrix, columns: Columns, rows: list[tuple[int, Indikator]]
) -> Iterator[Sample]:
    for row, indikator in rows:
        for column in columns:
            value = matrix.sheet.value(row, column.col)
            if isinstance(value, str) and (token := token_of(value.strip())) and token.number:
                yield Sample(token.number, indikator.minimum, indikator.maksimum)


def _is_made(
    matrix: Matrix,
    columns: Columns,
    year: MatrixColumn,
    row: int,
    decision: Decision,
    indikator: Indikator,
) -> bool:
    """Whether the quarters of a row come to its year's figure, as it is shown."""
    total = _number(matrix, row, year, decision)
    quarters = _quarters(matrix, columns, year, row, decision)
    made = _made(quarters, indikator) if quarters else None
    if total is None or made is None:
        return False
    return tulis(total, indikator.desimal) == tulis(made, indikator.desimal)


def _quarters(
    matrix: Matrix, columns: Columns, year: MatrixColumn, row: int, decision: Decision
) -> Quarters:
    """The figures of the quarters of a year that stand in a row."""
    own = (c for c in columns if c.triwulan and c.tahun == year.tahun)
    found = {c.triwulan: _number(matrix, row, c, decision) for c in own}
    return {triwulan: number for triwulan, number in found.items() if number is not None}


def _number(matrix: Matrix, row: int, column: MatrixColumn, decision: Decision) -> float | None:
    """The number of a cell; None where it has none, or none that is certain."""
    value = matrix.sheet.value(row, column.col)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    token = token_of(matrix.sheet.text(row, column.col))
    try:
        return number_of(token.number, decision) if token and token.number else None
    except ValueError:
        return None


def _made(quarters: Quarters, indikator: Indikator) -> float | None:
    """What the quarters that are there come to; None for what exists only for a year."""
    match indikator.agregasi:
        case Agregasi.KUMULATIF:
            return fsum(quarters.values())
        case Agregasi.RATA_RATA:
            return fsum(quarters.values()) / len(quarters)
        case Agregasi.POSISI_AKHIR:
            return quarters[max(quarters)]
        case Agregasi.TAHUNAN:
            return None
