"""What charts share: a chart for the wall is larger in everything but its figures."""

import plotly.graph_objects as go

from charts.tema import besarkan


def test_a_chart_on_the_wall_is_larger_in_everything_but_its_figures() -> None:
    jejak = {"type": "scatter", "y": [1, 2], "line": {"width": 2}, "marker": {"size": [8, 6]}}
    label = {"text": "Lahat", "x": 1, "xshift": 6, "font": {"size": 14}}
    desk = go.Figure({"data": [jejak], "layout": {"height": 340, "annotations": [label]}})

    wall = go.Figure(
        {
            "data": [jejak | {"line": {"width": 3}, "marker": {"size": [12.0, 9.0]}}],
            "layout": {
                "height": 510,
                "annotations": [label | {"xshift": 9, "font": {"size": 21}}],
            },
        }
    )
    assert besarkan(desk, 1.5) == wall
