"""The ledger of writes, sign-ins and refusals, chained by hash; it decides no right."""

import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine, insert, select

from domain.hak import Tindakan, larangan
from domain.peran import SEMUA, Pelaku, Peran
from store.cycle_tables import Hasil, audit
from store.engine import StoreError, writer
from store.frames import frame
from store.version import utc

AWAL = "0" * 64  # what the first row's hash covers as the one before
_COVERED = [c for c in audit.c if c.name != "hash"]


class Ditolak(StoreError):
    """An act that was refused; the ledger tells of it."""


class Peristiwa(StrEnum):
    """What the ledger tells of beside acts."""

    MASUK = "masuk"
    KELUAR = "keluar"


@dataclass(frozen=True)
class Entry:
    """A row of the ledger as it is given; alasan is why it was refused, "" where it was not."""

    moment: datetime
    subjek: str
    pelaku: str
    tindakan: str
    objek: str
    peran: str = ""
    wilayah: str = SEMUA
    alasan: str = ""
    sebelum: str = ""
    sesudah: str = ""


@dataclass(frozen=True)
class Pemeriksaan:
    """What checking the chain found: how many rows, the first that is wrong (0: none) and why.

    kepala is the last row as `number:hash`; noted elsewhere, it shows later that rows were cut off.
    """

    banyak: int
    utuh: bool
    rusak: int
    alasan: str
    kepala: str


class Act:
    """One act within its transaction: it asks its right, and tells what it changed."""

    def __init__(self, connection: Connection, pelaku: Pelaku, tindakan: Tindakan) -> None:
        self.connection = connection
        self.asked = False
        self.idle = False  # it came to nothing: no trace of it is kept
        self.wilayah = SEMUA
        self.told = ("", "")
        self._pelaku = pelaku
        self._tindakan = tindakan

    def demand(self, wilayah: str, opd: str = SEMUA) -> None:
        """Raise Ditolak unless the person may do this in the wilayah and for the OPD."""
        self.asked, self.wilayah = True, wilayah
        if alasan := larangan(self._pelaku, self._tindakan, wilayah, opd):
            raise Ditolak(alasan)

    def tell(self, sebelum: Mapping[str, Any] | None, sesudah: Mapping[str, Any] | None) -> None:
        """What was there before and is there after, for the ledger."""
        self.told = (_json(sebelum), _json(sesudah))


@contextmanager
def acting(
    engine: Engine, pelaku: Pelaku, tindakan: Tindakan, objek: str, moment: datetime
) -> Generator[Act]:
    """Yield an act in a writer's transaction: kept with its row of the ledger, or not at all.

    A refusal (Ditolak) is told in a transaction of its own. An act must ask its right.
    """
    wilayah = SEMUA
    try:
        with writer(engine, objek) as connection:
            act = Act(connection, pelaku, tindakan)
            try:
                yield act
            finally:
                wilayah = act.wilayah
            if not act.asked:
                raise AssertionError(f"{tindakan} on {objek} was done without asking its right")
            if act.idle:
                connection.rollback()
                return
            sebelum, sesudah = act.told
            entry = _entry(pelaku, tindakan, objek, moment, wilayah)
            record(connection, replace(entry, sebelum=sebelum, sesudah=sesudah))
    except Ditolak as refusal:
        record_refusal(engine, pelaku, tindakan, objek, str(refusal), moment, wilayah)
        raise


def _entry(
    pelaku: Pelaku, tindakan: str, objek: str, moment: datetime, wilayah: str = SEMUA
) -> Entry:
    ada = {t.peran for t in pelaku.tugas if SEMUA in (wilayah, t.wilayah) or t.wilayah == wilayah}
    peran = " ".join(sorted(ada)) or Peran.PUBLIK
    return Entry(moment, pelaku.subjek, pelaku.nama, tindakan, objek, peran, wilayah)


