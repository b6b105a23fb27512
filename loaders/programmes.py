"""Which program of a plan a row of a form is of, by its code or its name; it guesses none."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.cells import fold, words


@dataclass(frozen=True)
class Programme:
    """A program of a plan: its code and name, the code and name of its agency."""

    kode: str
    nama: str
    opd: str = ""
    agency: str = ""


@dataclass(frozen=True)
class Found:
    """The program of a row; else what stands against it, "" where its rupiah are part of others."""

    programme: Programme | None
    doubt: str = ""


def programme_of(programmes: Sequence[Programme], kode: str, nama: str, opd: str) -> Found:
    """The program that a row's code says, else the only one of its name, perhaps of its agency."""
    named = [p for p in programmes if _same_name(p.nama, nama)]
    if code := kode.strip(". "):
        return _by_code(programmes, named, code, nama)
    if len(named) > 1 and opd:
        own = [p for p in named if fold(opd) in (fold(p.opd), fold(p.agency))]
        named = own if len(own) == 1 else named
    if len(named) == 1:
        return Found(named[0])
    if named:
        return Found(None, f"program “{nama}” dapat berarti {_codes(named)}")
    return Found(None, f"program “{nama}” tidak ada")


def _by_code(
    programmes: Sequence[Programme], named: Sequence[Programme], code: str, nama: str
) -> Found:
    own = next((p for p in programmes if p.kode == code), None)
    if own and named and own not in named:
        return Found(None, f"kode {code} milik “{own.nama}”, sedangkan namanya {_codes(named)}")
    if own:
        return Found(own)
    if any(f"{p.kode}.".startswith(f"{code}.") or code.startswith(f"{p.kode}.")
           for p in programmes):  # fmt: skip
        return Found(None)  # an urusan over programmes, or a kegiatan of one
    return Found(None, f"program {code} “{nama}” tidak ada")


def _same_name(one: str, other: str) -> bool:
    a, b = (words(text).removeprefix("program ") for text in (one, other))
    return a == b != ""


def _codes(programmes: Sequence[Programme]) -> str:
    return " atau ".join(sorted(p.kode for p in programmes))
