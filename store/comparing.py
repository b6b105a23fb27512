"""Narrow queries over what the store holds of the rows that a file brings; it changes nothing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select, tuple_

from store.tables import VERSIONED, Versioned, load, opd, program, realisasi, rencana_versi
from store.version import in_force

Key = tuple[Any, ...]
_AT_ONCE = 600  # values in one condition: few enough for every database


class Held(NamedTuple):
    """A current figure as far as a new one is compared with it."""

    nilai: float | None
    status: str
    raw_text: str
    load: int  # that it was read by


def held_figures(
    connection: Connection, indikator: Iterable[str], wilayah: Iterable[str]
) -> dict[Key, Held]:
    """Current figures of these indikator and wilayah by (indikator, wilayah, tahun, triwulan)."""
    c = realisasi.c
    columns = (c.indikator, c.wilayah, c.tahun, c.triwulan,
               c.nilai, c.status, c.raw_text, c.origin_load)  # fmt: skip
    regions, held = sorted(set(wilayah)), dict[Key, Held]()
    for kode in sorted(set(indikator)):
        for some in _pieces(regions, _AT_ONCE):
            query = select(*columns).where(
                in_force(realisasi, None), c.indikator == kode, c.wilayah.in_(some)
            )
            held |= {tuple(row[:4]): Held(*row[4:]) for row in connection.execute(query)}
    return held


def held_rows(connection: Connection, table: str, rows: Sequence[Key]) -> dict[Key, Key]:
    """Current rows of a table that share their keys with the given ones: key to content."""
    versioned = VERSIONED[table]
    width = len(versioned.key)
    columns = [versioned.table.c[name] for name in versioned.key]
    held: dict[Key, Key] = {}
    for some in _pieces([row[:width] for row in rows], _AT_ONCE // width):
        query = _rows(versioned).where(tuple_(*columns).in_(some))
        held |= {tuple(row[:width]): tuple(row[width:]) for row in connection.execute(query)}
    return held


def rows_of_file(connection: Connection, table: str, file_name: str) -> dict[Key, Key]:
    """Current rows of a table that were read from a file of this name: key to content."""
    versioned = VERSIONED[table]
    width = len(versioned.key)
    of_file = select(load.c.id).where(load.c.file_name == file_name)
    query = _rows(versioned).where(versioned.table.c.origin_load.in_(of_file))
    return {tuple(row[:width]): tuple(row[width:]) for row in connection.execute(query)}


def plan_files(connection: Connection) -> dict[Key, str]:
    """The file that each current version of a plan was read from, by (rencana, versi)."""
    v = rencana_versi.c
    query = (
        select(v.rencana, v.versi, load.c.file_name)
        .join(load, load.c.id == v.origin_load)
        .where(in_force(rencana_versi, None))
    )
    return {(kode, versi): name for kode, versi, name in connection.execute(query)}


def stored_programmes(connection: Connection) -> dict[Key, list[tuple[str, ...]]]:
    """The programmes of every plan, by (rencana, versi): code, name, code and name of the OPD."""
    p, o = program.c, opd.c
    query = (
        select(p.rencana, p.versi, p.kode, p.nama, p.opd, func.coalesce(o.nama, ""))
        .outerjoin(
            opd,
            (o.rencana == p.rencana) & (o.versi == p.versi) & (o.kode == p.opd)
            & in_force(opd, None),
        )
        .where(in_force(program, None))
        .order_by(p.rencana, p.versi, p.kode)
    )  # fmt: skip
    found: dict[Key, list[tuple[str, ...]]] = {}
    for kode, versi, *rest in connection.execute(query):
        found.setdefault((kode, versi), []).append(tuple(rest))
    return found


def _rows(versioned: Versioned) -> Select[Any]:
    names = (*versioned.key, *versioned.content)
    columns = [versioned.table.c[name] for name in names]
    return select(*columns).where(in_force(versioned.table, None))


def _pieces(values: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    return (values[start : start + size] for start in range(0, len(values), size))
