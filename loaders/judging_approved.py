"""Judges the figures of a file against what approved reports hold; it changes none."""

from collections.abc import Iterable, Iterator, Mapping

from loaders.known import Known
from loaders.naming_figures import named
from loaders.outcome import Figure
from loaders.problems import Level, Problem
from store.approved import Approved, Cell


def against_approved(
    file: str, touched: Iterable[Figure], held: Mapping[Cell, Approved], known: Known
) -> Iterator[Problem]:
    """Every figure that would change what a report holds that is approved or locked."""
    for figure in touched if held else ():
        if one := held.get(figure[:4]):
            yield Problem(
                Level.GALAT,
                file,
                figure.sheet,
                figure.cell,
                f"{named(figure, known)}, padahal angka ini sudah {one.keadaan} pada laporan "
                f"{one.opd}",
                "angka yang sama dengan laporan itu",
                f"Hapus sel ini dari berkas, atau {one.way}",
            )
