"""One streamed look at a worksheet of xlsx, cell by cell; it measures and marks, keeps no value."""

import re
from functools import cache
from typing import IO

from loaders.cells import Flaw, Merged
from loaders.look import Look, TooManyCells, flaw_of, stream_through, xml_parser

_TRUE = ("1", "true")
WIDEST, LONGEST = 16_384, 1_048_576  # what Excel has
_REFERENCE = re.compile(r"([A-Z]{1,7})([0-9]{1,9})")
_RANGE = re.compile(f"{_REFERENCE.pattern}:{_REFERENCE.pattern}")
_IN_ROW = re.compile(r"(?<![A-Za-z!])\$?([A-Z]{1,3})\$?([0-9]+)(?![0-9(])")
_LINK = re.compile(r"\[[^\]]+\][^!]*!")


def look_at_sheet(stream: IO[bytes], percent: frozenset[str], limit: int, *, stale: bool) -> Look:
    """Look at a worksheet's XML; `percent` are the styles that show a percentage.

    `stale`: the workbook asks to be calculated when it is opened, so that the 0 of a formula may
    only be what the writing program put there. Raises TooManyCells beyond `limit` or Excel's own.
    """
    sight = _Sight(percent, limit, stale)
    stream_through(sight.parser, stream)
    sight.end_row()
    return sight.look


@cache
def column_number(letters: str) -> int:
    """The column of its letters, counted from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


class _Sight:
    """The state of a look between two elements; only formulas and errors are followed closely."""

    def __init__(self, percent: frozenset[str], limit: int, stale: bool) -> None:
        self.look = Look()
        self.parser = xml_parser(self._root)
        self.percent, self.limit, self.stale = percent, limit, stale
        self.prefix, self.cell = "", "c"
        self.row = self.col = -1
        self.attributes: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.within = ""
        self.between = False  # whether the last formula with a text was one between neighbours

    def end_row(self) -> None:
        """Note how far the row that ended reaches."""
        if self.col >= 0:
            self.look.reach(*self._place())
        if self.look.cells > self.limit or self.look.columns > WIDEST or self.row > LONGEST:
            raise TooManyCells

    def _root(self, name: str, _attributes: dict[str, str]) -> None:
        self.prefix = name.removesuffix("worksheet")
        self.cell = self.prefix + "c"
        self.parser.StartElementHandler = self._start

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self.cell:
            self.col += 1
            self.look.cells += 1
            self.attributes = attributes
            if attributes.get("s") in self.percent:
                row, col = self._place()
                self.look.percent.setdefault(row, set()).add(col)
            if attributes.get("t") == "e":
                self._follow("")
            return
        match name.removeprefix(self.prefix):
            case "v" | "is":
                pass
            case "row":
                self._start_row(attributes)
            case "f":
                self._follow("f")
            case "col" if attributes.get("hidden") in _TRUE:
                last = min(int(attributes["max"]), WIDEST)
                self.look.hidden_columns |= set(range(int(attributes["min"]) - 1, last))
            case "mergeCell" if found := _RANGE.fullmatch(attributes.get("ref", "")):
                corners = (int(found[2]) - 1, column_number(found[1]))
                others = (int(found[4]) - 1, column_number(found[3]))
                self.look.merged.append(Merged(*corners, *others))
            case _:
                pass

    def _start_row(self, attributes: dict[str, str]) -> None:
        self.end_row()
        number = attributes.get("r", "")
        self.row = int(number) - 1 if number.isdecimal() else self.row + 1
        self.col = -1
        if attributes.get("hidden") in _TRUE:
            self.look.hidden_rows.add(self.row)

    def _place(self) -> tuple[int, int]:
        """Row and column of the cell; a cell without address follows the one before."""
        found = _REFERENCE.fullmatch(self.attributes.get("r", ""))
        return (int(found[2]) - 1, column_number(found[1])) if found else (self.row, self.col)

    def _follow(self, within: str) -> None:
        """From here to the end of the cell its texts are wanted."""
        self.texts = {within: ""}
        self.within = within
        parser = self.parser
        parser.StartElementHandler = self._start_inner
        parser.CharacterDataHandler = self._text
        parser.EndElementHandler = self._end_inner

    def _start_inner(self, name: str, _attributes: dict[str, str]) -> None:
        self.within = name.removeprefix(self.prefix)

    def _text(self, text: str) -> None:
        self.texts[self.within] = self.texts.get(self.within, "") + text

    def _end_inner(self, name: str) -> None:
        self.within = ""
        if name == self.cell:
            self._judge()
            parser = self.parser
            parser.StartElementHandler = self._start
            parser.CharacterDataHandler = parser.EndElementHandler = None

    def _judge(self) -> None:
        """Say what is wrong with a cell that holds a formula or an error."""
        row, col = place = self._place()
        value, kind = self.texts.get("v", "").strip(), self.attributes.get("t")
        if "f" in self.texts:
            if _LINK.search(self.texts["f"]):
                self.look.linked.setdefault(row, set()).add(col)
            if (not value and kind != "str") or (self.stale and value == "0"):
                self.look.flaws[place] = Flaw.UNCALCULATED
                return
            self.between = _is_between(self.texts["f"], row, col, self.between)
            if self.between:
                self.look.between.setdefault(row, set()).add(col)
        if kind == "e":
            self.look.flaws[place] = flaw_of(value)


def _is_between(formula: str, row: int, col: int, shared: bool) -> bool:
    """Whether a formula takes its value from cells on both sides in its row, as no total does.

    A formula without text shares that of the cell before.
    """
    if not formula:
        return shared
    cells = [(column_number(m[1]), int(m[2]) - 1) for m in _IN_ROW.finditer(formula)]
    columns = [c for c, r in cells if r == row]
    return len(columns) == len(cells) > 1 and min(columns) < col < max(columns)
