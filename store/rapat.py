"""Meetings saved by name, and what each was shown; a saved one is never changed."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection, exists, insert, select

from domain.aturan import Aturan, aturan_dari
from store.engine import StoreError
from store.frames import frame
from store.kinerja import KinerjaFrames, kinerja_frames
from store.tables import rapat
from store.version import utc


@dataclass(frozen=True)
class Rapat:
    """A meeting: its period (triwulan 0: the year), the state `as_of` and the rules in use.

    nama_wilayah, contoh and the plan's years are kept as they were, for their tables may be
    corrected later.
    """

    nama: str
    tanggal: date
    wilayah: str
    nama_wilayah: str
    contoh: bool
    rencana: str
    tahun_awal: int
    tahun_akhir: int
    tahun: int
    triwulan: int
    as_of: int
    aturan: Aturan


def rapat_baru(nama: str, tanggal: date, frames: KinerjaFrames, tahun: int, triwulan: int) -> Rapat:
    """The meeting that is shown these frames in a period."""
    return Rapat(
        nama=nama,
        tanggal=tanggal,
        wilayah=frames.wilayah,
        nama_wilayah=frames.nama,
        contoh=frames.contoh,
        rencana=frames.rencana,
        tahun_awal=frames.tahun_awal,
        tahun_akhir=frames.tahun_akhir,
        tahun=tahun,
        triwulan=triwulan,
        as_of=frames.versi_data,
        aturan=frames.aturan,
    )


def put_rapat(connection: Connection, meeting: Rapat, moment: datetime) -> None:
    """Write a meeting, within an act; raises StoreError where its name is empty or taken."""
    if not meeting.nama.strip():
        raise StoreError("Nama rapat kosong; beri nama, misalnya “Evaluasi TW II 2024”.")
    if ada_rapat(connection, meeting.nama):
        raise StoreError(
            f"Rapat “{meeting.nama}” sudah disimpan dan tidak ditimpa; pilih nama lain."
        )
    row = {c.name: getattr(meeting, c.name) for c in rapat.c if hasattr(meeting, c.name)}
    row |= {
        "tanggal": meeting.tanggal.isoformat(),
        "contoh": int(meeting.contoh),
        "aturan": _json(meeting.aturan),
        "moment": utc(moment),
    }
    connection.execute(insert(rapat).values(row))


def ada_rapat(connection: Connection, nama: str) -> bool:
    """Whether a meeting of this name is saved."""
    return bool(connection.execute(select(exists().where(rapat.c.nama == nama))).scalar())


def rapat_bernama(connection: Connection, nama: str) -> Rapat:
    """The meeting of a name; StoreError, naming the saved ones, where there is none."""
    columns = [c for c in rapat.c if c.name != "moment"]
    found = connection.execute(select(*columns).where(rapat.c.nama == nama)).mappings().first()
    if found is None:
        names = connection.execute(select(rapat.c.nama).order_by(rapat.c.nama)).scalars().all()
        saved = f"yang tersimpan: {', '.join(names)}" if names else "belum ada yang disimpan"
        raise StoreError(f"Rapat “{nama}” tidak dikenal; {saved}.")
    kept: dict[str, Any] = {
        **found,
        "tanggal": date.fromisoformat(found["tanggal"]),
        "contoh": bool(found["contoh"]),
        "aturan": aturan_dari(json.loads(found["aturan"])),
    }
    return Rapat(**kept)


def rapat_frame(connection: Connection) -> pd.DataFrame:
    """All meetings, latest date first: the columns of table rapat."""
    return frame(connection, select(rapat).order_by(rapat.c.tanggal.desc(), rapat.c.nama))


def rapat_frames(connection: Connection, meeting: Rapat) -> KinerjaFrames:
    """What the meeting was shown, read again: its state of the store, its rules, its names."""
    frames = kinerja_frames(
        connection, meeting.wilayah, meeting.tahun, meeting.rencana, meeting.as_of
    )
    return replace(
        frames,
        nama=meeting.nama_wilayah,
        contoh=meeting.contoh,
        tahun_awal=meeting.tahun_awal,
        tahun_akhir=meeting.tahun_akhir,
        aturan=meeting.aturan,
    )


def _json(rules: Aturan) -> str:
    maks = "tanpa" if rules.maks is None else rules.maks
    return json.dumps({**vars(rules), "maks": maks})
