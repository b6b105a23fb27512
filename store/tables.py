"""The tables of the store as SQLAlchemy Core, with their constraints; no query lives here.

A load is one act of writing. Everything it writes carries `from_load`; what supersedes a row sets
its `to_load`. A state of the store is therefore named by the id of its last load, the data
version, and any earlier one can be read back. `origin_load` is the load whose file a row was read
from: its `from_load`, except for a row that an undo brought back. Identity tables (wilayah,
indikator, rencana) are what others point to; they are added to and brought up to date, never
deleted from. What they said from one load to another stands in their `_riwayat`, which is read.
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

from domain.istilah import (
    Agregasi,
    Arah,
    JenisAnggaran,
    JenisSimpul,
    JenisWilayah,
    PeranTarget,
    StatusAngka,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """A column that holds members of a closed set only."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _either(column: str, values: type[StrEnum]) -> CheckConstraint:
    """As one_of, for the table of millions of rows: SQLite makes the list of an IN for each."""
    listed = " OR ".join(f"{column} = '{value}'" for value in values)
    return CheckConstraint(listed, name=column)


LIFETIME = ("from_load", "to_load", "origin_load")


def _lifetime() -> tuple[Column[int] | CheckConstraint, ...]:
    return (
        Column("from_load", Integer, ForeignKey("load.id"), primary_key=True),
        Column("to_load", Integer, ForeignKey("load.id")),
        Column("origin_load", Integer, ForeignKey("load.id"), nullable=False),
        CheckConstraint("to_load IS NULL OR to_load > from_load", name="lifetime"),
        CheckConstraint("origin_load <= from_load", name="origin"),
    )


def finite(*columns: str) -> CheckConstraint:
    """Numbers only: PostgreSQL would keep NaN and infinity, SQLite even a text."""
    tests = [f"({c} IS NULL OR {c} BETWEEN -1e300 AND 1e300)" for c in columns]
    return CheckConstraint(" AND ".join(tests), name="berhingga")


def _origin() -> tuple[Column[str], ...]:
    """Where a row was read: sheet and cell of the load's file, and the text that stood there."""
    return (
        Column("sheet", Text, nullable=False, server_default=""),
        Column("cell", Text, nullable=False, server_default=""),
        Column("raw_text", Text, nullable=False, server_default=""),
    )


def _key(name: str, target: str) -> Column[str]:
    return Column(name, Text, ForeignKey(target), primary_key=True)


