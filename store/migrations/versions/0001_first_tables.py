"""The first tables of the store, as store/tables.py had them then; never changed once released.

Constraints are named by the convention of store.tables.metadata.
"""

from typing import Any

from alembic import op
from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Integer, Text, text

revision = "0001"
down_revision = None


def upgrade() -> None:
    _identities()
    _dictionary()
    _cascade()
    _figures()


def _texts(*names: str) -> tuple[Column[str], ...]:
    return tuple(Column(name, Text, nullable=False) for name in names)


def _key(name: str, target: str) -> Column[str]:
    return Column(name, Text, ForeignKey(target), primary_key=True)


def _versi() -> tuple[Column[str], Column[int]]:
    return _key("rencana", "rencana.kode"), Column("versi", Integer, primary_key=True)


def _one_of(column: str, values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values.split())
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _finite(*columns: str) -> CheckConstraint:
    tests = [f"({c} IS NULL OR {c} BETWEEN -1e300 AND 1e300)" for c in columns]
    return CheckConstraint(" AND ".join(tests), name="berhingga")


def _versioned(name: str, *items: Any, **options: Any) -> None:
    key = [c.name for c in items if isinstance(c, Column) and c.primary_key]
    op.create_table(
        name,
        *items,
        *(
            Column(c, Text, nullable=False, server_default="")
            for c in ("sheet", "cell", "raw_text")
        ),
        Column("from_load", Integer, ForeignKey("load.id"), primary_key=True),
        Column("to_load", Integer, ForeignKey("load.id")),
        Column("origin_load", Integer, ForeignKey("load.id"), nullable=False),
        CheckConstraint("to_load IS NULL OR to_load > from_load", name="lifetime"),
        CheckConstraint("origin_load <= from_load", name="origin"),
        **options,
    )
    current = text("to_load IS NULL")
    op.create_index(
        f"uq_{name}_current", name, key, unique=True,
        sqlite_where=current, postgresql_where=current,
    )  # fmt: skip


def _identities() -> None:
    op.create_table(
        "load",
        Column("id", Integer, primary_key=True, autoincrement=False),
        *_texts("moment", "kind", "file_name", "sha256", "layout", "actor"),
        Column("undoes", Integer, ForeignKey("load.id")),
        CheckConstraint("kind IN ('load', 'undo')", name="kind"),
        CheckConstraint("length(sha256) = 64", name="sha256"),
        CheckConstraint("length(moment) = 32", name="moment"),
        CheckConstraint("(undoes IS NULL) = (kind = 'load')", name="undoes"),
    )
    op.create_index("ix_load_file", "load", ["file_name", "sha256"])
    op.create_table(
        "wilayah",
        Column("kode", Text, primary_key=True),
        Column("induk", Text, ForeignKey("wilayah.kode")),
        *_texts("jenis", "nama"),
        Column("kode_bps", Text, unique=True),
        Column("kode_kemendagri", Text, unique=True),
        *_texts("zona_waktu"),
        Column("lat", Float),
        Column("lon", Float),
        Column("contoh", Integer, nullable=False, server_default="0"),
        _one_of("jenis", "negara provinsi kabupaten kota kecamatan"),
        CheckConstraint("contoh IN (0, 1)", name="contoh"),
        CheckConstraint("(induk IS NULL) = (jenis = 'negara')", name="induk"),
    )
    op.create_index("ix_wilayah_induk", "wilayah", ["induk"])
    op.create_table(
        "wilayah_sinonim",
        Column("teks", Text, primary_key=True),
        _key("wilayah", "wilayah.kode"),
    )
    op.create_table("indikator", Column("kode", Text, primary_key=True))
    op.create_table(
        "rencana",
        Column("kode", Text, primary_key=True),
        Column("wilayah", Text, ForeignKey("wilayah.kode"), nullable=False),
        *_texts("jenis"),
        Column("tahun_awal", Integer, nullable=False),
        Column("tahun_akhir", Integer, nullable=False),
        CheckConstraint("tahun_akhir >= tahun_awal", name="masa"),
    )
    op.create_index("ix_rencana_wilayah", "rencana", ["wilayah"])


