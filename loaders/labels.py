"""What the heading of a column says it holds: a region, a code, a year; it reads no body."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.cells import words


class Kind(StrEnum):
    """What a column beside the figures is for."""

    NAME = "nama wilayah"
    BPS = "kode BPS"
    KEMENDAGRI = "kode Kemendagri"
    PARENT = "nama provinsi"
    YEAR = "tahun"
    QUARTER = "triwulan"
    INDIKATOR = "indikator"
    UNIT = "satuan"
    SOURCE = "sumber"
    VALUE = "nilai"
    ASIDE = "keterangan"  # numbers of rows, islands, remarks: nothing that is stored


@dataclass(frozen=True)
class Labels:
    """The columns that name the region; kecamatan tells what the name column lists."""

    name: int | None = None
    bps: int | None = None
    kemendagri: int | None = None
    kecamatan: bool = False
    parent: int | None = None
    bps_stated: bool = False  # the heading itself says that the codes are those of BPS
    provinces: bool = False  # the heading says that the names are those of provinces
    parts: dict[int, str] = field(default_factory=dict[int, str])  # columns that tell of a part

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that name the region, as far as the table has them."""
        found = (self.name, self.bps, self.kemendagri, self.parent)
        return tuple(col for col in found if col is not None)


_FILLERS = frozenset(
    {"nama", "name", "dan", "atau", "menurut", "the", "and", "of", "se", "per", "tiap", "by"}
)
_KECAMATAN = frozenset({"kecamatan", "kec", "subdistrict", "namakecamatan"})
_KABUPATEN = frozenset(
    {"kabupaten", "kab", "kota", "kabkot", "kabkota", "kabupatenkota", "regency", "regencies"}
    | {"municipality", "municipalities", "city", "cities", "district", "districts"}
    | {"wilayah", "daerah", "region", "lokasi", "namawilayah", "namakabkota"}
)
_PROVINCE = frozenset({"provinsi", "prov", "province", "provinces", "propinsi", "namaprovinsi"})
_SYSTEMS = frozenset({"bps", "kemendagri"})
_CODE = frozenset({"kode", "code", "id", "kd", "kodewilayah"})
_ASIDE = frozenset(
    {"no", "nomor", "urut", "nourut", "number", "island", "islandid", "pulau", "keterangan"}
    | {"catatan", "ket", "id", "provinceid", "tingkat wilayah"}
)
_WHOLE = {
    **dict.fromkeys(
        ("tahun", "year", "thn", "tahun year", "tahun data", "periode", "periode data"), Kind.YEAR
    ),
    **dict.fromkeys(("triwulan", "tw", "quarter"), Kind.QUARTER),
    **dict.fromkeys(("indikator", "nama indikator", "variabel", "uraian"), Kind.INDIKATOR),
    **dict.fromkeys(("indikator kinerja", "kode indikator", "indikator sasaran"), Kind.INDIKATOR),
    **dict.fromkeys(("satuan", "unit", "nama satuan"), Kind.UNIT),
    **dict.fromkeys(("sumber", "sumber data", "source"), Kind.SOURCE),
    **dict.fromkeys(("nilai", "value", "angka", "realisasi", "nilai data"), Kind.VALUE),
    **dict.fromkeys(("districtid", "kodewilayah", "kodekabkota", "kodekabupaten"), Kind.BPS),
    **dict.fromkeys(_ASIDE, Kind.ASIDE),
}

_PLACE = re.compile(r"\s(?:di|se|in)\s.*$")  # Kabupaten/Kota se Jawa Timur


def heading_kind(text: str) -> Kind | None:
    """What a heading says; None where it says nothing that is known beforehand."""
    key = words(text)
    if found := _WHOLE.get(key):
        return found
    said = frozenset(_PLACE.sub("", key).split()) - _FILLERS
    if not said:
        return None
    if said & _CODE:
        return _code_kind(said - _CODE)
    if said <= _KECAMATAN | _KABUPATEN | _SYSTEMS:
        return Kind.NAME
    return Kind.PARENT if said <= _PROVINCE | _SYSTEMS else None


def _code_kind(rest: frozenset[str]) -> Kind | None:
    if rest & {"kemendagri", "permendagri", "depdagri"}:
        return Kind.KEMENDAGRI if not rest & _PROVINCE else Kind.ASIDE
    if rest <= _KABUPATEN | _KECAMATAN | {"bps"}:
        return Kind.BPS
    return Kind.ASIDE if rest <= _PROVINCE | {"bps"} | _ASIDE else None


def labels_of(
    headings: dict[int, str], holds_names: dict[int, bool], parts: Collection[int] = ()
) -> Labels:
    """The columns that name the region, from their headings and from what they hold.

    A column of provinces beside one of kabupaten tells where they lie; alone it is the region.
    One of `parts` tells of which part a row is and names no region, whatever its heading says.
    """
    told = {col: headings[col] for col in parts}
    headings = {col: text for col, text in headings.items() if col not in told}
    kinds = {col: heading_kind(text) for col, text in headings.items()}
    names = [c for c, k in kinds.items() if k is Kind.NAME and holds_names.get(c)]
    parents = [c for c, k in kinds.items() if k is Kind.PARENT and holds_names.get(c)]
    name = next((c for c in names if _kecamatan(headings[c])), names[0] if names else None)
    provinces = name is None and bool(parents)
    if provinces:
        name = parents.pop()
    if name is None:
        free = [c for c, k in kinds.items() if k is None and holds_names.get(c)]
        name = free[-1] if free else None
    bps = next((c for c, k in kinds.items() if k is Kind.BPS and not holds_names.get(c)), None)
    kemendagri = next((c for c, k in kinds.items() if k is Kind.KEMENDAGRI), None)
    heading = headings.get(name, "") if name is not None else ""
    stated = bps is not None and "bps" in words(headings[bps]).split()
    parent = parents[0] if parents else None
    return Labels(name, bps, kemendagri, _kecamatan(heading), parent, stated, provinces, told)


def _kecamatan(heading: str) -> bool:
    said = frozenset(words(heading).split())
    return bool(said & _KECAMATAN) and not said & {"kabupaten", "kab", "kabkota"}
