"""Judges the figures of one file against the kamus and against each other; it changes none."""

import math
from collections.abc import Iterable, Sequence
from operator import itemgetter

from domain.angka import tulis
from domain.istilah import Agregasi
from loaders.indicators import Dictionary
from loaders.known import Known
from loaders.naming_figures import series, written
from loaders.outcome import Figure
from loaders.problems import Level, Problem

_GUARD = 1e-6
_FAR, _SEVERAL = 40, 3  # of a percentage: a range that reaches this far, figures that tell
_INDIKATOR = itemgetter(0)


def judge(file: str, figures: Sequence[Figure], known: Known) -> list[Problem]:
    """Every figure that leaves its range or contradicts another one."""
    kamus = known.kamus
    beyond = _beyond(figures, kamus)
    left_out = set(map(id, beyond))
    fitting = [f for f in figures if id(f) not in left_out] if beyond else figures
    return [
        *_out_of_range(file, beyond, known),
        *_above_hundred(file, fitting, known),
        *_shares_of_one(file, fitting, kamus),
        *_schooling(file, fitting, known),
        *_quarters(file, fitting, kamus),
    ]


def _beyond(figures: Sequence[Figure], kamus: Dictionary) -> list[Figure]:
    """The figures outside the range of the kamus; one that is not there is inside."""
    ends = {
        code: (
            -math.inf if (low := kamus.entries[code].minimum) is None else low,
            math.inf if (high := kamus.entries[code].maksimum) is None else high,
        )
        for code in set(map(_INDIKATOR, figures))
    }
    found: list[Figure] = []
    for figure in figures:
        value = figure[4]
        low, high = ends[figure[0]]
        if value is not None and not low <= value <= high:
            found.append(figure)
    return found


def _told(figure: Figure, known: Known) -> str:
    """The figure in words, and as it is written where that is a text of its own."""
    value, raw = figure.nilai, figure.raw_text
    text = written(value, figure.indikator, known)
    as_number = () if value is None else (repr(value), f"{value:g}")
    beside = "" if raw in ("", text, *as_number) else f" (tertulis “{raw}”)"
    return f"{series(figure, known)} = {text}{beside}"


def _at(level: Level, file: str, figure: Figure, found: str, expected: str, remedy: str) -> Problem:
    return Problem(level, file, figure.sheet, figure.cell, found, expected, remedy)


def _out_of_range(file: str, figures: Sequence[Figure], known: Known) -> Iterable[Problem]:
    for figure in figures:
        yield _at(
            Level.GALAT,
            file,
            figure,
            _told(figure, known),
            known.kamus.entries[figure.indikator].range_text,
            "Periksa angkanya, satuannya dan tanda desimalnya",
        )


def _above_hundred(file: str, figures: Sequence[Figure], known: Known) -> Iterable[Problem]:
    """Percentages above 100 of an indikator for which the kamus sets no limit."""
    open_ended = {
        kode
        for kode, entry in known.kamus.entries.items()
        if entry.maksimum is None and entry.satuan.startswith("persen")
    }
    for figure in figures if open_ended else ():
        if figure.indikator in open_ended and figure.nilai is not None and figure.nilai > 100:
            yield _at(
                Level.PERINGATAN,
                file,
                figure,
                _told(figure, known),
                "persentase sampai 100",
                "Periksa angkanya",
            )


def _shares_of_one(file: str, figures: Sequence[Figure], kamus: Dictionary) -> Iterable[Problem]:
    """Percentages of which several are given, and all are below 1: shares of one, perhaps.

    Only of an indikator whose range reaches far above 1.
    """
    far = {
        kode
        for kode in set(map(_INDIKATOR, figures))
        if (entry := kamus.entries[kode]).satuan.startswith("persen")
        and (entry.maksimum or 0) >= _FAR
    }
    largest: dict[str, float] = {}
    listed: dict[str, list[Figure]] = {}
    for figure in figures if far else ():
        if figure.indikator in far and figure.nilai:
            most = max(largest.get(figure.indikator, 0.0), abs(figure.nilai))
            largest[figure.indikator] = most
            listed.setdefault(figure.indikator, []).append(figure)
    for kode, most in largest.items():
        if most < 1 and len(listed[kode]) >= _SEVERAL:
            found = f"semua angka {kode} di bawah 1, misalnya {listed[kode][0].raw_text}"
            expected = f"{kamus.entries[kode].satuan}: 3,8 dan bukan 0,038"
            remedy = "Periksa apakah angkanya pecahan; bila ya, kalikan 100 di berkasnya"
            yield _at(Level.PERINGATAN, file, listed[kode][0], found, expected, remedy)


def _schooling(file: str, figures: Sequence[Figure], known: Known) -> Iterable[Problem]:
    """Nobody has had more years of school than a child may expect (RLS < HLS)."""
    expected = {f[1:4]: f for f in figures if f[0] == "HLS" and f.nilai is not None}
    for figure in figures if expected else ():
        other = expected.get(figure[1:4]) if figure.indikator == "RLS" else None
        if other and figure.nilai is not None and figure.nilai >= (other.nilai or 0):
            yield _at(
                Level.GALAT,
                file,
                figure,
                _told(figure, known),
                f"di bawah HLS tahun itu, {written(other.nilai, 'HLS', known)} (sel {other.cell})",
                "Periksa apakah kedua angka tertukar",
            )


def _quarters(file: str, figures: Sequence[Figure], kamus: Dictionary) -> Iterable[Problem]:
    """The year's figure of what is counted is the sum of its quarters; what is yearly has none."""
    quarterly = {figure[:3] for figure in figures if figure[3]}
    years: dict[tuple[str, str, int], dict[int, Figure]] = {}
    for figure in figures if quarterly else ():
        years.setdefault(figure[:3], {})[figure.triwulan] = figure
    for parts in years.values():
        whole = parts.pop(0, None)
        if not parts:
            continue
        first = parts[min(parts)]
        entry = kamus.entries[first.indikator]
        if entry.agregasi is Agregasi.TAHUNAN:
            expected = "angka setahun saja, karena indikator ini tahunan menurut kamus"
            remedy = "Pindahkan ke kolom Setahun, atau ubah agregasinya di kamus"
            found = f"{first.indikator} diisi per triwulan"
            yield _at(Level.PERINGATAN, file, first, found, expected, remedy)
        values = [part.nilai for part in parts.values() if part.nilai is not None]
        if entry.agregasi is Agregasi.KUMULATIF and len(values) == 4 and whole is not None:
            total = math.fsum(values)
            if whole.nilai is not None and abs(total - whole.nilai) > _GUARD * max(1.0, abs(total)):
                expected = f"jumlah empat triwulan, {tulis(total, entry.desimal)}"
                remedy = "Periksa angka setahun atau angka triwulannya"
                found = f"setahun {whole.raw_text}"
                yield _at(Level.PERINGATAN, file, whole, found, expected, remedy)
