"""The benchmark of pages compares like with like: as many charts and rows, ten times the data."""

import json
from pathlib import Path
from time import thread_time
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks import clocked
from benchmarks.halaman import HALAMAN, Bar, Halaman, Run, batas, tabel, write_template
from benchmarks.visiting import Seen


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda h: h.nama)
def test_the_template_draws_the_charts_and_rows_it_is_asked_for(
    tmp_path: Path, halaman: Halaman
) -> None:
    figures = write_template(tmp_path / "templat")
    assert figures == 16_758
    page = AppTest.from_file(tmp_path / "templat" / "app.py", default_timeout=60)
    page.query_params.update(
        {name: str(getattr(halaman, name)) for name in ("charts", "countries", "years", "rows")}
    )
    page.run()
    assert not page.exception
    charts: list[Any] = [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]
    assert len(charts) == halaman.charts
    assert len(charts[0]["data"]) == halaman.countries
    assert len(page.dataframe[0].value) == halaman.rows
    assert len(page.metric) == min(4, halaman.countries)


def test_own_code_is_counted_once_from_its_outermost_call() -> None:
    def busy() -> None:
        until = thread_time() + 0.02
        while thread_time() < until:
            pass

    inner = clocked.counted(busy)
    outer = clocked.counted(lambda: (inner(), inner()))
    clocked._CLOCK.own = 0.0  # pyright: ignore[reportPrivateUsage]
    outer()
    assert 0.04 <= clocked._CLOCK.own < 0.06  # pyright: ignore[reportPrivateUsage]


def runs(busy: float, own: float, paint: float) -> list[Run]:
    return [Run(busy, own, Seen(paint, 2000, 3000, 1))]


def test_a_page_is_held_against_the_template_of_its_own_run() -> None:
    found = {
        ("tren", "templat", "saring"): runs(90, 0, 500),
        ("tren", "capaian", "saring"): runs(30, 12, 400),
    }
    assert batas(found) == [Bar("tren", "saring", 3.0, 1.25, 12)]
    assert tabel(found)[-1] == "| tren, saring | 3,0 kali | 1,2 kali | 12 ms | ya |"


@pytest.mark.parametrize(
    ("bar", "held"),
    [
        (Bar("a", "saring", 3.0, 1.1, 39.9), True),
        (Bar("a", "saring", 2.9, 1.1, 39.9), False),
        (Bar("a", "saring", 3.0, 0.9, 39.9), False),
        (Bar("a", "saring", 3.0, 1.1, 40.0), False),
        (Bar("a", "pilihan baru", 2.0, 0.9, 39.9), True),
        (Bar("a", "pilihan baru", 3.0, 1.1, 40.0), False),
        (Bar("a", "buka", 3.0, 0.9, 39.9), True),  # the bar of painting is one of filters
    ],
)
def test_each_bar_can_be_missed(bar: Bar, held: bool) -> None:
    assert bar.held is held
