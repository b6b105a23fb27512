"""Compares a rank column of the sender with the ranks of the figures beside it; it changes none."""

import re
from collections.abc import Iterator, Sequence

from loaders.cells import Sheet, address, fold
from loaders.outcome import Figure
from loaders.problems import Level, Problem

_RANK = frozenset({"peringkat", "ranking", "rank", "rangking", "urutan"})
_HEADER_ROWS = 12  # above the figures, in which the column's name may stand
_CELL = re.compile(r"([A-Z]+)(\d+)")
_LEAST = 4  # rows from which a column of small numbers is a rank at all


def ranks(sheets: Sequence[Sheet], figures: Sequence[Figure]) -> Iterator[Problem]:
    """The cells of rank columns that neither order of the figures gives."""
    for sheet in sheets:
        columns = _rank_columns(sheet)
        if not columns:
            continue
        placed = [(*_placed(f.cell), f) for f in figures if f.sheet == sheet.name]
        for row, col in columns:
            yield from _column(sheet, row, col, placed)


def _rank_columns(sheet: Sheet) -> list[tuple[int, int]]:
    rows = range(min(len(sheet.rows), _HEADER_ROWS))
    return [(r, c) for r in rows for c in range(len(sheet.rows[r]))
            if isinstance(sheet.rows[r][c], str) and fold(sheet.text(r, c)) in _RANK]  # fmt: skip


def _placed(cell: str) -> tuple[int, int]:
    found = _CELL.fullmatch(cell)
    if found is None:
        return -1, -1
    col = 0
    for letter in found[1]:
        col = 26 * col + ord(letter) - 64
    return int(found[2]) - 1, col - 1


def _column(
    sheet: Sheet, head: int, col: int, placed: Sequence[tuple[int, int, Figure]]
) -> Iterator[Problem]:
    left = max((c for r, c, _ in placed if r > head and c < col), default=-1)
    told: dict[int, tuple[int, Figure]] = {}
    for row, at, figure in placed:
        text = sheet.text(row, col)
        if row > head and at == left and text.isdigit() and figure.nilai is not None:
            told[row] = (int(text), figure)
    if len(told) < _LEAST:
        return
    values = [figure.nilai or 0.0 for _, figure in told.values()]
    orders = [
        {row: 1 + sum(sign * v > sign * (f.nilai or 0.0) for v in values) for row, (_, f) in
         told.items()} for sign in (1, -1)
    ]  # fmt: skip
    ranked = min(orders, key=lambda order: sum(told[r][0] != rank for r, rank in order.items()))
    wrong = {row: rank for row, rank in ranked.items() if told[row][0] != rank}
    if 2 * len(wrong) > len(told):
        return  # ranks of something else
    for row, rank in wrong.items():
        given, figure = told[row]
        yield sheet.problem(
            Level.PERINGATAN,
            row,
            col,
            f"peringkat {given} untuk {figure.raw_text} di {address(row, left)}",
            f"peringkat {rank} dari {len(told)} menurut angkanya",
            "Periksa angkanya; yang dipakai ialah peringkat hasil hitungan",
        )
