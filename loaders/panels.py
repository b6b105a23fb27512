"""Lays tables within tables out as one grid of cells; it may not know where they came from.

Some sites show a table as panels: the corner, the names, the header and the figures are tables
of their own, side by side and below each other in the cells of an outer one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, zip_longest

from loaders.cells import Merged, Value
from loaders.look import TooManyCells

MOST_SPANNED = 1000


def _no_rows() -> list[list[Value]]:
    return []


def _no_merged() -> list[Merged]:
    return []


@dataclass
class Block:
    """A rectangle of cells; rows may be shorter than its width."""

    height: int = 0
    width: int = 0
    rows: list[list[Value]] = field(default_factory=_no_rows)
    merged: list[Merged] = field(default_factory=_no_merged)

    def put(self, row: int, col: int, value: Value) -> None:
        """Write one cell."""
        while len(self.rows) <= row:
            self.rows.append([])
        cells = self.rows[row]
        cells += [""] * (col + 1 - len(cells))
        cells[col] = value

    def paste(self, block: "Block", row: int, col: int) -> None:
        """Write another block with its first cell here."""
        for r, cells in enumerate(block.rows):
            for c, value in enumerate(cells):
                if value != "":
                    self.put(row + r, col + c, value)
        for m in block.merged:
            self.merged.append(Merged(m.top + row, m.left + col, m.bottom + row, m.right + col))


@dataclass
class Cell:
    """A cell of a table: a value or the blocks of the tables in it, and what it spans."""

    value: Value = ""
    blocks: list[Block] = field(default_factory=list[Block])
    down: int = 1
    across: int = 1


def single(value: Value) -> Block:
    """A block of one cell."""
    return Block(1, 1, [[value]])


def stacked(blocks: Sequence[Block], heights: Sequence[int] = ()) -> Block:
    """Blocks below each other, each as high as is said or as it is."""
    whole = Block(0, max((b.width for b in blocks), default=0))
    for block, height in zip_longest(blocks, heights, fillvalue=0):
        if isinstance(block, int):
            break
        whole.paste(block, whole.height, 0)
        whole.height += max(block.height, height or 0)
    return whole


def laid_out(table: Sequence[Sequence[Cell]], most: int) -> Block:
    """A table of cells as one block; raises TooManyCells when its spans make more than `most`."""
    places = _places(table, most)
    heights = [1] * max((r + cell.down for r, _, cell in places), default=0)
    widths = [1] * max((c + cell.across for _, c, cell in places), default=0)
    blocks = [(r, c, cell, _content(cell, table[r])) for r, c, cell in places]
    for r, c, cell, block in blocks:
        if cell.down == 1:
            heights[r] = max(heights[r], block.height)
        if cell.across == 1:
            widths[c] = max(widths[c], block.width)
    whole = Block(sum(heights), sum(widths))
    if whole.height * whole.width > most:
        raise TooManyCells
    tops, lefts = ([0, *accumulate(sizes)] for sizes in (heights, widths))
    for r, c, cell, block in blocks:
        top, left = tops[r], lefts[c]
        whole.paste(block, top, left)
        bottom, right = tops[r + cell.down] - 1, lefts[c + cell.across] - 1
        if not cell.blocks and (bottom, right) != (top, left):
            whole.merged.append(Merged(top, left, bottom, right))
    return whole


def _places(table: Sequence[Sequence[Cell]], most: int) -> list[tuple[int, int, Cell]]:
    """Row and column of every cell; what a cell above spans is taken."""
    taken: set[tuple[int, int]] = set()
    found: list[tuple[int, int, Cell]] = []
    for row, cells in enumerate(table):
        col = 0
        for cell in cells:
            while (row, col) in taken:
                col += 1
            found.append((row, col, cell))
            taken |= {(row + d, col + a) for d in range(cell.down) for a in range(cell.across)}
            if len(taken) > most:
                raise TooManyCells
            col += cell.across
    return found


def _content(cell: Cell, beside: Sequence[Cell]) -> Block:
    """What a cell holds; panels beside each other begin at the same height, one by one."""
    if not cell.blocks:
        return single(cell.value)
    counts = {len(other.blocks) for other in beside if other.blocks}
    heights: list[int] = []
    if len(counts) == 1:
        panels = zip(*(other.blocks for other in beside if other.blocks), strict=True)
        heights = [max(block.height for block in level) for level in panels]
    return stacked(cell.blocks, heights)
