"""The report of one OPD and period, moved from state to state; every step is kept."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, Engine, insert, select, update

from domain.hak import HAK, Tindakan, peran_dalam
from domain.peran import Pelaku
from domain.siklus import KeadaanLaporan, Tolakan, fase, lanjut
from store.approving import write_figures
from store.audit import Act, Ditolak, acting
from store.cycle_tables import Putusan, laporan, perpindahan
from store.engine import StoreError
from store.frames import frame
from store.ids import next_number
from store.pemeriksaan import accept_rest, current_isian
from store.periode import Periode, hari_setempat, periode_bernomor
from store.version import utc


@dataclass(frozen=True)
class Laporan:
    """A report as it stands."""

    id: int
    periode: Periode
    opd: str
    keadaan: KeadaanLaporan
    dikembalikan: bool

    @property
    def sebutan(self) -> str:
        """What the ledger calls it."""
        return f"laporan {self.opd} {self.periode.sebutan} {self.periode.wilayah}"


def laporan_bernomor(connection: Connection, number: int) -> Laporan:
    """The report of an id; StoreError where there is none."""
    row = connection.execute(select(laporan).where(laporan.c.id == number)).first()
    if row is None:
        raise StoreError(f"Laporan {number} tidak ada; buka periode dahulu.")
    given = periode_bernomor(connection, row.periode)
    return Laporan(number, given, row.opd, KeadaanLaporan(row.keadaan), bool(row.dikembalikan))


def move(
    engine: Engine,
    pelaku: Pelaku,
    number: int,
    tindakan: Tindakan,
    moment: datetime,
    catatan: str = "",
) -> KeadaanLaporan:
    """Take one step with a report: ajukan, tarik, verifikasi, kembalikan, setujui, (buka_)kunci.

    verifikasi accepts every isian not yet judged; setujui writes the figures as a load. Raises
    Ditolak where the right, the state, the day or a missing note refuses it.
    """
    with acting(engine, pelaku, tindakan, f"laporan {number}", moment) as act:
        report = laporan_bernomor(act.connection, number)
        after = permitted(act, report, pelaku, tindakan, moment, catatan)
        _ready(act, report, pelaku, tindakan, moment)
        urut = next_number(act.connection, perpindahan, perpindahan.c.laporan == number)
        step = {"laporan": number, "urut": urut, "tindakan": tindakan, "dari": report.keadaan}
        by = {"subjek": pelaku.subjek, "pelaku": pelaku.nama, "moment": utc(moment)}
        act.connection.execute(
            insert(perpindahan).values(**step, ke=after, catatan=catatan.strip(), **by)
        )
        returned = int(report.dikembalikan or tindakan is Tindakan.KEMBALIKAN)
        act.connection.execute(
            update(laporan)
            .where(laporan.c.id == number)
            .values(keadaan=after, dikembalikan=returned)
        )
        act.tell(
            {"laporan": report.sebutan, "keadaan": report.keadaan},
            {"laporan": report.sebutan, "keadaan": after, "catatan": catatan.strip()},
        )
    return after


def permitted(
    act: Act,
    report: Laporan,
    pelaku: Pelaku,
    tindakan: Tindakan,
    moment: datetime,
    catatan: str = "",
) -> KeadaanLaporan:
    """The state after an act; raises Ditolak where the table of rights or the cycle refuses it."""
    kode = report.periode.wilayah
    act.demand(kode, report.opd)
    hari = hari_setempat(act.connection, kode, moment)
    saat = fase(report.periode.jendela, hari, report.dikembalikan)
    peran = min(peran_dalam(pelaku, kode, report.opd) & HAK[tindakan].peran)
    after = lanjut(report.keadaan, tindakan, peran, saat, catatan)
    if isinstance(after, Tolakan):
        raise Ditolak(after.alasan)
    return after


def _ready(act: Act, report: Laporan, pelaku: Pelaku, tindakan: Tindakan, moment: datetime) -> None:
    """What must hold of a report's isian before a step, and what goes with the step."""
    entries = current_isian(act.connection, report.id)
    if tindakan is Tindakan.AJUKAN and not entries:
        raise Ditolak("Belum ada isian; isi paling sedikit satu indikator sebelum mengajukan.")
    if tindakan is Tindakan.VERIFIKASI:
        back = [e.indikator for e in entries if e.putusan == Putusan.DIKEMBALIKAN]
        if back:
            raise Ditolak(f"Isian {', '.join(back)} dikembalikan; kembalikan dahulu laporannya.")
        accept_rest(act.connection, report.id, entries, pelaku, moment)
    if tindakan is Tindakan.SETUJUI:
        write_figures(act.connection, report.periode, report.opd, entries, pelaku, moment)


def perpindahan_frame(connection: Connection, number: int) -> pd.DataFrame:
    """Every step of a report, oldest first: all columns of table perpindahan."""
    query = select(perpindahan).where(perpindahan.c.laporan == number)
    return frame(connection, query.order_by(perpindahan.c.urut))
