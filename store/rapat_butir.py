"""Agenda, notes and decisions of a saved meeting, until it is closed; store.rapat saves it."""

from collections.abc import Sequence
from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, Engine, exists, insert, select

from domain.hak import Tindakan
from domain.peran import Pelaku
from store.audit import Act, Ditolak, acting
from store.cycle_tables import JenisButir, rapat_butir, rapat_tutup
from store.engine import StoreError
from store.frames import frame
from store.ids import next_number
from store.rapat import Rapat, put_rapat, rapat_bernama
from store.version import utc


def open_rapat(
    engine: Engine, pelaku: Pelaku, meeting: Rapat, agenda: Sequence[str], moment: datetime
) -> None:
    """Save a meeting, whose state of the store is frozen, with its agenda."""
    with acting(engine, pelaku, Tindakan.CATAT_RAPAT, f"rapat {meeting.nama}", moment) as act:
        act.demand(meeting.wilayah)
        put_rapat(act.connection, meeting, moment)
        for point in agenda:
            _put(act, pelaku, meeting.nama, JenisButir.AGENDA, point, moment)
        act.tell(None, {"as_of": meeting.as_of, "agenda": list(agenda)})


def add_butir(
    engine: Engine, pelaku: Pelaku, nama: str, jenis: JenisButir, teks: str, moment: datetime
) -> int:
    """Write down a note or decision, signed; gives its number. Ditolak once it is closed."""
    with acting(engine, pelaku, Tindakan.CATAT_RAPAT, f"rapat {nama}", moment) as act:
        _demand_open(act, nama)
        if not teks.strip():
            raise StoreError("Catatan rapat kosong.")
        number = _put(act, pelaku, nama, jenis, teks, moment)
        act.tell(None, {"jenis": jenis, "teks": teks.strip()})
    return number


def close_rapat(engine: Engine, pelaku: Pelaku, nama: str, moment: datetime) -> None:
    """Close a meeting: nothing is written to it any more."""
    with acting(engine, pelaku, Tindakan.CATAT_RAPAT, f"rapat {nama}", moment) as act:
        _demand_open(act, nama)
        by = {"subjek": pelaku.subjek, "pelaku": pelaku.nama, "moment": utc(moment)}
        act.connection.execute(insert(rapat_tutup).values(rapat=nama, **by))
        act.tell({"ditutup": False}, {"ditutup": True})


def _demand_open(act: Act, nama: str) -> None:
    act.demand(rapat_bernama(act.connection, nama).wilayah)
    if sudah_ditutup(act.connection, nama):
        raise Ditolak(f"Rapat “{nama}” sudah ditutup; buka rapat baru.")


def _put(
    act: Act, pelaku: Pelaku, nama: str, jenis: JenisButir, teks: str, moment: datetime
) -> int:
    number = next_number(act.connection, rapat_butir, rapat_butir.c.rapat == nama)
    by = {"subjek": pelaku.subjek, "pelaku": pelaku.nama, "moment": utc(moment)}
    row = {"rapat": nama, "urut": number, "jenis": jenis, "teks": teks.strip(), **by}
    act.connection.execute(insert(rapat_butir).values(row))
    return number


def sudah_ditutup(connection: Connection, nama: str) -> bool:
    """Whether a meeting was closed."""
    return bool(connection.execute(select(exists().where(rapat_tutup.c.rapat == nama))).scalar())


def butir_frame(connection: Connection, nama: str) -> pd.DataFrame:
    """What was written down at a meeting, in order: all columns of table rapat_butir."""
    query = select(rapat_butir).where(rapat_butir.c.rapat == nama)
    return frame(connection, query.order_by(rapat_butir.c.urut))
