"""A rank column of the sender is compared with the figures beside it."""

from loaders.cells import Sheet, Value
from loaders.judging_ranks import ranks
from loaders.outcome import Figure

NAMES = ("9901", "9902", "9903", "9904", "9971")
VALUES = (15.0, 12.0, 18.0, 12.0, 9.0)


def told(given: tuple[Value, ...], values: tuple[float, ...] = VALUES) -> list[tuple[str, str]]:
    """Cell and expectation of every problem of a table with these ranks."""
    rows: list[list[Value]] = [["Wilayah", 2023, "Peringkat"]]
    rows += [[n, v, r] for n, v, r in zip(NAMES, values, given, strict=True)]
    figures = [
        Figure("P0", n, 2023, 0, v, "tetap", "", "", "Lembar1", f"B{row}", str(v))
        for row, (n, v) in enumerate(zip(NAMES, values, strict=True), 2)
    ]
    found = ranks([Sheet("uji.xlsx", "Lembar1", rows)], figures)
    return [(p.cell, p.expected) for p in found]


def test_ranks_from_either_end_with_ties_are_right() -> None:
    assert told((2, 3, 1, 3, 5)) == []
    assert told((4, 2, 5, 2, 1)) == []


def test_a_rank_that_disagrees_is_told_with_the_right_one() -> None:
    assert told((2, 3, 1, 4, 5)) == [("C5", "peringkat 3 dari 5 menurut angkanya")]


def test_ranks_of_something_else_are_left_alone() -> None:
    assert told((5, 1, 2, 4, 3)) == []
    assert told(("", "", 1, 3, 5)) == []


def test_a_sheet_without_such_a_column_has_nothing_to_compare() -> None:
    assert list(ranks([Sheet("uji.xlsx", "Lembar1", [["Wilayah", 2023]])], [])) == []
