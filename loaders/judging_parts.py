"""Compares a province's figure with those of all its kabupaten and kota; it changes none."""

from collections.abc import Iterator, Sequence
from math import fsum

from domain.angka import TERJUMLAH, tulis
from domain.istilah import JenisWilayah
from loaders.comparing import Figures
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.naming_figures import named
from loaders.outcome import Figure
from loaders.problems import Level, Problem

# Units of which the whole lies between its parts.
_BETWEEN = ("persen", "poin", "tahun")
_ROUNDING = 0.005  # of the sum, beyond the rounding of each part


def parts(
    file: str,
    touched: Sequence[Figure],
    figures: Sequence[Figure],
    held: Figures,
    known: Known,
) -> Iterator[Problem]:
    """The provinces of the file that their parts contradict; only where all parts are known."""
    below = _below(known)
    wholes = [f for f in figures if f.wilayah in below and f.nilai is not None]
    if not wholes:
        return
    writing = {figure[:4] for figure in touched}
    own = {figure[:4]: figure.nilai for figure in figures}
    for whole in wholes:
        children = below[whole.wilayah]
        keys = [(whole.indikator, child, whole.tahun, whole.triwulan) for child in children]
        if whole[:4] not in writing and writing.isdisjoint(keys):
            continue
        values = [own[k] if k in own else h.nilai if (h := held.get(k)) else None for k in keys]
        there = [value for value in values if value is not None]
        entry = known.kamus.entries[whole.indikator]
        if len(there) == len(children) and (expected := _contradiction(entry, whole, there)):
            yield Problem(
                Level.PERINGATAN,
                file,
                whole.sheet,
                whole.cell,
                named(whole, known),
                expected,
                "Periksa angka provinsi dan angka kabupaten/kotanya",
            )


def _below(known: Known) -> dict[str, list[str]]:
    """The kabupaten and kota of each province."""
    below: dict[str, list[str]] = {}
    for entry in known.regions.entries.values():
        if entry.jenis in (JenisWilayah.KABUPATEN, JenisWilayah.KOTA):
            below.setdefault(entry.induk, []).append(entry.kode)
    return below


def _contradiction(entry: Indikator, whole: Figure, values: list[float]) -> str:
    """What the parts ask of the whole where it does not comply, else ""."""
    nilai, step = whole.nilai or 0.0, 10.0**-entry.desimal
    if entry.satuan in TERJUMLAH:
        total = fsum(values)
        if abs(total - nilai) > step * len(values) + _ROUNDING * abs(total):
            return f"jumlah {len(values)} kabupaten/kota, {tulis(total, entry.desimal)}"
        return ""
    low, high = min(values), max(values)
    if entry.satuan.startswith(_BETWEEN) and not low - step <= nilai <= high + step:
        written = f"{tulis(low, entry.desimal)} sampai {tulis(high, entry.desimal)}"
        return f"di antara angka {len(values)} kabupaten/kotanya, {written}"
    return ""
