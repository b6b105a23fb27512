"""What each layout looks at on a sheet, measured from 0 to 1; it decides nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from loaders.cells import Sheet, text_of
from loaders.grid import Grid, find_grid
from loaders.heading import Heading
from loaders.indicator_rows import indikator_share
from loaders.known import Known
from loaders.labels import Kind, Labels
from loaders.long import find_long
from loaders.matrix import Matrix, find_matrix
from loaders.matrix_columns import Holds
from loaders.quarterly import find_quarterly
from loaders.records import Records, find_records
from loaders.region_rows import labelled_rows
from loaders.roster import roster_of
from loaders.standing import region_line
from loaders.target_ranges import find_ranges
from loaders.values import token_of
from loaders.years import year_of

_SAMPLE = 40


@dataclass(frozen=True)
class Shape:
    """A sheet seen as each layout looks at it; computed once and shared by all of them."""

    sheet: Sheet
    known: Known

    @cached_property
    def grid(self) -> Grid | None:
        """The table of regions by years, if there is one."""
        return find_grid(self.sheet)

    @cached_property
    def matrix(self) -> Matrix | None:
        """The table of targets or quarters with indikator down, if there is one."""
        return find_matrix(self.sheet)

    @cached_property
    def records(self) -> Records | None:
        """The table with text headings, if there is one."""
        return find_records(self.sheet)

    @cached_property
    def long(self) -> Heading:
        """The best heading of a long table."""
        return find_long(self.sheet)

    @cached_property
    def quarterly(self) -> Heading:
        """The best heading of a table by quarter."""
        return find_quarterly(self.sheet)


def has_ranges(shape: Shape) -> float:
    """Whether there are columns of a year and of both ends of a range."""
    return float(not find_ranges(shape.sheet).missing)


def promises_years(shape: Shape) -> float:
    """Whether indikator stand beside the targets of two years or more."""
    matrix = shape.matrix
    return float(matrix is not None and matrix.count(Holds.TARGET, quarters=False) > 1)


def has_quarters_of_kinerja(shape: Shape) -> float:
    """Whether indikator stand beside the target or realisasi of two quarters or more."""
    matrix, kinds = shape.matrix, (Holds.TARGET, Holds.REALISASI)
    return float(matrix is not None and matrix.count(*kinds, quarters=True) > 1)


def has_years(shape: Shape) -> float:
    """Whether there is a table with years over its columns."""
    return 1.0 if shape.grid and shape.grid.columns else 0.0


def has_categories(least: int, most: int) -> Callable[[Shape], float]:
    """Whether the headers beside the years give a number of different texts."""

    def measure(shape: Shape) -> float:
        return float(shape.grid is not None and least <= len(shape.grid.categories) <= most)

    return measure


def holds_figures(shape: Shape) -> float:
    """The share of filled cells under the years that are figures or marks."""
    if shape.grid is None:
        return 0.0
    rows = list(shape.grid.rows())[:_SAMPLE]
    filled = [
        v for r in rows for c in shape.grid.columns if (v := shape.sheet.value(r, c.col)) != ""
    ]
    texts = [text for v in filled if not isinstance(v, float) and (text := text_of(v))]
    numbers = sum(isinstance(v, float) for v in filled)
    count = numbers + len(texts)
    return (numbers + sum(token_of(t) is not None for t in texts)) / count if count else 0.0


def regions_known(shape: Shape) -> float:
    """The share of rows with figures whose region is known."""
    if shape.grid is None:
        return 0.0
    data = [column.col for column in shape.grid.columns]
    return _known_regions(shape, shape.grid.labels, list(shape.grid.rows()), data)


def _known_regions(shape: Shape, labels: Labels, rows: list[int], data: list[int]) -> float:
    said = [label for _, label in labelled_rows(shape.sheet, labels, rows[:_SAMPLE], data)]
    resolutions = roster_of(shape.known.regions, said).resolutions
    found = [resolutions[label] for label in said]
    return sum(bool(r.kode or r.candidates) for r in found) / len(found) if found else 0.0


def has_columns(*kinds: Kind, without: tuple[Kind, ...] = ()) -> Callable[[Shape], float]:
    """Whether there is a table with text headings that has some columns and lacks others."""

    def measure(shape: Shape) -> float:
        if shape.records is None:
            return 0.0
        has = shape.records.kinds
        return float(all(k in has for k in kinds) and not any(k in has for k in without))

    return measure


def indikator_per_row(shape: Shape) -> float:
    """Whether the rows under the years are of indikator rather than of regions."""
    if shape.grid is None:
        return 0.0
    share = indikator_share(shape.grid, shape.known, _SAMPLE)
    return 1.0 if share >= 0.3 and share > regions_known(shape) else 0.0


def region_per_row(shape: Shape) -> float:
    """The share of rows of a table with text headings whose region is known.

    At least half where a heading says that the column is one of regions.
    """
    records = shape.records
    if records is None or not records.labels.columns:
        return 0.0
    share = _known_regions(shape, records.labels, list(records.rows()), records.data)
    return max(share, 0.5) if _states_regions(records) else share


def _states_regions(records: Records) -> bool:
    return any(kind in records.kinds for kind in (Kind.NAME, Kind.BPS, Kind.KEMENDAGRI))


def no_region_column(shape: Shape) -> float:
    """Whether no row of a table with text headings names a region."""
    return float(shape.records is not None and not region_per_row(shape))


TIMES = (Kind.YEAR, Kind.QUARTER)
without_indikator = has_columns(without=(Kind.INDIKATOR,))


def year_per_row(shape: Shape) -> float:
    """The share of rows with figures whose first cell is a year."""
    records = shape.records
    if records is None or Kind.YEAR not in records.kinds:
        return 0.0
    col = records.kinds[Kind.YEAR]
    rows = [r for r in records.rows() if any(shape.sheet.text(r, c) for c in records.data)]
    years = [year_of(shape.sheet.value(r, col)) is not None for r in rows[:_SAMPLE]]
    return sum(years) / len(years) if years else 0.0


def has_heading(heading: str, *keys: str) -> Callable[[Shape], float]:
    """Whether the heading of a kind of table has one of the columns."""

    def measure(shape: Shape) -> float:
        found: Heading = getattr(shape, heading)
        return float(any(key in found.columns for key in keys))

    return measure


def has_quarters(shape: Shape) -> float:
    """The share of the columns TW I to TW IV that are there."""
    return sum(f"tw{n}" in shape.quarterly.columns for n in range(1, 5)) / 4


def has_region_line(shape: Shape) -> float:
    """Whether a line "Wilayah: ..." stands above the table by quarter."""
    return float(region_line(shape.sheet, shape.quarterly.row) is not None)
