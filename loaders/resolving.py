"""From the codes and the name in a row to one wilayah, or to the reason why not."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.istilah import JenisWilayah
from loaders.problems import Level, Proposal
from loaders.regions import Regions

_CODE = re.compile(r"\d\d[\d.]*")
_NUMBERED = re.compile(r"[\[(]?(?P<code>\d[\d.]*)[\])]?[\s.)-]+(?P<name>[^\W\d].*)")
_FOOTNOTE = re.compile(r"\s*(?:[*¹²³⁴⁵]+|\d\)|\(\d\))\s*$")  # "Nduga *", "Banyuasin 1)"
_DECIMAL = re.compile(r"\d{2,10}\.0")  # a code that was a number: 1604.0
_LOST_ZERO = re.compile(r"\d\d\.\d(\.\d\d)?")


class Part(StrEnum):
    """Which of the row's cells a finding is about."""

    NAME = "name"
    BPS = "bps"
    KEMENDAGRI = "kemendagri"


@dataclass(frozen=True)
class Label:
    """What a row says of its region; "" where it says nothing.

    `parent` is the province beside it, `group` what a row above says all below it are.
    """

    name: str = ""
    bps: str = ""
    kemendagri: str = ""
    kecamatan: bool = False
    parent: str = ""
    group: JenisWilayah | None = None


@dataclass(frozen=True)
class Finding:
    """Why a label is wrong or doubtful, and which of its cells says so."""

    level: Level
    part: Part
    found: str
    expected: str
    remedy: str
    proposal: Proposal | None = None


@dataclass(frozen=True)
class Resolution:
    """The region a label means, or None with the finding that says why.

    `candidates` are the regions that the name fits where there are several.
    """

    kode: str | None
    finding: Finding | None = None
    candidates: tuple[str, ...] = ()


def resolve(regions: Regions, label: Label) -> Resolution:
    """Find the one region that the codes and the name agree on; a name may itself be a code."""
    if not (label.bps or label.kemendagri):
        label = _apart(regions, label)
    codes: dict[Part, str] = {}
    for part, text in ((Part.BPS, label.bps), (Part.KEMENDAGRI, label.kemendagri)):
        if not text:
            continue
        found = _by_code(regions, part, text)
        if found is None:
            return _unknown(regions, part, text, label)
        codes[part] = found
    if len(set(codes.values())) > 1:
        return Resolution(None, _codes_differ(regions, label, codes))
    names = regions.by_name(label.name, kecamatan=label.kecamatan) if label.name else ()
    if not codes:
        return _by_name(regions, label, names)
    return _agreed(regions, label, *next(iter(codes.items())), names)


def _agreed(
    regions: Regions, label: Label, part: Part, kode: str, names: tuple[str, ...]
) -> Resolution:
    """The region of a code, unless the name beside it says another."""
    text = label.bps or label.kemendagri
    if names and kode not in names:
        return Resolution(None, _name_differs(regions, part, text, label, kode, names))
    if _LOST_ZERO.fullmatch(text) and not names:
        return Resolution(None, _lost_zero(regions, part, text, kode))
    if label.name and not names:
        near = regions.near(label.name)
        if near and kode not in near:  # two mistakes, or the code of another region
            return Resolution(None, _name_differs(regions, part, text, label, kode, near))
        return Resolution(kode, _unknown_name(regions, label.name, kode))
    return Resolution(kode)


def _apart(regions: Regions, label: Label) -> Label:
    """A name that is a code, bears one (1604 Lahat, [1604] Lahat) or a number of the row."""
    if _CODE.fullmatch(label.name):
        return replace(label, name="", bps=label.name)
    if regions.by_name(label.name, kecamatan=label.kecamatan):
        return label
    label = replace(label, name=_FOOTNOTE.sub("", label.name))
    found = _NUMBERED.fullmatch(label.name)
    if found is None:
        return label
    code = found["code"] if len(found["code"].replace(".", "")) > 3 else ""
    return replace(label, name=found["name"], bps=code)


def _unknown(regions: Regions, part: Part, text: str, label: Label) -> Resolution:
    """A code that nobody has: the name stands where it is one region's, and the code is told."""
    finding = _unknown_code(regions, part, text, label)
    names = regions.by_name(label.name, kecamatan=label.kecamatan) if label.name else ()
    if len(names) != 1:
        return Resolution(None, finding)
    found = f"{finding.found}; dipakai namanya"
    return Resolution(names[0], replace(finding, level=Level.PERINGATAN, found=found))


