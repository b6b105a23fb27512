"""What a look at a file sees beside its values, whatever the format, and how XML is streamed.

python-calamine gives neither number formats nor hidden rows, and "" for an error cell and for a
formula without a value. A look keeps no values.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from loaders.cells import Flaw, Merged, Places

_CHUNK = 1 << 16
_FLAWS = {flaw.value: flaw for flaw in Flaw}


class ForbiddenEntities(Exception):
    """XML that declares a document type: its entities could be expanded without end."""


class LockedWorkbook(Exception):
    """A workbook that cannot be read without its password."""


class TooManyCells(Exception):
    """A file with more cells than are allowed."""


def _columns() -> dict[int, set[int]]:
    return {}


def _flaws() -> dict[tuple[int, int], Flaw]:
    return {}


def _merged() -> list[Merged]:
    return []


def _numbers() -> set[int]:
    return set()


@dataclass
class Look:
    """How far a sheet reaches, how many cells it has, and which are special."""

    cells: int = 0
    rows: int = 0
    columns: int = 0
    percent: dict[int, set[int]] = field(default_factory=_columns)
    linked: dict[int, set[int]] = field(default_factory=_columns)
    between: dict[int, set[int]] = field(default_factory=_columns)
    flaws: dict[tuple[int, int], Flaw] = field(default_factory=_flaws)
    hidden_rows: set[int] = field(default_factory=_numbers)
    hidden_columns: set[int] = field(default_factory=_numbers)
    merged: list[Merged] = field(default_factory=_merged)

    def reach(self, row: int, col: int) -> None:
        """Note that the sheet reaches as far as a cell."""
        self.rows = max(self.rows, row + 1)
        self.columns = max(self.columns, col + 1)


def places(found: dict[int, set[int]]) -> Places:
    """Some cells by row; rows with the same columns share one set."""
    shared: dict[frozenset[int], frozenset[int]] = {}
    return {row: shared.setdefault(cols := frozenset(c), cols) for row, c in found.items()}


def flaw_of(text: str) -> Flaw:
    """The flaw of an error cell's text."""
    return _FLAWS.get(text.strip(), Flaw.OTHER)


def local(name: str) -> str:
    """An element's or attribute's name without its prefix."""
    return name.rpartition(":")[2]


def xml_parser(start: Callable[[str, dict[str, str]], None]) -> expat.XMLParserType:
    """A parser that tells where elements start and refuses any document type."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def stream_through(parser: expat.XMLParserType, stream: IO[bytes]) -> None:
    """Parse a stream piece by piece; raises ForbiddenEntities, expat.ExpatError."""
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse(*_declaration: object) -> None:
    raise ForbiddenEntities
