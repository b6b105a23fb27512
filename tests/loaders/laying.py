"""Lays figures out as any layout would and remembers the cell of each: for the property tests."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

from domain.angka import Konvensi
from domain.istilah import StatusAngka
from loaders.cells import Value, address
from tests.loaders.golden import known

STATUS = {
    "*": StatusAngka.SEMENTARA,
    "**": StatusAngka.SANGAT_SEMENTARA,
    "***": StatusAngka.SANGAT_SANGAT_SEMENTARA,
    "e": StatusAngka.PERKIRAAN,
    "r": StatusAngka.REVISI,
    "a": StatusAngka.PRESISI_RENDAH,
    "b": StatusAngka.PRESISI_RENDAH,
}
MISSING = ("...", "…", "NA", "n/a", "-", "–")
INDIKATOR = {"P0": (0, 5999), "LPE": (-1999, 2499), "RLS": (300, 799), "HLS": (800, 1999)}
REGIONS = ("99", "9901", "9902", "9903", "9904", "9971", "9972")
QUARTERS = ("jalan_mantap", "peserta_latih", "waktu_izin")


@dataclass(frozen=True)
class Given:
    """A figure as it was meant: its hundredths (None: not there), its marker, text or number."""

    hundredths: int | None
    marker: str
    as_text: bool

    def value(self, konvensi: Konvensi) -> Value:
        """What stands in the cell."""
        if self.hundredths is None:
            return self.marker
        if not self.as_text and not self.marker:
            return self.hundredths / 100
        text = f"{self.hundredths / 100:,.2f}"
        if konvensi is Konvensi.INDONESIA:
            text = text.translate(str.maketrans(",.", ".,"))
        return text + self.marker

    def meant(self, header: str) -> tuple[float | None, str, str]:
        """The value, status and marker it must be read as under a year's marker."""
        if self.hundredths is None:
            return None, StatusAngka.KOSONG.value, self.marker
        marker = self.marker or header
        return self.hundredths / 100, STATUS.get(marker, StatusAngka.TETAP).value, marker


@dataclass
class Table:
    """A table laid out: its rows, what must come back, and where its labels and years stand."""

    layout: str
    rows: list[list[Value]]
    expected: dict[str, tuple[object, ...]] = field(default_factory=dict[str, tuple[object, ...]])
    names: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    konvensi: Konvensi = Konvensi.INDONESIA
    years: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])

    def put(self, row: int, col: int, key: tuple[object, ...], given: Given, header: str) -> None:
        """Remember that a figure stands in a cell."""
        self.expected[address(row, col)] = (*key, *given.meant(header))


@st.composite
def given_figures(draw: st.DrawFn, indikator: str) -> Given:
    """A figure within its indikator's range, or a mark that there is none."""
    if draw(st.integers(0, 9)) == 0:
        return Given(None, draw(st.sampled_from(MISSING)), True)
    low, high = INDIKATOR.get(indikator, (0, 9999))
    marker = draw(st.sampled_from(("", "", "", *STATUS)))
    return Given(draw(st.integers(low, high)), marker, draw(st.booleans()))


def label_of(draw: st.DrawFn, kode: str, style: str) -> list[Value]:
    """How a row names its region in one of the styles of tables."""
    entry = known().regions.entries[kode]
    name = draw(st.sampled_from((entry.nama, entry.nama.upper(), f" {entry.nama}")))
    if entry.nama.startswith("Kabupaten"):
        name = draw(st.sampled_from((name, entry.nama.replace("Kabupaten", "Kab."))))
    codes: dict[str, list[Value]] = {
        "name": [],
        "bps": [entry.kode_bps],
        "both": [entry.kode_bps, entry.kode_kemendagri],
    }
    return [*codes[style], name]


HEADINGS: dict[str, list[Value]] = {
    "name": ["Kabupaten/Kota"],
    "bps": ["Kode", "Kabupaten/Kota"],
    "both": ["Kode BPS", "Kode Kemendagri", "Kabupaten/Kota"],
}
_NOTES: list[list[Value]] = [[], ["Catatan: rekaan"], ["Sumber: uji"]]


