"""What OPD enter, version after version: a second editor is told, and nothing is lost."""

from collections.abc import Sequence
from datetime import datetime
from math import isfinite

import pandas as pd
from sqlalchemy import Connection, Engine, insert, select

from domain.hak import Tindakan
from domain.istilah import Agregasi
from domain.peran import Pelaku
from store.audit import Ditolak, acting
from store.cycle_tables import Putusan, isian
from store.engine import StoreError
from store.frames import frame
from store.laporan import Laporan, laporan_bernomor, permitted
from store.pemeriksaan import Isian, Tersimpan, current_isian, put_putusan
from store.periode import versi_periode
from store.tables import indikator_kinerja, kamus
from store.version import in_force, utc

MAKS_HURUF = 4000


class Bentrok(Ditolak):
    """Somebody else saved first: `tersimpan` is theirs, `usulan` is what was not saved."""

    def __init__(self, tersimpan: Tersimpan, usulan: Isian) -> None:
        super().__init__(
            f"Isian {tersimpan.indikator} sudah diubah {tersimpan.pelaku} (versi "
            f"{tersimpan.versi}); bandingkan keduanya, lalu simpan lagi."
        )
        self.tersimpan = tersimpan
        self.usulan = usulan


def save_isian(
    engine: Engine,
    pelaku: Pelaku,
    number: int,
    indikator: str,
    given: Isian,
    dasar: int,
    moment: datetime,
) -> int:
    """Save an isian that was edited from version `dasar` (0: there was none); gives its version.

    What equals the stored one is not saved again. Raises Bentrok where another version was saved
    since, Ditolak where right, state or day refuse, StoreError for what cannot be an isian.
    """
    objek = f"laporan {number} isian {indikator}"
    with acting(engine, pelaku, Tindakan.ISI, objek, moment) as act:
        report = laporan_bernomor(act.connection, number)
        permitted(act, report, pelaku, Tindakan.ISI, moment)
        _check(act.connection, report, indikator, given)
        there = next(iter(current_isian(act.connection, number, indikator)), None)
        if there and there.isi == given:
            act.tell(vars(there.isi), vars(given))
            return there.versi
        if there and there.versi != dasar:
            raise Bentrok(there, given)
        versi = (there.versi if there else 0) + 1
        key = {"laporan": number, "indikator": indikator, "versi": versi}
        by = {"subjek": pelaku.subjek, "pelaku": pelaku.nama, "moment": utc(moment)}
        act.connection.execute(insert(isian).values(**key, **vars(given), **by))
        act.tell(vars(there.isi) if there else None, {"versi": versi, **vars(given)})
    return versi


def _check(connection: Connection, report: Laporan, indikator: str, given: Isian) -> None:
    if given.nilai is not None and not isfinite(given.nilai):
        raise StoreError("Nilai harus angka; kosongkan bila belum ada.")
    if any(isinstance(v, str) and len(v) > MAKS_HURUF for v in vars(given).values()):
        raise StoreError(f"Teks lebih dari {MAKS_HURUF} huruf; ringkas dahulu.")
    if indikator not in indikator_opd(connection, report):
        raise Ditolak(f"Indikator {indikator} bukan tanggung jawab {report.opd} menurut rencana.")
    query = select(kamus.c.agregasi).where(kamus.c.indikator == indikator, in_force(kamus, None))
    tahunan = connection.execute(query).scalar() == Agregasi.TAHUNAN
    if tahunan and report.periode.triwulan:
        raise StoreError(
            f"Indikator {indikator} data tahunan; isilah pada periode setahun, bukan per triwulan."
        )


def indikator_opd(connection: Connection, report: Laporan) -> list[str]:
    """The indikator that the plan gives the report's OPD, by code."""
    owned = indikator_kinerja.c
    versi = versi_periode(connection, report.periode)
    query = (
        select(owned.indikator)
        .distinct()
        .where(owned.rencana == report.periode.rencana, owned.versi == versi)
        .where(owned.opd == report.opd, in_force(indikator_kinerja, None))
    )
    return list(connection.execute(query.order_by(owned.indikator)).scalars())


def judge_isian(
    engine: Engine,
    pelaku: Pelaku,
    number: int,
    indikator: Sequence[str],
    putusan: Putusan,
    moment: datetime,
    catatan: str = "",
) -> None:
    """Accept single isian of a submitted report, or mark them for return, which needs a note."""
    objek = f"laporan {number} isian {' '.join(indikator)}"
    with acting(engine, pelaku, Tindakan.PERIKSA, objek, moment) as act:
        report = laporan_bernomor(act.connection, number)
        permitted(act, report, pelaku, Tindakan.PERIKSA, moment)
        if putusan is Putusan.DIKEMBALIKAN and not catatan.strip():
            raise Ditolak("Tulis catatan: isian yang dikembalikan perlu alasan.")
        there = {entry.indikator: entry for entry in current_isian(act.connection, number)}
        if missing := [code for code in indikator if code not in there]:
            raise StoreError(f"Belum ada isian untuk {', '.join(missing)}.")
        for code in dict.fromkeys(indikator):
            put_putusan(act.connection, number, there[code], putusan, pelaku, moment, catatan)
        act.tell(
            {code: there[code].putusan for code in indikator},
            {**dict.fromkeys(indikator, str(putusan)), "catatan": catatan.strip()},
        )


def riwayat_isian_frame(connection: Connection, number: int, indikator: str) -> pd.DataFrame:
    """Every version of an isian, oldest first: all columns of table isian."""
    query = select(isian).where(isian.c.laporan == number, isian.c.indikator == indikator)
    return frame(connection, query.order_by(isian.c.versi))
