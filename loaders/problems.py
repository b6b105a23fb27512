"""What may be wrong with a file, told so that its sender can mend it; it decides nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Level(StrEnum):
    """How grave a problem is: a galat stops the load of its file, a peringatan needs a yes."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


class UnreadableFile(Exception):
    """A file that cannot be opened as what it claims to be: what is wrong and what to do."""

    def __init__(self, file: str, found: str, remedy: str) -> None:
        super().__init__(f"{file}: {found}. {remedy}.")
        self.file = file
        self.found = found
        self.remedy = remedy


@dataclass(frozen=True)
class Proposal:
    """A text that nobody knows and the codes it may mean: a person may confirm one, once."""

    jenis: str  # wilayah or indikator
    teks: str
    kode: tuple[str, ...]


class Asking(StrEnum):
    """What a file does not tell of itself and a person may: option and field of the same name."""

    WILAYAH = "wilayah"
    RENCANA = "rencana"


@dataclass(frozen=True)
class Problem:
    """One problem: where it is, what stands there, what was expected and what to do."""

    level: Level
    file: str
    sheet: str
    cell: str
    found: str
    expected: str
    remedy: str
    proposal: Proposal | None = None
    asking: Asking | None = None

    def proposing(self, proposal: Proposal) -> "Problem":
        """The same problem with codes that a person may confirm."""
        return replace(self, proposal=proposal)

    @property
    def place(self) -> str:
        """Where to look: file, sheet and cell, as far as they are known."""
        parts = [self.file]
        if self.sheet:
            parts.append(f"lembar {self.sheet}")
        if self.cell:
            parts.append(f"sel {self.cell}")
        return ", ".join(parts)

    @property
    def sentence(self) -> str:
        """The whole problem on one line, in Indonesian."""
        expected = f"; seharusnya {self.expected}" if self.expected else ""
        return f"{self.level.value.upper()} {self.place}: {self.found}{expected}. {self.remedy}."

    def as_json(self) -> dict[str, str]:
        """The problem under the names that `--json` prints."""
        return {
            "tingkat": self.level.value,
            "berkas": self.file,
            "lembar": self.sheet,
            "sel": self.cell,
            "ditemukan": self.found,
            "seharusnya": self.expected,
            "tindakan": self.remedy,
        }


def has_galat(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a load."""
    return any(problem.level is Level.GALAT for problem in problems)


def needs_yes(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems asks for a person's agreement before the load."""
    return any(problem.level is Level.PERINGATAN for problem in problems)


def each_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """What stops no load and is said of several cells in the same words: once, with a count."""
    said: dict[tuple[str, ...], list[Problem]] = {}
    for number, problem in enumerate(problems):
        words = (problem.file, problem.sheet, problem.found, problem.expected, problem.remedy)
        alone = (str(number),) if problem.level is Level.GALAT or not problem.cell else ()
        said.setdefault((problem.level.value, *words, *alone), []).append(problem)
    for first, *others in said.values():
        more = f"; begitu juga {len(others)} sel lain" if others else ""
        yield replace(first, found=first.found + more)


def worth_saying(problems: Iterable[Problem], before: Iterable[Problem]) -> list[Problem]:
    """What is said of cells besides, but of none with a galat: that is to be mended first."""
    refused = {(p.sheet, p.cell) for p in before if p.level is Level.GALAT and p.cell}
    return [p for p in problems if (p.sheet, p.cell) not in refused]


def gravest_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """All problems of a file, the gravest first and else in the order they were met."""
    order = list(Level)
    return tuple(sorted(problems, key=lambda problem: order.index(problem.level)))
