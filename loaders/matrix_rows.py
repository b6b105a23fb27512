"""Which indikator the rows of a matrix are of, and the problems of those that nobody knows."""

from collections.abc import Iterator
from dataclasses import replace

from loaders.cascade import Cascade
from loaders.cells import address
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.matrix import Matrix
from loaders.naming import set_aside, unnamed
from loaders.outcome import Extract
from loaders.problems import Level, Problem
from loaders.units import stated_unit

MANY = 40  # unknown indikator, or programmes, that are told one by one
Listed = list[tuple[int, Indikator]]


def listed_rows(matrix: Matrix, cascade: Cascade, known: Known, extract: Extract) -> Listed:
    """The rows of known indikator; one may stand again under another node, with equal cells."""
    first: dict[str, int] = {}
    listed: Listed = []
    unknown: list[Problem] = []
    for row in matrix.rows():
        at = (row, matrix.named_at(row))
        text = matrix.sheet.text(*at)
        if len(both := matrix.naming(row)) > 1:
            extract.problems.append(_two_in_a_row(matrix, row, both))
            continue
        match = known.named(text)
        entry = match.indikator
        if entry is None:
            unknown.append(unnamed(matrix.sheet, *at, text, match))
        elif entry.kode in first and not _again(matrix, cascade, first[entry.kode], row):
            extract.problems.append(_repeated(matrix, row, entry, first[entry.kode]))
        else:
            if first.setdefault(entry.kode, row) == row:
                extract.problems += _unit(matrix, row, entry)
            listed.append((row, entry))
    extract.problems += [set_aside(p, "baris") if listed else p for p in told_each(unknown)]
    return listed


def first_of_each(listed: Listed) -> Iterator[tuple[int, Indikator]]:
    """The first row of every indikator."""
    seen: set[str] = set()
    for row, entry in listed:
        if entry.kode not in seen:
            seen.add(entry.kode)
            yield row, entry


def _again(matrix: Matrix, cascade: Cascade, first: int, row: int) -> bool:
    """Whether a row repeats an earlier one for another node of the cascade."""
    cells = [matrix.sheet.text(first, c.col) == matrix.sheet.text(row, c.col)
             for c in matrix.columns]  # fmt: skip
    nodes = (cascade.at.get(first), cascade.at.get(row))
    return all(cells) and nodes[0] != nodes[1]


def told_each(unknown: list[Problem]) -> list[Problem]:
    """What is unknown one by one, as many as can be read; of the others their cells."""
    rest = unknown[MANY:]
    if not rest:
        return unknown
    more = f"; begitu juga {len(rest)} lainnya, sel {', '.join(p.cell for p in rest)}"
    last = unknown[MANY - 1]
    return [*unknown[: MANY - 1], replace(last, found=last.found + more)]


def _unit(matrix: Matrix, row: int, indikator: Indikator) -> list[Problem]:
    if matrix.unit is None:
        return []
    text = matrix.sheet.text(row, matrix.unit)
    stated = stated_unit(matrix.sheet, row, matrix.unit, text, indikator)
    if stated.problem is None:
        return []
    return [replace(stated.problem, level=Level.GALAT) if stated.factor != 1 else stated.problem]


def _two_in_a_row(matrix: Matrix, row: int, cols: list[int]) -> Problem:
    """Two indikator beside the same figures: whose they are is not guessed."""
    found = " dan ".join(f"“{matrix.sheet.text(row, col)}”" for col in cols)
    expected, remedy = "satu indikator untuk angka di baris ini", "Beri setiap indikator barisnya"
    told = (f"{found} pada satu baris", expected, remedy)
    return matrix.sheet.problem(Level.GALAT, row, cols[1], *told)


def _repeated(matrix: Matrix, row: int, indikator: Indikator, first: int) -> Problem:
    told = f"{indikator.kode} sudah ada di {address(first, matrix.named_at(first))}"
    expected = "setiap indikator satu baris, atau angka yang sama di bawah sasaran lain"
    remedy = "Hapus baris yang berulang atau perbaiki namanya"
    at = (row, matrix.named_at(row))
    return matrix.sheet.problem(Level.GALAT, *at, told, expected, remedy)
