"""A budget's pagu and realisasi as rows of their own, each with its cell; a program's indikator.

Both tables are made anew, for SQLite adds no column within a table. Where realisasi was read is not
known of a store of before: its cell named pagu. Constraints are named by the convention of
store.tables.metadata; never changed once released.
"""

from alembic import op
from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Integer, Text, text

revision = "0008"
down_revision = "0007"
_LIFE = "from_load, to_load, origin_load"
_PROGRAM = "rencana, versi, kode, nama, sasaran, opd, sheet, cell, raw_text"
_KEY = "rencana, versi, program, tahun, triwulan"


def upgrade() -> None:
    for table in ("program", "anggaran"):
        op.execute(f"CREATE TABLE {table}_0007 AS SELECT * FROM {table}")
        op.drop_table(table)
    _program()
    _anggaran()
    op.execute(
        f"INSERT INTO program ({_PROGRAM}, {_LIFE}) SELECT {_PROGRAM}, {_LIFE} FROM program_0007"
    )
    for jenis, origin in (("pagu", "sheet, cell, raw_text"), ("realisasi", "sheet, '', ''")):
        op.execute(
            f"INSERT INTO anggaran ({_KEY}, jenis, nilai, sheet, cell, raw_text, {_LIFE}) "
            f"SELECT {_KEY}, '{jenis}', {jenis}, {origin}, {_LIFE} FROM anggaran_0007 "
            f"WHERE {jenis} IS NOT NULL"
        )
    for table in ("program", "anggaran"):
        op.drop_table(f"{table}_0007")


def _program() -> None:
    op.create_table(
        "program",
        *_versi(),
        Column("kode", Text, primary_key=True),
        Column("nama", Text, nullable=False),
        Column("sasaran", Text, nullable=False),
        Column("indikator", Text, nullable=False, server_default=""),
        Column("opd", Text, nullable=False, server_default=""),
        *_origin_and_lifetime(),
    )
    _current("program", "rencana", "versi", "kode")


def _anggaran() -> None:
    op.create_table(
        "anggaran",
        *_versi(),
        Column("program", Text, primary_key=True),
        Column("tahun", Integer, primary_key=True),
        Column("triwulan", Integer, primary_key=True),
        Column("jenis", Text, primary_key=True),
        Column("nilai", Float, nullable=False),
        *_origin_and_lifetime(),
        CheckConstraint("jenis IN ('pagu', 'realisasi')", name="jenis"),
        CheckConstraint("(nilai IS NULL OR nilai BETWEEN -1e300 AND 1e300)", name="berhingga"),
        CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
    )
    _current("anggaran", *_KEY.split(", "), "jenis")


def _versi() -> tuple[Column[str], Column[int]]:
    return (
        Column("rencana", Text, ForeignKey("rencana.kode"), primary_key=True),
        Column("versi", Integer, primary_key=True),
    )


def _origin_and_lifetime() -> tuple[Column[str] | Column[int] | CheckConstraint, ...]:
    return (
        *(
            Column(c, Text, nullable=False, server_default="")
            for c in ("sheet", "cell", "raw_text")
        ),
        Column("from_load", Integer, ForeignKey("load.id"), primary_key=True),
        Column("to_load", Integer, ForeignKey("load.id")),
        Column("origin_load", Integer, ForeignKey("load.id"), nullable=False),
        CheckConstraint("to_load IS NULL OR to_load > from_load", name="lifetime"),
        CheckConstraint("origin_load <= from_load", name="origin"),
    )


def _current(table: str, *key: str) -> None:
    current = text("to_load IS NULL")
    op.create_index(
        f"uq_{table}_current", table, list(key), unique=True,
        sqlite_where=current, postgresql_where=current,
    )  # fmt: skip
