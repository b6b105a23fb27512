"""What wilayah and rencana are called, and a plan's years, in force from one load to another.

What a store of before says of them is taken to hold since its first load. Constraints are named by
the convention of store.tables.metadata; never changed once released.
"""

from alembic import op
from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Integer, Text, text

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    _history(
        "wilayah",
        Column("induk", Text),
        Column("jenis", Text, nullable=False),
        Column("nama", Text, nullable=False),
        Column("kode_bps", Text),
        Column("kode_kemendagri", Text),
        Column("zona_waktu", Text, nullable=False),
        Column("lat", Float),
        Column("lon", Float),
        Column("contoh", Integer, nullable=False),
    )
    _history(
        "rencana",
        Column("wilayah", Text, nullable=False),
        Column("jenis", Text, nullable=False),
        Column("tahun_awal", Integer, nullable=False),
        Column("tahun_akhir", Integer, nullable=False),
    )


def _history(identity: str, *said: Column[str] | Column[float] | Column[int]) -> None:
    table = f"{identity}_riwayat"
    op.create_table(
        table,
        Column("kode", Text, ForeignKey(f"{identity}.kode"), primary_key=True),
        *said,
        Column("from_load", Integer, ForeignKey("load.id"), primary_key=True),
        Column("to_load", Integer, ForeignKey("load.id")),
        Column("origin_load", Integer, ForeignKey("load.id"), nullable=False),
        CheckConstraint("to_load IS NULL OR to_load > from_load", name="lifetime"),
        CheckConstraint("origin_load <= from_load", name="origin"),
    )
    current = text("to_load IS NULL")
    op.create_index(
        f"uq_{table}_current", table, ["kode"], unique=True,
        sqlite_where=current, postgresql_where=current,
    )  # fmt: skip
    names = ", ".join(["kode", *(c.name for c in said)])
    op.execute(
        f"INSERT INTO {table} ({names}, from_load, origin_load) "
        f"SELECT {names}, 1, 1 FROM {identity}"
    )
