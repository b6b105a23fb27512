"""Finds the cascade that a matrix shows: visi, misi, tujuan and sasaran; it knows no plan.

They stand in banner rows ("Misi 1: ...") or in columns of their own, said once and meant for all
the rows below. A tujuan that is said again under another misi serves both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from domain.istilah import JenisSimpul
from loaders.cells import Sheet, fold
from loaders.matrix import Matrix, numbers_columns

_LEVELS = {"misi": JenisSimpul.MISI, "tujuan": JenisSimpul.TUJUAN, "sasaran": JenisSimpul.SASARAN}
ABOVE = {JenisSimpul.TUJUAN: JenisSimpul.MISI, JenisSimpul.SASARAN: JenisSimpul.TUJUAN}
_BANNER = re.compile(
    r"(?P<level>visi|misi|tujuan|sasaran)\b(?:\s+(?:strategis|daerah|rpjmd|pembangunan)\b)*"
    r"\s*(?:ke\s*-?\s*)?(?P<kode>\d+(?:\.\d+)*|[ivx]+\b)?\s*(?P<tanda>[.:)–-]*)\s*(?P<uraian>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED = re.compile(r"(?P<kode>\d+(?:\.\d+)*|[IVX]+(?=\s*[.:)]))\s*[.:)–-]*\s+(?P<uraian>\D.*)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_NOTE = ("sumber", "keterangan", "catatan", "ket.")


@dataclass(frozen=True)
class Node:
    """A misi, tujuan or sasaran, what it lies under and the cell that says it."""

    jenis: JenisSimpul
    kode: str
    uraian: str
    induk: tuple[str, ...]
    row: int
    col: int


@dataclass(frozen=True)
class Cascade:
    """What a matrix shows; `at` gives the node that the indikator of a row measures."""

    visi: str
    nodes: tuple[Node, ...]
    at: dict[int, Node]


@dataclass(frozen=True)
class _Said:
    level: str  # visi or a JenisSimpul
    kode: str
    uraian: str
    row: int
    col: int


@dataclass
class _Growth:
    """The cascade as far as it was read, and the nodes that are open on each level."""

    nodes: dict[tuple[JenisSimpul, str], Node] = field(
        default_factory=dict[tuple[JenisSimpul, str], Node]
    )
    opened: dict[JenisSimpul, Node] = field(default_factory=dict[JenisSimpul, Node])

    def enter(self, said: _Said) -> None:
        """Open what was said and close what lay below the one before."""
        jenis = JenisSimpul(said.level)
        key, above = (jenis, fold(said.uraian)), self.opened.get(ABOVE.get(jenis, jenis))
        before = self.opened.get(jenis)
        if before and fold(before.uraian) == key[1]:
            return
        parent = above.kode if above and jenis in ABOVE else ""
        node = self.nodes.get(key)
        if node is None:
            induk = (parent,) if parent else ()
            node = Node(jenis, self._code(said, parent), said.uraian, induk, said.row, said.col)
        elif parent and parent not in node.induk:
            node = replace(node, induk=(*node.induk, parent))
        self.nodes[key] = self.opened[jenis] = node
        for below in list(JenisSimpul)[list(JenisSimpul).index(jenis) + 1 :]:
            self.opened.pop(below, None)

    def deepest(self, level: str) -> Node | None:
        """The node that an indikator measures here: of its column's level, else the deepest."""
        if level in _LEVELS and (node := self.opened.get(_LEVELS[level])):
            return node
        return next((self.opened[j] for j in reversed(JenisSimpul) if j in self.opened), None)

    def _code(self, said: _Said, parent: str) -> str:
        """The code that the document gives where it fits the parent's, else the next number."""
        taken = {n.kode for n in self.nodes.values() if n.jenis == said.level}
        stated = str(_ROMAN.get(said.kode.casefold(), said.kode))
        head = f"{parent}." if parent else ""
        if stated and stated.startswith(head) and stated not in taken:
            return stated
        number = 1
        while f"{head}{number}" in taken:
            number += 1
        return f"{head}{number}"


def cascade_of(matrix: Matrix) -> Cascade:
    """Read the banners and the columns of a matrix, from its first row to its last indikator."""
    growth, visi, at = _Growth(), "", dict[int, Node]()
    measured = set(matrix.rows())
    for row in range(max(measured, default=-1) + 1):
        for said in _said(matrix, row):
            if said.level == "visi":
                visi = visi or said.uraian
            else:
                growth.enter(said)
        if row in measured and (node := growth.deepest(_level_of(matrix, row))):
            at[row] = node
    final = {(n.jenis, n.kode): n for n in growth.nodes.values()}  # with all their parents
    return Cascade(visi, tuple(final.values()), {r: final[n.jenis, n.kode] for r, n in at.items()})


def _level_of(matrix: Matrix, row: int) -> str:
    """The level that the indikator of a row is of where each level has a column of its own."""
    return matrix.levels.get(matrix.named_at(row), "") if matrix.others else ""


def _said(matrix: Matrix, row: int) -> Iterator[_Said]:
    """What a row says of the cascade, from the top down."""
    sheet = matrix.sheet
    if numbers_columns(sheet, row, matrix.indikator) or matrix.heading <= row < matrix.headed:
        return
    if banner := _banner(sheet, row):
        yield banner
        return
    if row < matrix.body:
        return
    for level in ("visi", *_LEVELS):
        col = matrix.sides.get(level)
        text = "" if col is None else sheet.text(row, col)
        if col is not None and any(ch.isalpha() for ch in text) and not _is_note(text):
            yield _in_column(level, text, row, col)
    if (col := matrix.sides.get("campuran")) is not None:
        found = _BANNER.fullmatch(sheet.text(row, col))
        if found and found["uraian"]:
            yield _Said(found["level"].casefold(), found["kode"] or "", found["uraian"], row, col)


def _is_note(text: str) -> bool:
    return text.casefold().startswith(_NOTE)


def _banner(sheet: Sheet, row: int) -> _Said | None:
    """The level that a row of one text is of; its name may stand in a cell of its own."""
    filled = [(c, t) for c in range(len(sheet.rows[row])) if (t := sheet.text(row, c))]
    texts = list(dict.fromkeys(text for _, text in filled))
    if not texts or len(texts) > 2:
        return None
    found = _BANNER.fullmatch(" ".join(texts))
    alone = len(texts) == 1 or not (named := _BANNER.fullmatch(texts[0])) or not named["uraian"]
    if found is None or not any(ch.isalpha() for ch in found["uraian"]) or not alone:
        return None
    level = found["level"].casefold()
    return _Said(level, found["kode"] or "", " ".join(found["uraian"].split()), row, filled[-1][0])


def _in_column(level: str, text: str, row: int, col: int) -> _Said:
    found = _BANNER.fullmatch(text)
    named = found and found["level"].casefold() == level and found["uraian"]
    if not (found and named and (found["kode"] or found["tanda"])):
        found = _NUMBERED.fullmatch(text)
    kode, uraian = (found["kode"] or "", found["uraian"]) if found else ("", text)
    return _Said(level, kode, " ".join(uraian.split()), row, col)