@st.composite
def wide_tables(draw: st.DrawFn) -> Table:
    """Tables of regions by years, of one indikator or of several in either nesting."""
    konvensi = draw(st.sampled_from(Konvensi))
    style = draw(st.sampled_from(tuple(HEADINGS)))
    count = draw(st.integers(1, 3))
    indikator = draw(st.permutations(list(INDIKATOR)).map(lambda all_: all_[:count]))
    start, length = draw(st.integers(2010, 2018)), draw(st.integers(1, 4))
    years = [(y, draw(st.sampled_from(("", "", "*", "**")))) for y in range(start, start + length)]
    if draw(st.booleans()):
        years.reverse()
    regions = draw(st.lists(st.sampled_from(REGIONS), min_size=2, max_size=5, unique=True))
    entries = known().kamus.entries
    title = entries[indikator[0]].nama if count == 1 else "Beberapa indikator makro"
    table = Table("lebar_tahun" if count == 1 else "tahun_kategori", [[title], []])
    years_below = count > 1 and draw(st.booleans())
    columns = [(i, y) for i in indikator for y in years]
    if not years_below:
        columns = [(i, y) for y in years for i in indikator]
    table.rows += _header(table, draw, style, columns, years_below, count)
    for kode in regions:
        label = label_of(draw, kode, style)
        row = len(table.rows)
        table.names.append((row, len(label) - 1))
        cells = [draw(given_figures(i)) for i, _ in columns]
        for at, ((i, (year, marker)), cell) in enumerate(zip(columns, cells, strict=True)):
            table.put(row, len(label) + at, (i, kode, year, 0), cell, marker)
        table.rows.append([*label, *(cell.value(konvensi) for cell in cells)])
    table.rows += [list(note) for note in _NOTES]
    table.konvensi = konvensi
    return table


def _header(
    table: Table,
    draw: st.DrawFn,
    style: str,
    columns: list[tuple[str, tuple[int, str]]],
    years_below: bool,
    count: int,
) -> list[list[Value]]:
    heading, entries = HEADINGS[style], known().kamus.entries
    years: list[Value] = [f"{y}{m}" if m or draw(st.booleans()) else y for _, (y, m) in columns]
    names: list[Value] = [entries[i].nama for i, _ in columns]
    blank: list[Value] = [""] * len(heading)
    row, width = len(table.rows), len(heading)
    if count == 1:
        merged = draw(st.booleans())
        above: list[list[Value]] = [[*heading, "Tahun"]] if merged else []
        table.years = [(row + merged, width + at) for at in range(len(years))]
        return [*above, [*(blank if merged else heading), *years]]
    table.years = [(row + years_below, width + at) for at in range(len(years))]
    if years_below:
        return [[*heading, *names], [*blank, *years]]
    return [[*heading, *years], [*blank, *names]]


@st.composite
def long_tables(draw: st.DrawFn) -> Table:
    """Long tables, one figure per row."""
    konvensi = draw(st.sampled_from(Konvensi))
    keys = draw(
        st.lists(
            st.tuples(
                st.sampled_from(("P0", "LPE")), st.sampled_from(REGIONS), st.integers(2010, 2030)
            ),
            min_size=1,
            max_size=8,
            unique=True,
        )
    )
    heading: list[Value] = ["Kode Wilayah", "Wilayah", "Kode Indikator", "Tahun", "Nilai"]
    table = Table("panjang", [heading])
    for indikator, kode, year in keys:
        row, cell = len(table.rows), draw(given_figures(indikator))
        table.names.append((row, 1))
        table.years.append((row, 3))
        table.put(row, 4, (indikator, kode, year, 0), cell, "")
        label = label_of(draw, kode, "bps")
        table.rows.append([*label, indikator, year, cell.value(konvensi)])
    table.konvensi = konvensi
    return table


@st.composite
def quarterly_tables(draw: st.DrawFn) -> Table:
    """Tables of one region's quarters."""
    konvensi = draw(st.sampled_from(Konvensi))
    kode = draw(st.sampled_from(REGIONS))
    table = Table("triwulan", [["Realisasi"], [f"Wilayah: {known().regions.name_of(kode)}"], []])
    table.names.append((1, 0))
    heads = ("Kode Indikator", "Tahun", "TW I", "TW II", "TW III", "TW IV")
    table.rows.append(list(heads))
    for indikator in draw(st.permutations(QUARTERS)):
        year, row = draw(st.integers(2015, 2030)), len(table.rows)
        table.years.append((row, 1))
        cells = [draw(given_figures(indikator)) for _ in range(4)]
        for quarter, cell in enumerate(cells, 1):
            table.put(row, 1 + quarter, (indikator, kode, year, quarter), cell, "")
        table.rows.append([indikator, year, *(cell.value(konvensi) for cell in cells)])
    table.konvensi = konvensi
    return table


@st.composite
def portal_tables(draw: st.DrawFn) -> Table:
    """Tables of a portal: a row per region and year, a column per indikator."""
    konvensi = draw(st.sampled_from(Konvensi))
    indikator = draw(st.permutations(list(INDIKATOR)).map(lambda all_: all_[:2]))
    keys = draw(
        st.lists(
            st.tuples(st.sampled_from(REGIONS), st.integers(2010, 2030)),
            min_size=2,
            max_size=6,
            unique=True,
        )
    )
    heads = [known().kamus.entries[i].nama for i in indikator]
    table = Table("portal", [["kode_wilayah", "nama_wilayah", "tahun", *heads]])
    for kode, year in keys:
        row = len(table.rows)
        cells = [draw(given_figures(i)) for i in indikator]
        table.names.append((row, 1))
        table.years.append((row, 2))
        for at, (i, cell) in enumerate(zip(indikator, cells, strict=True)):
            table.put(row, 3 + at, (i, kode, year, 0), cell, "")
        label = label_of(draw, kode, "bps")
        table.rows.append([*label, year, *(cell.value(konvensi) for cell in cells)])
    table.konvensi = konvensi
    return table


