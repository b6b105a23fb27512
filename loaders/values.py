"""Cell texts to numbers, markers and status; the number convention is decided for a whole file.

domain.md section 10 is the contract. It may not know which indikator or wilayah a cell serves.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from domain.angka import Konvensi, baca, konvensi_mungkin
from domain.istilah import StatusAngka

MISSING = frozenset({"...", "…", "....", "na", "n/a", "n.a.", "n.a"})
NONE_THERE = frozenset({"-", "–", "—", "−"})
NEARLY_ZERO = "~0"
_STATUS = {
    "*": StatusAngka.SEMENTARA,
    "**": StatusAngka.SANGAT_SEMENTARA,
    "***": StatusAngka.SANGAT_SANGAT_SEMENTARA,
    "e": StatusAngka.PERKIRAAN,
    "r": StatusAngka.REVISI,
    "a": StatusAngka.PRESISI_RENDAH,
    "b": StatusAngka.PRESISI_RENDAH,
}
_MARKED = re.compile(r"(?P<number>.*\d)\s*\(?(?P<marker>\*{1,3}|[erab])?\)?", re.IGNORECASE)
_PERCENT = re.compile(r"\s*%\s*")


@dataclass(frozen=True)
class Token:
    """A cell's text taken apart: the number's text ("" where there is none), marker and status."""

    number: str
    marker: str
    status: StatusAngka


@dataclass(frozen=True)
class Decision:
    """Which convention a file's text numbers follow (None: undecided) and the evidence for it."""

    konvensi: Konvensi | None
    evidence: str


@dataclass(frozen=True)
class Sample:
    """One text number with the range its indikator may have."""

    number: str
    minimum: float | None = None
    maksimum: float | None = None


def status_of(marker: str) -> StatusAngka:
    """The status a marker of BPS stands for; without one a figure is tetap."""
    return _STATUS.get(marker.lower(), StatusAngka.TETAP)


def is_missing(text: str) -> bool:
    """Whether a text is one of the marks for a figure that is not there."""
    return text.lower() in MISSING or text in NONE_THERE


def token_of(text: str) -> Token | None:
    """Take a text apart; None where it is neither a number nor a mark for none."""
    if is_missing(text):
        return Token("", text, StatusAngka.KOSONG)
    if text == NEARLY_ZERO:
        return Token("0", text, StatusAngka.HAMPIR_NOL)
    found = _MARKED.fullmatch(_PERCENT.sub("", text))
    if found is None or not konvensi_mungkin(found["number"]):
        return None
    marker = (found["marker"] or "").lower()
    return Token(found["number"].strip(), marker, status_of(marker))


def decide(samples: Iterable[Sample]) -> Decision:
    """Decide the convention from the cells that only one can read, else from the ranges.

    Where both were used, the one of most cells is the file's, and none where they are equal.
    """
    told = [(s, konvensi_mungkin(s.number)) for s in samples if "." in s.number or "," in s.number]
    marked, possible = [s for s, ways in told if ways], [ways for _, ways in told if ways]
    sure = {k: sum(p == frozenset((k,)) for p in possible) for k in Konvensi}
    indonesian, english = sure[Konvensi.INDONESIA], sure[Konvensi.INGGRIS]
    if indonesian or english:
        if indonesian == english:
            return Decision(None, f"{indonesian} sel 1.234,56 dan sama banyak sel 1,234.56")
        winner = Konvensi.INDONESIA if indonesian > english else Konvensi.INGGRIS
        return Decision(winner, f"{sure[winner]} sel hanya terbaca menurut penulisan ini")
    if not marked:
        return Decision(Konvensi.INDONESIA, "tidak ada angka teks yang bertanda pemisah")
    fitting = [k for k in Konvensi if all(_fits(s, k) for s in marked)]
    if len(fitting) == 1:
        return Decision(fitting[0], "hanya penulisan ini yang masuk kisaran indikator")
    return Decision(None, "semua angka teks dapat dibaca menurut dua penulisan")


def _fits(sample: Sample, konvensi: Konvensi) -> bool:
    value = baca(sample.number, konvensi)
    return (sample.minimum is None or value >= sample.minimum) and (
        sample.maksimum is None or value <= sample.maksimum
    )


def number_of(number: str, decision: Decision) -> float:
    """Read a token's number by the file's convention; raises ValueError, with what is wrong."""
    possible = konvensi_mungkin(number)
    if decision.konvensi is not None:
        return baca(number, decision.konvensi)
    if len(possible) == 2 and baca(number, Konvensi.INDONESIA) == baca(number, Konvensi.INGGRIS):
        return baca(number, Konvensi.INDONESIA)
    raise ValueError(f"“{number}” dapat dibaca menurut dua penulisan ({decision.evidence})")
