"""Reads boundary files that the user has put down (GeoJSON) into rings by region; it draws none.

Which property holds the code is found by looking: files call it kode_bps, KDPKAB, ADM2_PCODE and
more, with dots or without, and a code without dots may be of BPS or of Kemendagri.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from domain.acuan import Wilayah
from loaders.cells import fold

SUFFIXES = (".geojson", ".json")
MOST_BYTES = 60_000_000
_CODE = re.compile(r"(?:ID)?(\d{2}|\d{4}|\d{7})", re.IGNORECASE)
_DOTTED = re.compile(r"\d{2}\.\d{2}(?:\.\d{2,3})?")
_OF_BPS, _OF_KEMENDAGRI = re.compile("bps|pcode", re.I), re.compile("kemendagri|kdp|dagri", re.I)

Point = tuple[float, float]  # longitude, latitude
Ring = list[Point]
Feature = tuple[dict[str, Any], list[Ring]]


@dataclass(frozen=True)
class Boundaries:
    """The rings of each region by its kode; what could not be used, in sentences for the user."""

    rings: Mapping[str, list[Ring]]
    problems: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()  # the names of shapes that are no known region


class _Unusable(Exception):
    """Why a file is left out, as the end of a sentence."""


def read_boundaries(folder: Path, regions: Iterable[Wilayah]) -> Boundaries:
    """Read every boundary file of a folder, by name; of two shapes of a region the first stands.

    A folder that is not there holds none. A file that cannot be used becomes a problem.
    """
    known = list(regions)
    rings: dict[str, list[Ring]] = {}
    problems: list[str] = []
    unmatched: list[str] = []
    for path in boundary_files(folder):
        try:
            features = _features(path)
            codes = _codes(features, known)
        except _Unusable as cause:
            problems.append(f"Berkas batas {path.name} tidak dipakai: {cause}.")
            continue
        for (properties, shape), code in zip(features, codes, strict=True):
            if code is None:
                unmatched.append(_called(properties))
            else:
                rings.setdefault(code, shape)
    return Boundaries(rings, tuple(problems), tuple(unmatched))


def boundary_files(folder: Path) -> list[Path]:
    """The boundary files of a folder, by name."""
    if not folder.is_dir():
        return []
    return sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and p.name[0] != ".")


def _features(path: Path) -> list[Feature]:
    """The shapes of a file that have an area, with what is said of each."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _Unusable(f"lebih besar dari {MOST_BYTES // 1_000_000} MB; sederhanakan dahulu")
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as cause:
        raise _Unusable("isinya bukan GeoJSON yang utuh; ekspor ulang sebagai GeoJSON") from cause
    features = _object(content).get("features")
    if not isinstance(features, list):
        raise _Unusable("tidak berisi daftar “features”; ekspor ulang sebagai GeoJSON")
    of_all = [_object(f) for f in cast("list[Any]", features)]
    found = [(_object(f.get("properties")), _rings(_object(f.get("geometry")))) for f in of_all]
    found = [feature for feature in found if feature[1]]
    if not found:
        raise _Unusable("tidak ada satu pun poligon di dalamnya")
    return found


def _object(value: Any) -> dict[str, Any]:
    """A JSON object; empty where something else stands in its place."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _rings(geometry: dict[str, Any]) -> list[Ring]:
    """The rings of a polygon or of several, outer and inner alike; none for other shapes."""
    coordinates: Any = geometry.get("coordinates")
    kind = geometry.get("type")
    if kind not in ("Polygon", "MultiPolygon"):
        return []
    try:
        polygons = [coordinates] if kind == "Polygon" else coordinates
        rings = [ring for polygon in polygons for ring in polygon if len(ring) >= 4]
        points = [[(float(point[0]), float(point[1])) for point in ring] for ring in rings]
    except (TypeError, ValueError, LookupError) as cause:
        raise _Unusable("koordinatnya tidak dapat dibaca") from cause
    if any(not (-180 <= x <= 180 and -90 <= y <= 90) for ring in points for x, y in ring):
        raise _Unusable("koordinatnya bukan derajat; simpan ulang dalam WGS84 (EPSG:4326)")
    return points


def _codes(features: Sequence[Feature], known: Sequence[Wilayah]) -> list[str | None]:
    """The region of each shape, by the property and the reading that fit best.

    Best is where most shapes are a region and most of those bear its name.
    """
    readings = {
        "bps": {w.kode_bps: w for w in known if w.kode_bps},
        "kemendagri": {w.kode_kemendagri.replace(".", ""): w for w in known if w.kode_kemendagri},
    }
    best: tuple[int, int] = (0, 0)
    found: list[str | None] = []
    for name in dict.fromkeys(key for properties, _ in features for key in properties):
        for kind, table in readings.items():
            if (_OF_KEMENDAGRI if kind == "bps" else _OF_BPS).search(name):
                continue
            of_shapes = [_region(p.get(name), kind, table) for p, _ in features]
            matched = [w for w in of_shapes if w is not None]
            if len({w.kode for w in matched}) < len(matched):
                continue  # several shapes of one region: this property is not what tells them apart
            pairs = zip(of_shapes, features, strict=True)
            score = (sum(w is not None and _named(w, p) for w, (p, _) in pairs), len(matched))
            if score > best:
                best, found = score, [w.kode if w else None for w in of_shapes]
    if not found:
        raise _Unusable("tidak ada kolom kode wilayah BPS atau Kemendagri yang dikenali")
    return found


def _region(value: object, kind: str, table: Mapping[str, Wilayah]) -> Wilayah | None:
    """The region that a property names by its code under one reading."""
    text = str(value).strip() if isinstance(value, str | int) else ""
    if _DOTTED.fullmatch(text):
        return table.get(text.replace(".", "")) if kind == "kemendagri" else None
    code = _CODE.fullmatch(text)
    return (table.get(code[1]) or table.get(code[1].removesuffix("00"))) if code else None


def _named(region: Wilayah, properties: Mapping[str, Any]) -> bool:
    """Whether a shape bears the name of a region anywhere among its properties."""
    own = {fold(region.nama), fold(region.label)}
    return any(isinstance(v, str) and fold(v) in own for v in properties.values())


def _called(properties: Mapping[str, Any]) -> str:
    """The longest text without a digit among the properties: most likely the name."""
    texts = [v for v in properties.values() if isinstance(v, str) and not re.search(r"\d", v)]
    return max(texts, key=len, default="tanpa nama")