def record(connection: Connection, entry: Entry) -> None:
    """Add a row to the ledger, within a writer's transaction."""
    last = connection.execute(select(audit.c.id, audit.c.hash).order_by(audit.c.id.desc()).limit(1))
    number, before = last.first() or (0, AWAL)
    row: dict[str, Any] = {
        "id": number + 1,
        **vars(entry),
        "moment": utc(entry.moment),
        "hasil": Hasil.DITOLAK if entry.alasan else Hasil.BERHASIL,
        "hash_lalu": before,
    }
    row["hash"] = _hash([row[c.name] for c in _COVERED])
    connection.execute(insert(audit).values(row))


def record_refusal(
    engine: Engine,
    pelaku: Pelaku,
    tindakan: Tindakan,
    objek: str,
    alasan: str,
    moment: datetime,
    wilayah: str = SEMUA,
) -> None:
    """Tell of a refusal, of a page that was opened by address, too."""
    with writer(engine, objek) as connection:
        entry = _entry(pelaku, tindakan, objek, moment, wilayah)
        record(connection, replace(entry, alasan=alasan))


def record_sign_in(
    engine: Engine, pelaku: Pelaku, moment: datetime, *, alasan: str = "", keluar: bool = False
) -> None:
    """Tell that somebody signed in or out, or (alasan) was turned away."""
    what = Peristiwa.KELUAR if keluar else Peristiwa.MASUK
    with writer(engine, "Jejak masuk") as connection:
        record(connection, replace(_entry(pelaku, what, "aplikasi", moment), alasan=alasan))


def audit_frame(
    connection: Connection,
    *,
    subjek: str | None = None,
    tindakan: str | None = None,
    hasil: Hasil | None = None,
    sampai: int | None = None,
    banyak: int = 500,
) -> pd.DataFrame:
    """The ledger's newest rows first, to row `sampai`: all columns; None leaves a filter out."""
    query = select(audit).order_by(audit.c.id.desc()).limit(banyak)
    if sampai is not None:
        query = query.where(audit.c.id <= sampai)
    for column, value in (("subjek", subjek), ("tindakan", tindakan), ("hasil", hasil)):
        if value is not None:
            query = query.where(audit.c[column] == value)
    return frame(connection, query)


def verify(connection: Connection, kepala: str = "") -> Pemeriksaan:
    """Walk the chain from its first row; `kepala` (`number:hash`) must still be in it.

    Raises StoreError for a kepala that cannot be read.
    """
    number, _, noted = kepala.partition(":")
    if kepala and not (number.isdecimal() and len(noted) == 64):
        raise StoreError("Kepala audit tidak terbaca; tulis seperti dicetak --verify, 12:9f86d0...")
    expected, before, seen = 1, AWAL, ""
    for row in connection.execute(select(*_COVERED, audit.c.hash).order_by(audit.c.id)):
        *covered, found = row
        if alasan := _wrong(covered, found, expected, before):
            return Pemeriksaan(expected - 1, False, expected, alasan, f"{expected - 1}:{before}")
        seen = found if str(expected) == number else seen
        expected, before = expected + 1, found
    last = f"{expected - 1}:{before}"
    if kepala and seen != noted:
        return Pemeriksaan(expected - 1, False, int(number), f"baris {number} bukan lagi yang "
                           "dicatat: jejak dipotong atau ditulis ulang", last)  # fmt: skip
    return Pemeriksaan(expected - 1, True, 0, "", last)


def _wrong(covered: list[Any], found: str, expected: int, before: str) -> str:
    if covered[0] != expected:
        return f"baris {expected} hilang"
    if covered[-1] != before:
        return f"baris {expected} tidak menyambung baris sebelumnya"
    return "" if _hash(covered) == found else f"isi baris {expected} berubah"


def _hash(covered: list[Any]) -> str:
    return sha256(json.dumps(covered, ensure_ascii=False).encode()).hexdigest()


def _json(told: Mapping[str, Any] | None) -> str:
    return "" if told is None else json.dumps(told, ensure_ascii=False, sort_keys=True, default=str)
