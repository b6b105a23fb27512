"""A look at the content of an .ods: percentages, flaws, links, merged cells, hidden rows."""

import re
import zipfile

from loaders.cells import Flaw, Merged
from loaders.look import LockedWorkbook, Look, TooManyCells, flaw_of, stream_through, xml_parser

_HIDDEN = ("collapse", "filter")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_CALCULATES = re.compile(rb"<meta:generator>(Libre|Open)Office")


def look_at_ods(container: zipfile.ZipFile, limit: int) -> dict[str, Look]:
    """Look at every sheet, by name; a repeated cell counts as often as it is repeated.

    Raises LockedWorkbook, TooManyCells.
    """
    if b"encryption-data" in container.read("META-INF/manifest.xml"):
        raise LockedWorkbook
    about = container.read("meta.xml") if "meta.xml" in container.NameToInfo else b""
    sight = _Sight(limit, calculated=_CALCULATES.search(about) is not None)
    with container.open("content.xml") as stream:
        stream_through(sight.parser, stream)
    return sight.looks


class _Sight:
    """The state of a look between two elements.

    `calculated`: the writing program leaves out the value of a formula that gives an empty text,
    so that a missing one tells nothing.
    """

    def __init__(self, limit: int, *, calculated: bool) -> None:
        self.looks: dict[str, Look] = {}
        self.look = Look()
        self.parser = xml_parser(self._start)
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.limit, self.calculated = limit, calculated
        self.row = self.col = self.next_row = self.across = 0
        self.attributes: dict[str, str] = {}
        self.text = ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self.look = self.looks.setdefault(attributes.get("table:name", ""), Look())
            self.row = self.col = self.next_row = self.across = 0
        elif name == "table:table-column":
            self._column(attributes)
        elif name == "table:table-row":
            self.row, self.col = self.next_row, 0
            repeated = _repeated(attributes, "table:number-rows-repeated")
            self.next_row = self.row + repeated
            if attributes.get("table:visibility") in _HIDDEN and repeated < 100_000:
                self.look.hidden_rows |= set(range(self.row, self.next_row))
        elif name in _CELLS:
            self.attributes, self.text = attributes, ""

    def _text(self, text: str) -> None:
        self.text += text

    def _column(self, attributes: dict[str, str]) -> None:
        first = self.across
        self.across += _repeated(attributes, "table:number-columns-repeated")
        if attributes.get("table:visibility") in _HIDDEN:
            self.look.hidden_columns |= set(range(first, min(self.across, 16_384)))

    def _end(self, name: str) -> None:
        if name not in _CELLS:
            return
        first = self.col
        self.col += _repeated(self.attributes, "table:number-columns-repeated")
        self._merge(first)
        kind = self.attributes.get("office:value-type")
        formula = "table:formula" in self.attributes
        if kind is None and not formula and not self.text:
            return
        self.look.cells += (self.col - first) * (self.next_row - self.row)
        self.limit -= (self.col - first) * (self.next_row - self.row)
        if self.limit < 0:
            raise TooManyCells
        self.look.reach(self.next_row - 1, self.col - 1)
        flaw = self._flaw(kind, formula)
        if "'#" in self.attributes.get("table:formula", ""):  # ['file:///...'#$Sheet1.A1]
            self.look.linked.setdefault(self.row, set()).add(first)
        for row in range(self.row, self.next_row):
            if kind == "percentage":
                self.look.percent.setdefault(row, set()).update(range(first, self.col))
            if flaw:
                self.look.flaws.update({(row, col): flaw for col in range(first, self.col)})

    def _merge(self, col: int) -> None:
        down = _repeated(self.attributes, "table:number-rows-spanned")
        across = _repeated(self.attributes, "table:number-columns-spanned")
        if down > 1 or across > 1:
            corner = (self.row + down - 1, col + across - 1)
            self.look.merged.append(Merged(self.row, col, *corner))

    def _flaw(self, kind: str | None, formula: bool) -> Flaw | None:
        if self.attributes.get("calcext:value-type") == "error":
            return flaw_of(self.text)
        if formula and kind is None and not self.text and not self.calculated:
            return Flaw.UNCALCULATED
        return None


def _repeated(attributes: dict[str, str], key: str) -> int:
    text = attributes.get(key, "")
    return max(1, int(text)) if text.isdecimal() else 1
