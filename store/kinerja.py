"""Reads in a handful of queries all that the score of one wilayah needs; it scores nothing."""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection, Row, select

from domain.aturan import Aturan
from store.engine import StoreError
from store.reading import aturan_untuk
from store.reading_figures import realisasi_frame
from store.reading_plan import (
    indikator_kinerja_frame,
    rencana_frame,
    simpul_frame,
    target_frame,
    tautan_frame,
    versi_berlaku,
)
from store.tables import wilayah_riwayat
from store.version import data_version, in_force


@dataclass(frozen=True)
class KinerjaFrames:
    """A wilayah, the version of its plan in force in a year, and the frames of both.

    simpul, tautan, indikator, target and realisasi are the frames of reading_plan and
    reading_figures; realisasi holds every year and quarter of the plan's indikator.
    """

    wilayah: str
    nama: str
    contoh: bool
    rencana: str
    versi_rencana: int
    nama_rencana: str
    tahun_awal: int
    tahun_akhir: int
    visi: str
    versi_data: int
    aturan: Aturan
    simpul: pd.DataFrame
    tautan: pd.DataFrame
    indikator: pd.DataFrame
    target: pd.DataFrame
    realisasi: pd.DataFrame


def kinerja_frames(
    connection: Connection,
    wilayah: str,
    tahun: int,
    rencana: str | None = None,
    as_of: int | None = None,
) -> KinerjaFrames:
    """Read what the score of a wilayah in a year needs, all of one state of the store.

    Without `rencana`: the plan whose years hold `tahun`, else the last that ended before it, else
    the first to come. Raises StoreError for an unknown wilayah, one without any plan, and a plan
    that is not its own.
    """
    version = data_version(connection) if as_of is None else as_of
    found = _region(connection, wilayah, version)
    plans = rencana_frame(connection, wilayah, version)
    if plans.empty and version < data_version(connection):
        raise StoreError(
            f"{found.nama} belum mempunyai rencana pada keadaan data {version}; pilih keadaan "
            "sesudah rencananya dimuat."
        )
    if plans.empty:
        raise StoreError(
            f"{found.nama} belum mempunyai rencana; muat buku kerja rencananya (tata letak "
            "“rencana”) dengan `python -m loaders load BERKAS`."
        )
    code = rencana or _plan_for(plans, tahun)
    versi = versi_berlaku(plans, code, tahun)
    plan = plans[(plans["rencana"] == code) & (plans["versi"] == versi)].iloc[0]
    indikator = indikator_kinerja_frame(connection, code, versi, version)
    codes = sorted(set(indikator["indikator"]))
    return KinerjaFrames(
        wilayah=wilayah,
        nama=found.nama,
        contoh=bool(found.contoh),
        rencana=code,
        versi_rencana=versi,
        nama_rencana=str(plan["nama"]),
        tahun_awal=int(plan["tahun_awal"]),
        tahun_akhir=int(plan["tahun_akhir"]),
        visi=str(plan["visi"]),
        versi_data=version,
        aturan=aturan_untuk(connection, wilayah, version),
        simpul=simpul_frame(connection, code, versi, version),
        tautan=tautan_frame(connection, code, versi, version),
        indikator=indikator,
        target=target_frame(connection, code, versi, version),
        realisasi=realisasi_frame(connection, indikator=codes, wilayah=[wilayah], as_of=version),
    )


def _region(connection: Connection, kode: str, version: int) -> Row[str, int]:
    table = wilayah_riwayat.c
    query = select(table.nama, table.contoh).where(table.kode == kode)
    if found := connection.execute(query.where(in_force(wilayah_riwayat, version))).one_or_none():
        return found
    if connection.execute(query.limit(1)).first() is None:
        raise StoreError(f"Wilayah “{kode}” tidak dikenal; periksa kodenya di data/wilayah.csv.")
    raise StoreError(
        f"Wilayah “{kode}” belum ada pada keadaan data {version}; pilih keadaan sesudah "
        "wilayahnya dimuat."
    )


def _plan_for(plans: pd.DataFrame, tahun: int) -> str:
    """The plan a year is judged by; of several the five-year one (RPJMD), then the later."""

    def distance(row: tuple[str, str, int, int]) -> tuple[bool, int, bool, int, str]:
        code, jenis, first, last = row
        away = max(first - tahun, tahun - last, 0)
        return first > tahun, away, jenis != "RPJMD", -first, code

    rows = plans[["rencana", "jenis", "tahun_awal", "tahun_akhir"]].itertuples(index=False)
    return min(((str(r), str(j), int(a), int(z)) for r, j, a, z in rows), key=distance)[0]
