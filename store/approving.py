"""An approved report becomes figures: a load whose rows lead back to their isian."""

import json
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, select

from domain.istilah import StatusAngka
from domain.peran import Pelaku
from domain.waktu import tulis_saat
from store.approved import demand_unapproved
from store.pemeriksaan import Tersimpan
from store.periode import Periode
from store.tables import wilayah
from store.version import utc
from store.writing import ISIAN, Batch, LoadFile, put_load


def write_figures(
    connection: Connection,
    given: Periode,
    opd: str,
    entries: Sequence[Tersimpan],
    pelaku: Pelaku,
    moment: datetime,
) -> None:
    """Write the values of a report; what an earlier approval of it gave and this not is withdrawn.

    Raises Ditolak where another approved report gave one of the figures, and otherwise.

    sheet names the period, cell the indikator and the version of its isian, sumber who and when.
    """
    name = f"Laporan {opd} {given.sebutan} {given.wilayah}"
    told = [(e.indikator, e.versi, e.isi.nilai, e.subjek, e.moment) for e in entries]
    digest = sha256(json.dumps([told, pelaku.subjek, utc(moment)]).encode()).hexdigest()
    zone = select(wilayah.c.zona_waktu).where(wilayah.c.kode == given.wilayah)
    zona = str(connection.execute(zone).scalar_one())
    rows = [_row(given, opd, entry, zona) for entry in entries if entry.isi.nilai is not None]
    file = LoadFile(name, digest, ISIAN, moment)
    result = put_load(connection, pelaku, file, [Batch("realisasi", rows)], whole_file=True)
    if result.load is not None:
        demand_unapproved(connection, result.load)


def _row(given: Periode, opd: str, entry: Tersimpan, zona: str) -> tuple[object, ...]:
    key = (entry.indikator, given.wilayah, given.tahun, given.triwulan)
    sumber = f"Isian {opd} oleh {entry.pelaku}, {tulis_saat(entry.moment, zona)}"
    text = str(entry.isi.nilai).replace(".", ",")
    where = (f"Isian {given.sebutan}", f"{entry.indikator} versi {entry.versi}", text)
    return (*key, entry.isi.nilai, StatusAngka.TETAP.value, "", sumber, *where)
