"""Finds the indikator that a title, a header or a code names; it guesses nothing."""

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from domain.angka import tulis
from domain.istilah import Agregasi, Arah
from loaders.cells import fold, words
from loaders.wording import unit_words

MONTHS = frozenset(
    {"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september"}
    | {"oktober", "november", "desember"}
)
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
    sumber: str = ""

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that say nothing else than this entry: its names, its unit, its survey's month.

        So Persentase Penduduk Miskin may be that of Maret, when Susenas is held, and of no other.
        """
        texts = (self.kode, self.nama, self.nama_pendek, *self.sinonim)
        own = {word for text in texts for word in words(text).split()}
        return frozenset(own | unit_words(self.satuan) | (MONTHS & set(words(self.sumber).split())))

    @property
    def range_text(self) -> str:
        """The plausible range in words, for a problem's `expected`."""
        ends = (("paling kecil", self.minimum), ("paling besar", self.maksimum))
        low, high = (
            "" if end is None else f"{kata} {tulis(end, 0 if end == int(end) else 2)}"
            for kata, end in ends
        )
        return " dan ".join(part for part in (low, high) if part) or "angka"


@dataclass(frozen=True)
class Match:
    """What a text was found to name: one indikator, several (ambiguous) or none.

    `near` are entries that it may mean, `doubt` the words that speak against them.
    """

    indikator: Indikator | None
    candidates: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    doubt: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dictionary:
    """The kamus, ready for look-ups; `phrases` maps a phrase to the codes it may name.

    `confirmed` are whole texts that a person said the meaning of.
    """

    entries: dict[str, Indikator]
    codes: dict[str, str]
    phrases: dict[str, frozenset[str]]
    confirmed: dict[str, str] = field(default_factory=dict[str, str])

    def by_code(self, code: str) -> Indikator | None:
        """The entry of a code, whatever its case."""
        kode = self.codes.get(code.strip().casefold())
        return None if kode is None else self.entries[kode]

    def exactly(self, text: str) -> Match:
        """The entry that a text names as a whole, by code, name, synonym or a person's word."""
        entry = self.by_code(text) or self.entries.get(self.confirmed.get(fold(text), ""))
        return Match(entry, (entry.kode,)) if entry else self._match(self._codes(words(text)))

    def within(self, text: str, harmless: Callable[[str], bool] = lambda _word: True) -> Match:
        """The entry whose name or synonym is the longest phrase within a text.

        Ambiguous where two are equally long, or where another entry is named beside it; doubtful
        where a word is left over that is neither harmless nor the entry's own.
        """
        if (whole := self.exactly(text)).candidates:
            return whole
        said = words(text).split()
        match = self._longest(said)
        listed = [self.entries[kode] for kode in match.candidates]
        doubts = [[w for w in said if not harmless(w) and w not in e.vocabulary] for e in listed]
        certain = tuple(e.kode for e, doubt in zip(listed, doubts, strict=True) if not doubt)
        if certain or not listed:
            return self._match(frozenset(certain))
        if len(fitting := self._siblings(match.candidates, said, harmless)) == 1:
            return self._match(frozenset(fitting))
        return Match(None, (), match.candidates, tuple(dict.fromkeys(doubts[0])))

    def near(self, text: str) -> tuple[str, ...]:
        """The entries whose names look most like a text, for a person to choose from."""
        keys: dict[str, set[str]] = {}
        said = set(words(text).split())
        found: list[str] = []
        for phrase, codes in self.phrases.items():
            keys.setdefault(fold(phrase), set()).update(codes)
            if max(map(len, said), default=0) > 3 and said <= set(phrase.split()):
                found += sorted(codes)
        close = difflib.get_close_matches(fold(text), keys, n=3, cutoff=0.75)
        found = [*(code for key in close for code in sorted(keys[key])), *found]
        series = {self.entries[kode].kelompok_seri for kode in found} - {""}
        also = [e.kode for e in self.entries.values() if e.kelompok_seri in series]
        return tuple(dict.fromkeys((*found, *also)))[:4]

    def _siblings(
        self, codes: Iterable[str], said: list[str], harmless: Callable[[str], bool]
    ) -> tuple[str, ...]:
        """The entries of the same series that all words of a text fit, their own names' too."""
        series = {self.entries[kode].kelompok_seri for kode in codes} - {""}
        own = {word for kode in codes for word in words(self.entries[kode].nama).split()}
        return tuple(
            entry.kode
            for entry in self.entries.values()
            if entry.kelompok_seri in series
            and all(harmless(word) or word in entry.vocabulary for word in said)
            and set(words(entry.nama).split()) - own <= set(said)
        )

    def _longest(self, said: list[str]) -> Match:
        spans = self._spans(said)
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


def dictionary_of(
    entries: Iterable[Indikator], confirmed: Iterable[tuple[str, str]] = ()
) -> Dictionary:
    """Make a dictionary from the kamus and the texts that a person confirmed (text, code).

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
    named = {phrase: frozenset(codes) for phrase, codes in phrases.items()}
    said = {fold(text): kode for text, kode in confirmed if kode in listed}
    return Dictionary(listed, codes, named, said)
