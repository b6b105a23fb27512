"""The quarterly cycle, who acts in it, and the audit; with the triggers that keep histories whole.

Constraints are named by the convention of store.tables.metadata; never changed once released.
"""

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
)

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    _users()
    _reports()
    _entries()
    _meetings()
    _suggestions()
    _audit()
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _SQLITE if sqlite else _POSTGRESQL:
        op.execute(statement)


def _users() -> None:
    op.create_table(
        "pengguna",
        Column("subjek", Text, primary_key=True),
        Column("nama", Text, nullable=False),
        Column("aktif", Integer, nullable=False),
        CheckConstraint("aktif IN (0, 1)", name="aktif"),
        CheckConstraint("subjek <> '' AND nama <> ''", name="isi"),
    )
    op.create_table(
        "tugas",
        Column("subjek", Text, ForeignKey("pengguna.subjek"), primary_key=True),
        Column("peran", Text, primary_key=True),
        Column("wilayah", Text, primary_key=True),
        Column("opd", Text, primary_key=True),
        CheckConstraint(
            "peran IN ('publik', 'pimpinan', 'operator', 'verifikator', 'admin')", name="peran"
        ),
        CheckConstraint("peran <> 'publik'", name="publik"),
        CheckConstraint("(peran = 'operator') = (opd <> '')", name="opd"),
    )


def _reports() -> None:
    op.create_table(
        "periode",
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("wilayah", Text, ForeignKey("wilayah.kode"), nullable=False),
        Column("rencana", Text, ForeignKey("rencana.kode"), nullable=False),
        Column("tahun", Integer, nullable=False),
        Column("triwulan", Integer, nullable=False),
        Column("buka", Text, nullable=False),
        Column("tutup", Text, nullable=False),
        Column("kunci", Text, nullable=False),
        UniqueConstraint("rencana", "tahun", "triwulan"),
        CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
        CheckConstraint("tahun BETWEEN 1945 AND 2100", name="tahun"),
        CheckConstraint(
            "length(buka) = 10 AND length(tutup) = 10 AND length(kunci) = 10", name="hari"
        ),
        CheckConstraint("buka <= tutup AND tutup < kunci", name="jendela"),
    )
    op.create_table(
        "laporan",
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("periode", Integer, ForeignKey("periode.id"), nullable=False),
        Column("opd", Text, nullable=False),
        Column("keadaan", Text, nullable=False),
        Column("dikembalikan", Integer, nullable=False),
        UniqueConstraint("periode", "opd"),
        CheckConstraint(
            "keadaan IN ('draft', 'diajukan', 'diverifikasi', 'disetujui', 'terkunci')",
            name="keadaan",
        ),
        CheckConstraint("dikembalikan IN (0, 1)", name="dikembalikan"),
    )
    op.create_table(
        "perpindahan",
        Column("laporan", Integer, ForeignKey("laporan.id"), primary_key=True),
        Column("urut", Integer, primary_key=True),
        Column("tindakan", Text, nullable=False),
        Column("dari", Text, nullable=False),
        Column("ke", Text, nullable=False),
        Column("catatan", Text, nullable=False),
        Column("subjek", Text, nullable=False),
        Column("pelaku", Text, nullable=False),
        Column("moment", Text, nullable=False),
        CheckConstraint("length(moment) = 32", name="moment"),
        CheckConstraint(_STEPS, name="langkah"),
        CheckConstraint(
            "tindakan NOT IN ('buka_kunci', 'kembalikan', 'tarik') OR trim(catatan) <> ''",
            name="catatan",
        ),
    )


