"""Narrow queries over plans and their cascade, each into a frame; nothing is computed.

`as_of` is a data version; without it the current state is read.
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Table, select

from store.engine import StoreError
from store.frames import frame
from store.tables import (
    indikator_kinerja,
    kamus,
    load,
    opd,
    prioritas,
    rencana_riwayat,
    rencana_versi,
    simpul,
    target,
    tautan,
)
from store.version import in_force


def rencana_frame(
    connection: Connection, wilayah: str | None = None, as_of: int | None = None
) -> pd.DataFrame:
    """Versions of plans: rencana, versi, wilayah, jenis, nama, tahun_awal, tahun_akhir,
    berlaku_sejak, dasar_hukum, visi, sumber, catatan; of one wilayah where it is given."""
    r, v = rencana_riwayat.c, rencana_versi.c
    query = (
        select(v.rencana, v.versi, r.wilayah, r.jenis, v.nama, r.tahun_awal, r.tahun_akhir,
               v.berlaku_sejak, v.dasar_hukum, v.visi, v.sumber, v.catatan)
        .join(rencana_riwayat, (r.kode == v.rencana) & in_force(rencana_riwayat, as_of))
        .where(in_force(rencana_versi, as_of))
        .order_by(r.wilayah, r.tahun_awal, v.rencana, v.versi)
    )  # fmt: skip
    return frame(connection, query if wilayah is None else query.where(r.wilayah == wilayah))


def versi_berlaku(plans: pd.DataFrame, rencana: str, tahun: int) -> int:
    """The version of a plan in force in a year: the highest that took effect by its end.

    `plans` is a rencana_frame. Where none had taken effect yet, the lowest. Raises StoreError for
    a plan that is not in the frame.
    """
    columns = (plans[name].tolist() for name in ("rencana", "versi", "berlaku_sejak"))
    since = {v: day for code, v, day in zip(*columns, strict=True) if code == rencana}
    if not since:
        raise StoreError(f"Rencana “{rencana}” tidak ada; periksa kodenya di data/rencana.")
    effective = [v for v, day in since.items() if day <= f"{tahun}-12-31"]
    return max(effective) if effective else min(since)


def simpul_frame(
    connection: Connection, rencana: str, versi: int, as_of: int | None = None
) -> pd.DataFrame:
    """Nodes of the cascade in their order: jenis, kode, urut, uraian."""
    s = simpul.c
    query = select(s.jenis, s.kode, s.urut, s.uraian).where(of_plan(simpul, rencana, versi, as_of))
    return frame(connection, query.order_by(s.urut, s.jenis, s.kode))


def tautan_frame(
    connection: Connection, rencana: str, versi: int, as_of: int | None = None
) -> pd.DataFrame:
    """Edges of the cascade: jenis and kode of the child, induk one level up, bobot."""
    t = tautan.c
    query = select(t.jenis, t.kode, t.induk, t.bobot).where(of_plan(tautan, rencana, versi, as_of))
    return frame(connection, query.order_by(t.jenis, t.kode, t.induk))


def opd_frame(
    connection: Connection, rencana: str, versi: int, as_of: int | None = None
) -> pd.DataFrame:
    """Agencies: kode, nama."""
    query = select(opd.c.kode, opd.c.nama).where(of_plan(opd, rencana, versi, as_of))
    return frame(connection, query.order_by(opd.c.kode))


def indikator_kinerja_frame(
    connection: Connection, rencana: str, versi: int, as_of: int | None = None
) -> pd.DataFrame:
    """Which indikator measures which node, with what the kamus says of it.

    jenis, kode (of the node), indikator, urut, bobot, opd, iku, nama, nama_pendek, satuan,
    desimal, arah, agregasi, skala, minimum and maksimum (NaN: open).
    """
    i, k = indikator_kinerja.c, kamus.c
    query = (
        select(i.jenis, i.kode, i.indikator, i.urut, i.bobot, i.opd, i.iku, k.nama, k.nama_pendek,
               k.satuan, k.desimal, k.arah, k.agregasi, k.skala, k.minimum, k.maksimum)
        .join(kamus, (k.indikator == i.indikator) & in_force(kamus, as_of))
        .where(of_plan(indikator_kinerja, rencana, versi, as_of))
        .order_by(i.urut, i.jenis, i.kode, i.indikator)
    )  # fmt: skip
    return frame(connection, query)


def target_frame(
    connection: Connection, rencana: str, versi: int, as_of: int | None = None
) -> pd.DataFrame:
    """Targets: indikator, peran, tahun, triwulan, bawah, atas (NaN: open), relatif, sumber,
    catatan, sheet, cell, raw_text, file_name, sha256."""
    t = target.c
    query = (
        select(t.indikator, t.peran, t.tahun, t.triwulan, t.bawah, t.atas, t.relatif, t.sumber,
               t.catatan, t.sheet, t.cell, t.raw_text, load.c.file_name, load.c.sha256)
        .join(load, load.c.id == t.origin_load)
        .where(of_plan(target, rencana, versi, as_of))
        .order_by(t.indikator, t.peran, t.tahun, t.triwulan)
    )  # fmt: skip
    return frame(connection, query)


def prioritas_frame(
    connection: Connection, rencana: str, versi: int, tahun: int, as_of: int | None = None
) -> pd.DataFrame:
    """Priorities of a year, those of every year included, one row per sasaran they serve.

    tahun (0: every year), kode, nama, sasaran, bobot, sumber; in the plan's order.
    """
    p = prioritas.c
    query = select(p.tahun, p.kode, p.nama, p.sasaran, p.bobot, p.sumber).where(
        of_plan(prioritas, rencana, versi, as_of), p.tahun.in_((0, tahun))
    )
    return frame(connection, query.order_by(p.tahun, p.urut, p.kode, p.sasaran))


def gulungan_frames(
    connection: Connection,
    rencana: str,
    versi: int,
    tahun: Iterable[int],
    as_of: int | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What a plan is rolled up to across its cascade: opd_frame, and prioritas_frame of years."""
    parts = [prioritas_frame(connection, rencana, versi, year, as_of) for year in tahun]
    once = pd.concat(parts).drop_duplicates(["tahun", "kode", "sasaran"])
    return opd_frame(connection, rencana, versi, as_of), once


def of_plan(table: Table, rencana: str, versi: int, as_of: int | None) -> ColumnElement[Any]:
    """The condition for the rows of a table that are of one version of a plan."""
    return (table.c.rencana == rencana) & (table.c.versi == versi) & in_force(table, as_of)


def bertriwulan(connection: Connection, as_of: int | None = None) -> frozenset[str]:
    """The plans that have a target for any quarter."""
    query = select(target.c.rencana).where(in_force(target, as_of), target.c.triwulan > 0)
    return frozenset(connection.execute(query.distinct()).scalars())
