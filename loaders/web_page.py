"""Reads the tables of a web page, as which some sites serve their .xls; it fetches nothing."""

import re
from html.parser import HTMLParser

from loaders.cells import Sheet, Value
from loaders.container import TABLE
from loaders.delimited import decoded
from loaders.look import TooManyCells
from loaders.panels import MOST_SPANNED, Block, Cell, laid_out, single, stacked
from loaders.problems import UnreadableFile

_DEEPEST = 30  # tables within tables
_MOST = 1_000_000  # cells of a page, with what they span
_SILENT = frozenset({"head", "script", "style", "title", "select", "button"})
_BREAKS = frozenset({"br", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "caption"})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LINK = re.compile(r"""id=["']?shLink["']?\s+href=["']([^"']+)""", re.IGNORECASE)
_CHARSET = re.compile(rb"""charset=["']?([\w-]+)""", re.IGNORECASE)


def read_web_page(content: bytes, name: str, file: str) -> Sheet:
    """All tables of a page, and the lines of text between them, below each other on one sheet.

    Raises UnreadableFile for a page without a table, TooManyCells.
    """
    text = _text(content, file)
    page = _Page()
    page.feed(text)
    page.close()
    whole = page.finished()
    if not page.cells:
        if "<frameset" in text.lower() or "Workbook Frameset" in text:
            link = _LINK.search(text)
            where = link[1] if link else "berkas lain"
            raise UnreadableFile(
                file,
                f"hanya bingkai halaman web tanpa data; tabelnya di {where}, yang tidak ikut",
                "Unduh lagi sebagai .xlsx, atau buka halaman aslinya dan simpan sebagai .xlsx",
            )
        raise UnreadableFile(file, "halaman web tanpa tabel", TABLE)
    return Sheet(name, "", whole.rows, tuple(whole.merged))


def _text(content: bytes, file: str) -> str:
    stated = _CHARSET.search(content[:4096])
    encoding = stated[1].decode() if stated else ""
    if encoding.lower() in ("windows-1252", "iso-8859-1", "us-ascii"):
        return content.decode("cp1252", errors="replace")
    return decoded(content, file)


class _Page(HTMLParser):
    """Collects tables as they close; html.parser wants to be inherited from."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.cells = 0
        self.done: list[Block] = []
        self.stack: list[list[list[Cell]]] = []  # open tables, each with its rows
        self.open_cells: list[Cell | None] = []  # the open cell of each open table
        self.texts: list[list[str]] = [[]]
        self.silent = 0
        self.raised = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell."""
        if tag in _SILENT:
            self.silent += 1
        elif tag == "table":
            self._open_table()
        elif tag in ("td", "th", "tr") and self.stack:
            self._close_cell()
            if tag == "tr" or not self.stack[-1]:
                self.stack[-1].append([])
            if tag != "tr":
                self._open_cell(dict(attrs))
        elif tag == "sup":
            self.raised = True
        elif tag in _BREAKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "table" and self.stack:
            self._close_table()
        elif tag in ("td", "th", "tr") and self.stack:
            self._close_cell()
        elif tag == "sup":
            self.raised = False
        elif tag in _BREAKS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take the text; a raised digit is a note's number or m², never a digit of the figure."""
        if not self.silent:
            self.texts[-1].append(data.translate(_RAISED) if self.raised else data)

    def finished(self) -> Block:
        """Close what the page left open; everything in its order."""
        while self.stack:
            self._close_table()
        self._break()
        return stacked(self.done)

    def _break(self) -> None:
        """A new line: between tables a row of its own, within a cell a space."""
        if self.stack:
            self.texts[-1].append(" ")
        elif line := self._line():
            self.done.append(single(line))

    def _line(self) -> str:
        line = " ".join("".join(self.texts[-1]).split())
        self.texts[-1] = []
        return line

    def _open_table(self) -> None:
        if len(self.stack) >= _DEEPEST:
            raise TooManyCells
        if not self.stack:
            self._break()
        self.stack.append([])
        self.open_cells.append(None)
        self.texts.append([])

    def _open_cell(self, attributes: dict[str, str | None]) -> None:
        cell = Cell(_number(attributes.get("x:num")))
        cell.down = _span(attributes.get("rowspan"))
        cell.across = _span(attributes.get("colspan"))
        self.stack[-1][-1].append(cell)
        self.open_cells[-1] = cell
        self.texts[-1] = []

    def _close_cell(self) -> None:
        cell, line = self.open_cells[-1], self._line()
        if cell is None:
            return
        self.cells += 1
        if line and cell.blocks:
            cell.blocks.insert(0, single(line))
        elif cell.value == "" or "%" in line:
            cell.value = line
        self.open_cells[-1] = None

    def _close_table(self) -> None:
        self._close_cell()
        table = self.stack.pop()
        self.open_cells.pop()
        self.texts.pop()
        if not any(table):
            return
        block = laid_out(table, _MOST)
        outer = self.open_cells[-1] if self.open_cells else None
        if outer is not None:
            outer.blocks.append(block)
        elif self.stack:  # a table straight within a table
            self.stack[-1].append([Cell(blocks=[block])])
        else:
            self.done.append(block)


def _number(text: str | None) -> Value:
    """The number that Excel keeps beside the text it shows."""
    try:
        return float(text) if text else ""
    except ValueError:
        return ""


def _span(text: str | None) -> int:
    return min(max(int(text), 1), MOST_SPANNED) if text and text.strip().isdecimal() else 1
