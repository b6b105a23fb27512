"""Reads the texts of headers: a year with its marker, a quarter; it reads no figure."""

import re

from loaders.cells import Value, fold, text_of

FIRST, LAST = 1945, 2100
_YEAR = re.compile(
    r"(?:tahun\s*)?(?P<year>(?:19|20)\d\d)\s*\(?(?P<marker>\*{1,3}|[er])?\)?", re.IGNORECASE
)
_DATED = (
    re.compile(
        r"(?P<stem>[^\d]{1,60}?)[\s_,-]*(?P<year>(?:19|20)\d\d)\s*\(?(?P<marker>\*{1,3})?\)?",
    ),
    re.compile(r"(?P<year>(?:19|20)\d\d)(?P<marker>\*{1,3})?[\s_(-]+(?P<stem>[^\d]{3,40}?)\)?"),
)
QUARTERS = (
    ("TW I", "TW 1", "Triwulan I", "Triwulan 1", "Q1", "I"),
    ("TW II", "TW 2", "Triwulan II", "Triwulan 2", "Q2", "II"),
    ("TW III", "TW 3", "Triwulan III", "Triwulan 3", "Q3", "III"),
    ("TW IV", "TW 4", "Triwulan IV", "Triwulan 4", "Q4", "IV"),
)
_QUARTER = {fold(name): n for n, names in enumerate(QUARTERS, 1) for name in (*names, str(n))}
_WHOLE_YEAR = frozenset({"", "0", "setahun", "tahunan", "tahun"})


def year_of(value: Value) -> tuple[int, str] | None:
    """The year and its marker ("2024*") where a cell is a year and nothing else."""
    found = _YEAR.fullmatch(text_of(value))
    if found is None or not FIRST <= int(found["year"]) <= LAST:
        return None
    return int(found["year"]), (found["marker"] or "").lower()


def dated(value: Value) -> tuple[int, str, str] | None:
    """The year, its marker and what stands beside it: pov2010, "Maret 2023", "2023 (Maret)"."""
    if year := year_of(value):
        return *year, ""
    if not isinstance(value, str) or not any(ch.isdigit() for ch in value):
        return None
    for pattern in _DATED:
        found = pattern.fullmatch(value.strip())
        if found and FIRST <= int(found["year"]) <= LAST:
            return int(found["year"]), found["marker"] or "", found["stem"].strip(" _-(")
    return None


def quarter_of(text: str) -> int | None:
    """The quarter a text names, 0 for the whole year, None where it names neither."""
    key = fold(text)
    return 0 if key in _WHOLE_YEAR else _QUARTER.get(key)
