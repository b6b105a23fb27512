import pytest

from charts.sparkline import letak_target, sparkline


def test_a_series_is_one_line_with_a_dot_at_its_last_value() -> None:
    svg = sparkline([3.0, 2.0, 1.0])
    assert svg.count("<polyline") == 1
    assert 'cx="116.0" cy="32.0"' in svg


def test_an_unknown_year_breaks_the_line() -> None:
    assert sparkline([3.0, 2.0, None, 2.0, 1.0]).count("<polyline") == 2


def test_a_lone_known_value_between_gaps_draws_no_line_of_its_own() -> None:
    assert sparkline([3.0, 2.0, None, 1.0]).count("<polyline") == 1


def test_the_dot_stands_at_the_last_known_value_and_not_at_the_gap() -> None:
    assert 'cx="78.7"' in sparkline([1.0, 2.0, 3.0, None])


def test_one_value_is_no_line() -> None:
    assert sparkline([None, 3.0]) == ""


def test_equal_values_are_a_level_line() -> None:
    assert 'points="4.0,32.0 116.0,32.0"' in sparkline([5.0, 5.0])


def test_the_scale_has_room_for_a_target_below_every_value() -> None:
    assert 'points="4.0,4.0 116.0,18.0"' in sparkline([4.0, 3.0], target=2.0)


@pytest.mark.parametrize(("target", "persen"), [(2.0, 89), (3.0, 50), (4.0, 11)])
def test_the_mark_of_a_target_stands_on_the_scale_of_its_line(target: float, persen: int) -> None:
    assert round(letak_target([4.0, None, 2.0], target)) == persen
