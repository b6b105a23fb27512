"""Suggestions of the public: taken where the form is open, shown after a look, few per sender."""

from datetime import datetime, timedelta
from hashlib import sha256

import pandas as pd
from sqlalchemy import Connection, Engine, delete, exists, func, insert, select, update

from domain.hak import Tindakan
from domain.peran import Pelaku
from store.audit import Ditolak, acting
from store.cycle_tables import KeadaanMasukan, masukan, masukan_terbuka
from store.engine import StoreError
from store.frames import frame
from store.ids import next_number
from store.version import utc

PER_JAM = 5  # of one sender
PER_HARI = 500  # of all, in one wilayah


def set_masukan(engine: Engine, pelaku: Pelaku, kode: str, terbuka: bool, moment: datetime) -> None:
    """Switch a wilayah's form on or off; it is off until somebody does."""
    with acting(engine, pelaku, Tindakan.ATUR_MASUKAN, f"masukan {kode}", moment) as act:
        act.demand(kode)
        before = masukan_dibuka(act.connection, kode)
        here = masukan_terbuka.c.wilayah == kode
        act.connection.execute(delete(masukan_terbuka).where(here))
        if terbuka:
            act.connection.execute(insert(masukan_terbuka).values(wilayah=kode))
        act.tell({"terbuka": before}, {"terbuka": terbuka})


def masukan_dibuka(connection: Connection, kode: str) -> bool:
    """Whether a wilayah's form is switched on."""
    query = select(exists().where(masukan_terbuka.c.wilayah == kode))
    return bool(connection.execute(query).scalar())


def send_masukan(
    engine: Engine,
    pelaku: Pelaku,
    kode: str,
    tentang: str,
    isi: str,
    moment: datetime,
    *,
    asal: str,
    nama: str = "",
) -> int:
    """Keep a suggestion until it is looked at; gives its id.

    `asal` (an address, say) tells senders apart and is kept only as a digest of the day. Raises
    Ditolak where the form is off, StoreError, which leaves no trace, for too many or no text.
    """
    with acting(engine, pelaku, Tindakan.KIRIM_MASUKAN, f"masukan {kode}", moment) as act:
        act.demand(kode)
        if not masukan_dibuka(act.connection, kode):
            raise StoreError("Formulir masukan belum dibuka untuk wilayah ini.")
        if not 1 <= len(isi.strip()) <= 2000 or len(nama) > 80 or len(tentang) > 300:
            raise StoreError("Tulis masukan 1 sampai 2.000 huruf, nama paling panjang 80 huruf.")
        digest = sha256(f"{utc(moment)[:10]} {kode} {asal}".encode()).hexdigest()
        _limit(act.connection, kode, digest, moment)
        number = next_number(act.connection, masukan)
        row = {"id": number, "wilayah": kode, "tentang": tentang, "nama": nama.strip()}
        row |= {"isi": isi.strip(), "asal": digest, "moment": utc(moment)}
        row |= {"keadaan": KeadaanMasukan.MENUNGGU, "alasan": ""}
        act.connection.execute(insert(masukan).values(row))
        act.tell(None, {"id": number, "tentang": tentang})
    return number


def _limit(connection: Connection, kode: str, digest: str, moment: datetime) -> None:
    def since(hours: int) -> int:
        start = utc(moment - timedelta(hours=hours))
        query = select(func.count()).where(masukan.c.wilayah == kode, masukan.c.moment > start)
        query = query.where(masukan.c.asal == digest) if hours == 1 else query
        return connection.execute(query).scalar_one()

    if since(1) >= PER_JAM or since(24) >= PER_HARI:
        raise StoreError("Terlalu banyak masukan dalam waktu singkat; kirim lagi nanti.")


def moderate_masukan(
    engine: Engine,
    pelaku: Pelaku,
    number: int,
    keadaan: KeadaanMasukan,
    moment: datetime,
    alasan: str = "",
) -> None:
    """Show a suggestion or turn it down, which needs a reason."""
    with acting(engine, pelaku, Tindakan.MODERASI_MASUKAN, f"masukan {number}", moment) as act:
        here = masukan.c.id == number
        before = act.connection.execute(select(masukan).where(here)).mappings().first()
        if before is None:
            raise StoreError(f"Masukan {number} tidak ada.")
        act.demand(before["wilayah"])
        if keadaan is KeadaanMasukan.DITOLAK and not alasan.strip():
            raise Ditolak("Tulis alasan: masukan yang ditolak perlu alasan.")
        changed = {"keadaan": keadaan, "alasan": alasan.strip()}
        act.connection.execute(update(masukan).where(here).values(changed))
        act.tell({k: before[k] for k in changed}, changed)


def masukan_frame(
    connection: Connection, kode: str, keadaan: KeadaanMasukan | None = KeadaanMasukan.TAYANG
) -> pd.DataFrame:
    """Suggestions, newest first: id, tentang, nama, isi, moment, keadaan, alasan.

    Without keadaan all of them, which the right LIHAT_MASUKAN is for.
    """
    columns = [
        masukan.c[n] for n in ("id", "tentang", "nama", "isi", "moment", "keadaan", "alasan")
    ]
    query = select(*columns).where(masukan.c.wilayah == kode).order_by(masukan.c.id.desc())
    return frame(
        connection, query if keadaan is None else query.where(masukan.c.keadaan == keadaan)
    )
