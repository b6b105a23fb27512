"""Layouts that a person marked on a file and named, in force from one load to another.

Constraints are named by the convention of store.tables.metadata; never changed once released.
"""

from alembic import op
from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Text, text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "tata_letak",
        Column("nama", Text, primary_key=True),
        Column("isi", Text, nullable=False),
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
    current = text("to_load IS NULL")
    op.create_index(
        "uq_tata_letak_current", "tata_letak", ["nama"], unique=True,
        sqlite_where=current, postgresql_where=current,
    )  # fmt: skip