@st.composite
def years_down_tables(draw: st.DrawFn) -> Table:
    """Tables of one region: years down, newest first or last, indikator to the right."""
    konvensi = draw(st.sampled_from(Konvensi))
    kode = draw(st.sampled_from(REGIONS))
    indikator = draw(st.permutations(list(INDIKATOR)).map(lambda all_: all_[:2]))
    years = draw(st.lists(st.integers(2010, 2030), min_size=2, max_size=6, unique=True))
    heads = [known().kamus.entries[i].nama for i in indikator]
    table = Table("tahun_ke_bawah", [[f"Wilayah: {known().regions.name_of(kode)}"]])
    table.names.append((0, 0))
    table.rows.append(["Tahun", *heads])
    for year in years:
        row, marker = len(table.rows), draw(st.sampled_from(("", "", "*")))
        cells = [draw(given_figures(i)) for i in indikator]
        table.years.append((row, 0))
        for at, (i, cell) in enumerate(zip(indikator, cells, strict=True)):
            table.put(row, 1 + at, (i, kode, year, 0), cell, marker)
        year_cell: Value = f"{year}{marker}" if marker else year
        table.rows.append([year_cell, *(cell.value(konvensi) for cell in cells)])
    table.konvensi = konvensi
    return table


@st.composite
def one_year_tables(draw: st.DrawFn) -> Table:
    """Tables of one year, which the title says: regions down, indikator to the right."""
    konvensi = draw(st.sampled_from(Konvensi))
    style, year = draw(st.sampled_from(tuple(HEADINGS))), draw(st.integers(2010, 2030))
    indikator = draw(st.permutations(list(INDIKATOR)).map(lambda all_: all_[:2]))
    regions = draw(st.lists(st.sampled_from(REGIONS), min_size=2, max_size=5, unique=True))
    heads = [known().kamus.entries[i].nama for i in indikator]
    table = Table("satu_tahun", [[f"Indikator makro, {year}"], [], [*HEADINGS[style], *heads]])
    for kode in regions:
        label, row = label_of(draw, kode, style), len(table.rows)
        table.names.append((row, len(label) - 1))
        cells = [draw(given_figures(i)) for i in indikator]
        for at, (i, cell) in enumerate(zip(indikator, cells, strict=True)):
            table.put(row, len(label) + at, (i, kode, year, 0), cell, "")
        table.rows.append([*label, *(cell.value(konvensi) for cell in cells)])
    table.rows += [list(note) for note in _NOTES]
    table.konvensi = konvensi
    return table


@st.composite
def indikator_rows_tables(draw: st.DrawFn) -> Table:
    """Tables of one region: indikator down with their units, years to the right."""
    konvensi = draw(st.sampled_from(Konvensi))
    kode, start = draw(st.sampled_from(REGIONS)), draw(st.integers(2010, 2018))
    years = [(y, draw(st.sampled_from(("", "", "*")))) for y in range(start, start + 3)]
    table = Table("indikator_ke_bawah", [[f"Wilayah: {known().regions.name_of(kode)}"], []])
    table.rows.append(["No", "Indikator", "Satuan", *(f"{y}{m}" if m else y for y, m in years)])
    for number, i in enumerate(draw(st.permutations(list(INDIKATOR)))[:3], 1):
        row, entry = len(table.rows), known().kamus.entries[i]
        cells = [draw(given_figures(i)) for _ in years]
        table.names.append((row, 1))
        for at, ((year, marker), cell) in enumerate(zip(years, cells, strict=True)):
            table.put(row, 3 + at, (i, kode, year, 0), cell, marker)
        label: list[Value] = [number, entry.nama, entry.satuan]
        table.rows.append([*label, *(cell.value(konvensi) for cell in cells)])
    table.konvensi = konvensi
    return table


LAYINGS: dict[str, st.SearchStrategy[Table]] = {
    "lebar_tahun": wide_tables(),
    "tahun_kategori": wide_tables(),
    "panjang": long_tables(),
    "triwulan": quarterly_tables(),
    "portal": portal_tables(),
    "tahun_ke_bawah": years_down_tables(),
    "satu_tahun": one_year_tables(),
    "indikator_ke_bawah": indikator_rows_tables(),
}
rows_of_years = st.one_of(long_tables(), portal_tables(), years_down_tables())
tables = st.one_of(*dict.fromkeys(LAYINGS.values()))
