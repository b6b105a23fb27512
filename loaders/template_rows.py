"""What a template for one wilayah and plan is filled with, out of the store; it writes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pandas as pd

from domain.istilah import StatusAngka
from domain.ordinal import label
from loaders.indicators import Indikator
from loaders.known import Known
from loaders.template import TemplateRow, template
from loaders.values import NEARLY_ZERO
from store.engine import Engine, StoreError
from store.kinerja import kinerja_frames
from store.reading import resolve_kode
from store.reading_plan import rencana_frame

_MARKERS = {
    StatusAngka.SEMENTARA: "*",
    StatusAngka.SANGAT_SEMENTARA: "**",
    StatusAngka.SANGAT_SANGAT_SEMENTARA: "***",
    StatusAngka.PERKIRAAN: "e",
    StatusAngka.REVISI: "r",
    StatusAngka.PRESISI_RENDAH: "a",
}


def template_for(
    engine: Engine, known: Known, wilayah: str, rencana: str = "", tahun: int | None = None
) -> tuple[str, bytes]:
    """Name and content of the template of a wilayah's plan, for one year or all of its years.

    Without `rencana` it is the plan of that year, or the last one there is. Raises StoreError.
    """
    with engine.connect() as connection:
        kode = resolve_kode(connection, wilayah)
        plans = rencana_frame(connection, kode)
        own = plans[plans["rencana"] == rencana] if rencana else plans
        last = 0 if own.empty else int(own["tahun_akhir"].max())
        frames = kinerja_frames(connection, kode, tahun or last, rencana or None)
    entries = [known.kamus.entries[code] for code in dict.fromkeys(frames.indikator["indikator"])]
    if not entries:
        raise StoreError(f"Rencana {frames.rencana} belum mempunyai indikator; lengkapi dahulu.")
    years = [tahun] if tahun else range(frames.tahun_awal, frames.tahun_akhir + 1)
    rows = list(_rows(entries, years, frames.realisasi))
    name = f"realisasi_{frames.rencana}_{tahun or 'semua_tahun'}.xlsx"
    return name, template(frames.nama, kode, frames.nama_rencana, rows)


def _rows(
    entries: Iterable[Indikator], years: Iterable[int], known: pd.DataFrame
) -> Iterable[TemplateRow]:
    figures: dict[tuple[str, int], list[dict[str, Any]]] = {}
    records: list[dict[str, Any]] = known.to_dict("records")  # pyright: ignore[reportAssignmentType]
    for figure in records:
        figures.setdefault((figure["indikator"], int(figure["tahun"])), []).append(figure)
    years = list(years)
    for entry in entries:
        for year in years:
            found = figures.get((entry.kode, year), [])
            cells = {int(f["triwulan"]): _cell(entry, f) for f in found}
            sources = dict.fromkeys(str(f["sumber"]) for f in found if f["sumber"])
            yield TemplateRow(entry, year, cells, "; ".join(sources))


def _cell(entry: Indikator, figure: dict[str, Any]) -> float | str:
    """A stored figure as a cell that is read back as the same figure with the same status."""
    status, value = StatusAngka(figure["status"]), figure["nilai"]
    if status is StatusAngka.KOSONG:
        return figure["marker"] or "..."
    if status is StatusAngka.HAMPIR_NOL:
        return NEARLY_ZERO
    if entry.skala and (level := label(entry.skala, int(value))):
        return level
    if status is StatusAngka.TETAP:
        return float(value)
    return _written(float(value)) + (figure["marker"] or _MARKERS[status])


def _written(value: float) -> str:
    """A number as an Indonesian text that no other convention can read.

    Three digits after the comma could be thousands, so a zero is added.
    """
    text = f"{Decimal(repr(value)):f}".removesuffix(".0").replace(".", ",")
    return f"{text}0" if len(text.partition(",")[2]) == 3 else text


def report_template(
    engine: Engine,
    known: Known,
    wilayah: str,
    rencana: str,
    periode: tuple[int, int],
    entered: Mapping[str, float | None],
) -> bytes:
    """The template of one report: these indikator in the year, what was entered in its period."""
    tahun, triwulan = periode
    with engine.connect() as connection:
        frames = kinerja_frames(connection, wilayah, tahun, rencana)
    rows = [
        replace(row, known=row.known | _entered(row.indikator, triwulan, entered))
        for row in _rows([known.kamus.entries[code] for code in entered], [tahun], frames.realisasi)
    ]
    return template(frames.nama, wilayah, frames.nama_rencana, rows)


def _entered(
    entry: Indikator, triwulan: int, entered: Mapping[str, float | None]
) -> dict[int, float | str]:
    value = entered[entry.kode]
    if value is None:
        return {}
    return {triwulan: (entry.skala and label(entry.skala, int(value))) or value}