def _entries() -> None:
    op.create_table(
        "isian",
        Column("laporan", Integer, ForeignKey("laporan.id"), primary_key=True),
        Column("indikator", Text, ForeignKey("indikator.kode"), primary_key=True),
        Column("versi", Integer, primary_key=True),
        Column("nilai", Float),
        Column("pendorong", Text, nullable=False),
        Column("penghambat", Text, nullable=False),
        Column("tindak_lanjut", Text, nullable=False),
        Column("capaian_utama", Text, nullable=False),
        Column("bidang", Text, nullable=False),
        Column("tempat", Text, nullable=False),
        Column("subjek", Text, nullable=False),
        Column("pelaku", Text, nullable=False),
        Column("moment", Text, nullable=False),
        CheckConstraint("length(moment) = 32", name="moment"),
        CheckConstraint("versi >= 1", name="versi"),
        CheckConstraint("(nilai IS NULL OR nilai BETWEEN -1e300 AND 1e300)", name="berhingga"),
    )
    op.create_table(
        "pemeriksaan",
        Column("laporan", Integer, primary_key=True),
        Column("indikator", Text, primary_key=True),
        Column("versi", Integer, primary_key=True),
        Column("urut", Integer, primary_key=True),
        Column("putusan", Text, nullable=False),
        Column("catatan", Text, nullable=False),
        Column("subjek", Text, nullable=False),
        Column("pelaku", Text, nullable=False),
        Column("moment", Text, nullable=False),
        CheckConstraint("length(moment) = 32", name="moment"),
        ForeignKeyConstraint(
            ["laporan", "indikator", "versi"], ["isian.laporan", "isian.indikator", "isian.versi"]
        ),
        CheckConstraint("putusan IN ('diterima', 'dikembalikan')", name="putusan"),
        CheckConstraint("putusan = 'diterima' OR trim(catatan) <> ''", name="catatan"),
    )
    op.create_table(
        "lampiran_isi",
        Column("sha256", Text, primary_key=True),
        Column("jenis", Text, nullable=False),
        Column("isi", LargeBinary, nullable=False),
        CheckConstraint("length(sha256) = 64", name="sha256"),
        CheckConstraint("jenis IN ('pdf', 'png', 'jpg', 'xlsx')", name="jenis"),
        CheckConstraint("length(isi) BETWEEN 1 AND 5242880", name="ukuran"),
    )
    op.create_table(
        "lampiran",
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("laporan", Integer, ForeignKey("laporan.id"), nullable=False),
        Column("indikator", Text, ForeignKey("indikator.kode"), nullable=False),
        Column("sha256", Text, ForeignKey("lampiran_isi.sha256"), nullable=False),
        Column("nama", Text, nullable=False),
        Column("dicabut", Text, nullable=False),
        Column("subjek", Text, nullable=False),
        Column("pelaku", Text, nullable=False),
        Column("moment", Text, nullable=False),
        CheckConstraint("length(moment) = 32", name="moment"),
        CheckConstraint("length(dicabut) IN (0, 32)", name="dicabut"),
    )


def _meetings() -> None:
    op.create_table(
        "tindak_lanjut",
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("wilayah", Text, ForeignKey("wilayah.kode"), nullable=False),
        Column("rencana", Text, ForeignKey("rencana.kode"), nullable=False),
        Column("tahun", Integer, nullable=False),
        Column("triwulan", Integer, nullable=False),
        Column("indikator", Text, ForeignKey("indikator.kode"), nullable=False),
        Column("opd", Text, nullable=False),
        Column("uraian", Text, nullable=False),
        Column("tenggat", Text, nullable=False),
        Column("keadaan", Text, nullable=False),
        Column("bukti", Text, nullable=False),
        Column("realisasi", Float),
        Column("capaian", Float),
        Column("rapat", Text, ForeignKey("rapat.nama")),
        Column("subjek", Text, nullable=False),
        Column("pelaku", Text, nullable=False),
        Column("moment", Text, nullable=False),
        CheckConstraint("length(moment) = 32", name="moment"),
        CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan"),
        CheckConstraint(
            "keadaan IN ('direncanakan', 'berjalan', 'selesai', 'batal')", name="keadaan"
        ),
        CheckConstraint("length(tenggat) = 10", name="tenggat"),
        CheckConstraint("trim(uraian) <> '' AND opd <> ''", name="isi"),
        CheckConstraint("keadaan <> 'selesai' OR trim(bukti) <> ''", name="bukti"),
        CheckConstraint(
            "(realisasi IS NULL OR realisasi BETWEEN -1e300 AND 1e300) "
            "AND (capaian IS NULL OR capaian BETWEEN -1e300 AND 1e300)",
            name="berhingga",
        ),
    )
    op.create_table(
        "rapat_butir",
        Column("rapat", Text, ForeignKey("rapat.nama"), primary_key=True),
        Column("urut", Integer, primary_key=True),
        Column("jenis", Text, nullable=False),
        Column("teks", Text, nullable=False),
        Column("subjek", Text, nullable=False),
        Column("pelaku", Text, nullable=False),
        Column("moment", Text, nullable=False),
        CheckConstraint("length(moment) = 32", name="moment"),
        CheckConstraint("jenis IN ('agenda', 'catatan', 'keputusan')", name="jenis"),
        CheckConstraint("trim(teks) <> ''", name="teks"),
    )
    op.create_table(
        "rapat_tutup",
        Column("rapat", Text, ForeignKey("rapat.nama"), primary_key=True),
        Column("subjek", Text, nullable=False),
        Column("pelaku", Text, nullable=False),
        Column("moment", Text, nullable=False),
        CheckConstraint("length(moment) = 32", name="moment"),
    )


