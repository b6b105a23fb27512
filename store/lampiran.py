"""Files attached to an isian, kept once by their SHA-256, after a look at their content."""

from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, Engine, insert, select, update

from domain.hak import Tindakan
from domain.lampiran import LampiranDitolak, periksa_lampiran
from domain.peran import Pelaku
from store.audit import Ditolak, acting
from store.cycle_tables import lampiran, lampiran_isi
from store.engine import StoreError
from store.frames import frame
from store.ids import next_number
from store.isian import indikator_opd
from store.laporan import laporan_bernomor, permitted
from store.version import utc


def add_lampiran(
    engine: Engine,
    pelaku: Pelaku,
    number: int,
    indikator: str,
    nama: str,
    isi: bytes,
    moment: datetime,
) -> int:
    """Attach a file to a report's indikator; gives its id. Raises Ditolak as save_isian does.

    A file that is too large, or whose content is none of pdf, png, jpg, xlsx, is refused.
    """
    with acting(engine, pelaku, Tindakan.ISI, f"laporan {number} lampiran", moment) as act:
        report = laporan_bernomor(act.connection, number)
        permitted(act, report, pelaku, Tindakan.ISI, moment)
        if indikator not in indikator_opd(act.connection, report):
            raise Ditolak(f"Indikator {indikator} bukan tanggung jawab {report.opd}.")
        try:
            file = periksa_lampiran(nama, isi)
        except LampiranDitolak as cause:
            raise Ditolak(str(cause)) from cause
        held = select(lampiran_isi.c.sha256).where(lampiran_isi.c.sha256 == file.sidik)
        if act.connection.execute(held).first() is None:
            content = {"sha256": file.sidik, "jenis": file.jenis, "isi": file.isi}
            act.connection.execute(insert(lampiran_isi).values(content))
        attached = next_number(act.connection, lampiran)
        row = {
            "id": attached,
            "laporan": number,
            "indikator": indikator,
            "sha256": file.sidik,
            "nama": file.nama,
            "dicabut": "",
            "subjek": pelaku.subjek,
            "pelaku": pelaku.nama,
            "moment": utc(moment),
        }
        act.connection.execute(insert(lampiran).values(row))
        act.tell(None, row)
    return attached


def withdraw_lampiran(engine: Engine, pelaku: Pelaku, attached: int, moment: datetime) -> None:
    """Take a file back from a draft; it is no longer listed, and still kept."""
    with acting(engine, pelaku, Tindakan.ISI, f"lampiran {attached}", moment) as act:
        query = select(lampiran).where(lampiran.c.id == attached, lampiran.c.dicabut == "")
        row = act.connection.execute(query).mappings().first()
        if row is None:
            raise StoreError(f"Lampiran {attached} tidak ada.")
        report = laporan_bernomor(act.connection, row["laporan"])
        permitted(act, report, pelaku, Tindakan.ISI, moment)
        taken = update(lampiran).where(lampiran.c.id == attached).values(dicabut=utc(moment))
        act.connection.execute(taken)
        act.tell(dict(row), {**row, "dicabut": utc(moment)})


def lampiran_frame(connection: Connection, number: int) -> pd.DataFrame:
    """The files of a report that were not taken back: all columns of table lampiran."""
    query = select(lampiran).where(lampiran.c.laporan == number, lampiran.c.dicabut == "")
    return frame(connection, query.order_by(lampiran.c.indikator, lampiran.c.id))


def isi_lampiran(connection: Connection, attached: int) -> tuple[str, bytes]:
    """Name and bytes of a file; StoreError where there is none. Whoever asks shows rights first."""
    query = (
        select(lampiran.c.nama, lampiran_isi.c.isi)
        .join(lampiran_isi, lampiran_isi.c.sha256 == lampiran.c.sha256)
        .where(lampiran.c.id == attached)
    )
    row = connection.execute(query).first()
    if row is None:
        raise StoreError(f"Lampiran {attached} tidak ada.")
    return row.nama, bytes(row.isi)
