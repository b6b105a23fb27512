"""What a file would change in the store: new, changed, same and gone; it writes none of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any, NamedTuple

from domain.istilah import JenisWilayah
from loaders.examine import Examined
from loaders.known import Known
from loaders.outcome import Figure
from store.comparing import Held, Key, held_figures, held_rows, rows_of_file
from store.engine import Engine
from store.reading import recorded_files
from store.tables import VERSIONED
from store.writing import Batch

PLAN_TABLES = (
    *("rencana_versi", "simpul", "tautan", "opd", "indikator_kinerja", "target", "anggaran"),
)
SCHOOLING = ("RLS", "HLS")
_NEGARA, _PROVINSI = JenisWilayah.NEGARA, JenisWilayah.PROVINSI


class Change(NamedTuple):
    """A figure that differs from the one the store holds."""

    figure: Figure
    held: Held


class RowChange(NamedTuple):
    """A row of another table that differs from the one the store holds."""

    table: str
    key: Key
    old: Key  # contents
    new: Key
    origin: tuple[str, str, str]  # sheet, cell and text


@dataclass(frozen=True)
class Difference:
    """How the rows of a file stand to the store.

    `new`, `changes` and `gone` list figures (gone: the keys of those that an earlier version of
    the file brought and this one lacks), `rows` changed rows of plans, `gone_targets` keys of
    targets; the counts are of the rows of every table.
    """

    new: tuple[Figure, ...] = ()
    changes: tuple[Change, ...] = ()
    gone: tuple[Key, ...] = ()
    baru: int = 0
    berubah: int = 0
    sama: int = 0
    hilang: int = 0
    rows: tuple[RowChange, ...] = ()
    gone_targets: tuple[Key, ...] = ()

    @cached_property
    def touched(self) -> tuple[Figure, ...]:
        """The figures that would be written."""
        return (*self.new, *(change.figure for change in self.changes))


Figures = dict[Key, Held]


def compare(engine: Engine, examined: Examined, known: Known) -> tuple[Difference, Figures]:
    """The difference, and the current figures of the file's wilayah and of their neighbours."""
    with engine.connect() as connection:
        regions = _with_neighbours(set(map(itemgetter(1), examined.figures)), known)
        held = held_figures(connection, _with_partners(examined.figures), regions)
        others = [b for b in examined.content.batches if b.table != "realisasi"]
        rows = [(b, held_rows(connection, b.table, b.rows)) for b in others]
        gone: dict[str, set[Key]] = {}
        if examined.file in recorded_files(connection):
            for batch in examined.content.batches:
                found = rows_of_file(connection, batch.table, examined.file)
                gone[batch.table] = set(found) - _keys(batch)
    new, changes = _figures(examined.figures, held)
    counted = [_counted(batch, there) for batch, there in rows]
    same = len(examined.figures) - len(new) - len(changes)
    return Difference(
        new,
        changes,
        tuple(sorted(gone.get("realisasi", ()))),
        len(new) + sum(n for n, _, _ in counted),
        len(changes) + sum(c for _, c, _ in counted),
        same + sum(s for _, _, s in counted),
        sum(map(len, gone.values())),
        tuple(c for b, there in rows if b.table in PLAN_TABLES for c in _changed(b, there)),
        tuple(sorted(gone.get("target", ()))),
    ), held


def _with_neighbours(regions: set[str], known: Known) -> set[str]:
    """The regions, what lies above them, all that lies beside them and below a province."""
    entries = known.regions.entries
    above = {entries[kode].induk for kode in regions if kode in entries}
    wide = above | {k for k in regions if entries[k].jenis in (_NEGARA, _PROVINSI)}
    near = {kode for kode, entry in entries.items() if entry.induk and entry.induk in wide}
    return regions | {kode for kode in above if kode} | near


def _with_partners(figures: Sequence[Figure]) -> set[str]:
    """The indikator of the figures, and those that are judged together with them."""
    own = set(map(itemgetter(0), figures))
    return own | (set(SCHOOLING) if own & set(SCHOOLING) else set[str]())


def _keys(batch: Batch) -> set[Key]:
    width = len(VERSIONED[batch.table].key)
    return {tuple(row[:width]) for row in batch.rows}


def _figures(
    figures: Sequence[Figure], held: Figures
) -> tuple[tuple[Figure, ...], tuple[Change, ...]]:
    if not held:
        return tuple(figures), ()
    new: list[Figure] = []
    changes: list[Change] = []
    for figure in figures:
        there = held.get(figure[:4])
        if there is None:
            new.append(figure)
        elif there[:2] != figure[4:6]:
            changes.append(Change(figure, there))
    return tuple(new), tuple(changes)


def _changed(batch: Batch, held: dict[Key, Key]) -> Iterator[RowChange]:
    """The rows whose content is not the stored one."""
    versioned = VERSIONED[batch.table]
    width, end = len(versioned.key), len(versioned.key) + len(versioned.content)
    for row in batch.rows:
        old = held.get(tuple(row[:width]))
        if old is not None and old != tuple(row[width:end]):
            yield RowChange(batch.table, tuple(row[:width]), old, tuple(row[width:end]),
                            (row[end], row[end + 1], row[end + 2]))  # fmt: skip


def _counted(batch: Batch, held: dict[Key, Key]) -> tuple[int, int, int]:
    """New, changed and same rows of a table that is not of figures."""
    versioned = VERSIONED[batch.table]
    width, end = len(versioned.key), len(versioned.key) + len(versioned.content)
    there: list[Any] = [(held.get(tuple(r[:width])), tuple(r[width:end])) for r in batch.rows]
    new = sum(old is None for old, _ in there)
    same = sum(old == content for old, content in there)
    return new, len(there) - new - same, same
