"""The tables of the quarterly cycle and of who acts in it, with their constraints; no query here.

Figures stand in store.tables: what is approved here is written there, as a load. History is never
written over: isian, pemeriksaan, perpindahan and audit are only added to (store.cycle_guards).
"""

from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from domain.hak import Tindakan
from domain.lampiran import MAKS_BITA, JenisLampiran
from domain.peran import Peran
from domain.siklus import LANGKAH, PERLU_CATATAN, KeadaanLaporan
from domain.tindak_lanjut import KeadaanTindakLanjut
from store.tables import finite, metadata, one_of


class Putusan(StrEnum):
    """What the verifikator says of one isian."""

    DITERIMA = "diterima"
    DIKEMBALIKAN = "dikembalikan"


class JenisButir(StrEnum):
    """What is written down at a meeting."""

    AGENDA = "agenda"
    CATATAN = "catatan"
    KEPUTUSAN = "keputusan"


class KeadaanMasukan(StrEnum):
    """A suggestion is shown only after it was looked at."""

    MENUNGGU = "menunggu"
    TAYANG = "tayang"
    DITOLAK = "ditolak"


class Hasil(StrEnum):
    """What came of an act that the audit tells of."""

    BERHASIL = "berhasil"
    DITOLAK = "ditolak"


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=False)


def _text(*names: str) -> tuple[Column[str], ...]:
    return tuple(Column(name, Text, nullable=False) for name in names)


def _number(*names: str) -> tuple[Column[int], ...]:
    return tuple(Column(name, Integer, nullable=False) for name in names)


def _by() -> tuple[Column[str] | CheckConstraint, ...]:
    """Who wrote a row (the sign-in's subject and the name then), and when."""
    return (
        *_text("subjek", "pelaku", "moment"),
        CheckConstraint("length(moment) = 32", name="moment"),
    )


def _flag(name: str) -> CheckConstraint:
    return CheckConstraint(f"{name} IN (0, 1)", name=name)


def _to(name: str, target: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(target), primary_key=key, nullable=False)


def _code(name: str, target: str) -> Column[str]:
    return Column(name, Text, ForeignKey(target), nullable=False)


def _quarter() -> CheckConstraint:
    return CheckConstraint("triwulan BETWEEN 0 AND 4", name="triwulan")


pengguna = Table(
    "pengguna",
    metadata,
    Column("subjek", Text, primary_key=True),
    *_text("nama"),
    *_number("aktif"),
    _flag("aktif"),
    CheckConstraint("subjek <> '' AND nama <> ''", name="isi"),
)
tugas = Table(  # the roles of a user: '*' is every wilayah, for an operator every OPD
    "tugas",
    metadata,
    Column("subjek", Text, ForeignKey("pengguna.subjek"), primary_key=True),
    Column("peran", Text, primary_key=True),
    Column("wilayah", Text, primary_key=True),
    Column("opd", Text, primary_key=True),
    one_of("peran", Peran),
    CheckConstraint("peran <> 'publik'", name="publik"),
    CheckConstraint("(peran = 'operator') = (opd <> '')", name="opd"),
)

periode = Table(
    "periode",
    metadata,
    _id(),
    _code("wilayah", "wilayah.kode"),
    _code("rencana", "rencana.kode"),
    *_number("tahun", "triwulan"),
    *_text("buka", "tutup", "kunci"),  # ISO dates, in the wilayah's own zone
    UniqueConstraint("rencana", "tahun", "triwulan"),
    _quarter(),
    CheckConstraint("tahun BETWEEN 1945 AND 2100", name="tahun"),
    CheckConstraint("length(buka) = 10 AND length(tutup) = 10 AND length(kunci) = 10", name="hari"),
    CheckConstraint("buka <= tutup AND tutup < kunci", name="jendela"),
)
laporan = Table(
    "laporan",
    metadata,
    _id(),
    _to("periode", "periode.id"),
    *_text("opd", "keadaan"),
    *_number("dikembalikan"),  # its last draft came back, and may be corrected until the lock
    UniqueConstraint("periode", "opd"),
    one_of("keadaan", KeadaanLaporan),
    _flag("dikembalikan"),
)


def _steps() -> str:
    ways = (
        f"(tindakan = '{act}' AND dari = '{before}' AND ke = '{after}')"
        for (before, act), after in LANGKAH.items()
        if act not in (Tindakan.ISI, Tindakan.PERIKSA)
    )
    return " OR ".join(ways)


