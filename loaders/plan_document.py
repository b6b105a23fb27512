"""Reads the first sheet of a plan workbook: which document it is, of whom and for which years."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from loaders.cells import Sheet, address, fold
from loaders.problems import Level
from loaders.resolving import Label, resolve
from loaders.sheets import Desk
from loaders.years import FIRST, LAST

JENIS = ("RPJMD", "RKPD", "RKP", "RPJMN", "RPD")
_LATEST_VERSION = 99
_TEXTS = ("Nama", "Dasar hukum", "Berlaku sejak", "Visi", "Sumber", "Catatan")
_NAMES = ("Kode", "Wilayah", "Jenis", "Versi", "Tahun awal", "Tahun akhir", *_TEXTS)


@dataclass(frozen=True)
class Document:
    """A plan in one version; `row` is its row of table rencana_versi."""

    kode: str
    wilayah: str
    jenis: str
    versi: int
    tahun_awal: int
    tahun_akhir: int
    row: tuple[Any, ...]

    @property
    def key(self) -> tuple[str, int]:
        """What every row of the plan begins with."""
        return self.kode, self.versi

    @property
    def identity(self) -> tuple[Any, ...]:
        """The plan's row of table rencana."""
        return self.kode, self.wilayah, self.jenis, self.tahun_awal, self.tahun_akhir


def read_document(desk: Desk) -> Document | None:
    """Read sheet Rencana, two columns of names and what they are; None where it is not in order."""
    sheet = desk.sheet("Rencana")
    if sheet is None:
        raise AssertionError("plans are recognised by their sheet Rencana")
    where = {fold(sheet.text(r, 0)): r for r in range(len(sheet.rows))}
    said = {name: sheet.text(where[fold(name)], 1) for name in _NAMES if fold(name) in where}
    wilayah = resolve(desk.known.regions, Label(bps=said.get("Wilayah", ""))).kode
    wrong = _wrong(said, wilayah)
    for name, expected in wrong.items():
        _refuse(desk, sheet, where.get(fold(name)), name, expected)
    if wilayah is None or wrong:
        return None
    kode, versi = said["Kode"], int(said["Versi"])
    texts = [said.get(name, "") for name in _TEXTS]
    texts[2] = texts[2][:10]  # the day of a cell that holds a moment
    row = (kode, versi, *texts, sheet.name, address(where["kode"], 1), kode)
    years = (int(said["Tahun awal"]), int(said["Tahun akhir"]))
    return Document(kode, wilayah, said["Jenis"], versi, *years, row)


def _wrong(said: dict[str, str], wilayah: str | None) -> dict[str, str]:
    """What is not in order, by its name, and what it should be."""
    versi, awal, akhir = (_whole(said.get(n, "")) for n in ("Versi", "Tahun awal", "Tahun akhir"))
    right = {
        "Kode": (bool(said.get("Kode")), "kode rencana, misalnya 1604-RPJMD-2019"),
        "Wilayah": (wilayah is not None, "kode BPS wilayah sebagai teks, misalnya 1604"),
        "Jenis": (said.get("Jenis") in JENIS, " atau ".join(JENIS)),
        "Nama": (bool(said.get("Nama")), "nama rencana"),
        "Versi": (1 <= versi <= _LATEST_VERSION, f"1 sampai {_LATEST_VERSION}"),
        "Tahun awal": (FIRST <= awal <= LAST, "tahun empat angka"),
        "Tahun akhir": (max(awal, FIRST) <= akhir <= LAST, "tahun akhir, tidak sebelum tahun awal"),
        "Berlaku sejak": (
            _is_date(said.get("Berlaku sejak", "")[:10]),
            "tanggal seperti 2021-08-20, atau kosong",
        ),
    }
    return {name: expected for name, (fine, expected) in right.items() if not fine}


def _refuse(desk: Desk, sheet: Sheet, row: int | None, name: str, expected: str) -> None:
    if row is None:
        found = f"baris {name} tidak ada"
        problem = sheet.problem_here(Level.GALAT, found, expected, f"Tambahkan baris {name}")
    else:
        found = f"{name} “{sheet.text(row, 1)}”"
        problem = sheet.problem(Level.GALAT, row, 1, found, expected, f"Perbaiki {name}")
    desk.problems.append(problem)


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _is_date(text: str) -> bool:
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False
