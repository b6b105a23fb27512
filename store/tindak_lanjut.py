"""What is to be done, by which OPD and until when, aimed at an indikator; it judges nothing."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd
from sqlalchemy import Connection, Engine, insert, select, update

from domain.hak import Tindakan
from domain.peran import Pelaku
from domain.tindak_lanjut import KeadaanTindakLanjut, Posisi
from store.audit import Ditolak, acting
from store.cycle_tables import tindak_lanjut
from store.engine import StoreError
from store.frames import frame
from store.ids import next_number
from store.tables import opd as opd_table
from store.tables import rencana
from store.version import in_force, utc


@dataclass(frozen=True)
class TindakLanjut:
    """A decision to act: found in a period, aimed at an indikator, where it stood then (awal)."""

    wilayah: str
    rencana: str
    tahun: int
    triwulan: int
    indikator: str
    opd: str
    uraian: str
    tenggat: date
    awal: Posisi
    rapat: str | None = None


def add_tindak_lanjut(engine: Engine, pelaku: Pelaku, given: TindakLanjut, moment: datetime) -> int:
    """Write a tindak lanjut, planned; gives its id. Raises Ditolak, or StoreError for an OPD or
    plan that is not the wilayah's, or an empty uraian."""
    objek = f"tindak lanjut {given.indikator} {given.opd}"
    with acting(engine, pelaku, Tindakan.BUAT_TINDAK_LANJUT, objek, moment) as act:
        act.demand(given.wilayah, given.opd)
        _check(act.connection, given)
        row = {k: v for k, v in vars(given).items() if k not in ("awal", "tenggat")}
        row |= vars(given.awal) | {
            "id": next_number(act.connection, tindak_lanjut),
            "tenggat": given.tenggat.isoformat(),
            "keadaan": KeadaanTindakLanjut.DIRENCANAKAN,
            "bukti": "",
            "subjek": pelaku.subjek,
            "pelaku": pelaku.nama,
            "moment": utc(moment),
        }
        act.connection.execute(insert(tindak_lanjut).values(row))
        act.tell(None, row)
    return int(row["id"])


def _check(connection: Connection, given: TindakLanjut) -> None:
    query = (
        select(opd_table.c.kode)
        .join(rencana, rencana.c.kode == opd_table.c.rencana)
        .where(rencana.c.wilayah == given.wilayah, rencana.c.kode == given.rencana)
        .where(opd_table.c.kode == given.opd, in_force(opd_table, None))
    )
    if connection.execute(query).first() is None:
        raise StoreError(f"OPD {given.opd} tidak ada di rencana {given.rencana}.")
    if not given.uraian.strip():
        raise StoreError("Tulis apa yang akan dilakukan.")


def report_tindak_lanjut(
    engine: Engine,
    pelaku: Pelaku,
    number: int,
    keadaan: KeadaanTindakLanjut,
    bukti: str,
    moment: datetime,
) -> None:
    """Say how far it is, with the evidence, without which it is not done (selesai)."""
    objek = f"tindak lanjut {number}"
    with acting(engine, pelaku, Tindakan.LAPOR_TINDAK_LANJUT, objek, moment) as act:
        here = tindak_lanjut.c.id == number
        before = act.connection.execute(select(tindak_lanjut).where(here)).mappings().first()
        if before is None:
            raise StoreError(f"Tindak lanjut {number} tidak ada.")
        act.demand(before["wilayah"], before["opd"])
        if keadaan is KeadaanTindakLanjut.SELESAI and not bukti.strip():
            raise Ditolak("Tulis bukti: tanpa bukti tindak lanjut belum selesai.")
        changed = {"keadaan": keadaan, "bukti": bukti.strip()}
        act.connection.execute(update(tindak_lanjut).where(here).values(changed))
        act.tell({k: before[k] for k in changed}, changed)


def tindak_lanjut_frame(
    connection: Connection, kode: str, *, opd: str | None = None
) -> pd.DataFrame:
    """The tindak lanjut of a wilayah, soonest due first: all columns of its table.

    realisasi and capaian (NaN: unknown) are the Posisi awal that domain.tindak_lanjut.gerak asks.
    """
    query = select(tindak_lanjut).where(tindak_lanjut.c.wilayah == kode)
    if opd is not None:
        query = query.where(tindak_lanjut.c.opd == opd)
    return frame(connection, query.order_by(tindak_lanjut.c.tenggat, tindak_lanjut.c.id))
