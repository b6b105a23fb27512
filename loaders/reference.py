"""Reads the files that all others are recognised by: the kamus and the list of wilayah."""

from typing import Any, TypeVar

from domain.istilah import Agregasi, Arah, JenisWilayah
from domain.ordinal import SKALA
from loaders.cells import Sheet, Workbook, address
from loaders.heading import Column, Heading, Row, find_heading
from loaders.indicators import Indikator
from loaders.outcome import Content
from loaders.problems import Level, Problem
from loaders.regions import Wilayah
from store.writing import Batch, Identities

_KAMUS_TEXTS = ("definisi", "rumus", "sumber", "rilis", "sdg", "kri", "bidang")
KAMUS = (
    *(Column(k, (k,)) for k in ("kode", "nama", "nama_pendek", "sinonim", "satuan", "desimal")),
    *(Column(k, (k,)) for k in ("arah", "agregasi", "minimum", "maksimum")),
    *(Column(k, (k,), required=False) for k in (*_KAMUS_TEXTS, "kelompok_seri", "skala")),
)
WILAYAH = (
    *(Column(k, (k,)) for k in ("kode", "induk", "jenis", "nama", "kode_bps", "kode_kemendagri")),
    *(Column(k, (k,)) for k in ("sinonim", "zona_waktu")),
    *(Column(k, (k,), required=False) for k in ("lat", "lon", "contoh")),
)
_Kind = TypeVar("_Kind", Arah, Agregasi, JenisWilayah)


def read_kamus(book: Workbook) -> tuple[list[Indikator], Content]:
    """Read data/kamus_indikator.csv: the entries, the rows of table kamus and the problems."""
    problems: list[Problem] = []
    heading = _heading(book.sheets[0], KAMUS, problems)
    entries: list[Indikator] = []
    rows: list[tuple[Any, ...]] = []
    for row in heading.rows() if not heading.missing else ():
        before = len(problems)
        entry = _indikator(row, problems)
        if entry.kode in {e.kode for e in entries}:
            problems.append(_wrong(row, "kode", "kode yang belum dipakai di atasnya"))
        if len(problems) > before:
            continue
        entries.append(entry)
        rows.append(_kamus_row(entry, row))
    identities = Identities(indikator=[entry.kode for entry in entries])
    return entries, Content((Batch("kamus", rows),), identities, tuple(problems))


def _indikator(row: Row, problems: list[Problem]) -> Indikator:
    desimal = _number(row, "desimal", problems)
    if not row.text("kode") or not row.text("nama"):
        problems.append(_wrong(row, "kode", "kode dan nama yang terisi"))
    if row.text("skala") and row.text("skala") not in SKALA:
        problems.append(_wrong(row, "skala", f"{' atau '.join(SKALA)}, atau kosong"))
    if desimal is None or desimal not in range(7):
        problems.append(_wrong(row, "desimal", "bilangan bulat 0 sampai 6"))
    return Indikator(
        kode=row.text("kode"),
        nama=row.text("nama"),
        nama_pendek=row.text("nama_pendek") or row.text("nama"),
        sinonim=tuple(filter(None, (text.strip() for text in row.text("sinonim").split("|")))),
        satuan=row.text("satuan"),
        desimal=int(desimal or 0),
        arah=_kind(row, "arah", Arah, problems) or Arah.NETRAL,
        agregasi=_kind(row, "agregasi", Agregasi, problems) or Agregasi.TAHUNAN,
        minimum=_number(row, "minimum", problems),
        maksimum=_number(row, "maksimum", problems),
        kelompok_seri=row.text("kelompok_seri"),
        skala=row.text("skala"),
        sumber=row.text("sumber"),
    )


