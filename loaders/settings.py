"""Reads data/pengaturan.toml into rows of table aturan; it may not apply a rule."""

import json
import tomllib
from typing import Any, cast

from domain.aturan import AturanSalah, aturan_dari
from loaders.known import Known
from loaders.outcome import Content
from loaders.problems import Level, Problem, UnreadableFile
from store.reading import SEMUA
from store.writing import Batch

_SECTIONS = {
    "beranda": ("wilayah",),
    "ringkasan": ("kartu",),
    "formulir": ("e78", "e79", "e80", "e81"),
}
_OF_A_WILAYAH = frozenset({"formulir"})  # sections that a wilayah may have of its own


def read_settings(content: bytes, file: str, known: Known) -> Content:
    """Read the settings; a key or value that nothing knows becomes a problem."""
    try:
        tables = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
        raise UnreadableFile(
            file, f"bukan TOML yang benar ({cause})", "Perbaiki barisnya"
        ) from cause
    problems: list[Problem] = []
    rows: list[tuple[Any, ...]] = []
    rules = dict(tables.pop("aturan", {}))
    own: dict[str, dict[str, Any]] = rules.pop("wilayah", {})
    for kode, isi in ((SEMUA, rules), *own.items()):
        rows += _rules(file, kode, isi, known, problems)
    for section, isi in tables.items():
        own = _own(isi) if section in _OF_A_WILAYAH else {}
        for kode, table in ((SEMUA, isi), *own.items()):
            for key, value in _pairs(table):
                rows += _setting(file, kode, section, key, value, known, problems)
    return Content((Batch("aturan", rows),), problems=tuple(problems))


def _rules(
    file: str, kode: str, isi: dict[str, Any], known: Known, problems: list[Problem]
) -> list[tuple[Any, ...]]:
    where = "aturan" if kode == SEMUA else f"aturan.wilayah.{kode}"
    if kode != SEMUA and kode not in known.regions.entries:
        problems.append(_problem(file, where, f"wilayah “{kode}” tidak dikenal", "kode BPS"))
        return []
    rows: list[tuple[Any, ...]] = []
    for key, value in isi.items():
        try:
            aturan_dari({key: value})
        except AturanSalah as cause:
            problems.append(_problem(file, f"{where}.{key}", str(cause), "nilai yang dikenal"))
            continue
        rows.append((kode, key, str(value), "", f"{where}.{key}", str(value)))
    return rows


def _setting(
    file: str,
    kode: str,
    section: str,
    key: str,
    value: Any,
    known: Known,
    problems: list[Problem],
) -> list[tuple[Any, ...]]:
    where = f"{section}.{key}"
    if kode != SEMUA and kode not in known.regions.entries:
        at = f"{section}.wilayah.{kode}"
        problems.append(_problem(file, at, f"wilayah “{kode}” tidak dikenal", "kode BPS"))
        return []
    if key not in _SECTIONS.get(section, ()):
        expected = ", ".join(f"{s}.{k}" for s, keys in _SECTIONS.items() for k in keys)
        problems.append(_problem(file, where, f"setelan “{where}” tidak dikenal", expected))
        return []
    if section == "beranda" and value not in known.regions.entries:
        problems.append(_problem(file, where, f"wilayah “{value}” tidak dikenal", "kode BPS"))
        return []
    if section == "ringkasan":
        series = {e.kelompok_seri for e in known.kamus.entries.values()} - {""}
        for name in _names(value):
            if name not in known.kamus.entries and name not in series:
                expected = "kode indikator atau kelompok seri menurut kamus"
                problems.append(_problem(file, where, f"kartu “{name}” tidak dikenal", expected))
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    at = where if kode == SEMUA else f"{section}.wilayah.{kode}.{key}"
    return [(kode, where, text, "", at, text)]


def _pairs(table: Any) -> list[tuple[str, Any]]:
    """The settings of a section; a bare value is one without a name."""
    return list(cast("dict[str, Any]", table).items()) if isinstance(table, dict) else [("", table)]


def _own(table: Any) -> dict[str, Any]:
    """Take out of a section what single wilayah have of their own, by code."""
    if not isinstance(table, dict):
        return {}
    found: Any = cast("dict[str, Any]", table).pop("wilayah", {})
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _names(value: Any) -> list[str]:
    return (
        [str(one) for one in cast("list[Any]", value)] if isinstance(value, list) else [str(value)]
    )


def _problem(file: str, where: str, found: str, expected: str) -> Problem:
    return Problem(Level.GALAT, file, "", where, found, expected, f"Perbaiki {where}")
