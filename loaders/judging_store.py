"""Judges the figures of a file against what the store holds of the same series; it changes none."""

from collections.abc import Iterable

from domain.istilah import StatusAngka
from loaders.comparing import SCHOOLING, Change, Difference, Figures
from loaders.judging_jumps import jumps
from loaders.judging_parts import parts
from loaders.known import Known
from loaders.naming_figures import named, written
from loaders.outcome import Figure
from loaders.problems import Level, Problem
from store.comparing import Held

_FINAL = frozenset({StatusAngka.TETAP, StatusAngka.REVISI})


def judge_store(
    file: str, figures: tuple[Figure, ...], difference: Difference, held: Figures, known: Known
) -> list[Problem]:
    """Every figure that revises a stored one or contradicts the figures around it."""
    return [
        *_revisions(file, difference.changes, known),
        *jumps(file, difference.touched, figures, held, known),
        *parts(file, difference.touched, figures, held, known),
        *_schooling(file, difference.touched, figures, held, known),
    ]


def _revisions(file: str, changes: Iterable[Change], known: Known) -> Iterable[Problem]:
    """A final figure that changes needs a yes; a provisional one was expected to."""
    for figure, held in changes:
        if figure.nilai == held.nilai:
            yield _firmness(file, figure, held, known)
            continue
        expected = held.status not in _FINAL or figure.status == StatusAngka.REVISI
        level = Level.CATATAN if expected else Level.PERINGATAN
        stored = written(held.nilai, figure.indikator, known) or f"tanpa angka ({held.raw_text})"
        yield Problem(
            level,
            file,
            figure.sheet,
            figure.cell,
            f"{named(figure, known)}, mengubah angka yang tersimpan",
            f"{stored} menurut muatan {held.load}",
            "Muat bila ini revisi resmi; angka lama tetap tersimpan sebagai riwayat",
        )


def _firmness(file: str, figure: Figure, held: Held, known: Known) -> Problem:
    """The note on a figure that stays and whose status changes."""
    was, now = (status.replace("_", " ") for status in (held.status, figure.status))
    return Problem(
        Level.CATATAN,
        file,
        figure.sheet,
        figure.cell,
        f"{named(figure, known)}, statusnya {now}",
        f"{was} menurut muatan {held.load}",
        "Tidak perlu apa-apa bila angkanya memang sudah ditetapkan",
    )


def _schooling(
    file: str,
    touched: tuple[Figure, ...],
    figures: tuple[Figure, ...],
    held: Figures,
    known: Known,
) -> Iterable[Problem]:
    """RLS < HLS where one of the two is in the file and the other in the store."""
    inside = {figure[:4] for figure in figures if figure.indikator in SCHOOLING}
    for figure in touched:
        if figure.indikator not in SCHOOLING or figure.nilai is None:
            continue
        other = "HLS" if figure.indikator == "RLS" else "RLS"
        key = (other, *figure[1:4])
        there = held.get(key)
        if key in inside or there is None or there.nilai is None:
            continue
        low, high = (figure.nilai, there.nilai)
        if other == "RLS":
            low, high = high, low
        if low >= high:
            yield Problem(
                Level.GALAT,
                file,
                figure.sheet,
                figure.cell,
                named(figure, known),
                f"RLS di bawah HLS; {other} tersimpan {written(there.nilai, other, known)} "
                f"(muatan {there.load})",
                "Periksa apakah kedua angka tertukar",
            )
