"""Turns the answer of a query into a pandas frame with the types of its columns; it asks nothing.

Text is never missing in a frame: what is NULL in the store is "". A missing number is NaN.
"""

from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Connection, Float, Integer, Select

# Both are what pandas calls "str". Arrow is quicker to search and sort over many rows; over the few
# of one wilayah every step costs more there than in plain Python strings.
_MANY = pd.StringDtype(na_value=np.nan)
_FEW = pd.StringDtype("python", na_value=np.nan)
FEW = 1000  # rows


def frame(connection: Connection, query: Select[*tuple[Any, ...]]) -> pd.DataFrame:
    """Run a query into a frame: Text columns str, Integer int64, Float float64."""
    rows = connection.execute(query).all()
    values = list(zip(*rows, strict=True)) or [()] * len(query.selected_columns)
    text = _FEW if len(rows) < FEW else _MANY
    columns: dict[str, Any] = {}
    for column, given in zip(query.selected_columns, values, strict=True):
        if isinstance(column.type, Integer):
            columns[str(column.name)] = np.array(given, dtype="int64")
        elif isinstance(column.type, Float):
            columns[str(column.name)] = np.array(given, dtype="float64")
        else:
            columns[str(column.name)] = pd.array(["" if v is None else v for v in given], text)
    return pd.DataFrame(columns)
