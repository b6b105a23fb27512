"""Reads a plan's priorities (sheet Prioritas): which sasaran each serves; it scores nothing."""

import math
from typing import Any

from loaders.heading import Column, Row
from loaders.plan_document import Document
from loaders.sheets import Desk, origin
from loaders.years import year_of

_PRIORITIES = (
    Column("tahun", ("Tahun",), required=False),
    Column("kode", ("Kode",)),
    Column("prioritas", ("Prioritas", "Nama")),
    Column("sasaran", ("Sasaran",)),
    Column("bobot", ("Bobot",), required=False),
    Column("sumber", ("Sumber",), required=False),
)
_EVERY_YEAR = 0


def read_priorities(desk: Desk, document: Document, sasaran: set[str]) -> list[tuple[Any, ...]]:
    """Read sheet Prioritas, one row per priority and sasaran; it may be missing.

    An empty year means every year of the plan, several sasaran stand as "4.1; 4.2".
    """
    rows: dict[tuple[int, str, str], tuple[Any, ...]] = {}
    named: dict[tuple[int, str], str] = {}
    for order, row in enumerate(desk.rows("Prioritas", _PRIORITIES), 1):
        head = _head(desk, document, row, named)
        served = [part for part in map(str.strip, row.text("sasaran").split(";")) if part]
        if not served or not set(served) <= sasaran:
            desk.refuse(row, "sasaran", "kode sasaran yang ada di lembar Kaskade")
            continue
        bobot = _weight(desk, row)
        if head is None or bobot is None:
            continue
        for kode in dict.fromkeys(served):
            if (*head, kode) in rows:
                desk.refuse(row, "sasaran", "setiap sasaran satu kali untuk satu prioritas")
                continue
            rest = (order, row.text("prioritas"), bobot, row.text("sumber"))
            rows[*head, kode] = (*document.key, *head, kode, *rest, *origin(row, "prioritas"))
    return list(rows.values())


def _head(
    desk: Desk, document: Document, row: Row, named: dict[tuple[int, str], str]
) -> tuple[int, str] | None:
    """The year and the code of a priority; a code has one name in a year."""
    kode, nama = row.text("kode"), row.text("prioritas")
    found = year_of(row.value("tahun")) if row.text("tahun") else (_EVERY_YEAR, "")
    years = (_EVERY_YEAR, *range(document.tahun_awal, document.tahun_akhir + 1))
    if found is None or found[0] not in years:
        desk.refuse(row, "tahun", "tahun rencana, atau kosong untuk setiap tahunnya")
        return None
    if not kode:
        desk.refuse(row, "kode", "kode prioritas, misalnya 1")
    elif not nama or named.setdefault((found[0], kode), nama) != nama:
        desk.refuse(row, "prioritas", "satu nama untuk satu kode prioritas")
    else:
        return found[0], kode
    return None


def _weight(desk: Desk, row: Row) -> float | None:
    """The weight of a row's sasaran, 1 where it says none; zero would leave nothing to average."""
    text = row.text("bobot").replace(",", ".")
    try:
        value = float(text) if text else 1.0
    except ValueError:
        value = 0.0
    if 0 < value < math.inf:
        return value
    desk.refuse(row, "bobot", "angka di atas nol, atau kosong untuk 1")
    return None
