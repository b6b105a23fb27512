"""What approved reports hold: figures that no load changes until the report is returned."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from domain.periode import ROMAWI
from domain.siklus import KeadaanLaporan
from store.audit import Ditolak
from store.cycle_tables import isian, laporan, periode, perpindahan
from store.reading_plan import rencana_frame, versi_berlaku
from store.tables import indikator_kinerja, realisasi
from store.version import in_force

Cell = tuple[str, str, int, int]  # indikator, wilayah, tahun, triwulan
TETAP = (KeadaanLaporan.DISETUJUI, KeadaanLaporan.TERKUNCI)
_TOLD = 3  # cells that a refusal names


class Approved(NamedTuple):
    """The report that holds a figure."""

    opd: str
    keadaan: KeadaanLaporan

    @property
    def way(self) -> str:
        """What has to be done before the figure may change."""
        unlocked = "minta admin membuka kuncinya lalu " * (self.keadaan is KeadaanLaporan.TERKUNCI)
        return f"{unlocked}kembalikan dahulu laporan itu di halaman Verifikasi"


def approved_cells(connection: Connection) -> dict[Cell, Approved]:
    """Every figure that an approved or locked report holds.

    Those are the ones it gave, and in a quarter all of its OPD: what it left empty was approved as
    empty, unless the report of another OPD that answers for it is still open. Of a year only those
    it gave, for others publish yearly figures of the same indikator.
    """
    of_period = (periode.c.wilayah, periode.c.rencana, periode.c.tahun, periode.c.triwulan)
    query = select(laporan.c.id, laporan.c.periode, laporan.c.opd, laporan.c.keadaan, *of_period)
    query = query.join(periode, periode.c.id == laporan.c.periode).order_by(laporan.c.id)
    reports = connection.execute(query).all()
    if not any(r.keadaan in TETAP for r in reports):
        return {}
    given, owned = _given(connection), _owned(connection, reports)
    still_open: dict[int, set[str]] = defaultdict(set)
    for r in reports:
        if r.keadaan not in TETAP:
            still_open[r.periode] |= owned[r.id]
    cells: dict[Cell, Approved] = {}
    for r in reports:
        if r.keadaan in TETAP:
            empty = owned[r.id] - still_open[r.periode] if r.triwulan else set[str]()
            for code in given[r.id] | empty:
                cell = (code, r.wilayah, r.tahun, r.triwulan)
                cells[cell] = Approved(r.opd, KeadaanLaporan(r.keadaan))
    return cells


def _given(connection: Connection) -> Mapping[int, set[str]]:
    """The indikator of which an approved report gives a value."""
    query = select(isian.c.laporan, isian.c.indikator, isian.c.nilai)
    query = query.join(laporan, laporan.c.id == isian.c.laporan).where(laporan.c.keadaan.in_(TETAP))
    last = {
        (report, code): nilai
        for report, code, nilai in connection.execute(query.order_by(isian.c.versi))
    }
    found: dict[int, set[str]] = defaultdict(set)
    for (report, code), nilai in last.items():
        if nilai is not None:
            found[report].add(code)
    return found


def _owned(connection: Connection, reports: Iterable[Any]) -> Mapping[int, set[str]]:
    """The indikator that the plan in force in a report's year gives its OPD."""
    c = indikator_kinerja.c
    query = select(c.rencana, c.versi, c.opd, c.indikator).where(in_force(indikator_kinerja, None))
    of_opd: dict[tuple[str, int, str], set[str]] = defaultdict(set)
    for *owner, code in connection.execute(query):
        of_opd[tuple(owner)].add(code)
    plans = rencana_frame(connection)
    versions = {(r.rencana, r.tahun): versi_berlaku(plans, r.rencana, r.tahun) for r in reports}
    return {r.id: of_opd[r.rencana, versions[r.rencana, r.tahun], r.opd] for r in reports}


def demand_unapproved(connection: Connection, load: int) -> None:
    """Raise Ditolak where a load, within its transaction, changed what an approved report holds."""
    cells = approved_cells(connection)
    touched = [cell for cell in _touched(connection, load, cells) if cell in cells]
    if not touched:
        return
    named = ", ".join(cell_name(cell) for cell in touched[:_TOLD])
    more = f" dan {len(touched) - _TOLD} angka lain" if len(touched) > _TOLD else ""
    one = cells[touched[0]]
    raise Ditolak(
        f"{named}{more} sudah {one.keadaan} pada laporan {one.opd} dan tidak diubah; {one.way}."
    )


def _touched(connection: Connection, load: int, cells: Iterable[Cell]) -> list[Cell]:
    """The figures of these indikator and wilayah that a load wrote or ended."""
    c = realisasi.c
    places: dict[str, set[str]] = defaultdict(set)
    for code, region, _, _ in cells:
        places[code].add(region)
    found: set[Cell] = set()
    for code, regions in places.items():
        query = select(c.indikator, c.wilayah, c.tahun, c.triwulan).where(
            c.indikator == code,
            c.wilayah.in_(sorted(regions)),
            (c.from_load == load) | (c.to_load == load),
        )
        found |= {tuple(row) for row in connection.execute(query)}
    return sorted(found)


def cell_name(cell: Cell) -> str:
    """A figure as a refusal names it: JALAN 1604 TW II 2023."""
    code, region, year, quarter = cell
    return f"{code} {region} {ROMAWI[quarter]} {year}"


def steps_taken(connection: Connection) -> int:
    """How many steps reports ever took: what approved_cells answers changes with it alone."""
    return connection.execute(select(func.count()).select_from(perpindahan)).scalar_one()
