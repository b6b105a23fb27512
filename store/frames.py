"""Turns the answer of a query into a pandas frame with the types of its columns; it asks nothing.

Text is never missing in a frame: what is NULL in the store is "". A missing number is NaN.
"""

from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Connection, Float, Integer, Select

_TEXT = pd.StringDtype(na_value=np.nan)  # what pandas calls "str"; by name it is looked up anew


def frame(connection: Connection, query: Select[*tuple[Any, ...]]) -> pd.DataFrame:
    """Run a query into a frame: Text columns str, Integer int64, Float float64."""
    rows = connection.execute(query).all()
    values = list(zip(*rows, strict=True)) or [()] * len(query.selected_columns)
    columns: dict[str, Any] = {}
    for column, given in zip(query.selected_columns, values, strict=True):
        if isinstance(column.type, Integer):
            columns[str(column.name)] = np.array(given, dtype="int64")
        elif isinstance(column.type, Float):
            columns[str(column.name)] = np.array(given, dtype="float64")
        else:
            columns[str(column.name)] = pd.array(["" if v is None else v for v in given], _TEXT)
    return pd.DataFrame(columns)
