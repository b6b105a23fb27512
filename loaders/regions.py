"""Finds the wilayah that a code or a name means; what fits two is refused, never guessed."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from domain.istilah import JenisWilayah
from loaders.cells import fold


@dataclass(frozen=True)
class Wilayah:
    """What the loaders need to know of one region."""

    kode: str
    induk: str
    jenis: JenisWilayah
    nama: str
    kode_bps: str
    kode_kemendagri: str
    sinonim: tuple[str, ...]


@dataclass(frozen=True, eq=False)  # one is itself, so that answers can be remembered by it
class Regions:
    """All regions, ready for look-ups by either code and by name."""

    entries: dict[str, Wilayah]
    bps: dict[str, str]
    kemendagri: dict[str, str]
    names: dict[str, frozenset[str]]
    short_names: dict[str, frozenset[str]]
    former: dict[str, str]  # codes of BPS that a region had before its province was divided

    def name_of(self, kode: str) -> str:
        """The region's name with its code, as problems print it."""
        return f"{self.entries[kode].nama} ({kode})"

    def by_bps(self, text: str) -> str | None:
        """The region of a BPS code: 1604, and 16 or 1600 for a province."""
        code = text.strip()
        province = code.removesuffix("00") if len(code) == 4 and code != "0000" else code
        return self.bps.get(code) or self.bps.get(province) or self.former.get(code)

    def near(self, text: str) -> tuple[str, ...]:
        """The regions whose names look most like a text: one, or as many as look alike."""
        key = fold(_expanded(text))
        indexes = (self.names, self.short_names)
        scored = [
            (difflib.SequenceMatcher(None, key, name).ratio(), codes)
            for index in indexes
            for name in difflib.get_close_matches(key, index, n=3, cutoff=0.8)
            for codes in (index[name],)
        ]
        best = max((score for score, _ in scored), default=0.0)
        found = {code for score, codes in scored if score > best - 0.02 for code in codes}
        return tuple(sorted(found)) if len(found) <= 3 else ()

    def by_kemendagri(self, text: str) -> str | None:
        """The region of a Kemendagri code with its dots (16.04) or, where stated, without."""
        code = text.strip()
        if code.isdigit():
            code = ".".join(part for part in (code[:2], code[2:4], code[4:]) if part)
        return self.kemendagri.get(code)

    def by_name(self, text: str, *, kecamatan: bool = False) -> tuple[str, ...]:
        """The regions a name may mean: by name, synonym, or either without Kabupaten or Kota.

        A bare name is a kabupaten, kota or province, unless the column is one of kecamatan.
        """
        key = fold(_expanded(text))
        if kecamatan and (found := self.names.get("kecamatan" + key.removeprefix("kecamatan"))):
            return tuple(sorted(found))
        exact, short = (index.get(key, frozenset()) for index in (self.names, self.short_names))
        return tuple(sorted(exact | short))  # Gorontalo may be the province or the kabupaten


_ABBREVIATIONS = (
    (re.compile(r"\bkab\b\.?", re.IGNORECASE), "Kabupaten "),
    (re.compile(r"\bkec\b\.?", re.IGNORECASE), "Kecamatan "),
    (re.compile(r"\bprov\b\.?", re.IGNORECASE), "Provinsi "),
    (re.compile(r"\bpropinsi\b", re.IGNORECASE), "Provinsi "),
    (re.compile(r"\bkep\b\.?", re.IGNORECASE), "Kepulauan "),
    (re.compile(r"\badm(inistrasi)?\b\.?", re.IGNORECASE), ""),
)
# Bogor, Kab. and Bogor (Kota)
_BEHIND = re.compile(r"^\s*([^,()/]+?)\s*(?:,\s*|\(\s*)(kab\.?|kabupaten|kota)\s*\)?\s*$", re.I)
_SHORTENED = frozenset({JenisWilayah.KABUPATEN, JenisWilayah.KOTA, JenisWilayah.PROVINSI})
_SHORT = re.compile(r"^(kabupaten|kota|provinsi)\s+", re.IGNORECASE)


@lru_cache(maxsize=8192)  # the same names stand on every sheet
def _expanded(text: str) -> str:
    text = text.replace("_", " ")
    text = _BEHIND.sub(r"\2 \1", text)
    for pattern, word in _ABBREVIATIONS:
        text = pattern.sub(word, text)
    return text


def regions_of(entries: Iterable[Wilayah], confirmed: Iterable[tuple[str, str]] = ()) -> Regions:
    """Make the look-ups from the list of regions and the texts people confirmed (text, code)."""
    listed = {entry.kode: entry for entry in entries}
    names: dict[str, set[str]] = {}
    short: dict[str, set[str]] = {}
    former: dict[str, str] = {}
    for entry in listed.values():
        former |= {text: entry.kode for text in entry.sinonim if text.isdecimal()}
        for text in (entry.nama, *entry.sinonim):
            names.setdefault(fold(_expanded(text)), set()).add(entry.kode)
        if entry.jenis is JenisWilayah.PROVINSI:
            names.setdefault(fold("Provinsi " + _SHORT.sub("", entry.nama)), set()).add(entry.kode)
        full = (_expanded(text) for text in (entry.nama, *entry.sinonim))
        for text in full if entry.jenis in _SHORTENED else ():
            if (bare := _SHORT.sub("", text)) and bare != text:
                short.setdefault(fold(bare), set()).add(entry.kode)
    for text, kode in confirmed:
        if kode in listed:
            names[fold(_expanded(text))] = {kode}
    return Regions(
        listed,
        {entry.kode_bps: entry.kode for entry in listed.values() if entry.kode_bps},
        {entry.kode_kemendagri: entry.kode for entry in listed.values() if entry.kode_kemendagri},
        {key: frozenset(codes) for key, codes in names.items()},
        {key: frozenset(codes) for key, codes in short.items()},
        former,
    )
