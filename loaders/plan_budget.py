"""Reads a plan's programmes and their budgets (Program, Anggaran) into rows; it sums nothing."""

from typing import Any

from loaders.heading import Column, Row
from loaders.sheets import Desk, origin
from loaders.years import quarter_of, year_of

_PROGRAMMES = (
    Column("kode", ("Kode",)),
    Column("program", ("Program", "Nama")),
    Column("sasaran", ("Sasaran",)),
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


def read_budget(desk: Desk, key: tuple[str, int], sasaran: set[str]) -> tuple[Rows, Rows]:
    """Read sheets Program and Anggaran, rupiah as numbers; both may be missing."""
    programmes: dict[str, tuple[Any, ...]] = {}
    for row in desk.rows("Program", _PROGRAMMES):
        kode = row.text("kode")
        if not kode or kode in programmes:
            desk.refuse(row, "kode", "kode program yang belum dipakai di atasnya")
            continue
        served = [part.strip() for part in row.text("sasaran").split(";")]
        if any(part not in sasaran for part in served):
            desk.refuse(row, "sasaran", "kode sasaran yang ada di lembar Kaskade")
        texts = (row.text("program"), "; ".join(served), row.text("opd"))
        programmes[kode] = (*key, kode, *texts, *origin(row, "kode"))
    budgets: dict[tuple[str, int, int], tuple[Any, ...]] = {}
    for row in desk.rows("Anggaran", _BUDGETS):
        if found := _budget(desk, row, set(programmes)):
            where, amounts = found
            if where in budgets:
                desk.refuse(row, "program", "satu baris untuk setiap program, tahun dan triwulan")
                continue
            budgets[where] = (*key, *where, *amounts, *origin(row, "pagu"))
    return list(programmes.values()), list(budgets.values())


def _budget(
    desk: Desk, row: Row, programmes: set[str]
) -> tuple[tuple[str, int, int], tuple[float | None, float | None]] | None:
    year, quarter = year_of(row.value("tahun")), quarter_of(row.text("triwulan"))
    if row.text("program") not in programmes:
        desk.refuse(row, "program", "kode yang ada di lembar Program")
        return None
    if year is None:
        desk.refuse(row, "tahun", "tahun empat angka")
    if quarter is None:
        desk.refuse(row, "triwulan", "1 sampai 4, atau kosong untuk setahun")
    amounts: list[float | None] = []
    for name in ("pagu", "realisasi"):
        value = row.value(name)
        number = isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
        if not number and row.text(name):
            desk.refuse(row, name, "rupiah sebagai sel angka, nol atau lebih")
        amounts.append(float(value) if number and isinstance(value, int | float) else None)
    if year is None or quarter is None:
        return None
    return (row.text("program"), year[0], quarter), (amounts[0], amounts[1])
