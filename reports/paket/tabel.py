"""A table of the package: its fields as they are described, its rows as CSV that is only data."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

# What a spreadsheet would take for the beginning of a formula, also in full width.
_RUMUS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


@dataclass(frozen=True)
class Medan:
    """A field: its name, type in the words of Frictionless, and what else is known of it."""

    nama: str
    jenis: str
    judul: str
    lain: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class Tabel:
    """A table with its rows, each a mapping by field; `kunci` are the fields that tell rows apart.

    acuan is (field, table, field there) for what another table explains.
    """

    nama: str
    judul: str
    medan: Sequence[Medan]
    baris: Sequence[Mapping[str, Any]]
    kunci: Sequence[str]
    acuan: tuple[str, str, str] | None = None

    @property
    def berkas(self) -> str:
        """Its path in the package."""
        return f"data/{self.nama}.csv"


def tulis_csv(tabel: Tabel) -> bytes:
    """The table as CSV in UTF-8: unknown is empty, a number has a decimal point."""
    wadah = StringIO()
    penulis = csv.writer(wadah, lineterminator="\n")
    penulis.writerow([m.nama for m in tabel.medan])
    for b in tabel.baris:
        penulis.writerow([tulis_sel(b[m.nama]) for m in tabel.medan])
    return wadah.getvalue().encode()


def tulis_sel(nilai: Any) -> str:
    """A value as text; a text that a spreadsheet would calculate gets an apostrophe before it."""
    if nilai is None or nilai != nilai:
        return ""
    if isinstance(nilai, str):
        return f"'{nilai}" if nilai.startswith(_RUMUS) else nilai
    if isinstance(nilai, float) and nilai.is_integer() and abs(nilai) < 1e15:
        return str(int(nilai))
    return str(nilai)


def skema(tabel: Tabel) -> dict[str, Any]:
    """The table's schema (Frictionless Table Schema)."""
    isi: dict[str, Any] = {
        "fields": [
            {"name": m.nama, "type": m.jenis, "title": m.judul, **m.lain} for m in tabel.medan
        ],
        "primaryKey": list(tabel.kunci),
        "missingValues": [""],
    }
    if tabel.acuan is not None:
        milik, di_tabel, di_medan = tabel.acuan
        tujuan = {"resource": di_tabel, "fields": [di_medan]}
        isi["foreignKeys"] = [{"fields": [milik], "reference": tujuan}]
    return isi
