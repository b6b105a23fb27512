"""Narrow queries over the figures, current and past, each into a frame; nothing is computed.

`as_of` is a data version; without it the current state is read.
"""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import Connection, case, func, select

from domain.istilah import BELUM_TETAP
from store.frames import frame
from store.tables import indikator as indikator_table
from store.tables import load, realisasi
from store.version import in_force

_FIGURE = [realisasi.c[n] for n in ("indikator", "wilayah", "tahun", "triwulan", "nilai", "status")]
_ORIGIN = [realisasi.c[n] for n in ("marker", "sumber", "sheet", "cell", "raw_text")]
_ORDER = [realisasi.c[n] for n in ("indikator", "wilayah", "tahun", "triwulan")]


def realisasi_frame(
    connection: Connection,
    *,
    indikator: Sequence[str] | None = None,
    wilayah: Sequence[str] | None = None,
    tahun: tuple[int, int] | None = None,
    as_of: int | None = None,
) -> pd.DataFrame:
    """Figures with where each was read; None leaves a filter out, tahun is first and last year.

    indikator, wilayah, tahun, triwulan (0 = the year), nilai (NaN: the source itself has none),
    status, marker, sumber, sheet, cell, raw_text, load (that read it), file_name, sha256, moment
    (UTC).
    """
    query = (
        select(*_FIGURE, *_ORIGIN, load.c.id.label("load"), load.c.file_name, load.c.sha256,
               load.c.moment)
        .join(load, load.c.id == realisasi.c.origin_load)
        .where(in_force(realisasi, as_of))
    )  # fmt: skip
    # The key starts with indikator: named one by one, even all of them spare reading every row.
    codes = select(indikator_table.c.kode) if indikator is None else indikator
    query = query.where(realisasi.c.indikator.in_(codes))
    if wilayah is not None:
        query = query.where(realisasi.c.wilayah.in_(wilayah))
    if tahun is not None:
        query = query.where(realisasi.c.tahun.between(*tahun))
    return frame(connection, query.order_by(*_ORDER))


def cakupan_frame(connection: Connection, as_of: int | None = None) -> pd.DataFrame:
    """First and last year that is whole: indikator, wilayah, tahun_awal, tahun_akhir.

    A year is whole with a figure of its own or one of TW IV; a begun year is not.
    """
    table = realisasi.c
    query = (
        select(
            table.indikator,
            table.wilayah,
            func.min(table.tahun).label("tahun_awal"),
            func.max(table.tahun).label("tahun_akhir"),
        )
        .where(in_force(realisasi, as_of), table.nilai.is_not(None), table.triwulan.in_((0, 4)))
        .group_by(table.indikator, table.wilayah)
        .order_by(table.indikator, table.wilayah)
    )
    return frame(connection, query)


def liputan_frame(
    connection: Connection, wilayah: Sequence[str], as_of: int | None = None
) -> pd.DataFrame:
    """How many of some wilayah have a figure of a whole year: indikator, tahun, banyak, sementara.

    Whole as in cakupan_frame; sementara are those that have none but a provisional one. Only
    indikator and years that any of them has.
    """
    table = realisasi.c
    banyak = func.count(table.wilayah.distinct())
    tetap = func.count(case((table.status.not_in(BELUM_TETAP), table.wilayah)).distinct())
    query = (
        select(table.indikator, table.tahun, banyak.label("banyak"),
               (banyak - tetap).label("sementara"))
        .where(
            in_force(realisasi, as_of),
            table.indikator.in_(select(indikator_table.c.kode)),
            table.wilayah.in_(wilayah),
            table.nilai.is_not(None),
            table.triwulan.in_((0, 4)),
        )
        .group_by(table.indikator, table.tahun)
        .order_by(table.indikator, table.tahun)
    )  # fmt: skip
    return frame(connection, query)


def liputan_anggota_frame(
    connection: Connection, indikator: str, wilayah: Sequence[str], as_of: int | None = None
) -> pd.DataFrame:
    """Which of some wilayah have a figure of an indikator: wilayah, tahun, sementara (0 or 1).

    As in liputan_frame.
    """
    table = realisasi.c
    belum = func.min(case((table.status.in_(BELUM_TETAP), 1), else_=0))
    query = (
        select(table.wilayah, table.tahun, belum.label("sementara"))
        .where(
            in_force(realisasi, as_of),
            table.indikator == indikator,
            table.wilayah.in_(wilayah),
            table.nilai.is_not(None),
            table.triwulan.in_((0, 4)),
        )
        .group_by(table.wilayah, table.tahun)
        .order_by(table.wilayah, table.tahun)
    )
    return frame(connection, query)


def sumber_frame(
    connection: Connection, wilayah: str | None = None, as_of: int | None = None
) -> pd.DataFrame:
    """What was read where: indikator, sumber, file_name, moment, banyak, tahun_awal, tahun_akhir.

    One row per indikator, source as the file words it, and load; banyak counts the figures in
    force that have a value, of one wilayah or of all.
    """
    table = realisasi.c
    kunci = (table.indikator, table.sumber, load.c.file_name, load.c.moment)
    query = (
        select(
            *kunci,
            func.count().label("banyak"),
            func.min(table.tahun).label("tahun_awal"),
            func.max(table.tahun).label("tahun_akhir"),
        )
        .join(load, load.c.id == table.origin_load)
        .where(in_force(realisasi, as_of), table.nilai.is_not(None))
        .group_by(*kunci)
        .order_by(*kunci)
    )
    return frame(connection, query if wilayah is None else query.where(table.wilayah == wilayah))


def riwayat_frame(connection: Connection, indikator: str, wilayah: str) -> pd.DataFrame:
    """All vintages of a series, oldest first within a period.

    The columns of realisasi_frame, then from_load and to_load (0: still in force).
    """
    lifetime = (realisasi.c.from_load, func.coalesce(realisasi.c.to_load, 0).label("to_load"))
    query = (
        select(*_FIGURE, *_ORIGIN, load.c.id.label("load"), load.c.file_name, load.c.sha256,
               load.c.moment, *lifetime)
        .join(load, load.c.id == realisasi.c.origin_load)
        .where(realisasi.c.indikator == indikator, realisasi.c.wilayah == wilayah)
    )  # fmt: skip
    return frame(connection, query.order_by(*_ORDER, realisasi.c.from_load))
