"""What the loaders know before they open a file: the kamus and the wilayah, from rows of either.

It reads them from the store or is given them by reference.py; it may not write.
"""

from dataclasses import dataclass
from typing import Any

from domain.istilah import Agregasi, Arah, JenisWilayah
from loaders.indicators import Dictionary, Indikator, dictionary_of
from loaders.mapping import NamedLayout, from_text
from loaders.regions import Regions, Wilayah, regions_of
from store.engine import Engine
from store.reading import kamus_frame, sinonim_frame, tata_letak_frame, wilayah_frame


@dataclass(frozen=True)
class Known:
    """The kamus and the regions to recognise a file by, and the layouts that people named."""

    kamus: Dictionary
    regions: Regions
    layouts: tuple[NamedLayout, ...] = ()


NOTHING = Known(dictionary_of(()), regions_of(()))


def known_from_store(engine: Engine) -> Known:
    """Read the kamus and the regions in force from the store."""
    with engine.connect() as connection:
        kamus = kamus_frame(connection)
        wilayah = wilayah_frame(connection)
        sinonim = sinonim_frame(connection)
        layouts = tata_letak_frame(connection)
    texts: dict[str, list[str]] = {}
    for teks, kode in zip(sinonim["teks"], sinonim["wilayah"], strict=True):
        texts.setdefault(str(kode), []).append(str(teks))
    return Known(
        dictionary_of(_indikator(row) for row in _records(kamus)),
        regions_of(_wilayah(row, tuple(texts.get(row["kode"], ()))) for row in _records(wilayah)),
        tuple(from_text(row["nama"], row["isi"]) for row in _records(layouts)),
    )


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