_NOTED = ", ".join(sorted(f"'{act}'" for act in PERLU_CATATAN))
perpindahan = Table(  # every step of a report: who, when, from, to, note
    "perpindahan",
    metadata,
    _to("laporan", "laporan.id", key=True),
    Column("urut", Integer, primary_key=True),
    *_text("tindakan", "dari", "ke", "catatan"),
    *_by(),
    CheckConstraint(_steps(), name="langkah"),
    CheckConstraint(
        f"tindakan NOT IN ({_NOTED}) OR trim(catatan) <> ''",
        name="catatan",
    ),
)
isian = Table(  # what an OPD enters for an indikator: each version once, the last one holds
    "isian",
    metadata,
    _to("laporan", "laporan.id", key=True),
    Column("indikator", Text, ForeignKey("indikator.kode"), primary_key=True),
    Column("versi", Integer, primary_key=True),
    Column("nilai", Float),  # NULL: no figure yet
    *_text("pendorong", "penghambat", "tindak_lanjut", "capaian_utama", "bidang", "tempat"),
    *_by(),
    CheckConstraint("versi >= 1", name="versi"),
    finite("nilai"),
)
pemeriksaan = Table(  # what was said of exactly this version; a new one has yet to be looked at
    "pemeriksaan",
    metadata,
    Column("laporan", Integer, primary_key=True),
    Column("indikator", Text, primary_key=True),
    Column("versi", Integer, primary_key=True),
    Column("urut", Integer, primary_key=True),
    *_text("putusan", "catatan"),
    *_by(),
    ForeignKeyConstraint(
        ["laporan", "indikator", "versi"], ["isian.laporan", "isian.indikator", "isian.versi"]
    ),
    one_of("putusan", Putusan),
    CheckConstraint("putusan = 'diterima' OR trim(catatan) <> ''", name="catatan"),
)
lampiran_isi = Table(
    "lampiran_isi",
    metadata,
    Column("sha256", Text, primary_key=True),
    *_text("jenis"),
    Column("isi", LargeBinary, nullable=False),
    CheckConstraint("length(sha256) = 64", name="sha256"),
    one_of("jenis", JenisLampiran),
    CheckConstraint(f"length(isi) BETWEEN 1 AND {MAKS_BITA}", name="ukuran"),
)
lampiran = Table(
    "lampiran",
    metadata,
    _id(),
    _to("laporan", "laporan.id"),
    _code("indikator", "indikator.kode"),
    _code("sha256", "lampiran_isi.sha256"),
    *_text("nama", "dicabut"),  # dicabut: when it was taken back, "" while it holds
    *_by(),
    CheckConstraint("length(dicabut) IN (0, 32)", name="dicabut"),
)

tindak_lanjut = Table(  # realisasi and capaian: where its indikator stood when it was decided
    "tindak_lanjut",
    metadata,
    _id(),
    _code("wilayah", "wilayah.kode"),
    _code("rencana", "rencana.kode"),
    *_number("tahun", "triwulan"),
    _code("indikator", "indikator.kode"),
    *_text("opd", "uraian", "tenggat", "keadaan", "bukti"),
    Column("realisasi", Float),
    Column("capaian", Float),
    Column("rapat", Text, ForeignKey("rapat.nama")),
    *_by(),
    _quarter(),
    one_of("keadaan", KeadaanTindakLanjut),
    CheckConstraint("length(tenggat) = 10", name="tenggat"),
    CheckConstraint("trim(uraian) <> '' AND opd <> ''", name="isi"),
    CheckConstraint("keadaan <> 'selesai' OR trim(bukti) <> ''", name="bukti"),
    finite("realisasi", "capaian"),
)
rapat_butir = Table(
    "rapat_butir",
    metadata,
    Column("rapat", Text, ForeignKey("rapat.nama"), primary_key=True),
    Column("urut", Integer, primary_key=True),
    *_text("jenis", "teks"),
    *_by(),
    one_of("jenis", JenisButir),
    CheckConstraint("trim(teks) <> ''", name="teks"),
)
rapat_tutup = Table(
    "rapat_tutup",
    metadata,
    Column("rapat", Text, ForeignKey("rapat.nama"), primary_key=True),
    *_by(),
)

masukan_terbuka = Table(  # the wilayah whose form for suggestions is switched on
    "masukan_terbuka",
    metadata,
    Column("wilayah", Text, ForeignKey("wilayah.kode"), primary_key=True),
)
masukan = Table(
    "masukan",
    metadata,
    _id(),
    _code("wilayah", "wilayah.kode"),
    *_text("tentang", "nama", "isi"),  # tentang: the sasaran or priority; nama may be ""
    *_text("asal"),  # a digest that tells senders apart for a day, and names nobody
    *_text("moment", "keadaan", "alasan"),
    CheckConstraint("length(moment) = 32", name="moment"),
    CheckConstraint("length(trim(isi)) BETWEEN 1 AND 2000", name="isi"),
    CheckConstraint("length(nama) <= 80 AND length(tentang) <= 300", name="panjang"),
    one_of("keadaan", KeadaanMasukan),
    CheckConstraint("keadaan <> 'ditolak' OR trim(alasan) <> ''", name="alasan"),
)

audit = Table(  # each row's hash covers the one before: what was changed or taken out shows
    "audit",
    metadata,
    _id(),  # 1, 2, 3 ... without a gap
    *_text("moment", "subjek", "pelaku", "peran", "tindakan", "wilayah", "objek", "hasil"),
    *_text("alasan", "sebelum", "sesudah"),  # sebelum, sesudah: JSON, "" where there is none
    *_text("hash_lalu", "hash"),
    CheckConstraint("length(moment) = 32", name="moment"),
    CheckConstraint("length(hash_lalu) = 64 AND length(hash) = 64", name="hash"),
    CheckConstraint("(hasil = 'ditolak') = (alasan <> '')", name="alasan"),
    one_of("hasil", Hasil),
    UniqueConstraint("hash"),
)
