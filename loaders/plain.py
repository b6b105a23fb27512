"""Figures straight from the numbers of a row, about which nothing is to be decided any more.

Almost all rows of a national workbook are such: one step for them instead of two, and a whole row
at a time.
"""

from collections.abc import Sequence
from functools import lru_cache, partial

from loaders.cells import Sheet, address
from loaders.indicators import Indikator
from loaders.outcome import Figure, RawFigure
from loaders.values import status_of

Column = tuple[int, int, str, Indikator, float]  # place, year, its marker, indikator, factor
_FIGURE = partial(tuple.__new__, Figure)  # a third of what naming the fields costs
_RAW = partial(tuple.__new__, RawFigure)


class RowReader:
    """Reads the rows of a sheet under its columns of figures, all of one source."""

    def __init__(self, sheet: Sheet, sumber: str, columns: Sequence[Column]) -> None:
        self.sheet, self.sumber, self.columns = sheet, sumber, columns
        self.cols = tuple(column[0] for column in columns)
        self.heads = [
            (what.kode, year, status_of(marker).value, marker)
            for _, year, marker, what, _ in columns
        ]
        scaled = any(what.skala or factor != 1.0 for *_, what, factor in columns)
        self.is_plain = bool(columns) and not scaled and not sheet.percent

    def read(self, row: int, wilayah: str) -> list[Figure] | list[RawFigure]:
        """The figures of a row, where nothing but numbers stands in it; else as raw ones."""
        cells = self.sheet.rows[row] if self.is_plain else []
        values = [cells[at] for at in self.cols] if self.cols[-1:] < (len(cells),) else []
        if set(map(type, values)) != {float}:
            return self.raw(row, wilayah, self.columns)
        texts = list(map(repr, values))
        if not {"e", "n"}.isdisjoint("".join(texts)):  # 1e+16, inf, nan
            return self.raw(row, wilayah, self.columns)
        name, sumber = self.sheet.name, self.sumber
        return [
            _FIGURE(
                (code, wilayah, year, 0, value, status, marker, sumber, name, cell,
                 text[:-2] if text[-2:] == ".0" else text)
            )
            for (code, year, status, marker), value, cell, text in zip(
                self.heads, values, _addresses(row, self.cols), texts, strict=True
            )
        ]  # fmt: skip

    def raw(self, row: int, wilayah: str, columns: Sequence[Column]) -> list[RawFigure]:
        """The cells of a row under some of the columns, still to be read."""
        cells, sheet, sumber = self.sheet.rows[row], self.sheet, self.sumber
        width = len(cells)
        return [
            _RAW((what, wilayah, year, 0, cells[at], marker, sumber, sheet, row, at, factor))
            for at, year, marker, what, factor in columns
            if at < width
        ]


@lru_cache(maxsize=1 << 12)
def _addresses(row: int, cols: tuple[int, ...]) -> tuple[str, ...]:
    """The addresses of a row's cells; sheets of one shape share them."""
    return tuple(address(row, col) for col in cols)
