"""What data/ may not change: figures that approved reports hold, which stay as they stand.

The build asks nobody, and one such figure must not keep everything else from being loaded: it is
left out and told. A file that a person loads is refused instead (judging_approved).
"""

from collections.abc import Iterable
from dataclasses import replace

from loaders.examine import Examined
from loaders.outcome import Figure
from loaders.problems import Level, Problem, gravest_first
from store.approved import Approved, Cell, approved_cells, cell_name
from store.comparing import Held, held_figures, rows_of_file
from store.engine import Engine
from store.writing import Batch

_Held = dict[Cell, Held]


def spared(engine: Engine, one: Examined) -> Examined:
    """The file with what the store holds in the place of figures that it may not change."""
    with engine.connect() as connection:
        approved = approved_cells(connection)
        if not approved:
            return one
        gone: list[Cell] = list(rows_of_file(connection, "realisasi", one.file))
        cells = {cell for cell in (*(f[:4] for f in one.figures), *gone) if cell in approved}
        stored = held_figures(connection, {c[0] for c in cells}, {c[1] for c in cells})
    figures = [f for f in one.figures if f[:4] not in cells] + _rows(cells, stored)
    others = [batch for batch in one.content.batches if batch.table != "realisasi"]
    problems = [
        _problem(one.file, figure, approved[figure[:4]])
        for figure in one.figures
        if figure[:4] in cells and stored.get(figure[:4], _NOTHING)[:2] != figure[4:6]
    ]
    content = replace(
        one.content,
        batches=(*others, Batch("realisasi", figures)),
        problems=gravest_first((*one.content.problems, *problems)),
    )
    return replace(one, figures=tuple(figures), content=content)


def spared_rows(engine: Engine, file: str) -> list[Batch]:
    """What stays of a file that was removed from data/."""
    with engine.connect() as connection:
        approved = approved_cells(connection)
        cells = {c for c in rows_of_file(connection, "realisasi", file) if c in approved}
        stored = held_figures(connection, {c[0] for c in cells}, {c[1] for c in cells})
    return [Batch("realisasi", _rows(cells, stored))]


_NOTHING = Held(None, "", "", 0)


def _rows(cells: Iterable[Cell], stored: _Held) -> list[Figure]:
    return [
        Figure(*cell, stored[cell].nilai, stored[cell].status, "", "", "", "", "")
        for cell in sorted(cells)
        if cell in stored
    ]


def _problem(file: str, figure: Figure, one: Approved) -> Problem:
    cell: Cell = figure[:4]
    return Problem(
        Level.PERINGATAN,
        file,
        figure.sheet,
        figure.cell,
        f"{cell_name(cell)} = {figure.raw_text} tidak dimuat karena sudah {one.keadaan} pada "
        f"laporan {one.opd}",
        "angka yang sama dengan laporan itu",
        f"Samakan sel ini, atau {one.way}, lalu muat berkas ini",
    )
