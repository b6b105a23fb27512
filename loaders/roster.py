"""The regions of a whole table: what one row leaves open the others may settle, without a guess.

A bare "Solok" is Kabupaten Solok where the same table has a row "Kota Solok", for no region has
two; codes are those of Kemendagri where every name says so and some name contradicts BPS.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from domain.istilah import JenisWilayah
from loaders.problems import Level
from loaders.regions import Regions
from loaders.resolving import Finding, Label, Part, Resolution, resolve


@dataclass(frozen=True)
class Roster:
    """What each label came to, and what was concluded from the table as a whole."""

    resolutions: dict[Label, Resolution]
    kemendagri: bool = False  # the codes were found to be those of Kemendagri
    settled: tuple[Label, ...] = ()  # names that fit two regions, settled by other rows


def roster_of(regions: Regions, labels: Sequence[Label], *, bps_stated: bool = False) -> Roster:
    """Resolve the labels of a table together; a label's group and parent narrow it down."""
    return _roster(regions, tuple(dict.fromkeys(labels)), bps_stated)


@lru_cache(maxsize=32)  # the sheets of a workbook list the same regions
def _roster(regions: Regions, distinct: tuple[Label, ...], bps_stated: bool) -> Roster:
    swap = not bps_stated and _are_kemendagri(regions, distinct)
    found = {label: _resolved(regions, label, swap, bps_stated) for label in distinct}
    taken = {r.kode for r in found.values() if r.kode}
    open_ones = sum(len(resolution.candidates) > 1 for resolution in found.values())
    provinces = _lists_provinces(regions, taken) and len(taken) > open_ones
    settled: list[Label] = []
    for label, resolution in found.items():
        if resolution.kode is not None or len(resolution.candidates) < 2:
            continue
        fitting = [k for k in resolution.candidates if _fits(regions, k, label, provinces)]
        left = [kode for kode in fitting or resolution.candidates if kode not in taken]
        if len(left) == 1:
            found[label] = Resolution(left[0])
        if len(left) == 1 != len(fitting):
            settled.append(label)
    return Roster(found, swap, tuple(settled))


def _resolved(regions: Regions, label: Label, swap: bool, stated: bool) -> Resolution:
    if swap and label.bps and not label.kemendagri:
        label = replace(label, bps="", kemendagri=label.bps)
    resolution = resolve(regions, label)
    if stated or label.name or label.kemendagri or resolution.finding:
        return resolution
    other = regions.by_kemendagri(label.bps)
    if "." in label.bps or other in (None, resolution.kode) or resolution.kode is None:
        return resolution
    return replace(resolution, finding=_of_two_systems(regions, label, resolution.kode, other))


def _of_two_systems(regions: Regions, label: Label, kode: str, other: str | None) -> Finding:
    """A bare code that BPS and Kemendagri gave to different regions is read as that of BPS."""
    theirs = regions.name_of(other) if other else ""
    return Finding(
        Level.PERINGATAN,
        Part.BPS,
        f"kode {label.bps} tanpa nama dibaca sebagai kode BPS, {regions.name_of(kode)}",
        f"judul kolom yang menyebut sistem kodenya; menurut Kemendagri itu {theirs}",
        "Tambahkan kolom nama, atau tulis “Kode BPS” atau “Kode Kemendagri” di judul kolom",
    )


def _lists_provinces(regions: Regions, taken: set[str]) -> bool:
    """Whether every region that is certain is a province or the nation: Bengkulu is one, too."""
    kinds = {regions.entries[kode].jenis for kode in taken}
    return JenisWilayah.PROVINSI in kinds and kinds <= {JenisWilayah.PROVINSI, JenisWilayah.NEGARA}


def _fits(regions: Regions, kode: str, label: Label, provinces: bool) -> bool:
    """Whether a region is of the group, in the province and of the level that the table tells."""
    entry = regions.entries[kode]
    if provinces and entry.jenis is not JenisWilayah.PROVINSI:
        return False
    if label.group and entry.jenis is not label.group:
        return False
    parents = regions.by_name(label.parent) if label.parent else ()
    return not parents or entry.induk in parents


def _are_kemendagri(regions: Regions, labels: Sequence[Label]) -> bool:
    """Whether the names contradict the codes as those of BPS, and never as Kemendagri's."""
    against_bps = against_kemendagri = 0
    for label in labels:
        if not label.bps or not label.name or "." in label.bps:
            continue  # a dot tells by itself that the code is Kemendagri's
        names = regions.by_name(label.name, kecamatan=label.kecamatan)
        if names:
            against_bps += regions.by_bps(label.bps) not in names
            against_kemendagri += regions.by_kemendagri(label.bps) not in names
    return against_bps > 0 and against_kemendagri == 0


def group_of(text: str) -> JenisWilayah | None:
    """What a row that heads others says they are: "Kabupaten", "Kota/Municipality"."""
    said = text.casefold().replace("/", " ").split()
    if said[:1] == ["kabupaten"] and set(said[1:]) <= {"regency", "regencies"}:
        return JenisWilayah.KABUPATEN
    if said[:1] == ["kota"] and set(said[1:]) <= {"municipality", "municipalities", "city"}:
        return JenisWilayah.KOTA
    return None
