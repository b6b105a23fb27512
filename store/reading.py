"""Narrow queries over wilayah, kamus, rules and loads, each into a frame; nothing is computed.

Wherever `as_of` is given it is a data version; without it the current state is read. Synonyms of
wilayah have no history.
"""

from typing import Any

import pandas as pd
from sqlalchemy import Connection, func, or_, select

from domain.aturan import Aturan, aturan_dari
from store.engine import StoreError
from store.frames import frame
from store.tables import (
    LIFETIME,
    aturan,
    kamus,
    konfirmasi,
    load,
    tata_letak,
    wilayah,
    wilayah_riwayat,
    wilayah_sinonim,
)
from store.version import in_force

SEMUA = "*"  # the wilayah of settings that hold for all
_ORIGIN = ("sheet", "cell", "raw_text")


def wilayah_frame(connection: Connection, as_of: int | None = None) -> pd.DataFrame:
    """All regions: kode, induk, jenis, nama, kode_bps, kode_kemendagri, zona_waktu, lat, lon,
    contoh; induk and codes are "" where there is none. Ordered by kode."""
    columns = [wilayah_riwayat.c[c.name] for c in wilayah.c]
    query = select(*columns).where(in_force(wilayah_riwayat, as_of))
    return frame(connection, query.order_by(wilayah_riwayat.c.kode))


def sinonim_frame(connection: Connection) -> pd.DataFrame:
    """Other names of regions: teks, wilayah."""
    table = wilayah_sinonim
    return frame(connection, select(table).order_by(table.c.teks, table.c.wilayah))


def kamus_frame(connection: Connection, as_of: int | None = None) -> pd.DataFrame:
    """The kamus: indikator and its columns as in data/kamus_indikator.csv; minimum may be NaN."""
    columns = [c for c in kamus.c if c.name not in (*LIFETIME, *_ORIGIN)]
    query = select(*columns).where(in_force(kamus, as_of))
    return frame(connection, query.order_by(kamus.c.indikator))


def aturan_untuk(connection: Connection, kode: str, as_of: int | None = None) -> Aturan:
    """Rules of scoring in force for a wilayah: its own where set, else those for all.

    Raises AturanSalah where a stored setting is none.
    """
    query = select(aturan.c.wilayah, aturan.c.kunci, aturan.c.nilai).where(
        in_force(aturan, as_of), aturan.c.wilayah.in_((SEMUA, kode)), ~aturan.c.kunci.contains(".")
    )
    isi: dict[str, Any] = {}
    for _, kunci, nilai in sorted(connection.execute(query), key=lambda row: row[0] != SEMUA):
        isi[kunci] = nilai
    return aturan_dari(isi)


def setelan_sendiri(connection: Connection, kode: str, as_of: int | None = None) -> frozenset[str]:
    """The settings of scoring that a wilayah has of its own, in place of those for all."""
    query = select(aturan.c.kunci).where(
        in_force(aturan, as_of), aturan.c.wilayah == kode, ~aturan.c.kunci.contains(".")
    )
    return frozenset(connection.execute(query).scalars())


def setelan(connection: Connection, kunci: str, as_of: int | None = None) -> str | None:
    """A setting for all by its key, such as beranda.wilayah; None where it is not set."""
    query = select(aturan.c.nilai).where(
        in_force(aturan, as_of), aturan.c.wilayah == SEMUA, aturan.c.kunci == kunci
    )
    return connection.execute(query).scalar_one_or_none()


def setelan_bagian(
    connection: Connection, bagian: str, kode: str, as_of: int | None = None
) -> dict[str, str]:
    """The settings of a section, such as formulir, by key: a wilayah's own before those for all."""
    query = select(aturan.c.wilayah, aturan.c.kunci, aturan.c.nilai).where(
        in_force(aturan, as_of),
        aturan.c.wilayah.in_((SEMUA, kode)),
        aturan.c.kunci.startswith(f"{bagian}.", autoescape=True),
    )
    found = sorted(connection.execute(query), key=lambda row: row[0] != SEMUA)
    return {kunci.removeprefix(f"{bagian}."): nilai for _, kunci, nilai in found}


def resolve_kode(connection: Connection, text: str) -> str:
    """wilayah.kode of a code as people write it: 1604, 16.04, 16, 1600, 0000.

    The dotted codes of Kemendagri are looked up, never computed. Raises StoreError.
    """
    given = text.strip()
    query = select(wilayah.c.kode).where(
        or_(
            wilayah.c.kode == given,
            wilayah.c.kode_kemendagri == given,
            (wilayah.c.jenis == "provinsi") & (wilayah.c.kode + "00" == given.replace(".", "")),
        )
    )
    found = set(connection.execute(query).scalars())
    if given in found:
        return given
    if len(found) != 1:
        raise StoreError(
            f"Kode wilayah “{given}” tidak dikenal; tulis kode BPS seperti 1604 atau kode "
            "Kemendagri seperti 16.04."
        )
    return found.pop()


def loads_frame(connection: Connection, as_of: int | None = None) -> pd.DataFrame:
    """Every load in order: id, moment (UTC), kind, file_name, sha256, layout, actor, undoes.

    undoes is the load that an undo took back, 0 for the others.
    """
    columns = [c for c in load.c if c.name != "undoes"]
    query = select(*columns, func.coalesce(load.c.undoes, 0).label("undoes")).order_by(load.c.id)
    return frame(connection, query if as_of is None else query.where(load.c.id <= as_of))


def recorded_files(connection: Connection) -> dict[str, str]:
    """SHA-256 of the last version loaded under each file name, whether undone since or not."""
    query = select(load.c.file_name, load.c.sha256).where(load.c.kind == "load")
    return dict(connection.execute(query.order_by(load.c.id)).all())


def tata_letak_frame(connection: Connection, as_of: int | None = None) -> pd.DataFrame:
    """The layouts that people named: nama, isi (JSON of loaders.mapping). Ordered by nama."""
    query = select(tata_letak.c.nama, tata_letak.c.isi).where(in_force(tata_letak, as_of))
    return frame(connection, query.order_by(tata_letak.c.nama))


def konfirmasi_frame(connection: Connection, as_of: int | None = None) -> pd.DataFrame:
    """What people said that texts mean: jenis (wilayah or indikator), teks, kode. In that order."""
    table = konfirmasi
    query = select(table.c.jenis, table.c.teks, table.c.kode).where(in_force(table, as_of))
    return frame(connection, query.order_by(table.c.jenis, table.c.teks))