def _by_code(regions: Regions, part: Part, text: str) -> str | None:
    if _DECIMAL.fullmatch(text):
        text = text[:-2]
    if _LOST_ZERO.fullmatch(text):  # Excel makes 16.1 of 16.10
        text = f"{text[:4]}0{text[4:]}"
    if part is Part.BPS and "." not in text:
        return regions.by_bps(text)
    return regions.by_kemendagri(text)


def _by_name(regions: Regions, label: Label, names: tuple[str, ...]) -> Resolution:
    if len(names) == 1:
        return Resolution(names[0])
    if not names:
        return Resolution(None, _unknown_name(regions, label.name, None))
    listed = " atau ".join(regions.name_of(kode) for kode in names)
    finding = Finding(
        Level.GALAT,
        Part.NAME,
        f"nama wilayah “{label.name}” dapat berarti {listed}",
        "satu wilayah",
        "Tulis lengkap dengan Kabupaten atau Kota, atau tambahkan kolom kode",
    )
    return Resolution(None, finding, names)


def _unknown_name(regions: Regions, name: str, kode: str | None) -> Finding:
    if not name:
        found, remedy = "nama dan kode wilayah kosong", "Isi nama wilayah, atau hapus baris ini"
        return Finding(Level.GALAT, Part.NAME, found, "wilayah untuk angka di baris ini", remedy)
    if kode is not None:
        return Finding(
            Level.PERINGATAN,
            Part.NAME,
            f"nama wilayah “{name}” tidak dikenal; dipakai kodenya",
            regions.name_of(kode),
            "Periksa apakah nama dan kode memang satu wilayah",
        )
    near = regions.near(name)
    hint, proposal = "Periksa ejaannya", None
    if near:
        listed = " atau ".join(regions.name_of(code) for code in near)
        hint = f"Mungkin maksudnya {listed}: perbaiki namanya, atau nyatakan sekali bahwa itu benar"
        proposal = Proposal("wilayah", name, near)
    expected = "nama kabupaten/kota, provinsi atau kecamatan yang terdaftar"
    found = f"nama wilayah “{name}” tidak dikenal"
    return Finding(Level.GALAT, Part.NAME, found, expected, hint, proposal)


def _unknown_code(regions: Regions, part: Part, text: str, label: Label) -> Finding:
    names = regions.by_name(label.name, kecamatan=label.kecamatan) if label.name else ()
    remedy = "Periksa kodenya pada daftar wilayah"
    if len(names) == 1:
        entry = regions.entries[names[0]]
        code = entry.kode_bps if part is Part.BPS else entry.kode_kemendagri
        remedy = f"Kode {part_name(part)} {entry.nama} adalah {code}"
    found = f"kode wilayah “{text}” tidak dikenal"
    return Finding(Level.GALAT, part, found, f"kode {part_name(part)} yang terdaftar", remedy)


def _codes_differ(regions: Regions, label: Label, codes: dict[Part, str]) -> Finding:
    bps, kemendagri = (regions.name_of(codes[part]) for part in (Part.BPS, Part.KEMENDAGRI))
    return Finding(
        Level.GALAT,
        Part.KEMENDAGRI,
        f"kode BPS {label.bps} milik {bps}, kode Kemendagri {label.kemendagri} milik {kemendagri}",
        "dua kode untuk wilayah yang sama",
        "Perbaiki kode yang salah; menghapus titik bukan cara mengubah kode",
    )


def _name_differs(
    regions: Regions, part: Part, text: str, label: Label, kode: str, names: tuple[str, ...]
) -> Finding:
    entry = regions.entries[names[0]]
    return Finding(
        Level.GALAT,
        part,
        f"kode {text} adalah {regions.name_of(kode)}, tetapi namanya “{label.name}”",
        f"kode milik {entry.nama}: BPS {entry.kode_bps}, Kemendagri {entry.kode_kemendagri}",
        "Perbaiki kode atau namanya; judul kolom menyebut kode BPS atau kode Kemendagri",
    )


def _lost_zero(regions: Regions, part: Part, text: str, kode: str) -> Finding:
    found = f"kode “{text}” kehilangan angka nol di belakang"
    entry = regions.entries[kode]
    remedy = f"Tulis sebagai teks; {entry.nama} ditulis {entry.kode_kemendagri}"
    return Finding(Level.GALAT, part, found, "kode Kemendagri lengkap, misalnya 16.10", remedy)


def part_name(part: Part) -> str:
    """What the coding system of a part is called."""
    return "Kemendagri" if part is Part.KEMENDAGRI else "BPS"
