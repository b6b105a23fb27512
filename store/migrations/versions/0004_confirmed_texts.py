"""Texts of files whose meaning a person confirmed, in force from one load to another.

Constraints are named by the convention of store.tables.metadata; never changed once released.
"""

from alembic import op
from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Text, text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "konfirmasi",
        Column("jenis", Text, primary_key=True),
        Column("teks", Text, primary_key=True),
        Column("kode", Text, nullable=False),
        *(
            Column(c, Text, nullable=False, server_default="")
            for c in ("sheet", "cell", "raw_text")
        ),
        Column("from_load", Integer, ForeignKey("load.id"), primary_key=True),
        Column("to_load", Integer, ForeignKey("load.id")),
        Column("origin_load", Integer, ForeignKey("load.id"), nullable=False),
        CheckConstraint("to_load IS NULL OR to_load > from_load", name="lifetime"),
        CheckConstraint("origin_load <= from_load", name="origin"),
        CheckConstraint("jenis IN ('wilayah', 'indikator')", name="jenis"),
    )
    current = text("to_load IS NULL")
    op.create_index(
        "uq_konfirmasi_current", "konfirmasi", ["jenis", "teks"], unique=True,
        sqlite_where=current, postgresql_where=current,
    )  # fmt: skip
