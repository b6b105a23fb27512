"""Quarters win: a year's rupiah of a form never hide the quarters that the store holds of it."""

from collections.abc import Iterator
from dataclasses import replace
from math import fsum
from typing import Any

from domain.angka import tulis
from domain.periode import ROMAWI
from loaders.examine import Examined
from loaders.problems import Level, Problem, gravest_first
from store.comparing import Key, held_rows
from store.engine import Engine
from store.writing import Batch

_TABLE = "anggaran"
_QUARTERS = range(1, 5)
_PLAN = "rencana"  # the layout of workbooks that say both themselves
Row = tuple[Any, ...]


def without_sums(engine: Engine, one: Examined) -> Examined:
    """The file without sums of a year whose quarters the store holds; where they differ it is told.

    So is a quarter of which the store holds the whole year, which still counts.

    A plan's own workbook stays as it is: it says of each program which of the two it has.
    """
    rows = [row for batch in one.content.batches if batch.table == _TABLE for row in batch.rows]
    years = [row for row in rows if row[4] == 0]
    if one.layout == _PLAN or not rows:
        return one
    wanted = list({(*row[:4], tw, row[5]) for row in rows for tw in (0, *_QUARTERS)})
    with engine.connect() as connection:
        held = held_rows(connection, _TABLE, wanted)
    quarters = {row[:6]: _quarters(row, held) for row in years}
    kept = [row for row in rows if not quarters.get(row[:6])]
    found = [problem for row in years if (problem := _differing(one.file, row, quarters[row[:6]]))]
    found += _hidden(one.file, [row for row in rows if row[4]], held)
    batches = [batch for batch in one.content.batches if batch.table != _TABLE]
    content = replace(
        one.content,
        batches=(*batches, *([Batch(_TABLE, kept)] if kept else [])),
        problems=gravest_first((*one.content.problems, *found)),
    )
    return replace(one, content=content)


def _quarters(row: Row, held: dict[Key, Key]) -> dict[int, float]:
    """The stored quarters of a year's amount."""
    found = {tw: held.get((*row[:4], tw, row[5])) for tw in _QUARTERS}
    return {tw: content[0] for tw, content in found.items() if content}


def _differing(file: str, row: Row, quarters: dict[int, float]) -> Problem | None:
    total = fsum(quarters.values())
    if not quarters or abs(total - row[6]) < 1:
        return None
    names = ", ".join(ROMAWI[tw] for tw in sorted(quarters))
    return Problem(
        Level.PERINGATAN,
        file,
        row[-3],
        row[-2],
        f"{row[5]} program {row[2]} {row[3]} = Rp{tulis(row[6], 0)} tidak dimuat",
        f"Rp{tulis(total, 0)}, jumlah {names} yang tersimpan",
        "Periksa mana yang benar; ubah triwulannya pada buku kerja rencana bila perlu",
    )


def _hidden(file: str, rows: list[Row], held: dict[Key, Key]) -> Iterator[Problem]:
    """Quarters that a stored amount of the whole year goes on to hide, of each program once."""
    told: set[Key] = set()
    for row in rows:
        key = (*row[:4], 0, row[5])
        if key in held and key not in told:
            told.add(key)
            yield Problem(
                Level.PERINGATAN,
                file,
                row[-3],
                row[-2],
                f"{row[5]} program {row[2]} {row[3]} menurut triwulan",
                f"setahun Rp{tulis(held[key][0], 0)} yang tersimpan, dan itu yang berlaku",
                "Batalkan muatan angka setahun itu bila triwulannya yang benar",
            )
