"""Rows of a plan that several sheets of a workbook bring: each once, or a problem."""

from collections.abc import Iterable
from typing import Any

from loaders.problems import Level, Problem
from store.tables import VERSIONED
from store.writing import Batch

_ORIGIN = 3  # sheet, cell and text end every row
_OWN = "rencana_versi"  # of which the first sheet's row serves for all


def joined(file: str, batches: Iterable[Batch]) -> tuple[list[Batch], list[Problem]]:
    """One batch for each table that has rows; equal keys with different content are refused."""
    tables: dict[str, dict[tuple[Any, ...], tuple[Any, ...]]] = {}
    problems: list[Problem] = []
    for batch in batches:
        versioned, held = VERSIONED[batch.table], tables.setdefault(batch.table, {})
        width, end = len(versioned.key), len(versioned.key) + len(versioned.content)
        for row in batch.rows:
            first = held.setdefault(tuple(row[:width]), row)
            if first[width:end] != row[width:end] and batch.table != _OWN:
                problems.append(_clash(file, batch.table, first, row))
    return [Batch(table, list(held.values())) for table, held in tables.items() if held], problems


def _clash(file: str, table: str, first: tuple[Any, ...], row: tuple[Any, ...]) -> Problem:
    sheet, cell, text = row[-_ORIGIN:]
    found = f"{table.replace('_', ' ')} {' '.join(map(str, row[2:4]))}: “{text}”"
    expected = f"sama dengan “{first[-1]}” di lembar {first[-3]}, sel {first[-2]}"
    remedy = "Beri nomor misi, tujuan dan sasaran yang berbeda, atau samakan isinya"
    if table == "anggaran":
        remedy = "Periksa mana yang benar, lalu samakan"
    return Problem(Level.GALAT, file, sheet, cell, found, expected, remedy)
