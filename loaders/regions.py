"""Finds the wilayah that a code or a name means; what fits two is refused, never guessed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Regions:
    """All regions, ready for look-ups by either code and by name."""

    entries: dict[str, Wilayah]
    bps: dict[str, str]
    kemendagri: dict[str, str]
    names: dict[str, frozenset[str]]
    short_names: dict[str, frozenset[str]]

    def name_of(self, kode: str) -> str:
        """The region's name with its code, as problems print it."""
        return f"{self.entries[kode].nama} ({kode})"

    def by_bps(self, text: str) -> str | None:
        """The region of a BPS code: 1604, and 16 or 1600 for a province."""
        code = text.strip()
        province = code.removesuffix("00") if len(code) == 4 and code != "0000" else code
        return self.bps.get(code) or self.bps.get(province)

    def by_kemendagri(self, text: str) -> str | None:
        """The region of a Kemendagri code with its dots (16.04) or, where stated, without."""
        code = text.strip()
        if code.isdigit():
            code = ".".join(part for part in (code[:2], code[2:4], code[4:]) if part)
        return self.kemendagri.get(code)

    def by_name(self, text: str, *, kecamatan: bool = False) -> tuple[str, ...]:
        """The regions a name may mean: exact or synonym first, then without Kabupaten or Kota.

        A bare name is a kabupaten, kota or province, unless the column is one of kecamatan.
        """
        key = fold(_expanded(text))
        if kecamatan and (found := self.names.get("kecamatan" + key.removeprefix("kecamatan"))):
            return tuple(sorted(found))
        for index in (self.names, self.short_names):
            if found := index.get(key):
                return tuple(sorted(found))
        return ()


_ABBREVIATIONS = (
    (re.compile(r"\bkab\b\.?", re.IGNORECASE), "Kabupaten "),
    (re.compile(r"\bkec\b\.?", re.IGNORECASE), "Kecamatan "),
    (re.compile(r"\bprov\b\.?", re.IGNORECASE), "Provinsi "),
    (re.compile(r"\bpropinsi\b", re.IGNORECASE), "Provinsi "),
    (re.compile(r"\bkep\b\.?", re.IGNORECASE), "Kepulauan "),
    (re.compile(r"\badm(inistrasi)?\b\.?", re.IGNORECASE), ""),
)
_SHORT = re.compile(r"^(kabupaten|kota|provinsi)\s+", re.IGNORECASE)


def _expanded(text: str) -> str:
    text = text.replace("_", " ")
    for pattern, word in _ABBREVIATIONS:
        text = pattern.sub(word, text)
    return text


def regions_of(entries: Iterable[Wilayah]) -> Regions:
    """Make the look-ups from the list of regions."""
    listed = {entry.kode: entry for entry in entries}
    names: dict[str, set[str]] = {}
    short: dict[str, set[str]] = {}
    for entry in listed.values():
        for text in (entry.nama, *entry.sinonim):
            names.setdefault(fold(_expanded(text)), set()).add(entry.kode)
        if entry.jenis is JenisWilayah.PROVINSI:
            names.setdefault(fold("Provinsi " + _SHORT.sub("", entry.nama)), set()).add(entry.kode)
        bare = _SHORT.sub("", _expanded(entry.nama))
        if entry.jenis is not JenisWilayah.KECAMATAN:
            short.setdefault(fold(bare), set()).add(entry.kode)
    return Regions(
        listed,
        {entry.kode_bps: entry.kode for entry in listed.values() if entry.kode_bps},
        {entry.kode_kemendagri: entry.kode for entry in listed.values() if entry.kode_kemendagri},
        {key: frozenset(codes) for key, codes in names.items()},
        {key: frozenset(codes) for key, codes in short.items()},
    )
