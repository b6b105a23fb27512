"""Users and what is assigned to them: read on every run, written by those who may."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine, delete, insert, select, update

from domain.hak import Tindakan
from domain.peran import SEMUA, Pelaku, Peran, Tugas
from store.audit import Act, acting
from store.cycle_tables import pengguna, tugas
from store.engine import StoreError
from store.frames import frame
from store.tables import wilayah


def pelaku_bernama(connection: Connection, subjek: str, nama: str = "") -> Pelaku:
    """Who signed in as a subject, with what is assigned now; one we do not know has nothing."""
    found = connection.execute(select(pengguna).where(pengguna.c.subjek == subjek)).first()
    if found is None:
        return Pelaku(subjek, nama or subjek)
    return Pelaku(subjek, found.nama, _assigned(connection, subjek), bool(found.aktif))


def _assigned(connection: Connection, subjek: str) -> tuple[Tugas, ...]:
    query = select(tugas).where(tugas.c.subjek == subjek)
    rows = connection.execute(query.order_by(tugas.c.peran, tugas.c.wilayah, tugas.c.opd))
    return tuple(Tugas(Peran(row.peran), row.wilayah, row.opd) for row in rows)


def pengguna_frame(connection: Connection) -> pd.DataFrame:
    """subjek, nama, aktif, peran, wilayah, opd: a row per tugas, by subjek."""
    query = (
        select(pengguna, tugas.c.peran, tugas.c.wilayah, tugas.c.opd)
        .outerjoin(tugas, tugas.c.subjek == pengguna.c.subjek)
        .order_by(pengguna.c.subjek, tugas.c.wilayah, tugas.c.peran, tugas.c.opd)
    )
    return frame(connection, query)


def put_pengguna(
    engine: Engine,
    pelaku: Pelaku,
    subjek: str,
    nama: str,
    ditugaskan: Sequence[Tugas],
    moment: datetime,
) -> None:
    """Add a user or bring one up to date: these tugas are all there are from now on.

    Raises Ditolak where the person may not in each wilayah concerned, StoreError for a wilayah
    that is not known or an empty subject or name.
    """
    with acting(engine, pelaku, Tindakan.KELOLA_PENGGUNA, f"pengguna {subjek}", moment) as act:
        old = pelaku_bernama(act.connection, subjek)
        _demand(act, [*old.tugas, *ditugaskan])
        if not subjek.strip() or not nama.strip():
            raise StoreError("Pengguna memerlukan subjek (nama masuk) dan nama.")
        _known(act.connection, ditugaskan)
        known = _said(act.connection, subjek)
        if known is None:
            row = {"subjek": subjek, "nama": nama, "aktif": 1}
            act.connection.execute(insert(pengguna).values(row))
        else:
            renamed = update(pengguna).where(pengguna.c.subjek == subjek).values(nama=nama)
            act.connection.execute(renamed)
        act.connection.execute(delete(tugas).where(tugas.c.subjek == subjek))
        for one in dict.fromkeys(ditugaskan):
            act.connection.execute(insert(tugas).values(subjek=subjek, **vars(one)))
        act.tell(known, _said(act.connection, subjek))


def set_aktif(engine: Engine, pelaku: Pelaku, subjek: str, aktif: bool, moment: datetime) -> None:
    """Disable a user, who is out at once, or let one in again; StoreError for an unknown one."""
    with acting(engine, pelaku, Tindakan.KELOLA_PENGGUNA, f"pengguna {subjek}", moment) as act:
        _demand(act, pelaku_bernama(act.connection, subjek).tugas)
        before = _said(act.connection, subjek)
        if before is None:
            raise StoreError(f"Pengguna {subjek} tidak dikenal; daftarkan dahulu.")
        changed = update(pengguna).where(pengguna.c.subjek == subjek)
        act.connection.execute(changed.values(aktif=int(aktif)))
        act.tell(before, _said(act.connection, subjek))


def _demand(act: Act, concerned: Sequence[Tugas]) -> None:
    for kode in sorted({one.wilayah for one in concerned}) or [SEMUA]:
        act.demand(kode)


def _known(connection: Connection, ditugaskan: Sequence[Tugas]) -> None:
    wanted = {one.wilayah for one in ditugaskan} - {SEMUA}
    query = select(wilayah.c.kode).where(wilayah.c.kode.in_(wanted))
    missing = wanted - set(connection.execute(query).scalars())
    if missing:
        raise StoreError(f"Kode wilayah {', '.join(sorted(missing))} tidak dikenal.")


def _said(connection: Connection, subjek: str) -> dict[str, Any] | None:
    found = pelaku_bernama(connection, subjek)
    row = connection.execute(select(pengguna.c.nama).where(pengguna.c.subjek == subjek)).scalar()
    if row is None:
        return None
    given = [" ".join(filter(None, (t.peran, t.wilayah, t.opd))) for t in found.tugas]
    return {"nama": row, "aktif": found.aktif, "tugas": given}