def _dictionary() -> None:
    _versioned(
        "kamus",
        _key("indikator", "indikator.kode"),
        *_texts("nama", "nama_pendek", "sinonim", "definisi", "rumus", "satuan"),
        Column("desimal", Integer, nullable=False),
        *_texts("arah", "agregasi"),
        Column("minimum", Float),
        Column("maksimum", Float),
        *_texts("sumber", "rilis", "sdg", "kri", "kelompok_seri", "bidang", "skala"),
        _one_of("arah", "naik turun tetap ordinal netral"),
        _one_of("agregasi", "kumulatif posisi_akhir rata_rata tahunan"),
        CheckConstraint("desimal BETWEEN 0 AND 6", name="desimal"),
    )
    _versioned(
        "aturan",
        Column("wilayah", Text, primary_key=True),
        Column("kunci", Text, primary_key=True),
        *_texts("nilai"),
    )


def _cascade() -> None:
    _versioned(
        "rencana_versi",
        *_versi(),
        *_texts("nama", "dasar_hukum", "berlaku_sejak", "visi", "sumber", "catatan"),
        CheckConstraint("length(berlaku_sejak) IN (0, 10)", name="berlaku_sejak"),
    )
    _versioned(
        "simpul",
        *_versi(),
        Column("jenis", Text, primary_key=True),
        Column("kode", Text, primary_key=True),
        Column("urut", Integer, nullable=False),
        *_texts("uraian"),
        _one_of("jenis", "misi tujuan sasaran"),
    )
    _versioned(
        "tautan",
        *_versi(),
        Column("jenis", Text, primary_key=True),
        Column("kode", Text, primary_key=True),
        Column("induk", Text, primary_key=True),
        Column("bobot", Float, nullable=False),
        _one_of("jenis", "misi tujuan sasaran"),
        CheckConstraint("bobot >= 0", name="bobot"),
    )
    _versioned(
        "opd",
        *_versi(),
        Column("kode", Text, primary_key=True),
        *_texts("nama"),
    )
    _versioned(
        "indikator_kinerja",
        *_versi(),
        Column("jenis", Text, primary_key=True),
        Column("kode", Text, primary_key=True),
        _key("indikator", "indikator.kode"),
        Column("urut", Integer, nullable=False),
        Column("bobot", Float, nullable=False),
        Column("opd", Text, nullable=False, server_default=""),
        Column("iku", Integer, nullable=False, server_default="0"),
        _one_of("jenis", "misi tujuan sasaran"),
        CheckConstraint("bobot >= 0", name="bobot"),
        CheckConstraint("iku IN (0, 1)", name="iku"),
    )


def _figures() -> None:
    _versioned(
        "target",
        *_versi(),
        _key("indikator", "indikator.kode"),
        Column("peran", Text, primary_key=True),
        Column("tahun", Integer, primary_key=True),
        Column("triwulan", Integer, primary_key=True),
        Column("bawah", Float),
        Column("atas", Float),
        Column("relatif", Text, nullable=False, server_default=""),
        Column("sumber", Text, nullable=False, server_default=""),
        Column("catatan", Text, nullable=False, server_default=""),
        _one_of("peran", "awal tahunan akhir"),
        CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
        CheckConstraint("bawah IS NOT NULL OR atas IS NOT NULL", name="isi"),
        CheckConstraint("bawah IS NULL OR atas IS NULL OR bawah <= atas", name="urutan"),
        _finite("bawah", "atas"),
    )
    _versioned(
        "program",
        *_versi(),
        Column("kode", Text, primary_key=True),
        *_texts("nama", "sasaran"),
        Column("opd", Text, nullable=False, server_default=""),
    )
    _versioned(
        "anggaran",
        *_versi(),
        Column("program", Text, primary_key=True),
        Column("tahun", Integer, primary_key=True),
        Column("triwulan", Integer, primary_key=True),
        Column("pagu", Float),
        Column("realisasi", Float),
        _finite("pagu", "realisasi"),
        CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
    )
    _versioned(
        "realisasi",
        _key("indikator", "indikator.kode"),
        _key("wilayah", "wilayah.kode"),
        Column("tahun", Integer, primary_key=True),
        Column("triwulan", Integer, primary_key=True),
        Column("nilai", Float),
        *_texts("status"),
        Column("marker", Text, nullable=False, server_default=""),
        Column("sumber", Text, nullable=False, server_default=""),
        _one_of(
            "status",
            "tetap sementara sangat_sementara sangat_sangat_sementara perkiraan revisi "
            "presisi_rendah hampir_nol kosong",
        ),
        CheckConstraint("tahun BETWEEN 1945 AND 2100", name="tahun"),
        CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
        CheckConstraint("(nilai IS NULL) = (status = 'kosong')", name="kosong"),
        _finite("nilai"),
        sqlite_with_rowid=False,
    )
