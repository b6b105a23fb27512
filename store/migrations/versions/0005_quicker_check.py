"""The same check of a figure's status in a form that SQLite need not prepare for every row.

Constraints are named by the convention of store.tables.metadata; never changed once released.
"""

from alembic import op
from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Integer, Text, text

revision = "0005"
down_revision = "0004"
_STATUS = (
    "status = 'tetap' OR status = 'sementara' OR status = 'sangat_sementara' "
    "OR status = 'sangat_sangat_sementara' OR status = 'perkiraan' OR status = 'revisi' "
    "OR status = 'presisi_rendah' OR status = 'hampir_nol' OR status = 'kosong'"
)


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER TABLE realisasi DROP CONSTRAINT ck_realisasi_status")
        op.execute(f"ALTER TABLE realisasi ADD CONSTRAINT ck_realisasi_status CHECK ({_STATUS})")
        return
    op.drop_index("uq_realisasi_current", "realisasi")  # SQLite changes no constraint in place
    op.rename_table("realisasi", "realisasi_0004")
    _realisasi()
    op.execute("INSERT INTO realisasi SELECT * FROM realisasi_0004")
    op.drop_table("realisasi_0004")


def _realisasi() -> None:
    op.create_table(
        "realisasi",
        Column("indikator", Text, ForeignKey("indikator.kode"), primary_key=True),
        Column("wilayah", Text, ForeignKey("wilayah.kode"), primary_key=True),
        Column("tahun", Integer, primary_key=True),
        Column("triwulan", Integer, primary_key=True),
        Column("nilai", Float),
        Column("status", Text, nullable=False),
        *(
            Column(c, Text, nullable=False, server_default="")
            for c in ("marker", "sumber", "sheet", "cell", "raw_text")
        ),
        Column("from_load", Integer, ForeignKey("load.id"), primary_key=True),
        Column("to_load", Integer, ForeignKey("load.id")),
        Column("origin_load", Integer, ForeignKey("load.id"), nullable=False),
        CheckConstraint(_STATUS, name="status"),
        CheckConstraint("tahun BETWEEN 1945 AND 2100", name="tahun"),
        CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
        CheckConstraint("(nilai IS NULL) = (status = 'kosong')", name="kosong"),
        CheckConstraint("(nilai IS NULL OR nilai BETWEEN -1e300 AND 1e300)", name="berhingga"),
        CheckConstraint("to_load IS NULL OR to_load > from_load", name="lifetime"),
        CheckConstraint("origin_load <= from_load", name="origin"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "uq_realisasi_current", "realisasi", ["indikator", "wilayah", "tahun", "triwulan"],
        unique=True, sqlite_where=text("to_load IS NULL"),
    )  # fmt: skip
