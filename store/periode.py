"""Periods with their windows, and the reports of all OPD in them; figures are no concern of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
from sqlalchemy import Connection, Engine, func, insert, select, update

from domain.hak import Tindakan
from domain.peran import Pelaku
from domain.periode import ROMAWI
from domain.siklus import Jendela, KeadaanLaporan, terlambat
from store.audit import acting
from store.cycle_tables import isian, laporan, periode, perpindahan
from store.engine import StoreError
from store.frames import frame
from store.ids import next_number
from store.reading_plan import rencana_frame, versi_berlaku
from store.tables import indikator_kinerja, opd, rencana, wilayah
from store.version import in_force


@dataclass(frozen=True)
class Periode:
    """A quarter (0: the year) of a plan, with its windows as days in the wilayah's own zone."""

    wilayah: str
    rencana: str
    tahun: int
    triwulan: int
    jendela: Jendela

    @property
    def sebutan(self) -> str:
        """As officials call it: TW II 2025."""
        return f"{ROMAWI[self.triwulan]} {self.tahun}"


def set_periode(engine: Engine, pelaku: Pelaku, given: Periode, moment: datetime) -> int:
    """Open a period or move its windows; each OPD of the plan has a report from then on.

    Gives the period's id. Raises Ditolak, or StoreError where the plan is not the wilayah's.
    """
    if not 0 <= given.triwulan <= 4:
        raise StoreError(f"Triwulan {given.triwulan} tidak ada; pilih 1-4, atau 0 untuk setahun.")
    objek = f"periode {given.sebutan} {given.rencana}"
    with acting(engine, pelaku, Tindakan.ATUR_PERIODE, objek, moment) as act:
        act.demand(given.wilayah)
        _check(act.connection, given)
        here = (
            (periode.c.rencana == given.rencana)
            & (periode.c.tahun == given.tahun)
            & (periode.c.triwulan == given.triwulan)
        )
        found = act.connection.execute(select(periode).where(here)).mappings().first()
        row = _row(given)
        if found is None:
            number = next_number(act.connection, periode)
            act.connection.execute(insert(periode).values(id=number, **row))
        else:
            number = int(found["id"])
            act.connection.execute(update(periode).where(here).values(row))
        _reports(act.connection, number, given)
        act.tell(dict(found) if found else None, row)
    return number


def _check(connection: Connection, given: Periode) -> None:
    query = select(rencana).where(rencana.c.kode == given.rencana)
    plan = connection.execute(query).first()
    if plan is None or plan.wilayah != given.wilayah:
        raise StoreError(f"Rencana {given.rencana} bukan rencana wilayah {given.wilayah}.")
    if not plan.tahun_awal <= given.tahun <= plan.tahun_akhir:
        masa = f"{plan.tahun_awal}-{plan.tahun_akhir}"
        raise StoreError(f"{given.rencana} berlaku {masa}; pilih tahun di dalamnya.")


def _row(given: Periode) -> dict[str, Any]:
    windows = {name: day.isoformat() for name, day in vars(given.jendela).items()}
    return {k: v for k, v in vars(given).items() if k != "jendela"} | windows


def versi_periode(connection: Connection, given: Periode) -> int:
    """The version of the plan that is in force in a period."""
    return versi_berlaku(rencana_frame(connection), given.rencana, given.tahun)


def _reports(connection: Connection, number: int, given: Periode) -> None:
    plan = (opd.c.rencana == given.rencana, opd.c.versi == versi_periode(connection, given))
    codes = connection.execute(select(opd.c.kode).where(*plan, in_force(opd, None)))
    there = connection.execute(select(laporan.c.opd).where(laporan.c.periode == number))
    for code in sorted(set(codes.scalars()) - set(there.scalars())):
        row = {"id": next_number(connection, laporan), "periode": number, "opd": code}
        row |= {"keadaan": KeadaanLaporan.DRAFT, "dikembalikan": 0}
        connection.execute(insert(laporan).values(row))


