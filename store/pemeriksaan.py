"""The isian of a report as they stand, with what was said of each; it asks no right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from domain.peran import Pelaku
from store.cycle_tables import Putusan, isian, pemeriksaan
from store.ids import next_number
from store.version import utc


@dataclass(frozen=True)
class Isian:
    """What an OPD says of an indikator in a period; nilai None: no figure yet."""

    nilai: float | None = None
    pendorong: str = ""
    penghambat: str = ""
    tindak_lanjut: str = ""
    capaian_utama: str = ""
    bidang: str = ""
    tempat: str = ""


@dataclass(frozen=True)
class Tersimpan:
    """An isian as stored: its version, who wrote it and when (UTC), and what was said of it."""

    indikator: str
    versi: int
    isi: Isian
    subjek: str
    pelaku: str
    moment: str
    putusan: str = ""
    catatan: str = ""


_ISI = tuple(Isian.__dataclass_fields__)


def current_isian(
    connection: Connection, report: int, indikator: str | None = None
) -> list[Tersimpan]:
    """The last version of each indikator's isian, by indikator, with its latest putusan."""
    query = select(isian).where(isian.c.laporan == report)
    if indikator is not None:
        query = query.where(isian.c.indikator == indikator)
    last = {row.indikator: row for row in connection.execute(query.order_by(isian.c.versi))}
    judged = {
        (row.indikator, row.versi): row
        for row in connection.execute(
            select(pemeriksaan).where(pemeriksaan.c.laporan == report).order_by(pemeriksaan.c.urut)
        )
    }
    found: list[Tersimpan] = []
    for code, row in sorted(last.items()):
        said = judged.get((code, row.versi))
        isi = Isian(**{name: getattr(row, name) for name in _ISI})
        putusan, catatan = (said.putusan, said.catatan) if said else ("", "")
        by = (row.subjek, row.pelaku, row.moment)
        found.append(Tersimpan(code, row.versi, isi, *by, putusan, catatan))
    return found


def put_putusan(
    connection: Connection,
    report: int,
    entry: Tersimpan,
    putusan: Putusan,
    pelaku: Pelaku,
    moment: datetime,
    catatan: str = "",
) -> None:
    """Say of exactly this version whether it is accepted."""
    row = {
        "laporan": report,
        "indikator": entry.indikator,
        "versi": entry.versi,
        "urut": next_number(connection, pemeriksaan, pemeriksaan.c.laporan == report),
        "putusan": putusan,
        "catatan": catatan.strip(),
        "subjek": pelaku.subjek,
        "pelaku": pelaku.nama,
        "moment": utc(moment),
    }
    connection.execute(insert(pemeriksaan).values(row))


def accept_rest(
    connection: Connection,
    report: int,
    entries: Sequence[Tersimpan],
    pelaku: Pelaku,
    moment: datetime,
) -> None:
    """Accept what nothing was said of yet."""
    for entry in entries:
        if not entry.putusan:
            put_putusan(connection, report, entry, Putusan.DITERIMA, pelaku, moment)
