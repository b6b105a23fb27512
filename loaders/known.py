"""What the loaders know before they open a file: the kamus and the wilayah, from rows of either.

It reads them from the store or is given them by reference.py; it may not write.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from domain.istilah import Agregasi, Arah, JenisWilayah
from loaders.cells import words
from loaders.indicators import Dictionary, Indikator, Match, dictionary_of
from loaders.mapping import NamedLayout, from_text
from loaders.programmes import Programme
from loaders.regions import Regions, Wilayah, regions_of
from loaders.wording import is_bare, plain_wording, says_nothing_else
from store.comparing import Key, plan_files, stored_programmes
from store.engine import Engine
from store.reading import (
    kamus_frame,
    konfirmasi_frame,
    sinonim_frame,
    tata_letak_frame,
    wilayah_frame,
)
from store.reading_plan import rencana_frame


@dataclass(frozen=True)
class Plan:
    """A version of a plan that the store holds, or that a file brings."""

    kode: str
    versi: int
    wilayah: str
    tahun_awal: int
    tahun_akhir: int
    file: str = ""  # that it was read from
    sejak: str = ""  # from when it is in force, an ISO date; "": from its start
    programmes: tuple[Programme, ...] = ()

    @property
    def key(self) -> tuple[str, int]:
        """What every row of the plan begins with."""
        return self.kode, self.versi


@dataclass(frozen=True)
class Known:
    """The kamus and the regions to recognise a file by, and the layouts that people named.

    `plans` are those whose targets a table may bring. `wilayah` and `rencana` are what a person
    said of the files at hand, for those that do not tell themselves.
    """

    kamus: Dictionary
    regions: Regions
    layouts: tuple[NamedLayout, ...] = ()
    plans: tuple[Plan, ...] = ()
    wilayah: str = ""
    rencana: str = ""

    @property
    def said_wilayah(self) -> str:
        """The wilayah that a person said, or that of the plan; "" where they said none."""
        kode = self.wilayah or self.rencana.partition("-")[0]
        return kode if kode in self.regions.entries else ""

    @cached_property
    def places(self) -> frozenset[str]:
        """Every word of a region's name."""
        entries = self.regions.entries.values()
        return frozenset(w for e in entries for n in (e.nama, *e.sinonim) for w in words(n).split())

    def named(self, text: str) -> Match:
        """The indikator that a title, a header or a file's name speaks of, and of nothing else."""
        wordings = dict.fromkeys((text, plain_wording(text)))
        matches = [self.kamus.within(one, self._says_nothing_else) for one in wordings]
        certain = next((match for match in matches if match.candidates), None)
        doubtful = next((match for match in matches if match.near), None)
        return certain or doubtful or Match(None, near=self.kamus.near(text))

    def _says_nothing_else(self, word: str) -> bool:
        return says_nothing_else(word, self.places)

    def is_bare(self, text: str) -> bool:
        """Whether a text names only places, times, units and sources."""
        return is_bare(plain_wording(text), self.places)


NOTHING = Known(dictionary_of(()), regions_of(()))


def known_from_store(engine: Engine) -> Known:
    """Read the kamus, the regions and what people named and confirmed from the store."""
    with engine.connect() as connection:
        kamus = kamus_frame(connection)
        wilayah = wilayah_frame(connection)
        sinonim = sinonim_frame(connection)
        said = konfirmasi_frame(connection)
        layouts = tata_letak_frame(connection)
        plans = rencana_frame(connection)
        files = plan_files(connection)
        programmes = stored_programmes(connection)
    texts: dict[str, list[str]] = {}
    for teks, kode in zip(sinonim["teks"], sinonim["wilayah"], strict=True):
        texts.setdefault(str(kode), []).append(str(teks))
    confirmed: dict[str, list[tuple[str, str]]] = {"wilayah": [], "indikator": []}
    for row in _records(said):
        confirmed[row["jenis"]].append((row["teks"], row["kode"]))
    entries = [_wilayah(row, tuple(texts.get(row["kode"], ()))) for row in _records(wilayah)]
    return Known(
        dictionary_of([_indikator(row) for row in _records(kamus)], confirmed["indikator"]),
        regions_of(entries, confirmed["wilayah"]),
        tuple(from_text(row["nama"], row["isi"]) for row in _records(layouts)),
        tuple(_plan(row, files, programmes) for row in _records(plans)),
    )


def _plan(
    row: dict[str, Any], files: dict[Key, str], programmes: dict[Key, list[tuple[str, ...]]]
) -> Plan:
    key = (row["rencana"], int(row["versi"]))
    years = (int(row["tahun_awal"]), int(row["tahun_akhir"]))
    own = tuple(Programme(*one) for one in programmes.get(key, ()))
    return Plan(*key, row["wilayah"], *years, files[key], row["berlaku_sejak"], own)


def _records(frame: Any) -> list[dict[str, Any]]:
    return frame.to_dict("records")


def _number(value: Any) -> float | None:
    return None if value is None or value != value else float(value)


def _indikator(row: dict[str, Any]) -> Indikator:
    return Indikator(
        kode=row["indikator"],
        nama=row["nama"],
        nama_pendek=row["nama_pendek"],
        sinonim=tuple(filter(None, row["sinonim"].split("|"))),
        satuan=row["satuan"],
        desimal=int(row["desimal"]),
        arah=Arah(row["arah"]),
        agregasi=Agregasi(row["agregasi"]),
        minimum=_number(row["minimum"]),
        maksimum=_number(row["maksimum"]),
        kelompok_seri=row["kelompok_seri"],
        skala=row["skala"],
        sumber=row["sumber"],
    )


def _wilayah(row: dict[str, Any], sinonim: tuple[str, ...]) -> Wilayah:
    return Wilayah(
        kode=row["kode"],
        induk=row["induk"] or "",
        jenis=JenisWilayah(row["jenis"]),
        nama=row["nama"],
        kode_bps=row["kode_bps"] or "",
        kode_kemendagri=row["kode_kemendagri"] or "",
        sinonim=sinonim,
    )