def _kamus_row(entry: Indikator, row: Row) -> tuple[Any, ...]:
    return (
        *(entry.kode, entry.nama, entry.nama_pendek, "|".join(entry.sinonim)),
        *(row.text("definisi"), row.text("rumus"), entry.satuan, entry.desimal),
        *(entry.arah.value, entry.agregasi.value, entry.minimum, entry.maksimum),
        *(row.text(key) for key in ("sumber", "rilis", "sdg", "kri")),
        *(entry.kelompok_seri, row.text("bidang"), entry.skala),
        *(row.sheet.name, address(row.row, row.col("kode")), entry.kode),
    )


def read_wilayah(book: Workbook) -> tuple[list[Wilayah], Content]:
    """Read data/wilayah.csv: the regions, their identity rows and the problems."""
    problems: list[Problem] = []
    heading = _heading(book.sheets[0], WILAYAH, problems)
    entries: dict[str, Wilayah] = {}
    rows: list[tuple[Any, ...]] = []
    for row in heading.rows() if not heading.missing else ():
        before = len(problems)
        entry = _wilayah(row, problems)
        if not entry.kode or entry.kode in entries:
            problems.append(_wrong(row, "kode", "kode yang belum dipakai di atasnya"))
        if entry.induk and entry.induk not in entries:
            problems.append(_wrong(row, "induk", "kode wilayah yang sudah ada di atasnya"))
        lat, lon = _number(row, "lat", problems), _number(row, "lon", problems)
        if len(problems) > before:
            continue
        entries[entry.kode] = entry
        codes = (entry.kode_bps or None, entry.kode_kemendagri or None)
        place = (row.text("zona_waktu"), lat, lon, int(row.text("contoh") == "1"))
        rows.append(
            (entry.kode, entry.induk or None, entry.jenis.value, entry.nama, *codes, *place)
        )
    sinonim = [(teks, e.kode) for e in entries.values() for teks in dict.fromkeys(e.sinonim)]
    content = Content((), Identities(wilayah=rows, sinonim=sinonim), tuple(problems))
    return list(entries.values()), content


def _wilayah(row: Row, problems: list[Problem]) -> Wilayah:
    jenis = _kind(row, "jenis", JenisWilayah, problems) or JenisWilayah.KABUPATEN
    if (not row.text("induk")) != (jenis is JenisWilayah.NEGARA):
        problems.append(_wrong(row, "induk", "kode induk; hanya negara yang tanpa induk"))
    return Wilayah(
        kode=row.text("kode"),
        induk=row.text("induk"),
        jenis=jenis,
        nama=row.text("nama"),
        kode_bps=row.text("kode_bps"),
        kode_kemendagri=row.text("kode_kemendagri"),
        sinonim=tuple(filter(None, (text.strip() for text in row.text("sinonim").split("|")))),
    )


def _heading(sheet: Sheet, columns: tuple[Column, ...], problems: list[Problem]) -> Heading:
    heading = find_heading(sheet, columns)
    if heading.missing:
        missing = ", ".join(heading.missing)
        problems.append(
            sheet.problem_here(
                Level.GALAT,
                f"kolom {missing} tidak ada",
                "kolom " + ", ".join(c.headings[0] for c in columns if c.required),
                "Lengkapi baris judulnya",
            )
        )
    return heading


def _wrong(row: Row, key: str, expected: str) -> Problem:
    found = f"{key} “{row.text(key)}”"
    remedy = f"Perbaiki {key} di baris itu"
    return row.sheet.problem(Level.GALAT, row.row, row.col(key), found, expected, remedy)


def _number(row: Row, key: str, problems: list[Problem]) -> float | None:
    if not row.text(key):
        return None
    try:
        return float(row.text(key).replace(",", "."))
    except ValueError:
        problems.append(_wrong(row, key, "angka atau kosong"))
        return None


def _kind(row: Row, key: str, kinds: type[_Kind], problems: list[Problem]) -> _Kind | None:
    try:
        return kinds(row.text(key))
    except ValueError:
        problems.append(_wrong(row, key, " atau ".join(kinds)))
        return None
