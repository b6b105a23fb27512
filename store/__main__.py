"""The store's door at a terminal: `python -m store`; it reads words and prints, no more."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from store.backup import backup, restore
from store.doors import ledger, users
from store.engine import SchemaState, StoreError, check_schema, opened, schema_state, shown_url
from store.migrate import migrate
from store.status import status
from store.terminal import run

HELP = """\
Pemakaian: python -m store PERINTAH [--json]

Mengurus basis data Capaian (DATABASE_URL, atau capaian.db di folder program).

Perintah:
  init            membuat basis data baru yang kosong
  migrate         memperbarui basis data yang dibuat versi lebih lama
  status          menghitung muatan, angka, wilayah, indikator, rencana; menyebut versi data
  backup BERKAS   menyalin basis data (SQLite) ke berkas baru
  restore BERKAS  memulihkan basis data (SQLite) dari cadangan; mulai ulang aplikasi sesudahnya
  audit           menampilkan jejak terbaru: siapa, kapan, apa, berhasil atau ditolak
  audit --verify [--kepala NOMOR:HASH]
                  memeriksa rantai jejak; --kepala memastikan jejak yang pernah dicatat masih ada
  pengguna        menampilkan pengguna dan tugasnya
  pengguna tambah SUBJEK NAMA PERAN WILAYAH [OPD]
                  memberi tugas: pimpinan, operator (dengan OPD), verifikator, admin; WILAYAH kode
                  BPS, atau '*' untuk semua
  pengguna cabut SUBJEK          mencabut semua tugas
  pengguna nonaktif SUBJEK       menutup akun seketika; pengguna aktif SUBJEK membukanya lagi

Pilihan:
  --json          hasil sebagai JSON
  --help          petunjuk ini

Status keluar: 0 berhasil, 1 tidak dapat dikerjakan atau jejak rusak, 2 perintah tidak dikenal.
"""


def main(arguments: list[str]) -> int:
    """Run one command and give its exit status."""
    if {"--help", "-h"} & set(arguments):
        print(HELP, end="")
        return 0
    words = [word for word in arguments if word != "--json"]
    try:
        with opened() as engine:
            said = _run(engine, words)
    except StoreError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    if said is None:
        print(HELP, end="", file=sys.stderr)
        return 2
    if "--json" in arguments:
        print(json.dumps(said, ensure_ascii=False))
    elif "baris" in said:
        print("\n".join("  ".join(map(str, row.values())) for row in said["baris"]))
    else:
        width = max(map(len, said))
        print("\n".join(f"{name:<{width}}  {value}" for name, value in said.items()))
    return int(said.get("utuh") is False)


def _run(engine: Engine, words: list[str]) -> dict[str, Any] | None:
    match words:
        case ["init"]:
            return _init(engine)
        case ["migrate"]:
            return _migrate(engine)
        case ["status"]:
            return asdict(status(engine))
        case ["backup", file]:
            backup(engine, Path(file))
            return {"cadangan": file}
        case ["restore", file]:
            restore(engine, Path(file))
            return asdict(status(engine))
        case ["audit", *rest]:
            return ledger(engine, rest)
        case ["pengguna", *rest]:
            return users(engine, rest)
        case _:
            return None


def _init(engine: Engine) -> dict[str, Any]:
    if schema_state(engine) is SchemaState.MISSING:
        return {"basis_data": shown_url(engine), "dibuat": migrate(engine)}
    check_schema(engine)
    return {"basis_data": shown_url(engine), "dibuat": False}


def _migrate(engine: Engine) -> dict[str, Any]:
    if schema_state(engine) is SchemaState.MISSING:
        check_schema(engine)
    return {"basis_data": shown_url(engine), "diperbarui": migrate(engine)}


if __name__ == "__main__":
    sys.exit(run(main))
