"""Of the corrupted workbooks no wrong figure gets through, and the reason is told."""

from functools import cache

import pytest

from loaders.examine import Examined
from tests.loaders.corpus import BASES, CORRUPTIONS, Corruption
from tests.loaders.golden import examined_rows

Truth = dict[tuple[str, str, int], set[float | None]]


@cache
def truth(base: str) -> Truth:
    found: Truth = {}
    for figure in examined_rows(BASES[base]).figures:
        found.setdefault(figure[:3], set()).add(figure.nilai)
    return found


@pytest.mark.parametrize("base", BASES)
def test_the_sound_workbooks_are_read_without_a_problem(base: str) -> None:
    examined = examined_rows(BASES[base])
    assert [problem.sentence for problem in examined.content.problems] == []
    counts = {"lebar": 15, "kategori": 8, "panjang": 4, "portal": 3, "satu": 6}
    assert len(examined.figures) == counts[base]


def stored(examined: Examined) -> Truth:
    """What would be stored, a yes to every warning given."""
    found: Truth = {}
    for figure in examined.figures if not examined.refused else ():
        found.setdefault(figure[:3], set()).add(figure.nilai)
    return found


@pytest.mark.parametrize("case", CORRUPTIONS, ids=lambda c: f"{c.base}: {c.name}")
def test_a_corruption_is_told_and_nothing_wrong_is_read(case: Corruption) -> None:
    examined = examined_rows(case.rows, case.file)
    told = " | ".join(problem.sentence for problem in examined.content.problems)
    assert case.reason.lower() in told.lower()
    right = truth(case.base)
    assert {k: v for k, v in stored(examined).items() if v - right.get(k, set())} == {}


def test_the_corpus_is_large_and_every_corruption_is_its_own() -> None:
    assert len(CORRUPTIONS) >= 60
    assert len({(case.base, case.name) for case in CORRUPTIONS}) == len(CORRUPTIONS)
    assert all(case.rows != BASES[case.base] for case in CORRUPTIONS)
