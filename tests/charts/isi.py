"""A figure as the plain data it is drawn from, for tests to look into."""

from typing import Any, cast

import plotly.graph_objects as go


def isi(gambar: go.Figure) -> dict[str, Any]:
    """Its data and layout as dictionaries and lists."""
    return cast(dict[str, Any], gambar.to_dict())
