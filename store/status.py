"""Counts what a store holds, for people and machines at a terminal; it changes nothing."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Engine, Table, func, select

from store.engine import SCHEMA, check_schema, shown_url
from store.tables import indikator, load, realisasi, rencana, wilayah
from store.version import data_version, in_force


@dataclass(frozen=True)
class Status:
    """Loads, current figures, wilayah, indikator, plans; data version, schema and address."""

    muatan: int
    angka: int
    wilayah: int
    indikator: int
    rencana: int
    versi: int
    skema: str
    basis_data: str


def status(engine: Engine) -> Status:
    """Count what the store holds; raises StoreError where it is not ready."""
    check_schema(engine)
    with engine.connect() as connection:

        def count(table: Table, *only: ColumnElement[bool]) -> int:
            query = select(func.count()).select_from(table).where(*only)
            return connection.execute(query).scalar_one()

        return Status(
            muatan=count(load),
            angka=count(realisasi, in_force(realisasi, None)),
            wilayah=count(wilayah),
            indikator=count(indikator),
            rencana=count(rencana),
            versi=data_version(connection),
            skema=SCHEMA,
            basis_data=shown_url(engine),
        )
