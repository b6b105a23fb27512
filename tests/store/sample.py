"""A small world for the store's tests: three regions, two indikator, one plan in two versions."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Engine, select

from domain.peran import setempat
from store.cycle_guards import metadata
from store.writing import Batch, Identities, LoadFile, LoadResult, write_load

Row = tuple[Any, ...]
START = datetime(2026, 1, 1, tzinfo=UTC)
KEEPER = setempat("uji", "Pengelola uji")  # who loads in tests
PLAN = "1604-RPJMD-2019"
ORIGIN = ("Lembar", "B2", "teks")

WILAYAH: list[Row] = [
    ("0000", None, "negara", "Indonesia", "0000", None, "Asia/Jakarta", None, None, 0),
    ("16", "0000", "provinsi", "Sumatera Selatan", "16", "16", "Asia/Jakarta", None, None, 0),
    ("1604", "16", "kabupaten", "Kabupaten Lahat", "1604", "16.04", "Asia/Jakarta", -3.8, 103.5, 0),
    ("1607", "16", "kabupaten", "Banyuasin", "1607", "16.07", "Asia/Jakarta", None, None, 0),
]  # fmt: skip
RENCANA: list[Row] = [(PLAN, "1604", "RPJMD", 2019, 2023)]


def a_file(name: str, content: object = "", minute: int = 0) -> LoadFile:
    """A version of a file: other content, other SHA-256."""
    digest = sha256(repr(content).encode()).hexdigest()
    return LoadFile(name, digest, "panjang", START + timedelta(minutes=minute))


def kamus(indikator: str, arah: str = "turun", nama: str = "") -> Row:
    """A row of the kamus."""
    texts = (nama or f"Nama {indikator}", indikator, "", "definisi", "rumus", "persen", 2, arah)
    return (indikator, *texts, "tahunan", None, None, "BPS", "", "", "", "", "sosial", "", *ORIGIN)


def figure(tahun: int, nilai: float | None, wilayah: str = "1604", indikator: str = "P0") -> Row:
    """A yearly realisasi read from cell B2; None for one that the source does not have."""
    status = "kosong" if nilai is None else "tetap"
    return (indikator, wilayah, tahun, 0, nilai, status, "", "Sumber: BPS", *ORIGIN)


def figures(*rows: Row) -> list[Batch]:
    """A batch of realisasi."""
    return [Batch("realisasi", rows)]


def load_world(engine: Engine) -> LoadResult:
    """Load 1: the regions, the indikator P0 and IPM, and the plan's identity."""
    world = Identities(
        WILAYAH, [("Lahat", "1604"), ("Bumi Seganti", "1604")], ["P0", "IPM"], RENCANA
    )
    rows = [kamus("P0"), kamus("IPM", "naik")]
    return write_load(engine, KEEPER, a_file("kamus.csv", rows), [Batch("kamus", rows)], world)


def plan(versi: int = 1, *, end_target: float = 9.8, berlaku_sejak: str = "") -> list[Batch]:
    """A version of the plan: misi 4 > tujuan 4.1 > sasaran 4.2, measured by P0."""
    this = (PLAN, versi)
    targets = [
        (*this, "P0", "awal", 2018, 0, 16.16, 16.16, "", "", "", *ORIGIN),
        (*this, "P0", "akhir", 2023, 0, end_target, end_target, "", "", "", *ORIGIN),
        (*this, "P0", "tahunan", 2022, 0, None, 11.0, "", "Perda", "", *ORIGIN),
    ]
    name = (f"RPJMD {versi}", "Perda 2/2019", berlaku_sejak, "Visi", "Sumber", "")
    return [
        Batch("rencana_versi", [(*this, *name, *ORIGIN)]),
        Batch("simpul", [(*this, "misi", "4", 1, "Misi empat", *ORIGIN),
                         (*this, "tujuan", "4.1", 2, "Tujuan", *ORIGIN),
                         (*this, "sasaran", "4.2", 3, "Sasaran", *ORIGIN)]),
        Batch("tautan", [(*this, "tujuan", "4.1", "4", 1.0, *ORIGIN),
                         (*this, "sasaran", "4.2", "4.1", 1.0, *ORIGIN)]),
        Batch("opd", [(*this, "DINSOS", "Dinas Sosial", *ORIGIN)]),
        Batch("indikator_kinerja", [(*this, "sasaran", "4.2", "P0", 1, 1.0, "DINSOS", 1, *ORIGIN)]),
        Batch("target", targets),
        Batch("program", [(*this, "P1", "Program", "4.2", "", "DINSOS", *ORIGIN)]),
        Batch("anggaran", [(*this, "P1", 2022, 1, "pagu", 5e9, *ORIGIN)]),
        Batch("prioritas", [(*this, 2022, "1", "4.2", 1, "Kemiskinan", 1.0, "RKPD", *ORIGIN)]),
    ]  # fmt: skip


def dump(engine: Engine) -> dict[str, list[Row]]:
    """Everything the store holds, table by table."""
    with engine.connect() as connection:
        return {t.name: _rows(connection, t.name) for t in metadata.sorted_tables}


def _rows(connection: Connection, table: str) -> list[Row]:
    rows = connection.execute(select(metadata.tables[table])).all()
    return sorted((tuple(row) for row in rows), key=repr)
