"""Lays targets and quarters of a plan out as matrices, rencana aksi and ranges would."""

from hypothesis import strategies as st

from domain.angka import Konvensi
from loaders.cells import Value, address
from tests.loaders.golden import known
from tests.loaders.laying import QUARTERS, Given, Table, given_figures

WHERE: list[Value] = ["Wilayah: Kabupaten Contoh (9901)"]
YEARS = (2023, 2024, 2025)
PROMISED = ("P0", "LPE", "RLS", "jalan_mantap", "waktu_izin")
_MOST = 1499  # hundredths of any target


def _written(hundredths: int, konvensi: Konvensi) -> str:
    return str(Given(hundredths, "", True).value(konvensi))


@st.composite
def _target(draw: st.DrawFn, konvensi: Konvensi) -> tuple[Value, tuple[float, float] | None]:
    """What stands in a cell of a target, and its ends; None where there is none."""
    low, high = sorted((draw(st.integers(300, _MOST)), draw(st.integers(300, _MOST))))
    point = (low / 100, low / 100)
    forms: list[tuple[Value, tuple[float, float] | None]] = [
        (low / 100, point),
        (_written(low, konvensi), point),
        (draw(st.sampled_from(("-", "...", ""))), None),
    ]
    if high > low:
        text = f"{_written(low, konvensi)} - {_written(high, konvensi)}"
        forms.append((text, (low / 100, high / 100)))
    return draw(st.sampled_from(forms))


def _promise(
    table: Table, row: int, col: int, key: tuple[object, ...], ends: tuple[float, float] | None
) -> None:
    if ends:
        table.expected[address(row, col)] = (*key, *ends)


@st.composite
def matrix_tables(draw: st.DrawFn) -> Table:
    """Matrices of a plan: banners, one or two rows of headings, column numbers, all targets."""
    konvensi = draw(st.sampled_from(Konvensi))
    head: list[Value] = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Kondisi Awal 2022"]
    table = Table("matriks_rencana", [["RPJMD 2023-2025"], WHERE], konvensi=konvensi)
    if draw(st.booleans()):
        table.rows.append([*head, "Target", "", "", "Kondisi Akhir"])
        table.rows.append([*[""] * 5, *YEARS, ""])
    else:
        table.rows.append([*head, *(f"Target {year}" for year in YEARS), "Kondisi Akhir"])
    if draw(st.booleans()):
        table.rows.append([*range(1, 10)])
    columns = [("awal", 2022), *(("tahunan", year) for year in YEARS), ("akhir", 2025)]
    for number, indikator in enumerate(draw(st.permutations(PROMISED))[:3], 1):
        if draw(st.booleans()):
            table.rows.append([f"Misi {number}: Maju bersama {number}"])
        entry, row = known().kamus.entries[indikator], len(table.rows)
        cells = [draw(_target(konvensi)) for _ in YEARS]
        if not any(ends for _, ends in cells):
            cells[0] = (5.25, (5.25, 5.25))
        cells = [draw(_target(konvensi)), *cells, cells[-1]]  # the end is that of the last year
        for at, ((peran, year), (_, ends)) in enumerate(zip(columns, cells, strict=True)):
            _promise(table, row, 4 + at, (indikator, peran, year, 0), ends)
        table.names.append((row, 2))
        label: list[Value] = [number, f"Sasaran {number}", entry.nama, entry.satuan]
        table.rows.append([*label, *(value for value, _ in cells)])
    return table


@st.composite
def action_tables(draw: st.DrawFn) -> Table:
    """Rencana aksi: the target of the year and of its quarters, and the quarters' realisasi."""
    konvensi = draw(st.sampled_from(Konvensi))
    year = draw(st.sampled_from(YEARS))
    quarters = ["TW I", "TW II", "TW III", "TW IV"]
    table = Table("rencana_aksi", [[f"Rencana Aksi Tahun {year}"], WHERE], konvensi=konvensi)
    head: list[Value] = ["No", "Indikator Kinerja", "Satuan", "Target Tahunan"]
    table.rows.append([*head, "Target", "", "", "", "Realisasi", "", "", ""])
    table.rows.append([*[""] * 4, *quarters, *quarters])
    for number, indikator in enumerate(draw(st.permutations(QUARTERS)), 1):
        entry, row = known().kamus.entries[indikator], len(table.rows)
        promised = [draw(_target(konvensi)) for _ in range(5)]
        for quarter, (_, ends) in enumerate(promised):
            _promise(table, row, 3 + quarter, (indikator, "tahunan", year, quarter), ends)
        cells = [draw(given_figures(indikator)) for _ in range(4)]
        for quarter, cell in enumerate(cells, 1):
            table.put(row, 7 + quarter, (indikator, "9901", year, quarter), cell, "")
        table.names.append((row, 1))
        label: list[Value] = [number, entry.nama, entry.satuan, *(value for value, _ in promised)]
        table.rows.append([*label, *(cell.value(konvensi) for cell in cells)])
    return table


@st.composite
def range_tables(draw: st.DrawFn) -> Table:
    """Ranges of yearly targets, an end of which may be open."""
    konvensi = draw(st.sampled_from(Konvensi))
    keys = [(i, y) for i in PROMISED for y in YEARS]
    table = Table("target_rentang", [["Rencana: 9901-RPJMD-2023"]], konvensi=konvensi)
    table.rows.append(["Indikator", "Tahun", "Batas bawah", "Batas atas"])
    for indikator, year in draw(st.lists(st.sampled_from(keys), min_size=2, unique=True)):
        ends = sorted((draw(st.integers(300, _MOST)), draw(st.integers(300, _MOST))))
        given: list[int | None] = [*ends]
        if draw(st.integers(0, 4)) == 0:
            given[draw(st.integers(0, 1))] = None
        row = len(table.rows)
        low, high = (None if one is None else one / 100 for one in given)
        table.expected[address(row, 2)] = (indikator, "tahunan", year, 0, low, high)
        table.names.append((row, 0))
        texts: list[Value] = ["-" if one is None else _written(one, konvensi) for one in given]
        table.rows.append([known().kamus.entries[indikator].nama, year, *texts])
    return table


PLANS: dict[str, st.SearchStrategy[Table]] = {
    "matriks_rencana": matrix_tables(),
    "rencana_aksi": action_tables(),
    "target_rentang": range_tables(),
}
plan_tables = st.one_of(*PLANS.values())