load = Table(
    "load",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # 1, 2, 3 ... without a gap
    Column("moment", Text, nullable=False),  # UTC, ISO 8601 with microseconds and +00:00
    Column("kind", Text, nullable=False),  # load | undo
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("layout", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("undoes", Integer, ForeignKey("load.id")),
    CheckConstraint("kind IN ('load', 'undo')", name="kind"),
    CheckConstraint("length(sha256) = 64", name="sha256"),
    CheckConstraint("length(moment) = 32", name="moment"),  # one width, so that texts compare
    CheckConstraint("(undoes IS NULL) = (kind = 'load')", name="undoes"),
    Index("ix_load_file", "file_name", "sha256"),
)

wilayah = Table(
    "wilayah",
    metadata,
    Column("kode", Text, primary_key=True),
    Column("induk", Text, ForeignKey("wilayah.kode")),
    Column("jenis", Text, nullable=False),
    Column("nama", Text, nullable=False),
    Column("kode_bps", Text, unique=True),
    Column("kode_kemendagri", Text, unique=True),
    Column("zona_waktu", Text, nullable=False),
    Column("lat", Float),
    Column("lon", Float),
    Column("contoh", Integer, nullable=False, server_default="0"),
    one_of("jenis", JenisWilayah),
    CheckConstraint("contoh IN (0, 1)", name="contoh"),
    CheckConstraint("(induk IS NULL) = (jenis = 'negara')", name="induk"),
    Index("ix_wilayah_induk", "induk"),
)


def _riwayat(table: Table) -> Table:
    """What an identity table said of each of its codes, in force from one load to another."""
    code, *said = table.columns
    return Table(
        f"{table.name}_riwayat",
        metadata,
        _key(code.name, f"{table.name}.{code.name}"),
        *(Column(c.name, c.type, nullable=c.nullable) for c in said),
        *_lifetime(),
    )


wilayah_riwayat = _riwayat(wilayah)
wilayah_sinonim = Table(
    "wilayah_sinonim",
    metadata,
    Column("teks", Text, primary_key=True),
    _key("wilayah", "wilayah.kode"),
)

indikator = Table("indikator", metadata, Column("kode", Text, primary_key=True))
kamus = Table(  # what an indikator means, in force from one load to another
    "kamus",
    metadata,
    _key("indikator", "indikator.kode"),
    Column("nama", Text, nullable=False),
    Column("nama_pendek", Text, nullable=False),
    Column("sinonim", Text, nullable=False),  # separated by |
    Column("definisi", Text, nullable=False),
    Column("rumus", Text, nullable=False),
    Column("satuan", Text, nullable=False),
    Column("desimal", Integer, nullable=False),
    Column("arah", Text, nullable=False),
    Column("agregasi", Text, nullable=False),
    Column("minimum", Float),
    Column("maksimum", Float),
    Column("sumber", Text, nullable=False),
    Column("rilis", Text, nullable=False),
    Column("sdg", Text, nullable=False),
    Column("kri", Text, nullable=False),
    Column("kelompok_seri", Text, nullable=False),
    Column("bidang", Text, nullable=False),
    Column("skala", Text, nullable=False),
    *_origin(),
    *_lifetime(),
    one_of("arah", Arah),
    one_of("agregasi", Agregasi),
    CheckConstraint("desimal BETWEEN 0 AND 6", name="desimal"),
)

aturan = Table(  # settings of scoring; wilayah '*' is the default of all
    "aturan",
    metadata,
    Column("wilayah", Text, primary_key=True),
    Column("kunci", Text, primary_key=True),
    Column("nilai", Text, nullable=False),
    *_origin(),
    *_lifetime(),
)

rencana = Table(
    "rencana",
    metadata,
    Column("kode", Text, primary_key=True),
    Column("wilayah", Text, ForeignKey("wilayah.kode"), nullable=False),
    Column("jenis", Text, nullable=False),
    Column("tahun_awal", Integer, nullable=False),
    Column("tahun_akhir", Integer, nullable=False),
    CheckConstraint("tahun_akhir >= tahun_awal", name="masa"),
    Index("ix_rencana_wilayah", "wilayah"),
)
rencana_riwayat = _riwayat(rencana)


def _versi() -> tuple[Column[str], Column[int]]:
    return _key("rencana", "rencana.kode"), Column("versi", Integer, primary_key=True)


rencana_versi = Table(
    "rencana_versi",
    metadata,
    *_versi(),
    Column("nama", Text, nullable=False),
    Column("dasar_hukum", Text, nullable=False),
    Column("berlaku_sejak", Text, nullable=False),  # ISO date; "" = from the plan's start
    Column("visi", Text, nullable=False),
    Column("sumber", Text, nullable=False),
    Column("catatan", Text, nullable=False),
    *_origin(),
    *_lifetime(),
    CheckConstraint("length(berlaku_sejak) IN (0, 10)", name="berlaku_sejak"),
)
simpul = Table(  # misi, tujuan and sasaran, the nodes of the cascade
    "simpul",
    metadata,
    *_versi(),
    Column("jenis", Text, primary_key=True),
    Column("kode", Text, primary_key=True),
    Column("urut", Integer, nullable=False),
    Column("uraian", Text, nullable=False),
    *_origin(),
    *_lifetime(),
    one_of("jenis", JenisSimpul),
)
tautan = Table(  # its edges: a tujuan may serve several misi
    "tautan",
    metadata,
    *_versi(),
    Column("jenis", Text, primary_key=True),  # of the child; the parent is one level up
    Column("kode", Text, primary_key=True),
    Column("induk", Text, primary_key=True),
    Column("bobot", Float, nullable=False),
    *_origin(),
    *_lifetime(),
    one_of("jenis", JenisSimpul),
    CheckConstraint("bobot >= 0", name="bobot"),
)
opd = Table(
    "opd",
    metadata,
    *_versi(),
    Column("kode", Text, primary_key=True),
    Column("nama", Text, nullable=False),
    *_origin(),
    *_lifetime(),
)
indikator_kinerja = Table(  # which indikator measures which node
    "indikator_kinerja",
    metadata,
    *_versi(),
    Column("jenis", Text, primary_key=True),
    Column("kode", Text, primary_key=True),
    _key("indikator", "indikator.kode"),
    Column("urut", Integer, nullable=False),
    Column("bobot", Float, nullable=False),
    Column("opd", Text, nullable=False, server_default=""),
    Column("iku", Integer, nullable=False, server_default="0"),
    *_origin(),
    *_lifetime(),
    one_of("jenis", JenisSimpul),
    CheckConstraint("bobot >= 0", name="bobot"),
    CheckConstraint("iku IN (0, 1)", name="iku"),
)
target = Table(  # a number has bawah = atas, a bound one of them empty; triwulan 0 = the year
    "target",
    metadata,
    *_versi(),
    _key("indikator", "indikator.kode"),
    Column("peran", Text, primary_key=True),
    Column("tahun", Integer, primary_key=True),
    Column("triwulan", Integer, primary_key=True),
    Column("bawah", Float),
    Column("atas", Float),
    Column("relatif", Text, nullable=False, server_default=""),  # the rule it was expanded from
    Column("sumber", Text, nullable=False, server_default=""),
    Column("catatan", Text, nullable=False, server_default=""),
    *_origin(),
    *_lifetime(),
    one_of("peran", PeranTarget),
    CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
    CheckConstraint("bawah IS NOT NULL OR atas IS NOT NULL", name="isi"),
    CheckConstraint("bawah IS NULL OR atas IS NULL OR bawah <= atas", name="urutan"),
    finite("bawah", "atas"),
)

program = Table(
    "program",
    metadata,
    *_versi(),
    Column("kode", Text, primary_key=True),
    Column("nama", Text, nullable=False),
    Column("sasaran", Text, nullable=False),  # codes, separated by "; "
    Column("indikator", Text, nullable=False, server_default=""),  # "": those of its sasaran
    Column("opd", Text, nullable=False, server_default=""),
    *_origin(),
    *_lifetime(),
)
anggaran = Table(  # rupiah of one program and quarter (0 = the year); no row where unknown
    "anggaran",
    metadata,
    *_versi(),
    Column("program", Text, primary_key=True),
    Column("tahun", Integer, primary_key=True),
    Column("triwulan", Integer, primary_key=True),
    Column("jenis", Text, primary_key=True),
    Column("nilai", Float, nullable=False),
    *_origin(),
    *_lifetime(),
    one_of("jenis", JenisAnggaran),
    finite("nilai"),
    CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
)

prioritas = Table(  # which sasaran a priority of the RKPD serves; tahun 0 = every year of the plan
    "prioritas",
    metadata,
    *_versi(),
    Column("tahun", Integer, primary_key=True),
    Column("kode", Text, primary_key=True),
    Column("sasaran", Text, primary_key=True),
    Column("urut", Integer, nullable=False),
    Column("nama", Text, nullable=False),
    Column("bobot", Float, nullable=False),
    Column("sumber", Text, nullable=False, server_default=""),
    *_origin(),
    *_lifetime(),
    CheckConstraint("tahun = 0 OR tahun BETWEEN 1945 AND 2100", name="tahun"),
    CheckConstraint("bobot >= 0", name="bobot"),
)

realisasi = Table(  # the figures: long, one row per indikator, wilayah, year and quarter
    "realisasi",
    metadata,
    _key("indikator", "indikator.kode"),
    _key("wilayah", "wilayah.kode"),
    Column("tahun", Integer, primary_key=True),
    Column("triwulan", Integer, primary_key=True),
    Column("nilai", Float),  # NULL: the source itself says there is none (marker)
    Column("status", Text, nullable=False),
    Column("marker", Text, nullable=False, server_default=""),
    Column("sumber", Text, nullable=False, server_default=""),  # the source line or column
    *_origin(),
    *_lifetime(),
    _either("status", StatusAngka),
    CheckConstraint("tahun BETWEEN 1945 AND 2100", name="tahun"),
    CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
    CheckConstraint("(nilai IS NULL) = (status = 'kosong')", name="kosong"),
    finite("nilai"),
    sqlite_with_rowid=False,
)


tata_letak = Table(  # a layout that a person marked on a file and gave a name
    "tata_letak",
    metadata,
    Column("nama", Text, primary_key=True),
    Column("isi", Text, nullable=False),  # JSON, written and read by loaders/mapping.py
    *_origin(),
    *_lifetime(),
)

konfirmasi = Table(  # what a person once said that a text in a file means
    "konfirmasi",
    metadata,
    Column("jenis", Text, primary_key=True),
    Column("teks", Text, primary_key=True),
    Column("kode", Text, nullable=False),  # of wilayah or indikator, as jenis says
    *_origin(),
    *_lifetime(),
    CheckConstraint("jenis IN ('wilayah', 'indikator')", name="jenis"),
)

# What was shown at a meeting: a period of a wilayah, the state of the store and the rules it was
# computed with. Written once, never changed; what identity tables say of it is kept beside it, for
# corrections made before their history began (migration 0006) cannot be read back.
rapat = Table(
    "rapat",
    metadata,
    Column("nama", Text, primary_key=True),
    Column("tanggal", Text, nullable=False),  # ISO date
    Column("wilayah", Text, ForeignKey("wilayah.kode"), nullable=False),
    Column("nama_wilayah", Text, nullable=False),
    Column("contoh", Integer, nullable=False),
    Column("rencana", Text, ForeignKey("rencana.kode"), nullable=False),
    Column("tahun_awal", Integer, nullable=False),
    Column("tahun_akhir", Integer, nullable=False),
    Column("tahun", Integer, nullable=False),
    Column("triwulan", Integer, nullable=False),
    Column("as_of", Integer, ForeignKey("load.id"), nullable=False),
    Column("aturan", Text, nullable=False),  # JSON, as domain.aturan reads it
    Column("moment", Text, nullable=False),  # of saving, as load.moment
    CheckConstraint("length(tanggal) = 10", name="tanggal"),
    CheckConstraint("contoh IN (0, 1)", name="contoh"),
    CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
    CheckConstraint("length(moment) = 32", name="moment"),
)


@dataclass(frozen=True)
class Versioned:
    """A table whose rows live from one load to another.

    `key` names a row through time; where its `content` differs, a new row supersedes it; `origin`
    tells where it was read and alone never makes a new row.
    """

    table: Table
    key: tuple[str, ...]
    content: tuple[str, ...]
    origin: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns a loader gives, in their order: key, content, origin."""
        return (*self.key, *self.content, *self.origin)


def _versioned(table: Table, *origin: str) -> Versioned:
    given = [c.name for c in table.columns if c.name not in LIFETIME]
    key = tuple(c.name for c in table.primary_key.columns if c.name in given)
    origin = tuple(name for name in (*origin, "sheet", "cell", "raw_text") if name in given)
    content = tuple(name for name in given if name not in (*key, *origin))
    Index(
        f"uq_{table.name}_current",
        *(table.c[name] for name in key),
        unique=True,
        sqlite_where=table.c.to_load.is_(None),
        postgresql_where=table.c.to_load.is_(None),
    )
    return Versioned(table, key, content, origin)


VERSIONED: dict[str, Versioned] = {
    versioned.table.name: versioned
    for versioned in (
        _versioned(kamus),
        _versioned(aturan),
        _versioned(rencana_versi),
        _versioned(simpul),
        _versioned(tautan),
        _versioned(opd),
        _versioned(indikator_kinerja),
        _versioned(target),
        _versioned(program),
        _versioned(anggaran),
        _versioned(prioritas),
        _versioned(realisasi, "marker", "sumber"),
        _versioned(tata_letak),
        _versioned(konfirmasi),
    )
}
# The history of identity tables by their name: written with them, and not undone with a load.
RIWAYAT: dict[str, Versioned] = {
    identity.name: _versioned(history)
    for identity, history in ((wilayah, wilayah_riwayat), (rencana, rencana_riwayat))
}
