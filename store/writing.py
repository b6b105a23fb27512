"""The one way figures get into the store: a load, or its undoing, whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select

from domain.hak import Tindakan
from domain.peran import SEMUA, Pelaku
from store.approved import demand_unapproved
from store.audit import acting
from store.engine import StoreError
from store.references import check_references
from store.staging import (
    add,
    bring_back,
    bring_up_to_date,
    is_in_force,
    stage,
    supersede,
    withdraw,
)
from store.tables import (
    RIWAYAT,
    VERSIONED,
    Versioned,
    indikator,
    load,
    rencana,
    wilayah,
    wilayah_sinonim,
)
from store.version import data_version, utc

Rows = Sequence[tuple[Any, ...]]
ISIAN = "isian"  # the layout of a load that an approved report is


@dataclass(frozen=True)
class LoadFile:
    """The file a load was read from, and when (a moment with a zone)."""

    file_name: str
    sha256: str
    layout: str
    moment: datetime


@dataclass(frozen=True)
class Batch:
    """Rows of one table, each in the order of VERSIONED[table].columns."""

    table: str
    rows: Rows


@dataclass(frozen=True)
class Identities:
    """What the rows of a load point to: added or corrected first, never deleted.

    wilayah and rencana are rows in their table's column order, sinonim are (teks, kode), and the
    sinonim given for a wilayah of this load are all it has from then on.
    """

    wilayah: Rows = ()
    sinonim: Sequence[tuple[str, str]] = ()
    indikator: Sequence[str] = ()
    rencana: Rows = ()


@dataclass(frozen=True)
class LoadResult:
    """Id of the load (None: nothing was to be written) and how many rows came to what."""

    load: int | None
    new: int
    changed: int
    same: int
    withdrawn: int


def write_load(
    engine: Engine,
    pelaku: Pelaku,
    file: LoadFile,
    batches: Sequence[Batch],
    identities: Identities | None = None,
    *,
    whole_file: bool = False,
) -> LoadResult:
    """Write a file's rows as one load in one transaction; nothing is overwritten.

    What equals the current state is left as it is. Where nothing differs and this version of the
    file is the last recorded under its name, no load is made. `whole_file` also withdraws the
    current rows that came from a file of this name and are no longer in it. Raises Ditolak where
    the person may not load for every wilayah, or where an approved report holds one of the figures,
    StoreError where a constraint refuses the rows; the store is as it was then.
    """
    with acting(engine, pelaku, Tindakan.MUAT, file.file_name, file.moment) as act:
        act.demand(SEMUA)
        before = data_version(act.connection)
        result = put_load(act.connection, pelaku, file, batches, identities, whole_file=whole_file)
        act.idle = result.load is None
        if result.load is not None:
            demand_unapproved(act.connection, result.load)
        act.tell({"versi": before}, _told(result, file))
    return result


def put_load(
    connection: Connection,
    pelaku: Pelaku,
    file: LoadFile,
    batches: Sequence[Batch],
    identities: Identities | None = None,
    *,
    whole_file: bool = False,
) -> LoadResult:
    """Write a load, as write_load does, within a writer's transaction.

    Where the result names no load, what this wrote must be rolled back.
    """
    recorded = _last_sha256(connection, file.file_name) == file.sha256
    number = _record(connection, pelaku, file)
    touched = _identify(connection, identities or Identities(), number)
    new = changed = same = withdrawn = 0
    for name, versioned in VERSIONED.items():
        rows = list(chain.from_iterable(b.rows for b in batches if b.table == name))
        compared = bool(rows) and is_in_force(connection, versioned, rows)
        staged = stage(connection, versioned.table, versioned.key, rows) if compared else None
        if whole_file:
            withdrawn += withdraw(connection, versioned, staged, number, file.file_name)
        if staged is None:
            new += add(connection, versioned, rows, number) if rows else 0
        else:
            counts = supersede(connection, versioned, staged, number)
            new, changed, same = new + counts[0], changed + counts[1], same + counts[2]
            staged.drop(connection)
    check_references(connection)
    if recorded and not touched + new + changed + withdrawn:
        return LoadResult(None, 0, 0, same, 0)
    return LoadResult(number, new, changed, same, withdrawn)


def undo_load(engine: Engine, pelaku: Pelaku, number: int, moment: datetime) -> LoadResult:
    """Restore, as a new load, what a load superseded or withdrew, and withdraw what it added.

    Corrections to identities (names of wilayah, years of a plan) stay. Raises Ditolak as write_load
    does, StoreError for a load that is not there or wrote no rows, and where a later load changed
    the same rows.
    """
    with acting(engine, pelaku, Tindakan.BATAL_MUAT, f"muatan {number}", moment) as act:
        act.demand(SEMUA)
        connection = act.connection
        found = connection.execute(select(load).where(load.c.id == number)).one_or_none()
        if found is None:
            last = data_version(connection)
            raise StoreError(f"Muatan {number} tidak ada; yang terakhir bernomor {last}.")
        if (undone_by := _undone_by(connection, number)) is not None:
            raise StoreError(f"Muatan {number} sudah dibatalkan oleh muatan {undone_by}.")
        if found.layout == ISIAN:
            raise StoreError(
                f"Muatan {number} berasal dari laporan yang disetujui; kembalikan laporannya di "
                "halaman Verifikasi."
            )
        file = LoadFile(found.file_name, found.sha256, found.layout, moment)
        undo = _record(connection, pelaku, file, undoes=number)
        rows = sum(bring_back(connection, v, number, undo) for v in VERSIONED.values())
        if not rows:
            raise StoreError(f"Muatan {number} tidak mengubah baris apa pun; tidak ada yang batal.")
        check_references(connection)
        demand_unapproved(connection, undo)
        result = LoadResult(undo, 0, rows, 0, 0)
        act.tell({"versi": undo - 1}, _told(result, file))
    return result


def _told(result: LoadResult, file: LoadFile) -> dict[str, Any]:
    """What the ledger says of a load; what its rows were and are is read as of the two versions."""
    return {
        "versi": result.load,
        "berkas": file.file_name,
        "sha256": file.sha256,
        "tata_letak": file.layout,
        "baru": result.new,
        "berubah": result.changed,
        "ditarik": result.withdrawn,
    }


def _undone_by(connection: Connection, number: int) -> int | None:
    """The undoing of a load that was not itself undone."""
    again = load.alias("again")
    kept = ~select(again.c.id).where(again.c.undoes == load.c.id).exists()
    return connection.execute(select(load.c.id).where(load.c.undoes == number, kept)).scalar()


def _last_sha256(connection: Connection, file_name: str) -> str | None:
    statement = select(load.c.sha256).where(load.c.file_name == file_name, load.c.kind == "load")
    return connection.execute(statement.order_by(load.c.id.desc()).limit(1)).scalar()


def _record(
    connection: Connection, pelaku: Pelaku, file: LoadFile, undoes: int | None = None
) -> int:
    number = data_version(connection) + 1
    row = {
        "id": number,
        "moment": utc(file.moment),
        "kind": "load" if undoes is None else "undo",
        "file_name": file.file_name,
        "sha256": file.sha256,
        "layout": file.layout,
        "actor": pelaku.nama,
        "undoes": undoes,
    }
    connection.execute(insert(load).values(row))
    return number


def _identify(connection: Connection, given: Identities, number: int) -> int:
    touched = 0
    for table, rows in (
        (wilayah, given.wilayah),
        (indikator, [(code,) for code in given.indikator]),
        (rencana, given.rencana),
    ):
        touched += bring_up_to_date(connection, table, rows) if rows else 0
        if rows and table.name in RIWAYAT:
            _remember(connection, RIWAYAT[table.name], rows, number)
    return touched + _synonyms(connection, given)


def _remember(connection: Connection, history: Versioned, rows: Rows, number: int) -> None:
    staged = stage(connection, history.table, history.key, rows)
    supersede(connection, history, staged, number)
    staged.drop(connection)


def _synonyms(connection: Connection, given: Identities) -> int:
    listed = {row[0] for row in given.wilayah}
    table, wanted = wilayah_sinonim, set(given.sinonim)
    held = {(str(teks), str(kode)) for teks, kode in connection.execute(select(table))}
    gone = [pair for pair in held - wanted if pair[1] in listed]
    if gone:
        this = (table.c.teks == bindparam("t")) & (table.c.wilayah == bindparam("k"))
        connection.execute(delete(table).where(this), [{"t": t, "k": k} for t, k in gone])
    if added := wanted - held:
        rows = [{"teks": teks, "wilayah": kode} for teks, kode in sorted(added)]
        connection.execute(insert(table), rows)
    return len(gone) + len(added)
