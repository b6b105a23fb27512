"""A look at the content of an .ods: percentages, errors, uncalculated formulas, hidden rows."""

import zipfile

from loaders.cells import Flaw
from loaders.look import LockedWorkbook, Look, TooManyCells, flaw_of, stream_through, xml_parser

_HIDDEN = ("collapse", "filter")
_CELLS = ("table:table-cell", "table:covered-table-cell")


def look_at_ods(container: zipfile.ZipFile, limit: int) -> dict[str, Look]:
    """Look at every sheet, by name; a repeated cell counts as often as it is repeated.

    Raises LockedWorkbook, TooManyCells.
    """
    if b"encryption-data" in container.read("META-INF/manifest.xml"):
        raise LockedWorkbook
    sight = _Sight(limit)
    with container.open("content.xml") as stream:
        stream_through(sight.parser, stream)
    return sight.looks


class _Sight:
    """The state of a look between two elements."""

    def __init__(self, limit: int) -> None:
        self.looks: dict[str, Look] = {}
        self.look = Look()
        self.parser = xml_parser(self._start)
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.limit = limit
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
        for row in range(self.row, self.next_row):
            if kind == "percentage":
                self.look.percent.setdefault(row, set()).update(range(first, self.col))
            if flaw:
                self.look.flaws.update({(row, col): flaw for col in range(first, self.col)})

    def _flaw(self, kind: str | None, formula: bool) -> Flaw | None:
        if self.attributes.get("calcext:value-type") == "error":
            return flaw_of(self.text)
        if formula and kind is None and not self.text:
            return Flaw.UNCALCULATED
        return None


def _repeated(attributes: dict[str, str], key: str) -> int:
    text = attributes.get(key, "")
    return max(1, int(text)) if text.isdecimal() else 1
