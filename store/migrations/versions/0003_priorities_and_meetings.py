"""Priorities of the RKPD with the sasaran they serve, and meetings saved by name.

Constraints are named by the convention of store.tables.metadata; never changed once released.
"""

from alembic import op
from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Integer, Text, text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _prioritas()
    op.create_table(
        "rapat",
        Column("nama", Text, primary_key=True),
        Column("tanggal", Text, nullable=False),
        Column("wilayah", Text, ForeignKey("wilayah.kode"), nullable=False),
        Column("nama_wilayah", Text, nullable=False),
        Column("contoh", Integer, nullable=False),
        Column("rencana", Text, ForeignKey("rencana.kode"), nullable=False),
        *(
            Column(c, Integer, nullable=False)
            for c in ("tahun_awal", "tahun_akhir", "tahun", "triwulan")
        ),
        Column("as_of", Integer, ForeignKey("load.id"), nullable=False),
        Column("aturan", Text, nullable=False),
        Column("moment", Text, nullable=False),
        CheckConstraint("length(tanggal) = 10", name="tanggal"),
        CheckConstraint("contoh IN (0, 1)", name="contoh"),
        CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
        CheckConstraint("length(moment) = 32", name="moment"),
    )


def _prioritas() -> None:
    op.create_table(
        "prioritas",
        Column("rencana", Text, ForeignKey("rencana.kode"), primary_key=True),
        Column("versi", Integer, primary_key=True),
        Column("tahun", Integer, primary_key=True),
        Column("kode", Text, primary_key=True),
        Column("sasaran", Text, primary_key=True),
        Column("urut", Integer, nullable=False),
        Column("nama", Text, nullable=False),
        Column("bobot", Float, nullable=False),
        *(
            Column(c, Text, nullable=False, server_default="")
            for c in ("sumber", "sheet", "cell", "raw_text")
        ),
        Column("from_load", Integer, ForeignKey("load.id"), primary_key=True),
        Column("to_load", Integer, ForeignKey("load.id")),
        Column("origin_load", Integer, ForeignKey("load.id"), nullable=False),
        CheckConstraint("to_load IS NULL OR to_load > from_load", name="lifetime"),
        CheckConstraint("origin_load <= from_load", name="origin"),
        CheckConstraint("tahun = 0 OR tahun BETWEEN 1945 AND 2100", name="tahun"),
        CheckConstraint("bobot >= 0", name="bobot"),
    )
    current = text("to_load IS NULL")
    op.create_index(
        "uq_prioritas_current", "prioritas", ["rencana", "versi", "tahun", "kode", "sasaran"],
        unique=True, sqlite_where=current, postgresql_where=current,
    )  # fmt: skip
