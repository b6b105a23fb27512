"""What OPD wrote beside their figures of a period: faktor and tindak lanjut; it asks no right."""

import pandas as pd
from sqlalchemy import Connection, func, select

from store.cycle_tables import isian, laporan, periode
from store.frames import frame


def faktor_frame(
    connection: Connection, rencana: str, tahun: int, triwulan: int, sampai: str = ""
) -> pd.DataFrame:
    """One row per indikator, by indikator: indikator, opd, pendorong, penghambat, tindak_lanjut,
    capaian_utama, bidang, tempat; its last version written up to the moment `sampai` (UTC, "":
    ever)."""
    period = (
        (periode.c.rencana == rencana)
        & (periode.c.tahun == tahun)
        & (periode.c.triwulan == triwulan)
    )
    rows = isian.join(laporan, laporan.c.id == isian.c.laporan).join(
        periode, periode.c.id == laporan.c.periode
    )
    within = period if not sampai else period & (isian.c.moment <= sampai)
    latest = (
        select(isian.c.laporan, isian.c.indikator, func.max(isian.c.versi).label("versi"))
        .select_from(rows)
        .where(within)
        .group_by(isian.c.laporan, isian.c.indikator)
        .subquery()
    )
    query = (
        select(isian.c.indikator, laporan.c.opd, isian.c.pendorong, isian.c.penghambat,
               isian.c.tindak_lanjut, isian.c.capaian_utama, isian.c.bidang, isian.c.tempat)
        .select_from(rows)
        .join(latest, (latest.c.laporan == isian.c.laporan)
              & (latest.c.indikator == isian.c.indikator) & (latest.c.versi == isian.c.versi))
        .order_by(isian.c.indikator, laporan.c.opd)
    )  # fmt: skip
    return frame(connection, query)
