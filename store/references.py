"""Refuses a state in which a row points to nothing, where no foreign key can see it; it writes not.

What a row points to may itself live only from one load to another, so these references hold
between current rows, and are looked at by every load before it is kept.
"""

from typing import Any

from sqlalchemy import Column, Connection, Table, and_, case, exists, literal, or_, select

from store.engine import StoreError
from store.tables import (
    anggaran,
    indikator,
    indikator_kinerja,
    kamus,
    opd,
    prioritas,
    program,
    realisasi,
    rencana_versi,
    simpul,
    target,
    tautan,
)
from store.version import in_force

_PARENT_LEVEL = case((tautan.c.jenis == "sasaran", "tujuan"), else_="misi")
_PLAN_ROWS = (simpul, tautan, opd, indikator_kinerja, target, program, anggaran, prioritas)


def check_references(connection: Connection) -> None:
    """Raise StoreError for the first current row that points to nothing."""
    _kamus(connection)
    for table in _PLAN_ROWS:
        _points(connection, table, rencana_versi, {}, "lembar Rencana")
    node = {"jenis": tautan.c.jenis, "kode": tautan.c.kode}
    _points(connection, tautan, simpul, node, "lembar Kaskade")
    parent = {"jenis": _PARENT_LEVEL, "kode": tautan.c.induk}
    is_child = tautan.c.jenis != "misi"
    _points(connection, tautan, simpul, parent, "lembar Kaskade", is_child)
    measured = {"jenis": indikator_kinerja.c.jenis, "kode": indikator_kinerja.c.kode}
    _points(connection, indikator_kinerja, simpul, measured, "lembar Kaskade")
    _points(connection, anggaran, program, {"kode": anggaran.c.program}, "lembar Program")
    served = {"jenis": literal("sasaran"), "kode": prioritas.c.sasaran}
    _points(connection, prioritas, simpul, served, "lembar Kaskade")


def _kamus(connection: Connection) -> None:
    """Every indikator that is measured, promised or realised now is defined now."""
    code = indikator.c.kode
    used = [
        exists().where(table.c.indikator == code, in_force(table, None))
        for table in (indikator_kinerja, target, realisasi)
    ]
    defined = exists().where(kamus.c.indikator == code, in_force(kamus, None))
    undefined = select(code).where(~defined, or_(*used)).order_by(code).limit(1)
    if found := connection.execute(undefined).scalar():
        raise StoreError(
            f"Indikator {found} dipakai tetapi tidak ada di kamus; "
            "tambahkan barisnya di data/kamus_indikator.csv."
        )


def _points(
    connection: Connection,
    table: Table,
    to: Table,
    by: dict[str, Any],
    sheet: str,
    only: Any = True,
) -> None:
    same: list[Any] = [to.c[name] == table.c[name] for name in ("rencana", "versi")]
    same += [to.c[name] == column for name, column in by.items()]
    there = exists().where(and_(*same), in_force(to, None)).correlate(table)
    keys: list[Column[Any]] = [c for c in table.primary_key.columns if c.name != "from_load"]
    lost = select(*keys).where(in_force(table, None), ~there, only).order_by(*keys).limit(1)
    for found in connection.execute(lost).mappings():
        plan, versi, *rest = [str(found[key.name]) for key in keys]
        what = " ".join([table.name, *rest])
        raise StoreError(
            f"Rencana {plan} versi {versi}: {what} merujuk baris yang tidak ada; lengkapi {sheet}."
        )
