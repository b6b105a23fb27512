"""What `python -m store` says of the ledger and of users; it prints nothing."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine

from domain.peran import SEMUA, Peran, Tugas
from store.audit import audit_frame, verify
from store.engine import StoreError, check_schema
from store.pengguna import pelaku_bernama, pengguna_frame, put_pengguna, set_aktif
from store.reading import resolve_kode
from store.terminal import at_the_machine

_SHOWN = ["id", "moment", "subjek", "peran", "tindakan", "objek", "hasil", "alasan"]


def ledger(engine: Engine, words: list[str]) -> dict[str, Any] | None:
    """The newest rows of the ledger, or what checking its chain found; None: not understood."""
    check_schema(engine)
    with engine.connect() as connection:
        match words:
            case []:
                return {"baris": audit_frame(connection)[_SHOWN].to_dict("records")}
            case ["--verify"]:
                return asdict(verify(connection))
            case ["--verify", "--kepala", kepala]:
                return asdict(verify(connection, kepala))
            case _:
                return None


def users(engine: Engine, words: list[str]) -> dict[str, Any] | None:
    """The users, or what was changed of one; None: not understood."""
    check_schema(engine)
    moment, pelaku = datetime.now(UTC), at_the_machine()
    match words:
        case []:
            pass
        case ["tambah", subjek, nama, peran, wilayah, *opd] if len(opd) <= 1:
            with engine.connect() as connection:
                held = pelaku_bernama(connection, subjek).tugas
                kode = wilayah if wilayah == SEMUA else resolve_kode(connection, wilayah)
            given = (*held, _tugas(peran, kode, "".join(opd)))
            put_pengguna(engine, pelaku, subjek, nama, given, moment)
        case ["cabut", subjek]:
            with engine.connect() as connection:
                nama = pelaku_bernama(connection, subjek).nama
            put_pengguna(engine, pelaku, subjek, nama, (), moment)
        case [("aktif" | "nonaktif") as what, subjek]:
            set_aktif(engine, pelaku, subjek, what == "aktif", moment)
        case _:
            return None
    with engine.connect() as connection:
        return {"baris": pengguna_frame(connection).to_dict("records")}


def _tugas(peran: str, wilayah: str, opd: str) -> Tugas:
    known = [p for p in Peran if p is not Peran.PUBLIK]
    if peran not in known:
        raise StoreError(f"Peran “{peran}” tidak dikenal; pilih {', '.join(known)}.")
    if (peran == Peran.OPERATOR) != bool(opd):
        raise StoreError("Operator memerlukan kode OPD, peran lain tidak.")
    return Tugas(Peran(peran), wilayah, opd)
