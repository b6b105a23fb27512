"""Reads a plan's programmes and their budgets (Program, Anggaran) into rows; it sums nothing."""

from collections.abc import Iterator
from typing import Any

from domain.istilah import JenisAnggaran
from loaders.heading import Column, Row
from loaders.sheets import Desk, origin
from loaders.years import quarter_of, year_of

_PROGRAMMES = (
    Column("kode", ("Kode",)),
    Column("program", ("Program", "Nama")),
    Column("sasaran", ("Sasaran",)),
    Column("indikator", ("Indikator",), required=False),
    Column("opd", ("OPD",), required=False),
)
_BUDGETS = (
    Column("program", ("Kode program",)),
    Column("tahun", ("Tahun",)),
    Column("triwulan", ("Triwulan",), required=False),
    Column("pagu", ("Pagu",)),
    Column("realisasi", ("Realisasi",)),
)
Rows = list[tuple[Any, ...]]


def read_programmes(
    desk: Desk, key: tuple[str, int], sasaran: set[str], indikator: set[str], agencies: set[str]
) -> Rows:
    """Read sheet Program, which may be missing: what each serves, is measured by and is run by.

    sasaran and indikator are those of the plan; a program without indikator is measured by those
    of its sasaran. agencies are those of sheet OPD, empty where it is missing.
    """
    programmes: dict[str, tuple[Any, ...]] = {}
    for row in desk.rows("Program", _PROGRAMMES):
        kode = row.text("kode")
        if not kode or kode in programmes:
            desk.refuse(row, "kode", "kode program yang belum dipakai di atasnya")
            continue
        served, measured = (_codes(row, name) for name in ("sasaran", "indikator"))
        if not served or not set(served) <= sasaran:
            desk.refuse(row, "sasaran", "kode sasaran yang ada di lembar Kaskade")
        if not set(measured) <= indikator:
            desk.refuse(row, "indikator", "kode indikator yang ada di lembar Indikator")
        if agencies and row.text("opd") and row.text("opd") not in agencies:
            desk.refuse(row, "opd", "kode yang ada di lembar OPD")
        texts = (row.text("program"), "; ".join(served), "; ".join(measured), row.text("opd"))
        programmes[kode] = (*key, kode, *texts, *origin(row, "kode"))
    return list(programmes.values())


def _codes(row: Row, key: str) -> list[str]:
    """Codes that stand in one cell as "1.1.1; 1.1.2", each once."""
    return list(dict.fromkeys(part for part in map(str.strip, row.text(key).split(";")) if part))


def read_budgets(desk: Desk, key: tuple[str, int], programmes: set[str]) -> Rows:
    """Read sheet Anggaran, which may be missing: rupiah as numbers, a row per cell that has one."""
    seen: set[tuple[str, int, int]] = set()
    budgets: Rows = []
    for row in desk.rows("Anggaran", _BUDGETS):
        if where := _period(desk, row, programmes):
            if where in seen:
                desk.refuse(row, "program", "satu baris untuk setiap program, tahun dan triwulan")
                continue
            seen.add(where)
            for jenis, amount in _amounts(desk, row):
                budgets.append((*key, *where, jenis.value, amount, *origin(row, jenis.value)))
    return budgets


def _period(desk: Desk, row: Row, programmes: set[str]) -> tuple[str, int, int] | None:
    year, quarter = year_of(row.value("tahun")), quarter_of(row.text("triwulan"))
    if row.text("program") not in programmes:
        desk.refuse(row, "program", "kode yang ada di lembar Program")
        return None
    if year is None:
        desk.refuse(row, "tahun", "tahun empat angka")
    if quarter is None:
        desk.refuse(row, "triwulan", "1 sampai 4, atau kosong untuk setahun")
    if year is None or quarter is None:
        return None
    return row.text("program"), year[0], quarter


def _amounts(desk: Desk, row: Row) -> Iterator[tuple[JenisAnggaran, float]]:
    """The rupiah that stand in a row; an empty cell is unknown, not zero."""
    for jenis in JenisAnggaran:
        value = row.value(jenis)
        if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
            yield jenis, float(value)
        elif row.text(jenis):
            desk.refuse(row, jenis, "rupiah sebagai sel angka, nol atau lebih")