def periode_bernomor(connection: Connection, number: int) -> Periode:
    """The period of an id; StoreError where there is none."""
    row = connection.execute(select(periode).where(periode.c.id == number)).first()
    if row is None:
        raise StoreError(f"Periode {number} tidak ada; buka periode dahulu.")
    days = (date.fromisoformat(day) for day in (row.buka, row.tutup, row.kunci))
    return Periode(row.wilayah, row.rencana, row.tahun, row.triwulan, Jendela(*days))


def periode_frame(connection: Connection, kode: str) -> pd.DataFrame:
    """The periods of a wilayah, latest first: all columns of table periode."""
    query = select(periode).where(periode.c.wilayah == kode)
    return frame(connection, query.order_by(periode.c.tahun.desc(), periode.c.triwulan.desc()))


def hari_setempat(connection: Connection, kode: str, moment: datetime) -> date:
    """Which day a moment is in a wilayah's own zone."""
    zone = connection.execute(select(wilayah.c.zona_waktu).where(wilayah.c.kode == kode)).scalar()
    return moment.astimezone(ZoneInfo(zone or "Asia/Jakarta")).date()


def laporan_frame(connection: Connection, number: int, hari: date) -> pd.DataFrame:
    """The reports of a period by OPD, of which "belum diperbarui" are those with terlambat > 0.

    id, opd, nama, keadaan, dikembalikan, indikator (how many the plan gives the OPD), terisi (how
    many have a value), terakhir (moment of the last isian or step, "" for none), terlambat (days).
    """
    given = periode_bernomor(connection, number)
    plan = (given.rencana, versi_periode(connection, given))
    query = (
        select(
            laporan.c.id,
            laporan.c.opd,
            func.coalesce(opd.c.nama, laporan.c.opd).label("nama"),
            laporan.c.keadaan,
            laporan.c.dikembalikan,
        )
        .outerjoin(
            opd,
            (opd.c.kode == laporan.c.opd)
            & (opd.c.rencana == plan[0])
            & (opd.c.versi == plan[1])
            & in_force(opd, None),
        )
        .where(laporan.c.periode == number)
        .order_by(laporan.c.opd)
    )
    reports = frame(connection, query)
    counted = _counts(connection, number, plan)
    for name, missing in (("indikator", 0), ("terisi", 0), ("terakhir", "")):
        key = "opd" if name == "indikator" else "id"
        values = [counted[name].get(k, missing) for k in reports[key]]
        reports[name] = pd.Series(values, dtype="str" if missing == "" else "int64")
    late = [terlambat(given.jendela, hari, KeadaanLaporan(k)) for k in reports["keadaan"]]
    reports["terlambat"] = pd.Series(late, dtype="int64")
    return reports


def _counts(
    connection: Connection, number: int, plan: tuple[str, int]
) -> dict[str, dict[Any, Any]]:
    owned = indikator_kinerja.c
    per_opd = (
        select(owned.opd, func.count(owned.indikator.distinct()))
        .where(owned.rencana == plan[0], owned.versi == plan[1], in_force(indikator_kinerja, None))
        .group_by(owned.opd)
    )
    reports = select(laporan.c.id).where(laporan.c.periode == number)
    last = (
        select(isian.c.laporan, isian.c.indikator, func.max(isian.c.versi).label("versi"))
        .where(isian.c.laporan.in_(reports))
        .group_by(isian.c.laporan, isian.c.indikator)
        .subquery()
    )
    filled = (
        select(isian.c.laporan, func.count())
        .join(
            last,
            (last.c.laporan == isian.c.laporan)
            & (last.c.indikator == isian.c.indikator)
            & (last.c.versi == isian.c.versi),
        )
        .where(isian.c.nilai.is_not(None))
        .group_by(isian.c.laporan)
    )
    moved: dict[int, str] = {}
    for table in (isian, perpindahan):
        newest = select(table.c.laporan, func.max(table.c.moment))
        for report, moment in connection.execute(
            newest.where(table.c.laporan.in_(reports)).group_by(table.c.laporan)
        ):
            moved[report] = max(moved.get(report, ""), moment)
    return {
        "indikator": dict(connection.execute(per_opd).all()),
        "terisi": dict(connection.execute(filled).all()),
        "terakhir": moved,
    }
