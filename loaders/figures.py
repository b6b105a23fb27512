"""Raw figures to figures: the file's number convention is decided, every cell is read by it."""

import re
from collections.abc import Sequence
from math import isfinite

from domain.istilah import StatusAngka
from domain.ordinal import SKALA, tingkat
from loaders.cells import Flaw, Value, address, text_of
from loaders.outcome import Figure, RawFigure
from loaders.problems import Level, Problem
from loaders.values import Decision, Sample, decide, number_of, status_of, token_of

_ONE_WAY = "satu cara penulisan angka di seluruh berkas, 1.234,56 atau 1,234.56"
_STATUS = {status: status.value for status in StatusAngka}  # a look-up costs less than .value
_MAKE = Figure._make  # and this half of naming the fields
_AS_NUMBER = "Tulis ulang sebagai angka di Excel"
_BRACKETED = re.compile(r"\(\s*(\d[\d.,]*)\s*%?\s*\)")


def read_figures(
    given: Sequence[Figure | RawFigure],
) -> tuple[list[Figure], list[Problem], Decision]:
    """Read what is still raw of a whole file's figures; their order stays.

    Blank cells give nothing, unreadable ones a problem.
    """
    decision = decide(_samples(given))
    figures: list[Figure] = []
    problems: list[Problem] = []
    open_ended: list[RawFigure] = []
    for raw in given:
        if isinstance(raw, Figure):
            figures.append(raw)
            continue
        if isinstance(raw.value, str) and not raw.value.strip():
            continue
        if not raw.indikator.skala and (value := _plain(raw.value)) is not None:
            if raw.sheet.percent and _shown_as_percent(raw) and not _percent(raw):
                problems.append(_no_percentage(raw))
                value /= 100
            status = status_of(raw.marker) if raw.marker else StatusAngka.TETAP
            figures.append(_figure(raw, value, raw.marker, status))
            continue
        read = _read_text(raw, decision)
        if isinstance(read, Figure):
            figures.append(read)
        elif read is None:
            open_ended.append(raw)
        else:
            problems.append(read)
    return figures, [*problems, *_undecided(open_ended, decision)], decision


def _undecided(raws: Sequence[RawFigure], decision: Decision) -> list[Problem]:
    """One problem for all texts that either convention can read, at the first of them."""
    if not raws:
        return []
    found = f"“{text_of(raws[0].value)}” dapat dibaca menurut dua penulisan ({decision.evidence})"
    if len(raws) > 1:
        found += f"; begitu juga {len(raws) - 1} sel lain"
    return [_problem(raws[0], found, _ONE_WAY, _AS_NUMBER)]


def _plain(value: Value) -> float | None:
    """The number that a cell holds as a number; None where it holds anything else."""
    if not isinstance(value, float):
        return float(value) if isinstance(value, int) and not isinstance(value, bool) else None
    return value if isfinite(value) else None


def _samples(given: Sequence[Figure | RawFigure]) -> list[Sample]:
    samples: list[Sample] = []
    for raw in given:
        if isinstance(raw, RawFigure) and isinstance(raw.value, str) and not raw.indikator.skala:
            token = token_of(raw.value.strip())
            if token and token.number:
                ends = (raw.indikator.minimum, raw.indikator.maksimum)
                if raw.factor != 1.0:
                    ends = (None, None)  # the range is that of another unit
                samples.append(Sample(token.number, *ends))
    return samples


def _scaled(nilai: float | None, factor: float) -> float | None:
    """A value in the unit of the kamus, without the dust that a decimal factor leaves."""
    return nilai if nilai is None else float(f"{nilai * factor:.12g}")


def _figure(raw: RawFigure, nilai: float | None, marker: str, status: StatusAngka) -> Figure:
    what, wilayah, tahun, triwulan, value, _, sumber, sheet, row, col, factor = raw
    scaled = nilai if factor == 1.0 else _scaled(nilai, factor)
    shown = text_of(value)
    if sheet.percent and sheet.is_percent(row, col):
        shown += "%"
    key = (what.kode, wilayah, tahun, triwulan)
    told = (_STATUS[status], marker, sumber, sheet.name, address(row, col), shown)
    return _MAKE((*key, scaled, *told))


def _read_text(raw: RawFigure, decision: Decision) -> Figure | Problem | None:
    """A text as a figure or as a problem; None where only a convention would tell."""
    text = text_of(raw.value)
    if isinstance(raw.value, Flaw):
        return _flaw_problem(raw, raw.value)
    if raw.indikator.skala and (level := tingkat(raw.indikator.skala, text)):
        return _figure(raw, float(level), raw.marker, status_of(raw.marker))
    token = token_of(text) if isinstance(raw.value, str | int | float) else None
    if token is None or isinstance(raw.value, bool) or ("%" in text and not _percent(raw)):
        return _no_number(raw, text)
    if token.status is StatusAngka.KOSONG:
        return _figure(raw, None, token.marker, token.status)
    try:
        nilai = number_of(token.number, decision)
    except ValueError as cause:
        if decision.konvensi is None:
            return None
        return _problem(raw, str(cause), _ONE_WAY, _AS_NUMBER)
    marker = token.marker or raw.marker
    status = token.status if token.marker else status_of(raw.marker)
    return _figure(raw, nilai, marker, status)


def _no_number(raw: RawFigure, text: str) -> Problem:
    """A text that is no number; in brackets it may be below zero, or be a note: not guessed."""
    if bracketed := _BRACKETED.fullmatch(text):
        found = f"“{text}” dalam kurung dapat berarti -{bracketed[1]} atau catatan"
        remedy = f"Tulis -{bracketed[1]} bila memang di bawah nol"
        return _problem(raw, found, _expected(raw), remedy)
    return _problem(raw, f"“{text}” bukan angka", _expected(raw), "Tulis angkanya saja")


def _percent(raw: RawFigure) -> bool:
    return raw.indikator.satuan.startswith("persen")


def _shown_as_percent(raw: RawFigure) -> bool:
    return raw.sheet.is_percent(raw.row, raw.col)


def _no_percentage(raw: RawFigure) -> Problem:
    return raw.sheet.problem(
        Level.PERINGATAN,
        raw.row,
        raw.col,
        f"selnya berformat persen ({text_of(raw.value)}%), dibaca tanpa persen",
        f"{raw.indikator.satuan}, satuan {raw.indikator.kode} menurut kamus",
        "Periksa angkanya, lalu ganti format selnya menjadi angka",
    )


def _flaw_problem(raw: RawFigure, flaw: Flaw) -> Problem:
    if flaw is Flaw.UNCALCULATED:
        remedy = "Buka berkas di Excel sampai rumusnya terhitung, lalu simpan"
        return _problem(raw, "rumus yang belum dihitung, nilainya tidak ada", "angka", remedy)
    remedy = "Perbaiki rumusnya, atau tulis ... bila datanya memang tidak ada"
    return _problem(raw, f"galat rumus {flaw}", _expected(raw), remedy)


def _expected(raw: RawFigure) -> str:
    if raw.indikator.skala:
        return "salah satu dari " + ", ".join(SKALA[raw.indikator.skala])
    return "angka, tanda data kosong (... atau -), atau angka dengan tanda (5,23*)"


def _problem(raw: RawFigure, found: str, expected: str, remedy: str) -> Problem:
    return raw.sheet.problem(Level.GALAT, raw.row, raw.col, found, expected, remedy)