def _suggestions() -> None:
    op.create_table(
        "masukan_terbuka",
        Column("wilayah", Text, ForeignKey("wilayah.kode"), primary_key=True),
    )
    op.create_table(
        "masukan",
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("wilayah", Text, ForeignKey("wilayah.kode"), nullable=False),
        Column("tentang", Text, nullable=False),
        Column("nama", Text, nullable=False),
        Column("isi", Text, nullable=False),
        Column("asal", Text, nullable=False),
        Column("moment", Text, nullable=False),
        Column("keadaan", Text, nullable=False),
        Column("alasan", Text, nullable=False),
        CheckConstraint("length(moment) = 32", name="moment"),
        CheckConstraint("length(trim(isi)) BETWEEN 1 AND 2000", name="isi"),
        CheckConstraint("length(nama) <= 80 AND length(tentang) <= 300", name="panjang"),
        CheckConstraint("keadaan IN ('menunggu', 'tayang', 'ditolak')", name="keadaan"),
        CheckConstraint("keadaan <> 'ditolak' OR trim(alasan) <> ''", name="alasan"),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("moment", Text, nullable=False),
        Column("subjek", Text, nullable=False),
        Column("pelaku", Text, nullable=False),
        Column("peran", Text, nullable=False),
        Column("tindakan", Text, nullable=False),
        Column("wilayah", Text, nullable=False),
        Column("objek", Text, nullable=False),
        Column("hasil", Text, nullable=False),
        Column("alasan", Text, nullable=False),
        Column("sebelum", Text, nullable=False),
        Column("sesudah", Text, nullable=False),
        Column("hash_lalu", Text, nullable=False),
        Column("hash", Text, nullable=False),
        CheckConstraint("length(moment) = 32", name="moment"),
        CheckConstraint("length(hash_lalu) = 64 AND length(hash) = 64", name="hash"),
        CheckConstraint("(hasil = 'ditolak') = (alasan <> '')", name="alasan"),
        CheckConstraint("hasil IN ('berhasil', 'ditolak')", name="hasil"),
        UniqueConstraint("hash"),
    )


_STEPS = " OR ".join(
    f"(tindakan = '{act}' AND dari = '{before}' AND ke = '{after}')"
    for act, before, after in (
        ("ajukan", "draft", "diajukan"),
        ("tarik", "diajukan", "draft"),
        ("kembalikan", "diajukan", "draft"),
        ("verifikasi", "diajukan", "diverifikasi"),
        ("kembalikan", "diverifikasi", "draft"),
        ("setujui", "diverifikasi", "disetujui"),
        ("kembalikan", "disetujui", "draft"),
        ("kunci", "disetujui", "terkunci"),
        ("buka_kunci", "terkunci", "disetujui"),
    )
)
_GROWING = ("isian", "pemeriksaan", "perpindahan", "audit")
_EDGES = " OR ".join(
    f"(OLD.keadaan = '{before}' AND NEW.keadaan = '{after}')"
    for before, after in (
        ("diajukan", "diajukan"),
        ("diajukan", "diverifikasi"),
        ("diajukan", "draft"),
        ("disetujui", "draft"),
        ("disetujui", "terkunci"),
        ("diverifikasi", "disetujui"),
        ("diverifikasi", "draft"),
        ("draft", "diajukan"),
        ("draft", "draft"),
        ("terkunci", "disetujui"),
    )
)
_SQLITE = (
    *(
        f"CREATE TRIGGER {table}_{act.lower()} BEFORE {act} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} hanya dapat ditambah'); END"
        for table in _GROWING
        for act in ("UPDATE", "DELETE")
    ),
    "CREATE TRIGGER audit_insert BEFORE INSERT ON audit "
    "WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM audit) "
    "BEGIN SELECT RAISE(ABORT, 'audit hanya dapat ditambah'); END",
    f"CREATE TRIGGER laporan_update BEFORE UPDATE OF keadaan ON laporan WHEN NOT ({_EDGES}) "
    "BEGIN SELECT RAISE(ABORT, 'laporan tidak dapat berpindah ke keadaan itu'); END",
)
_POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION capaian_hanya_tambah() RETURNS trigger LANGUAGE plpgsql AS $$ "
    "BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' hanya dapat ditambah'; END $$",
    *(
        f"CREATE TRIGGER {table}_tetap BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION capaian_hanya_tambah()"
        for table in _GROWING
    ),
    "CREATE OR REPLACE FUNCTION capaian_langkah() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "RAISE EXCEPTION 'laporan tidak dapat berpindah ke keadaan itu'; END $$",
    "CREATE TRIGGER laporan_langkah BEFORE UPDATE OF keadaan ON laporan FOR EACH ROW "
    f"WHEN (NOT ({_EDGES})) EXECUTE FUNCTION capaian_langkah()",
)
