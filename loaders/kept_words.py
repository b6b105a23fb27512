"""A form that repeats a target says nothing of its rule, source and note: the stored words stay."""

from dataclasses import replace
from typing import Any

from domain.target import Target
from loaders.examine import Examined
from loaders.plan_cells import near
from store.comparing import Key, held_rows
from store.engine import Engine
from store.writing import Batch

_TABLE = "target"
_PLAN = "rencana"  # the layout of workbooks that say both themselves
_KEY = 6  # rencana, versi, indikator, peran, tahun, triwulan
Row = tuple[Any, ...]


def with_kept_words(engine: Engine, one: Examined) -> Examined:
    """The file whose targets take rule, source and note of equal ones in the store.

    Only where it has none itself, and where the bounds are those stored: a new promise does not
    wear the words of the old one.
    """
    if one.layout == _PLAN:
        return one
    rows = [row for batch in one.content.batches if batch.table == _TABLE for row in batch.rows]
    if not rows:
        return one
    with engine.connect() as connection:
        held = held_rows(connection, _TABLE, rows)
    batches = [
        Batch(_TABLE, [_kept(row, held) for row in batch.rows]) if batch.table == _TABLE else batch
        for batch in one.content.batches
    ]
    return replace(one, content=replace(one.content, batches=tuple(batches)))


def _kept(row: Row, held: dict[Key, Key]) -> Row:
    """The row with bounds and words as stored, where it repeats what is there."""
    there = held.get(tuple(row[:_KEY]))
    bounds, words = row[_KEY : _KEY + 2], row[_KEY + 2 : _KEY + 5]
    if there is None or any(words) or not near(Target(*bounds), Target(*there[:2])):
        return row
    return (*row[:_KEY], *there[:5], *row[_KEY + 5 :])
