"""Finds the indikator that a title, a header or a code names; it guesses nothing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from domain.istilah import Agregasi, Arah
from loaders.cells import fold, words

_BRACKET = re.compile(r"\([^)]*\)")


@dataclass(frozen=True)
class Indikator:
    """What the loaders need to know of one entry of the kamus."""

    kode: str
    nama: str
    nama_pendek: str
    sinonim: tuple[str, ...]
    satuan: str
    desimal: int
    arah: Arah
    agregasi: Agregasi
    minimum: float | None
    maksimum: float | None
    kelompok_seri: str
    skala: str

    @property
    def range_text(self) -> str:
        """The plausible range in words, for a problem's `expected`."""
        low = "" if self.minimum is None else f"paling kecil {self.minimum:g}"
        high = "" if self.maksimum is None else f"paling besar {self.maksimum:g}"
        return " dan ".join(part for part in (low, high) if part) or "angka"


@dataclass(frozen=True)
class Match:
    """What a text was found to name: one indikator, several (ambiguous) or none."""

    indikator: Indikator | None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dictionary:
    """The kamus, ready for look-ups; `phrases` maps a phrase to the codes it may name."""

    entries: dict[str, Indikator]
    codes: dict[str, str]
    phrases: dict[str, frozenset[str]]

    def by_code(self, code: str) -> Indikator | None:
        """The entry of a code, whatever its case."""
        kode = self.codes.get(code.strip().casefold())
        return None if kode is None else self.entries[kode]

    def exactly(self, text: str) -> Match:
        """The entry that a text names as a whole, by code, name or synonym."""
        entry = self.by_code(text)
        return Match(entry, (entry.kode,)) if entry else self._match(self._codes(words(text)))

    def within(self, text: str) -> Match:
        """The entry whose name or synonym is the longest phrase within a text.

        Ambiguous where two are equally long, or where another entry is named beside it.
        """
        if (whole := self.exactly(text)).candidates:
            return whole
        spans = self._spans(words(text).split())
        if not spans:
            return Match(None)
        longest = max(spans, key=lambda span: (span[1] - span[0], span[2]))
        rivals = {
            code
            for begin, end, _, codes in spans
            for code in codes
            if (begin, end) == longest[:2] or end <= longest[0] or begin >= longest[1]
        }
        return self._match(frozenset(rivals | longest[3]))

    def _codes(self, phrase: str) -> frozenset[str]:
        return self.phrases.get(phrase, frozenset())

    def _match(self, codes: frozenset[str]) -> Match:
        names = tuple(sorted(codes))
        return Match(self.entries[names[0]] if len(names) == 1 else None, names)

    def _spans(self, text: list[str]) -> list[tuple[int, int, int, frozenset[str]]]:
        """Known phrases that no longer one contains: begin, end, letters, codes."""
        found: list[tuple[int, int, int, frozenset[str]]] = []
        for begin in range(len(text)):
            for end in range(len(text), begin, -1):
                phrase = " ".join(text[begin:end])
                if codes := self._codes(phrase):
                    if not any(b <= begin and end <= e for b, e, _, _ in found):
                        found.append((begin, end, len(phrase), codes))
                    break
        return found


def dictionary_of(entries: Iterable[Indikator]) -> Dictionary:
    """Make a dictionary from the kamus.

    A name without its bracket ("Indeks Pembangunan Manusia") stands for all that bear it, so that
    a title which does not say which series it shows is ambiguous rather than something else.
    """
    listed = {entry.kode: entry for entry in entries}
    phrases: dict[str, set[str]] = {}
    bare: dict[str, set[str]] = {}
    for entry in listed.values():
        for text in (entry.kode, entry.nama, entry.nama_pendek, *entry.sinonim):
            if fold(text):
                phrases.setdefault(words(text), set()).add(entry.kode)
        bare.setdefault(words(_BRACKET.sub(" ", entry.nama)), set()).add(entry.kode)
    phrases = {**{phrase: codes for phrase, codes in bare.items() if phrase}, **phrases}
    codes = {kode.casefold(): kode for kode in listed}
    return Dictionary(
        listed, codes, {phrase: frozenset(codes) for phrase, codes in phrases.items()}
    )
