"""Rows of a frame as plain values, for what goes row by row; what is missing is None."""

from typing import Any

import pandas as pd


def baris(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Give each row as a dict by column, numbers as Python's own."""
    nama = [str(n) for n in frame.columns]
    return [
        {k: None if n is pd.NA or n != n else n for k, n in zip(nama, satu, strict=True)}
        for satu in frame.to_numpy(dtype=object).tolist()
    ]
